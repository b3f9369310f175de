"""HWPX, HWP, DOCX and XLSX: real files, and files that other libraries wrote."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx as python_docx
import openpyxl
import pytest
import xlsxwriter
from docx.oxml import OxmlElement
from docx.shared import Pt

from dure.formats.blocks import Table, words
from dure.formats.readers.numbers import counted
from dure.formats.readers.xlsx.showing import shown
from dure.formats.reading import read, read_file
from dure.formats.same import same
from tests.formats import bad_papers as made
from tests.formats.outlines import outline

REAL = {
    "SimpleTable": ["| <2x2>1 | 2 |", "| 3 |", "| 5 | <1x2>4 |"],
    "SimpleEdit": ["1234"],
    "HeaderFooter": [],
    "blank": [],
    "sample1": ["수학", "우리는 수학 이다.더"],
    "textextractor__Table": ["C반 기말고사", "날짜", "| 이름 | 국어 | 영어 | 수학 |", "| 개똥이 | 89 | 65 | 78 |",
                             "| 칠득이 | 77 | 77 | 77 |", "| 팔푼이 | 88 | 88 | 88 |", "| 육손이 | 66 | 66 | 66 |",
                             "| 합계 |  |  |  |"],
    # the numbers are those that Hancom prints, said by the words themselves
    "textextractor__ParaHead": [
        "● 글머리1-1", "● 글머리1-2", "■ 글머리2-1", "■ 글머리2-2", "1. 번호1", "2. 번호2", "3. 번호3", "  3.1. 번호3-1",
        "  3.2. 번호3-2", "4. 번호4", "  4.1.1.1. 번호-4-1-1-1", "  4.1.1.2. 번호-4-1-1-2", "  4.1.2. 번호-4-1-2",
        "    4.1.2.1. 번호-4-1-2-1", "1. 개요1", "  가. 개요1-1", "  나. 개요1-2", "  다. 개요1-3", "2. 개요2", "  가. 개요2-1",
        "    1) 개요2-1-1"],
}


@pytest.mark.parametrize("name", REAL)
def test_real_hwpx(shared: Path, name: str) -> None:
    assert outline(read_file(shared / f"data/hwpx/{name}.hwpx").blocks) == REAL[name]


def test_the_other_real_hwpx(shared: Path) -> None:
    assert words(read_file(shared / "data/hwpx/MultiColumn.hwpx").blocks).split("\n")[:6] == ["1", "2", "3", "4", "5", "7"]
    news = read_file(shared / "data/hwpx/textextractor__multipara.hwpx")
    assert len(news.blocks) == 9
    assert words(news.blocks).startswith("'어썸킴' 김하성")
    around = read_file(shared / "data/hwpx/HeaderFooter.hwpx")
    assert (around.header, around.footer) == ("머리말 테스트", "꼬리말")


def test_every_real_hwpx_is_read(shared: Path) -> None:
    names = sorted(path.stem for path in (shared / "data/hwpx").glob("*.hwpx"))
    assert names == sorted([*REAL, "MultiColumn", "textextractor__multipara"])


def _cell(inside: str, attributes: str = "", spans: str = "") -> str:
    return f"<hp:tc {attributes}><hp:subList>{inside}</hp:subList>{spans}</hp:tc>"


def test_hwpx_nested_text() -> None:
    inner = f"<hp:p><hp:run><hp:tbl><hp:tr>{_cell(made.paragraph('속'))}{_cell(made.paragraph('표'))}</hp:tr></hp:tbl></hp:run></hp:p>"
    outer = ("<hp:p><hp:run><hp:t>앞</hp:t><hp:tbl><hp:caption><hp:subList>" + made.paragraph("표 이름") + "</hp:subList></hp:caption>"
             "<hp:tr>" + _cell(made.paragraph("머리"), 'header="1"', '<hp:cellSpan colSpan="2" rowSpan="1"/>') + "</hp:tr>"
             "<hp:tr>" + _cell(made.paragraph("○ 가") + made.paragraph("- 나")) + _cell(inner) + "</hp:tr></hp:tbl>"
             "<hp:t>뒤</hp:t></hp:run></hp:p>")
    box = ("<hp:p><hp:run><hp:container><hp:rect><hp:drawText><hp:subList>" + made.paragraph("글상자")
           + "</hp:subList></hp:drawText></hp:rect></hp:container></hp:run></hp:p>")
    small = ('<hp:p><hp:run><hp:t>가<hp:lineBreak/>나<hp:tab/>다<hp:nbSpace/>라</hp:t><hp:ctrl><hp:footNote><hp:subList>'
             + made.paragraph("각주") + '</hp:subList></hp:footNote></hp:ctrl><hp:checkBtn value="CHECKED" caption="선택"/>'
             "<hp:equation><hp:script>a over b</hp:script></hp:equation></hp:run></hp:p>")
    document = read(made.hwpx(outer + box + small), "a.hwpx")
    assert outline(document.blocks) == [
        "앞", "| !<1x2>머리 |", "| ○ 가 ;   - 나 | | 속 | 표 | |", "뒤", "글상자", "가 / 나\t다 라", "※ 각주", "☑ 선택a over b"]
    table = document.blocks[1]
    assert isinstance(table, Table)
    assert (table.header_rows, table.caption) == (1, ("표 이름",))


def test_hwpx_headings_and_marks() -> None:
    document = read(made.hwpx("".join(made.paragraph(t) for t in ("3 사업설명", "□ 사업목적", "○ 가", "  - 나", "□ " + "긴 " * 60))),
                    "a.hwpx")
    assert outline(document.blocks)[:4] == ["## 3 사업설명", "### □ 사업목적", "○ 가", "  - 나"]
    assert outline(document.blocks)[4].startswith("□ 긴")


def test_hwp_is_read_as_its_hwpx(shared: Path) -> None:
    from zipfile import ZipFile

    from hwpx.hwp5.writer import write_hwp5

    for name in ("textextractor__Table", "textextractor__ParaHead", "textextractor__multipara"):
        path = shared / f"data/hwpx/{name}.hwpx"
        with ZipFile(path) as package:
            binary = write_hwp5({part: package.read(part) for part in package.namelist()})
        document = read(binary, "a.hwp")
        assert document.source == "hwp"
        assert same(document, read_file(path)) == []


def _docx() -> python_docx.document.Document:
    return python_docx.Document()


def _saved(document: python_docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_docx_headings_lists_and_text() -> None:
    paper = _docx()
    paper.core_properties.title = "표지"
    paper.sections[0].header.paragraphs[0].text = "머리말"
    paper.add_heading("세계도시 운영", 0)
    paper.add_heading("1 기본 현황", 2)
    paper.add_paragraph("□ 사업개요")
    for text, style in (("하나", "List Bullet"), ("둘", "List Bullet 2"), ("셋", "List Bullet"), ("○ 넷", "List Bullet"),
                        ("하나", "List Number"), ("둘", "List Number")):
        paper.add_paragraph(text, style=style)
    paper.add_paragraph("보통\n둘째 줄\t탭")
    paper.add_paragraph("○ 가")
    paper.add_paragraph("- 나").paragraph_format.left_indent = Pt(10)
    paper.add_page_break()
    document = read(_saved(paper), "a.docx")
    assert (document.title, document.header, document.source) == ("세계도시 운영", "머리말", "docx")
    assert outline(document.blocks) == [
        "# 세계도시 운영", "## 1 기본 현황", "### □ 사업개요", "• 하나", "  • 둘", "• 셋", "○ 넷", "1. 하나", "2. 둘",
        "보통 / 둘째 줄\t탭", "○ 가", "  - 나", "----"]


def test_docx_tables() -> None:
    paper = _docx()
    table = paper.add_table(4, 3)
    table.cell(0, 0).text = "구 분"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "내용"
    table.cell(1, 0).merge(table.cell(3, 0)).text = "사업비"
    table.cell(1, 1).text = "○ 가\n - 나\n○ 다"
    inner = table.cell(2, 2).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "속", "표"
    table.cell(3, 1).text = "(x-) △1,600"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document = read(_saved(paper), "a.docx")
    assert outline(document.blocks) == ["| !구 분 | !<1x2>내용 |", "| <3x1>사업비 | ○ 가 ;   - 나 ; ○ 다 |  |", "|  | | 속 | 표 | |",
                                        "| (x-) △1,600 |  |"]


def test_docx_small_things() -> None:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = read(made.docx(
        "<w:p><w:ins><w:r><w:t>넣은 </w:t></w:r></w:ins><w:del><w:r><w:delText>지운</w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t>이음</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:pict><v:textbox xmlns:v='v'><w:txbxContent><w:p><w:r><w:t>글상자</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></w:pict></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>칸</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar><w:t> 연례</w:t></w:r></w:p>"),
        "a.docx")
    assert w in made._W
    assert outline(document.blocks) == ["넣은 이음", "글상자", "칸", "☑ 연례"]


def test_xlsx() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    figure = book.add_format({"num_format": '#,##0;△#,##0'})
    sheet = book.add_worksheet("예산")
    sheet.write_column(0, 0, ["세계도시 운영", "", "□ 예산 총괄"])
    sheet.write(2, 4, "(단위 : 천원)")
    sheet.merge_range(3, 0, 4, 0, "구 분")
    sheet.write_row(3, 1, ["A", "B", "증감", "율"])
    sheet.write(4, 4, "(x-)")
    sheet.write(5, 0, "계")
    sheet.write_number(5, 1, 1180987, figure)
    sheet.write_number(5, 2, 1179387, figure)
    sheet.write_formula(5, 3, "=C6-B6", figure, -1600)
    sheet.write_number(5, 4, 0.32, book.add_format({"num_format": "0.0%"}))
    sheet.write_row(6, 0, ["날", None, 2018, 0.1 + 0.2])
    sheet.write_datetime(6, 1, date(2018, 3, 1), book.add_format({"num_format": "yyyy. m. d"}))  # type: ignore[arg-type]
    sheet.write_column(8, 0, ["○ 하나", "  - 둘"])
    book.add_worksheet("빈 장")
    hidden = book.add_worksheet("숨김")
    hidden.write(0, 0, "비밀")
    hidden.hide()
    book.close()
    document = read(out.getvalue(), "a.xlsx")
    assert outline(document.blocks) == [
        "세계도시 운영", "### □ 예산 총괄", "(단위 : 천원)", "| <2x1>구 분 | A | B | 증감 | 율 |", "|  |  |  | (x-) |",
        "| 계 | 1,180,987 | 1,179,387 | △1,600 | 32.0% |", "| 날 | 2018-03-01 | 2018 | 0.3 |  |", "○ 하나", "  - 둘"]


def test_xlsx_of_another_library() -> None:
    book = openpyxl.Workbook()
    first = book.active
    first.title = "사업"
    first.append(["가", 1.5, True])
    book.create_sheet("결산").append(["나", "○ 다\n - 라"])
    out = io.BytesIO()
    book.save(out)
    assert outline(read(out.getvalue(), "a.xlsx").blocks) == ["## 사업", "| 가 | 1.5 | TRUE |", "## 결산", "| 나 | ○ 다 ;   - 라 |"]


@pytest.mark.parametrize(("stored", "code", "expected"), [
    ("-1600", "#,##0;△#,##0", "△1,600"), ("-1600", "#,##0", "-1,600"), ("0", '#,##0;-#,##0;"-"', "-"), ("2000", '#,##0"천원"', "2,000천원"),
    ("1234567", "#,##0,", "1,235"), ("0.125", "0.0%", "12.5%"), ("0.125", "0%", "13%"), ("12.5", "#,##0.##", "12.5"), ("12", "#,##0.##", "12"),
    ("-500", "#,##0_);(#,##0)", "(500)"), ("43160", "yyyy-mm-dd", "2018-03-01"), ("2018", "", "2018"), ("2018", "General", "2018"),
    ("0.30000000000000004", "", "0.3"), ("1E3", "", "1000"), ("x", "0", "x"), ("-0.4", "#,##0;△#,##0", "△0"), ("5", '"제"0"회"', "제5회"),
    ("1180987", "[Red]#,##0", "1,180,987"), ("3", "@", "3"),
])
def test_numbers_as_shown(stored: str, code: str, expected: str) -> None:
    assert shown(stored, code) == expected


@pytest.mark.parametrize(("number", "style", "expected"), [
    (1, "hangul", "가"), (14, "hangul", "하"), (15, "hangul", "15"), (3, "circled", "③"), (2, "circled hangul", "㉯"), (2, "latin", "b"),
    (2, "LATIN", "B"), (9, "roman", "ix"), (14, "ROMAN", "XIV"), (7, "", "7"),
])
def test_counting(number: int, style: str, expected: str) -> None:
    assert counted(number, style) == expected
