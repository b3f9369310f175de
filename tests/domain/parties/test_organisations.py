"""Organisations go by several names, in languages and for a time."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from dure.base.act import Actor
from dure.domain.parties import actions, queries
from dure.domain.parties.models import Organisation
from dure.domain.parties.rules.organisations import folded
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def city(officer: Actor, at: datetime) -> Organisation:
    made = actions.register_organisation(by=officer, at=at, key="ulyanovsk", kind="city",
                                         names={"ko": "울리야노프스크", "en": "Ulyanovsk"})
    for spelling in ("울라놉스크", "울리야노브스크"):
        actions.name_organisation(by=officer, at=at, organisation=made, language="ko", name=spelling, use="alias")
    return made


def test_spellings_are_one_group(city: Organisation, officer: Actor, at: datetime) -> None:
    actions.register_organisation(by=officer, at=at, key="jeju", kind="city", names={"ko": "제주"})
    group = frozenset({"울리야노프스크", "Ulyanovsk", "울라놉스크", "울리야노브스크"})
    assert queries.alias_groups() == [group]
    assert queries.alias_groups("city") == [group]
    assert queries.alias_groups("organ") == []


def test_an_organisation_is_found_in_any_spelling(city: Organisation) -> None:
    assert queries.organisation_named("울라 놉스크") == city
    assert queries.organisation_named("ULYANOVSK") == city
    assert queries.organisation_named("울리") is None
    assert queries.organisation_named("Ulyanovsk", "organ") is None


def test_one_name_of_two_organisations_finds_neither(city: Organisation, officer: Actor, at: datetime) -> None:
    actions.register_organisation(by=officer, at=at, key="u2", kind="city", names={"en": "Ulyanovsk"})
    assert queries.organisation_named("Ulyanovsk") is None


def test_the_name_in_force_on_a_day(officer: Actor, at: datetime) -> None:
    network = actions.register_organisation(by=officer, at=at, key="network", kind="network", names={"ko": "협의체"})
    actions.name_organisation(by=officer, at=at, organisation=network, language="en", name="World e-Governments",
                              ends_on=date(2016, 12, 31))
    actions.name_organisation(by=officer, at=at, organisation=network, language="en", name="World Smart Cities",
                              starts_on=date(2017, 1, 1))
    days = [date(2016, 12, 31), date(2017, 1, 1)]
    assert [queries.name_on(network, "en", day) for day in days] == ["World e-Governments", "World Smart Cities"]
    assert queries.name_on(network, "fr", days[0]) in ("협의체", "World e-Governments")


def test_departments_by_name(officer: Actor, at: datetime) -> None:
    actions.register_organisation(by=officer, at=at, key="digital", kind="department", names={"ko": "디지털정책과"})
    assert queries.department_key("디지털 정책과") == "digital"
    assert queries.department_key("없는과") == ""
    assert queries.department_key("") == ""


@pytest.mark.parametrize("names", [{}, {"ko": "  ·"}])
def test_an_organisation_has_a_name(officer: Actor, at: datetime, names: dict[str, str]) -> None:
    with pytest.raises(Refused, match=r"parties\.name_empty"):
        actions.register_organisation(by=officer, at=at, key="x", kind="city", names=names)


def test_a_key_is_taken_once(city: Organisation, officer: Actor, at: datetime) -> None:
    with pytest.raises(Refused, match=r"parties\.key_taken"):
        actions.register_organisation(by=officer, at=at, key="ulyanovsk", kind="city", names={"ko": "다른 곳"})


def test_a_stranger_names_nothing(stranger: Actor, at: datetime) -> None:
    with pytest.raises(Refused, match=r"base\.not_permitted"):
        actions.register_organisation(by=stranger, at=at, key="x", kind="city", names={"ko": "곳"})


def test_folding() -> None:
    assert folded("Mexico-City ·") == folded("mexico city") == "mexicocity"
