"""Sitting allowances by attendance: amounts, taxes, who is not paid, and the budget's basis line."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.meetings.rules import allowances as rules
from dure.domain.meetings.rules import following
from dure.domain.texts.rules.assumed import assumed_on

ON = date(2018, 5, 10)
PAYING = assumed_on("meetings.allowance", ON).value
TAXING = assumed_on("meetings.allowance_tax", ON).value
TEN = datetime(2018, 5, 10, 1, tzinfo=UTC)


def span(since: int, to: int) -> rules.Span:
    return TEN + timedelta(minutes=since), TEN + timedelta(minutes=to)


@pytest.mark.parametrize(("minutes", "amount"), [(0, 0), (1, 100_000), (120, 100_000), (121, 150_000), (400, 150_000)])
def test_a_longer_sitting_is_paid_more(minutes: int, amount: int) -> None:
    assert rules.allowance(minutes, PAYING) == amount


@pytest.mark.parametrize(("amount", "income_tax", "local_tax"), [
    (0, 0, 0), (100_000, 0, 0),
    # 125,000 less six tenths is 50,000: at the limit nothing is withheld, one won above it is
    (125_000, 0, 0), (125_003, 10_000, 1_000),
    (150_000, 12_000, 1_200), (400_000, 32_000, 3_200),
    # 333,333 less six tenths is 133,333.2; a fifth is 26,666.64, cut below ten won; its tenth is 2,666, cut to 2,660
    (333_333, 26_660, 2_660)])
def test_taxes_are_cut_below_ten_won(amount: int, income_tax: int, local_tax: int) -> None:
    assert rules.withheld(amount, TAXING) == rules.Withheld(income_tax, local_tax)


@given(st.integers(0, 10_000_000))
def test_nobody_is_withheld_more_than_they_are_paid(amount: int) -> None:
    taxes = rules.withheld(amount, TAXING)
    assert 0 <= taxes.together <= amount
    assert taxes.income_tax % 10 == taxes.local_tax % 10 == 0


@pytest.mark.parametrize(("breaks", "spans"), [
    ([], [(0, 200)]), ([(60, 120)], [(0, 60), (120, 200)]), ([(60, 300)], [(0, 60)]), ([(0, 30)], [(30, 200)]),
    ([(60, 90), (120, 150)], [(0, 60), (90, 120), (150, 200)])])
def test_adjournments_are_no_sitting(breaks: list[tuple[int, int]], spans: list[tuple[int, int]]) -> None:
    assert rules.sitting_spans(TEN, TEN + timedelta(minutes=200), [span(*one) for one in breaks]) == [span(*one) for one in spans]


def test_a_list_names_who_is_paid_and_why_somebody_is_not() -> None:
    sat = rules.sitting_spans(TEN, TEN + timedelta(minutes=180), [span(60, 90)])
    rows = rules.drawn_up([
        rules.Attended(1, "시민연대", "마 하나", spans=(span(0, 180),)), rules.Attended(2, "대학", "마 둘", spans=(span(-20, 20), span(60, 100))),
        rules.Attended(3, "담당관실", "마 셋", official=True, spans=(span(0, 180),)), rules.Attended(4, "협회", "마 넷"),
        rules.Attended(5, "평가단", "마 다섯", capacity="observer", spans=(span(0, 180),))], sat, PAYING, TAXING)
    assert [(row.number, row.minutes, row.amount, row.paid, row.unpaid) for row in rows] == [
        (1, 150, 150_000, 136_800, ""), (2, 30, 100_000, 100_000, ""), (3, 150, 0, 0, "official"), (4, 0, 0, 0, "absent")]


def test_the_statements_basis_line_pays_sixteen_sittings() -> None:
    """400,000원*4회*4분과 = 6,400천원"""
    operands = [(Fraction(400_000), "원"), (Fraction(4), "회"), (Fraction(4), "분과")]
    assert rules.sittings_planned(operands) == 16
    assert rules.sittings_planned([(Fraction(2_000_000), "원")]) is None
    plan = rules.Plan(6_400_000, 16, 6_000_000, 15)
    assert (plan.left, rules.plan_problems(plan, 400_000)) == (400_000, [])
    assert [p.code for p in rules.plan_problems(plan, 500_000)] == ["meetings.over_basis"]
    over = rules.plan_problems(rules.Plan(6_400_000, 16, 6_400_000, 16), 100_000)
    assert [(p.code, p.severity) for p in over] == [("meetings.over_basis", "warning"), ("meetings.over_sittings", "warning")]


@pytest.mark.parametrize(("state", "due_on", "said"), [
    ("open", None, "open"), ("open", date(2018, 5, 9), "late"), ("open", date(2018, 5, 10), "soon"), ("open", date(2018, 5, 17), "soon"),
    ("open", date(2018, 5, 18), "open"), ("done", date(2018, 5, 1), "done"), ("dropped", None, "dropped")])
def test_what_is_to_be_done_comes_up_a_week_before_its_day(state: str, due_on: date | None, said: str) -> None:
    assert following.urgency(state, due_on, ON) == said


@pytest.mark.parametrize(("text", "duty", "owner", "due_on", "codes"), [
    ({"ko": "초안 공개"}, "officer", None, date(2018, 6, 1), []), ({"ko": "초안 공개"}, "", 3, None, []),
    ({"ko": " "}, "officer", None, None, ["meetings.action_text"]), ({"ko": "초안"}, "", None, None, ["meetings.action_owner"]),
    ({"ko": "초안"}, "officer", None, date(2018, 5, 1), ["meetings.action_due"])])
def test_an_action_item_says_what_who_and_until_when(text: dict[str, str], duty: str, owner: int | None, due_on: date | None,
                                                     codes: list[str]) -> None:
    assert [p.code for p in following.action_problems(text, duty, owner, due_on, ON)] == codes
