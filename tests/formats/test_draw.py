"""Each drawer by what it is for: traces and notes on the page, a tagged PDF, a valid package, numbers in a workbook."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree, html

from dure.formats.blocks import Cell, Document, Heading, ListBlock, Mark, PageBreak, Paragraph, Table
from dure.formats.drawers.grid import shares
from dure.formats.drawing import FORMATS, MEDIA_TYPES, draw
from dure.formats.reading import read
from dure.formats.same import same
from dure.kernel.place import Place
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from tests.formats.drawn import cell, paper


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_drawn_the_same_bytes_each_time(format: str) -> None:
    one = draw(paper(), format)
    assert one
    assert one == draw(paper(), format)
    assert format in MEDIA_TYPES


@pytest.mark.parametrize("format", ["md", "html", "hwpx"])
def test_the_sample_is_read_back_the_same(format: str) -> None:
    assert same(paper(), read(draw(paper(), format), f"x.{format}")) == []


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_paper_is_drawn(format: str) -> None:
    assert draw(Document(()), format)
    hollow = (Table(()), ListBlock(()), PageBreak(), Heading(3, ("□ 표",)), Table(((Cell(),),), 1))
    assert draw(Document(hollow), format)


def test_an_unknown_format_is_refused_in_words() -> None:
    with pytest.raises(Refused) as refused:
        draw(paper(), "odt")
    assert "odt" in sentence(refused.value.problems[0], "ko")


# -- web page


def page(**options: object) -> html.HtmlElement:
    return html.fromstring(draw(paper(), "html", **options).decode())


def test_a_page_is_whole_and_says_its_language() -> None:
    root = page()
    assert root.get("lang") == "ko"
    assert root.findtext(".//title") == "표본 사업"
    heads = [e.text_content() for e in root.iter("h1", "h2", "h3")]
    assert heads == ["표본 사업", "1 기본 현황", "□ 예산 총괄", "2 사업설명"]
    assert not root.xpath("//*[@style] | //script")


def test_heads_of_a_table_say_what_they_head() -> None:
    root = page(fragment=True)
    assert [e.get("scope") for e in root.iter("th")] == ["col"] * 3
    assert root.findtext(".//caption") == "표 하나"
    assert root.xpath("//td[@rowspan='2']")[0].text_content() == "사무관리비"
    assert root.xpath("//td[@class='align-right']")


def test_words_are_never_markup() -> None:
    evil = '<script>alert("1")</script>'
    document = Document((Heading(1, (evil,)), Paragraph((evil, Mark(evil, ref='"><b>', kind="declared"))),
                         Table(((cell(evil),),), caption=(evil,))), evil)
    drawn = draw(document, "html", trace_url='/trace/?q="', notes={"b1": [(evil, '"x')]}).decode()
    assert "<script" not in drawn
    assert not html.fromstring(drawn).xpath("//b | //*[@x]")


def test_anchors_are_those_of_the_places() -> None:
    root = page(fragment=True, anchors=True)
    assert root.xpath("//*[@id='b5-r3-c1']")[0].text_content() == "사무관리비"
    assert root.xpath("//*[@id='b5-r4-c2']")[0].text_content() == "35,000"  # beside the merged cell
    assert root.xpath("//*[@id='b7-i3']")[0].text_content() == "- 세부 나"
    read_paper = read(draw(paper(), "md"), "x.md")
    ids = html.fromstring(draw(read_paper, "html", anchors=True).decode()).xpath("//@id")
    assert len(ids) == len(set(ids))
    placed = Document((Paragraph(("x",), at=Place(block=12)),))
    assert b'id="b12"' in draw(placed, "html", anchors=True)


def test_figures_lead_to_their_trace_only_where_there_is_one() -> None:
    link, = page(fragment=True, trace_url="/trace/").xpath("//a")
    assert (link.get("href"), link.get("class")) == ("/trace/budget.line:1/current", "figure figure--derived")
    assert link.text_content() == "△1,600"
    assert not page(fragment=True).xpath("//a")


def test_notes_stand_at_their_place_or_at_what_is_around_it() -> None:
    notes = {"b5-r3-c1": [("합이 다름", "finding")], "b7-i2": [("읽지 못함", "unread")], "b5-r2-c2-i9": [("칸", "x")],
             "b99": [("어디에도", "lost")]}
    root = page(fragment=True, notes=notes)
    assert root.xpath("//td[@id='b5-r3-c1']/span[@class='note finding']")[0].text_content() == "합이 다름"
    assert root.xpath("//li[@id='b7-i2']/span[@class='note unread']")[0].text_content() == "읽지 못함"
    assert root.xpath("//td[@id='b5-r2-c2']/span")[-1].text_content() == "칸"
    assert "어디에도" in root.text_content().split("표본 사업")[0]
    assert len(root.xpath("//*[contains(@class, 'note ')]")) == 4


def test_headings_begin_where_the_page_around_wants_them() -> None:
    root = page(fragment=True, first_level=3)
    assert [e.tag for e in root.iter("h3", "h4", "h5")] == ["h3", "h4", "h5", "h4"]


# -- Markdown


def test_markdown_escapes_what_would_be_markup() -> None:
    lines = {
        "400,000원*4회": r"400,000원\*4회", "# 하나": r"\# 하나", "1. 하나": r"1\. 하나", "- 하나": r"\- 하나",
        "a | b": r"a \| b",
        "<b>": r"\<b>", "[x](y)": r"\[x\](y)", "&amp;": r"\&amp;", "R&D": "R&D", "C\\D": r"C\\D", "> x": r"\> x",
    }
    drawn = draw(Document(tuple(Paragraph((line,)) for line in lines)), "md").decode()
    assert drawn.strip().split("\n\n") == list(lines.values())


def test_simple_tables_are_pipes_and_others_html() -> None:
    simple = Table(((cell("가", header=True), cell("나", header=True)), (cell("1|2"), cell("3", align="right"))), 1)
    assert draw(Document((simple,)), "md").decode() == "| 가 | 나 |\n| --- | --: |\n| 1\\|2 | 3 |\n"
    assert '<td rowspan="2">' in draw(paper(), "md").decode()


# -- PDF


def test_the_pdf_has_words_pages_tags_and_its_own_fonts() -> None:
    data = draw(paper(), "pdf")
    pdf = pypdfium2.PdfDocument(data)
    text = [pdf[i].get_textpage().get_text_range() for i in range(len(pdf))]
    assert len(pdf) == 2
    for words in ("표본 사업", "空席", "△1,600", "Łódź", "Ульяновск", "머리말", "꼬리말", "- 1 -"):
        assert words in text[0], words
    assert "끝 쪽" in text[1]
    assert "- 2 -" in text[1]
    assert pdf.get_metadata_dict()["Title"] == "표본 사업"
    assert b"/MarkInfo" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"/Lang" in data


def test_the_head_of_a_table_stands_on_each_page() -> None:
    head = (cell("머리", header=True), cell("값", header=True))
    rows = (head, *((cell(f"줄 {i}"), cell(str(i))) for i in range(120)))
    pdf = pypdfium2.PdfDocument(draw(Document((Table(rows, 1),)), "pdf"))
    assert len(pdf) > 2
    assert all("머리" in pdf[i].get_textpage().get_text_range() for i in range(len(pdf)))


def test_nothing_of_the_words_is_read_as_typst() -> None:
    words = "#panic(\"x\") $1/0$ *x* _y_ @z <w> `v` // u /* t */ \\ ~ = s"
    document = Document((Heading(1, (words,)), Paragraph((words,)), Table(((cell(words),),))), words)
    pdf = pypdfium2.PdfDocument(draw(document, "pdf"))
    text = pdf[0].get_textpage().get_text_range()
    assert text.count('#panic("x") $1/0$ *x* _y_ @z <w>') == 3


def test_headings_that_skip_a_level_and_heads_that_reach_out_are_printed() -> None:
    table = Table(((cell("가", header=True, rowspan=2), cell("나", header=True)), (cell("1"),)), 1)
    assert draw(Document((Heading(3, ("□ 셋",)), table, Heading(2, ("둘",)), Heading(4, ("넷",)))), "pdf")


def test_without_fonts_printing_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DURE_FONTS", str(tmp_path))
    with pytest.raises(Refused, match="fonts_missing"):
        draw(paper(), "pdf")


# -- HWPX


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_package_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "paper.hwpx"
    file.write_bytes(draw(paper(), "hwpx"))
    for tool in ("hwpx-validate-package", "hwpx-validate"):
        done = subprocess.run([str(Path(sys.executable).with_name(tool)), str(file)], capture_output=True, text=True,
                              check=False)
        assert done.returncode == 0, done.stdout
        assert "ERROR" not in done.stdout


def test_headings_are_outline_styles_and_what_follows_is_not() -> None:
    own = parts(draw(paper(), "hwpx"))
    header, section = (etree.fromstring(own[f"Contents/{name}.xml"]) for name in ("header", "section0"))
    styles = {e.get("id"): e.get("name") for e in header.iter() if e.tag.endswith("}style")}
    used = [(styles[p.get("styleIDRef")], "".join(p.itertext())[:8]) for p in section]
    assert [style for style, _ in used[:5]] == ["개요 1", "개요 2", "개요 3", "바탕글", "바탕글"]
    assert used[1] == ("개요 2", "1 기본 현황")


def test_every_look_that_is_used_is_there() -> None:
    own = parts(draw(paper(), "hwpx"))
    header, section = (etree.fromstring(own[f"Contents/{name}.xml"]) for name in ("header", "section0"))
    for tag, attribute in (("paraPr", "paraPrIDRef"), ("charPr", "charPrIDRef"), ("borderFill", "borderFillIDRef")):
        known = {e.get("id") for e in header.iter() if e.tag.endswith(f"}}{tag}")}
        asked = {e.get(attribute) for root in (header, section) for e in root.iter() if e.get(attribute)}
        assert asked - {"4294967295"} <= known, tag  # all ones: no look of its own


def test_cells_of_a_table_fill_its_width_and_head_rows_repeat() -> None:
    section = etree.fromstring(parts(draw(paper(), "hwpx"))["Contents/section0.xml"])
    table = next(e for e in section.iter() if e.tag.endswith("}tbl"))
    sizes = [e for e in table.iter() if e.tag.endswith("}cellSz")]
    width = int(next(e for e in table if e.tag.endswith("}sz")).get("width"))
    assert sum(int(e.get("width")) for e in sizes[:3]) == width
    assert (table.get("repeatHeader"), table.get("rowCnt"), table.get("colCnt")) == ("1", "4", "3")
    heads = [e.get("header") for e in table.iter() if e.tag.endswith("}tc")]
    assert heads == ["1"] * 3 + ["0"] * 8


def test_characters_that_xml_does_not_know_are_left_out() -> None:
    document = Document((Paragraph(("가\x00나\x0b다\ufffe",)), Table(((cell("\x1f라"),),))), "제\x01목")
    assert "가나다" in draw_text(draw(document, "hwpx"))
    assert draw(document, "xlsx")
    assert draw(document, "pdf")


def test_a_letter_that_no_font_has_is_printed_as_a_box_without_claiming_pdf_ua() -> None:
    data = draw(Document((Heading(1, ("가",)), Paragraph(("기쁨 \U0001f600",)))), "pdf")
    assert "기쁨" in pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    assert b"pdfuaid" not in data


def draw_text(data: bytes) -> str:
    return "".join(etree.fromstring(parts(data)["Contents/section0.xml"]).itertext())


# -- columns


def test_columns_share_the_width_by_what_stands_in_them() -> None:
    wide = Table(((cell("가"), cell("아주 긴 글이 여기에 서 있으므로 넓어야 한다"), cell("1")),))
    parts_of_width = shares(wide)
    assert sum(parts_of_width) == 1000
    assert parts_of_width[1] > parts_of_width[0]
    assert shares(Table(((cell("가"), cell("나")),), widths=(1, 3))) == [250, 750]
