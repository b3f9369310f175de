"""The report on credentials that opens a session, as HWPX and PDF. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from dure.documents.meetings.agenda import cell
from dure.domain.meetings.labels.roll import ROLES, STATES
from dure.domain.meetings.labels.when import instant_said, said_in, spoken, zone_said
from dure.domain.meetings.models import Delegate, Delegation, Meeting
from dure.domain.meetings.queries.credentials import Report
from dure.domain.meetings.rules.attendance import STATES as ORDER
from dure.formats.blocks import Block, Document, Heading, Item, ListBlock, Paragraph, Table

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "신임 심사 보고", "en": "Report on credentials", "fr": "Rapport sur les pouvoirs"},
    "as_of": {"ko": "{at} ({zone}) 현재", "en": "As of {at} ({zone})", "fr": "Situation au {at} ({zone})"},
    "numbers": {"ko": "집계", "en": "Numbers", "fr": "Chiffres"},
    "delegations": {"ko": "명부의 대표단", "en": "Delegations on the roll", "fr": "Délégations inscrites"},
    "votes": {"ko": "명부의 표", "en": "Votes on the roll", "fr": "Voix inscrites"},
    "accepted": {"ko": "신임이 확인된 대표", "en": "Delegates accepted", "fr": "Délégués acceptés"},
    "waiting": {"ko": "확인 대기", "en": "To be examined", "fr": "À vérifier"},
    "refused": {"ko": "반려", "en": "Refused", "fr": "Refusés"},
    "missing": {"ko": "투표 대표가 없는 대표단", "en": "Voting members without a delegate or proxy", "fr": "Membres votants sans délégué ni procuration"},
    "proxies": {"ko": "승인된 위임", "en": "Proxies accepted", "fr": "Procurations acceptées"},
    "quorum": {"ko": "정족수", "en": "Quorum", "fr": "Quorum"},
    "rule": {"ko": "명부의 표 {roll} 가운데 {needed} 필요, 출석 {present}, 위임 {represented}: {met}",
             "en": "{needed} of {roll} votes needed; {present} present, {represented} represented: {met}",
             "fr": "{needed} voix sur {roll} requises ; {present} présentes, {represented} représentées : {met}"},
    "met": {"ko": "정족수 충족", "en": "met", "fr": "atteint"}, "not_met": {"ko": "정족수 미달", "en": "not met", "fr": "non atteint"},
    "assumed": {"ko": "이 기준은 가정입니다.", "en": "This rule is assumed.", "fr": "Cette règle est supposée."},
    "delegation": {"ko": "대표단", "en": "Delegation", "fr": "Délégation"}, "delegate": {"ko": "대표", "en": "Delegate", "fr": "Délégué"},
    "role": {"ko": "구분", "en": "Role", "fr": "Qualité"}, "votes_for": {"ko": "투표", "en": "Votes", "fr": "Vote"},
    "standing": {"ko": "상태", "en": "Standing", "fr": "Situation"},
    "giver": {"ko": "위임한 대표단", "en": "Gives", "fr": "Mandant"}, "holder": {"ko": "위임받은 대표단", "en": "Holds", "fr": "Mandataire"},
    "why": {"ko": "사유", "en": "Reason", "fr": "Motif"},
}


def credentials_paper(meeting: Meeting, report: Report, at: datetime, language: str) -> Document:
    """This function will lay out the report on credentials at an instant: numbers, quorum, who is accepted, missing and refused, and
    the proxies."""
    language = spoken(language)
    name = said_in(meeting.title, language, meeting.key)
    when = _said("as_of", language, at=instant_said(at, meeting.time_zone, language), zone=zone_said(at, meeting.time_zone, language))
    blocks: list[Block] = [Heading(1, (_said("title", language),)), Paragraph((f"{name}\n{when}",), align="center"),
                           Heading(2, (_said("numbers", language),)), _numbers(report, language), Heading(2, (_said("quorum", language),)),
                           *_quorum(report, language)]
    lines = {one.delegation.pk: one for one in report.standing}
    blocks += _section("accepted", language, ("delegation", "delegate", "role", "votes_for", "standing"), [
        (_name(lines[one.delegation_id].delegation, language), str(one), ROLES[one.role][language], "○" if one.votes else "",
         STATES[lines[one.delegation_id].shown][language]) for one in report.of_state("accepted")])
    blocks += _named("missing", report.missing, language)
    blocks += _section("refused", language, ("delegation", "delegate", "why"), [
        (_name(lines[one.delegation_id].delegation, language), str(one), one.reason) for one in report.of_state("refused")])
    blocks += _section("waiting", language, ("delegation", "delegate", "role"), [_waits(one, lines[one.delegation_id].delegation, language)
                                                                                 for one in report.of_state("named")])
    blocks += _section("proxies", language, ("giver", "holder"), [
        (_name(one.giver, language), _name(one.holder, language)) for one in report.accepted_proxies()])
    return Document(tuple(blocks), f"{_said('title', language)}: {name}", language)


def _numbers(report: Report, language: str) -> Table:
    numbers = report.numbers()
    rows = [(_said(name, language), numbers[name]) for name in ("delegations", "votes", "accepted", "waiting", "refused", "missing", "proxies")]
    rows += [(STATES[state][language], report.states[state]) for state in ORDER]
    half = -(-len(rows) // 2)
    paired = [(*rows[at], *(rows[at + half] if at + half < len(rows) else ("", ""))) for at in range(half)]
    return Table(tuple((cell(a, header=True), cell(str(b), align="right"), cell(c, header=bool(c)), cell(str(d), align="right"))
                       for a, b, c, d in paired), widths=(38, 12, 38, 12))


def _quorum(report: Report, language: str) -> Iterable[Block]:
    told = report.quorum
    yield Paragraph((_said("rule", language, roll=told.roll, needed=told.needed, present=told.present, represented=told.represented,
                           met=_said("met" if told.met else "not_met", language)),))
    if told.assumed:
        yield Paragraph((_said("assumed", language),))


def _waits(one: Delegate, line: Delegation, language: str) -> tuple[str, ...]:
    return _name(line, language), str(one), ROLES[one.role][language]


def _section(name: str, language: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> list[Block]:
    """A table under its heading; nothing where it has no row."""
    if not rows:
        return []
    head = tuple(cell(_said(column, language), header=True) for column in columns)
    return [Heading(2, (f"{_said(name, language)} ({len(rows)})",)), Table((head, *(tuple(cell(word) for word in row) for row in rows)), header_rows=1)]


def _named(name: str, lines: Sequence[Delegation], language: str) -> list[Block]:
    if not lines:
        return []
    return [Heading(2, (f"{_said(name, language)} ({len(lines)})",)), ListBlock(tuple(Item((_name(line, language),)) for line in lines))]


def _name(line: Delegation, language: str) -> str:
    return said_in(line.name, language)


def _said(name: str, language: str, **params: object) -> str:
    return WORDS[name][language].format(**params)
