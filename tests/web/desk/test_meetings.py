"""Meetings at the desk: planned, convened, changed; the list; who may not is told so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from dure.domain.bodies.models import Body
from dure.domain.meetings.models import Invitation, Meeting, MeetingChange
from dure.domain.messages.models import Letter
from dure.domain.parties.models import Contact
from dure.domain.texts.models import Parameter
from tests.domain.bodies.conftest import Network

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]


@pytest.fixture
def assembly(db: None) -> Body:
    """This function will return the assembly of a network."""
    return Network().body("general-assembly", "assembly")


def plan(client: Client, days: int = 100, **more: str) -> Any:
    """This function will plan a meeting through the desk, so many days ahead."""
    day = timezone.localdate() + timedelta(days=days)
    return client.post("/desk/meetings/new/", {
        "body": "general-assembly", "title_ko": "제5차 총회", "title_en": "5th General Assembly", "kind": "ordinary", "starts_on": str(day),
        "opens": "09:30", "closes": "18:00", "time_zone": "Asia/Manila", "mode": "in_person", "place_ko": "마카티", "place_en": "Makati"} | more)


def test_a_meeting_is_planned_convened_and_moved(signed_in: SignedIn, assembly: Body) -> None:
    office = signed_in("secretariat")
    assert "회의 계획하기" in office.get("/desk/meetings/").content.decode()
    assert plan(office).status_code == 302
    meeting = Meeting.objects.get()
    page = office.get(f"/desk/meetings/{meeting.key}/").content.decode()
    assert "09:30–18:00 (필리핀 표준시, UTC+8)" in page
    assert "명부 기준일" in page
    assert office.post(f"/desk/meetings/{meeting.key}/act/convene/").status_code == 302
    meeting.refresh_from_db()
    assert meeting.state == "convened"
    answer = office.post(f"/desk/meetings/{meeting.key}/act/turn/", {"mode": "online", "online_address": "https://meet.example/5", "why": "감염병"})
    assert answer.status_code == 302
    assert MeetingChange.objects.get().now["mode"] == "online"
    page = office.get(f"/desk/meetings/{meeting.key}/").content.decode()
    assert "방식 변경" in page
    assert "제때" in page
    assert office.get(f"/en/desk/meetings/{meeting.key}/").content.decode().count("<h1>5th General Assembly</h1>") == 1


def test_a_late_notice_is_shown_as_late_and_wants_a_reason(signed_in: SignedIn, assembly: Body) -> None:
    Parameter.objects.create(key="meetings.notice_days", value={"assembly": 60}, source="statute", clause="Art. 9", assumed=False)
    office = signed_in("secretariat")
    plan(office, days=30)
    meeting = Meeting.objects.get()
    assert "Art. 9" in office.get(f"/desk/meetings/{meeting.key}/").content.decode()
    answer = office.post(f"/desk/meetings/{meeting.key}/act/convene/", {"late_reason": ""})
    assert answer.status_code == 422
    assert "늦은 까닭을 적어야 합니다" in answer.content.decode()
    assert office.post(f"/desk/meetings/{meeting.key}/act/convene/", {"late_reason": "긴급 안건"}).status_code == 302
    page = office.get(f"/desk/meetings/{meeting.key}/").content.decode()
    assert "긴급 안건" in page
    assert "늦음" in page


def test_an_hour_that_the_clocks_leave_out_is_said_at_the_form(signed_in: SignedIn, assembly: Body) -> None:
    answer = plan(signed_in("secretariat"), starts_on="2030-03-31", opens="02:30", time_zone="Europe/Paris")
    assert answer.status_code == 422
    assert "시계가 앞당겨집니다" in answer.content.decode()
    assert "제5차 총회" in answer.content.decode()  # what was typed is still there


def test_a_meeting_of_the_past_is_taken_over_with_its_source(signed_in: SignedIn, assembly: Body) -> None:
    office = signed_in("secretariat")
    plan(office, starts_on="2010-09-07", title_en="Founding assembly", source="추진경과")
    page = office.get("/desk/meetings/general-assembly-2010/").content.decode()
    assert "추진경과" in page
    assert "소집할 것이 없습니다" in page


def test_the_other_office_sees_and_does_not_act(signed_in: SignedIn, assembly: Body) -> None:
    plan(signed_in("secretariat"))
    officer = signed_in("officer")
    meeting = Meeting.objects.get()
    page = officer.get(f"/desk/meetings/{meeting.key}/").content.decode()
    assert "다른 부서가 맡습니다" in page
    assert "act/convene/" not in page
    assert officer.post(f"/desk/meetings/{meeting.key}/act/convene/").status_code == 422
    assert Client().get(f"/desk/meetings/{meeting.key}/").status_code == 302
    assert plan(officer).status_code == 422


def test_the_list_finds_meetings_with_the_same_queries_however_many(signed_in: SignedIn, assembly: Body,
                                                                    django_assert_num_queries: Any) -> None:
    office = signed_in("secretariat")
    for day in (100, 500, 900):
        plan(office, days=day)
    office.get("/desk/meetings/")
    with django_assert_num_queries(LISTED):
        page = office.get("/desk/meetings/").content.decode()
    assert page.count("제5차 총회") == 3
    Meeting.objects.exclude(pk=Meeting.objects.first().pk).delete()  # type: ignore[union-attr]
    with django_assert_num_queries(LISTED):
        office.get("/desk/meetings/")
    assert "제5차 총회" in office.get("/desk/meetings/?text=마카").content.decode()
    assert "제5차 총회" not in office.get("/desk/meetings/?text=한강").content.decode()
    assert "제5차 총회" not in office.get("/desk/meetings/?year=1999").content.decode()
    assert "Makati" in office.get("/en/desk/meetings/?export=csv").getvalue().decode()  # type: ignore[attr-defined]
    Meeting.objects.update(precision="month", starts_on="2021-10-01", ends_on="2021-10-31", opens_at=None, closes_at=None, state="ended",
                           declared=True, source="statement-form")
    listed = office.get("/desk/meetings/").content.decode()
    assert "2021-10" in listed
    assert "2021-10-01" not in listed  # a paper that tells the month told no day


LISTED = 8


def test_members_are_invited_reminded_and_their_answers_counted(signed_in: SignedIn, assembly: Body, django_assert_num_queries: Any) -> None:
    network = Network()
    for key in ("seoul", "dakar", "jakarta"):
        Contact.objects.create(organisation=network.city(key), kind="email", value=f"{key}@city.example")
    office = signed_in("secretariat")
    plan(office)
    here = f"/desk/meetings/{Meeting.objects.get().key}/invitations/"
    assert "아직 초청한 곳이 없습니다" in office.get(here).content.decode()
    assert office.post(f"{here}by-right/").status_code == 302
    assert not Letter.objects.exists()
    office.post(here.replace("invitations/", "act/convene/"))
    assert "편지 3통" in office.post(f"{here}send/", follow=True).content.decode()
    assert "/invited/" in Letter.objects.first().body  # type: ignore[union-attr]
    first = Invitation.objects.get(organisation__key="seoul")
    assert office.post(f"{here}{first.pk}/answer/", {"answer": "comes", "note": "전화"}).status_code == 302
    assert office.post(f"{here}{first.pk}/address/", {"email": "no address", "language": "ko"}).status_code == 302
    page = office.get(here).content.decode()
    assert "전화" in page
    assert page.count("seoul 시") >= 1
    assert "seoul 시" not in office.get(f"{here}?answer=waiting").content.decode()
    assert "재촉 편지 2통" in office.post(f"{here}remind/", follow=True).content.decode()
    assert office.post(f"{here}invite/", {"party": "nobody", "capacity": "guest", "language": "en"}).status_code == 422
    network.city("kigali", category="")
    assert office.post(f"{here}invite/", {"party": "kigali", "capacity": "guest", "language": "fr", "email": "k@city.example"}).status_code == 302
    office.get(here)
    with django_assert_num_queries(INVITED):
        office.get(here)
    Invitation.objects.exclude(pk=first.pk).delete()
    with django_assert_num_queries(INVITED):
        office.get(here)
    assert office.get(f"{here.replace('invitations/', '')}notice-fr.pdf").content.startswith(b"%PDF")


INVITED = 8
