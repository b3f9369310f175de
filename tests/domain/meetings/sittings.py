"""A sitting of a sub-committee that took place, made from rows: people and organisations are samples."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from dure.domain.bodies.models import Body
from dure.domain.meetings.models import (
    Attendance,
    Ballot,
    Cast,
    Delegate,
    Delegation,
    Entitled,
    Item,
    Meeting,
    Motion,
    Proceeding,
    Speech,
)
from dure.domain.parties.models import Organisation, OrganisationName
from tests.domain.meetings.test_rules_minutes import RULE, outcome

DAY = date(2018, 5, 10)
# ten o'clock in Seoul
TEN = datetime(2018, 5, 10, 1, 0, tzinfo=UTC)


def after(minutes: int) -> datetime:
    return TEN + timedelta(minutes=minutes)


def body(key: str = "ogp-meetings", kind: str = "sub_committee") -> Body:
    organisation = Organisation.objects.create(key=key, kind="bureau", country="KR", sample=True)
    OrganisationName.objects.create(organisation=organisation, language="ko", name="회의정보공개 분과")
    OrganisationName.objects.create(organisation=organisation, language="en", name="Sub-committee on meeting information")
    return Body.objects.create(key=key, organisation=organisation, kind=kind, during=(date(2017, 1, 1), None))


def sitting(of: Body, key: str = "ogp-meetings-2018-1", lasted: int = 130, **more: Any) -> Meeting:
    """A sitting of a chair, a citizen and an official that are there, one who is excused, and an observer; one vote, one speech."""
    given = {"title": {"ko": "제1차 분과회의", "en": "First sitting"}, "starts_on": DAY, "ends_on": DAY, "opened_at": TEN, "ended_at": after(lasted),
             "state": "ended", "place": {"ko": "서울시청", "en": "City Hall"}, "number": 1, "project": "egov-network", "sample": True}
    meeting = Meeting.objects.create(key=key, body=of, **given | more)
    lines = [Delegation.objects.create(meeting=meeting, name={"ko": ko, "en": en}, capacity=capacity, may_vote=capacity == "member",
                                       position=position, sample=True)
             for position, (ko, en, capacity) in enumerate([("시민연대", "Citizens", "member"), ("대학", "University", "member"),
                                                            ("담당관실", "Office", "member"), ("연구원", "Institute", "member"),
                                                            ("평가단", "Reviewers", "observer")])]
    lines[3].excused_at, lines[3].excuse = TEN, "출장"
    lines[3].save()
    for line, span, official in ((lines[0], (0, lasted), False), (lines[1], (0, 60), False), (lines[2], (0, lasted), True), (lines[4], (0, 30), False)):
        who = Delegate.objects.create(delegation=line, family_name="마", given_name=f"크{line.position}", post="위원", official=official, state="accepted")
        Attendance.objects.create(delegate=who, during=(after(span[0]), after(span[1])), entered_by_key="k", entered_by_name="표본")
    item = Item.objects.create(meeting=meeting, position=1, title={"ko": "2차 계획 초안", "en": "Draft of the second plan"}, state="done")
    motion = Motion.objects.create(meeting=meeting, item=item, number=1, text={"ko": "초안 채택", "en": "Adopt the draft"}, moved_at=after(10), mover=lines[0])
    ballot = Ballot.objects.create(meeting=meeting, item=item, motion=motion, number=1, method="roll_call", state="declared", options=["yes", "no", "abstain"],
                                   rule=RULE, opened_at=after(20), closed_at=after(22), declared_at=after(23), outcome=outcome(),
                                   present=3, on_roll=4)
    for line, choice in zip(lines[:3], ("yes", "yes", "no"), strict=True):
        entitled = Entitled.objects.create(ballot=ballot, delegation=line)
        Cast.objects.create(entitled=entitled, choices=[choice], at=after(21), channel="call", by_key="k", by_name="표본")
    Speech.objects.create(meeting=meeting, item=item, delegation=lines[1], asked_at=after(5), started_at=after(6), ended_at=after(8),
                          gist={"ko": "일정을 늦추자", "en": "Let us take more time"})
    for number, (kind, minute, linked) in enumerate([
            ("opened", 0, {"delegation": lines[0]}), ("item_taken", 2, {"item": item}), ("moved", 10, {"item": item, "motion": motion, "delegation": lines[0]}),
            ("declared", 23, {"item": item, "ballot": ballot}),
            ("dissented", 24, {"item": item, "ballot": ballot, "delegation": lines[2], "text": {"ko": "자료가 부족하다"}}),
            ("ended", lasted, {})], 1):
        Proceeding.objects.create(meeting=meeting, number=number, kind=kind, at=after(minute), by_key="k", by_name="표본", **linked)
    return meeting
