"""What everybody sees of meetings: the register of all bodies, notices in time or late, minutes, and each meeting's page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import lxml.html
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dure.domain.bodies.models import Body
from dure.domain.meetings.models import Item, ItemPaper, Meeting, MeetingChange, Minutes
from dure.domain.meetings.queries.public import public_decisions
from dure.domain.papers.models import Paper
from dure.domain.texts.models import Parameter
from tests.domain.meetings.sittings import body, sitting

pytestmark = pytest.mark.django_db
AT = datetime(2018, 1, 2, tzinfo=UTC)


@pytest.fixture
def council() -> Body:
    """This function will return a sub-committee."""
    return body()


@pytest.fixture
def held(council: Body) -> Callable[..., Meeting]:
    """This function will enter a meeting of the sub-committee without any acts."""
    def made(number: int, **more: Any) -> Meeting:
        day = more.get("starts_on", date(2018, 1, 10) + timedelta(days=number))
        return Meeting.objects.create(**{"key": f"sitting-{number}", "body": council, "title": {"ko": f"{number}차 회의", "en": f"Sitting {number}"},
                                         "starts_on": day, "ends_on": day, "state": "ended", "sample": True} | more)
    return made


def row_of(client: Client, key: str, query: str = "") -> list[str]:
    """This function will return the cells of a meeting's row in the English register."""
    page = lxml.html.fromstring(client.get(f"/en/meetings/?{query}").content)
    row = page.xpath(f"//tr[th/a[@href='/en/meetings/{key}/']]")
    return [" ".join(cell.text_content().split()) for cell in row[0]]


@pytest.mark.parametrize(("days_before", "notice", "given"), [(8, "In time", "7 / 7"), (7, "Late", "6 / 7"), (30, "In time", "29 / 7")])
def test_a_notice_is_in_time_by_clear_days(client: Client, held: Any, days_before: int, notice: str, given: str) -> None:
    day = date(2018, 1, 20)
    held(1, starts_on=day, convened_at=datetime(2018, 1, 20, 3, tzinfo=UTC) - timedelta(days=days_before))
    cells = row_of(client, "sitting-1")
    assert cells[5:8] == [notice, given, "assumed"]


def test_notice_is_counted_in_the_meetings_own_zone(client: Client, held: Any) -> None:
    # the evening of the 12th in Mexico City is the 13th in Seoul: one day too late there, in time here
    given = datetime(2018, 1, 13, 2, tzinfo=UTC)
    held(1, starts_on=date(2018, 1, 20), convened_at=given, time_zone="America/Mexico_City")
    held(2, starts_on=date(2018, 1, 20), convened_at=given)
    assert row_of(client, "sitting-1")[5] == "In time"
    assert row_of(client, "sitting-2")[5] == "Late"


def test_days_that_are_brought_forward_count_from_that_notice(client: Client, held: Any) -> None:
    meeting = held(1, starts_on=date(2018, 1, 20), convened_at=AT)
    MeetingChange.objects.create(meeting=meeting, kind="postponed", was={"starts_on": "2018-02-20"}, now={"starts_on": "2018-01-20"}, why="표본",
                                 at=datetime(2018, 1, 15, tzinfo=UTC), by_key="k", by_name="n")
    assert row_of(client, "sitting-1")[5:7] == ["Late", "4 / 7"]
    assert "Given on 2018-01-15, 4 days before the meeting." in client.get("/en/meetings/sitting-1/").content.decode()


def test_a_dated_setting_with_its_clause_takes_the_place_of_what_is_assumed(client: Client, held: Any) -> None:
    Parameter.objects.create(key="meetings.notice_days", value={"sub_committee": 3}, starts_on=date(2018, 1, 1), source="규약", clause="Art. 9 (2)")
    held(1, starts_on=date(2018, 1, 20), convened_at=datetime(2018, 1, 16, 3, tzinfo=UTC))
    held(2, starts_on=date(2017, 12, 20), convened_at=datetime(2017, 12, 16, 3, tzinfo=UTC))
    assert row_of(client, "sitting-1")[5:8] == ["In time", "3 / 3", "Art. 9 (2)"]
    assert row_of(client, "sitting-2")[5:8] == ["Late", "3 / 7", "assumed"]


def test_minutes_are_published_due_or_late(client: Client, held: Any) -> None:
    today = date.today()  # noqa: DTZ011 - days of the fixtures beside the door's clock
    late, due = held(1), held(2, starts_on=today - timedelta(days=10))
    done = held(3)
    held(4, declared=True, source="2018 사업설명서")
    held(5, state="cancelled")
    Minutes.objects.create(meeting=done, version=1, state="published", drafted_at=AT, approved_at=AT, published_at=datetime(2018, 1, 20, 16, tzinfo=UTC))
    Minutes.objects.create(meeting=late, version=1, state="draft", drafted_at=AT)
    assert row_of(client, late.key)[8:] == ["Late", "2018-02-10"]
    assert row_of(client, due.key)[8:] == ["Due", (today + timedelta(days=20)).isoformat()]
    assert row_of(client, done.key)[8:] == ["Published", "2018-01-21"]
    assert row_of(client, "sitting-4")[5:] == ["Not known", "–", "–", "None kept", "–"]
    assert row_of(client, "sitting-5")[5:] == ["Not known", "–", "–", "None kept", "–"]


def test_it_is_narrowed_and_months_are_told_as_months(client: Client, held: Any) -> None:
    held(1)
    held(2, declared=True, source="2018 사업설명서", starts_on=date(2017, 4, 1), ends_on=date(2017, 4, 30), precision="month")
    assert row_of(client, "sitting-2", "year=2017")[0] == "April 2017"
    for query, found in (("year=2018", True), ("year=2017", False), ("body=ogp-meetings", True), ("state=ended", True), ("state=planned", False),
                         ("text=Sitting", True), ("text=1차", True), ("text=nothing", False)):
        Meeting.objects.filter(key="sitting-1").update(names_text="1차 회의\nSitting 1", pairs=["1차", "si", "it", "tt", "ti", "in", "ng"])
        assert ("/en/meetings/sitting-1/" in client.get(f"/en/meetings/?{query}").content.decode()) is found, query
    assert "2017년 4월" in client.get("/meetings/sitting-2/").content.decode()


def test_as_many_queries_for_many_meetings(client: Client, held: Any) -> None:
    numbers = []
    for count in (1, 3):
        for number in range(Meeting.objects.count(), count):
            held(number, convened_at=AT)
        with CaptureQueriesContext(connection) as asked:
            client.get("/en/meetings/")
        numbers.append(len(asked))
    assert numbers[0] == numbers[1] <= 16


def test_a_page_tells_who_came_and_what_was_decided(client: Client, council: Body) -> None:
    meeting = sitting(council)
    text = " ".join(lxml.html.fromstring(client.get(f"/en/meetings/{meeting.key}/").content).text_content().split())
    for words in ("First sitting", "City Hall", "Draft of the second plan", "of 4 on the roll", "Reviewers", "Citizens"):
        assert words in text, words
    assert "마크" not in text.replace(" ", "")  # persons are counted, not named
    traced = client.get(f"/en/trace/meetings.meeting:{meeting.key}/people").content.decode()
    assert "People who came" in traced
    assert client.get(f"/api/v1/trace/meetings.meeting:{meeting.key}/people").json()["value"] == 4
    assert client.get(f"/api/v1/trace/meetings.meeting:{meeting.key}/people.observers").json()["value"] == 1
    for junk in ("people.none", "none", "people"):
        key = "no-such" if junk == "people" else meeting.key
        assert client.get(f"/api/v1/trace/meetings.meeting:{key}/{junk}").status_code == 404


def test_closed_meetings_and_items_tell_their_title_and_the_ground(client: Client, council: Body) -> None:
    meeting = sitting(council)
    Item.objects.filter(meeting=meeting).update(closed=True, closed_ground="정보공개법 제9조제1항제5호", text={"ko": "숨은 내용"})
    text = client.get(f"/en/meetings/{meeting.key}/").content.decode()
    assert "Draft of the second plan" in text
    assert "정보공개법 제9조제1항제5호" in text
    for hidden in ("숨은 내용", "Adopt the draft", "초안 채택"):
        assert hidden not in text
    Meeting.objects.filter(pk=meeting.pk).update(closed=True, closed_ground="인사에 관한 사항")
    text = client.get(f"/en/meetings/{meeting.key}/").content.decode()
    assert "인사에 관한 사항" in text
    for hidden in ("Draft of the second plan", "Citizens", "on the roll"):
        assert hidden not in text
    assert client.get(f"/api/v1/trace/meetings.meeting:{meeting.key}/people").status_code == 404


def test_open_papers_are_handed_out_and_others_not(client: Client, council: Body, settings: Any) -> None:
    from dure.base.act import Actor
    from dure.domain.papers import actions as papers

    meeting, officer = sitting(council), Actor("k", "마크", frozenset({"officer"}))
    item = Item.objects.get(meeting=meeting)
    made: dict[str, Paper] = {}
    for disclosure in ("public", "closed"):
        stored = papers.keep_file(by=officer, at=AT, source=disclosure.encode(), name="paper.txt")
        made[disclosure] = papers.register_paper(
            by=officer, on=AT.date(), at=AT, direction="inside", kind="agenda", title=f"자료 {disclosure}", file=stored, file_name="paper.txt",
            disclosure=disclosure, disclosure_ground="" if disclosure == "public" else "제5호")
        ItemPaper.objects.create(item=item, paper=made[disclosure])
    text = client.get(f"/meetings/{meeting.key}/").content.decode()
    assert "자료 public" in text
    assert "자료 closed" not in text
    answer = client.get(f"/meetings/{meeting.key}/papers/{made['public'].pk}/")
    assert b"".join(answer) == b"public"  # type: ignore[call-overload]
    assert client.get(f"/meetings/{meeting.key}/papers/{made['closed'].pk}/").status_code == 404
    Item.objects.filter(pk=item.pk).update(closed=True, closed_ground="제5호")
    assert client.get(f"/meetings/{meeting.key}/papers/{made['public'].pk}/").status_code == 404
    assert client.get("/meetings/nothing/").status_code == 404


def test_machines_read_the_same(client: Client, council: Body, held: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = sitting(council)
    held(1, convened_at=AT)
    listed = client.get("/api/v1/meetings").json()
    assert [one["key"] for one in listed["meetings"]] == [meeting.key, "sitting-1"]
    assert listed["meetings"][1]["notice"] == {
        "state": "in_time", "given_on": "2018-01-02", "given": 8, "wanted": 7, "due_on": "2018-01-03", "source": "network-meetings", "clause": "",
        "assumed": True}
    monkeypatch.setattr("dure.api.meetings.PAGE", 1)
    first = client.get("/api/v1/meetings").json()
    second = client.get("/api/v1/meetings", {"after": first["next"]}).json()
    assert first["meetings"] + second["meetings"] == listed["meetings"]
    assert second["next"] is None
    whole = client.get(f"/api/v1/meetings/{meeting.key}").json()
    assert (whole["attendance"]["people"], whole["attendance"]["roll"], whole["attendance"]["excused"]) == (4, 4, 1)
    assert [(one["counted"], one["carried"]) for one in whole["decisions"]] == [
        (one.outcome.counted, one.outcome.carried) for one in public_decisions(meeting)]
    assert whole["decisions"][0]["dissents"] == [{"ko": "담당관실", "en": "Office"}]
    assert "마크" not in client.get(f"/api/v1/meetings/{meeting.key}").content.decode().replace(" ", "")
    for address, status in (("meetings/nothing", 404), ("meetings/한", 422), ("meetings?year=1", 422), ("meetings?body=%00", 400)):
        assert client.get(f"/api/v1/{address}").status_code == status
    Meeting.objects.filter(pk=meeting.pk).update(closed=True, closed_ground="제5호")
    whole = client.get(f"/api/v1/meetings/{meeting.key}").json()
    assert (whole["agenda"], whole["attendance"], whole["decisions"], whole["closed_ground"]) == ([], None, [], "제5호")


def test_a_change_tells_no_address_to_join_by(client: Client, held: Any) -> None:
    meeting = held(1, convened_at=AT, mode="online", online_address="https://meet.example/secret")
    MeetingChange.objects.create(meeting=meeting, kind="mode", was={"mode": "in_person", "online_address": ""}, why="표본", at=AT, by_key="k", by_name="n",
                                 now={"mode": "online", "online_address": "https://meet.example/secret"})
    for address in ("/en/meetings/sitting-1/", "/api/v1/meetings/sitting-1"):
        text = client.get(address).content.decode()
        assert "secret" not in text
    assert "from In person to Online" in client.get("/en/meetings/sitting-1/").content.decode()


def test_a_body_shows_its_meetings_as_a_picture_and_a_list(client: Client, council: Body, held: Any) -> None:
    held(1)
    held(2, state="cancelled")
    text = client.get("/en/bodies/ogp-meetings/").content.decode()
    assert text.count('aria-label="Meetings over time"') == 2
    assert "Sitting 1, Thu 11 January 2018" in text
    assert 'href="/en/meetings/sitting-2/"' in text
