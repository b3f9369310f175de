"""What a member owes, when it is reminded, whether it is in good standing: facts and answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.members.rules.dues import (
    Owed,
    Paid,
    Rate,
    Size,
    after_months,
    band_of,
    in_currency,
    invoice_problems,
    overdue,
    payment_problems,
    reminder_due,
    reminders,
)
from dure.domain.texts.rules.assumed import ASSUMED

BANDS, STEPS = ASSUMED["members.dues_bands"].value, ASSUMED["members.dues_income_steps"].value
DAY = date(2018, 3, 12)


@pytest.mark.parametrize(("population", "income", "found"), [
    (1, 0, (400, 1, 1)), (500_000, 4_000, (400, 1, 1)), (500_001, 4_001, (1_500, 2, 2)), (9_700_000, 30_000, (10_000, 4, 3)),
    (1_000_000, 13_000, (1_500, 2, 2)), (1_000_001, 13_001, (5_000, 3, 3)),
])
def test_the_band_of_a_city(population: int, income: int, found: tuple[int, int, int]) -> None:
    """The published ends are USD 400 and 10,000 a year; a band holds up to its end."""
    assert band_of(BANDS, STEPS, Decimal(population), Decimal(income)) == found


@given(st.integers(0, 40_000_000), st.integers(0, 40_000_000), st.integers(0, 120_000), st.integers(0, 120_000))
def test_a_larger_or_richer_city_never_pays_less(a: int, b: int, poor: int, rich: int) -> None:
    small, large = sorted((a, b))
    poor, rich = sorted((poor, rich))
    assert band_of(BANDS, STEPS, Decimal(small), Decimal(poor))[0] <= band_of(BANDS, STEPS, Decimal(large), Decimal(rich))[0]


@pytest.mark.parametrize(("units", "digits", "rate", "minor"), [
    (3_000, 2, None, 300_000), (3_000, 0, "1070.5", 3_211_500), (400, 2, "0.81235", 32_494), (1, 0, "0.5", 1), (1, 0, "1.4999", 1),
])
def test_amounts_in_another_currency_are_rounded_half_up(units: int, digits: int, rate: str | None, minor: int) -> None:
    assert in_currency(units, digits, Rate(Decimal(rate), DAY, "bank") if rate else None) == minor


@pytest.mark.parametrize(("day", "months", "then"), [
    (date(2018, 1, 31), 1, date(2018, 2, 28)), (date(2018, 11, 30), 3, date(2019, 2, 28)), (date(2020, 1, 31), 1, date(2020, 2, 29)),
    (date(2018, 3, 12), 3, date(2018, 6, 12)), (date(2018, 12, 31), 2, date(2019, 2, 28)),
])
def test_months_end_on_a_day_that_there_is(day: date, months: int, then: date) -> None:
    assert after_months(day, months) == then


def test_reminders_begin_in_april_and_come_every_two_months() -> None:
    days = list(reminders(2018, date(2018, 4, 20), "04-15", 2))
    assert days[:3] == [date(2018, 6, 15), date(2018, 8, 15), date(2018, 10, 15)], "none before it is due"
    assert days[-1] == date(2019, 12, 15)
    assert reminder_due(days, None, date(2018, 6, 14)) is None
    assert reminder_due(days, None, date(2018, 9, 1)) == date(2018, 8, 15), "what was missed is written once"
    assert reminder_due(days, date(2018, 9, 1), date(2018, 10, 14)) is None
    assert reminder_due(days, date(2018, 9, 1), date(2018, 10, 15)) == date(2018, 10, 15)


OWED = [Owed(1, "USD", 300_000, date(2017, 1, 10), date(2017, 4, 10)), Owed(2, "USD", 300_000, date(2018, 1, 10), date(2018, 4, 10))]


@pytest.mark.parametrize(("paid", "on", "left"), [
    ([], date(2017, 4, 10), {}), ([], date(2017, 4, 11), {1: 300_000}), ([], date(2018, 5, 1), {1: 300_000, 2: 300_000}),
    ([Paid(1, 300_000, date(2017, 5, 2))], date(2017, 5, 1), {1: 300_000}),
    ([Paid(1, 300_000, date(2017, 5, 2))], date(2017, 5, 2), {}),
    ([Paid(1, 299_999, date(2017, 5, 2))], date(2017, 5, 2), {1: 1}),
    ([Paid(1, 300_000, date(2017, 5, 2), date(2017, 6, 1))], date(2017, 5, 31), {}),
    ([Paid(1, 300_000, date(2017, 5, 2), date(2017, 6, 1))], date(2017, 6, 1), {1: 300_000}),
    ([Paid(1, 600_000, date(2017, 5, 2))], date(2018, 5, 1), {}),
])
def test_standing_as_of_a_day(paid: list[Paid], on: date, left: dict[int, int]) -> None:
    """The day it is due is the last day to pay; what comes later, or goes back, changes nothing of the days before."""
    assert overdue(OWED, paid, on) == left


def test_a_cancelled_invoice_is_owed_until_it_is_cancelled() -> None:
    cancelled = [Owed(1, "USD", 5, date(2017, 1, 1), date(2017, 4, 1), date(2017, 9, 1))]
    assert overdue(cancelled, [], date(2017, 8, 31)) == {1: 5}
    assert overdue(cancelled, [], date(2017, 9, 1)) == {}


def test_what_is_too_much_in_one_currency_pays_nothing_in_another() -> None:
    owed = [OWED[0], Owed(3, "KRW", 100, date(2017, 1, 10), date(2017, 4, 10))]
    assert overdue(owed, [Paid(1, 900_000, date(2017, 2, 1))], date(2018, 1, 1)) == {3: 100}


DAYS = st.dates(date(2017, 1, 1), date(2019, 12, 31))


@given(st.lists(st.builds(Paid, st.sampled_from([1, 2]), st.integers(1, 400_000), DAYS), max_size=6), DAYS, DAYS)
def test_later_money_never_changes_an_earlier_day(paid: list[Paid], first: date, second: date) -> None:
    earlier, later = sorted((first, second))
    known_then = [payment for payment in paid if payment.received_on <= earlier]
    assert overdue(OWED, paid, earlier) == overdue(OWED, known_then, earlier)
    assert sum(overdue(OWED, paid, later).values()) >= 0


def test_all_that_an_invoice_lacks_is_told_at_once() -> None:
    name = {"ko": "표본시", "en": "Sample City"}
    size = Size(Decimal(5), DAY, "source")
    codes = [p.code for p in invoice_problems(name, False, False, None, None, True, None, DAY)]
    assert codes == ["members.dues_no_member", "members.dues_no_population", "members.dues_no_income", "members.dues_no_rate"]
    assert invoice_problems(name, True, True, size, size, False, None, DAY) == []
    assert [p.code for p in invoice_problems(name, True, False, size, size, False, None, DAY)] == ["members.dues_not_owed"]
    for rate in (Rate(Decimal(0), DAY, "bank"), Rate(Decimal(1), DAY, " "), Rate(Decimal(1), date(2018, 3, 13), "bank")):
        assert [p.code for p in invoice_problems(name, True, True, size, size, True, rate, DAY)] == ["members.dues_no_rate"]


def test_money_that_cannot_have_come() -> None:
    def codes(*args: object) -> list[str]:
        return [p.code.removeprefix("members.") for p in payment_problems(*args)]  # type: ignore[arg-type]

    assert codes(0, False, "invoice", DAY, DAY, DAY) == ["payment_amount"]
    assert codes(1, True, "invoice", DAY, DAY, DAY) == ["invoice_cancelled"]
    assert codes(1, False, "pro_forma", DAY, DAY, DAY) == ["pro_forma_unpaid"]
    assert codes(1, False, "invoice", date(2018, 3, 13), DAY, DAY) == ["payment_later"]
    assert codes(1, False, "invoice", date(2018, 3, 11), DAY, DAY) == ["payment_before"]
    assert codes(1, False, "invoice", None, DAY, DAY) == []
