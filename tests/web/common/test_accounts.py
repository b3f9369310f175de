"""Accounts: invited by an administrator, password by letter, closed with a reason; a second factor can be switched on."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from dure.domain.journal.models import Entry
from dure.domain.parties.models import Account, Duty, Person
from dure.domain.parties.queries import actor
from dure.domain.parties.queries.accounts import account_key
from dure.jobs import letters

pytestmark = pytest.mark.django_db
PASSWORD = "quiet-river-stone-9"


def account_with(duty: str) -> Account:
    """This function will make an account that has held a duty since long."""
    from psycopg.types.range import DateRange

    account = Account.objects.create_user(f"{duty}@dure.example", PASSWORD, name={"ko": "마크"})
    Duty.objects.create(account=account, kind=duty, during=DateRange(date(2020, 1, 1), None))
    return account


@pytest.fixture
def administrator(client: Client) -> Client:
    client.force_login(account_with("administrator"))
    return client


def invite(client: Client, **changed: Any) -> Any:
    said = {"email": "New@dure.example", "name": "새 담당", "language": "ko", "duty": "officer", "post": "주무관"}
    return client.post("/desk/accounts/", {**said, **changed}, follow=True)


def letter_link() -> str:
    """This function will send what waits and return the link in the newest letter."""
    letters.send_due()
    return re.search(r"https?://testserver(\S+)", mail.outbox[-1].body)[1]


def test_the_invited_choose_a_password_and_sign_in_once(administrator: Client) -> None:
    assert "초대장을 보냈습니다" in invite(administrator).content.decode()
    link = letter_link()
    visitor = Client()
    page = visitor.get(link, follow=True)
    assert "new@dure.example" in page.content.decode()
    chosen = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    assert visitor.post(page.request["PATH_INFO"], chosen).status_code == 302
    visitor.post("/accounts/login/", {"login": "NEW@dure.example", "password": PASSWORD})
    assert visitor.get("/desk/").status_code == 200
    assert "더 이상 쓸 수 없는 초대입니다" in Client().get(link, follow=True).content.decode()


def test_an_invitation_that_is_refused_leaves_nothing(administrator: Client) -> None:
    invite(administrator)
    before = Account.objects.count(), Entry.objects.count()
    again = invite(administrator, email="new@DURE.example")
    assert again.status_code == 422
    assert "주무관" in again.content.decode(), "nothing typed is lost"
    assert (Account.objects.count(), Entry.objects.count()) == before


def test_two_accounts_of_a_person_are_known_as_such(administrator: Client) -> None:
    person = Person.objects.create(names_text="표본 사람")
    for address in ("one@dure.example", "two@dure.example"):
        assert "초대장을 보냈습니다" in invite(administrator, email=address, person=str(person.pk)).content.decode()
    invite(administrator, email="three@dure.example")
    one, two, three = (Account.objects.get(email=f"{name}@dure.example") for name in ("one", "two", "three"))
    assert actor(one, date(2026, 3, 2)).bears(account_key(two))
    assert not actor(one, date(2026, 3, 2)).bears(account_key(three))
    assert actor(three, date(2026, 3, 2)).others == frozenset()
    assert invite(administrator, email="four@dure.example", person="아무도 아님").status_code == 422


def test_only_administrators_invite_and_close(client: Client) -> None:
    officer = account_with("officer")
    client.force_login(officer)
    assert "<form method=\"post\" class=\"prose\">" not in client.get("/desk/accounts/").content.decode()
    invite(client)
    client.post(f"/desk/accounts/{officer.pk}/invite/")
    assert Account.objects.count() == 1
    assert not mail.outbox


def test_a_closed_account_signs_in_no_more(administrator: Client) -> None:
    account = account_with("officer")
    inside = Client()
    inside.force_login(account)
    assert inside.get("/desk/").status_code == 200
    administrator.post(f"/desk/accounts/{account.pk}/close/", {"why": "자리를 옮김"})
    assert inside.get("/desk/").status_code == 302
    assert Entry.objects.filter(act="parties.close_account", why="자리를 옮김").exists()


def test_nobody_signs_up(client: Client) -> None:
    page = client.post("/accounts/signup/", {"email": "a@b.example", "password1": PASSWORD, "password2": PASSWORD})
    assert "계정은 초대로 만듭니다" in page.content.decode()
    assert not Account.objects.exists()


def test_a_forgotten_password_tells_no_stranger_who_has_an_account(client: Client) -> None:
    account_with("officer")
    answers = [client.post("/accounts/password/reset/", {"email": email}, follow=True).content
               for email in ("officer@dure.example", "nobody@dure.example")]
    assert answers[0] == answers[1]
    letters.send_due()
    assert [letter.to for letter in mail.outbox] == [["officer@dure.example"]]


def test_a_second_factor_is_asked_for_once_it_is_on(client: Client) -> None:
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    account_with("officer")
    sign_in = {"login": "officer@dure.example", "password": PASSWORD}
    client.post("/accounts/login/", sign_in)
    asked = client.get("/accounts/2fa/totp/activate/", follow=True)
    page = client.post(asked.request["PATH_INFO"] + "?" + asked.request["QUERY_STRING"], {"password": PASSWORD},
                       follow=True)
    secret = page.context["form"].secret
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    assert client.post("/accounts/2fa/totp/activate/", {"code": code}).status_code == 302
    client.post("/accounts/logout/")
    asked = client.post("/accounts/login/", sign_in, follow=True)
    assert "인증 코드를 적어 주십시오" in asked.content.decode()
    assert client.get("/desk/").status_code == 302


def test_sign_in_is_slowed_after_failures(client: Client) -> None:
    account_with("officer")
    wrong = {"login": "officer@dure.example", "password": "wrong"}
    said = [client.post("/accounts/login/", wrong).content.decode() for _ in range(6)]
    assert "맞지 않습니다" in said[0]
    assert "여러 번 실패했습니다" in said[-1]


def test_changes_are_shown_in_both_languages(administrator: Client) -> None:
    assert "달라진 점" in administrator.get("/desk/changes/").content.decode()
    assert "Reads a budget statement" in administrator.get("/en/desk/changes/").content.decode()
