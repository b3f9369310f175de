"""The payment of 2018 to the won, each step with its own rounding; and what the steps of a trip want."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dure.domain.travel.rules.payment import Journey, Rates, Terms, meals_between, payment
from dure.domain.travel.rules.steps import due_steps, step_problems
from dure.kernel.derivation import computed
from dure.kernel.figure import Derived, Figure

TERMS = Terms(2, 3, 3, 85, 10)
JOURNEY = Journey(date(2018, 5, 14), date(2018, 5, 19), 5, {"2": 2},
                  (("항공료", "KRW", Decimal(531_200)), ("현지 교통", "JPY", Decimal(15_174))))
EXCHANGE = {"USD": Figure(Decimal("1070.50"), "won"), "JPY": Figure(Decimal("10.14"), "won")}


def test_the_payment_of_2018_comes_out_to_the_won() -> None:
    made = payment(JOURNEY, {"2": Rates(30, 59, 137)}, EXCHANGE, TERMS)
    (share,) = made.shares
    assert [(key, int(figure.value or 0), figure.unit) for key, _, figure in share.lines] == [
        ("fare", 531_200, "won"), ("fare", 153_864, "won"), ("daily", 180, "USD"), ("meals", 315, "USD"), ("lodging", 582, "USD"),
        ("dollars", 1_077, "USD"), ("allowance", 1_152_929, "won")]
    assert (share.total.value, made.sum.value, made.paid.value) == (1_837_993, 3_675_986, 3_675_980)
    assert all(computed(figure.rests_on) == figure.value for figure in (share.total, made.sum, made.paid) if isinstance(figure.rests_on, Derived))


def test_rounding_at_each_step_is_not_rounding_at_the_end() -> None:
    # 1,076.92 dollars at once would be 8 cents and 86 won less
    exact = (Decimal(180) + Decimal(59) * 16 / 3 + Decimal("582.25")) * Decimal("1070.50")
    made = payment(JOURNEY, {"2": Rates(30, 59, 137)}, EXCHANGE, TERMS)
    assert round(exact) != made.shares[0].lines[-1][2].value


@pytest.mark.parametrize(("days", "meals"), [(1, 2), (2, 4), (3, 7), (6, 16)])
def test_meals_are_two_on_travel_days_and_three_on_others(days: int, meals: int) -> None:
    assert meals_between(date(2018, 5, 14), date(2018, 5, 13 + days), TERMS) == meals


def test_grades_are_paid_each_by_its_rates() -> None:
    made = payment(Journey(date(2018, 5, 14), date(2018, 5, 15), 1, {"1": 1, "2": 2}, ()), {"1": Rates(40, 80, 200), "2": Rates(30, 59, 137)},
                   {"USD": Figure(1_000, "won")}, TERMS)
    assert [int(share.total.value or 0) for share in made.shares] == [357_000, 255_000]
    assert made.paid.value == 867_000


DAYS = {"plan": 45, "consultation": 40, "screening": 30, "advance": 3, "settlement": 14, "report": 30}


def test_steps_come_up_by_their_days() -> None:
    taken = {"plan": (date(2018, 4, 2), True), "consultation": (date(2018, 4, 3), True)}
    found = {one.step: (one.due_on, one.late) for one in due_steps(date(2018, 5, 14), date(2018, 5, 19), taken, DAYS, date(2018, 6, 10))}
    assert found == {"plan": (date(2018, 3, 30), True), "consultation": (date(2018, 4, 4), False), "screening": (date(2018, 4, 14), True),
                     "advance": (date(2018, 5, 11), True), "settlement": (date(2018, 6, 2), True), "report": (date(2018, 6, 18), False)}


@pytest.mark.parametrize(("step", "on", "code"), [
    ("plan", date(2018, 4, 2), None), ("consultation", date(2018, 4, 2), "travel.step_before"), ("holiday", date(2018, 4, 2), "travel.no_step"),
])
def test_each_step_follows_the_one_before(step: str, on: date, code: str | None) -> None:
    found = step_problems(step, on, {}, date(2018, 5, 14), date(2018, 5, 19))
    assert [problem.code for problem in found] == ([code] if code else [])
    done = {one: (date(2018, 5, 1), True) for one in ("plan", "consultation", "screening", "advance")}
    assert [p.code for p in step_problems("settlement", date(2018, 5, 18), done, date(2018, 5, 14), date(2018, 5, 19))] == ["travel.not_back"]
    assert [p.code for p in step_problems("screening", date(2018, 5, 15), done, date(2018, 5, 14), date(2018, 5, 19))] == ["travel.gone_already"]
