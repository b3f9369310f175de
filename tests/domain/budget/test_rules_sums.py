"""Sums, rates, calculations and outturn by themselves: facts in, problems out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dure.domain.budget.rules.calculations import calculation_problems, key
from dure.domain.budget.rules.facts import Basis, BudgetTable, Change, Funding, Line, Outturn, Settlement, Step
from dure.domain.budget.rules.outturn import SETTLED, settlement_problems, years_apart
from dure.domain.budget.rules.rates import rate_problems, rates_of, rounding_mode
from dure.domain.budget.rules.sums import (
    change_problems,
    column_problems,
    counted,
    funding_problems,
    incomplete_problems,
    schedule_problems,
)


def table(*rows: tuple[str, int | None, int | None], total: tuple[int, int] | None = None, unit: str = "천원") -> BudgetTable:
    lines = [Line(a, b, (b or 0) - (a or 0), None, name) for name, a, b in rows]
    return BudgetTable(unit, lines, Line(*total, total[1] - total[0], None, "계") if total else None)


def test_a_column_that_adds_up() -> None:
    assert column_problems(table(("가", 1, 2), ("나", 3, 4), total=(4, 6))) == []


def test_a_column_that_does_not() -> None:
    (problem,) = column_problems(table(("가", 1, 2), ("나", 3, 4), total=(4, 7)))
    assert problem.code == "budget.column_sum"
    assert problem.params == {"column": "B", "printed": 7, "computed": 6, "difference": 1}
    assert problem.severity == "error"


def test_a_line_that_is_new_counts_as_nothing_last_year() -> None:
    assert column_problems(table(("가", None, 2), ("나", 3, 4), total=(3, 6))) == []


def test_without_a_total_nothing_is_compared() -> None:
    assert column_problems(table(("가", 1, 2))) == []


def test_headings_and_their_lines_are_counted_once() -> None:
    rows = table(("물건비", 30, 50), ("사무관리비", 10, 20), ("여비", 20, 30), ("이전경비", 5, 6), ("부담금", 5, 6), total=(35, 56))
    assert rows.total
    assert [line.name for line in counted(rows.lines, rows.total)] == ["사무관리비", "여비", "이전경비", "부담금"] or \
        column_problems(rows) == []


def test_sums_of_rounded_millions_may_drift() -> None:
    assert column_problems(table(("가", 1, 2), ("나", 3, 4), ("다", 3, 4), total=(8, 10), unit="백만원")) == []
    assert len(column_problems(table(("가", 1, 2), ("나", 3, 4), ("다", 3, 4), total=(10, 10), unit="백만원"))) == 1
    assert len(column_problems(table(("가", 1, 2), ("나", 0, 0), total=(1, 3), unit="백만원"))) == 1


def test_a_national_column() -> None:
    budget = table(("가", 10, 20), ("나", 3, 4), total=(13, 24))
    budget.lines[0].national = Change(5, 10, 5, 100)
    assert budget.total
    budget.total.national = Change(5, 11, 6, None)
    assert [p.code for p in column_problems(budget)] == ["budget.national_sum"]


def test_a_row_with_cells_missing() -> None:
    budget = table(("가", 10, 20), ("나", 30, 4), ("다", 5, 0))
    assert incomplete_problems(budget) == []
    budget.lines[2].change = None
    (problem,) = incomplete_problems(budget)
    assert (problem.code, problem.params["line"]) == ("budget.row_incomplete", "다")
    budget.lines[2].current = budget.lines[2].previous  # nothing changed, and the cell says nothing
    assert incomplete_problems(budget) == []
    budget.lines[2].current = 0
    for line in budget.lines:  # a table that says no changes at all lacks nothing
        line.change = None
    assert incomplete_problems(budget) == []


def test_changes() -> None:
    budget = table(("가", 10, 20), ("나", 30, 4))
    assert change_problems(budget) == []
    budget.lines[1].change = 26
    (problem,) = change_problems(budget)
    assert (problem.code, problem.params["computed"]) == ("budget.row_change", -26)


@pytest.mark.parametrize(("total", "parts", "wrong"), [
    (10, (4, 6, None, None), False), (10, (4, 5, None, None), True), (10, (None, 10, 3, None), False),
    (13, (None, 10, 3, None), False), (15, (None, 10, 3, 2), False), (12, (None, 10, 3, 2), False), (14, (None, 10, 3, 2), True),
    (10, (None, None, None, None), False), (None, (4, 6, None, None), False),
])  # fmt: skip
def test_money_by_who_bears_it(total: int | None, parts: tuple[int | None, ...], wrong: bool) -> None:
    problems = funding_problems(Funding(total, *parts), BudgetTable())
    assert [p.code for p in problems] == ["budget.funding_sum"] * wrong


def test_funding_in_thousands_against_a_budget_in_millions() -> None:
    assert funding_problems(Funding(1_179_387), table(("가", 1, 1179), total=(1, 1179), unit="백만원")) == []
    assert len(funding_problems(Funding(1_189_387), table(("가", 1, 1179), total=(1, 1179), unit="백만원"))) == 1


def test_a_schedule() -> None:
    budget = table(("가", 1, 10), total=(1, 10))
    steps = [Step("계획"), Step("시행", amount=4), Step("정산", amount=6)]
    assert schedule_problems(steps, 10, budget) == []
    assert schedule_problems(steps, None, budget) == []
    assert [p.code for p in schedule_problems(steps[:2], None, budget)] == ["budget.schedule_total"]
    assert schedule_problems([], None, budget) == []


def rated(*rows: tuple[int, int, str]) -> BudgetTable:
    return BudgetTable("천원", [Line(a, b, b - a, Decimal(rate) if "." in rate else int(rate), f"과목{i}")
                              for i, (a, b, rate) in enumerate(rows)])


def test_the_founding_papers_rounding_is_truncation() -> None:
    budget = rated((2000, 8400, "320"), (1135987, 1127987, "0"), (1180987, 1179387, "0"))
    assert rounding_mode(rates_of(budget)) == ("truncate", True)
    assert rate_problems(budget) == []


@pytest.mark.parametrize(("rows", "mode"), [
    ([(3, 4, "33.3"), (3, 5, "66.7"), (8, 7, "-12.5")], "half_up"),
    ([(3, 4, "33"), (3, 5, "67"), (1000, 998, "0")], "half_up"),
    ([(3, 4, "34"), (3, 5, "67"), (1000, 998, "-1")], "up"),
    ([(3, 4, "33"), (3, 5, "66"), (1000, 998, "-1")], "floor"),
    ([(8, 9, "12"), (8, 11, "38")], "half_even"),
])  # fmt: skip
def test_the_rounding_is_inferred(rows: list[tuple[int, int, str]], mode: str) -> None:
    budget = rated(*rows)
    assert rounding_mode(rates_of(budget)) == (mode, True)
    assert rate_problems(budget) == []


def test_a_rate_that_no_rounding_gives_is_an_error() -> None:
    (problem,) = rate_problems(rated((3, 4, "33"), (3, 5, "66"), (2000, 8400, "230")))
    assert (problem.severity, problem.params["printed"], problem.params["computed"]) == ("error", 230, 320)


def test_a_rate_that_another_rounding_gives_is_a_warning() -> None:
    (problem,) = rate_problems(rated((3, 4, "33"), (3, 5, "66"), (300, 401, "34")))
    assert (problem.severity, problem.params["mode"]) == ("warning", "truncate")


@pytest.mark.parametrize("rate", [None, 0, 100])
def test_without_a_base_no_rate_is_needed(rate: int | None) -> None:
    assert rate_problems(BudgetTable("천원", [Line(0, 5, 5, rate, "가")])) == []


def test_a_rate_without_a_base() -> None:
    assert [p.code for p in rate_problems(BudgetTable("천원", [Line(0, 5, 5, 50, "가")]))] == ["budget.rate_without_base"]


@pytest.mark.parametrize(("won", "printed", "wrong"), [
    (6_400_000, 6400, False), (6_400_499, 6400, False), (6_400_500, 6401, False), (6_400_001, 6401, False),
    (6_400_000, 6401, False), (6_400_000, 6402, True), (6_400_000, 640, True),
])  # fmt: skip
def test_a_calculation_is_read_with_a_tolerance_of_one_thousand(won: int, printed: int, wrong: bool) -> None:
    problems = calculation_problems([Basis("가", "", "…", won, printed)], BudgetTable())
    assert [p.code for p in problems] == ["budget.basis_expression"] * wrong


def test_calculations_carry_their_line() -> None:
    budget = table(("사무관리비", 1, 30), ("국내여비", 1, 5), total=(2, 35))
    basis = [Basis("사무관리비", "", "", 10_000, 10), Basis("사무관리비", "", "", 20_000, 20), Basis("국내여비", "", "", 5_000, 5)]
    assert calculation_problems(basis, budget) == []
    assert [p.code for p in calculation_problems(basis[1:], budget)] == ["budget.basis_line"]
    assert [p.code for p in calculation_problems(basis[:2], budget)] == ["budget.basis_missing"]
    assert calculation_problems([], budget) == []


def test_a_line_without_its_code_is_the_same_line() -> None:
    assert key("201-01 사무관리비") == key("사무 관리비") == "사무관리비"


def test_a_budget_in_won_and_calculations_in_thousands() -> None:
    budget = table(("사무관리비", 1, 30_000), total=(1, 30_000), unit="원")
    assert calculation_problems([Basis("사무관리비", "", "", 30_000, 30)], budget) == []


@pytest.mark.parametrize("years", [[2014, 2015, 2016], [2016, 2015, 2014], [2016], [2013, 2014, 2015, 2016], []])
def test_years_that_fit(years: list[int]) -> None:
    assert years_apart(years, 2018, SETTLED) is None


@pytest.mark.parametrize("years", [[2015, 2016, 2017], [2014, 2016], [2013, 2014, 2015], [2014, 2014, 2016]])
def test_years_that_do_not(years: list[int]) -> None:
    assert years_apart(years, 2018, SETTLED) == "warning"


def test_a_real_settlement_holds() -> None:
    row = Settlement(635_669, 0, 0, 635_669, 611_006, 0, 24_663, year=2014)
    assert settlement_problems([row]) == []


def test_money_that_was_carried_over() -> None:
    rows = [Settlement(100, 0, 10, 110, 80, 20, 10, year=2014), Settlement(100, 20, -5, 115, 115, 0, 0, year=2015)]
    assert settlement_problems(rows) == []
    rows[1].carried_in, rows[1].available, rows[1].balance = 25, 120, 5
    assert [p.code for p in settlement_problems(rows)] == ["budget.carried_over"]


def test_national_parts_obey_the_same_identities() -> None:
    row = Settlement(100, 0, 0, 100, 80, 0, 20, year=2014, national=Outturn(50, 0, 0, 60, 40, 0, 20))
    assert [p.code for p in settlement_problems([row])] == ["budget.settlement_available_national"]


def test_more_spent_than_there_was() -> None:
    assert [p.code for p in settlement_problems([Settlement(100, 0, 0, 100, 120, 0, -20, year=2014)])] == ["budget.overspent"]
