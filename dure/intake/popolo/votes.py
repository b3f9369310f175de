"""Motions and votes of a Popolo file: recorded tallies are counted again from the single votes, and what differs is said.

Nothing here is trusted: `counts` and `result` are what a file records, the votes are what is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from dure.intake.popolo.raw import Item, Raw
from dure.kernel.problem import Problem

# options of which a voter has one
PLAIN = frozenset({"yes", "no", "abstain"})
Tally = Mapping[tuple[str, str], int | Decimal]


@dataclass(slots=True)
class Votes:
    """The motions and vote events of a file, and what was said of them; `recounted` are the events that hold single votes, by id."""

    motions: list[Item] = field(default_factory=list)
    events: list[Item] = field(default_factory=list)
    recounted: dict[str, dict[str, int | Decimal]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def wrong(self) -> set[tuple[str, int]]:
        """This function will name the items that cannot be taken."""
        return {(place.section, place.item) for problem in self.problems if problem.severity == "error" for place in problem.places}


def read_votes(raw: Raw) -> Votes:
    """This function will read the motions and votes of a file and count them again. Items with errors are named and not counted."""
    _unfold(raw)
    read = Votes(raw.items["motions"], raw.items["vote_events"])
    for items in (read.motions, read.events):
        read.problems += _identified(items)
    motions = {item.id: item for item in read.motions}
    unnamed = read.wrong
    for event in read.events:
        if (event.kind, event.at) not in unnamed:
            read.problems += _event(event, motions, read)
    return read


def _unfold(raw: Raw) -> None:
    """Puts vote events that stand in a motion, a motion that stands in an event, and votes beside their events where they belong."""
    for motion in list(raw.items["motions"]):
        for said in _listed(motion.said, "vote_events"):
            raw.add("vote_events", {**said, "motion_id": said.get("motion_id") or motion.id})
    for event in list(raw.items["vote_events"]):
        inside = event.said.pop("motion", None) if isinstance(event.said.get("motion"), dict) else None
        if inside:
            event.said["motion_id"] = event.said.get("motion_id") or inside.get("id")
            if inside.get("id") not in {motion.id for motion in raw.items["motions"]}:
                raw.add("motions", inside)
    events = {event.id: event for event in raw.items["vote_events"]}
    for vote in raw.items["votes"]:
        of = events.get(str(vote.said.get("vote_event_id")))
        if of is None:
            raw.problems.append(vote.problem("popolo_reference", field="vote_event_id", id=str(vote.said.get("vote_event_id") or "")[:120]))
        elif isinstance(of.said.setdefault("votes", []), list):
            of.said["votes"].append(vote.said)


def _listed(said: dict[str, Any], name: str) -> list[dict[str, Any]]:
    inner = said.get(name)
    return said.pop(name) if isinstance(inner, list) and all(isinstance(one, dict) for one in inner) else []


def _identified(items: Iterable[Item]) -> list[Problem]:
    seen, problems = set[str](), list[Problem]()
    for item in items:
        if not item.id:
            problems.append(item.problem("popolo_id"))
        elif item.id in seen:
            problems.append(item.problem("popolo_id_twice", id=item.id))
        seen.add(item.id)
    return problems


def _event(event: Item, motions: Mapping[str, Item], read: Votes) -> list[Problem]:
    """What is wrong with an event, and where its tallies are not those of its votes."""
    said, problems = event.said, list[Problem]()
    motion_id = said.get("motion_id")
    if motion_id and str(motion_id) not in motions:
        problems.append(event.problem("popolo_reference", field="motion_id", id=str(motion_id)[:120]))
    recorded, counted = _recorded(event, problems), _counted(event, problems)
    if problems:
        return problems
    if counted:
        read.recounted[event.id] = _summed(counted)
        problems += _differences(event, recorded, counted)
    motion = motions.get(str(motion_id))
    results = (said.get("result"), motion.said.get("result") if motion else None)
    if all(results) and results[0] != results[1] and len([one for one in read.events if one.said.get("motion_id") == motion_id]) == 1:
        problems.append(event.problem("popolo_result", "warning", event=str(results[0])[:60], motion=str(results[1])[:60]))
    return problems


def _recorded(event: Item, problems: list[Problem]) -> dict[tuple[str, str], int | Decimal]:
    """The tallies that an event records, by option and group."""
    found: dict[tuple[str, str], int | Decimal] = {}
    counts = event.said.get("counts") or []
    if not isinstance(counts, list):
        problems.append(event.problem("popolo_field", field="counts", wanted="list of objects"))
        return found
    for at, count in enumerate(counts, 1):
        option, value = (count.get("option"), count.get("value")) if isinstance(count, dict) else (None, None)
        if not isinstance(option, str) or not option or not isinstance(value, int | Decimal) or isinstance(value, bool) or value < 0:
            problems.append(event.problem("popolo_count", at=at))
            continue
        group = str(count.get("group_id") or "")
        if (option, group) in found:
            problems.append(event.problem("popolo_count_twice", option=option[:60]))
        found[option, group] = value
    return found


def _counted(event: Item, problems: list[Problem]) -> dict[tuple[str, str], int | Decimal]:
    """The votes of an event counted again, by option and group, weights summed."""
    counted: Counter[tuple[str, str]] = Counter()
    votes = event.said.get("votes") or []
    if not isinstance(votes, list):
        problems.append(event.problem("popolo_field", field="votes", wanted="list of objects"))
        return {}
    voted: dict[str, set[str]] = {}
    for at, vote in enumerate(votes, 1):
        said = vote if isinstance(vote, dict) else {}
        option, weight = said.get("option"), said.get("weight", 1)
        weight = 1 if weight is None else weight
        if not isinstance(option, str) or not option or not isinstance(weight, int | Decimal) or isinstance(weight, bool) or weight < 0:
            problems.append(event.problem("popolo_vote", at=at))
            continue
        voter = _voter(said)
        mine = voted.setdefault(voter, set()) if voter else set()
        if option in mine or (option in PLAIN and mine & PLAIN):
            problems.append(event.problem("popolo_voted_twice", voter=voter[:120]))
        mine.add(option)
        counted[option, str(said.get("group_id") or "")] += weight  # type: ignore[assignment]
    return dict(counted)


def _voter(vote: Mapping[str, Any]) -> str:
    inside = vote.get("voter")
    return str(vote.get("voter_id") or (inside.get("id") if isinstance(inside, dict) else "") or "")


def _summed(counted: Tally) -> dict[str, int | Decimal]:
    found: dict[str, int | Decimal] = {}
    for (option, _), number in counted.items():
        found[option] = found.get(option, 0) + number
    return found


def _differences(event: Item, recorded: Tally, counted: Tally) -> list[Problem]:
    """Where recorded tallies are not those of the votes: of each option, and of each group where tallies are by group."""
    whole = _summed(counted)
    against = {(option, group): counted.get((option, group), 0) if group else whole.get(option, 0) for option, group in recorded}
    # an option that has votes and no tally at all
    bare = {option for option, _ in recorded}
    against |= {(option, ""): number for option, number in whole.items() if recorded and option not in bare}
    return [event.problem("popolo_tally", "warning", option=option[:60], group=f" ({group[:60]})" if group else "",
                          recorded=recorded.get((option, group), 0), counted=number)
            for (option, group), number in against.items() if recorded.get((option, group), 0) != number]
