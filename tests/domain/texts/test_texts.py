"""Dated settings and holidays."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from django.db import IntegrityError

from dure.base.act import Actor
from dure.domain.texts import actions, queries
from dure.domain.texts.models import Holiday, Parameter
from dure.domain.texts.rules.assumed import ASSUMED, parameter_problems
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence

DAY = date(2026, 1, 1)


@pytest.mark.parametrize(("given", "codes"), [
    (("budget.rate_mode", "half_up", None, None, "", True), []),
    (("budget.rate_mode", "half_up", None, None, " ", False), ["texts.parameter_source"]),
    (("budget.rate_mode", 1, None, None, "s", False), ["texts.parameter_kind"]),
    (("budget.basis_tolerance", True, None, None, "s", False), ["texts.parameter_kind"]),
    (("budget.other", 1, DAY, date(2025, 1, 1), "s", False), ["texts.parameter_unknown", "texts.parameter_days"]),
    (("papers.review_line", ["officer"], DAY, DAY, "s", False), []),
])
def test_what_a_parameter_must_be(given: Any, codes: list[str]) -> None:
    problems = parameter_problems(*given)
    assert [p.code for p in problems] == codes
    assert all(sentence(p, language) != p.code for p in problems for language in ("ko", "en"))


@pytest.mark.django_db
class TestParameters:
    def test_what_is_assumed_holds_until_an_office_says_otherwise(self, administrator: Actor, at: datetime) -> None:
        assert queries.setting("budget.rate_mode", DAY) == ASSUMED["budget.rate_mode"]
        assert queries.setting("budget.rate_mode", DAY).assumed
        actions.set_parameter(by=administrator, at=at, key="budget.rate_mode", value="half_up", starts_on=DAY,
                              source="예산편성지침 2026")
        assert queries.parameter("budget.rate_mode", date(2025, 12, 31)) == "truncate"
        assert queries.parameter("budget.rate_mode", DAY) == "half_up"
        assert not queries.setting("budget.rate_mode", DAY).assumed
        assert len(queries.settings_on(DAY)) == len(ASSUMED)

    def test_a_later_value_ends_the_former(self, administrator: Actor, at: datetime) -> None:
        given = {"by": administrator, "at": at, "key": "budget.basis_tolerance", "source": "지침"}
        actions.set_parameter(value=2, **given)
        actions.set_parameter(value=3, starts_on=date(2026, 7, 1), **given)
        actions.set_parameter(value=4, starts_on=DAY, **given)
        days = (date(2025, 5, 5), DAY, date(2026, 6, 30), date(2026, 7, 1))
        assert [queries.parameter("budget.basis_tolerance", day) for day in days] == [2, 4, 4, 3]
        assert [(p.starts_on, p.ends_on) for p in queries.parameters_of("budget.basis_tolerance")][:1] == [
            (DAY, date(2026, 6, 30))]

    def test_two_values_do_not_start_on_one_day(self, administrator: Actor, at: datetime) -> None:
        for starts_on in (DAY, None):
            given = {"by": administrator, "at": at, "key": "budget.rate_digits", "value": 1, "assumed": True}
            actions.set_parameter(starts_on=starts_on, **given)
            with pytest.raises(Refused, match=r"texts\.parameter_start_taken"):
                actions.set_parameter(starts_on=starts_on, **given)

    def test_an_officer_does_not_set_them(self, officer: Actor, at: datetime) -> None:
        with pytest.raises(Refused, match=r"base\.not_permitted"):
            actions.set_parameter(by=officer, at=at, key="budget.rate_mode", value="up", assumed=True)

    def test_an_unknown_key_is_a_mistake_of_the_code(self) -> None:
        with pytest.raises(KeyError):
            queries.parameter("budget.nonsense", DAY)

    def test_the_database_wants_a_source_or_the_mark(self) -> None:
        with pytest.raises(IntegrityError):
            Parameter.objects.create(key="k", value=1)


@pytest.mark.django_db
class TestHolidays:
    def test_the_calendar_is_filled_once_and_keeps_our_own_days(self, administrator: Actor, at: datetime) -> None:
        actions.add_holiday(by=administrator, at=at, on=date(2018, 6, 13), name="지방선거일")
        actions.add_holiday(by=administrator, at=at, on=date(2018, 9, 7), name="임시공휴일")
        entered = actions.fill_holidays(by=administrator, at=at, first_year=2018, last_year=2018)
        assert entered > 10
        assert actions.fill_holidays(by=administrator, at=at, first_year=2018, last_year=2018) == 0
        days = queries.holidays_between(date(2018, 1, 1), date(2018, 12, 31))
        assert {date(2018, 9, 7), date(2018, 2, 16), date(2018, 10, 9)} <= days
        assert queries.holiday_names(date(2018, 10, 9), date(2018, 10, 9)) == {date(2018, 10, 9): "한글날"}
        assert Holiday.objects.get(on=date(2018, 6, 13)).name == "지방선거일"

    @pytest.mark.parametrize(("first", "last"), [(2020, 2019), (1900, 2000), (2000, 9999)])
    def test_years_out_of_reach_are_refused(self, administrator: Actor, at: datetime, first: int, last: int) -> None:
        with pytest.raises(Refused, match=r"texts\.holiday_years"):
            actions.fill_holidays(by=administrator, at=at, first_year=first, last_year=last)

    def test_a_holiday_has_a_name(self, administrator: Actor, at: datetime) -> None:
        with pytest.raises(Refused, match=r"texts\.holiday_name"):
            actions.add_holiday(by=administrator, at=at, on=DAY, name=" ")
