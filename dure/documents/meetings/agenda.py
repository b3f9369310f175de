"""The agenda as a paper, in Korean, English or French: drawn as HWPX and PDF. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from dure.domain.meetings.labels.agenda import KINDS, MATTERS, majority_said
from dure.domain.meetings.labels.when import days_said, hours_said, place_said, said_in, spoken
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries.agenda import Agenda, Shown
from dure.formats.blocks import Block, Cell, Document, Heading, Item, ListBlock, Paragraph, Table

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "의사일정", "en": "Agenda", "fr": "Ordre du jour"},
    "when": {"ko": "일시", "en": "Time", "fr": "Date"}, "where": {"ko": "장소", "en": "Place", "fr": "Lieu"},
    "number": {"ko": "번호", "en": "No.", "fr": "N°"}, "item": {"ko": "안건", "en": "Item", "fr": "Point"},
    "kind": {"ko": "종류", "en": "Kind", "fr": "Nature"}, "planned": {"ko": "시각", "en": "Planned", "fr": "Heure"},
    "minutes": {"ko": "{number}분", "en": "{number} min", "fr": "{number} min"},
    "proposer": {"ko": "제안", "en": "Proposed by", "fr": "Proposé par"},
    "majority": {"ko": "의결정족수", "en": "Majority", "fr": "Majorité"},
    "assumed": {"ko": "가정", "en": "assumed", "fr": "supposé"},
    "papers": {"ko": "자료", "en": "Papers", "fr": "Documents"}, "page": {"ko": "쪽", "en": "Page", "fr": "Page"},
    "version": {"ko": "제{number}판", "en": "version {number}", "fr": "version {number}"},
    "closed": {"ko": "비공개 안건", "en": "Closed item", "fr": "Point à huis clos"},
    "ground": {"ko": "비공개 근거", "en": "Ground", "fr": "Motif"},
    "total": {"ko": "배정 시간 합계", "en": "Time allotted", "fr": "Temps prévu"},
    "none": {"ko": "안건이 아직 없습니다.", "en": "There is no item yet.", "fr": "Aucun point pour l’instant."},
    "draft": {"ko": "소집 전의 안입니다.", "en": "A draft: the meeting is not convened yet.", "fr": "Projet : la réunion n’est pas encore convoquée."},
}
# the decisions whose majority is told: a report takes none
_DECIDING = frozenset({"decision", "election", "procedure"})


def words(name: str, language: str, **params: object) -> str:
    """This function will say a word of the agenda in a language."""
    return WORDS[name][language].format(**params)


def agenda_paper(meeting: Meeting, agenda: Agenda, language: str, *, closed: bool = False,
                 pages: Mapping[str, int] | None = None) -> Document:
    """This function will lay out the agenda of a meeting: number, item, kind and planned time of each item that stands.

    Closed items show their ground only, unless it is the `closed` version. `pages` are those of a pack by ``item-<number>``.
    """
    language = spoken(language)
    name = said_in(meeting.title, language, meeting.key)
    return Document((Heading(1, (words("title", language),)), Paragraph((name,), align="center"), *agenda_blocks(
        meeting, agenda, language, closed=closed, pages=pages)), f"{words('title', language)}: {name}", language)


def agenda_blocks(meeting: Meeting, agenda: Agenda, language: str, *, closed: bool = False,
                  pages: Mapping[str, int] | None = None) -> tuple[Block, ...]:
    """This function will return the agenda's own blocks, without a title: facts of the meeting and the table of items."""
    when = days_said(meeting.starts_on, meeting.ends_on, language, meeting.precision)
    if meeting.opens_at:
        when += " " + hours_said(meeting.opens_at, meeting.closes_at, meeting.time_zone, language)
    facts = Table(((cell(words("when", language), header=True), cell(when)),
                   (cell(words("where", language), header=True), cell(place_said(meeting.place, meeting.mode, "", language)))), widths=(18, 82))
    if not agenda.standing:
        return facts, Paragraph((words("none", language),))
    columns = ["number", "item", "kind", "planned", *(["page"] if pages is not None else [])]
    head = tuple(cell(words(name, language), header=True) for name in columns)
    rows = [tuple(_row(one, meeting, language, closed, pages)) for one in agenda.standing]
    total = Paragraph((f"{words('total', language)}: {words('minutes', language, number=agenda.clock.minutes)}",), align="right")
    blocks: list[Block] = [facts, Table((head, *rows), header_rows=1, widths=(8, 56, 16, 20) if pages is None else (8, 50, 15, 18, 9))]
    if agenda.clock.minutes:
        blocks.append(total)
    if meeting.state == Meeting.State.PLANNED:
        blocks.append(Paragraph((words("draft", language),)))
    return tuple(blocks)


def item_title(one: Shown, language: str, *, closed: bool) -> str:
    """This function will return an item's title, or that it is a closed one where this version does not show it."""
    if one.item.closed and not closed:
        return words("closed", language)
    return said_in(one.item.title, language, str(one.item.position))


def item_facts(one: Shown, meeting: Meeting, language: str, *, closed: bool) -> list[tuple[str, str]]:
    """This function will return what is told of an item beside its title: kind, matter with its majority, time, proposer, ground."""
    item = one.item
    rows = [(words("kind", language), KINDS[item.kind][language])]
    if item.kind in _DECIDING and one.majority is not None:
        share = one.majority.plain()
        said = majority_said(share["share"], share["more"], share["of"], language)
        source = words("assumed", language) if one.setting.assumed else one.setting.clause
        rows.append((words("majority", language), f"{MATTERS[item.matter][language]}: {said}{f' ({source})' if source else ''}"))
    if planned := _planned(one, meeting, language):
        rows.append((words("planned", language), planned))
    if one.proposer:
        rows.append((words("proposer", language), one.proposer))
    if item.closed:
        rows.append((words("ground", language), item.closed_ground))
    return rows


def _row(one: Shown, meeting: Meeting, language: str, closed: bool, pages: Mapping[str, int] | None) -> list[Cell]:
    item = one.item
    hidden = item.closed and not closed
    under: list[Block] = [Paragraph((item_title(one, language, closed=closed),))]
    if item.closed:
        under.append(Paragraph((f"{words('ground', language)}: {item.closed_ground}",)))
    if one.proposer and not hidden:
        under.append(Paragraph((f"{words('proposer', language)}: {one.proposer}",)))
    if one.papers and not hidden:
        under.append(ListBlock(tuple(Item((attached.paper.title,), marker="-") for attached in one.papers)))
    row = [cell(str(item.position), align="center"), Cell(tuple(under), align="left"),
           cell(KINDS[item.kind][language], align="center"), cell(_planned(one, meeting, language), align="center")]
    if pages is not None:
        row.append(cell(str(pages.get(f"item-{item.position}", "")), align="center"))
    return row


def _planned(one: Shown, meeting: Meeting, language: str) -> str:
    """The item's hours on the clocks of the meeting, or its minutes where no hour can be told."""
    def clock(at: datetime) -> str:
        return f"{at.astimezone(ZoneInfo(meeting.time_zone)):%H:%M}"

    begins, ends = one.planned.begins_at, one.planned.ends_at
    if begins and ends:
        return f"{clock(begins)}–{clock(ends)}"
    if begins:
        return clock(begins)
    return words("minutes", language, number=one.item.minutes_allotted) if one.item.minutes_allotted else ""


def cell(text: str, *, header: bool = False, align: str = "") -> Cell:
    """This function will make a cell of one line."""
    return Cell((Paragraph((text,)),) if text else (), header=header, align=align or ("center" if header else "left"))  # type: ignore[arg-type]
