"""Who may stand (입후보), clause by clause, and when a candidature is in. Sources: `docs/sources.md#network-elections`,
`#network-dues`, `#network-members`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SOURCE = "network-elections"
Words = Mapping[str, str]
# the parts of the charter's rule that an election keeps from the day of its call, by the settings behind them
RULE = {"months": "elections.candidature_months", "single": "elections.single_candidate", "run_off": "elections.run_off",
        "tie": "elections.tie", "secrecy": "elections.secrecy", "region_least": "elections.region_least",
        "categories": "members.voting_categories", "standing": "members.seat_needs_standing", "term_years": "bodies.term_years",
        "term_runs": "bodies.term_runs"}
# the presidency has a clause of its own
PRESIDENT = {"standing": "members.president_needs_standing"}
HOLDERS: dict[str, Words] = {"organisation": {"ko": "도시나 기관", "en": "a city or institution"}, "person": {"ko": "사람", "en": "a person"}}
# bodies whose seats only members hold
OF_MEMBERS = frozenset({"assembly", "executive"})


def rule_settings(role: str) -> dict[str, str]:
    """This function will return which setting stands behind each part of the rule for seats of a role."""
    return RULE | PRESIDENT if role == "president" else RULE


def frozen(setting: Setting) -> dict[str, Any]:
    """This function will write a setting as an election keeps it: its value, and where, since when and whether it is written."""
    return {"value": setting.value, "key": setting.key, "source": setting.source, "clause": setting.clause,
            "since": setting.starts_on.isoformat() if setting.starts_on else "", "assumed": setting.assumed}


def thawed(part: Mapping[str, Any]) -> Setting:
    """This function will read a part of the rule as an election kept it."""
    since = date.fromisoformat(part["since"]) if part["since"] else None
    return Setting(part["key"], part["value"], part["source"], part["assumed"], since, None, part["clause"])


@dataclass(frozen=True, slots=True)
class Called:
    """The election as it was called: its state, the seats' kind of holder, and the days."""

    key: str
    state: str
    held_by: str
    body_kind: str
    opens_on: date
    closes_on: date
    record_on: date


@dataclass(frozen=True, slots=True)
class Standing:
    """One who wants to stand, as the records have it for the record date. `category` is empty where it is no member."""

    name: Words
    holder: str
    category: str = ""
    suspended: bool = False
    paid_up: bool = False
    nominated: bool = True
    evidence: Mapping[str, tuple[Ref, ...]] | None = None

    def rests_on(self, what: str) -> tuple[Ref, ...]:
        """This function will return the records that one of the facts rests on."""
        return (self.evidence or {}).get(what, ())


@dataclass(frozen=True, slots=True)
class Notice:
    """What was handed in: the day it came, whether in writing, and whether a candidature of the same stands already.

    `ahead` marks a question asked before anything was handed in: then it is a day's own question whether it would be in time.
    """

    received_on: date
    written: bool = True
    stands: bool = False
    ahead: bool = False
    evidence: tuple[Ref, ...] = ()


def _by(setting: Setting, code: str, holds: bool, evidence: tuple[Ref, ...] = (), source: str = "", **params: object) -> Ground:
    """A ground of the rule as the election keeps it."""
    return Ground(Problem(f"elections.{code}", params, setting.source or source), holds, setting.clause, setting.starts_on,
                  setting.assumed, (*evidence, Ref("texts", "setting", setting.key)))


def standing(election: Called, one: Standing, notice: Notice, rule: Mapping[str, Setting]) -> Iterator[Ground]:
    """This function will judge a candidature: the election is open, the kind of holder, membership, suspension and dues on the
    record date, in writing, in time, once. `rule` is what the election keeps (`RULE`)."""
    here = (Ref("elections", "election", election.key),)
    name, record = one.name, election.record_on
    yield Ground(Problem("elections.not_open", {}, SOURCE), election.state == "called", evidence=here)
    yield Ground(Problem("elections.holder_kind", {"name": name, "held_by": HOLDERS[election.held_by]}, SOURCE), one.holder == election.held_by)
    if election.held_by == "person":
        yield Ground(Problem("elections.not_nominated", {"name": name}, SOURCE), one.nominated)
    if election.body_kind in OF_MEMBERS:
        may = rule["categories"]
        yield _by(may, "category", one.category in may.value, one.rests_on("member"), name=name, on=record)
        yield Ground(Problem("elections.suspended", {"name": name, "on": record}, "network-members"), not one.suspended,
                     evidence=one.rests_on("suspended"))
        needed = rule["standing"]
        if needed.value:
            yield _by(needed, "not_paid_up", one.paid_up, one.rests_on("standing"), name=name, on=record)
    if not notice.ahead:
        yield Ground(Problem("elections.not_written", {"name": name}, SOURCE), notice.written, evidence=notice.evidence)
    months = rule["months"]
    yield _by(months, "not_in_time", election.opens_on <= notice.received_on <= election.closes_on, (*notice.evidence, *here),
              on=notice.received_on, opens_on=election.opens_on, closes_on=election.closes_on, months=months.value)
    yield Ground(Problem("elections.stands_already", {"name": name}, SOURCE), not notice.stands)


def settling(election: Called, on: date) -> Iterator[Ground]:
    """This function will judge whether candidatures may be accepted or refused: those of members once the record date is here,
    for dues that come in until then count."""
    if election.body_kind in OF_MEMBERS:
        yield Ground(Problem("elections.record_date_ahead", {"on": election.record_on}, SOURCE), election.record_on <= on)


def call_problems(opens_on: date, closes_on: date, due: date, months: object, *, seats: int, roles: set[str],
                  holders: set[str]) -> list[Problem]:
    """This function will judge the call of an election: it is of seats of one role and one kind of holder, and candidatures close
    by the day that the charter says, after they open."""
    found = []
    if not seats:
        found.append(Problem("elections.no_seats", {}, SOURCE))
    if len(roles) > 1 or len(holders) > 1:
        found.append(Problem("elections.seats_differ", {}, SOURCE))
    if closes_on < opens_on:
        found.append(Problem("elections.closes_first", {"opens_on": opens_on, "closes_on": closes_on}, SOURCE))
    if closes_on > due:
        found.append(Problem("elections.closes_late", {"closes_on": closes_on, "due": due, "months": months}, SOURCE))
    return found
