"""Tables without rules: columns that only stand below one another."""

from __future__ import annotations

from dure.formats.blocks import Document, Table
from dure.formats.reading import read

PAPER = """□ 예산 총괄
(단위 : 천원)
 ---------------------------------------------------------------
   구   분          2020예산액     2021예산액          증감
                                               금액        %
 ---------------------------------------------------------------
   합   계               1,450        1,550     100      6.9
   사무관리비            1,450        1,550     100      6.9
 ---------------------------------------------------------------

 추진절차        기간              금액      주체
 기본계획        2021.1 ~ 2.                 담당과
 시행            2021.3 ~ 12.      1,550     사무국

 회 계        일반회계
 사업내용     ○ 사무국 운영
                - 회의 3회
              ○ 협의체 운영
"""


def _tables(document: Document) -> list[list[list[str]]]:
    return [[[cell.words for cell in row] for row in block.rows] for block in document.blocks if isinstance(block, Table)]


def test_figures_below_a_head_of_two_lines() -> None:
    document = read(PAPER.encode(), "paper.txt")
    budget = next(block for block in document.blocks if isinstance(block, Table))
    assert _tables(document)[0][2:] == [["합 계", "1,450", "1,550", "100", "6.9"], ["사무관리비", "1,450", "1,550", "100", "6.9"]]
    grid = budget.grid
    assert [grid[1, c].words for c in range(1, 6)] == ["구 분", "2020예산액", "2021예산액", "증감", "증감"]
    assert [grid[2, c].words for c in range(4, 6)] == ["금액", "%"]


def test_words_in_every_column_but_one() -> None:
    schedule = _tables(read(PAPER.encode("cp949"), "paper.txt"))[1]
    assert schedule[1:] == [["기본계획", "2021.1 ~ 2.", "", "담당과"], ["시행", "2021.3 ~ 12.", "1,550", "사무국"]]


def test_labels_with_what_is_said_beside_them() -> None:
    outline = _tables(read(PAPER.encode(), "paper.txt"))[2]
    assert outline == [["회 계", "일반회계"], ["사업내용", "사무국 운영\n회의 3회\n협의체 운영"]]


def test_prose_and_lists_with_wide_gaps_are_no_tables() -> None:
    lines = ["○  회의 운영   개최 3회   참석 20명", "○  사무국 운영   인원 5명", "2018. 3.   기본계획 수립", "2018. 5.   총회 개최"]
    assert _tables(read("\n".join(lines).encode(), "paper.txt")) == []


def test_titles_that_cannot_be_told_apart_are_no_head() -> None:
    paper = "구분   예산 집행   잔액\n가     100   20   80\n나     200   50   150\n"
    assert all(len(row) < 4 for table in _tables(read(paper.encode(), "paper.txt")) for row in table)
