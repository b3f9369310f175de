"""Minutes drafted from facts, and what they must hold. A passage is a key, a section and lines; a line is a sentence's code with
its parameters, so that every language is drawn from the same record (`labels.minutes`).

Source: `docs/sources.md#minutes-contents`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from dure.domain.meetings.rules.minutes_facts import Attendee, Happened, Person, Record, Said, Voted
from dure.kernel.problem import Problem

SOURCE = "minutes-contents"
# the eight things that minutes must hold, in their order, with their names
SECTION_NAMES: dict[str, dict[str, str]] = {
    "name": {"ko": "회의 명칭", "en": "Name of the meeting", "fr": "Intitulé de la réunion"},
    "host": {"ko": "개최기관", "en": "Host", "fr": "Organisme responsable"},
    "time_place": {"ko": "일시 및 장소", "en": "Time and place", "fr": "Date, heure et lieu"},
    "attendees": {"ko": "참석자", "en": "Attendance", "fr": "Présences"},
    "order": {"ko": "회의 진행 순서", "en": "Order of proceedings", "fr": "Déroulement"},
    "agenda": {"ko": "상정 안건", "en": "Agenda", "fr": "Ordre du jour"},
    "remarks": {"ko": "발언 내용", "en": "Remarks", "fr": "Interventions"},
    "decisions": {"ko": "결정 사항 및 표결", "en": "Decisions and votes", "fr": "Décisions et votes"},
}
SECTIONS = tuple(SECTION_NAMES)
LANGUAGES = ("ko", "en", "fr")
STATES = ("present", "represented", "excused", "absent")
# what is told elsewhere than in the order of proceedings: remarks, and what belongs to a decision
REMARKS = frozenset({"spoke", "statement"})
DECIDING = frozenset({"objected", "dissented"})
TOLD_BY_VOTE = frozenset({"declared"})
# the ground of internal deliberation: it ends with the deliberation
DELIBERATION = "5"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that the labels know: a `kind` (``method``) and its key (``roll_call``)."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence to be said: its code and what it takes (words, texts by language, lists of them, numbers, days, instants)."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A passage as it is drafted: a key that stays the same when it is drafted again, its section, its lines."""

    key: str
    section: str
    lines: tuple[Line, ...]


def drafted(record: Record) -> list[Drafted]:
    """This function will draft the minutes of a meeting: passages in the order of the eight sections.

    What the records do not tell has no passage: `contents_problems` names it.
    """
    passages = [*_heads(record), *_attendees(record.attendees), *_order(record), *_agenda(record), *_remarks(record), *_decisions(record)]
    filled = {passage.section for passage in passages}
    passages += [Drafted(f"told:{section}", section, (Line("told", {"source": record.source}), *(Line("told.line", {"text": text}) for text in texts)))
                 for section, texts in record.told.items() if section not in filled]
    return sorted(passages, key=lambda passage: SECTIONS.index(passage.section))


def _heads(record: Record) -> Iterator[Drafted]:
    name = [Line("name", {"title": record.title, "body": record.body, "kind": Word("kind", record.kind)})]
    if record.number:
        name.append(Line("number", {"number": record.number}))
    yield Drafted("name", "name", tuple(name))
    host = [Line("held_by", {"body": record.body})] + ([Line("hosted_by", {"host": record.host})] if record.host else [])
    yield Drafted("host", "host", tuple(host))
    exact = "day" if record.starts_on == record.ends_on else "days"
    when = [Line(exact if record.precision == "day" else record.precision, {
        "first": record.starts_on, "last": record.ends_on, "year": record.starts_on.year, "month": Word("month", str(record.starts_on.month))})]
    if record.opened_at and record.ended_at:
        when.append(Line("hours", {"from": record.opened_at, "to": record.ended_at, "zone": record.time_zone}))
    elif record.opened_at:
        when.append(Line("from_hour", {"from": record.opened_at, "zone": record.time_zone}))
    yield Drafted("time", "time_place", tuple(when))
    if record.place or record.mode == "online":
        where = [Line("place", {"place": record.place, "mode": Word("mode", record.mode)}) if record.place else Line("online")]
        if record.closed_ground:
            where.append(Line("closed", {"ground": record.closed_ground}))
        yield Drafted("place", "time_place", tuple(where))


def _attendees(attendees: Sequence[Attendee]) -> Iterator[Drafted]:
    """Members by how they were there; observers and guests told apart from them, and only where they came."""
    if not attendees:
        return
    members = [one for one in attendees if one.capacity == "member"]
    counts = {state: sum(one.state == state for one in members) for state in STATES}
    watching = {capacity: [one for one in attendees if one.capacity == capacity and one.state == "present"] for capacity in ("observer", "guest")}
    yield Drafted("attendees", "attendees", (Line("attended", {"roll": len(members), **counts, "observers": len(watching["observer"]),
                                                               "guests": len(watching["guest"])}),))
    for state in STATES:
        those = [one for one in members if one.state == state]
        if those:
            yield Drafted(f"attendees:{state}", "attendees", (Line(f"attendees.{state}", {"number": len(those)}),
                                                              *(_attendee(one) for one in those)))
    for capacity, those in watching.items():
        if those:
            yield Drafted(f"attendees:{capacity}", "attendees", (Line(f"attendees.{capacity}", {"number": len(those)}),
                                                                 *(_attendee(one) for one in those)))


def _attendee(one: Attendee) -> Line:
    if one.state == "represented" and one.holder:
        return Line("attendee.represented", {"name": one.name, "holder": one.holder})
    if one.state == "excused" and one.excuse:
        return Line("attendee.excused", {"name": one.name, "excuse": one.excuse})
    if one.state == "present" and one.people:
        return Line("attendee.people", {"name": one.name, "people": tuple(_person(person) for person in one.people)})
    return Line("attendee", {"name": one.name})


def _person(person: Person) -> str:
    return f"{person.name} ({person.post})" if person.post else person.name


def _standing(happened: Sequence[Happened]) -> list[Happened]:
    """What happened without what was entered wrongly; what corrects it stands in its place."""
    corrections = {one.corrects: one for one in happened if one.corrects is not None}
    standing = []
    for one in happened:
        if one.corrects is not None:
            continue
        while one.number in corrections:
            one = corrections[one.number]
        standing.append(one)
    return standing


def _order(record: Record) -> Iterator[Drafted]:
    """The order of proceedings: what came before the first item, each item, what came after the last."""
    parts: dict[str, list[Line]] = {}
    part = "order:opening"
    for one in _standing(record.happened):
        if one.item is not None:
            part = f"order:item-{one.item}"
        elif part != "order:opening" and one.kind in ("ended", "adjourned", "resumed"):
            part = "order:closing" if one.kind == "ended" else part
        if one.kind not in REMARKS:
            parts.setdefault(part, []).append(_line(one))
    for key, lines in parts.items():
        yield Drafted(key, "order", tuple(lines))


def _line(one: Happened) -> Line:
    params: dict[str, Any] = {"at": one.at, "item": one.item, "motion": one.motion, "ballot": one.ballot}
    # a motion is put down with its own words: they are said once
    text = {} if one.moved and dict(one.text) == dict(one.moved) else one.text
    params |= {name: value for name, value in (("who", one.who), ("moved", one.moved), ("text", text)) if value}
    params |= {f"details_{name}": value for name, value in one.details.items() if isinstance(value, int | str)}
    return Line(f"happened.{one.kind}", params)


def _agenda(record: Record) -> Iterator[Drafted]:
    if record.agenda:
        yield Drafted("agenda", "agenda", tuple(
            Line("agenda.item", {"item": one.position, "title": one.title, "kind": Word("item_kind", one.kind),
                                 "state": Word("item_state", one.state)}) for one in record.agenda))


def _remarks(record: Record) -> Iterator[Drafted]:
    if not record.happened:
        return
    spoken = [Drafted(f"remark:{one.key}", "remarks", (Line("remark" if one.gist else "remark.untold", {
        "at": one.started_at, "who": one.who, "person": one.person, "item": one.item, "gist": one.gist}),)) for one in record.spoken]
    stated = [Drafted(f"statement:{one.number}", "remarks", (Line("remark", {
        "at": one.at, "who": one.who or {}, "person": "", "item": one.item, "gist": one.text}),))
        for one in _standing(record.happened) if one.kind in REMARKS and one.text and not (one.kind == "spoke" and record.spoken)]
    said = sorted(spoken + stated, key=lambda passage: passage.lines[0].params["at"])
    yield from said or [Drafted("remarks", "remarks", (Line("remarks.none"),))]


def _decisions(record: Record) -> Iterator[Drafted]:
    standing = _standing(record.happened)
    for vote in record.voted:
        kept = [_line(one) for one in standing if one.kind in DECIDING and one.ballot == vote.number]
        yield Drafted(f"decision:{vote.number}", "decisions", (*vote_lines(vote), *kept))
    for one in standing:
        if one.kind in DECIDING and one.ballot is None:
            yield Drafted(f"objection:{one.number}", "decisions", (_line(one),))
    if record.happened and not record.voted:
        yield Drafted("decisions", "decisions", (Line("votes.none"),))


def vote_lines(vote: Voted) -> Iterator[Line]:
    """This function will say a vote: what was put, how, the base and majority wanted, each count, the result, and who dissented."""
    head = {"ballot": vote.number, "title": vote.title, "method": Word("method", vote.method)}
    yield Line("vote.item", head | {"item": vote.item}) if vote.item is not None else Line("vote", head)
    if vote.recount_of is not None:
        yield Line("vote.recount", {"former": vote.recount_of})
    if vote.state == "void":
        yield Line("vote.void", {"why": vote.void_why})
        return
    if vote.outcome is None:
        yield Line("vote.provisional")
        return
    out = vote.outcome
    majority = vote.rule.get("majority") or {}
    if majority and vote.method != "consensus":
        yield Line("vote.rule", {"share": str(Fraction(str(majority["share"]))), "base": Word("base", str(majority.get("of", "cast"))),
                                 "more": Word("more", "more" if majority.get("more") else "least"), "number": out["base"], "needed": out["needed"]})
    if "roll" in out:
        yield Line("vote.quorum", {"roll": out["roll"], "present": out["present"], "needed": out["quorum_needed"]})
    if vote.method != "consensus":
        counted = tuple(Line("vote.count", {"option": _option(vote, key), "number": number}) for key, number in out["counted"].items())
        beside = tuple(Line("vote.count", {"option": Word("option", key), "number": out[key]})
                       for key in ("abstained", "blank", "invalid", "not_cast") if out.get(key))
        yield Line("vote.counts", {"counts": counted + beside})
    yield from _result(vote, out)
    for option in ("no", "abstain"):
        if vote.voters.get(option):
            yield Line(f"vote.names_{option}", {"names": vote.voters[option]})


def _option(vote: Voted, key: str) -> Word | Said:
    return vote.names.get(key) or Word("option", key)


def _result(vote: Voted, out: Mapping[str, Any]) -> Iterator[Line]:
    if out.get("cast_by_chair"):
        yield Line("vote.casting", {"option": _option(vote, str(out["cast_by_chair"]))})
    if not out.get("quorate", True):
        yield Line("vote.not_quorate")
    elif out.get("chosen"):
        yield Line("vote.chosen", {"names": tuple(_option(vote, key) for key in out["chosen"])})
    elif out.get("carried") is not None:
        yield Line(("vote.consensus" if vote.method == "consensus" else "vote.carried") if out["carried"] else "vote.lost")
    if out.get("tied"):
        yield Line("vote.tied", {"names": tuple(_option(vote, key) for key in out["tied"])})


def contents_problems(passages: Iterable[Mapping[str, Any]]) -> list[Problem]:
    """This function will name which of the eight things that minutes must hold are missing: sections without a word in any passage."""
    held = {passage["section"] for passage in passages if any(str(text).strip() for text in passage["text"].values())}
    return [Problem("meetings.minutes_missing", {**SECTION_NAMES[section]}, SOURCE) for section in SECTIONS if section not in held]


def withholding_problems(clause: str, ends_on: date | None, item: int | None, why: str, on: date) -> list[Problem]:
    """This function will judge a withholding: it names its reason, and when it ends. The ground of internal deliberation may end with
    the deliberation of an item, whose day nobody knows yet; every other ground names its day."""
    problems = []
    if not why.strip():
        problems.append(Problem("meetings.withheld_why", {}, SOURCE))
    if ends_on is None and not (clause == DELIBERATION and item is not None):
        problems.append(Problem("meetings.withheld_until", {}, SOURCE))
    if ends_on is not None and ends_on <= on:
        problems.append(Problem("meetings.withheld_past", {"day": ends_on.isoformat()}, SOURCE))
    return problems


def withholding_ended(withheld: Mapping[str, Any], on: date, settled: frozenset[int]) -> bool:
    """This function will tell whether the ground of a withheld passage has ended: its day has come, or the item whose deliberation it
    kept is among those that are `settled`. Then the passage is to be opened."""
    if not withheld:
        return False
    if withheld.get("ends_on") and str(withheld["ends_on"]) <= on.isoformat():
        return True
    return withheld.get("item") in settled
