"""Who may hold a seat, and when: grounds from facts. Sources: `docs/sources.md#network-organs`, `#network-dues`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SOURCE = "network-organs"
BASES = ("election", "appointment", "ex_officio", "register")
# bodies whose seats only members hold; councils and offices have others too
OF_MEMBERS = frozenset({"assembly", "executive"})


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included; None is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, on: date) -> bool:
        """This function will tell whether a day lies within."""
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)

    def meets(self, other: Span) -> bool:
        """This function will tell whether there is a day that lies in both."""
        return (self.last is None or other.first is None or other.first <= self.last) and (
            other.last is None or self.first is None or self.first <= other.last)

    def covers(self, other: Span) -> bool:
        """This function will tell whether every day of the other lies within."""
        return (self.first is None or (other.first is not None and self.first <= other.first)) and (
            self.last is None or (other.last is not None and other.last <= self.last))

    def until(self, last: date) -> Span:
        """This function will return the days up to and with a last one."""
        return Span(self.first, last)

    @property
    def empty(self) -> bool:
        """This function will tell whether the last day is before the first."""
        return self.first is not None and self.last is not None and self.last < self.first

    @property
    def after(self) -> date | None:
        """This function will return the first day behind, None where it is open."""
        return None if self.last is None else self.last + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Held:
    """A term: whose it is (``organisation:12`` or ``person:3``, or both), of which seat, when."""

    holders: frozenset[str]
    seat: str
    span: Span
    substitute: bool = False
    ref: Ref | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class SeatFacts:
    """A seat as it stands: `held` are the terms of its body, its own among them."""

    key: str
    role: str
    held_by: str
    span: Span
    body: str
    body_kind: str
    body_span: Span
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who shall hold a seat, as of the day on which the term begins.

    `category` is the category of membership, empty where it is no member; `paid_up` is None where nobody can say.
    `evidence` are the records on which each of these rests, by ``member``, ``suspended`` and ``standing``.
    """

    holders: frozenset[str]
    name: str
    category: str = ""
    suspended: bool = False
    paid_up: bool | None = None
    evidence: Mapping[str, tuple[Ref, ...]] | None = None

    def rests_on(self, what: str) -> tuple[Ref, ...]:
        """This function will return the records that one of the facts rests on."""
        return (self.evidence or {}).get(what, ())


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: the days, how it came about, and whether a decision is cited."""

    span: Span
    basis: str = "election"
    decided: bool = True
    source: str = ""
    ends_with: str = ""
    substitute: bool = False


def by_setting(setting: Setting, code: str, holds: bool, evidence: Sequence[Ref] = (), **params: object) -> Ground:
    """This function will make a ground of a dated setting: its clause, its version, whether it is assumed."""
    return Ground(Problem(code, params, setting.source), holds, setting.clause, setting.starts_on, setting.assumed,
                  (*evidence, Ref("texts", "setting", setting.key)))


def filling(seat: SeatFacts, candidate: Candidate, wish: Wish, settings: Mapping[str, Setting]) -> Iterator[Ground]:
    """This function will judge whether a candidate may hold a seat for a time, clause by clause.

    `settings` are those in force on the day on which the term begins.
    """
    name = candidate.name
    yield Ground(Problem("bodies.term_days", {"first": wish.span.first, "last": wish.span.last}, SOURCE),
                 wish.span.first is not None and not wish.span.empty and not (wish.span.last and wish.ends_with))
    yield Ground(Problem("bodies.seat_not_open", {"seat": seat.key}, SOURCE),
                 seat.span.covers(_asked(wish)) and seat.body_span.covers(_asked(wish)))
    kinds = {holder.partition(":")[0] for holder in candidate.holders}
    yield Ground(Problem("bodies.holder_kind", {"seat": seat.key, "held_by": seat.held_by}, SOURCE), seat.held_by in kinds)
    yield _taken(seat, wish)
    yield Ground(Problem("bodies.decision_missing", {}, SOURCE),
                 wish.decided or (wish.basis in ("ex_officio", "register") and bool(wish.source.strip())))
    if seat.body_kind in OF_MEMBERS and seat.held_by == "organisation":
        yield from _of_a_member(seat, candidate, settings)
        other = [held for held in seat.held if held.seat != seat.key and not held.substitute and not wish.substitute
                 and held.holders & candidate.holders and held.span.meets(wish.span)]
        yield Ground(Problem("bodies.holder_seated", {"name": name, "seat": other[0].seat if other else ""}, SOURCE), not other,
                     evidence=tuple(held.ref for held in other if held.ref))


def _asked(wish: Wish) -> Span:
    """A term without a last day ends with its seat: only its beginning is asked."""
    return wish.span if wish.span.last else Span(wish.span.first, wish.span.first)


def _taken(seat: SeatFacts, wish: Wish) -> Ground:
    own = [held for held in seat.held if held.seat == seat.key and held.span.meets(wish.span)]
    same = [held for held in own if held.substitute == wish.substitute]
    if wish.substitute and not same:
        holder = [held for held in own if not held.substitute]
        return Ground(Problem("bodies.substitute_of_nobody", {"seat": seat.key}, SOURCE), bool(holder),
                      evidence=tuple(held.ref for held in holder if held.ref))
    return Ground(Problem("bodies.seat_taken", {"seat": seat.key, "name": same[0].name if same else ""}, SOURCE), not same,
                  evidence=tuple(held.ref for held in same if held.ref))


def _of_a_member(seat: SeatFacts, candidate: Candidate, settings: Mapping[str, Setting]) -> Iterator[Ground]:
    voting = settings["members.voting_categories"]
    yield by_setting(voting, "bodies.holder_no_member", candidate.category in voting.value, candidate.rests_on("member"),
                     name=candidate.name)
    yield Ground(Problem("bodies.holder_suspended", {"name": candidate.name}, SOURCE), not candidate.suspended,
                 evidence=candidate.rests_on("suspended"))
    needed = settings["members.president_needs_standing" if seat.role == "president" else "members.seat_needs_standing"]
    if needed.value:
        yield by_setting(needed, "bodies.holder_not_paid_up", bool(candidate.paid_up), candidate.rests_on("standing"),
                         name=candidate.name)


def ending(term: Span, seat: str, last: date | None) -> Iterator[Ground]:
    """This function will judge the end of a term: it runs, and does not end before it began."""
    yield Ground(Problem("bodies.term_ended", {"seat": seat}, SOURCE), term.last is None or (last is not None and last < term.last))
    yield Ground(Problem("bodies.term_days", {"first": term.first, "last": last}, SOURCE),
                 last is None or not term.until(last).empty)


def closing(held: Sequence[Held], last: date, code: str) -> Ground:
    """This function will judge that nothing is held behind a last day: of a seat that closes, a body that is dissolved."""
    later = [term for term in held if term.span.after is None or term.span.after > last + timedelta(days=1)]
    names = ", ".join(dict.fromkeys(term.name for term in later))
    return Ground(Problem(code, {"names": names}, SOURCE), not later, evidence=tuple(term.ref for term in later if term.ref))
