"""Credentials, proxies and attendance as acts: one of a delegation votes, proxies are not handed on, in and out by the minute."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.meetings.actions import attendance, credentials
from dure.domain.meetings.models import Attendance, Delegate, Delegation, Proceeding, Proxy
from dure.domain.meetings.queries import roll
from dure.domain.meetings.queries.credentials import report
from dure.domain.texts.models import Parameter
from dure.kernel.problem import Refused
from tests.domain.meetings.hall import AT, CLERK, Hall, hall

pytestmark = pytest.mark.django_db
NOW = AT + timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def room() -> Hall:
    """This function will return a session with three delegations in the room, one of them the smallest quorum of five."""
    made = hall(3)
    for name in ("away", "late"):
        made.delegation(name, there=False)
    made.meeting.frozen_at = AT
    made.meeting.save()
    return made


def named(line: Delegation, *, votes: bool = True, family_name: str = "마크") -> Delegate:
    return credentials.name_delegate(by=CLERK, at=NOW, delegation=line.pk, family_name=family_name, votes=votes)


def voters(room: Hall, at: object = NOW) -> dict[str, str]:
    """Who may vote, and for whom another does."""
    return {one.delegation.name["en"]: one.holder.name["en"] if one.holder else "" for one in roll.entitled(room.meeting, at)}  # type: ignore[arg-type]


def proxy(room: Hall, giver: int, holder: int) -> Proxy:
    made = credentials.give_proxy(by=CLERK, at=NOW, giver=room.there[giver].pk, holder=room.there[holder].pk)
    return credentials.accept_proxy(by=CLERK, at=NOW, proxy=made.pk)


def test_credentials_count_once_they_are_accepted(room: Hall) -> None:
    line = room.delegation("new", there=False)
    line.delegates.all().delete()
    delegate = named(line)
    attendance.check_in(by=CLERK, at=NOW, delegate=delegate.pk)
    assert "New" not in voters(room)
    credentials.accept_delegate(by=CLERK, at=NOW + MINUTE, delegate=delegate.pk)
    assert "New" not in voters(room, NOW)
    assert "New" in voters(room, NOW + MINUTE)
    with pytest.raises(Refused, match="credential_waits"):
        credentials.accept_delegate(by=CLERK, at=NOW + MINUTE, delegate=delegate.pk)


def test_one_of_a_delegation_votes_and_the_alternate_steps_in_and_out(room: Hall) -> None:
    line = room.there[0]
    head, second = line.delegates.get(), named(line)
    with pytest.raises(Refused, match="one_votes"):
        credentials.accept_delegate(by=CLERK, at=NOW, delegate=second.pk)
    second.delete()
    alternate = named(line, votes=False, family_name="교체")
    with pytest.raises(Refused, match="delegate_not_accepted"):
        credentials.hand_vote(by=CLERK, at=NOW, delegate=alternate.pk)
    credentials.accept_delegate(by=CLERK, at=NOW, delegate=alternate.pk)
    for step, who in enumerate((alternate, head, alternate), start=1):
        credentials.hand_vote(by=CLERK, at=NOW + step * MINUTE, delegate=who.pk)
        assert list(line.delegates.filter(votes=True).values_list("pk", flat=True)) == [who.pk]
    # what was so is still told, minute by minute
    seen = [roll.voters_at(room.meeting, NOW + step * MINUTE)[line.pk] for step in range(5)]
    assert seen == [head.pk, alternate.pk, head.pk, alternate.pk, alternate.pk]


def test_who_is_refused_or_withdrawn_leaves_the_room_and_the_vote(room: Hall) -> None:
    delegate = room.there[0].delegates.get()
    with pytest.raises(Refused, match="reason_wanted"):
        credentials.refuse_delegate(by=CLERK, at=NOW, delegate=delegate.pk, why=" ")
    credentials.refuse_delegate(by=CLERK, at=NOW, delegate=delegate.pk, why="서명이 없음")
    assert ("City1" in voters(room, NOW - MINUTE), "City1" in voters(room)) == (True, False)
    assert roll.standing_of(room.meeting, NOW)[0].state == "absent"
    with pytest.raises(Refused, match="delegate_out"):
        attendance.check_in(by=CLERK, at=NOW, delegate=delegate.pk)
    credentials.accept_delegate(by=CLERK, at=NOW, delegate=delegate.pk)  # the signed letter came after all


def test_a_proxy_counts_while_its_giver_is_away(room: Hall) -> None:
    made = proxy(room, 3, 0)
    assert voters(room)["Away"] == "City1"
    assert "Away" not in voters(room, NOW - MINUTE)
    assert {one.delegation.name["en"]: one.state for one in roll.standing_of(room.meeting, NOW)}["Away"] == "represented"
    delegate = room.there[3].delegates.get()
    attendance.check_in(by=CLERK, at=NOW + MINUTE, delegate=delegate.pk)
    assert voters(room, NOW + MINUTE)["Away"] == ""
    attendance.check_out(by=CLERK, at=NOW + 2 * MINUTE, delegate=delegate.pk)
    assert voters(room, NOW + 2 * MINUTE)["Away"] == "City1"
    credentials.withdraw_proxy(by=CLERK, at=NOW + 3 * MINUTE, proxy=made.pk)
    assert "Away" not in voters(room, NOW + 3 * MINUTE)
    assert voters(room, NOW + 2 * MINUTE)["Away"] == "City1"


def test_proxies_make_no_chain_and_one_holds_no_more_than_the_charter_says(room: Hall) -> None:
    proxy(room, 3, 0)
    for giver, holder, code in ((0, 1, "proxy_no_chain"), (1, 3, "proxy_holder_gave"), (1, 1, "proxy_other"), (3, 1, "proxy_given_already")):
        with pytest.raises(Refused, match=code):
            credentials.give_proxy(by=CLERK, at=NOW, giver=room.there[giver].pk, holder=room.there[holder].pk)
    Parameter.objects.create(key="meetings.proxies_most", value=1, assumed=True, source="network-meetings")
    with pytest.raises(Refused, match="proxies_most"):
        credentials.give_proxy(by=CLERK, at=NOW, giver=room.there[4].pk, holder=room.there[0].pk)
    Delegation.objects.filter(pk=room.there[1].pk).update(may_vote=False)
    for giver, holder, code in ((1, 2, "proxy_giver_votes"), (4, 1, "proxy_holder_votes")):
        with pytest.raises(Refused, match=code):
            credentials.give_proxy(by=CLERK, at=NOW, giver=room.there[giver].pk, holder=room.there[holder].pk)


def test_a_proxy_that_was_refused_says_why_and_another_may_follow(room: Hall) -> None:
    made = credentials.give_proxy(by=CLERK, at=NOW, giver=room.there[3].pk, holder=room.there[0].pk)
    with pytest.raises(Refused, match="reason_wanted"):
        credentials.refuse_proxy(by=CLERK, at=NOW, proxy=made.pk, why="")
    credentials.refuse_proxy(by=CLERK, at=NOW, proxy=made.pk, why="서명이 없음")
    for act in (credentials.accept_proxy, credentials.withdraw_proxy):
        with pytest.raises(Refused, match="proxy_waits"):
            act(by=CLERK, at=NOW, proxy=made.pk)
    assert "Away" not in voters(room)
    proxy(room, 3, 1)


def test_in_twice_is_in_once_and_out_twice_does_nothing(room: Hall) -> None:
    delegate = room.there[3].delegates.get()
    first, second = (attendance.check_in(by=CLERK, at=NOW + step * MINUTE, delegate=delegate.pk, how="door") for step in range(2))
    assert first == second
    attendance.check_out(by=CLERK, at=NOW + 5 * MINUTE, delegate=delegate.pk)
    assert attendance.check_out(by=CLERK, at=NOW + 6 * MINUTE, delegate=delegate.pk) is None
    entry = Attendance.objects.get(delegate=delegate)
    assert (entry.during.lower, entry.during.upper) == (NOW, NOW + 5 * MINUTE)
    told = Entry.objects.filter(act__startswith="meetings.check_").order_by("pk")
    assert [one.details.get("again", False) for one in told] == [False, True, False, True]


def test_the_signed_sheet_is_entered_afterwards_and_nothing_ahead_of_time(room: Hall) -> None:
    delegates = [line.delegates.get().pk for line in room.there[3:]]
    attendance.check_in_all(by=CLERK, at=NOW, delegates=delegates, since=AT)
    assert len(voters(room, AT)) == 5
    assert set(Attendance.objects.filter(delegate__in=delegates).values_list("how", flat=True)) == {"sheet"}
    with pytest.raises(Refused, match="attendance_ahead"):
        attendance.check_out(by=CLERK, at=NOW, delegate=delegates[0], until=NOW + MINUTE)
    with pytest.raises(Refused, match="nobody_chosen"):
        attendance.check_in_all(by=CLERK, at=NOW, delegates=[])
    with pytest.raises(Refused, match="attendance_meets"):
        attendance.check_in(by=CLERK, at=NOW, delegate=delegates[0], since=AT - MINUTE)


def test_an_entry_is_put_right_with_a_reason_and_the_former_one_is_kept(room: Hall) -> None:
    entry = Attendance.objects.get(delegate__delegation=room.there[0])
    for more, code in (({"why": ""}, "reason_wanted"), ({"until": AT - 2 * MINUTE}, "attendance_order")):
        with pytest.raises(Refused, match=code):
            attendance.correct_attendance(**{"by": CLERK, "at": NOW, "attendance": entry.pk, "since": AT, "until": None, "why": "착오"} | more)  # type: ignore[arg-type]
    attendance.correct_attendance(by=CLERK, at=NOW, attendance=entry.pk, since=AT, until=AT + MINUTE, why="착오")
    assert "City1" not in voters(room)
    assert entry.history.count() == 1  # type: ignore[attr-defined]
    attendance.correct_attendance(by=CLERK, at=NOW, attendance=entry.pk, since=AT, until=None, why="오지 않았음", never=True)
    assert not Attendance.objects.filter(pk=entry.pk).exists()


def test_the_quorum_that_falls_and_returns_is_noted_in_the_proceedings(room: Hall) -> None:
    delegates = [line.delegates.get().pk for line in room.there[:3]]
    attendance.check_out(by=CLERK, at=NOW, delegate=delegates[0])
    attendance.check_out(by=CLERK, at=NOW + MINUTE, delegate=delegates[1])
    attendance.check_in(by=CLERK, at=NOW + 2 * MINUTE, delegate=delegates[0])
    proxy(room, 3, 2)
    attendance.check_out_all(by=CLERK, at=NOW + 9 * MINUTE, meeting=room.meeting.pk)
    noted = Proceeding.objects.filter(kind="quorum_noted").order_by("number").values_list("details", flat=True)
    assert [(one["met"], one["present"], one["represented"], one["needed"], one["roll"]) for one in noted] == [
        (False, 2, 0, 3, 5), (True, 2, 1, 3, 5), (False, 0, 0, 3, 5)]


def test_outside_of_a_session_no_quorum_is_noted() -> None:
    room = hall(3, state="convened")
    attendance.check_out_all(by=CLERK, at=NOW, meeting=room.meeting.pk)
    assert not Proceeding.objects.exists()


def test_excused_is_not_absent_and_can_be_taken_back(room: Hall) -> None:
    line = room.there[3]
    with pytest.raises(Refused, match="reason_wanted"):
        attendance.excuse(by=CLERK, at=NOW, delegation=line.pk, why="")
    attendance.excuse(by=CLERK, at=NOW, delegation=line.pk, why="항공편 결항")
    assert roll.standing_of(room.meeting, NOW)[3].state == "excused"
    attendance.take_back_excuse(by=CLERK, at=NOW, delegation=line.pk)
    assert roll.standing_of(room.meeting, NOW)[3].state == "absent"


def test_the_report_counts_what_stands(room: Hall) -> None:
    proxy(room, 3, 0)
    room.there[4].delegates.update(state="named")
    credentials.refuse_delegate(by=CLERK, at=NOW, delegate=named(room.there[4], votes=False).pk, why="서명이 없음")
    made = report(room.meeting, NOW)
    assert made.states == {"present": 3, "represented": 1, "excused": 0, "absent": 1, "observer": 0}
    assert [line.name["en"] for line in made.missing] == ["Late"]
    assert made.numbers() == {"delegations": 5, "votes": 5, "accepted": 4, "waiting": 1, "refused": 1, "missing": 1, "proxies": 1, "present": 3,
                              "represented": 1, "needed": 3}


def test_who_keeps_other_bodies_meetings_may_not(room: Hall) -> None:
    officer = Actor("parties.account:900001", "마크", frozenset({"officer"}))
    delegate = room.there[0].delegates.get().pk
    with pytest.raises(Refused, match="not_yours"):
        attendance.check_in(by=officer, at=NOW, delegate=delegate)
    with pytest.raises(Refused, match="not_permitted"):
        attendance.check_in(by=Actor("meetings.delegate:1", "마크", frozenset({"delegate"})), at=NOW, delegate=delegate)


def test_no_attendance_is_taken_of_a_meeting_that_is_not_convened() -> None:
    room = hall(1, state="planned")
    with pytest.raises(Refused, match="attendance_closed"):
        attendance.check_in(by=CLERK, at=NOW, delegate=room.there[0].delegates.get().pk)
