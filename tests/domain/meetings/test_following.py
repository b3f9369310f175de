"""What follows a meeting: action items that come up again, allowances tied to the budget's basis line."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from dure.base.act import Actor
from dure.domain.budget.models import BasisItem, Project, ProjectYear
from dure.domain.meetings.actions import allowances, following
from dure.domain.meetings.models import AllowanceList, Meeting, Proceeding
from dure.domain.meetings.queries import allowances as queries
from dure.domain.meetings.queries.following import actions_of, due_actions, open_actions
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from tests.domain.meetings.sittings import DAY, after, body, sitting


@pytest.fixture
def meeting(db: None) -> Meeting:
    return sitting(body())


def basis(expression: str = "400,000원*4회*4분과", won: int = 6_400_000, order: int = 1, label: str = "열린정부파트너십(OGP) 협의체 운영") -> BasisItem:
    project, _ = Project.objects.get_or_create(short_name="egov-network", defaults={"name": "표본 세부사업"})
    year, _ = ProjectYear.objects.get_or_create(project=project, fiscal_year=2018, defaults={"is_current": True, "state": "draft"})
    return BasisItem.objects.create(project_year=year, order=order, line_name="사무관리비", label=label, expression=expression, won=won)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    assert all(sentence(problem, language) for problem in refused.value.problems for language in ("ko", "en"))
    return [problem.code for problem in refused.value.problems]


def test_an_open_action_comes_up_at_the_next_meeting_and_today_when_it_is_due(meeting: Meeting, officer: Actor, at: datetime) -> None:
    made = following.record_action(by=officer, at=at, meeting=meeting.pk, text={"ko": "초안 공개", "en": " "}, owner_duty="officer", due_on=DAY + timedelta(days=20))
    later = following.record_action(by=officer, at=at, meeting=meeting.pk, text={"ko": "의견 모으기"}, owner_duty="team_lead")
    following_meeting = sitting(meeting.body, "ogp-meetings-2018-2", starts_on=DAY + timedelta(days=90), ends_on=DAY + timedelta(days=90), state="planned")
    assert list(open_actions(meeting.body, following_meeting)) == [made, later]
    assert list(open_actions(meeting.body, meeting)) == []
    assert made.text == {"ko": "초안 공개"}
    assert list(due_actions(DAY + timedelta(days=12))) == []
    assert list(due_actions(DAY + timedelta(days=13))) == [made]
    following.settle_action(by=officer, on=DAY + timedelta(days=18), at=at, action=made.pk, note="공개함")
    assert list(due_actions(DAY + timedelta(days=30))) == []
    following.drop_action(by=officer, at=at, action=later.pk, why="필요 없어짐")
    assert list(open_actions(meeting.body)) == []
    assert [(a.state, a.note) for a in actions_of(meeting)] == [("done", "공개함"), ("dropped", "필요 없어짐")]


def test_what_is_settled_stays_settled_and_what_is_dropped_has_a_reason(meeting: Meeting, officer: Actor, at: datetime, on: date) -> None:
    made = following.record_action(by=officer, at=at, meeting=meeting.pk, text={"ko": "초안"}, owner_duty="officer")
    with pytest.raises(Refused) as refused:
        following.drop_action(by=officer, at=at, action=made.pk, why=" ")
    assert codes(refused) == ["meetings.minutes_why"]
    with pytest.raises(Refused) as refused:
        following.settle_action(by=officer, on=on, at=at, action=made.pk, done_on=on + timedelta(days=1))
    assert codes(refused) == ["meetings.action_later"]
    handed = following.hand_over_action(by=officer, at=at, action=made.pk, owner_duty="team_lead", due_on=DAY + timedelta(days=3))
    assert (handed.owner_duty, handed.due_on) == ("team_lead", DAY + timedelta(days=3))
    following.settle_action(by=officer, on=on, at=at, action=made.pk)
    with pytest.raises(Refused) as refused:
        following.hand_over_action(by=officer, at=at, action=made.pk, owner_duty="officer")
    assert codes(refused) == ["meetings.action_settled"]


def test_the_list_is_drawn_from_attendance_and_frozen(meeting: Meeting, officer: Actor, at: datetime) -> None:
    line = basis()
    made = allowances.draw_up_allowances(by=officer, at=at, meeting=meeting.pk, basis=f"budget.basis_item:{line.pk}")
    # the citizen sat 130 minutes, the professor 60; the official is not paid; who was excused named nobody; the observer is no member
    assert [(row["organisation"], row["minutes"], row["amount"], row["income_tax"], row["unpaid"]) for row in made.rows] == [
        ("시민연대", 130, 150_000, 12_000, ""), ("대학", 60, 100_000, 0, ""), ("담당관실", 130, 0, 0, "official")]
    assert (made.total, made.withheld) == (250_000, 13_200)
    plan = queries.basis_lines(meeting)[0].plan
    assert (plan.planned, plan.sittings, plan.used, plan.held, plan.left) == (6_400_000, 16, 250_000, 1, 6_150_000)
    with pytest.raises(Refused) as refused:
        allowances.draw_up_allowances(by=officer, at=at, meeting=meeting.pk)
    assert codes(refused) == ["meetings.allowances_drawn"]
    allowances.take_back_allowances(by=officer, at=at, allowances=made.pk, why="출석 시간이 틀림")
    assert queries.basis_lines(meeting)[0].plan.used == 0
    assert queries.list_standing(meeting) is None
    again = allowances.draw_up_allowances(by=officer, at=at, meeting=meeting.pk)
    assert AllowanceList.objects.filter(meeting=meeting).count() == 2
    with pytest.raises(Refused) as refused:
        allowances.take_back_allowances(by=officer, at=at, allowances=made.pk, why="다시")
    assert codes(refused) == ["meetings.allowances_taken_back"]
    with pytest.raises(Refused) as refused:
        allowances.take_back_allowances(by=officer, at=at, allowances=again.pk, why="")
    assert codes(refused) == ["meetings.minutes_why"]


def test_adjournments_are_not_paid(meeting: Meeting) -> None:
    for number, (kind, minute) in enumerate([("adjourned", 30), ("resumed", 60)], 50):
        Proceeding.objects.create(meeting=meeting, number=number, kind=kind, at=after(minute), by_key="k", by_name="표본")
    assert [(row.minutes, row.amount) for row in queries.list_for(meeting)][:2] == [(100, 100_000), (30, 100_000)]


def test_the_basis_line_that_plans_sittings_comes_first_and_counts_by_its_words(meeting: Meeting, officer: Actor, at: datetime) -> None:
    basis("2,000,000원", 2_000_000, 1, "민관협의체 운영비")
    line = basis(order=2)
    allowances.draw_up_allowances(by=officer, at=at, meeting=meeting.pk, basis=f"budget.basis_item:{line.pk}")
    found = queries.basis_lines(meeting)
    assert [one.plan.sittings for one in found] == [16, None]
    assert [one.plan.used for one in found] == [250_000, 0]
    assert queries.basis_line("budget.basis_item:999999") is None
    assert queries.basis_line("nothing") is None


@pytest.mark.parametrize(("more", "kind", "code"), [
    ({"state": "in_session", "ended_at": None}, "sub_committee", "meetings.allowances_early"),
    ({}, "regional_office", "meetings.allowances_not_here")])
def test_a_list_is_drawn_for_the_citys_councils_after_the_sitting(db: None, officer: Actor, at: datetime, more: dict[str, object], kind: str,
                                                                  code: str) -> None:
    by = Actor(officer.key, officer.name, officer.duties | {"secretariat"})
    made = sitting(body("other", kind), "other-2018", **more)
    with pytest.raises(Refused) as refused:
        allowances.draw_up_allowances(by=by, at=at, meeting=made.pk)
    assert codes(refused) == [code]


def test_strangers_record_nothing(meeting: Meeting, stranger: Actor, at: datetime) -> None:
    with pytest.raises(Refused) as refused:
        following.record_action(by=stranger, at=at, meeting=meeting.pk, text={"ko": "초안"}, owner_duty="officer")
    assert codes(refused) == ["base.not_permitted"]
    with pytest.raises(Refused) as refused:
        allowances.draw_up_allowances(by=stranger, at=at, meeting=meeting.pk)
    assert codes(refused) == ["base.not_permitted"]
