"""Checks on spending: over a line, twice, split, outside the year, carry-over that does not continue, rows without other side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.base.act import Actor
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import BudgetLine
from dure.domain.spending.queries.checks import checked_spending
from dure.domain.spending.rules.checks import (
    Carried,
    LineUsed,
    Paid,
    carried_problems,
    over_line_problems,
    period_problems,
    split_problems,
    twice_problems,
)
from dure.domain.spending.rules.ladder import Used
from tests.domain.appropriations.conftest import AT
from tests.domain.spending.paying import allotted, paid

Lines = dict[tuple[int, str], BudgetLine]
MAR = date(2018, 3, 2)
ONE = Paid("spending.case:2018-0001", "2018-0001", "1", "(주)표본인쇄", 9_000_000, MAR)
TWO = replace(ONE, ref="spending.case:2018-0002", whole="2018-0002", payee="표본인쇄")


@pytest.mark.parametrize(("other", "found"), [
    (TWO, 1), (replace(TWO, on=MAR + timedelta(days=20)), 1), (replace(TWO, on=MAR + timedelta(days=21)), 0),
    (replace(TWO, amount=9_000_001), 0), (replace(TWO, payee="표본여행"), 0),
    (replace(TWO, whole="2018-0001"), 0),  # instalments of one case
])
def test_the_same_payee_and_amount_twice(other: Paid, found: int) -> None:
    assert len(twice_problems([ONE, other], 20)) == found


@pytest.mark.parametrize(("some", "found"), [
    ([ONE, replace(TWO, amount=11_000_000)], [20_000_000]),
    ([ONE, replace(TWO, amount=10_999_999)], []),
    ([ONE, replace(TWO, amount=20_000_000)], []),  # one that is not under the limit was not split
    ([ONE, replace(TWO, amount=11_000_000, purse="2")], []),
    ([ONE, replace(TWO, amount=11_000_000, on=MAR + timedelta(days=31))], []),
    ([replace(ONE, on=MAR + timedelta(days=n)) for n in range(3)], [27_000_000]),
    # a won paid four weeks before does not keep two others apart
    ([replace(ONE, amount=1), replace(ONE, amount=10_500_000, on=MAR + timedelta(days=29)),
      replace(ONE, amount=10_500_000, on=MAR + timedelta(days=31))], [21_000_000]),
    # one split after the other, each told once
    ([replace(ONE, amount=10_000_000, on=MAR + timedelta(days=40 * n + m)) for n in range(3) for m in range(2)], [20_000_000] * 3),
])
def test_payments_split_under_a_limit(some: list[Paid], found: list[int]) -> None:
    assert [problem.params["sum"] for problem in split_problems(some, 20_000_000, 30)] == found


@given(st.lists(st.builds(Paid, st.just("r"), st.text("ab", max_size=1), st.just("p"), st.just("가"), st.integers(1, 30), st.dates(MAR, date(2018, 5, 2)))))
def test_what_is_called_split_is_at_the_limit_and_each_part_under_it(some: list[Paid]) -> None:
    for problem in split_problems(some, 20, 30):
        first, last, total = problem.params["first"], problem.params["last"], problem.params["sum"]
        assert isinstance(first, date)
        assert isinstance(last, date)
        assert last - first <= timedelta(days=30)
        assert total == sum(one.amount for one in some if one.amount < 20 and first <= one.on <= last)


def test_a_line_beyond_what_it_has() -> None:
    line = LineUsed("appropriations.line:1", "국외업무여비", 2018, 100, Used(200, 150, 120, 120, 90, 10))
    assert [problem.params["over"] for problem in over_line_problems([line, replace(line, available=110)])] == [10]


def test_outside_the_year_and_carried_to_nowhere() -> None:
    assert [problem.params["on"] for problem in period_problems([ONE, replace(TWO, on=date(2019, 1, 2))], date(2018, 1, 1), date(2018, 12, 31))] == [
        date(2019, 1, 2)]
    carried = [Carried("appropriations.line:1", "국외업무여비", 2018, 5, False), Carried("appropriations.line:2", "사무관리비", 2018, 5, True)]
    assert carried_problems(carried, date(2018, 12, 31)) == []
    assert [problem.params["line"] for problem in carried_problems(carried, date(2019, 1, 1))] == ["국외업무여비"]


def codes(year: int = 2018) -> list[str]:
    return [problem.code.removeprefix("spending.check_") for problem in checked_spending(year, date(2018, 12, 31))]


def test_the_books_are_checked(lines: Lines, officer: Actor) -> None:
    travel, office = allotted(officer, lines[2018, "국외업무여비"], 35_000_000), allotted(officer, lines[2018, "사무관리비"], 8_400_000)
    paid(officer, travel, "표본여행", 4_000_000, MAR)
    paid(officer, office, "표본인쇄", 300_000, MAR)
    assert codes() == []
    paid(officer, travel, "㈜표본여행", 4_000_000, date(2018, 3, 9))
    paid(officer, travel, "표본항공", 12_000_000, MAR)
    paid(officer, travel, "표본항공", 13_000_000, date(2018, 3, 20))
    assert codes() == ["twice", "split"]
    # a later cut leaves the line with less than is spent
    record_amount(by=officer, at=AT, on=date(2018, 9, 1), line=travel.pk, stage="supplementary", round=1, author="시의회", reason="감액", amount=30_000_000)
    assert codes() == ["over_line", "twice", "split"]
    assert codes(2017) == []


def test_checking_asks_the_same_however_many_payments(lines: Lines, officer: Actor, django_assert_max_num_queries: object) -> None:
    line = allotted(officer, lines[2018, "국외업무여비"], 35_000_000)
    paid(officer, line, "표본여행", 1_000, MAR)
    with django_assert_max_num_queries(22) as before:  # type: ignore[operator]
        codes()
    for day in range(3, 8):
        paid(officer, line, f"표본 {day}", 1_000, date(2018, 3, day))
    with django_assert_max_num_queries(len(before)):  # type: ignore[operator]
        codes()
