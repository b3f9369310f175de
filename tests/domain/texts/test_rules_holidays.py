"""Days on which offices rest."""

from __future__ import annotations

from datetime import date

import pytest

from dure.domain.texts.rules.holidays import public_holidays, rest_day


@pytest.mark.parametrize(("day", "why"), [
    (date(2013, 5, 19), "sunday"), (date(2013, 5, 17), "holiday"), (date(2013, 5, 18), None), (date(2013, 5, 20), None),
    (date(2020, 8, 17), "holiday"), (date(1999, 1, 1), None),
])  # fmt: skip
def test_rest_days(day: date, why: str | None) -> None:
    assert rest_day(day) == why


def test_declared_days_count_too() -> None:
    assert rest_day(date(2013, 5, 20), frozenset({date(2013, 5, 20)})) == "holiday"


def test_every_year_has_its_fixed_holidays() -> None:
    assert all({date(year, 3, 1), date(year, 8, 15), date(year, 12, 25)} <= public_holidays(year) for year in (2000, 2018, 2040))
