"""Minutes as records: drafted, edited by two, withheld, approved by another, locked by the database, rectified."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from dure.base.act import Actor
from dure.domain.journal.models import Entry
from dure.domain.meetings.actions import minutes as acts
from dure.domain.meetings.models import Item, Meeting, Minutes, Proceeding
from dure.domain.meetings.queries import minutes as queries
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from tests.domain.meetings.sittings import DAY, body, sitting

DIRECTOR = Actor("parties.account:900010", "과장", frozenset({"director", "director@d1"}))
OTHER = Actor("parties.account:900011", "동료", frozenset({"team_lead", "team_lead@d1"}))


@pytest.fixture
def meeting(db: None) -> Meeting:
    return sitting(body())


@pytest.fixture
def draft(meeting: Meeting, officer: Actor, at: datetime) -> Minutes:
    return acts.draft_minutes(by=officer, at=at, meeting=meeting.pk)


def refusal(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    for problem in refused.value.problems:
        assert sentence(problem, "ko")
        assert sentence(problem, "en")
    return [problem.code for problem in refused.value.problems]


def passage(minutes: Minutes, key: str) -> dict[str, Any]:
    return next(dict(p) for p in Minutes.objects.get(pk=minutes.pk).passages if p["key"] == key)


def approved(minutes: Minutes, officer: Actor, on: date, at: datetime) -> Minutes:
    acts.submit_minutes(by=officer, at=at, minutes=minutes.pk)
    minutes.refresh_from_db()
    return acts.approve_minutes(by=DIRECTOR, on=on, at=at, minutes=minutes.pk, revision=minutes.revision)


def test_minutes_are_drafted_from_what_happened(draft: Minutes) -> None:
    said = {p["key"]: p["text"] for p in draft.passages}
    assert said["attendees"]["ko"] == "재적 4, 출석 3, 위임 0, 불참 통보 1, 결석 0; 참관 1, 초청 0"
    assert "10:10 시민연대가 동의 1을 냄: 초안 채택." in said["order:item-1"]["ko"]
    assert "Citizens moved motion 1: Adopt the draft." in said["order:item-1"]["en"]
    assert "집계: 찬성 3, 반대 1." in said["decision:1"]["ko"]
    assert "반대한 대표: 담당관실." in said["decision:1"]["ko"]
    assert "담당관실이 소수의견을 남김. — 자료가 부족하다" in said["decision:1"]["ko"]
    assert [p for p in said if p.startswith("remark:")]
    assert draft.version == 1


def test_a_meeting_that_was_not_opened_has_no_minutes(meeting: Meeting, officer: Actor, at: datetime) -> None:
    planned = sitting(meeting.body, "later", opened_at=None, ended_at=None, state="planned")
    with pytest.raises(Refused) as refused:
        acts.draft_minutes(by=officer, at=at, meeting=planned.pk)
    assert refusal(refused) == ["meetings.minutes_early"]


def test_there_is_one_draft_at_a_time(draft: Minutes, officer: Actor, at: datetime) -> None:
    with pytest.raises(Refused) as refused:
        acts.draft_minutes(by=officer, at=at, meeting=draft.meeting_id)
    assert refusal(refused) == ["meetings.minutes_drafted"]


def test_the_second_editor_is_told_and_nothing_is_lost(draft: Minutes, officer: Actor, at: datetime) -> None:
    seen = draft.revision
    acts.edit_passage(by=officer, at=at, minutes=draft.pk, key="place", text={"ko": "서울시청 3층"}, revision=seen)
    with pytest.raises(Refused) as refused:
        acts.edit_passage(by=OTHER, at=at, minutes=draft.pk, key="place", text={"ko": "서울시청 4층"}, revision=seen)
    assert refusal(refused) == ["meetings.passage_changed"]
    assert passage(draft, "place")["text"]["ko"] == "서울시청 3층"
    # another passage is not in the way, nor the same words again
    acts.edit_passage(by=OTHER, at=at, minutes=draft.pk, key="time", text={"ko": "5월 10일 오전"}, revision=seen)
    acts.edit_passage(by=OTHER, at=at, minutes=draft.pk, key="place", text={"ko": "서울시청 3층"}, revision=seen)
    assert passage(draft, "place")["by"]["name"] == officer.name
    assert passage(draft, "place")["text"]["en"] == "City Hall (in person)"


def test_drafting_again_keeps_what_was_edited(draft: Minutes, officer: Actor, at: datetime) -> None:
    acts.edit_passage(by=officer, at=at, minutes=draft.pk, key="place", text={"ko": "서울시청 3층"}, revision=draft.revision)
    Meeting.objects.filter(pk=draft.meeting_id).update(place={"ko": "온누리홀"}, title={"ko": "제1차 정기회의"})
    acts.redraft_minutes(by=officer, at=at, minutes=draft.pk)
    assert passage(draft, "place")["text"]["ko"] == "서울시청 3층"
    assert passage(draft, "place")["drafted"]["ko"] == "온누리홀 (대면)"
    assert "제1차 정기회의" in passage(draft, "name")["text"]["ko"]


def test_whoever_drafted_or_edited_may_not_approve(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    acts.edit_passage(by=DIRECTOR, at=at, minutes=draft.pk, key="place", text={"ko": "시청"}, revision=draft.revision)
    with pytest.raises(Refused) as refused:
        approved(draft, officer, on, at)
    assert refusal(refused) == ["meetings.minutes_own"]
    with pytest.raises(Refused) as refused:
        acts.approve_minutes(by=officer, on=on, at=at, minutes=draft.pk, revision=draft.revision)
    assert refusal(refused) == ["base.not_permitted"]


def test_the_secretary_general_does_not_approve_the_citys_minutes(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    acts.submit_minutes(by=officer, at=at, minutes=draft.pk)
    general = Actor("parties.account:900020", "총장", frozenset({"secretary_general"}))
    with pytest.raises(Refused) as refused:
        acts.approve_minutes(by=general, on=on, at=at, minutes=draft.pk, revision=1)
    assert refusal(refused) == ["meetings.minutes_approver"]


def test_a_head_of_bureau_who_handles_no_papers_approves(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    acts.submit_minutes(by=officer, at=at, minutes=draft.pk)
    head = Actor("parties.account:900021", "국장", frozenset({"bureau_head"}))
    done = acts.approve_minutes(by=head, on=on, at=at, minutes=draft.pk, revision=1)
    assert done.paper is not None
    assert (done.paper.kind, done.paper.registered_by_name) == ("minutes", "국장")


def test_minutes_without_one_of_the_eight_are_not_submitted(draft: Minutes, officer: Actor, at: datetime) -> None:
    acts.edit_passage(by=officer, at=at, minutes=draft.pk, key="agenda", text={"ko": "", "en": "", "fr": ""}, revision=1)
    with pytest.raises(Refused) as refused:
        acts.submit_minutes(by=officer, at=at, minutes=draft.pk)
    assert refusal(refused) == ["meetings.minutes_missing"]
    assert "상정 안건" in sentence(refused.value.problems[0], "ko")
    acts.add_passage(by=officer, at=at, minutes=draft.pk, section="agenda", text={"ko": "1. 2차 계획 초안"})
    assert acts.submit_minutes(by=officer, at=at, minutes=draft.pk).state == "submitted"
    back = acts.return_minutes(by=DIRECTOR, at=at, minutes=draft.pk, why="영문을 다듬을 것")
    assert back.state == "draft"


def test_what_was_looked_at_is_what_is_approved(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    acts.edit_passage(by=officer, at=at, minutes=draft.pk, key="place", text={"ko": "시청"}, revision=1)
    acts.submit_minutes(by=officer, at=at, minutes=draft.pk)
    with pytest.raises(Refused) as refused:
        acts.approve_minutes(by=DIRECTOR, on=on, at=at, minutes=draft.pk, revision=1)
    assert refusal(refused) == ["meetings.minutes_moved_on"]


def test_approved_minutes_are_locked_by_the_database(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    done = approved(draft, officer, on, at)
    assert len(done.content_hash) == 64
    with pytest.raises(Refused) as refused:
        acts.edit_passage(by=officer, at=at, minutes=draft.pk, key="place", text={"ko": "다른 곳"}, revision=99)
    assert refusal(refused) == ["meetings.minutes_not_draft"]
    other = [p | {"text": {"ko": "다른 말"}} for p in done.passages]
    for change in ({"passages": other}, {"state": "draft"}, {"content_hash": "0"}, {"approved_by_key": officer.key}):
        with pytest.raises(IntegrityError, match="locked"), transaction.atomic():
            Minutes.objects.filter(pk=done.pk).update(**change)
    with pytest.raises(IntegrityError, match="locked"), transaction.atomic():
        Minutes.objects.filter(pk=done.pk)._raw_delete("default")  # type: ignore[attr-defined]


def test_a_withheld_passage_comes_up_when_its_ground_ends(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    item = Item.objects.get(meeting=draft.meeting)
    Item.objects.filter(pk=item.pk).update(state="taken")
    remark = next(p["key"] for p in draft.passages if p["section"] == "remarks")
    for missing in ({"clause": "6", "why": "개인정보"}, {"clause": "5", "why": "", "item": item.pk}):
        with pytest.raises(Refused):
            acts.withhold_passage(by=officer, on=on, at=at, minutes=draft.pk, key=remark, **missing)  # type: ignore[arg-type]
    acts.withhold_passage(by=officer, on=on, at=at, minutes=draft.pk, key=remark, clause="5", why="협상 중", item=item.pk)
    acts.withhold_passage(by=officer, on=on, at=at, minutes=draft.pk, key="place", clause="6", why="개인정보", ends_on=on + timedelta(days=30))
    done = approved(draft, officer, on, at)
    assert done.paper is not None
    assert done.paper.disclosure == "partial"
    assert "제5호" in done.paper.disclosure_ground
    assert queries.to_open(on) == []
    assert [p["key"] for _, p in queries.to_open(on + timedelta(days=30))] == ["place"]
    Item.objects.filter(pk=item.pk).update(state="done")
    assert [p["key"] for _, p in queries.to_open(on)] == [remark]
    acts.open_passage(by=officer, at=at, minutes=draft.pk, key=remark)
    assert queries.to_open(on) == []
    assert passage(draft, remark)["withheld"] == {}


def test_minutes_are_published_once_they_are_approved_and_not_of_a_closed_meeting(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    with pytest.raises(Refused) as refused:
        acts.publish_minutes(by=officer, at=at, minutes=draft.pk)
    assert refusal(refused) == ["meetings.minutes_not_approved"]
    approved(draft, officer, on, at)
    assert queries.public_minutes(draft.meeting.key) == []
    Meeting.objects.filter(pk=draft.meeting_id).update(closed=True, closed_ground="인사")
    with pytest.raises(Refused) as refused:
        acts.publish_minutes(by=officer, at=at, minutes=draft.pk)
    assert refusal(refused) == ["meetings.minutes_closed"]
    Meeting.objects.filter(pk=draft.meeting_id).update(closed=False, closed_ground="")
    acts.publish_minutes(by=officer, at=at, minutes=draft.pk)
    assert [m.version for m in queries.public_minutes(draft.meeting.key)] == [1]


def test_what_is_wrong_is_rectified_by_another_version_that_names_why(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    done = approved(draft, officer, on, at)
    with pytest.raises(Refused) as refused:
        acts.rectify_minutes(by=officer, at=at, meeting=draft.meeting_id, why=" ")
    assert refusal(refused) == ["meetings.minutes_why"]
    second = acts.rectify_minutes(by=officer, at=at, meeting=draft.meeting_id, why="장소가 틀림")
    acts.edit_passage(by=officer, at=at, minutes=second.pk, key="place", text={"ko": "온누리홀"}, revision=1)
    again = approved(second, officer, on, at)
    assert (again.version, again.why) == (2, "장소가 틀림")
    assert again.paper is not None
    assert again.paper.version_of_id == done.paper_id
    assert passage(done, "place")["text"]["ko"] == "서울시청 (대면)"


def test_the_next_meeting_approves_the_minutes_of_the_former(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    approved(draft, officer, on, at)
    running = sitting(draft.meeting.body, "ogp-meetings-2018-2", state="in_session", ended_at=None)
    acts.confirm_minutes(by=officer, at=at, meeting=running.pk, minutes=draft.pk, text={"ko": "장소를 바로잡음"})
    told = Proceeding.objects.get(meeting=running, kind="minutes_approved")
    assert told.details["meeting"] == draft.meeting.key
    assert told.text == {"ko": "장소를 바로잡음"}


def test_the_journal_tells_who_did_what(draft: Minutes, officer: Actor, on: date, at: datetime) -> None:
    approved(draft, officer, on, at)
    acts.publish_minutes(by=officer, at=at, minutes=draft.pk)
    told = Entry.objects.filter(ref=f"meetings.minutes:{draft.pk}").order_by("pk").values_list("act", "who_key")
    assert list(told) == [("meetings.draft_minutes", officer.key), ("meetings.submit_minutes", officer.key),
                          ("meetings.approve_minutes", DIRECTOR.key), ("meetings.publish_minutes", officer.key)]


def test_a_stranger_and_another_office_write_no_minutes(meeting: Meeting, stranger: Actor, secretariat: Actor, at: datetime) -> None:
    for by, code in ((stranger, "base.not_permitted"), (secretariat, "meetings.not_yours")):
        with pytest.raises(Refused) as refused:
            acts.draft_minutes(by=by, at=at, meeting=meeting.pk)
        assert refusal(refused) == [code]


def test_drafting_asks_the_same_number_of_questions_of_a_large_meeting(meeting: Meeting, django_assert_num_queries: Any) -> None:
    assert meeting.starts_on == DAY
    with django_assert_num_queries(12):
        queries.record_of(meeting)
