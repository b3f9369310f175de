"""Authority follows from the posts held on the day; accounts and duties."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.db import IntegrityError

from dure.base.act import Actor
from dure.base.duties import duty_words
from dure.domain.journal.models import Entry
from dure.domain.parties import actions, queries
from dure.domain.parties.models import Account, Organisation
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def department(officer: Actor, at: datetime) -> Organisation:
    return actions.register_organisation(by=officer, at=at, key="digital", kind="department",
                                         names={"ko": "디지털정책과", "en": "Digital Policy Division"})


@pytest.fixture
def account(administrator: Actor, at: datetime) -> Account:
    return actions.open_account(by=administrator, at=at, email="Mark@Example.org", name={"ko": "마크", "en": "Mark"},
                                password="long-enough-1")


def test_words_of_duties() -> None:
    assert set(duty_words("director", "d1", False)) == {"director", "director@d1"}
    assert set(duty_words("director", "", True)) == {"deputy:director"}


def test_duties_give_authority_for_their_days(account: Account, department: Organisation, administrator: Actor,
                                              at: datetime) -> None:
    actions.assign_duty(by=administrator, at=at, account=account, kind="team_lead", department=department,
                        post="디지털정책팀장", starts_on=date(2026, 1, 1), ends_on=date(2026, 6, 30))
    actions.assign_duty(by=administrator, at=at, account=account, kind="director", department=department, deputy=True,
                        post="과장 직무대리", starts_on=date(2026, 6, 1))
    assert queries.actor(account, date(2025, 12, 31)).duties == frozenset()
    spring = queries.actor(account, date(2026, 3, 1))
    assert spring == Actor(f"parties.account:{account.pk}", "마크", frozenset({"team_lead", "team_lead@digital"}))
    assert "deputy:director@digital" in queries.actor(account, date(2026, 6, 30)).duties
    assert "team_lead" not in queries.actor(account, date(2026, 7, 1)).duties
    assert queries.post_held(spring.key, "team_lead", "digital", date(2026, 3, 1)) == "디지털정책팀장"
    assert queries.post_held("console", "team_lead", "digital", date(2026, 3, 1)) == ""
    assert list(queries.accounts(date(2026, 3, 1))) == [account]


def test_the_same_duty_is_not_held_twice_at_once(account: Account, administrator: Actor, at: datetime) -> None:
    given = {"by": administrator, "at": at, "account": account, "kind": "officer"}
    actions.assign_duty(starts_on=date(2026, 1, 1), **given)
    with pytest.raises(Refused, match=r"parties\.duty_held"):
        actions.assign_duty(starts_on=date(2026, 5, 1), ends_on=date(2026, 6, 1), **given)


@pytest.mark.parametrize(("kind", "ends_on", "code"), [
    ("king", None, "parties.duty_unknown"), ("officer", date(2025, 1, 1), "parties.days_reversed")])
def test_duties_that_are_none(account: Account, administrator: Actor, at: datetime, kind: str, ends_on: date | None,
                              code: str) -> None:
    with pytest.raises(Refused, match=code):
        actions.assign_duty(by=administrator, at=at, account=account, kind=kind, starts_on=date(2026, 1, 1),
                            ends_on=ends_on)


def test_a_duty_ends_with_its_last_day(account: Account, administrator: Actor, at: datetime) -> None:
    duty = actions.assign_duty(by=administrator, at=at, account=account, kind="officer", starts_on=date(2026, 1, 1))
    actions.end_duty(by=administrator, at=at, duty=duty.pk, ends_on=date(2026, 2, 28))
    assert queries.actor(account, date(2026, 2, 28)).holds("officer")
    assert not queries.actor(account, date(2026, 3, 1)).holds("officer")


def test_addresses_sign_in_however_they_are_typed(account: Account) -> None:
    assert account.email == "mark@example.org"
    assert Account.objects.get_by_natural_key(" MARK@example.ORG ") == account
    with pytest.raises(IntegrityError):
        Account.objects.create(email="MARK@EXAMPLE.ORG")


def test_an_address_has_one_account(account: Account, administrator: Actor, at: datetime) -> None:
    with pytest.raises(Refused, match=r"parties\.address_taken"):
        actions.open_account(by=administrator, at=at, email="MARK@example.org", name={"ko": "남"})


def test_a_closed_account_holds_nothing(account: Account, administrator: Actor, on: date, at: datetime) -> None:
    actions.assign_duty(by=administrator, at=at, account=account, kind="officer", starts_on=date(2026, 1, 1))
    actions.assign_duty(by=administrator, at=at, account=account, kind="auditor", starts_on=date(2026, 6, 1))
    closed = actions.close_account(by=administrator, on=on, at=at, account=account, why="전보")
    assert not closed.has_usable_password()
    assert queries.actor(closed, on).duties == frozenset()
    assert [d.kind for d in closed.duties.all()] == ["officer"]
    with pytest.raises(Refused, match=r"parties\.account_closed"):
        actions.assign_duty(by=administrator, at=at, account=account, kind="officer", starts_on=date(2027, 1, 1))


def test_nobody_closes_his_own_account(administrator: Actor, account: Account, on: date, at: datetime) -> None:
    myself = Actor(queries.account_key(account), "마크", frozenset({"administrator"}))
    with pytest.raises(Refused, match=r"parties\.own_account"):
        actions.close_account(by=myself, on=on, at=at, account=account, why="x")


def test_an_officer_opens_no_accounts(officer: Actor, at: datetime) -> None:
    with pytest.raises(Refused, match=r"base\.not_permitted"):
        actions.open_account(by=officer, at=at, email="a@example.org", name={})


def test_the_journal_names_no_address(account: Account) -> None:
    assert "example.org" not in str(Entry.objects.filter(act="parties.open_account").values())


def test_names_in_languages(account: Account) -> None:
    assert (account.named("en"), account.named("fr"), str(account)) == ("Mark", "마크", "마크")
    assert Account(email="x@example.org").named("ko") == "x@example.org"
