"""Markdown, HTML and plain text: one paper, many dialects."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.formats.blocks import Heading, Item, ListBlock, Table, plain, walk, words
from dure.formats.readers.marks import parted
from dure.formats.reading import read, read_file
from dure.formats.same import same
from tests.formats.outlines import outline

MARKDOWN = {
    "headings": ("# 제목\n## 1 기본 현황\n**3** 사업설명\n□ 사업목적\n### □ 예산 총괄 ###\n## □ 추진경위\n큰 제목\n===\n",
                 ["# 제목", "## 1 기본 현황", "## 3 사업설명", "### □ 사업목적", "### □ 예산 총괄", "### □ 추진경위", "# 큰 제목"]),
    "nested list": ("- 가\n  - 나\n    - 다\n- 라\n", ["* 가", "  * 나", "    * 다", "* 라"]),
    "a blank line does not end a list": ("- 가\n\n- 나\n", ["* 가", "* 나"]),
    "printed markers": ("- ○ 가\n  - · 나\n- ○ 다\n", ["○ 가", "  · 나", "○ 다"]),
    "bare markers": ("○ 가\n - 나\n   · 다\n○ 라\n", ["○ 가", "  - 나", "    · 다", "○ 라"]),
    "numbers": ("1. 가\n2. 나\n   - 다\n", ["1. 가", "2. 나", "  * 다"]),
    "a date is no item": ("5. 18 ~ 20 행사\n", ["5. 18 ~ 20 행사"]),
    "tasks": ("- [x] 함\n- [ ] 안 함\n", ["* ☑ 함", "* ☐ 안 함"]),
    "lines flow on": ("한 줄이\n이어진다\n\n둘째  \n셋째\n", ["한 줄이 이어진다", "둘째 / 셋째"]),
    "item flows on": ("- 한 줄이\n  이어진다\n- 나\n", ["* 한 줄이 이어진다", "* 나"]),
    "pipe table": ("|구 분|금액|\n|---|--:|\n|계|△1,600|\n|a\\|b|(x-) 0|\n",
                   ["| !구 분 | !금액 |", "| 계 | △1,600 |", "| a|b | (x-) 0 |"]),
    "short pipe row": ("|a|b|\n|-|-|\n|c|\n", ["| !a | !b |", "| c |  |"]),
    "tab table": ("회 계\t일반회계\t\t\n사업비\t1,000천원\t[국비]\t[시비]\n\t\t[구비]\t[기타]\n",
                  ["| 회 계 | 일반회계 |  |  |", "| <2x1>사업비 | <2x1>1,000천원 | [국비] | [시비] |", "| [구비] | [기타] |"]),
    "tab table over a page": ("2016년도\t<ul><li>○ 가</li></ul>\n\n\t<ul><li>- 나</li><li>○ 다</li></ul>\n--\t---\n\n□ 다음\n",
                              ["| 2016년도 | ○ 가 ;   - 나 ; ○ 다 |", "### □ 다음"]),
    "markers go on over the page": ("가\t<ul><li>· 나</li><ul><li>○ 다</li></ul></ul>\n\n\t<ul><li>○ 라</li><li>· 마</li></ul>\n",
                                    ["| 가 | · 나 ;   ○ 다 ;   ○ 라 ; · 마 |"]),
    "head row of tabs": ("연도\t당초\n---\t---\n2014\t(x-) 635,669\n", ["| !연도 | !당초 |", "| 2014 | (x-) 635,669 |"]),
    "check box": ('사업기간\t<input checked="" type="checkbox"/> 연례반복\n', ["| 사업기간 | ☑ 연례반복 |"]),
    "html table": ("<table><tr><th rowspan=2>가</th><td>나<br>다</td></tr>\n\n<tr><td><ul><li>라</li></ul></td></tr></table>\n뒤\n",
                   ["| !<2x1>가 | 나 / 다 |", "| * 라 |", "뒤"]),
    "times is no emphasis": ("400,000원*4회*4분과 = **1,000**천원\n", ["400,000원*4회*4분과 = 1,000천원"]),
    "escapes and entities": ("\\*별\\* &lt;표 1&gt; &amp; <표 2>\n", ["*별* <표 1> & <표 2>"]),
    "links": ("[조례](https://example.org/a) [국비](천원)\n", ["조례 [국비](천원)"]),
    "comment": ("앞<!-- 숨김 -->뒤\n\n<!-- 여러\n줄 -->\n끝\n", ["앞뒤", "끝"]),
    "table in an item": ("- 가\n\n  |a|b|\n  |-|-|\n  |c|d|\n- 나\n", ["* 가", "  | !a | !b |", "  | c | d |", "* 나"]),
    "code": ("```\n- 목록 아님\n  □ 제목 아님\n```\n", ["- 목록 아님 /   □ 제목 아님"]),
}


@pytest.mark.parametrize("dialect", MARKDOWN)
def test_markdown(dialect: str) -> None:
    text, expected = MARKDOWN[dialect]
    assert outline(read(text.encode(), "a.md").blocks) == expected


HTML = {
    "headings and paragraphs": ("<h1>제목</h1><p>글 <b>굵게</b><br>둘째</p><div>셋째<p>넷째</div>다섯째",
                                ["# 제목", "글 굵게 / 둘째", "셋째", "넷째", "다섯째"]),
    "nested list beside its item": ("<ul><li>가</li><ul><li>나</li></ul><li>다</li></ul>", ["* 가", "  * 나", "* 다"]),
    "printed markers order a flat list": ("<ul><li>○ 가</li><li>- 나</li><li>○ 다</li></ul>", ["○ 가", "  - 나", "○ 다"]),
    "numbered": ('<ol start="3"><li>가<li value="7">나</ol><ol type="a"><li>다</ol>', ["3. 가", "7. 나", "a. 다"]),
    "our own markers": ('<ul><li><span class="marker">★</span> 가</li></ul>', ["★ 가"]),
    "spans": ("<table><caption>표</caption><thead><tr><th colspan=2>가</th></tr></thead><tr><td>나</td><td>다</td></tr></table>",
              ["| !<1x2>가 |", "| 나 | 다 |"]),
    "nested table": ("<table><tr><td>가</td><td><table><tr><td>나</td><td>다</td></tr></table></td></tr></table>",
                     ["| 가 | | 나 | 다 | |"]),
    "huge spans": ('<table><tr><td rowspan="9999999" colspan="99999999999">가</td></tr><tr><td>나</td></tr></table>',
                   ["| <2x1>가 |  |", "| 나 |"]),
    "span to the end": ('<table><tr><td rowspan="0">가</td><td>나</td></tr><tr><td>다</td></tr></table>',
                        ["| <2x1>가 | 나 |", "| 다 |"]),
    "missing cells": ("<table><tr><td>가</td><td>나</td></tr><tr><td>다</td></tr></table>", ["| 가 | 나 |", "| 다 |  |"]),
    "scripts and styles": ("<style>p{}</style><script>alert(1)</script><p>글</p>", ["글"]),
    "unclosed": ("<p>가<table><tr><td>나", ["가", "| 나 |"]),
    "page break": ('<p>가</p><hr class="page-break"><hr><p>나</p>', ["가", "----", "나"]),
}


@pytest.mark.parametrize("what", HTML)
def test_html(what: str) -> None:
    text, expected = HTML[what]
    assert outline(read(text.encode(), "a.html").blocks) == expected


TEXT = {
    "headings": ("1 기본 현황\n\n□ 사업목적\nⅡ. 개요\n3 개의 도시가 참여하였고 내년에도 계속 참여할 예정이다\n",
                 ["## 1 기본 현황", "### □ 사업목적", "## Ⅱ. 개요", "3 개의 도시가 참여하였고 내년에도 계속 참여할 예정이다"]),
    "wrapped item": ("○ 가는\n   이어진다\n○ 나\n", ["○ 가는 이어진다", "○ 나"]),
    "by marker alone": ("○ 가\n- 나\n· 다\n- 라\n○ 마\n", ["○ 가", "  - 나", "    · 다", "  - 라", "○ 마"]),
    "official order": ("1. 가\n가. 나\n1) 다\n나. 라\n2. 마\n", ["1. 가", "  가. 나", "    1) 다", "  나. 라", "2. 마"]),
    "table": ("연도\t금액\n2014\t△5\n\n끝\n", ["| 연도 | 금액 |", "| 2014 | △5 |", "끝"]),
}


@pytest.mark.parametrize("what", TEXT)
def test_text(what: str) -> None:
    text, expected = TEXT[what]
    assert outline(read(text.encode(), "a.txt").blocks) == expected


@pytest.mark.parametrize(("encoding", "mark"), [
    ("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("cp949", b""), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"),
    ("utf-16-le", b""),
])
def test_encodings(encoding: str, mark: bytes) -> None:
    text = "1 기본 현황\r\n\r\n○ 예산 1,180,987천원 (2017. 1. 1)\r\n- 똠방각하\r\n"
    document = read(mark + text.encode(encoding), "a.txt")
    assert outline(document.blocks) == ["## 1 기본 현황", "○ 예산 1,180,987천원 (2017. 1. 1)", "  - 똠방각하"]


@pytest.mark.parametrize(("line", "expected"), [
    ("○ 가", ("○", "가")), ("○가", ("○", "가")), ("ㅇ 가", ("ㅇ", "가")), ("- 가", ("-", "가")), ("-추진", ("-", "추진")), ("-8,000", ("", "-8,000")),
    ("- 8,000", ("", "- 8,000")), ("-", ("", "-")), ("△1,600", ("", "△1,600")), ("* 주", ("*", "주")), ("*4회", ("", "*4회")),
    ("· 가", ("·", "가")), ("ㆍ가", ("ㆍ", "가")), ("∙ 가", ("∙", "가")), ("‐ 가", ("‐", "가")), ("▪가", ("▪", "가")),
    ("▸ 가", ("▸", "가")), ("① 가", ("①", "가")), ("①② 항", ("", "①② 항")), ("1. 가", ("1.", "가")), ("가. 나", ("가.", "나")),
    ("1) 가", ("1)", "가")), ("(1) 가", ("(1)", "가")), ("가) 나", ("가)", "나")), ("2018. 1. ~ 12.", ("", "2018. 1. ~ 12.")),
    ("9. 16 회의", ("", "9. 16 회의")), ("1. 2018년 계획", ("1.", "2018년 계획")), ("'15. 9. 14", ("", "'15. 9. 14")),
    ("14.8~12월", ("", "14.8~12월")), ("(x-) 0", ("", "(x-) 0")), ("(2,000)", ("", "(2,000)")), ("※ 참고", ("※", "참고")),
    ("", ("", "")), ("가", ("", "가")),
])
def test_markers(line: str, expected: tuple[str, str]) -> None:
    assert parted(line) == expected


@given(st.text(alphabet="○-·*□ 1.가)(①\t|#<>/ulibrtd\n&;\\`=~,0", max_size=120))
def test_whatever_is_written_no_letter_of_it_breaks_a_reader(text: str) -> None:
    data = ("가" + text).encode()
    for name in ("a.md", "a.html", "a.txt"):
        document = read(data, name)
        for thing in walk(document.blocks):
            assert thing.at.block


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("○-·"), st.text("가나다 1,", min_size=1, max_size=9)), min_size=1,
                max_size=12))
def test_no_item_is_lost(rows: list[tuple[int, str, str]]) -> None:
    text = "\n".join(f"{'    ' * depth}{marker} 글{line.strip()}" for depth, marker, line in rows)
    document = read(text.encode(), "a.txt")
    items = [thing for thing in walk(document.blocks) if isinstance(thing, Item)]
    assert [(i.marker, plain(i.text)) for i in items] == [(m, f"글{line.strip()}") for _, m, line in rows]


def test_places() -> None:
    text = "# 제목\n\n## 1 현황\n\n○ 가\n  - 나\n\n|a|b|\n|-|-|\n|c|○ d|\n"
    document = read(text.encode(), "a.md")
    found = {thing.at.anchor: thing.at for thing in walk(document.blocks)}
    assert found["b2"].section == "1 현황"
    assert (found["b3-i2"].line, found["b3-i2"].quote) == (6, "나")
    cell = found["b4-r2-c2"]
    assert (cell.table, cell.row, cell.column, cell.line, cell.section, cell.quote) == (1, 2, 2, 10, "1 현황", "d")
    assert found["b4-r2-c2-i1"].quote == "d"
    long = read(("가" * 200).encode(), "a.txt").blocks[0]
    assert len(long.at.quote) == 80


def test_missing_cells_are_filled_and_named() -> None:
    document = read(b"|a|b|c|\n|-|-|-|\n|1|2|3|\n|4|\n", "a.md")
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert table.size == (3, 3)
    assert document.meta["missing_cells"] == "b1-r3-c2; b1-r3-c3"


def test_the_title_and_the_language() -> None:
    assert read(b"# WeGO\n\ntext\n", "a.md").title == "WeGO"
    page = read('<html lang="en"><head><title>표지</title></head><body><header>머리</header><p>글</p>'
                '<footer>꼬리</footer></body></html>'.encode(), "a.html")
    assert (page.title, page.language, page.header, page.footer) == ("표지", "en", "머리", "꼬리")
    assert outline(page.blocks) == ["글"]


def test_the_founding_statement(shared: Path) -> None:
    document = read_file(shared / "statement-2018.md")
    headings = [plain(b.text) for b in document.blocks if isinstance(b, Heading)]
    assert headings[1:4] == ["1 기본 현황", "□ 사업개요", "□ 사업 담당자"]
    assert [h for h in headings if h[0].isdigit()] == ["1 기본 현황", "2 예산 설명", "3 사업설명", "4 사업효과", "5 최근 3년 결산 현황"]
    tables = [b for b in document.blocks if isinstance(b, Table)]
    assert [t.size for t in tables] == [(5, 4), (2, 5), (7, 5), (6, 4), (6, 4), (3, 2), (4, 8)]
    assert tables[0].grid[4, 1] is tables[0].grid[5, 1]
    results = tables[5].grid[3, 2]
    assert isinstance(results.blocks[0], ListBlock)
    assert [len(item.children[0].items) for item in results.blocks[0].items] == [4, 1, 4]  # type: ignore[union-attr]
    # every number of the file stands in the tree
    source = (shared / "statement-2018.md").read_text("utf-8")
    for figure in ("1,180,987", "△1,600", "24,663", "400,000원*4회*4분과", "2133-2910", "(x-) 320"):
        assert figure in source
        assert figure in words(document.blocks)


def test_reading_the_founding_statement_is_quick(shared: Path) -> None:
    path = shared / "statement-2018.md"
    read_file(path)
    runs = []
    for _ in range(5):
        begin = time.process_time()
        read_file(path)
        runs.append(time.process_time() - begin)
    assert min(runs) < 0.03  # 11 ms where nothing else runs


def test_same_names_what_differs() -> None:
    one = read("# 가\n\n- ○ 나\n\n|a|b|\n|-|-|\n|1|2|\n".encode(), "a.md")
    assert same(one, one) == []
    for other, said in (("# 가\n\n- ○ 다\n\n|a|b|\n|-|-|\n|1|2|\n", "'나' / '다'"), ("# 가\n\n- - 나\n\n|a|b|\n|-|-|\n|1|2|\n", "marker"),
                        ("# 가\n\n- ○ 나\n\n|a|b|\n|-|-|\n|1|3|\n", "row 2 cell 2"), ("## 가\n\n- ○ 나\n", "heading"),
                        ("# 가\n\n- ○ 나\n\n|a|\n|-|\n|1|\n", "(2, 2)"), ("# 가\n\n- ○ 나\n", "nothing")):
        assert any(said in line for line in same(one, read(other.encode(), "a.md"))), other
