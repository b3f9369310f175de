"""Receptions: a case with its proposal, a report, and what an auditor would ask; lists of allowances that become a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.bodies.actions.organs import found_body
from dure.domain.meetings.models import AllowanceList, Meeting
from dure.domain.spending.actions.ladder import decide_rung
from dure.domain.spending.actions.receptions import pay_allowances, plan_reception, report_reception
from dure.domain.spending.models import Case, Reception, Rung
from dure.domain.spending.queries.checks import checked_spending
from dure.domain.spending.queries.receptions import problems_of, receptions, unpaid_allowances, won_of
from dure.domain.spending.rules.receptions import Held, reception_problems
from dure.domain.texts.rules.assumed import ASSUMED
from dure.domain.texts.rules.holidays import public_holidays
from dure.kernel.problem import Refused
from tests.domain.appropriations.conftest import AT
from tests.domain.spending.paying import HEAD

Lines = dict[tuple[int, str], BudgetLine]
SEOUL = ZoneInfo("Asia/Seoul")
NOON = datetime(2018, 11, 21, 12, 30, tzinfo=SEOUL)
TERMS = ASSUMED["spending.reception_terms"].value
HELD = Held("spending.case:2018-0001", "민관협의체 간담회", NOON, NOON, "표본 식당", "표본 식당", 3, 6, 312_000, "1234", True)


@pytest.mark.parametrize(("held", "found"), [
    (HELD, []),
    (replace(HELD, paid_at=NOON.replace(hour=23, minute=5)), ["hour"]),
    (replace(HELD, paid_at=NOON.replace(hour=22, minute=59)), []),
    (replace(HELD, starts_at=NOON.replace(day=24), paid_at=NOON.replace(day=24)), ["holiday"]),
    # the day on which Hangul was proclaimed
    (replace(HELD, starts_at=NOON.replace(month=10, day=9), paid_at=NOON.replace(month=10, day=9)), ["holiday"]),
    (replace(HELD, paid_at=NOON.replace(day=22)), ["days_apart"]),
    (replace(HELD, place="표본 유흥주점", paid_where=""), ["place"]),
    (replace(HELD, paid_where="다른 식당"), ["other_place"]),
    (replace(HELD, won=360_000), []),
    (replace(HELD, won=360_001), ["per_head"]),
    (replace(HELD, insiders=9, outsiders=0), ["nobody_outside"]),
    (replace(HELD, slip=""), ["slip"]),
    (replace(HELD, paid_at=None, slip="", reported=False), []),
])
def test_an_auditor_asks_by_hour_holiday_place_and_head(held: Held, found: list[str]) -> None:
    problems = reception_problems(held, TERMS, public_holidays(2018), date(2018, 12, 5))
    assert [problem.code.removeprefix("spending.check_reception_") for problem in problems] == found


def test_a_report_that_does_not_come_is_asked_for() -> None:
    silent = replace(HELD, reported=False)
    assert reception_problems(silent, TERMS, frozenset(), date(2018, 12, 5)) == []
    assert [p.code for p in reception_problems(silent, TERMS, frozenset(), date(2018, 12, 6))] == ["spending.check_reception_unreported"]


def refused(act: Callable[..., Any], **words: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        act(**words)
    return [problem.code for problem in caught.value.problems]


@pytest.fixture
def plan(lines: Lines, officer: Actor) -> dict[str, Any]:
    """This function will return the words of a plan."""
    return {"by": officer, "at": AT, "on": date(2018, 11, 12), "line": lines[2018, "시책추진업무추진비"].pk, "purpose": "민관협의체 간담회", "starts_at": NOON,
            "place": "표본 식당", "payee_name": "표본 식당", "amount": 312_000, "insiders": 3, "outsiders": 6}


def test_a_reception_is_a_case_and_is_reported(plan: dict[str, Any], officer: Actor, secretariat: Actor) -> None:
    assert refused(plan_reception, **plan | {"by": secretariat}) == ["base.not_permitted"]
    made = plan_reception(**plan)
    rung = Rung.objects.get()
    assert (made.case.kind, rung.rung, rung.amount, rung.state) == ("reception", "proposal", 312_000, "prepared")
    decide_rung(by=HEAD, at=AT, rung=rung.pk, approve=True)
    assert won_of(made) == 312_000
    words: dict[str, Any] = {"by": officer, "at": AT, "reception": made.pk, "paid_at": NOON.replace(hour=23, minute=30), "paid_where": "표본 식당", "slip": "1234"}
    assert refused(report_reception, **words, on=date(2018, 11, 20), result="논의") == ["spending.reception_not_yet"]
    assert refused(report_reception, **words, on=date(2018, 11, 22), result=" ") == ["spending.reception_result"]
    report_reception(**words, on=date(2018, 11, 22), result="해외진출 방안 논의", insiders=4, outsiders=0)
    assert refused(report_reception, **words, on=date(2018, 11, 22), result="논의") == ["spending.reception_reported"]
    codes = ["spending.check_reception_hour", "spending.check_reception_per_head", "spending.check_reception_nobody_outside"]
    assert [problem.code for problem in problems_of(Reception.objects.get(), 312_000, date(2018, 11, 30))] == codes
    assert [problem.code for problem in checked_spending(2018, date(2018, 11, 30))] == codes


@pytest.mark.parametrize(("changed", "code"), [
    ({"purpose": " "}, "spending.reception_words"), ({"insiders": None}, "spending.reception_people"),
    ({"insiders": 0, "outsiders": 0}, "spending.reception_people"), ({"amount": 0}, "spending.not_positive"), ({"line": 0}, "spending.no_such"),
])
def test_a_plan_that_cannot_be_leaves_nothing(plan: dict[str, Any], changed: dict[str, Any], code: str) -> None:
    assert refused(plan_reception, **plan | changed) == [code]
    assert not Case.objects.exists()


def test_a_list_of_allowances_becomes_a_case_once(lines: Lines, officer: Actor, secretariat: Actor) -> None:
    body = found_body(by=secretariat, at=AT, key="ogp-council", kind="council", starts_on=date(2016, 5, 25), names={"ko": "OGP 협의회", "en": "OGP Council"})
    meeting = Meeting.objects.create(key="ogp-council-2018", body=body, starts_on=date(2018, 5, 25),
                                     ends_on=date(2018, 5, 25))
    rows = [{"amount": 150_000}, {"amount": 100_000}, {"amount": 0}]
    made = AllowanceList.objects.create(meeting=meeting, rows=rows, total=250_000, withheld=13_200, made_at=AT, made_by_key="x", made_by_name="x")
    assert list(unpaid_allowances()) == [made]
    words: dict[str, Any] = {"by": officer, "at": AT, "on": date(2018, 5, 28), "allowances": made.pk, "line": lines[2018, "사무관리비"].pk}
    case = pay_allowances(**words)
    assert case.title == "OGP 협의회 참석수당 (2018-05-25)"
    assert (case.kind, case.about, case.payee_name, Rung.objects.get().amount) == ("allowance", f"meetings.allowances:{made.pk}", "참석자 2명", 250_000)
    assert not unpaid_allowances().exists()
    assert refused(pay_allowances, **words) == ["spending.case_there"]
    AllowanceList.objects.filter(pk=made.pk).update(taken_back_at=AT, why="틀림")
    assert refused(pay_allowances, **words) == ["spending.allowances_taken_back"]
    assert refused(pay_allowances, **words | {"allowances": 0}) == ["spending.no_such"]


def test_the_list_of_receptions_is_one_query(plan: dict[str, Any], django_assert_num_queries: Any) -> None:
    for _ in range(3):
        plan_reception(**plan)
    with django_assert_num_queries(1):
        assert [one.won for one in receptions(2018)] == [0, 0, 0]  # type: ignore[attr-defined]
