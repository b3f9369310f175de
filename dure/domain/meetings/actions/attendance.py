"""Attendance: in and out by the minute, at the door, from the list, or from the signed sheet afterwards; and who is excused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db.models import Q
from psycopg.types.range import TimestamptzRange

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.labels.session import quorum_said
from dure.domain.meetings.models import Attendance, Delegate, Delegation, Meeting
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries.meetings import SOURCE, meeting_ref
from dure.domain.meetings.queries.roll import delegation_ref, quorum
from dure.kernel.problem import Refused

# a meeting whose attendance is taken: also afterwards, from the sheet
TAKEN = frozenset({Meeting.State.CONVENED, Meeting.State.IN_SESSION, Meeting.State.ADJOURNED, Meeting.State.ENDED})
OUT = (Delegate.State.REFUSED, Delegate.State.WITHDRAWN)


@contextmanager
def noting(by: Actor, at: datetime, meeting: Meeting) -> Iterator[None]:
    """This function will write into the proceedings where what is done within makes the quorum fall or return during a session."""
    watched = meeting.state == Meeting.State.IN_SESSION
    before = quorum(meeting, at).met if watched else False
    yield
    if not watched:
        return
    after = quorum(meeting, at)
    if after.met != before:
        proceed(by=by, at=at, meeting=meeting, kind="quorum_noted", text=quorum_said(after.numbers()), details=after.numbers())


@act(may_keep_meetings)
def check_in(*, by: Actor, at: datetime, delegate: int, how: str = "list", since: datetime | None = None) -> Attendance:
    """This function will take a delegate in (입장), at this instant or at an earlier one that a sheet tells, and return the entry.

    One who is in already stays in by the entry that stands. Raises Refused for a delegate who was refused or withdrawn, an
    instant to come, and one that meets another entry.
    """
    return check_in_all(by=by, at=at, delegates=[delegate], how=how, since=since)[0]


@act(may_keep_meetings)
def check_in_all(*, by: Actor, at: datetime, delegates: Sequence[int], how: str = "sheet", since: datetime | None = None) -> list[Attendance]:
    """This function will take several delegates of a meeting in at once, from the signed sheet or the list: all or none."""
    if not delegates:
        raise Refused.because("meetings.nobody_chosen", source=SOURCE)
    first = Delegate.objects.values_list("delegation__meeting_id", flat=True).get(pk=delegates[0])
    meeting = _taken(by, first)
    if since is not None:
        _past(since, at)
    entries = []
    with noting(by, at, meeting):
        for delegate in Delegate.objects.filter(pk__in=delegates, delegation__meeting=meeting).select_related("delegation"):
            entries.append(_enter(by, at, delegate, since, how))
    changed(meeting.pk)
    return entries


def _enter(by: Actor, at: datetime, delegate: Delegate, earlier: datetime | None, how: str) -> Attendance:
    if delegate.state in OUT:
        raise Refused.because("meetings.delegate_out", source=SOURCE)
    since = earlier or at
    # of two doors at once the later one may be written first: who is in now is in
    inside = Q(during__contains=since) if earlier else Q(during__contains=since) | Q(during__endswith__isnull=True)
    stands = Attendance.objects.filter(inside, delegate=delegate).first()
    if stands is None:
        _refuse_meeting(delegate, since, None)
        stands = Attendance.objects.create(delegate=delegate, during=TimestamptzRange(since, None), how=how, entered_by_key=by.key,
                                           entered_by_name=by.name)
        _write(by, at, "check_in", delegate.delegation, delegate=delegate.pk, since=since.isoformat(), how=how)
    else:
        _write(by, at, "check_in", delegate.delegation, delegate=delegate.pk, again=True)
    return stands


@act(may_keep_meetings)
def check_out(*, by: Actor, at: datetime, delegate: int, until: datetime | None = None) -> Attendance | None:
    """This function will take a delegate out (퇴장) at this instant or at an earlier one, and return the entry that is closed by it.

    One who is not in stays out.
    """
    record = Delegate.objects.select_related("delegation").get(pk=delegate)
    meeting = _taken(by, record.delegation.meeting_id)
    when = _past(until or at, at)
    with noting(by, at, meeting):
        entry = Attendance.objects.filter(delegate=record, during__endswith__isnull=True, during__startswith__lte=when).first()
        if entry is not None:
            _close(entry, when)
        _write(by, at, "check_out", record.delegation, delegate=record.pk, until=when.isoformat(), again=entry is None)
    return entry


@act(may_keep_meetings)
def check_out_all(*, by: Actor, at: datetime, meeting: int) -> int:
    """This function will take all out who are in, as when the room is left for the night, and return how many."""
    record = _taken(by, meeting)
    with noting(by, at, record):
        entries = list(Attendance.objects.filter(delegate__delegation__meeting=record, during__endswith__isnull=True, during__startswith__lte=at))
        for entry in entries:
            _close(entry, at)
        journal.write(by=by, act="meetings.check_out_all", ref=str(meeting_ref(record.key)), at=at, details={"number": len(entries)})
    changed(record.pk)
    return len(entries)


@act(may_keep_meetings)
def excuse(*, by: Actor, at: datetime, delegation: int, why: str) -> Delegation:
    """This function will note that a delegation is excused (청가), with the reason it gave."""
    if not why.strip():
        raise Refused.because("meetings.reason_wanted", source=SOURCE)
    return _excused(by, at, delegation, at, why.strip(), "excuse")


@act(may_keep_meetings)
def take_back_excuse(*, by: Actor, at: datetime, delegation: int) -> Delegation:
    """This function will take an excuse back: the delegation comes, or was excused by mistake."""
    return _excused(by, at, delegation, None, "", "take_back_excuse")


def _excused(by: Actor, at: datetime, delegation: int, since: datetime | None, why: str, act: str) -> Delegation:
    held(by, Delegation.objects.values_list("meeting_id", flat=True).get(pk=delegation))
    line = Delegation.objects.get(pk=delegation)
    line.excused_at, line.excuse = since, why
    line.save(update_fields=["excused_at", "excuse"])
    _write(by, at, act, line, why=why)
    changed(line.meeting_id)
    return line


@act(may_keep_meetings)
def correct_attendance(*, by: Actor, at: datetime, attendance: int, since: datetime, until: datetime | None, why: str,
                       never: bool = False) -> Attendance | None:
    """This function will put an entry right, with the reason; `never` takes it away: the delegate was not there. The former entry
    stays in the history.

    Raises Refused without a reason, for instants to come, for an end before the beginning, and where it would meet another entry.
    """
    entry = Attendance.objects.select_related("delegate__delegation").get(pk=attendance)
    meeting = _taken(by, entry.delegate.delegation.meeting_id)
    if not why.strip():
        raise Refused.because("meetings.reason_wanted", source=SOURCE)
    was = {"since": entry.during.lower.isoformat(), "until": entry.during.upper.isoformat() if entry.during.upper else None}
    with noting(by, at, meeting):
        if never:
            entry.delete()
        else:
            if until is not None and until <= since:
                raise Refused.because("meetings.attendance_order", source=SOURCE)
            _refuse_meeting(entry.delegate, _past(since, at), _past(until, at) if until else None, besides=entry.pk)
            entry.during = TimestamptzRange(since, until)
            entry.save(update_fields=["during"])
        now = None if never else {"since": since.isoformat(), "until": until.isoformat() if until else None}
        _write(by, at, "correct_attendance", entry.delegate.delegation, why=why.strip(), delegate=entry.delegate_id, was=was, now=now)
    changed(meeting.pk)
    return None if never else entry


def _taken(by: Actor, meeting: int) -> Meeting:
    """A meeting that is held and whose attendance is taken."""
    record = held(by, meeting)
    if record.state not in TAKEN or record.declared:
        raise Refused.because("meetings.attendance_closed", source=SOURCE)
    return record


def _past(when: datetime, at: datetime) -> datetime:
    if when > at:
        raise Refused.because("meetings.attendance_ahead", source=SOURCE)
    return when


def _close(entry: Attendance, until: datetime) -> None:
    """An entry ends; one that ends as it begins was none."""
    if entry.during.lower >= until:
        entry.delete()
        return
    entry.during = TimestamptzRange(entry.during.lower, until)
    entry.save(update_fields=["during"])


def _refuse_meeting(delegate: Delegate, since: datetime, until: datetime | None, besides: int = 0) -> None:
    overlaps = Q(during__overlap=TimestamptzRange(since, until))
    if Attendance.objects.filter(overlaps, delegate=delegate).exclude(pk=besides).exists():
        raise Refused.because("meetings.attendance_meets", source=SOURCE)


def _write(by: Actor, at: datetime, act: str, line: Delegation, why: str = "", **details: Any) -> None:
    journal.write(by=by, act=f"meetings.{act}", ref=str(delegation_ref(line.pk)), at=at, why=why, details={"meeting": line.meeting_id} | details)
    changed(line.meeting_id)
