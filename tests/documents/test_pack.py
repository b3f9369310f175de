"""The agenda and the pack of the committee's meeting of 2016: ten items, their papers in four formats, one PDF."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from docx import Document as Docx
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from dure.documents.meetings.agenda import agenda_paper
from dure.documents.meetings.pack import pack
from dure.domain.meetings.actions import agenda, item_papers
from dure.domain.meetings.models import Item, Meeting
from dure.domain.meetings.queries.agenda import agenda_of
from dure.domain.papers.models import Paper
from dure.formats.binding import Binding, Section, bind
from dure.formats.blocks import Cell, Document, Heading, Paragraph, Table, words
from dure.formats.drawing import draw
from dure.formats.reading import read
from dure.kernel.problem import Refused
from tests.domain.meetings.test_agenda import AT, CLERK, ON, TEN, committee, paper, ten

KILO = 1024


def sheet(title: str) -> Document:
    rows = tuple(tuple(Cell((Paragraph((f"{name} {row}",)),)) for name in ("구분", "내용", "비고")) for row in range(6))
    return Document((Heading(1, (title,)), Heading(2, ("개요",)), Paragraph((f"{title}에 관한 자료이다. " * 6,)), Table(rows, header_rows=1)), title)


def docx(title: str) -> bytes:
    made, out = Docx(), BytesIO()
    made.add_heading(title, 1)
    made.add_paragraph("Le comité examine la proposition. " * 8)
    made.save(out)
    return out.getvalue()


def with_papers() -> Meeting:
    """The agenda of 2016, each item with a paper as HWPX and one as DOCX."""
    meeting = committee()
    for number, item in enumerate(ten(meeting), 1):
        for name, data in ((f"자료{number}.hwpx", draw(sheet(TEN[number - 1][3]), "hwpx")), (f"paper{number}.docx", docx(TEN[number - 1][2]))):
            item_papers.attach_paper(by=CLERK, at=AT, item=item.pk, paper=paper(name, data))
    return meeting


def text_of(data: bytes, page: int) -> str:
    return PdfReader(BytesIO(data)).pages[page - 1].extract_text()


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    reader = PdfReader(BytesIO(data))

    def marks(outline: Any, depth: int = 1) -> Any:
        for entry in outline:
            if isinstance(entry, list):
                yield from marks(entry, depth + 1)
            else:
                yield depth, entry.title, reader.get_destination_page_number(entry) + 1

    return list(marks(reader.outline))


def item_of(meeting: Meeting, number: int) -> Item:
    return Item.objects.get(meeting=meeting, position=number)


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "title", "item"), [("ko", "의사일정", "지역사무소 평가"), ("en", "Agenda", "Assessment of regional offices"),
                                                         ("fr", "Ordre du jour", "Assessment of regional offices")])
def test_the_agenda_as_a_paper_in_three_languages(language: str, title: str, item: str) -> None:
    meeting = committee()
    ten(meeting)
    drawn = agenda_paper(meeting, agenda_of(meeting, ON, language), language)
    said = words(drawn.blocks)
    assert said.startswith(title)
    assert item in said
    assert "10:00–10:20" in said
    # a report takes no majority; hours are those of the meeting's own clocks
    again = read(draw(drawn, "hwpx"), "agenda.hwpx")
    assert item in words(again.blocks)
    assert draw(drawn, "pdf").startswith(b"%PDF")


@pytest.mark.django_db
def test_ten_items_with_two_papers_each_make_one_pdf_under_a_megabyte() -> None:
    meeting = with_papers()
    made = pack(meeting, ON, AT, "ko")
    assert len(made.data) < KILO * KILO
    assert made.unbound == ()
    assert len(made.papers) == 20
    marks = bookmarks(made.data)
    assert [title for depth, title, _ in marks if depth == 1] == ["집행위원회", "의사일정", *(f"제{n}호. {row[3]}" for n, row in enumerate(TEN, 1))]
    assert [title for depth, title, _ in marks if depth == 2][:3] == ["자료 1-1. 자료1.hwpx", "자료 1-2. paper1.docx", "자료 2-1. 자료2.hwpx"]
    assert {depth for depth, _, _ in marks} == {1, 2}
    # the contents page tells where an item really begins, and each page says which it is
    page = next(page for _, title, page in marks if title == "제8호. 차기 총회 개최지")
    assert "차기 총회 개최지" in text_of(made.data, page)
    assert f"12:10–12:30 {page}\n" in text_of(made.data, 2)
    assert f"제8호 · 1쪽 · 전체 {page}/{made.pages}" in text_of(made.data, page)
    # the same pack again is the same file
    assert pack(meeting, ON, AT, "ko").data == made.data


@pytest.mark.django_db
def test_closed_items_and_papers_stand_in_the_closed_version_only() -> None:
    meeting = with_papers()
    agenda.close_item(by=CLERK, at=AT, item=item_of(meeting, 2).pk, ground="표본 근거 제9조")
    secret = item_of(meeting, 9).papers.get(position=0).paper
    Paper.objects.filter(pk=secret.pk).update(disclosure="closed", disclosure_ground="표본 사유")
    open_, closed = pack(meeting, ON, AT, "en"), pack(meeting, ON, AT, "en", closed=True)
    assert (len(open_.papers), len(closed.papers)) == (17, 20)
    said = "\n".join(page.extract_text() for page in PdfReader(BytesIO(open_.data)).pages)
    assert "New memberships" not in said
    assert "신규 가입" not in said
    assert "Closed item" in said
    assert "표본 근거 제9조" in said
    assert secret.pk in closed.papers
    assert secret.pk not in open_.papers


def locked() -> bytes:
    writer, out = PdfWriter(), BytesIO()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def with_script() -> bytes:
    writer, out = PdfWriter(), BytesIO()
    writer.append(BytesIO(draw(sheet("자료"), "pdf")))
    touch = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")})
    note = DictionaryObject({NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Link"), NameObject("/A"): touch,
                             NameObject("/Rect"): ArrayObject([NumberObject(0)] * 4)})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): touch})
    writer.add_blank_page(842, 595).rotate(90)
    writer.write(out)
    return out.getvalue()


@pytest.mark.django_db
def test_pdfs_stand_as_they_are_and_what_cannot_be_bound_is_named_on_a_page() -> None:
    meeting = committee()
    items = ten(meeting)
    for name, data in (("good.pdf", with_script()), ("locked.pdf", locked()), ("torn.pdf", draw(sheet("x"), "pdf")[:900]),
                       ("torn.hwpx", b"PK\x03\x04 torn"), ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600)):
        item_papers.attach_paper(by=CLERK, at=AT, item=items[0].pk, paper=paper(name, data))
    made = pack(meeting, ON, AT, "en")
    assert [title for title, _ in made.unbound] == ["locked.pdf", "torn.pdf", "torn.hwpx", "old.doc"]
    assert all(why for _, why in made.unbound)
    page = next(page for _, title, page in bookmarks(made.data) if title.endswith("locked.pdf"))
    assert "locked by a password" in text_of(made.data, page)
    reader = PdfReader(BytesIO(made.data))
    assert not any(mark in made.data for mark in (b"/JavaScript", b"/AA"))
    bound = next(page for _, title, page in bookmarks(made.data) if title.endswith("good.pdf"))
    assert reader.pages[bound].rotation == 90
    assert "Paper 1-1 · p. 2" in text_of(made.data, bound + 1)


@pytest.mark.django_db
def test_a_pack_is_bounded_and_what_passes_the_bound_is_named() -> None:
    meeting = committee()
    item = ten(meeting)[0]
    small = draw(sheet("작은 자료"), "pdf")
    long = draw(Document(tuple(Paragraph(("긴 자료 " * 40,)) for _ in range(900)), "x"), "pdf")
    for name, data in (("small.pdf", small), ("long.pdf", long)):
        item_papers.attach_paper(by=CLERK, at=AT, item=item.pk, paper=paper(name, data))
    made = pack(meeting, ON, AT + timedelta(1), "en", bounds=Binding(pages=40))
    assert [title for title, _ in made.unbound] == ["long.pdf"]
    assert made.pages < 40


@pytest.mark.django_db
def test_without_an_agenda_there_is_nothing_to_bind() -> None:
    with pytest.raises(Refused) as refused:
        pack(committee(), ON, AT, "ko")
    assert [problem.code for problem in refused.value.problems] == ["meetings.pack_empty"]


def test_sections_begin_where_the_contents_say() -> None:
    long = tuple(Paragraph(("문단 " * 300,)) for _ in range(20))

    def sections(begins: dict[str, int]) -> list[Section]:
        contents = tuple(Paragraph((f"{key}: {page}",)) for key, page in begins.items())
        return [Section("contents", "Contents", contents), Section("a", "A", (Heading(1, ("속",)), *long)),
                Section("pdf", "PDF", data=draw(Document(long, "x"), "pdf"), level=2), Section("b", "B", (Heading(1, (" ",)), *long))]

    made = bind(sections, title="t", language="ko")
    assert [page for _, _, page in bookmarks(made.data)] == list(made.begins.values())
    for key, page in made.begins.items():
        assert f"{key}: {page}" in text_of(made.data, 1)
    with pytest.raises(Refused) as refused:
        bind(sections, title="t", language="ko", bounds=Binding(pages=3))
    assert [problem.code for problem in refused.value.problems] == ["formats.too_many_pages"]
