"""The roll tab, a delegation's page and the door: one tap in, one tap out, credentials, proxies, and the question of the vote."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from dure.domain.meetings.models import Attendance, Delegate, Delegation, Meeting, Proxy
from dure.domain.members.models import Membership
from tests.domain.meetings.hall import Hall, hall

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]
ROLL = "/en/desk/meetings/executive-committee-2026/roll/"


@pytest.fixture
def room() -> Hall:
    """This function will return a session with two delegations in the room and one that is away."""
    made = hall(2)
    made.delegation("away", there=False)
    Meeting.objects.update(frozen_at=timezone.now())
    made.meeting.refresh_from_db()
    return made


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_roll_shows_each_standing_and_the_quorum_with_its_rule(signed_in: SignedIn, room: Hall) -> None:
    office = signed_in("secretariat")
    page = text(office, ROLL)
    assert "2 present, 0 represented, 3 votes on the roll." in page
    assert "Rule: at least 1/2 of the votes on the roll." in page
    assert "assumed" in page
    assert page.count('class="shape present"') == 3  # two rows, and the number to narrow by
    assert "Away" not in text(office, ROLL + "?state=present").partition("roll-list")[2]
    narrowed = text(office, ROLL + "?q=awa").partition("roll-list")[2]
    assert "Away" in narrowed
    assert "City1" not in narrowed
    assert "quorum is there" in text(office, ROLL + "quorum/")
    assert "정족수 충족" in text(office, ROLL.removeprefix("/en"))


def test_the_roll_of_many_takes_as_many_queries_as_that_of_few(signed_in: SignedIn, room: Hall, django_assert_max_num_queries: Any) -> None:
    office = signed_in("secretariat")
    text(office, ROLL)
    for number in range(40):
        room.delegation(f"more{number}")
    with django_assert_max_num_queries(40):
        text(office, ROLL)


def test_one_tap_takes_in_and_one_out(signed_in: SignedIn, room: Hall) -> None:
    office, delegate = signed_in("secretariat"), room.there[2].delegates.get()
    answer = office.post(f"{ROLL}tap/{delegate.pk}/in/", {"query": "state=absent"}, follow=True)
    assert answer.redirect_chain[0][0] == f"{ROLL}?state=absent#d-{room.there[2].pk}"
    assert "of Away is in." in answer.content.decode()
    entry = Attendance.objects.get(delegate=delegate)
    assert (entry.how, entry.during.upper) == ("list", None)
    Attendance.objects.filter(pk=entry.pk).update(during=(timezone.now() - timedelta(minutes=5), None))
    assert "of Away is out." in office.post(f"{ROLL}tap/{delegate.pk}/out/", {"from": "delegation"}, follow=True).content.decode()
    entry.refresh_from_db()
    assert entry.during.upper is not None
    assert office.post(f"{ROLL}tap/999999/in/").status_code == 404


def test_a_badge_leads_to_one_tap_at_the_door(signed_in: SignedIn, room: Hall) -> None:
    office, delegate = signed_in("secretariat"), room.there[2].delegates.get()
    door = "/en/desk/meetings/executive-committee-2026/door/"
    page = text(office, f"{door}{delegate.token}/")
    assert str(delegate) in page
    assert "is not in" in page
    answer = office.post(f"{ROLL}tap/{delegate.pk}/in/", {"from": "door", "how": "door"})
    assert answer["Location"] == door
    assert Attendance.objects.get(delegate=delegate).how == "door"
    assert "is in" in text(office, f"{door}{delegate.token}/")
    assert "Away" in text(office, door + "?q=away")
    assert office.get(f"{door}00000000-0000-4000-8000-000000000000/").status_code == 404
    printed = office.get(door + "badges.pdf")
    assert printed["Content-Type"] == "application/pdf"
    assert "Away" in PdfReader(BytesIO(printed.content)).pages[0].extract_text()
    assert signed_in("secretariat").get(f"/en/desk/meetings/no-such/door/{delegate.token}/").status_code == 404
    assert Client().get(f"{door}{delegate.token}/").status_code == 302


def test_a_delegate_is_named_accepted_and_refused_on_the_delegations_page(signed_in: SignedIn, room: Hall) -> None:
    office, line = signed_in("secretariat"), room.there[2]
    line.delegates.all().delete()
    page = f"{ROLL}{line.pk}/"
    assert office.post(page + "act/name/", {"family_name": ""}).status_code == 422
    letter = BytesIO(b"%PDF-1.4 letter")
    letter.name = "letter.pdf"
    office.post(page + "act/name/", {"family_name": "마크", "role": "head", "votes": "on", "language": "ko", "letter": letter})
    delegate = Delegate.objects.get(delegation=line)
    assert (delegate.votes, delegate.credential_name) == (True, "letter.pdf")
    assert "Credentials to be examined" in text(office, ROLL)
    assert office.post(ROLL + "act/accept/", {"delegate": str(delegate.pk)}).status_code == 302
    delegate.refresh_from_db()
    assert delegate.state == "accepted"
    assert office.post(ROLL + "act/accept/", {}).status_code == 422
    answer = office.post(page + "act/refuse/", {"delegate": str(delegate.pk), "why": ""})
    assert answer.status_code == 422
    assert "Give a reason." in answer.content.decode()
    office.post(page + "act/refuse/", {"delegate": str(delegate.pk), "why": "No signature"})
    assert "No signature" in text(office, page)
    assert office.post(page + "act/accept/", {"delegate": "x"}).status_code == 422
    assert office.post(page + "act/no-such/", {}).status_code == 404


def test_a_proxy_is_given_accepted_and_shown(signed_in: SignedIn, room: Hall) -> None:
    office, line = signed_in("secretariat"), room.there[2]
    page = f"{ROLL}{line.pk}/"
    office.post(page + "act/give-proxy/", {"holder": str(room.there[0].pk)})
    proxy = Proxy.objects.get()
    office.post(page + "act/accept-proxy/", {"proxy": str(proxy.pk), "from": "roll"})
    assert "1 represented" in text(office, ROLL)
    assert "holds the proxy of Away" in text(office, f"{ROLL}{room.there[0].pk}/")
    assert office.post(page + "act/give-proxy/", {"holder": str(line.pk)}).status_code == 422
    office.post(page + "act/withdraw-proxy/", {"proxy": str(proxy.pk)})
    assert "0 represented" in text(office, ROLL)


def test_the_page_answers_whether_a_delegation_may_vote(signed_in: SignedIn, room: Hall) -> None:
    office = signed_in("secretariat")
    page = f"{ROLL}{room.there[0].pk}/"
    day = {"item": str(room.item.pk), "on": "2026-03-02"}
    yes = office.get(page, day | {"hour": "10:32"}).content.decode()
    assert "<strong>Yes</strong> 1. " in yes
    assert "Its delegate who votes is in the room at 10:32" in yes
    no = office.get(page, day | {"hour": "09:10"}).content.decode()
    assert "<strong>No</strong>" in no
    assert "not in session at 09:10" in no


def test_attendance_is_put_right_and_entered_from_the_sheet(signed_in: SignedIn, room: Hall) -> None:
    office, line = signed_in("secretariat"), room.there[0]
    page, entry = f"{ROLL}{line.pk}/", Attendance.objects.get(delegate__delegation=line)
    wrong = {"entry": str(entry.pk), "on": "2026-03-02", "since": "10:30"}
    assert office.post(page + "act/correct/", wrong).status_code == 422
    office.post(page + "act/correct/", wrong | {"until": "11:00", "why": "Sheet"})
    entry.refresh_from_db()
    assert (entry.during.lower.isoformat(), entry.during.upper.isoformat()) == ("2026-03-02T01:30:00+00:00", "2026-03-02T02:00:00+00:00")
    away = room.there[2]
    office.post(f"{ROLL}{away.pk}/act/sheet/", {"delegate": str(away.delegates.get().pk), "on": "2026-03-02", "since": "10:05"})
    assert Attendance.objects.get(delegate__delegation=away).how == "sheet"
    office.post(f"{ROLL}{away.pk}/act/excuse/", {"why": "Flight"})
    away.refresh_from_db()
    assert away.excuse == "Flight"
    office.post(f"{ROLL}{away.pk}/act/take-back-excuse/")
    assert office.post(ROLL + "act/all-out/").status_code == 302
    assert not Attendance.objects.filter(during__endswith__isnull=True).exists()


def test_the_roll_is_taken_and_taken_again_with_a_reason(signed_in: SignedIn) -> None:
    room = hall(0, body="general-assembly", kind="assembly", state="convened")
    Meeting.objects.update(record_on="2026-02-01")
    address = "/en/desk/meetings/general-assembly-2026/roll/"
    office = signed_in("secretariat")
    line = room.delegation("seoul", there=False)
    Membership.objects.create(organisation=line.organisation, category="full", during=("2012-01-01", None), known_from=timezone.now())
    Delegation.objects.all().update(may_vote=False, name={"en": "Old name"})
    office.post(address + "act/freeze/")
    line.refresh_from_db()
    assert (line.may_vote, line.name["en"]) == (True, "Seoul")
    assert "Nothing would change." in text(office, address + "?again")
    Membership.objects.update(category="associate")
    shown = text(office, address + "?again")
    assert "<del>yes</del> <ins>no</ins>" in shown
    assert office.post(address + "act/freeze/", {"why": ""}).status_code == 422
    assert office.post(address + "act/freeze/", {"why": "Category was wrong"}).status_code == 302
    line.refresh_from_db()
    assert not line.may_vote


def test_the_report_on_credentials_is_a_paper(signed_in: SignedIn, room: Hall) -> None:
    office = signed_in("secretariat")
    paper = office.get(ROLL + "credentials.pdf")
    words = PdfReader(BytesIO(paper.content)).pages[0].extract_text()
    assert "Report on credentials" in words
    assert "2 of 3 votes needed; 2 present, 0 represented: met" in words
    assert office.get(ROLL + "credentials.hwpx").content[:2] == b"PK"
    assert office.get(ROLL + "credentials.docx").status_code == 404


def test_who_does_not_keep_the_meeting_reads_and_may_not_act(signed_in: SignedIn, room: Hall) -> None:
    officer, delegate = signed_in("officer"), room.there[2].delegates.get()
    page = text(officer, ROLL)
    assert "Another office keeps the meetings of this body" in page
    assert "/tap/" not in page
    answer = officer.post(f"{ROLL}tap/{delegate.pk}/in/", follow=True)
    assert "Another office keeps" in answer.content.decode()
    assert not Attendance.objects.filter(delegate=delegate).exists()
