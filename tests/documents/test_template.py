"""A statement in the budget office's own form: every part finds its place, or is named."""

from __future__ import annotations

import pytest

from dure.documents.statement.form import Statement
from dure.documents.statement.template import fill_form, slots
from dure.domain.budget.rules.facts import (
    Basis,
    BudgetTable,
    Change,
    Funding,
    Ground,
    Line,
    Officer,
    Officers,
    Overview,
    Settlement,
    Step,
)
from dure.domain.programmes.rules.facts import Happening, Programme, Result
from dure.formats.blocks import Table, walk, words
from dure.formats.reading import read
from dure.intake.statement.reading import read_statement
from tests.formats.forms import one_table, separate_tables


def statement() -> Statement:
    lines = [Line(2_000, 8_400, 6_400, 320, "사무관리비"),
             Line(35_000, 35_000, 0, 0, "국외업무여비", Change(1_000, 900, -100, -10)),
             Line(8_000, 8_000, 0, 0, "시책추진업무추진비")]
    posts = [Officer("과장", None, True, "02-000-0001"), Officer("팀장", "표본가", False, "02-000-0002"),
             Officer("주무관", "표본나", False, "02-000-0003")]
    return Statement(
        title="표본 사업 운영", fiscal_year=2018,
        overview=Overview("일반회계", "연례반복", ["협의체 운영", "연수"], Funding(51_400, 900, 50_500),
                          Officers("표본국", "표본담당관", posts)),
        budget=BudgetTable("천원", lines, Line(45_000, 51_400, 6_400, 14, "계"), 2017, 2018),
        basis=[Basis("사무관리비", "운영비", "2,000,000원", 2_000_000, 2_000),
               Basis("사무관리비", "회의", "400,000원*4회*4분과", 6_400_000, 6_400),
               Basis("국외업무여비", "여비", "35,000,000원", 35_000_000, 35_000)],
        purpose=["교류 협력", "위상 강화"],
        legal=[Ground("law", "표본기본법", "제24조", text="표본기본법 제24조")],
        programmes=[Programme("협의체", ["조직", "회원도시 : 129개도시"], [0, 1])],
        history=[Happening("협의체", text="'17.6.27 제4차 총회")],
        schedule=[Step("기본계획", period="2018.01"), Step("교부", period="2018.02", amount=51_400, by="사무국")],
        schedule_total=51_400,
        results=[Result(2015, text="교육"), Result(2016, text="연수"), Result(2016, text="세부", level=1),
                 Result(2017, text="총회")],
        effects=["네트워크 강화"],
        settlement=[Settlement(635 + y, 0, 0, 635 + y, 600, 0, 35 + y, 2014 + y) for y in range(3)],
    )


def tables(data: bytes) -> list[list[list[str]]]:
    blocks = read(data, "form.hwpx").blocks
    return [[[cell.words for cell in row] for row in b.rows] for b in walk(blocks) if isinstance(b, Table)]


def test_separate_tables_take_everything() -> None:
    filled = fill_form(statement(), separate_tables.form())
    assert [p.code for p in filled.unfilled] == ["formats.form_instruction_left"] * 2
    assert "성과지표" in filled.unfilled[1].places[0].section
    outline, officers, budget, basis, schedule, results, effects, outturn = tables(filled.data)
    assert outline[1][1].startswith("☑ 연례반복")
    assert outline[3] == ["사 업 비\n(당해년도)", "51,400천원", "[국비] 900천원", "[시비] 50,500천원"]
    assert officers[1] == ["표본국", "표본담당관", "空席\n02-000-0001", "표본가\n02-000-0002", "표본나\n02-000-0003"]
    assert budget[2:] == [
        ["합 계", "(x-)\n45,000", "(x-)\n51,400", "(x-)\n6,400", "(x-)\n14"],
        ["사무관리비", "(x-)\n2,000", "(x-)\n8,400", "(x-)\n6,400", "(x-)\n320"],
        ["국외업무여비", "(x 1,000)\n35,000", "(x 900)\n35,000", "(x △100)\n0", "(x △10)\n0"],
        ["시책추진업무추진비", "8,000", "8,000", "0", "0"],
    ]
    assert basis[1:] == [
        ["사무관리비", "운영비 2,000,000원", "2,000천원"], ["회의 400,000원*4회*4분과", "6,400천원"],
        ["국외업무여비", "여비 35,000,000원", "35,000천원"]]
    assert schedule[1:] == [
        ["계", "", "51,400", ""], ["기본계획", "2018.01", "", ""], ["교부", "2018.02", "51,400", "사무국"]]
    assert [row[1] for row in results] == ["교육", "연수\n세부", "총회"]
    assert effects == [["네트워크 강화"]]
    assert [row[0] for row in outturn[1:]] == ["2014", "2015", "2016"]


def test_the_filled_form_is_read_as_the_statement_that_it_was_filled_with() -> None:
    own, back = statement(), read_statement(read(fill_form(statement(), separate_tables.form()).data, "form.hwpx"))
    assert back.overview.funding.total == own.overview.funding.total
    assert [(b.line, b.label, b.expression, b.printed) for b in back.basis] == [
        (b.line, b.label, b.expression, b.printed) for b in own.basis]
    assert [(line.name, line.previous, line.current, line.change, line.rate) for line in back.budget.lines] == [
        (line.name, line.previous, line.current, line.change, line.rate) for line in own.budget.lines]
    assert [(s.year, s.original, s.balance) for s in back.settlement] == [
        (s.year, s.original, s.balance) for s in own.settlement]
    assert back.purpose == own.purpose
    assert [(p.name, p.facts) for p in back.programmes] == [(p.name, p.facts) for p in own.programmes]


def test_one_large_table_takes_what_it_has_room_for_and_the_rest_is_named() -> None:
    filled = fill_form(statement(), one_table.form())
    form, = tables(filled.data)
    text = words(read(filled.data, "form.hwpx").blocks)
    assert form[0] == ["세부사업명", "표본 사업 운영"]
    assert ["51,400천원", "900천원", "50,500천원", "", ""] in form
    assert ["시책추진업무추진비", "8,000", "8,000", "0", "0"] in form
    assert ["계", "45,000", "51,400", "6,400", "14"] in form
    assert ["회의 400,000원*4회*4분과 = 6,400천원"] in form
    assert "무엇을 위하여" not in text
    lost = {p.params["name"] for p in filled.unfilled if p.code == "formats.form_no_room"}
    assert lost == {"사업 담당자", "추진일정", "최근 3년 추진실적"}
    missing = [p.params["column"] for p in filled.unfilled if p.code == "formats.form_no_column"]
    assert missing == ["당초예산", "전년이월", "예산변경"]
    blank = [p for p in filled.unfilled if p.code == "formats.form_blank_cell"]
    assert [(p.params["label"], p.places[0].row) for p in blank] == [("구 비", 5), ("기 타", 5)]


def test_the_two_contents_go_under_their_own_headings() -> None:
    form, = tables(fill_form(statement(), one_table.form()).data)
    contents = [row for row in form if "사업내용" in row[:2]]
    assert [row[-1].split("\n")[0] for row in contents] == ["협의체 운영", "협의체"]


def test_a_statement_without_parts_asks_for_no_room() -> None:
    assert [slot.name for slot in slots(Statement(title="표본"))] == ["사업명"]
    filled = fill_form(Statement(title="표본"), one_table.form())
    assert "formats.form_no_room" not in {p.code for p in filled.unfilled}


@pytest.mark.parametrize("year", [2017, 2026])
def test_columns_are_known_by_the_years_of_the_statement(year: int) -> None:
    paper = statement()
    paper.budget.previous_year, paper.budget.current_year = year - 1, year
    filled = fill_form(paper, separate_tables.form())
    lost = [p for p in filled.unfilled if p.code == "formats.form_no_column"]
    assert bool(lost) is (year != 2018)
