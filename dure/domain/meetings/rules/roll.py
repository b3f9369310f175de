"""The roll: who stands on it, with which rights, when it may be taken, and what taking it again changes.

Source: `docs/sources.md#network-meetings`; what a member may is judged by the members' room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.plain import as_plain, revive
from dure.kernel.problem import Problem

SOURCE = "network-meetings"
Words = Mapping[str, str]
# of the members' grounds those that a seat's holder must meet where the body's kind asks for it
OF_SEATS = frozenset({"members.no_member", "members.rights_rest", "members.vote_standing"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the roll: whose it is (an organisation, a person, by their numbers), and its rights on the record date."""

    organisation: int | None
    person: int | None
    name: Words = field(default_factory=dict)
    capacity: str = "member"
    may_vote: bool = False
    may_speak: bool = False
    weight: int = 1
    seat: int | None = None
    grounds: tuple[Ground, ...] = ()

    @property
    def whose(self) -> tuple[str, int]:
        """This function will return by what a line is found again."""
        return ("person", self.person) if self.person is not None else ("organisation", self.organisation or 0)


@dataclass(frozen=True, slots=True)
class Differs:
    """What taking the roll again changes of a line: each field as it was and is."""

    name: Words
    fields: Mapping[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Difference:
    """What taking the roll again changes: names that come on it and leave it, and lines that differ."""

    added: tuple[Words, ...] = ()
    removed: tuple[Words, ...] = ()
    changed: tuple[Differs, ...] = ()

    def __bool__(self) -> bool:
        """This function will tell whether anything changes."""
        return bool(self.added or self.removed or self.changed)


COMPARED = tuple(one.name for one in fields(Line) if one.name in {"name", "capacity", "may_vote", "may_speak", "weight", "seat"})


def difference(before: Iterable[Line], after: Iterable[Line]) -> Difference:
    """This function will compare two rolls, line by line."""
    was, now = {line.whose: line for line in before}, {line.whose: line for line in after}
    differing = []
    for whose in was.keys() & now.keys():
        old, new = was[whose], now[whose]
        parts = {name: (getattr(old, name), getattr(new, name)) for name in COMPARED if getattr(old, name) != getattr(new, name)}
        if parts:
            differing.append(Differs(new.name, parts))
    return Difference(tuple(line.name for whose, line in now.items() if whose not in was),
                      tuple(line.name for whose, line in was.items() if whose not in now), tuple(differing))


def of_member(category: str, grounds: Sequence[Ground], speaking: Sequence[str]) -> tuple[str, bool, bool]:
    """This function will return in what capacity a member of a category stands on an assembly's roll, whether it may vote and
    whether it may speak. Categories that may not speak watch; one whose rights rest neither votes nor speaks."""
    rests = any(not ground.holds and ground.problem.code == "members.rights_rest" for ground in grounds)
    speaks = category in speaking
    capacity = "member" if speaks else "observer"
    return capacity, speaks and all(ground.holds for ground in grounds), speaks and not rests


def of_seat(role: str, kind: str, without_vote: Setting, evidence: Sequence[Ref], seat: Words) -> Iterator[Ground]:
    """This function will yield the clauses on which a seat's holder votes: it is held on the day, and its role has a vote."""
    yield Ground(Problem("meetings.seat_held", {"seat": dict(seat)}, "network-organs"), True, evidence=tuple(evidence))
    silent = without_vote.value.get(kind, ())
    yield Ground(Problem("meetings.role_votes", {"seat": dict(seat)}, without_vote.source), role not in silent, without_vote.clause,
                 without_vote.starts_on, without_vote.assumed, (Ref("texts", "setting", without_vote.key),))


@dataclass(frozen=True, slots=True)
class Freezing:
    """What taking a roll is judged by: the meeting's state, its record date, today where it meets, and whether it has a roll. `why` is
    None where a question is asked before a reason could be given."""

    meeting: Ref
    state: str
    declared: bool
    record_on: date
    today: date
    opened: bool
    frozen: bool
    lines: int
    why: str | None = None


def freezing(facts: Freezing) -> Iterator[Ground]:
    """This function will yield the clauses on which a roll is taken, or taken again."""
    alive = facts.state in ("planned", "convened") and not facts.declared
    yield Ground(Problem("meetings.roll_before_opening", {}, SOURCE), alive and not facts.opened, evidence=(facts.meeting,))
    yield Ground(Problem("meetings.roll_record_day", {"record_on": facts.record_on, "today": facts.today}, SOURCE),
                 facts.record_on <= facts.today, evidence=(facts.meeting,))
    yield Ground(Problem("meetings.roll_empty", {}, SOURCE), facts.lines > 0)
    if facts.frozen and facts.why is not None:
        yield Ground(Problem("meetings.roll_again_why", {}, SOURCE), bool(facts.why.strip()))


def kept(grounds: Iterable[Ground]) -> list[Any]:
    """This function will write grounds as plain values, as a line of the roll keeps them."""
    return [as_plain(ground) for ground in grounds]


def read(values: Iterable[Any]) -> list[Ground]:
    """This function will read grounds as a line of the roll keeps them."""
    return [revive(Ground, value) for value in values]
