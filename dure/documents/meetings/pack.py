"""The pack (회의자료집): cover, agenda with its pages, each item's sheet and its papers in one PDF with bookmarks.

PDFs are bound as they are; other papers are read into blocks and drawn with the rest. A paper that cannot be bound is named on a
page of its own. Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from dure.documents.meetings.agenda import agenda_blocks, cell, item_facts, item_title
from dure.documents.meetings.agenda import words as agenda_words
from dure.domain.meetings.labels.when import days_said, hours_said, instant_said, place_said, said_in, spoken
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries.agenda import Agenda, Attached, Shown, agenda_of
from dure.domain.meetings.queries.convening import body_name
from dure.domain.papers.models import Paper
from dure.domain.papers.queries.files import path_to_read
from dure.formats.binding import BINDING, Binding, Section, bind, letters, readable
from dure.formats.blocks import Block, Paragraph, Table
from dure.formats.bounds import BOUNDS, MEGA, Bounds
from dure.formats.reading import kind, read
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence

WORDS: dict[str, dict[str, str]] = {
    "title": {"ko": "회의자료집", "en": "Meeting pack", "fr": "Dossier de réunion"},
    "closed": {"ko": "비공개본: 회원에게만", "en": "Closed version: for members only", "fr": "Version à huis clos : réservée aux membres"},
    "made": {"ko": "작성", "en": "Made", "fr": "Établi"}, "item": {"ko": "제{number}호", "en": "Item {number}", "fr": "Point {number}"},
    "paper": {"ko": "자료 {item}-{number}", "en": "Paper {item}-{number}", "fr": "Document {item}-{number}"},
    "hidden": {"ko": "공개본에는 싣지 않습니다.", "en": "Not part of the public version.", "fr": "Ne figure pas dans la version publique."},
    "unbound": {"ko": "이 자료는 싣지 못했습니다. 원본 파일을 보십시오.", "en": "This paper could not be bound. See the file itself.",
                "fr": "Ce document n’a pas pu être relié. Voir le fichier lui-même."},
    "why": {"ko": "까닭", "en": "Why", "fr": "Motif"}, "file": {"ko": "파일", "en": "File", "fr": "Fichier"},
    "no_papers": {"ko": "붙인 자료가 없습니다.", "en": "No papers.", "fr": "Aucun document."},
    "page": {"ko": "{own}쪽 · 전체 {page}/{pages}", "en": "p. {own} · {page}/{pages} in all", "fr": "p. {own} · {page}/{pages} au total"},
}
# what one paper may cost to read and to draw: half of what stands alone, since ten stand here together
READING = Bounds(file_bytes=10 * MEGA, pages=BOUNDS.pages)
# letters that are drawn in all: about 400 pages
LETTERS = 600_000


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack: its bytes, its pages, the numbers of the papers in it, and those that could not be bound with their reason."""

    data: bytes
    pages: int
    papers: tuple[int, ...]
    unbound: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Taken:
    """A paper as it goes in: read into blocks, a PDF as it is, or the reason why neither."""

    blocks: tuple[Block, ...] = ()
    data: bytes = b""
    why: str = ""


def pack(meeting: Meeting, on: date, at: datetime, language: str, *, closed: bool = False, bounds: Binding = BINDING) -> Packed:
    """This function will bind the pack of a meeting in a language. Closed items and papers stand in the `closed` version only.

    It is bounded in pages, letters and bytes: what passes a bound is named on a page of its own. Raises Refused without an agenda.
    """
    language = spoken(language)
    agenda = agenda_of(meeting, on, language)
    if not agenda.standing:
        raise Refused.because("meetings.pack_empty", source="network-meetings")
    taken = _all_taken(agenda, language, closed, bounds)

    def sections(begins: dict[str, int]) -> Sequence[Section]:
        pages = {one: begins.get(one, 0) for one in (f"item-{shown.item.position}" for shown in agenda.standing)}
        parts = [Section("cover", said_in(meeting.title, language, meeting.key), _cover(meeting, at, language, closed)),
                 Section("agenda", agenda_words("title", language), agenda_blocks(meeting, agenda, language, closed=closed, pages=pages))]
        for shown in agenda.standing:
            parts += _item(shown, meeting, language, closed, taken)
        return parts

    bound = bind(sections, title=f"{_said('title', language)}: {said_in(meeting.title, language, meeting.key)}", language=language,
                 page_word=_said("page", language), bounds=bounds)
    shown_papers = [one for shown in agenda.standing for one in shown.papers if one.pk in taken]
    return Packed(bound.data, bound.pages, tuple(one.paper.pk for one in shown_papers),
                  tuple((one.paper.title, taken[one.pk].why) for one in shown_papers if taken[one.pk].why))


def _said(name: str, language: str) -> str:
    return WORDS[name][language]


def _cover(meeting: Meeting, at: datetime, language: str, closed: bool) -> tuple[Block, ...]:
    when = days_said(meeting.starts_on, meeting.ends_on, language, meeting.precision)
    hours = hours_said(meeting.opens_at, meeting.closes_at, meeting.time_zone, language) if meeting.opens_at else ""
    lines = [_said("title", language), "", body_name(meeting, language), when, hours, place_said(meeting.place, meeting.mode, "", language), "",
             f"{_said('made', language)}: {instant_said(at, meeting.time_zone, language)}", _said("closed", language) if closed else ""]
    return tuple(Paragraph((line or "\u00a0",), align="center") for line in lines)


def _item(shown: Shown, meeting: Meeting, language: str, closed: bool, taken: dict[int, _Taken]) -> list[Section]:
    """An item's sheet and its papers."""
    number = shown.item.position
    name = _said("item", language).format(number=number)
    rows = tuple((cell(head, header=True), cell(text)) for head, text in item_facts(shown, meeting, language, closed=closed))
    blocks: list[Block] = [Table(rows, widths=(22, 78))]
    hidden = shown.item.closed and not closed
    if hidden:
        blocks.append(Paragraph((_said("hidden", language),)))
    else:
        blocks += [Paragraph((line,)) for line in said_in(shown.item.text, language).splitlines() if line.strip()]
        blocks.append(_papers(shown, language, closed))
    parts = [Section(f"item-{number}", f"{name}. {item_title(shown, language, closed=closed)}", tuple(blocks), foot=name)]
    for at, one in enumerate(() if hidden else shown.papers, 1):
        found = taken.get(one.pk)
        if found is not None:
            label = _said("paper", language).format(item=number, number=at)
            parts.append(Section(f"paper-{one.pk}", f"{label}. {one.paper.title}", found.blocks or _why(one.paper, found.why, language),
                                 b"" if found.why else found.data, 2, label))
    return parts


def _papers(shown: Shown, language: str, closed: bool) -> Block:
    if not shown.papers:
        return Paragraph((_said("no_papers", language),))
    rows = []
    for at, one in enumerate(shown.papers, 1):
        kept = _kept_back(one.paper, closed)
        said = one.paper.disclosure_ground or _said("hidden", language) if kept else agenda_words("version", language, number=one.paper.version)
        rows.append((cell(_said("paper", language).format(item=shown.item.position, number=at), header=True), cell(one.paper.title), cell(said)))
    return Table(tuple(rows), widths=(22, 56, 22))


def _kept_back(paper: Paper, closed: bool) -> bool:
    return paper.disclosure == Paper.Disclosure.CLOSED and not closed


def _why(paper: Paper, why: str, language: str) -> tuple[Block, ...]:
    """The page of a paper that could not be bound."""
    return (Paragraph((_said("unbound", language),)),
            Table(((cell(_said("file", language), header=True), cell(paper.file_name or "–")),
                   (cell(_said("why", language), header=True), cell(why))), widths=(22, 78)))


def _all_taken(agenda: Agenda, language: str, closed: bool, bounds: Binding) -> dict[int, _Taken]:
    """The papers of all items as they go in, by the number of their attachment. What passes the bounds of the whole is left out."""
    taken: dict[int, _Taken] = {}
    left = {"letters": LETTERS, "bytes": bounds.bytes, "pages": bounds.pages * 3 // 4}
    for shown in agenda.standing:
        for one in shown.papers if closed or not shown.item.closed else ():
            if _kept_back(one.paper, closed):
                continue
            found = _taken(one, language, bounds.pages)
            costs = {"letters": letters(found.blocks), "bytes": len(found.data),
                     "pages": len(readable(found.data, bounds.pages).pages) if found.data else 0}
            if any(costs[name] > left[name] for name in left):
                found = _Taken(why=sentence(Problem("meetings.pack_full", {}), language))
            else:
                left = {name: left[name] - costs[name] for name in left}
            taken[one.pk] = found
    return taken


def _taken(one: Attached, language: str, pages: int) -> _Taken:
    """A paper read, or why it could not be: damaged, locked, of a kind that nothing reads."""
    try:
        if one.paper.file is None:
            raise Refused.because("meetings.paper_fileless", title=one.paper.title)
        data = path_to_read(one.paper.file).read_bytes()
        if kind(data) == "pdf":
            readable(data, pages)
            return _Taken(data=data)
        return _Taken(blocks=read(data, one.paper.file_name, READING).blocks or (Paragraph(("\u00a0",)),))
    except Refused as refused:
        return _Taken(why=" ".join(sentence(problem, language) for problem in refused.problems))
