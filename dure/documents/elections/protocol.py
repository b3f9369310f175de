"""The protocol of an election (선거록): the call, who stood by which grounds, every round as counted, who is elected.

Everything in it is drawn from the records, counted anew. Source: `docs/sources.md#network-elections`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from dure.documents.elections.words import words
from dure.domain.elections.labels import CANDIDATURES, PARTS, ROUNDS, SECRECY, value_said
from dure.domain.elections.models import Candidature, Election
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
from dure.domain.elections.rules.electing import ACCLAMATION, LOT, RUN_OFF, shares
from dure.domain.meetings.labels.voting import METHODS, choice_said
from dure.domain.meetings.labels.when import day_said, days_said, instant_said, said_in, spoken
from dure.domain.meetings.queries.convening import bodies_met
from dure.domain.texts.rules.assumed import Setting
from dure.formats.blocks import Block, Cell, Document, Heading, Paragraph, Table
from dure.kernel.answer import Ground
from dure.kernel.problem import Problem
from dure.kernel.sentences import sentence

Names = Mapping[str, Mapping[str, str]]


def protocol_document(election: Election, language: str) -> Document:
    """This function will compose the protocol of an election in ``ko``, ``en`` or ``fr``, as it stands now."""
    language = spoken(language)
    stood = candidatures_of(election)
    names = names_of(stood, election.meeting.starts_on)
    standing = standing_of(election)
    title = said_in(election.title, language, election.key)
    blocks: list[Block] = [Heading(1, (words("protocol", language),))]
    if election.state == Election.State.VOID:
        blocks.append(Paragraph((words("void", language, why=election.why),)))
    elif election.state != Election.State.DECIDED:
        blocks.append(Paragraph((words("open", language),)))
    blocks += [_head(election, title, language), Heading(2, (words("rule", language),)), _rule(election, language),
               Heading(2, (words("candidates", language),)), _candidatures(election, stood, names, language)]
    for one in standing.rounds:
        blocks += _round(one, names, election.meeting.time_zone, language)
    if election.state == Election.State.DECIDED:
        blocks += _result(election, standing, stood, names, language)
    blocks += [Heading(2, (words("signatures", language),)), _signatures(standing, language)]
    return Document(tuple(blocks), f"{words('protocol', language)} {title}", language)


def cell(said: str, *, header: bool = False, right: bool = False) -> Cell:
    """This function will make a cell of a table of words or of a number."""
    return Cell((Paragraph((said,)),), header=header, align="right" if right else "left")


def blank(lines: int = 1) -> Cell:
    """This function will make an empty cell as high as some lines, to be written in by hand."""
    return Cell(tuple(Paragraph(("\u00a0",)) for _ in range(lines)))


def _row(name: str, said: str, language: str) -> tuple[Cell, ...]:
    return cell(words(name, language), header=True), cell(said)


def _titles(names: Sequence[str], language: str) -> tuple[Cell, ...]:
    return tuple(cell(words(name, language), header=True) for name in names)


def _head(election: Election, title: str, language: str) -> Table:
    meeting = election.meeting
    seats = ", ".join(said_in(one.seat.label, language, one.seat.key) for one in seats_of(election))
    rows = [("election", title), ("meeting", said_in(meeting.title, language, meeting.key)),
            ("days", days_said(meeting.starts_on, meeting.ends_on, language)), ("seats", seats),
            ("secrecy", SECRECY[election.secrecy][language]), ("called", instant_said(election.called_at, meeting.time_zone, language)),
            ("period", f"{day_said(election.opens_on, language)} – {day_said(election.closes_on, language)}"),
            ("record", day_said(called(election).record_on, language))]
    if election.decided_at:
        rows.append(("declared", instant_said(election.decided_at, meeting.time_zone, language)))
    if election.decision:
        rows.append(("decision", election.decision.number))
    return Table(tuple(_row(name, said, language) for name, said in rows), widths=(25, 75))


def _basis(setting: Setting, language: str) -> str:
    if setting.assumed:
        return words("assumed", language)
    return " · ".join(filter(None, (setting.clause, setting.source)))


def _rule(election: Election, language: str) -> Table:
    rows = [(cell(PARTS[part][language]), cell(value_said(setting.value, language)), cell(_basis(setting, language)))
            for part, setting in rule_of(election).items()]
    return Table((_titles(("part", "value", "basis"), language), *rows), header_rows=1, widths=(35, 30, 35))


def _named(names: Names, keys: Sequence[str], language: str) -> str:
    return ", ".join(said_in(names.get(key, {}), language, key) for key in keys)


def _candidatures(election: Election, stood: Sequence[Candidature], names: Names, language: str) -> Block:
    if not stood:
        return Paragraph((words("nobody", language),))
    regions = region_names(one.region for one in stood)
    judged = grounds_of_all(election, [one for one in stood if one.state == Candidature.State.RECEIVED])
    rows = [(cell(_named(names, [one.key], language)), cell(said_in(regions.get(one.region, {}), language, one.region)),
             cell(one.received_on.isoformat()), cell(CANDIDATURES[one.state][language]), cell(_grounds(one, judged.get(one.pk), language))) for one in stood]
    return Table((_titles(("candidate", "region", "received", "standing", "grounds"), language), *rows), header_rows=1,
                 widths=(22, 16, 14, 14, 34))


def _grounds(one: Candidature, judged: list[Ground] | None, language: str) -> str:
    """Why it was refused, or withdrawn; of one that waits, what does not hold yet."""
    if judged is not None:
        failing = [ground.problem for ground in judged if not ground.holds]
    else:
        failing = [Problem(ground["code"], {name: _plain(value) for name, value in ground["params"].items()}, ground["source"])
                   for ground in one.grounds if not ground["holds"]]
    return " ".join([*(sentence(problem, language) for problem in failing), *([one.reason] if one.reason else [])])


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _round(one: RoundShown, names: Names, zone: str, language: str) -> list[Block]:
    """A round as it was held: the lot or the acclamation, or the vote with every number."""
    record = one.record
    blocks: list[Block] = [Heading(2, (words("round", language, number=record.number, kind=ROUNDS[record.kind][language]),))]
    if record.kind == ACCLAMATION:
        return [*blocks, Paragraph((words("acclaimed", language, names=_named(names, record.standing, language)),))]
    if record.kind == LOT:
        return [*blocks, Paragraph((words("drawn", language, standing=_named(names, record.standing, language),
                                          names=_named(names, record.drawn["keys"], language), by=record.drawn["by"],
                                          before=record.drawn["before"]),))]
    ballot, came = one.ballot, one.outcome
    if ballot is None or came is None:
        return blocks
    when = instant_said(ballot.declared_at, zone, language) if ballot.declared_at else words("not_declared", language)
    blocks.append(Paragraph((f"{words('vote', language, number=ballot.number, method=METHODS[ballot.method][language])} · {when}",)))
    if ballot.state == "void":
        return [*blocks, Paragraph((words("voided", language, why=ballot.void_why),))]
    counted = [(choice_said(ballot.option_names, [key], language), number) for key, number in came.counted.items()]
    beside = [(choice_said({}, [key], language), number) for key, number in
              (("abstain", came.abstained), ("blank", came.blank), ("invalid", came.invalid))]
    if one.held is not None:
        blocks.append(Table((_titles(("candidate", "votes"), language),
                             *((cell(name), cell(f"{number:,}", right=True)) for name, number in [*counted, *beside])), header_rows=1,
                            widths=(75, 25)))
        said = words("needed", language, needed=came.needed, base=came.base, present=came.present, roll=came.roll, quorum=came.quorum_needed)
        more = [words("most", language)] if record.kind == RUN_OFF and len(record.standing) > 1 else []
        more += [] if came.quorate else [words("no_quorum", language)]
        blocks.append(Paragraph((" ".join([said, *more]),)))
    if record.tellers:
        blocks.append(Paragraph((f"{words('tellers', language)}: {', '.join(one['name'] for one in record.tellers)}",)))
    return blocks


def _result(election: Election, standing: Standing, stood: Sequence[Candidature], names: Names, language: str) -> list[Block]:
    """Who holds which seat until when, and how the elected stand over the regions."""
    rounds = {one.key: standing.numbers[one.round - 1] for one in standing.progress.elected}
    rows, bodies = [], bodies_met()
    for one in seats_of(election):
        seat = cell(said_in(one.seat.label, language, one.seat.key))
        if one.elected is None or one.term is None:
            rows.append((seat, cell(words("vacant", language)), cell(""), cell("")))
            continue
        last = until_said(one.term.ends_with, bodies, language) or (one.term.during.upper.isoformat() if one.term.during.upper else "")
        rows.append((seat, cell(_named(names, [one.elected.key], language)), cell(str(rounds.get(one.elected.key, "")), right=True),
                     cell(words("until", language, first=one.term.during.lower.isoformat(), last=last))))
    blocks: list[Block] = [Heading(2, (words("result", language),)),
                           Table((_titles(("seat", "elected", "in_round", "term"), language), *rows), header_rows=1, widths=(25, 25, 10, 40))]
    regions = {one.key: one.region for one in stood if one.state == Candidature.State.ACCEPTED}
    if len(rows) > 1 and any(regions.values()):
        named = region_names(regions.values())
        counted = shares(standing.progress.keys, regions)
        blocks += [Heading(3, (words("regions", language),)), Table((
            _titles(("region", "number"), language),
            *((cell(said_in(named.get(key, {}), language, key or words("no_region", language))), cell(str(number), right=True))
              for key, number in counted.items())), header_rows=1, widths=(75, 25))]
    return blocks


def _signatures(standing: Standing, language: str) -> Table:
    tellers = [one["name"] for shown in standing.rounds for one in shown.record.tellers]
    names = [words("chair", language), *dict.fromkeys(f"{words('tellers', language)} {name}" for name in tellers)]
    return Table(tuple((cell(name, header=True), blank(2)) for name in names), widths=(40, 60))
