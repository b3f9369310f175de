"""Calendars of meetings: two parsers that share nothing read the same instances; changes, cancellations and time zones are told."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from dure.documents.calendar import calendar_of
from dure.domain.bodies.models import Body
from dure.domain.meetings.actions import convening
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries.calendar import calendar_meetings
from dure.domain.parties.models import Organisation
from tests.domain.bodies.conftest import SECRETARIAT, Network

pytestmark = pytest.mark.django_db
HERE = Path(__file__).parent
ICAL_JS = HERE.parents[1] / "assets/vendor/readers/ical.mjs"
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
Instance = tuple[str, str, str, str, int, str, str]


@pytest.fixture
def network(db: None) -> Network:
    """This function will return a network with an assembly, a committee, a council and two members."""
    made = Network()
    made.body("general-assembly", "assembly")
    made.body("executive-committee", "executive")
    made.city("seoul")
    made.city("istanbul", "TR", since=date(2026, 9, 1))
    return made


def plan(body: str, starts_on: date, **more: Any) -> Meeting:
    """This function will plan a meeting of a body."""
    return convening.plan_meeting(**{
        "by": SECRETARIAT, "on": AT.date(), "at": AT, "body": Body.objects.get(key=body), "starts_on": starts_on, "ends_on": starts_on,
        "title": {"ko": f"{body} 회의, 둘째; 줄\n바꿈", "en": f"Meeting of {body}, a long title that has to be folded over several lines of the file"},
        "place": {"ko": "서울", "en": "Seoul; City Hall, Room 1"}} | more)


@pytest.fixture
def meetings(network: Network) -> list[Meeting]:
    """This function will return meetings in zones with and without summer time, with and without hours, one postponed, one cancelled."""
    utc = datetime
    assembly = plan("general-assembly", date(2026, 10, 23), ends_on=date(2026, 10, 26), time_zone="Europe/Paris",  # clocks go back on the 25th
                    opens_at=utc(2026, 10, 23, 7, 30, tzinfo=UTC), closes_at=utc(2026, 10, 26, 17, tzinfo=UTC))
    mexico = plan("executive-committee", date(2026, 7, 6), time_zone="America/Mexico_City", opens_at=utc(2026, 7, 6, 15, tzinfo=UTC),
                  closes_at=utc(2026, 7, 6, 23, tzinfo=UTC))
    istanbul = plan("executive-committee", date(2015, 3, 29), time_zone="Europe/Istanbul",  # then still with summer time
                    opens_at=utc(2015, 3, 28, 22, 30, tzinfo=UTC), closes_at=utc(2015, 3, 29, 14, tzinfo=UTC))
    days = plan("executive-committee", date(2027, 2, 1), ends_on=date(2027, 2, 3))
    seoul = plan("executive-committee", date(2026, 5, 4), opens_at=utc(2026, 5, 4, 0, 30, tzinfo=UTC), closes_at=utc(2026, 5, 4, 9, tzinfo=UTC))
    for meeting in (assembly, mexico):
        convening.convene_meeting(by=SECRETARIAT, on=AT.date(), at=AT, meeting=meeting.pk)
    convening.postpone(by=SECRETARIAT, on=AT.date(), at=AT + timedelta(days=1), meeting=mexico.pk, why="홍수", starts_on=date(2026, 11, 6),
                       ends_on=date(2026, 11, 6))
    convening.cancel_meeting(by=SECRETARIAT, at=AT + timedelta(days=2), meeting=seoul.pk, why="홍수")
    return [assembly, mexico, istanbul, days, seoul]


def by_python(data: bytes) -> list[Instance]:
    """This function will read a calendar by python icalendar."""
    found: list[Instance] = []
    for event in Calendar.from_ical(data).walk("VEVENT"):
        start, end = event.start, event.end
        said = [one.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") if isinstance(one, datetime) else one.isoformat() for one in (start, end)]
        found.append((str(event["uid"]), *said, str(event["status"]), int(event["sequence"]), str(event["summary"]),  # type: ignore[arg-type]
                      str(event.get("location", ""))))
    return found


def by_ical_js(data: bytes, folder: Path) -> list[Instance]:
    """This function will read a calendar by ical.js, which shares no line with the other."""
    (folder / "c.ics").write_bytes(data)
    node = Path(sys.executable).with_name("node")
    told = subprocess.run([node, HERE / "read_calendar.mjs", ICAL_JS, folder / "c.ics"], capture_output=True, check=True, text=True)
    return [tuple(one) for one in json.loads(told.stdout)]


@pytest.mark.parametrize("language", ["ko", "en", "fr"])
def test_two_parsers_read_the_same_instances(meetings: list[Meeting], tmp_path: Path, language: str) -> None:
    data = calendar_of(calendar_meetings(), language, name="회의", at=AT)
    read = by_python(data)
    assert len(read) == 5 + 6 + 4 * 5  # a meeting and its deadlines: six of an assembly, five of others
    assert by_ical_js(data, tmp_path) == read
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def test_instants_days_sequence_and_standing_are_those_of_the_records(meetings: list[Meeting]) -> None:
    read = {one[0].partition("@")[0]: one for one in by_python(calendar_of(calendar_meetings(), "en", name="Meetings", at=AT))}
    assembly, mexico, istanbul, days, seoul = (read[meeting.key] for meeting in meetings)
    assert assembly[1:5] == ("2026-10-23T07:30:00", "2026-10-26T17:00:00", "CONFIRMED", 1)
    assert mexico[1:5] == ("2026-11-06T15:00:00", "2026-11-06T23:00:00", "CONFIRMED", 2)
    assert istanbul[1:3] == ("2015-03-28T22:30:00", "2015-03-29T14:00:00")
    assert days[1:5] == ("2027-02-01", "2027-02-04", "TENTATIVE", 0)
    assert seoul[3:5] == ("CANCELLED", 1)
    assert read["general-assembly-2026-record"][1:3] == ("2026-09-23", "2026-09-24")
    assert read["general-assembly-2026-candidatures"][5].startswith("Candidatures due: ")
    assert assembly[6] == "Seoul; City Hall, Room 1"


def test_a_visitor_sees_no_place_of_a_closed_meeting_and_no_address_of_one_online(network: Network) -> None:
    closed = plan("executive-committee", date(2026, 7, 6), closed_ground="인사")
    online = plan("executive-committee", date(2026, 8, 6), mode="online", online_address="https://meet.example/secret")
    for key, seen, inside in ((closed.key, "", "Seoul; City Hall, Room 1"), (online.key, "online", "online (https://meet.example/secret)")):
        for public, place in ((True, seen), (False, inside)):
            data = calendar_of(calendar_meetings(), "en", name="m", at=AT, public=public)
            assert next(one for one in by_python(data) if one[0] == f"{key}@meetings.dure")[6] == place


def test_a_member_has_the_meetings_at_which_it_has_a_place(network: Network, meetings: list[Meeting]) -> None:
    def keys(member: str) -> set[str]:
        return {meeting.key for meeting in calendar_meetings(member=Organisation.objects.get(key=member))}

    assert keys("istanbul") == {"general-assembly-2026"}  # a member since September, without a seat
    seat = network.seat(Body.objects.get(key="executive-committee"))
    network.fill(seat, Organisation.objects.get(key="seoul"), starts_on=date(2026, 8, 1))
    assert keys("seoul") == {"general-assembly-2026", meetings[1].key, meetings[3].key}


def test_feeds_are_open_to_everybody_in_their_language(network: Network, meetings: list[Meeting], django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(FEED):
        whole = Client().get("/calendar.ics")
    assert whole["Content-Type"] == "text/calendar; charset=utf-8"
    assert len(by_python(whole.content)) == 31
    body = by_python(Client().get("/en/bodies/general-assembly/calendar.ics").content)
    assert {one[0].partition("-2026")[0] for one in body} == {"general-assembly"}
    assert "http://testserver/en/meetings/general-assembly-2026/" in Client().get("/en/bodies/general-assembly/calendar.ics").content.decode().replace("\r\n ", "")
    assert by_python(Client().get("/members/istanbul/calendar.ics").content)[0][5].startswith("general-assembly 회의")
    for nobody in ("/bodies/none/calendar.ics", "/members/none/calendar.ics"):
        assert Client().get(nobody).status_code == 404


FEED = 10
