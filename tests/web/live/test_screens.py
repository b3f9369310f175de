"""What the room and the chair see, by signed link and at the desk, and what the chair's buttons do."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from dure.domain.meetings.actions import session, speakers
from dure.domain.meetings.models import Ballot, Item, Speech
from dure.web.counter.links import signed
from dure.web.live.screens import drawn
from dure.web.live.topics import Topic, screen_link
from tests.domain.meetings.hall import AT, CLERK, Hall, hall

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Hall:
    """A meeting in session with an item under way, presided by the first delegation."""
    made = hall(5)
    session.take_chair(by=CLERK, at=made.at, meeting=made.meeting.pk, delegation=made.there[0].pk)
    session.take_item(by=CLERK, at=made.at, meeting=made.meeting.pk, item=made.item.pk)
    return made


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def screen(room: Hall, name: str = "room", language: str = "ko") -> str:
    return words(drawn(Topic(room.meeting.pk, name, language), AT + timedelta(minutes=5)))


def test_the_room_sees_what_is_before_it_and_a_count_once_the_vote_is_closed(room: Hall) -> None:
    assert "안건 1 회비" in screen(room)
    assert "의장: city1 시" in screen(room)
    assert "정족수 5 / 5" in screen(room)
    ballot = room.open(motion=room.motion().pk)
    for delegation, choice in zip(room.there, ("yes", "yes", "no"), strict=False):
        room.cast(ballot, delegation, choice)
    seen = screen(room)
    assert "표결 중" in seen
    assert "3 / 5 투표함" in seen
    assert "회비를 2018년부터 걷는다" in seen
    assert "찬성 2" not in seen
    assert "찬성 2" in screen(room, "chair")
    room.close(ballot)
    assert "잠정 가결 찬성 2 반대 1 기권 0" in screen(room)
    room.declare(ballot)
    assert "잠정" not in screen(room)
    assert "선포" in screen(room)
    assert "찬성 2" in screen(room)


def test_a_result_stays_until_another_item_is_taken_up(room: Hall) -> None:
    other = Item.objects.create(meeting=room.meeting, position=2, title={"ko": "개최지"})
    room.declare(room.voted(["yes", "yes", "yes"]))  # on no item
    assert "가결" in screen(room)
    session.finish_item(by=CLERK, at=room.at, meeting=room.meeting.pk, item=room.item.pk)
    assert "가결" in screen(room)
    session.take_item(by=CLERK, at=room.at, meeting=room.meeting.pk, item=other.pk)
    assert "가결" not in screen(room)
    assert "안건 2 개최지" in screen(room)


def test_a_roll_call_is_counted_before_everybody(room: Hall) -> None:
    ballot = room.open("roll_call")
    room.cast(ballot, room.there[0], "yes", channel="call")
    assert "잠정 찬성 1" in screen(room)


@pytest.mark.parametrize(("language", "said"), [("ko", "의장: city1 시"), ("en", "Presiding: City1"), ("fr", "Présidence : City1")])
def test_each_language_has_a_screen_of_its_own(room: Hall, language: str, said: str) -> None:
    assert said in screen(room, language=language)


def test_a_speaker_has_a_clock_and_others_wait(room: Hall) -> None:
    asked = [speakers.request_floor(by=CLERK, on=AT.date(), at=room.at, meeting=room.meeting.pk, delegation=one.pk) for one in room.there[1:3]]
    speakers.give_floor(by=CLERK, at=room.at, speech=asked[0].pk)
    html = drawn(Topic(room.meeting.pk, "room", "ko"), AT + timedelta(minutes=1))
    assert 'data-allowed="180"' in html
    assert "city2 시" in html
    assert "city3 시" in html
    assert "city2 시 발언 중입니다." in screen(room, "chair") or "city2 시, 시간이 되었습니다" in screen(room, "chair")


def test_a_screen_costs_the_same_for_many(room: Hall) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            drawn(Topic(room.meeting.pk, "chair", "ko"))
        return len(asked)

    room.open()
    few = queries()
    for n in range(10):
        room.delegation(f"more{n}")
    assert queries() == few


def test_the_link_of_the_room_is_signed_and_polled(client: Client, room: Hall) -> None:
    link = screen_link(room.meeting.key)
    page = client.get(f"/screen/{link}/")
    assert page.status_code == 200
    assert "회비" in page.content.decode()
    assert client.get(f"/screen/{link[:-1]}/").status_code == 404
    assert client.get(f"/screen/{room.meeting.key}/").status_code == 404
    known = re.search(r'data-stamp="(\w+)"', page.content.decode())
    assert known is not None
    assert client.get(f"/screen/{link}/now/?since={known[1]}").status_code == 204
    assert client.get(f"/screen/{link}/now/").headers["X-Stamp"] == known[1]
    room.open()
    assert "표결 중" in client.get(f"/screen/{link}/now/?since={known[1]}").content.decode()
    assert client.get(f"/fr/screen/{link}/").content.decode().count("Présidence") == 1


def test_pages_listen_where_a_live_process_is_known(client: Client, room: Hall, settings: object) -> None:
    link = screen_link(room.meeting.key)
    without = client.get(f"/screen/{link}/")
    assert "data-stream" not in without.content.decode()
    assert "connect-src" not in without.headers["Content-Security-Policy"]
    settings.LIVE_BIND = "127.0.0.1:8001"  # type: ignore[attr-defined]
    page = client.get(f"/screen/{link}/", headers={"host": "localhost:8000"})
    assert 'data-stream="http://localhost:8001/live/' in page.content.decode()
    assert "connect-src 'self' http://localhost:8001" in page.headers["Content-Security-Policy"]
    settings.LIVE_URL = "https://live.example.org/"  # type: ignore[attr-defined]
    assert 'data-stream="https://live.example.org/live/' in client.get(f"/screen/{link}/").content.decode()
    assert "connect-src" not in client.get("/").headers["Content-Security-Policy"]


def chair_link(room: Hall, number: int = 0) -> str:
    return f"/chair/{signed(room.there[number].delegates.get().token)}/"


def press(client: Client, address: str, said: str) -> int:
    return client.post(address, {"do": said}).status_code


def test_who_presides_leads_the_meeting_by_the_personal_link(client: Client, room: Hall) -> None:
    mine = chair_link(room)
    ballot = room.open(motion=room.motion().pk)
    for delegation in room.there:
        room.cast(ballot, delegation, "yes")
    assert "모두 투표하셨습니다" in words(client.get(mine).content.decode())
    assert press(client, mine, f"close:{ballot.pk}") == 302
    assert "가결되었음을 선포합니다" in words(client.get(mine).content.decode())
    assert press(client, mine, f"declare:{ballot.pk}") == 302
    ballot.refresh_from_db()
    assert ballot.state == Ballot.State.DECLARED
    assert ballot.declared_by_key.startswith("meetings.delegate:")
    assert press(client, mine, f"declare:{ballot.pk}") == 409  # once
    asked = Speech.objects.create(meeting=room.meeting, delegation=room.there[1], asked_at=timezone.now(), position=1)
    assert press(client, mine, f"floor:{asked.pk}") == 302
    assert press(client, mine, f"finish:{room.item.pk}") == 409  # somebody speaks
    assert press(client, mine, f"end-speech:{asked.pk}") == 302
    assert press(client, mine, f"finish:{room.item.pk}") == 302
    assert Item.objects.get(pk=room.item.pk).state == "done"
    assert press(client, mine, "adjourn") == 302
    assert press(client, mine, "resume") == 302


def test_equal_votes_are_parted_by_the_chair(client: Client, room: Hall) -> None:
    ballot = room.voted(["yes", "yes", "no", "no", "abstain"], motion=room.motion().pk)
    mine = chair_link(room)
    page = client.get(mine).content.decode()
    assert "가부동수입니다" in page
    assert f'value="declare:{ballot.pk}:yes"' in page
    assert f'value="declare:{ballot.pk}"' not in page
    assert press(client, mine, f"declare:{ballot.pk}:no") == 302
    ballot.refresh_from_db()
    assert ballot.casting_choice == "no"
    assert ballot.outcome["carried"] is False


def test_who_does_not_preside_sees_the_room_and_leads_nothing(client: Client, room: Hall) -> None:
    ballot = room.open()
    other = chair_link(room, 1)
    assert "지금 의장국이 아닙니다" in client.get(other).content.decode()
    assert press(client, other, f"close:{ballot.pk}") == 403
    assert client.get(f"{other}now/").status_code == 404
    ballot.refresh_from_db()
    assert ballot.state == Ballot.State.OPEN
    assert client.get("/chair/none/").status_code == 404
    assert client.get(f"/desk/meetings/{room.meeting.key}/chair/").status_code == 302


def test_buttons_of_another_meeting_do_nothing(client: Client, room: Hall) -> None:
    other = hall(2, body="other-body")
    ballot = other.open()
    for said in (f"close:{ballot.pk}", f"take:{other.item.pk}", "nothing:1", "close:x", ""):
        assert press(client, chair_link(room), said) == 404, said
    ballot.refresh_from_db()
    assert ballot.state == Ballot.State.OPEN
