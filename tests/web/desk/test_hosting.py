"""Bids to host at the desk and for everybody: call, bids, points, vote, the host taken over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.domain.meetings.models import HostBid, HostCall
from dure.domain.members.models import Membership
from dure.domain.texts.queries import setting
from tests.domain.meetings.hall import AT, Hall, hall
from tests.domain.meetings.test_hosting import assembly

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]
OPENING = {"body": "general-assembly", "year": "2029", "decided_by": "executive-committee", "opens_on": "2025-11-01", "closes_on": "2026-01-31",
           "criteria": "venue, 회의장, Venue, 40\nbudget, 재원, Budget, 60", "text_ko": "", "text_en": "Tell how you would hold it."}
KEY = "general-assembly-2029"


def opened(office: Client) -> Hall:
    """A committee in session and a call of its own."""
    room = hall(3)
    assembly()
    assert office.post("/en/desk/hosting/", OPENING | {"criteria": "venue, 회의장"}).status_code == 422
    assert office.post("/en/desk/hosting/", OPENING).status_code == 302
    return room


def third(room: Hall) -> str:
    """The short name of a city that has not bid."""
    organisation = room.there[2].organisation
    assert organisation is not None
    return str(organisation.key)


def test_a_host_is_chosen_from_the_call_to_the_setting(signed_in: SignIn, client: Client) -> None:
    office, head = signed_in("secretariat"), signed_in("secretary_general")
    room, base = opened(office), f"/en/desk/hosting/{KEY}"
    first_key, second_key = (str(line.organisation.key) for line in room.there[:2] if line.organisation is not None)
    public = client.get(f"/en/hosting/{KEY}/").content.decode()
    assert "Tell how you would hold it." in public
    assert "40 points" in public
    for number, line in enumerate(room.there[:2], 1):
        assert line.organisation is not None
        Membership.objects.create(organisation=line.organisation, category="full", during=(date(2012, 1, 1), None), source="표본", known_from=AT)
        sent = {"city": line.organisation.key, "received_on": "2026-01-15", "plan": "In short", "file": SimpleUploadedFile("plan.md", b"# Plan %d" % number)}
        assert office.post(f"{base}/receive/", sent).status_code == 302
    assert office.post(f"{base}/receive/", {"city": "nobody"}).status_code == 422
    for bid in HostBid.objects.all():
        assert office.post(f"{base}/admit/", {"bid": bid.pk}).status_code == 302
    first = HostBid.objects.order_by("pk")[0]
    assert office.post(f"{base}/score/", {"bid": first.pk, "points-venue": "30", "points-budget": "41"}).status_code == 302
    assert head.post(f"{base}/score/", {"bid": first.pk, "points-venue": "25", "points-budget": "40"}).status_code == 302
    shown = office.get(f"{base}/").content.decode()
    assert "27.5" in shown
    assert "40.5" in shown
    assert "<svg" in shown
    assert "27.5" not in client.get(f"/en/hosting/{KEY}/").content.decode()
    vote = office.post(f"{base}/vote/", {"meeting": room.meeting.pk, "method": "electronic", "bids": [first_key, second_key]})
    assert vote.status_code == 302
    ballot = HostCall.objects.get().ballot
    assert ballot is not None
    for line, choice in zip(room.there, (first_key, second_key, first_key), strict=True):
        room.cast(ballot, line, choice)
    room.close(ballot)
    day = room.declare(ballot).declared_at
    assert office.post(f"{base}/choose/").status_code == 422
    assert head.post(f"{base}/choose/").status_code == 302
    assert day is not None
    assert setting("bodies.next_assembly_host", day.date()).value == first_key
    public = client.get(f"/en/hosting/{KEY}/").content.decode()
    assert "Host: " in public
    assert "27.5" in public
    assert "개최 도시" in client.get(f"/hosting/{KEY}/").content.decode()


def test_a_bid_without_its_plan_is_refused_with_its_reason(signed_in: SignIn) -> None:
    office = signed_in("secretariat")
    room = opened(office)
    base = f"/en/desk/hosting/{KEY}"
    assert office.post(f"{base}/receive/", {"city": third(room), "received_on": "2026-02-01"}).status_code == 302
    bid = HostBid.objects.get()
    answer = office.get(f"{base}/").content.decode()
    assert "Not possible" in answer
    assert "No plan is attached." in answer
    refused = office.post(f"{base}/admit/", {"bid": bid.pk})
    assert refused.status_code == 422
    assert "No plan is attached." in refused.content.decode()
    assert office.post(f"{base}/refuse/", {"bid": bid.pk, "reason": "표본: 늦게 접수"}).status_code == 302
    assert "표본: 늦게 접수" in office.get(f"{base}/").content.decode()


def test_another_office_changes_nothing_and_no_call_is_no_page(signed_in: SignIn, client: Client) -> None:
    room = opened(signed_in("secretariat"))
    officer = signed_in("officer")
    assert officer.post(f"/en/desk/hosting/{KEY}/receive/", {"city": third(room), "received_on": "2026-01-01"}).status_code == 422
    assert not HostBid.objects.exists()
    assert officer.get("/en/desk/hosting/none/").status_code == 404
    assert client.get("/en/hosting/none/").status_code == 404
    assert KEY in client.get("/en/hosting/").content.decode()
