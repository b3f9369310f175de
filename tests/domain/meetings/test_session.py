"""A session from opening to close: what may follow what, whose act it is, and that every step is a line of the proceedings."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from psycopg.types.range import TimestamptzRange

from dure.base.act import Actor
from dure.domain.bodies.models import Seat, Term
from dure.domain.meetings.actions import session, speakers
from dure.domain.meetings.labels.session import GROUNDS, SENTENCES
from dure.domain.meetings.models import Attendance, Item, Meeting, Proceeding, Speech
from dure.domain.meetings.queries.chairing import presiding
from dure.domain.meetings.queries.session import state_of
from dure.domain.meetings.rules.conduct import Sitting, may_follow
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused
from tests.domain.meetings.hall import AT, CLERK, ON, Hall, hall

OFFICER = Actor("parties.account:900003", "주무관", frozenset({"officer"}))


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


ME = Ref("meetings", "meeting", "m")


@pytest.mark.parametrize(("act", "sitting", "failing"), [
    ("open_session", Sitting(ME, "convened", True, chair_on_roll=True), []),
    ("open_session", Sitting(ME, "convened", False), ["session_roll_frozen", "session_chair"]),
    ("open_session", Sitting(ME, "ended", True, declared=True, chair_on_roll=True), ["session_convened"]),
    ("adjourn", Sitting(ME, "in_session", True, vote=3, speaking="서울"), ["session_no_vote", "session_nobody_speaks"]),
    ("resume", Sitting(ME, "in_session", True), ["session_adjourned"]), ("end_session", Sitting(ME, "adjourned", True), []),
    ("end_session", Sitting(ME, "in_session", True, taken=4, undeclared=3), ["session_declared", "session_no_item"]),
    ("take_item", Sitting(ME, "in_session", True, taken=1, item=2, item_state="done"), ["item_to_take", "session_no_item"]),
    ("note", Sitting(ME, "adjourned", True), []), ("give_floor", Sitting(ME, "adjourned", True), ["session_sits"])])
def test_what_may_follow_what(act: str, sitting: Sitting, failing: list[str]) -> None:
    assert [ground.problem.code.removeprefix("meetings.") for ground in may_follow(act, sitting) if not ground.holds] == failing


def test_every_sentence_has_what_its_clause_wants() -> None:
    assert set(GROUNDS) <= set(SENTENCES)
    assert all({"ko", "en"} <= said.keys() for said in (SENTENCES | GROUNDS).values())


@pytest.fixture
def ready() -> Hall:
    """This function will return a convened meeting with its roll taken and five delegations in the room."""
    made = hall(state="convened")
    Meeting.objects.filter(pk=made.meeting.pk).update(frozen_at=AT)
    made.meeting.refresh_from_db()
    return made


def opened(made: Hall) -> Hall:
    session.open_session(by=CLERK, on=ON, at=made.at, meeting=made.meeting.pk, chair=made.there[0].pk)
    made.meeting.refresh_from_db()
    return made


pytestmark = pytest.mark.django_db


def test_a_session_from_opening_to_close(ready: Hall) -> None:
    opened(ready)
    second = Item.objects.create(meeting=ready.meeting, position=2, title={"ko": "사업", "en": "Programmes"})
    session.take_item(by=CLERK, at=ready.at, meeting=ready.meeting.pk, item=ready.item.pk)
    with pytest.raises(Refused) as refused:
        session.take_item(by=CLERK, at=ready.at, meeting=ready.meeting.pk, item=second.pk)
    assert codes(refused) == ["meetings.session_no_item"]
    session.finish_item(by=CLERK, at=ready.at, meeting=ready.meeting.pk, item=ready.item.pk)
    session.adjourn(by=CLERK, at=ready.at, meeting=ready.meeting.pk, why="점심")
    with pytest.raises(Refused):
        session.take_item(by=CLERK, at=ready.at, meeting=ready.meeting.pk, item=second.pk)
    session.resume(by=CLERK, at=ready.at, meeting=ready.meeting.pk)
    session.defer_item(by=CLERK, at=ready.at, meeting=ready.meeting.pk, item=second.pk, why="자료가 더 필요함")
    session.end_session(by=CLERK, on=ON, at=ready.at, meeting=ready.meeting.pk)
    assert ready.kinds() == ["opened", "chair_taken", "credentials_reported", "quorum_noted", "item_taken", "item_done", "adjourned",
                             "resumed", "quorum_noted", "item_deferred", "ended"]
    ready.meeting.refresh_from_db()
    assert ready.meeting.state == "ended"
    assert not Attendance.objects.filter(during__endswith__isnull=True).exists()
    assert Proceeding.objects.get(kind="quorum_noted", number=4).details == {"present": 5, "represented": 0, "roll": 5, "needed": 3, "met": True}


def test_who_comes_by_a_link_acts_as_chair_only_while_presiding(ready: Hall) -> None:
    opened(ready)
    first, other = ready.actor(ready.there[0], "chair"), ready.actor(ready.there[1], "chair")
    with pytest.raises(Refused) as refused:
        session.adjourn(by=other, at=ready.at, meeting=ready.meeting.pk)
    assert codes(refused) == ["meetings.not_presiding"]
    session.take_chair(by=first, at=ready.at, meeting=ready.meeting.pk, delegation=ready.there[1].pk)
    assert presiding(ready.meeting) == ready.there[1]
    session.adjourn(by=other, at=ready.at, meeting=ready.meeting.pk)
    with pytest.raises(Refused) as refused:
        session.resume(by=OFFICER, at=ready.at, meeting=ready.meeting.pk)
    assert codes(refused) == ["meetings.not_yours"]


def test_objection_dissent_and_point_of_order_have_their_place(ready: Hall) -> None:
    opened(ready)
    session.take_item(by=CLERK, at=ready.at, meeting=ready.meeting.pk, item=ready.item.pk)
    motion = ready.motion()
    ballot = ready.close(ready.open(motion=motion.pk))
    mine, yours = ready.there[1], ready.there[2]
    by = ready.actor(mine)
    session.object_to(by=by, at=ready.at, meeting=ready.meeting.pk, delegation=mine.pk, text={"en": "Counted too early."}, ballot=ballot.pk)
    with pytest.raises(Refused) as refused:
        session.dissent(by=by, at=ready.at, meeting=ready.meeting.pk, delegation=yours.pk, text={"en": "No."})
    assert codes(refused) == ["meetings.not_your_delegation"]
    with pytest.raises(Refused) as refused:
        session.object_to(by=by, at=ready.at, meeting=ready.meeting.pk, delegation=mine.pk, text={"en": "No."}, ballot=10**9)
    assert codes(refused) == ["meetings.object_on_what"]
    session.dissent(by=CLERK, at=ready.at, meeting=ready.meeting.pk, delegation=yours.pk, text={"ko": "반대 의견을 남긴다."}, ballot=ballot.pk)
    point = session.point_of_order(by=by, at=ready.at, meeting=ready.meeting.pk, delegation=mine.pk, text={"en": "The agenda."})
    ruling = session.rule_on(by=CLERK, at=ready.at, meeting=ready.meeting.pk, proceeding=point.pk, upheld=False, text={"ko": "의사일정대로 한다."})
    assert ruling.details == {"on": point.number, "upheld": False}
    objection = Proceeding.objects.get(kind="objected")
    assert (objection.ballot, objection.motion, objection.item, objection.delegation) == (ballot, motion, ready.item, mine)
    with pytest.raises(Refused) as refused:
        session.point_of_order(by=by, at=ready.at, meeting=ready.meeting.pk, delegation=mine.pk, text={"en": "  "})
    assert codes(refused) == ["meetings.words_wanted"]


def test_proceedings_are_corrected_and_never_changed(ready: Hall) -> None:
    opened(ready)
    wrong = session.note(by=CLERK, at=ready.at, meeting=ready.meeting.pk, text={"ko": "10시 개회"})
    right = session.correct_proceeding(by=CLERK, at=ready.at, meeting=ready.meeting.pk, proceeding=wrong.pk, text={"ko": "11시 개회"}, why="잘못 적음")
    assert (right.kind, right.corrects, right.number) == ("corrected", wrong, wrong.number + 1)
    for change in (lambda: Proceeding.objects.filter(pk=wrong.pk).update(text={}), lambda: Proceeding.objects.filter(pk=wrong.pk).delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_speakers_wait_speak_one_at_a_time_and_are_heard(ready: Hall) -> None:
    opened(ready)
    a, b, c = ready.there[:3]
    first = speakers.request_floor(by=ready.actor(a), on=ON, at=ready.at, meeting=ready.meeting.pk, delegation=a.pk)
    second = speakers.request_floor(by=CLERK, on=ON, at=ready.at, meeting=ready.meeting.pk, delegation=b.pk)
    for delegation, by, code in ((a, ready.actor(a), "meetings.floor_once"), (a, ready.actor(b), "meetings.not_your_delegation")):
        with pytest.raises(Refused) as refused:
            speakers.request_floor(by=by, on=ON, at=ready.at, meeting=ready.meeting.pk, delegation=delegation.pk)
        assert codes(refused) == [code]
    silent = ready.delegation("silent", may_speak=False)
    with pytest.raises(Refused) as refused:
        speakers.request_floor(by=CLERK, on=ON, at=ready.at, meeting=ready.meeting.pk, delegation=silent.pk)
    assert codes(refused) == ["meetings.floor_right"]
    third = speakers.request_floor(by=CLERK, on=ON, at=ready.at, meeting=ready.meeting.pk, delegation=c.pk)
    speakers.order_speakers(by=CLERK, at=ready.at, meeting=ready.meeting.pk, speeches=[third.pk, first.pk, second.pk])
    with pytest.raises(Refused) as refused:
        speakers.order_speakers(by=CLERK, at=ready.at, meeting=ready.meeting.pk, speeches=[third.pk])
    assert codes(refused) == ["meetings.speakers_changed"]
    assert [one.delegation for one in state_of(ready.meeting, ready.at).waiting] == [c, a, b]
    speakers.withdraw_request(by=CLERK, at=ready.at, speech=second.pk)
    speakers.give_floor(by=CLERK, at=AT + timedelta(minutes=10), speech=third.pk)
    with pytest.raises(Refused) as refused:
        speakers.give_floor(by=CLERK, at=ready.at, speech=first.pk)
    assert codes(refused) == ["meetings.session_nobody_speaks"]
    now = state_of(ready.meeting, AT + timedelta(minutes=11))
    assert now.speaker is not None
    assert (now.speaker.speech, now.speaker.left) == (third, 120)
    speakers.end_speech(by=CLERK, at=AT + timedelta(minutes=14), speech=third.pk)
    assert Proceeding.objects.get(kind="spoke").details == {"speech": third.pk, "seconds": 240, "allowed": 180}
    speakers.record_gist(by=CLERK, at=ready.at, speech=third.pk, gist={"en": "Supports the motion.", "ko": ""})
    assert Speech.objects.get(pk=third.pk).gist == {"en": "Supports the motion."}


def test_terms_until_the_meeting_end_with_it(ready: Hall) -> None:
    opened(ready)
    seat = Seat.objects.create(body=ready.meeting.body, key="president", role="president", during=(date(2010, 1, 1), None))
    term = Term.objects.create(seat=seat, organisation=ready.there[0].organisation, during=(date(2024, 1, 1), None),
                               ends_with="executive-committee 2026", known_from=datetime(2024, 1, 1, tzinfo=UTC))
    session.end_session(by=CLERK, on=ON, at=ready.at, meeting=ready.meeting.pk, end_terms=True)
    ended = Term.objects.get(seat=seat, known_until__isnull=True)
    assert (ended.pk != term.pk, ended.during.upper) == (True, date(2026, 3, 3))


def test_state_of_asks_as_often_with_few_as_with_many(ready: Hall, django_assert_num_queries: object) -> None:
    opened(ready)
    session.take_item(by=CLERK, at=ready.at, meeting=ready.meeting.pk, item=ready.item.pk)
    ready.voted(["yes", "no"], motion=ready.motion().pk)
    state_of(ready.meeting, ready.at)
    with django_assert_num_queries(16):  # type: ignore[operator]
        state_of(ready.meeting, ready.at)
    for n in range(20):
        ready.delegation(f"more{n}")
    with django_assert_num_queries(16):  # type: ignore[operator]
        now = state_of(ready.meeting, ready.at)
    assert now.vote is not None
    assert (now.vote.cast, now.vote.entitled, now.vote.provisional) == (2, 5, True)
    assert now.chair == ready.there[0]


def test_attendance_that_began_now_is_not_lost(ready: Hall) -> None:
    opened(ready)
    at = AT + timedelta(hours=3)
    late = ready.delegate(ready.there[1], votes=False)
    Attendance.objects.create(delegate=late, during=TimestamptzRange(at, None), entered_by_key="k", entered_by_name="표본")
    session.end_session(by=CLERK, on=ON, at=at, meeting=ready.meeting.pk)
    assert Attendance.objects.filter(during__endswith__isnull=True).count() == 1
