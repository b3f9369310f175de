"""The same won is moved, carried over or spent once, in whatever order and for whatever day it is entered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.appropriations.actions.moves import (
    decide_carry_over,
    decide_transfer,
    prepare_carry_over,
    prepare_transfer,
)
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.lines import standing, uncarried
from dure.domain.ledger.actions import close_period
from dure.domain.ledger.queries.periods import open_items
from dure.domain.spending.actions.ladder import (
    allot,
    decide_allotment,
    decide_rung,
    open_case,
    prepare_rung,
    take_back_rung,
)
from dure.domain.spending.queries.checks import checked_spending
from dure.domain.spending.queries.ladder import used
from dure.kernel.problem import Refused
from tests.domain.appropriations.conftest import AT
from tests.domain.spending.paying import HEAD, allotted, paid

pytestmark = pytest.mark.django_db
Lines = dict[tuple[int, str], BudgetLine]
WON = 2_000_000  # of the line in 2017


@pytest.fixture
def line(lines: Lines) -> BudgetLine:
    return lines[2017, "사무관리비"]


def refused(act: Callable[..., Any], *said: Any, **words: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        act(*said, **words)
    return [problem.code for problem in caught.value.problems]


def moved(officer: Actor, source: BudgetLine, target: BudgetLine, won: int, on: date) -> None:
    made = prepare_transfer(by=officer, at=AT, on=on, kind="changed_use", source=source.pk, target=target.pk, amount=won, reason="행사 규모 조정")
    decide_transfer(by=HEAD, at=AT, transfer=made.pk, approve=True)


def carried(officer: Actor, line: BudgetLine, into: BudgetLine, won: int, on: date) -> None:
    made = prepare_carry_over(by=officer, at=AT, on=on, kind="accidental", line=line.pk, into=into.pk, amount=won, reason="계약 지연")
    decide_carry_over(by=HEAD, at=AT, carry_over=made.pk, approve=True)


def test_what_is_given_away_later_is_not_given_away_before(lines: Lines, line: BudgetLine, officer: Actor) -> None:
    other = lines[2017, "국외업무여비"]
    moved(officer, line, other, WON, date(2017, 6, 1))
    assert (uncarried(line, date(2017, 5, 1)), standing(line, date(2017, 5, 1)).available) == (0, WON)
    assert refused(moved, officer, line, other, 1, date(2017, 5, 1)) == ["appropriations.not_left"]
    assert refused(allot, by=officer, at=AT, on=date(2017, 5, 1), line=line.pk, amount=1) == ["spending.over_line"]
    moved(officer, other, line, 500_000, date(2017, 7, 1))  # what comes in on a day is there from that day on
    assert refused(moved, officer, line, other, 500_000, date(2017, 6, 30)) == ["appropriations.not_left"]
    moved(officer, line, other, 500_000, date(2017, 7, 1))


def test_what_is_carried_over_later_is_neither_spent_nor_carried_over_before(lines: Lines, line: BudgetLine, officer: Actor) -> None:
    into = lines[2018, "사무관리비"]
    allotted(officer, line, WON)
    case = open_case(by=officer, at=AT, on=date(2017, 10, 1), line=line.pk, title="계약", payee_name="표본 상사")
    for rung in ("proposal", "commitment", "resolution"):  # committed and not paid may be carried over
        decide_rung(by=HEAD, at=AT, rung=prepare_rung(by=officer, at=AT, on=date(2017, 10, 1), case=case.pk, rung=rung, amount=WON).pk, approve=True)
    carried(officer, line, into, WON, date(2017, 12, 31))
    assert refused(carried, officer, line, into, 1, date(2017, 12, 1)) == ["appropriations.not_left"]
    for on in (date(2017, 11, 1), date(2017, 12, 31)):
        assert refused(prepare_rung, by=officer, at=AT, on=on, case=case.pk, rung="payment", amount=1) == ["spending.over_line"]


def test_what_is_paid_stays_in_its_year(lines: Lines, line: BudgetLine, officer: Actor) -> None:
    into = lines[2018, "사무관리비"]
    allotted(officer, line, WON)
    waiting = prepare_carry_over(by=officer, at=AT, on=date(2017, 12, 31), kind="accidental", line=line.pk, into=into.pk, amount=WON, reason="계약 지연")
    paid(officer, line, "표본 상사", 1_500_000, date(2017, 3, 2))
    assert refused(carried, officer, line, into, 500_001, date(2017, 12, 31)) == ["appropriations.spent"]
    assert refused(decide_carry_over, by=HEAD, at=AT, carry_over=waiting.pk, approve=True) == ["appropriations.spent"]
    carried(officer, line, into, 500_000, date(2017, 12, 31))
    assert standing(into, date(2017, 12, 31)).carried_in == 500_000


def test_what_came_back_and_was_committed_again_is_not_taken_away(line: BudgetLine, officer: Actor) -> None:
    allotted(officer, line, WON)
    first = paid(officer, line, "표본 상사", WON, date(2017, 3, 2))
    back = prepare_rung(by=officer, at=AT, on=date(2017, 4, 3), case=first.case_id, rung="refund", amount=500_000)
    decide_rung(by=HEAD, at=AT, rung=back.pk, approve=True)
    paid(officer, line, "표본 인쇄", 500_000, date(2017, 5, 2))
    assert refused(take_back_rung, by=officer, at=AT, on=date(2017, 6, 1), rung=back.pk, why="잘못 입금") == ["spending.over_allotted"]
    found = used([line], date.max)[line.pk]
    assert found.spent == WON


def test_an_allotment_that_was_prepared_before_the_money_went_is_judged_again(lines: Lines, line: BudgetLine, officer: Actor) -> None:
    made = allot(by=officer, at=AT, on=date(2017, 1, 2), line=line.pk, amount=WON)
    moved(officer, line, lines[2017, "국외업무여비"], 1, date(2017, 9, 1))
    assert refused(decide_allotment, by=HEAD, at=AT, allotment=made.pk, approve=True) == ["spending.over_line"]


def test_a_closed_year_is_closed_for_its_lines(lines: Lines, line: BudgetLine, officer: Actor) -> None:
    other = lines[2017, "국외업무여비"]
    waiting = prepare_transfer(by=officer, at=AT, on=date(2017, 6, 1), kind="changed_use", source=line.pk, target=other.pk, amount=1, reason="조정")
    close_period(by=HEAD, at=AT, fund="budget", year=2017, with_open_items=True)
    before, closed = standing(line, date(2017, 12, 31)), ["appropriations.year_closed"]
    words = {"by": officer, "at": AT, "on": date(2017, 12, 30), "line": line.pk}
    assert refused(record_amount, **words, stage="supplementary", round=1, author="시의회", amount=WON + 1) == closed
    assert refused(allot, **words, amount=1) == closed
    assert refused(open_case, **words, title="행사", payee_name="표본 상사") == closed
    assert refused(decide_transfer, by=HEAD, at=AT, transfer=waiting.pk, approve=True) == [*closed, *closed]
    assert refused(carried, officer, line, lines[2018, "사무관리비"], 1, date(2017, 12, 31)) == closed
    assert standing(line, date(2017, 12, 31)) == before
    allotted(officer, lines[2018, "사무관리비"], 1)  # the next year is open


def test_closing_a_year_tells_what_is_owed_and_what_waits(lines: Lines, line: BudgetLine, officer: Actor) -> None:
    on, end = date(2017, 10, 1), date(2017, 12, 31)
    allotted(officer, line, WON)
    paid(officer, line, "표본 상사", 1, on)  # settled: not told
    assert open_items("budget", end) == []
    case = open_case(by=officer, at=AT, on=on, line=line.pk, title="계약", payee_name="표본 상사")

    def rung(kind: str, won: int) -> int:
        return prepare_rung(by=officer, at=AT, on=on, case=case.pk, rung=kind, amount=won).pk

    def told() -> list[tuple[str, int]]:
        return [(item.account, item.amount) for item in open_items("budget", end)]

    asked = rung("proposal", 900)
    assert told() == [(f"spending.case:{case.key}", -900)]  # waits for approval
    decide_rung(by=HEAD, at=AT, rung=asked, approve=True)
    decide_rung(by=HEAD, at=AT, rung=rung("commitment", 900), approve=True)
    assert told() == []  # committed alone may be carried over
    decide_rung(by=HEAD, at=AT, rung=rung("resolution", 900), approve=True)
    decide_rung(by=HEAD, at=AT, rung=rung("payment", 500), approve=True)
    waiting = rung("payment", 100)
    assert told() == [(f"spending.case:{case.key}", -400)]  # owed, with the payment that waits
    assert (open_items("budget", date(2016, 12, 31)), open_items("dues", end)) == ([], [])
    assert refused(close_period, by=HEAD, at=AT, fund="budget", year=2017) == ["ledger.open_items"]
    made = close_period(by=HEAD, at=AT, fund="budget", year=2017, with_open_items=True)
    assert [item["amount"] for item in made.open_items] == [-400]
    assert refused(decide_rung, by=HEAD, at=AT, rung=waiting, approve=True) == ["appropriations.year_closed"]
    assert open_items("budget", date(2018, 12, 31)) == []  # told once


def test_a_cut_below_what_is_spent_is_a_fact_that_the_checks_tell(line: BudgetLine, officer: Actor) -> None:
    allotted(officer, line, WON)
    paid(officer, line, "표본 상사", WON, date(2017, 3, 2))
    record_amount(by=officer, at=AT, on=date(2017, 6, 1), line=line.pk, stage="supplementary", round=1, author="시의회", amount=10, reason="감액")
    assert "spending.check_over_line" in [problem.code for problem in checked_spending(2017, date(2017, 7, 1))]
