"""Choosing a host by bid: what a call says, which bids are admitted, what assessors' points come to, when bids are put to the vote.

Facts in, problems, grounds and exact averages out. Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SOURCE = "network-meetings"
POINTS_MOST = 100
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# for whose votes a bid is put
SETTLED = frozenset({"admitted", "refused", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Criterion:
    """A written criterion of a call, its names by language and the most points that it gives."""

    key: str
    name: Mapping[str, str]
    points: int

    def plain(self) -> dict[str, Any]:
        """This function will write the criterion as it is kept with its call."""
        return {"key": self.key, "name": dict(self.name), "points": self.points}

    @classmethod
    def of_plain(cls, value: Mapping[str, Any]) -> Criterion:
        """This function will read a criterion as it was kept."""
        return cls(str(value["key"]), dict(value["name"]), int(value["points"]))


@dataclass(frozen=True, slots=True)
class Bid:
    """A bid as it is judged: the category of the bidder on the last day of the call (empty where it is no member), whether it is
    in good standing then, when the bid was received, whether a plan is attached."""

    key: str
    category: str
    standing: bool
    received_on: date
    plan: bool
    state: str = "received"
    records: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """What the points of a bid come to: the average of each criterion (None where nobody gave points), their sum, by how many
    assessors, and its place among the bids, equal ones on the same."""

    bid: str
    averages: Mapping[str, Fraction | None]
    total: Fraction
    assessors: int
    place: int


def call_problems(year: int, opens_on: date, closes_on: date, criteria: Sequence[Criterion]) -> list[Problem]:
    """This function will judge a call: its days in order, the year of the meeting not before them, criteria with names and points."""
    found = []
    if closes_on < opens_on:
        found.append(Problem("meetings.call_days", {}, SOURCE))
    elif year < closes_on.year:
        found.append(Problem("meetings.call_year", {"year": year}, SOURCE))
    if not criteria:
        found.append(Problem("meetings.criteria_wanted", {}, SOURCE))
    keys = [one.key for one in criteria]
    for one in criteria:
        if not _KEY.fullmatch(one.key) or keys.count(one.key) > 1 or not any(name.strip() for name in one.name.values()):
            found.append(Problem("meetings.criterion_wrong", {"key": one.key}, SOURCE))
        elif not 0 < one.points <= POINTS_MOST:
            found.append(Problem("meetings.criterion_points", {"key": one.key, "most": POINTS_MOST}, SOURCE))
    return found


def admitting(bid: Bid, opens_on: date, closes_on: date, bidders: Setting) -> Iterator[Ground]:
    """This function will judge whether a bid is admitted: it waits, its bidder is a member of a category that may host, in good
    standing where the setting says so, it came within the call's days, and a plan is attached."""
    me = (Ref("meetings", "bid", bid.key),)
    who = (Ref("texts", "setting", bidders.key), *bid.records)
    yield Ground(Problem("meetings.bid_settled", {}, SOURCE), bid.state == "received", evidence=me)
    yield Ground(Problem("meetings.bid_member", {"categories": ", ".join(bidders.value["categories"])}, bidders.source),
                 bid.category in bidders.value["categories"], bidders.clause, bidders.starts_on, bidders.assumed, who)
    if bidders.value["standing"]:
        yield Ground(Problem("meetings.bid_standing", {"on": closes_on}, bidders.source), bid.standing, bidders.clause, bidders.starts_on,
                     bidders.assumed, who)
    yield Ground(Problem("meetings.bid_late", {"opens": opens_on, "closes": closes_on, "received": bid.received_on}, SOURCE),
                 opens_on <= bid.received_on <= closes_on, evidence=me)
    yield Ground(Problem("meetings.bid_plan", {}, SOURCE), bid.plan, evidence=me)


def score_problems(criteria: Sequence[Criterion], criterion: str, points: int, state: str, *, voting: bool) -> list[Problem]:
    """This function will judge points: for a bid that is admitted, before the vote, by a criterion of the call and within it."""
    if state != "admitted":
        return [Problem("meetings.bid_not_admitted", {}, SOURCE)]
    if voting:
        return [Problem("meetings.bids_put", {}, SOURCE)]
    most = {one.key: one.points for one in criteria}
    if criterion not in most:
        return [Problem("meetings.criterion_unknown", {"key": criterion}, SOURCE)]
    if not 0 <= points <= most[criterion]:
        return [Problem("meetings.points", {"points": points, "most": most[criterion]}, SOURCE)]
    return []


def compared(bids: Sequence[str], criteria: Sequence[Criterion], points: Iterable[tuple[str, str, str, int]]) -> list[Scored]:
    """This function will return what the points come to, the best first: exact averages, never rounded here.

    `points` are (bid, criterion, assessor, points). A criterion without points adds nothing to a sum.
    """
    given: dict[tuple[str, str], list[int]] = {}
    assessors: dict[str, set[str]] = {bid: set() for bid in bids}
    for bid, criterion, assessor, number in points:
        given.setdefault((bid, criterion), []).append(number)
        assessors.setdefault(bid, set()).add(assessor)
    rows = []
    for bid in bids:
        averages = {one.key: Fraction(sum(found), len(found)) if (found := given.get((bid, one.key))) else None for one in criteria}
        rows.append((bid, averages, sum((value for value in averages.values() if value is not None), Fraction(0))))
    return sorted((Scored(bid, averages, total, len(assessors[bid]), 1 + sum(other > total for _, _, other in rows))
                   for bid, averages, total in rows), key=lambda one: (one.place, one.bid))


def putting(states: Sequence[str], closes_on: date, on: date, *, decides: bool, standing: bool, call: str) -> Iterator[Ground]:
    """This function will judge whether bids are put to the vote: the call is over, every bid is settled, one at least admitted, the
    meeting is of the body that decides, and no vote on them stands (`standing`)."""
    me = (Ref("meetings", "host_call", call),)
    yield Ground(Problem("meetings.call_open", {"closes": closes_on}, SOURCE), on > closes_on, evidence=me)
    yield Ground(Problem("meetings.bids_unsettled", {"number": sum(state not in SETTLED for state in states)}, SOURCE),
                 all(state in SETTLED for state in states), evidence=me)
    yield Ground(Problem("meetings.bids_none", {}, SOURCE), "admitted" in states, evidence=me)
    yield Ground(Problem("meetings.call_body", {}, SOURCE), decides, evidence=me)
    yield Ground(Problem("meetings.bids_put", {}, SOURCE), not standing, evidence=me)


def choosing(chosen: Sequence[str], state: str, call: str, *, done: bool) -> Iterator[Ground]:
    """This function will judge whether a host is taken over from a vote: it was declared, it chose one bid, and that was not done."""
    me = (Ref("meetings", "host_call", call),)
    yield Ground(Problem("meetings.host_undeclared", {}, SOURCE), state == "declared", evidence=me)
    yield Ground(Problem("meetings.host_not_chosen", {}, SOURCE), len(chosen) == 1, evidence=me)
    yield Ground(Problem("meetings.host_done", {}, SOURCE), not done, evidence=me)


def chosen_of(outcome: Mapping[str, Any] | None, bids: Sequence[str]) -> list[str]:
    """This function will return which bids a declared outcome chose: of several by their keys, a single one where it was carried."""
    if not outcome:
        return []
    if outcome.get("carried") is not None:
        return list(bids) if outcome["carried"] and len(bids) == 1 else []
    return [key for key in outcome.get("chosen", ()) if key in bids]
