"""The clerk's screen: a session is run by plain forms, what is refused keeps what was typed, another office only reads."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from dure.domain.meetings.models import Meeting, Proceeding, Speech
from tests.domain.meetings.hall import AT, Hall, hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def ready() -> Hall:
    """This function will return a convened meeting with its roll taken."""
    made = hall(state="convened")
    Meeting.objects.filter(pk=made.meeting.pk).update(frozen_at=AT)
    return made


def test_a_session_by_plain_forms(ready: Hall, signed_in: Callable[..., Client]) -> None:
    desk = signed_in("secretariat")
    address = f"/en/desk/meetings/{ready.meeting.key}/session/"
    assert "Open the meeting" in desk.get(address).content.decode()
    for verb, typed in (
            ("open", {"chair": ready.there[0].pk}), ("take", {"item": ready.item.pk}), ("ask", {"delegation": ready.there[1].pk}),
            ("note", {"kind": "agenda_adopted", "text_en": "Adopted as circulated."})):
        assert desk.post(f"{address}{verb}/", typed).status_code == 302, verb
    speech = Speech.objects.get()
    for verb, typed in (("floor", {"speech": speech.pk}), ("silence", {"speech": speech.pk}), ("gist", {"speech": speech.pk, "text_en": "In favour."}),
                        ("say", {"kind": "point_of_order", "delegation": ready.there[2].pk, "text_en": "The time."})):
        assert desk.post(f"{address}{verb}/", typed).status_code == 302, verb
    point = Proceeding.objects.get(kind="point_of_order")
    assert desk.post(f"{address}rule/", {"proceeding": point.pk, "upheld": "no", "text_en": "We go on."}).status_code == 302
    assert desk.post(f"{address}correct/", {"proceeding": point.pk, "text_en": "The speaking time.", "why": "short"}).status_code == 302
    shown = desk.get(address).content.decode()
    for words in ("City3", "raised a point of order", "The time.", "We go on.", "In favour.", "Adopted as circulated.", "assumed"):
        assert words in shown, words
    assert desk.post(f"{address}end/", {}).status_code == 422  # the item is under way
    assert desk.post(f"{address}finish/", {"item": ready.item.pk}).status_code == 302
    assert desk.post(f"{address}adjourn/", {"until": "2099-01-01T10:00"}).status_code == 302
    assert desk.post(f"{address}resume/").status_code == 302
    assert desk.post(f"{address}end/", {}).status_code == 302
    ready.meeting.refresh_from_db()
    assert ready.meeting.state == "ended"
    assert "회의" in desk.get(address.removeprefix("/en")).content.decode()


def test_what_is_refused_says_why_and_keeps_what_was_typed(ready: Hall, signed_in: Callable[..., Client]) -> None:
    desk = signed_in("secretariat")
    address = f"/en/desk/meetings/{ready.meeting.key}/session/"
    no = desk.post(f"{address}note/", {"kind": "noted", "text_en": "Too early."})
    assert no.status_code == 422
    assert "has not been opened" in no.content.decode()
    assert desk.post(f"{address}open/", {"chair": "many"}).status_code == 422
    assert desk.post(f"{address}dance/").status_code == 404
    desk.post(f"{address}open/", {"chair": ready.there[0].pk})
    no = desk.post(f"{address}say/", {"kind": "dissent", "delegation": ready.there[1].pk, "text_en": " "})
    assert "Write what it is." in no.content.decode()


def test_another_office_reads_and_does_not_act(ready: Hall, signed_in: Callable[..., Client]) -> None:
    other = signed_in("officer")
    address = f"/en/desk/meetings/{ready.meeting.key}/session/"
    shown = other.get(address).content.decode()
    assert "Another office keeps the meetings of this body" in shown
    assert 'name="chair"' not in shown
    assert other.post(f"{address}open/", {"chair": ready.there[0].pk}).status_code == 422
    assert Proceeding.objects.count() == 0
