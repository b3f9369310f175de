"""Meetings are planned, convened with the charter's notice, changed, cancelled; others are known from papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from dure.base.act import Actor
from dure.base.answers import may
from dure.domain.bodies.models import Body
from dure.domain.journal.models import Entry
from dure.domain.meetings.actions import convening as acts
from dure.domain.meetings.models import Meeting, MeetingChange
from dure.domain.meetings.queries import convening as queries
from dure.domain.parties.models import Organisation, OrganisationName
from dure.domain.texts.models import Parameter
from dure.kernel.problem import Refused

SECRETARIAT = Actor("parties.account:900002", "사무국", frozenset({"secretariat"}))
OFFICER = Actor("parties.account:900001", "마크", frozenset({"officer"}))
# the assembly of 2017 in Ulyanovsk: 26-29 June; 60 clear days before it is 26 April
START, LAST_NOTICE = date(2017, 6, 26), date(2017, 4, 26)
Plan = Callable[..., Meeting]


@pytest.fixture
def assembly(db: None) -> Body:
    """This function will return the assembly."""
    organisation = Organisation.objects.create(key="general-assembly", kind="organ", names_text="총회\nGeneral Assembly")
    OrganisationName.objects.create(organisation=organisation, language="en", name="General Assembly")
    OrganisationName.objects.create(organisation=organisation, language="ko", name="총회")
    return Body.objects.create(key="general-assembly", organisation=organisation, kind="assembly", during=(date(2010, 9, 1), None))


@pytest.fixture
def plan(assembly: Body) -> Plan:
    """This function will plan a meeting: of the assembly, in Ulyanovsk, unless otherwise said."""
    def made(**more: Any) -> Meeting:
        return acts.plan_meeting(**{
            "by": SECRETARIAT, "on": date(2017, 1, 10), "at": datetime(2017, 1, 10, 1, tzinfo=UTC), "body": assembly,
            "title": {"ko": "제4차 총회", "en": "4th General Assembly"}, "starts_on": START, "ends_on": date(2017, 6, 29),
            "opens_at": datetime(2017, 6, 26, 5, tzinfo=UTC), "time_zone": "Europe/Ulyanovsk",
            "place": {"ko": "울리야놉스크", "en": "Ulyanovsk"}, "number": 4} | more)
    return made


def convened(meeting: Meeting, at: datetime, **more: Any) -> Meeting:
    """This function will convene a meeting as the Secretariat."""
    return acts.convene_meeting(**{"by": SECRETARIAT, "on": at.date(), "at": at, "meeting": meeting.pk} | more)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    """This function will return why something was refused."""
    return [problem.code for problem in refused.value.problems]


def test_a_meeting_gets_its_key_its_record_date_and_words_to_be_found_by(plan: Plan) -> None:
    first, second, third = plan(), plan(), plan()
    assert [one.key for one in (first, second, third)] == ["general-assembly-2017", "general-assembly-2017-2", "general-assembly-2017-3"]
    assert first.record_on == START - timedelta(days=30)
    assert queries.term_name(first) == "general-assembly 2017"
    assert queries.term_name(second) == "general-assembly 2017-2"
    for words in ("울리야", "4th general", "총회"):
        assert first in queries.listed(words, year=2017, body="general-assembly")
    assert not queries.listed("한강").exists()


@pytest.mark.parametrize(("at", "late"), [
    (datetime(2017, 4, 26, 12, tzinfo=UTC), 0),
    # 20:30 UTC is the 27th already where the meeting is held, in UTC+4
    (datetime(2017, 4, 26, 20, 30, tzinfo=UTC), 1),
    (datetime(2017, 6, 1, 12, tzinfo=UTC), 36),
])
def test_notice_is_counted_in_clear_days_in_the_meetings_own_time_zone(plan: Plan, at: datetime, late: int) -> None:
    meeting = plan()
    notice = queries.notice_of(meeting, at.date(), at)
    assert (notice.days, notice.due_on, notice.days_late) == (60, LAST_NOTICE, late)
    if not late:
        assert convened(meeting, at).state == "convened"
        return
    with pytest.raises(Refused) as refused:
        convened(meeting, at)
    assert codes(refused) == ["meetings.notice_late"]
    assert convened(meeting, at, late_reason="주최 도시가 늦게 정해짐").late_reason == "주최 도시가 늦게 정해짐"
    assert queries.notice_of(Meeting.objects.get(), date(2026, 1, 1)).late


def test_an_offices_own_period_takes_the_place_of_what_is_assumed(plan: Plan) -> None:
    meeting = plan()
    assert queries.notice_of(meeting, date(2017, 4, 1)).setting.assumed
    Parameter.objects.create(key="meetings.notice_days", value={"assembly": 30}, source="network-statute", assumed=False, clause="Art. 9",
                             starts_on=date(2017, 1, 1))
    Parameter.objects.create(key="meetings.notice_counting", value="one", source="network-statute", assumed=False, starts_on=date(2017, 1, 1))
    notice = queries.notice_of(meeting, date(2017, 4, 1))
    assert (notice.due_on, notice.setting.clause, notice.setting.assumed) == (date(2017, 5, 27), "Art. 9", False)


def test_the_page_shows_the_grounds_that_the_act_enforces(plan: Plan) -> None:
    meeting = plan(opens_at=None, place={}, mode="hybrid", closed_ground="인사 안건")
    answer = may("meetings.convene_meeting", by=SECRETARIAT, what=meeting.key, on=date(2017, 3, 1))
    failing = ["meetings.hour_wanted", "meetings.place_wanted", "meetings.address_wanted"]
    assert [problem.code for problem in answer.problems] == failing
    with pytest.raises(Refused) as refused:
        convened(meeting, datetime(2017, 3, 1, 9, tzinfo=UTC))
    assert codes(refused) == failing
    notice = next(ground for ground in answer.grounds if ground.problem.code == "meetings.notice_late")
    assert notice.holds
    assert notice.assumed
    assert notice.problem.source == "network-meetings"


def test_only_the_office_whose_body_it_is_plans_and_convenes(plan: Plan, assembly: Body) -> None:
    with pytest.raises(Refused) as refused:
        plan(by=OFFICER)
    assert codes(refused) == ["meetings.not_yours"]
    Body.objects.filter(pk=assembly.pk).update(kind="council")
    assembly.refresh_from_db()
    assert plan(by=OFFICER).body == assembly
    with pytest.raises(Refused):
        plan(by=Actor("k", "손님"))


@pytest.mark.parametrize(("fields", "code"), [
    ({"ends_on": date(2017, 6, 25)}, "meetings.days"),
    ({"opens_at": datetime(2017, 6, 24, 5, tzinfo=UTC)}, "meetings.hours"),
    ({"closes_at": datetime(2017, 6, 26, 4, tzinfo=UTC)}, "meetings.hours"),
    ({"record_on": date(2017, 6, 27)}, "meetings.record_after"),
    ({"time_zone": "Europe/Atlantis"}, "meetings.time_zone"),
    ({"title": {}}, "meetings.title_wanted"),
    ({"mode": "by_post"}, "meetings.kind_unknown"),
])
def test_days_hours_and_words_that_cannot_be(plan: Plan, fields: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        plan(**fields)
    assert codes(refused) == [code]


def test_a_meeting_is_postponed_moved_turned_online_closed_and_cancelled(plan: Plan) -> None:
    """As the assembly of 2020: from Makati to online from Seoul, in October 2021."""
    at = datetime(2020, 1, 10, 1, tzinfo=UTC)
    meeting = plan(starts_on=date(2020, 11, 10), ends_on=date(2020, 11, 12), opens_at=datetime(2020, 11, 10, 1, tzinfo=UTC),
                   time_zone="Asia/Manila", place={"en": "Makati", "ko": "마카티"}, on=at.date(), at=at)
    convened(meeting, at)
    given: dict[str, Any] = {"by": SECRETARIAT, "at": at + timedelta(days=60), "meeting": meeting.pk, "why": "감염병"}
    acts.postpone(**given, on=at.date(), starts_on=date(2021, 10, 13), ends_on=date(2021, 10, 14))
    acts.move(**given, place={"en": "Seoul", "ko": "서울"}, time_zone="Asia/Seoul")
    acts.change_mode(**given, mode="online", online_address="https://meet.example/ga")
    acts.close_to_public(**given, ground="인사 안건")
    meeting.refresh_from_db()
    assert meeting.opens_at == datetime(2021, 10, 13, 1, tzinfo=UTC)  # nine o'clock in Manila is ten in Seoul
    assert (meeting.mode, meeting.closed, meeting.record_on) == ("online", True, date(2021, 9, 13))
    assert [change.kind for change in queries.changes_of(meeting)] == ["postponed", "moved", "mode", "closed"]
    first = queries.changes_of(meeting)[0]
    assert (first.was["starts_on"], first.now["opens_at"]) == ("2020-11-10", "2021-10-13T09:00:00+08:00")
    acts.cancel_meeting(**given)
    with pytest.raises(Refused) as refused:
        acts.postpone(**given, on=at.date(), starts_on=date(2022, 1, 1), ends_on=date(2022, 1, 1))
    assert codes(refused) == ["meetings.state"]
    told = list(Entry.objects.order_by("pk").values_list("act", flat=True))
    assert told == [f"meetings.{act}" for act in ("plan_meeting", "convene_meeting", "postpone", "move", "change_mode", "close_to_public",
                                                  "cancel_meeting")]


def test_a_change_needs_a_reason_and_something_that_changes(plan: Plan) -> None:
    meeting = plan()
    given: dict[str, Any] = {"by": SECRETARIAT, "at": datetime(2017, 2, 1, tzinfo=UTC), "meeting": meeting.pk}
    cases: tuple[tuple[dict[str, Any], str], ...] = (({"why": " ", "place": {"en": "Seoul"}}, "meetings.why_wanted"),
                                                    ({"why": "까닭", "place": meeting.place}, "meetings.unchanged"))
    for more, code in cases:
        with pytest.raises(Refused) as refused:
            acts.move(**given, **more)
        assert codes(refused) == [code]
    assert not MeetingChange.objects.exists()


def test_a_meeting_brought_forward_has_its_notice_from_that_change(plan: Plan) -> None:
    meeting = plan()
    convened(meeting, datetime(2017, 3, 1, 9, tzinfo=UTC))
    assert not queries.notice_of(meeting, START).late
    acts.postpone(by=SECRETARIAT, on=date(2017, 5, 2), at=datetime(2017, 5, 2, 9, tzinfo=UTC), meeting=meeting.pk, why="장소 사정",
                  starts_on=date(2017, 6, 5), ends_on=date(2017, 6, 6))
    notice = queries.notice_of(Meeting.objects.get(), START)
    assert notice.late
    assert notice.given_on == date(2017, 5, 2)


def test_the_frozen_roll_keeps_its_day_when_the_meeting_is_put_off(plan: Plan) -> None:
    meeting = plan()
    Meeting.objects.filter(pk=meeting.pk).update(frozen_at=datetime(2017, 5, 28, tzinfo=UTC))
    acts.postpone(by=SECRETARIAT, on=date(2017, 6, 1), at=datetime(2017, 6, 1, tzinfo=UTC), meeting=meeting.pk, why="홍수",
                  starts_on=date(2017, 7, 3), ends_on=date(2017, 7, 6))
    assert Meeting.objects.get().record_on == START - timedelta(days=30)


def test_what_is_planned_can_be_put_right_until_notice_is_given(plan: Plan) -> None:
    meeting = plan()
    given: dict[str, Any] = {"by": SECRETARIAT, "on": date(2017, 2, 1), "at": datetime(2017, 2, 1, tzinfo=UTC), "meeting": meeting.pk}
    acts.correct_meeting(**given, fields={"place": {"en": "Ulyanovsk, Lenin Memorial"}, "starts_on": date(2017, 6, 27),
                                          "opens_at": datetime(2017, 6, 27, 5, tzinfo=UTC)})
    meeting.refresh_from_db()
    assert meeting.record_on == date(2017, 5, 28)
    assert meeting in queries.listed("memorial")
    convened(meeting, datetime(2017, 3, 1, 9, tzinfo=UTC))
    with pytest.raises(Refused):
        acts.correct_meeting(**given, fields={"mode": "online"})


def test_a_meeting_known_from_papers_keeps_its_source_and_cannot_be_convened(assembly: Body) -> None:
    given: dict[str, Any] = {"by": SECRETARIAT, "at": datetime(2026, 3, 2, tzinfo=UTC), "body": assembly, "title": {"ko": "창립총회", "en": "Founding assembly"},
             "starts_on": date(2010, 9, 7), "ends_on": date(2010, 9, 8), "place": {"ko": "서울"}}
    with pytest.raises(Refused):
        acts.record_declared_meeting(**given, source=" ")
    meeting = acts.record_declared_meeting(**given, source="statement-2018, 추진경과")
    assert (meeting.state, meeting.declared, meeting.convened_at) == ("ended", True, None)
    assert queries.notice_of(meeting, date(2026, 1, 1)).late is None  # nobody knows when notice was given
    with pytest.raises(Refused) as refused:
        convened(meeting, datetime(2010, 7, 1, tzinfo=UTC))
    assert codes(refused) == ["meetings.declared"]


def test_deadlines_stand_in_their_order_and_say_what_is_assumed(plan: Plan) -> None:
    found = {one.kind: one for one in queries.deadlines(plan(), date(2017, 1, 10))}
    assert {kind: one.on for kind, one in found.items()} == {
        "notice": LAST_NOTICE, "items": date(2017, 5, 27), "record": date(2017, 5, 27), "candidatures": date(2017, 5, 26),
        "credentials": date(2017, 6, 19), "minutes": date(2017, 7, 29)}
    assert not found["candidatures"].assumed
    assert found["items"].assumed
