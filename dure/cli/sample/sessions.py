"""Sample meetings that are run with Dure from plan to minutes, and one that lies ahead. All of it is sample: nothing here happened."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from django.db import transaction

from dure.cli.acting import Door
from dure.cli.sample import assembly, committee
from dure.cli.sample.bodies import SAMPLE
from dure.cli.sample.sitting import IN_SEOUL, Sitting, approver, body_of, city_of, said

SITTING, AHEAD = "sample-sitting-2018", "sample-committee-ahead"
# who sits in the sample sub-committee: key, Korean, English
SEATED = (("chair", "표본 분과장", "Sample Chair"), ("member-1", "표본 시민 위원", "Sample Citizen Member"),
          ("member-2", "표본 대학 위원", "Sample University Member"), ("member-3", "표본 단체 위원", "Sample Association Member"))


def sample_meetings(door: Door) -> str:
    """This function will run the sample's meetings where they are not there yet, and say which."""
    from dure.domain.meetings.models import Meeting

    made = []
    for key, run in ((committee.KEY, committee.committee), (assembly.KEY, assembly.assembly), (SITTING, _sitting), (AHEAD, _ahead)):
        if not Meeting.objects.filter(key=key).exists():
            with transaction.atomic():
                run(door)
            made.append(key)
    return f"  meetings run: {len(made)}" if made else "  meetings run: kept"


def invitation_to_try() -> str:
    """This function will return where a visitor can answer an open invitation, and how; empty where none is open."""
    from django.urls import reverse
    from django.utils.translation import override

    from dure.domain.meetings.models import Invitation
    from dure.web.counter.links import signed

    found = Invitation.objects.filter(meeting__key=AHEAD, answer="").order_by("pk").first()
    with override("ko"):
        return f"  invitation to answer: {reverse('counter:invited', args=[signed(found.token)])}" if found else ""


def _sitting(door: Door) -> None:
    """A sub-committee of the OGP council: four seats, one vote, allowances, published minutes; its notice was late."""
    from dure.domain.meetings.actions.allowances import draw_up_allowances

    _seated(door)
    held = Sitting(door, body_of("ogp-meeting-disclosure"), plan_at=datetime(2018, 5, 1, 1, tzinfo=UTC), key=SITTING, number=1,
                   title=said("제1차 회의정보공개 분과회의 (표본)", "First sitting on meeting disclosure (sample)"), starts_on=date(2018, 5, 17),
                   ends_on=date(2018, 5, 17), opens_at=datetime(2018, 5, 17, 5, tzinfo=UTC), closes_at=datetime(2018, 5, 17, 7, 30, tzinfo=UTC),
                   place=said("서울시청", "Seoul City Hall"))
    plan, = held.items(("회의정보 공개 기준", "Rules for publishing meetings", "decision", "ordinary"))
    held.convene(datetime(2018, 5, 12, 1, tzinfo=UTC), late_reason="표본: 위원 위촉이 늦어짐")
    lines = held.roll(datetime(2018, 5, 17, 4, 30, tzinfo=UTC))
    held.name(lines)
    held.come(lines[:3])
    held.open(lines[0])
    held.take(plan)
    held.speak(lines[1], "회의록은 서른 날 안에 공개합시다.", "Let us publish minutes within thirty days.")
    motion = held.motion(plan, "회의록을 30일 안에 공개한다", "To publish minutes within 30 days", lines[1])
    held.vote(("yes",), method="roll_call", motion=motion.pk)
    held.finish(plan)
    held.now += timedelta(hours=2)
    held.end()
    draw_up_allowances(**held.door(), meeting=held.meeting.pk)
    held.minutes(approver("director"))


def _seated(door: Door) -> None:
    """The seats of the sub-committee and who holds them."""
    from dure.domain.bodies.actions import fill_seat, open_seat
    from dure.domain.bodies.models import Seat
    from dure.domain.parties.actions import register_person

    body, since = body_of("ogp-meeting-disclosure"), date(2018, 1, 1)
    for position, (key, ko, en) in enumerate(SEATED, 1):
        seat = Seat.objects.filter(body=body, key=key).first() or open_seat(
            by=door.by, at=door.at, body=body.pk, key=key, role="member", label=said(f"위원 {position}", f"Member {position}"), starts_on=since,
            held_by="person", position=position, source=SAMPLE)
        person = register_person(by=door.by, at=door.at, names=said(ko, en), key=f"sample-disclosure-{key}", sample=True)
        fill_seat(by=door.by, at=door.at, seat=seat.pk, starts_on=since, basis="register", source=SAMPLE, sample=True, person=person)


def _ahead(door: Door) -> None:
    """A committee that is convened and lies ahead: its invitations are open."""
    from dure.domain.meetings.actions.invitations import invite_by_right

    day = door.on + timedelta(days=45)
    opens = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
    held = Sitting(door, body_of("executive-committee"), plan_at=door.at, key=AHEAD, title=said("다음 집행위원회 (표본)", "Next Executive Committee (sample)"),
                   starts_on=day, ends_on=day + timedelta(days=1), opens_at=opens, closes_at=opens + timedelta(hours=32), place=IN_SEOUL,
                   host=city_of("seoul"))
    held.items(("연차 보고", "Annual report", "report", "ordinary"), ("신규 회원 가입", "New memberships", "decision", "admission"),
               ("차기 총회 일자와 주제", "Date and theme of the next General Assembly", "decision", "ordinary"))
    held.convene(door.at)
    invite_by_right(**held.door(), meeting=held.meeting.pk)
