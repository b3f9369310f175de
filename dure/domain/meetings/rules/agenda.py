"""The agenda: what stands on it and in which order, when each item is planned, and whether a member's item is in time.

Facts in, problems and grounds out; every number comes from a dated setting. Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from dure.domain.texts.rules.assumed import Setting
from dure.kernel import plain
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SOURCE = "network-meetings"
KINDS = ("report", "decision", "discussion", "election", "procedure")
# what stands on the agenda, and what of it was taken already and stays as it is
STANDING = frozenset({"accepted", "taken", "done", "deferred"})
TAKEN = frozenset({"taken", "done", "deferred"})
# proposals, and what was refused or withdrawn before the session, wait behind the agenda
BEHIND = 1_000
# until when an agenda is made: afterwards only the chair changes what is taken
OPEN = frozenset({"planned", "convened", "in_session", "adjourned"})
# before a session numbers move up; once it has begun every item keeps its own
BEFORE = frozenset({"planned", "convened"})
MINUTES_MOST = 1_440


@dataclass(frozen=True, slots=True)
class Line:
    """An item as its place is judged: its number in the records, its place, its standing, the minutes it was given."""

    pk: int
    position: int
    state: str
    minutes: int | None = None

    @property
    def stands(self) -> bool:
        """This function will tell whether the item stands on the agenda."""
        return self.state in STANDING


@dataclass(frozen=True, slots=True)
class Planned:
    """When an item is planned to be taken and to end; None where the meeting has no hour, or an earlier item no minutes."""

    begins_at: datetime | None
    ends_at: datetime | None


@dataclass(frozen=True, slots=True)
class Clock:
    """The planned hours of an agenda by item, the minutes given in all, how many items have none, and by how many minutes it
    runs over the meeting's end (0 where it does not, or no end is known)."""

    planned: Mapping[int, Planned]
    minutes: int
    without: int
    over: int


def standing(lines: Sequence[Line]) -> list[Line]:
    """This function will return the items that stand on the agenda, in their order."""
    return sorted((line for line in lines if line.stands), key=lambda line: (line.position, line.pk))


def order_problems(lines: Sequence[Line], seen: Sequence[int], wanted: Sequence[int]) -> list[Problem]:
    """This function will judge a new order: whoever made it saw the order that stands, it holds the same items, and what was
    taken stays in its place."""
    now = [line.pk for line in standing(lines)]
    if list(seen) != now:
        return [Problem("meetings.order_changed", {}, SOURCE)]
    if sorted(wanted) != sorted(now):
        return [Problem("meetings.order_unknown", {}, SOURCE)]
    at = {line.pk: line.position for line in standing(lines) if line.state in TAKEN}
    moved = [at[was] for was, to in zip(now, wanted, strict=True) if was != to and was in at]
    return [Problem("meetings.item_was_taken", {"number": number}, SOURCE) for number in moved]


def places(lines: Sequence[Line], order: Sequence[int]) -> dict[int, int]:
    """This function will number items anew in an order, from 1: what was taken keeps its number, and so does what was withdrawn
    in the session; the others take the numbers that are left."""
    fixed = {line.pk: line.position for line in lines if line.state in TAKEN}
    taken = {line.position for line in lines if line.state in TAKEN or line.pk not in order}
    free = (number for number in range(1, BEHIND) if number not in taken)
    return {pk: fixed[pk] if pk in fixed else next(free) for pk in order}


def stepped(order: Sequence[int], pk: int, by: int) -> list[int]:
    """This function will return an order with an item moved by so many places, at most to its ends."""
    moved = [one for one in order if one != pk]
    moved.insert(max(0, min(len(moved), order.index(pk) + by)), pk)
    return moved


def clock(lines: Sequence[Line], opens_at: datetime | None, closes_at: datetime | None = None) -> Clock:
    """This function will add up the minutes that items were given to a planned clock."""
    planned, now, total = {}, opens_at, 0
    order = standing(lines)
    for line in order:
        ends = now + timedelta(minutes=line.minutes) if now is not None and line.minutes is not None else None
        planned[line.pk] = Planned(now, ends)
        now, total = ends, total + (line.minutes or 0)
    over = 0
    if opens_at is not None and closes_at is not None:
        over = max(0, total - int((closes_at - opens_at).total_seconds()) // 60)
    return Clock(planned, total, sum(line.minutes is None for line in order), over)


def item_problems(title: Mapping[str, str], kind: str, matter: str, matters: Mapping[str, Any], minutes: int | None,
                  closed_ground: str | None) -> list[Problem]:
    """This function will judge what an item says: a title, a kind, a matter for which there is a majority, minutes of a day at
    most. `closed_ground` is None for an open item; a closed one names its ground."""
    found = []
    if not any(words.strip() for words in title.values()):
        found.append(Problem("meetings.item_title", {}, SOURCE))
    if kind not in KINDS:
        found.append(Problem("meetings.item_kind", {"what": kind}, SOURCE))
    if matter not in matters:
        found.append(Problem("meetings.item_matter", {"what": matter}, SOURCE))
    if minutes is not None and not 0 < minutes <= MINUTES_MOST:
        found.append(Problem("meetings.item_minutes", {"most": MINUTES_MOST}, SOURCE))
    if closed_ground is not None and not closed_ground.strip():
        found.append(Problem("meetings.item_closed_ground", {}, SOURCE))
    return found


def changing_problems(meeting_state: str, item_state: str, number: int) -> list[Problem]:
    """This function will judge whether an item may still be changed: the meeting is not over, the item was not taken."""
    if meeting_state not in OPEN:
        return [Problem("meetings.agenda_closed", {}, SOURCE)]
    return [Problem("meetings.item_was_taken", {"number": number}, SOURCE)] if item_state in TAKEN else []


def last_day(starts_on: date, days: int) -> date:
    """This function will return the last day on which a member's item is in time."""
    return starts_on - timedelta(days=days)


def proposing(meeting: str, meeting_state: str, starts_on: date, given_on: date, days: int, setting: Setting, *, takes_part: bool,
              evidence: Sequence[Ref] = ()) -> Iterator[Ground]:
    """This function will judge whether a member may put an item on the agenda: the meeting lies ahead, the member takes part in
    it, and the charter's time is kept, counted in days of the meeting's own time zone (`given_on`)."""
    me = Ref("meetings", "meeting", meeting)
    yield Ground(Problem("meetings.items_over", {}, SOURCE), meeting_state in BEFORE, evidence=(me,))
    yield Ground(Problem("meetings.proposer_unknown", {}, SOURCE), takes_part, evidence=tuple(evidence))
    due = last_day(starts_on, days)
    yield Ground(Problem("meetings.item_late", {"days": days, "due": due, "given": given_on}, setting.source), given_on <= due,
                 setting.clause, setting.starts_on, setting.assumed, (me, Ref("texts", "setting", setting.key)))


def revision(fields: Mapping[str, Any]) -> str:
    """This function will return by what a form knows the item that it was drawn from: two who change it at once are told apart."""
    return hashlib.sha256(plain.dumps(dict(fields), indent=None).encode()).hexdigest()[:16]
