"""PDF with a text layer, drawn here by typst as an office would: open sides, spans, tables over pages."""

from __future__ import annotations

from pathlib import Path

import pytest
import typst

from dure.formats.blocks import Document, Table, plain, walk
from dure.formats.drawing import draw
from dure.formats.fonts import font_folder
from dure.formats.reading import read, read_file
from dure.formats.same import same
from tests.formats.outlines import outline

PAGE = r"""#set page(width: 300pt, height: {height}pt, margin: 30pt, header: text(8pt)[서울특별시 2018],
  footer: context text(8pt)[#align(center)[\- #counter(page).display() \-]])
#set text(font: "Noto Sans KR", size: 10pt, lang: "ko")
#set table(stroke: (x, y) => (left: if x > 0 {{ 0.4pt }}, top: 0.4pt, bottom: 0.4pt))
{body}
"""


def _pdf(body: str, height: int = 400) -> Document:
    source = PAGE.format(body=body, height=height).encode()
    return read(typst.compile(source, font_paths=[str(font_folder())], ignore_system_fonts=True), "a.pdf")


def test_headings_lists_and_paragraphs() -> None:
    document = _pdf(r"""
#text(18pt)[세계도시 운영]

#text(12pt)[1 기본 현황]

□ 사업목적

#pad(left: 0pt)[○ 하나]
#pad(left: 12pt)[\- 둘째 줄은 아주 길어서 다음 줄로 넘어가야만 하는 긴 글이므로 이어집니다]
○ 셋

끝난 문단입니다.
#pagebreak()
둘째 쪽의 글
""")
    assert document.header == "서울특별시 2018"
    assert outline(document.blocks)[:5] == ["# 세계도시 운영", "## 1 기본 현황", "### □ 사업목적", "○ 하나",
                                            "  - 둘째 줄은 아주 길어서 다음 줄로 넘어가야만 하는 긴 글이므로 이어집니다"]
    assert outline(document.blocks)[5:] == ["○ 셋", "끝난 문단입니다.", "둘째 쪽의 글"]
    assert document.blocks[-1].at.page == 2


# what stands on one page only may be a header or not: it is kept
def test_tables_with_open_sides_and_spans() -> None:
    document = _pdf(r"""
#table(columns: (60pt, 60pt, 60pt), table.cell(rowspan: 2)[구 분], table.cell(colspan: 2)[예산],
  [A], [B], [계], [△1,600], [(x-) 0], [○ 가 #linebreak() ○ 나], [], [끝])
""")
    assert outline(document.blocks) == ["서울특별시 2018", "| <2x1>구 분 | <1x2>예산 |", "| A | B |", "| 계 | △1,600 | (x-) 0 |", "| ○ 가 ; ○ 나 |  | 끝 |"]


def test_a_table_over_pages_is_one() -> None:
    rows = "".join(f"[{n}년], [{n * 1000:,}]," for n in range(1, 30))
    document = _pdf(f"#table(columns: (80pt, 80pt), table.header([연도], [금액]), {rows})", height=200)
    (table,) = [b for b in document.blocks if isinstance(b, Table)]
    assert table.size == (30, 2)
    assert [row[0].words for row in table.rows] == ["연도", *(f"{n}년" for n in range(1, 30))]
    assert table.rows[-1][0].at.page > 1


def test_two_tables_on_one_page_stay_two() -> None:
    document = _pdf("#table(columns: (80pt, 80pt), [a], [b])\n사이 글\n#table(columns: (80pt, 80pt), [c], [d])")
    assert outline(document.blocks) == ["서울특별시 2018", "| a | b |", "사이 글", "| c | d |"]


def test_the_founding_statement_survives_print(shared: Path) -> None:
    paper = read_file(shared / "statement-2018.md")
    printed = read(draw(paper, "pdf"), "a.pdf")
    assert same(paper, printed) == []
    assert all(thing.at.page for thing in walk(printed.blocks))
    assert not any("- 1 -" in plain(getattr(b, "text", ())) for b in printed.blocks)


@pytest.mark.parametrize("format", ["md", "html", "hwpx", "pdf", "xlsx"])
def test_the_founding_statement_is_the_same_in_every_format(shared: Path, format: str) -> None:
    paper = read_file(shared / "statement-2018.md")
    assert same(paper, read(draw(paper, format), f"a.{format}")) == []
