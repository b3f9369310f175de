"""Elections as every door shows them: the line of what happened, candidates with their grounds, rounds as counted, the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from dure.domain.elections.labels import CANDIDATURES, PARTS, ROUNDS, SECRECY, STATES, value_said
from dure.domain.elections.models import Candidature, Election, SeatUp
from dure.domain.elections.queries.elections import (
    RoundShown,
    Standing,
    called,
    candidatures_of,
    grounds_of_all,
    names_of,
    region_names,
    rule_of,
    seats_of,
    standing_of,
    until_said,
)
from dure.domain.elections.rules.electing import RUN_OFF, shares
from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.queries.convening import bodies_met
from dure.domain.meetings.rules.convening import local_day
from dure.domain.meetings.rules.voting import Outcome
from dure.kernel.answer import Answer, Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem
from dure.web.common import ballots

LOOKS = {"called": "warning", "nominated": "", "voting": "warning", "decided": "success", "void": "error", "received": "warning",
         "accepted": "success", "refused": "error", "withdrawn": ""}
Names = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Step:
    """A step in the line of an election: its day, and whether it is past (`done`) or comes next (`now`)."""

    name: str
    on: date | None
    state: str


@dataclass(frozen=True, slots=True)
class CandidateShown:
    """One who stands or wanted to: name, region, standing in words, statement in the reader's language, and the grounds."""

    record: Candidature
    name: str
    region: str
    state: str
    look: str
    statement: str
    answer: Answer
    elected: bool


@dataclass(frozen=True, slots=True)
class RoundTold:
    """A round in words: its kind, who stood, its count where it was voted on, and what it came to."""

    shown: RoundShown
    kind: str
    standing: str
    result: ballots.Shown | None
    elected: str
    drawn: str


@dataclass(frozen=True, slots=True)
class SeatShown:
    """A seat that is up, with who was declared elected and the term that came of it."""

    record: SeatUp
    seat: str
    name: str
    round: int | None
    until: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An election with all that a page tells of it; everything is counted anew."""

    election: Election
    title: str
    state: str
    look: str
    secrecy: str
    steps: tuple[Step, ...]
    candidates: tuple[CandidateShown, ...]
    rounds: tuple[RoundTold, ...]
    seats: tuple[SeatShown, ...]
    rule: tuple[tuple[str, str, Any], ...]
    regions: tuple[tuple[str, int], ...]
    pictures: Mapping[str, SafeString]
    standing: Standing
    names: Names
    record_on: date


def shown(election: Election, language: str, *, public: bool = False) -> Shown:
    """This function will gather an election for a page. To the public candidates are told once they are accepted, and rounds and
    elected once the result is declared."""
    stood, standing = candidatures_of(election), standing_of(election)
    names = names_of(stood, election.meeting.starts_on)
    decided = election.state == Election.State.DECIDED
    told = [one for one in stood if not public or one.state == "accepted" or (one.state == "withdrawn" and one.grounds)]
    regions = region_names(one.region for one in stood)
    judged = grounds_of_all(election, [one for one in told if one.state == Candidature.State.RECEIVED])
    elected = set(standing.progress.keys) if decided else set()
    rounds = [] if public and not decided else [_round(one, standing, names, language) for one in standing.rounds]
    by_region = shares(standing.progress.keys, {one.key: one.region for one in stood if one.state == "accepted"}) if decided else {}
    counted = tuple((said_in(regions.get(key, {}), language, key or _("no region")), number) for key, number in by_region.items())
    return Shown(
        election, said_in(election.title, language, election.key), STATES[election.state][language], LOOKS[election.state],
        SECRECY[election.secrecy][language], _steps(election, standing),
        tuple(_candidate(election, one, judged.get(one.pk), named(names, [one.key], language),
                         said_in(regions.get(one.region, {}), language, one.region), language, one.key in elected) for one in told), tuple(rounds),
        _seats(election, standing, names, language),
        tuple((PARTS[part][language], value_said(setting.value, language), setting) for part, setting in rule_of(election).items()),
        counted if len(counted) > 1 else (), _pictures(counted), standing, names, called(election).record_on)


def named(names: Names, keys: Sequence[str], language: str) -> str:
    """This function will say who candidates are, in a language."""
    return ", ".join(said_in(names.get(key, {}), language, key) for key in keys)


def _steps(election: Election, standing: Standing) -> tuple[Step, ...]:
    """The line of an election from its call to its result."""
    zone = election.meeting.time_zone
    order = ["called", "nominated", "voting", "decided"]
    at = order.index(election.state) if election.state in order else len(order)

    def step(name: str, on: date | None, place: int) -> Step:
        return Step(name, on, "done" if place < at or election.state == "decided" else "now" if place == at else "later")

    return (Step(_("Called"), local_day(election.called_at, zone), "done"), step(_("Candidatures until"), election.closes_on, 0),
            step(_("Record date"), called(election).record_on, 0), step(_("Candidates settled"), None, 1),
            step(_("Rounds: %(number)s") % {"number": len(standing.rounds)}, election.meeting.starts_on, 2),
            step(_("Result declared"), local_day(election.decided_at, zone) if election.decided_at else None, 3))


def _candidate(election: Election, one: Candidature, judged: list[Ground] | None, name: str, region: str, language: str,
               elected: bool) -> CandidateShown:
    grounds = [kept(ground) for ground in one.grounds] if judged is None else judged
    answer = Answer("elections.stand", "", f"{election.key}/{one.key}", one.received_on, tuple(grounds))
    return CandidateShown(one, name, region,
                          CANDIDATURES[one.state][language], LOOKS[one.state], said_in(one.statement, language), answer, elected)


def kept(ground: Mapping[str, Any]) -> Ground:
    """This function will read a ground as it was kept with what it decided."""
    since = ground["since"]
    return Ground(Problem(ground["code"], ground["params"], ground["source"]), ground["holds"], ground["clause"],
                  date.fromisoformat(since) if isinstance(since, str) and since else since or None, ground["assumed"],
                  tuple(Ref.parse(ref) for ref in ground["evidence"]))


def _round(one: RoundShown, standing: Standing, names: Names, language: str) -> RoundTold:
    elected = [who.key for who in standing.progress.elected if standing.numbers[who.round - 1] == one.record.number]
    result = None
    if one.ballot is not None and (one.held is not None or not one.record.tellers):
        result = ballots.shown(one.ballot, language, one.outcome)
        if one.held is not None and one.held.quorate:
            result = replace(result, verdict=named(names, elected, language) or _("nobody is elected yet"), look="success" if elected else "warning",
                             parts=tuple(replace(part, chosen=part.key in elected) for part in result.parts),
                             pictures=result.pictures if one.record.kind != RUN_OFF else ballots.pictures(result.parts, _no_line(), result.title))
    return RoundTold(one, ROUNDS[one.record.kind][language], named(names, one.record.standing, language), result,
                     named(names, elected, language), named(names, one.record.drawn.get("keys", ()), language))


def _seats(election: Election, standing: Standing, names: Names, language: str) -> tuple[SeatShown, ...]:
    rounds = {who.key: standing.numbers[who.round - 1] for who in standing.progress.elected}
    bodies, found = bodies_met(), []
    for one in seats_of(election):
        key = one.elected.key if one.elected else ""
        found.append(SeatShown(one, said_in(one.seat.label, language, one.seat.key), named(names, [key], language) if key else "",
                               rounds.get(key), until_said(one.term.ends_with, bodies, language) if one.term else ""))
    return tuple(found)


def _no_line() -> Outcome:
    """What bars are drawn from where nothing in particular is needed."""
    return Outcome({}, 0, 0, 0, 0, 0, 0, 0, 0, 0, quorate=True)


def _pictures(counted: Sequence[tuple[str, int]]) -> Mapping[str, SafeString]:
    if len(counted) < 2:
        return {}
    return ballots.pictures([ballots.Part(name, name, number) for name, number in counted], _no_line(), _("Elected by region"))
