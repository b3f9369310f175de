"""Items for the agenda at the counter: a member proposes by its link and takes back; late, observers and strangers may not."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from dure.domain.meetings.models import Invitation, Item, Meeting
from dure.domain.meetings.queries.agenda import may_propose
from dure.web.counter.links import signed
from tests.domain.bodies.conftest import Network
from tests.domain.meetings.test_invitations import meeting, network  # noqa: F401

pytestmark = pytest.mark.django_db
TYPED = {"title_fr": "Un point du membre", "text_fr": "Ce qui est demandé", "kind": "decision", "matter": "budget"}


@pytest.fixture
def ahead(meeting: Meeting) -> Meeting:  # noqa: F811
    """This function will return the meeting on days that lie far ahead of the machine's clock."""
    Meeting.objects.filter(pk=meeting.pk).update(starts_on=date(2090, 10, 13), ends_on=date(2090, 10, 14))
    return Meeting.objects.get(pk=meeting.pk)


def address(key: str, language: str = "ko") -> str:
    """This function will return the address of a city's items."""
    row = Invitation.objects.get(organisation__key=key)
    return f"{'' if language == 'ko' else '/' + language}/invited/{signed(row.token)}/items/"


def test_a_member_proposes_once_reads_its_state_and_withdraws(ahead: Meeting) -> None:
    client, here = Client(), address("dakar", "fr")
    asked = client.get(here).content.decode()
    assert "heure normale de la Corée" in asked
    assert "supposé" in asked
    assert client.post(here, TYPED).status_code == 302
    assert client.post(here, TYPED).status_code == 302  # the other window, or a second tap
    item = Item.objects.get()
    assert (item.state, item.matter, item.title) == ("proposed", "budget", {"fr": "Un point du membre"})
    assert "Un point du membre" in client.get(here).content.decode()
    assert client.post(f"{here}{item.pk}/withdraw/", {"reason": ""}).status_code == 422
    assert client.post(f"{here}{item.pk}/withdraw/", {"reason": "repris"}).status_code == 302
    item.refresh_from_db()
    assert item.state == "withdrawn"
    assert "Retiré" in client.get(here).content.decode()


def test_what_is_refused_stays_as_it_was_typed(ahead: Meeting) -> None:
    answer = Client().post(address("seoul"), TYPED | {"title_fr": "", "text_fr": "남는 말"})
    assert answer.status_code == 422
    assert "안건의 제목을 적어 주십시오" in answer.content.decode()
    assert "남는 말" in answer.content.decode()
    assert not Item.objects.exists()


def test_too_late_is_refused_with_the_sentence(ahead: Meeting) -> None:
    today = timezone.localdate()
    Meeting.objects.filter(pk=ahead.pk).update(starts_on=today, ends_on=today)
    answer = Client().post(address("seoul", "en"), TYPED)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "Items are put forward until" in said
    assert "Un point du membre" in said
    assert not Item.objects.exists()


def test_an_observer_reads_why_and_is_refused(ahead: Meeting) -> None:
    Invitation.objects.filter(organisation__key="chengdu").update(capacity="observer")
    row = Invitation.objects.get(organisation__key="chengdu")
    assert row.organisation is not None
    assert not may_propose(ahead, row.organisation, timezone.localdate(), timezone.now())[1].holds
    said = Client().get(address("chengdu")).content.decode()
    assert "회원으로 초청되거나 명부에 오른 기관만" in said
    assert "<textarea" not in said
    assert Client().post(address("chengdu"), TYPED).status_code == 422
    assert not Item.objects.exists()


def test_another_link_cannot_withdraw_and_what_was_accepted_meanwhile_stays(ahead: Meeting, network: Network) -> None:  # noqa: F811
    Client().post(address("dakar"), TYPED)
    item = Item.objects.get()
    other = Client().post(f"{address('seoul')}{item.pk}/withdraw/", {"reason": "표본"})
    assert other.status_code == 422
    assert "다른 기관이 낸 안건입니다" in other.content.decode()
    Item.objects.filter(pk=item.pk).update(state="accepted")
    assert Client().post(f"{address('dakar')}{item.pk}/withdraw/", {"reason": "표본"}).status_code == 422
    item.refresh_from_db()
    assert item.state == "accepted"
