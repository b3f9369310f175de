"""Meetings planned, convened, changed and cancelled, and those known from papers.

Each change after planning leaves a `MeetingChange`; whoever was invited is told of it in their language. `link` makes the address
that leads an invited one back to the invitation: doors know addresses, acts do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.bodies.models import Body
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.actions.telling import Linking, tell
from dure.domain.meetings.models import Meeting, MeetingChange
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries.convening import convening, keys_taken, record_day
from dure.domain.meetings.queries.meetings import meeting_ref
from dure.domain.meetings.rules import convening as rules
from dure.domain.meetings.rules.keeping import keeping_problem
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.kernel.answer import enforce
from dure.kernel.problem import Problem, Refused


@act(may_keep_meetings)
def plan_meeting(*, by: Actor, on: date, at: datetime, body: Body, title: Mapping[str, str], starts_on: date, ends_on: date,
                 key: str = "", kind: str = "ordinary", number: int | None = None, opens_at: datetime | None = None,
                 closes_at: datetime | None = None, time_zone: str = "Asia/Seoul", mode: str = "in_person",
                 place: Mapping[str, str] | None = None, host: Organisation | None = None, online_address: str = "",
                 closed_ground: str = "", record_on: date | None = None, project: str = "", sample: bool = False,
                 batch: UUID | None = None) -> Meeting:
    """This function will plan a meeting of a body and return it.

    Without a `key` it gets the body's and the year's, with a number from the second on; without a day of record the charter's.
    A `closed_ground` closes it to the public. Raises Refused where the body is another office's, the key is taken, or days, hours
    or the time zone cannot be.
    """
    record = _new(by, body, key, title, starts_on, ends_on, {
        "kind": kind, "number": number, "opens_at": opens_at, "closes_at": closes_at, "time_zone": time_zone, "mode": mode,
        "place": dict(place or {}), "host": host, "online_address": online_address, "closed": bool(closed_ground.strip()),
        "closed_ground": closed_ground.strip(), "record_on": record_on, "project": project, "sample": sample, "batch": batch})
    record.record_on = record.record_on or record_day(record, on)
    _keep(record)
    _write(by, at, "plan_meeting", record, details={"body": body.key, "starts_on": starts_on, "ends_on": ends_on, "mode": mode})
    return record


@act(may_keep_meetings)
def record_declared_meeting(*, by: Actor, at: datetime, body: Body, title: Mapping[str, str], starts_on: date, ends_on: date, source: str,
                            key: str = "", kind: str = "ordinary", number: int | None = None, time_zone: str = "Asia/Seoul",
                            mode: str = "in_person", place: Mapping[str, str] | None = None, host: Organisation | None = None,
                            cancelled: bool = False, project: str = "", sample: bool = False, batch: UUID | None = None,
                            precision: str = "day") -> Meeting:
    """This function will record a meeting that is known from papers: its days and place as they are printed, and where that is
    written.

    It was not run with Dure, and nothing is made up about it. Raises Refused without a source.
    """
    if not source.strip():
        raise Refused.because("meetings.source_wanted", source=rules.SOURCE)
    record = _new(by, body, key, title, starts_on, ends_on, {
        "kind": kind, "number": number, "time_zone": time_zone, "mode": mode, "place": dict(place or {}), "host": host,
        "state": Meeting.State.CANCELLED if cancelled else Meeting.State.ENDED, "declared": True, "source": source.strip(), "precision": precision,
        "project": project, "sample": sample, "batch": batch})
    _keep(record)
    _write(by, at, "record_declared_meeting", record, details={"body": body.key, "starts_on": starts_on, "ends_on": ends_on, "source": source},
           batch=batch)
    return record


@act(may_keep_meetings)
def correct_meeting(*, by: Actor, on: date, at: datetime, meeting: int, fields: Mapping[str, Any]) -> Meeting:
    """This function will put right what is planned of a meeting before anyone was given notice: any of its fields by name.

    Afterwards only the acts that leave a `MeetingChange` may. Raises Refused for a meeting that is convened already.
    """
    record = held(by, meeting)
    refuse(_hindrance("convene", record))
    for name, value in fields.items():
        if name not in CORRECTED:
            raise ValueError(name)
        setattr(record, name, value)
    record.closed = bool(record.closed_ground.strip())
    if "record_on" not in fields and record.frozen_at is None:
        record.record_on = record_day(record, on)
    _judge(record)
    _keep(record)
    _write(by, at, "correct_meeting", record, details={"fields": sorted(fields)})
    return record


# what of a planned meeting can be put right
CORRECTED = frozenset({"title", "kind", "number", "starts_on", "ends_on", "opens_at", "closes_at", "time_zone", "mode", "place", "host",
                       "online_address", "closed_ground", "record_on", "project"})


@act(may_keep_meetings)
def convene_meeting(*, by: Actor, on: date, at: datetime, meeting: int, late_reason: str = "", decision: Paper | None = None) -> Meeting:
    """This function will convene a meeting (소집): its notice is given at this instant.

    The charter's period is counted in the meeting's own time zone; a notice that is late goes out only with a reason, which is
    kept. Raises Refused where a ground of `queries.convening.convening` does not hold.
    """
    record = held(by, meeting)
    refuse(_hindrance("convene", record))
    enforce(convening(record, on, at, late_reason))
    record.state, record.convened_at, record.decision = Meeting.State.CONVENED, at, decision or record.decision
    record.late_reason = late_reason.strip()
    if record.record_on is None:
        record.record_on = record_day(record, on)
    _keep(record)
    _write(by, at, "convene_meeting", record, why=record.late_reason, details={"decision": decision.pk if decision else None})
    return record


@act(may_keep_meetings)
def postpone(*, by: Actor, on: date, at: datetime, meeting: int, starts_on: date, ends_on: date, why: str,
             opens_at: datetime | None = None, closes_at: datetime | None = None, time_zone: str = "",
             decision: Paper | None = None, link: Linking | None = None) -> MeetingChange:
    """This function will put a meeting on other days or hours, later or earlier.

    Hours that are not given stay those of the clock. The record date goes with the meeting unless the roll is frozen.
    """
    record = held(by, meeting)
    zone = time_zone or record.time_zone
    if opens_at is None and record.opens_at is not None:
        opens_at = rules.same_hour(record.opens_at, record.starts_on, starts_on, record.time_zone, zone)
        if closes_at is None and record.closes_at is not None:
            closes_at = rules.same_hour(record.closes_at, record.ends_on, ends_on, record.time_zone, zone)
    now: dict[str, Any] = {"starts_on": starts_on, "ends_on": ends_on, "opens_at": opens_at, "closes_at": closes_at, "time_zone": zone}
    if record.frozen_at is None:
        now["record_on"] = record_day(record, on, starts_on)
    return _change(by, at, record, MeetingChange.Kind.POSTPONED, now, why, decision, link)


@act(may_keep_meetings)
def move(*, by: Actor, at: datetime, meeting: int, place: Mapping[str, str], why: str, host: Organisation | None = None,
         time_zone: str = "", opens_at: datetime | None = None, closes_at: datetime | None = None, decision: Paper | None = None,
         link: Linking | None = None) -> MeetingChange:
    """This function will move a meeting to another place, with another host, time zone and hours where those change too."""
    record = held(by, meeting)
    now: dict[str, Any] = {"place": dict(place), "host": host}
    if time_zone or opens_at:
        now |= {"time_zone": time_zone or record.time_zone, "opens_at": opens_at or record.opens_at,
                "closes_at": closes_at if opens_at else record.closes_at}
    return _change(by, at, record, MeetingChange.Kind.MOVED, now, why, decision, link)


@act(may_keep_meetings)
def change_mode(*, by: Actor, at: datetime, meeting: int, mode: str, why: str, place: Mapping[str, str] | None = None,
                online_address: str = "", decision: Paper | None = None, link: Linking | None = None) -> MeetingChange:
    """This function will turn a meeting online, hybrid, or back to one in person. Raises Refused where the place or the address is missing."""
    record = held(by, meeting)
    somewhere = dict(place) if place is not None else record.place
    now = {"mode": mode, "place": somewhere, "online_address": online_address if mode in rules.ON_LINE else ""}
    if mode in rules.ON_LINE and not online_address:
        raise Refused.because("meetings.address_wanted", source=rules.SOURCE)
    if mode in rules.IN_PLACE and not any(somewhere.values()):
        raise Refused.because("meetings.place_wanted", source=rules.SOURCE)
    return _change(by, at, record, MeetingChange.Kind.MODE, now, why, decision, link)


@act(may_keep_meetings)
def close_to_public(*, by: Actor, at: datetime, meeting: int, ground: str, why: str, decision: Paper | None = None,
                    link: Linking | None = None) -> MeetingChange:
    """This function will close a meeting to the public on a ground, also while it is in session."""
    record = held(by, meeting)
    if not ground.strip():
        raise Refused.because("meetings.closed_ground", source=rules.SOURCE)
    return _change(by, at, record, MeetingChange.Kind.CLOSED, {"closed": True, "closed_ground": ground.strip()}, why, decision, link, "close")


@act(may_keep_meetings)
def cancel_meeting(*, by: Actor, at: datetime, meeting: int, why: str, decision: Paper | None = None,
                   link: Linking | None = None) -> MeetingChange:
    """This function will cancel a meeting. It stays in the register and the calendars, as cancelled."""
    record = held(by, meeting)
    return _change(by, at, record, MeetingChange.Kind.CANCELLED, {"state": Meeting.State.CANCELLED}, why, decision, link)


def _new(by: Actor, body: Body, key: str, title: Mapping[str, str], starts_on: date, ends_on: date, fields: dict[str, Any]) -> Meeting:
    """A meeting that is not saved yet, its key held until the transaction ends."""
    problem = keeping_problem(by.duties, body.kind)
    refuse([problem] if problem else [])
    hold("meetings:key")
    taken = keys_taken(body.key, starts_on.year)
    if key and Meeting.objects.filter(key=key).exists():
        raise Refused.because("meetings.key_taken", source=rules.SOURCE, key=key)
    record = Meeting(key=key or rules.key_of(body.key, starts_on.year, taken), body=body, title={k: v for k, v in title.items() if v},
                     starts_on=starts_on, ends_on=ends_on, **fields)
    _judge(record)
    return record


def _judge(record: Meeting) -> None:
    """What can be of no meeting: days and hours out of order, an unknown zone, no title."""
    zone = rules.zone_of(record.time_zone)
    problems = []
    if not any(record.title.values()):
        problems.append(Problem("meetings.title_wanted", {}, rules.SOURCE))
    for value, known in ((record.kind, Meeting.Kind.values), (record.mode, Meeting.Mode.values)):
        if value not in known:
            problems.append(Problem("meetings.kind_unknown", {"what": value}, rules.SOURCE))
    problems += rules.day_problems(record.starts_on, record.ends_on, record.opens_at, record.closes_at, zone, record.record_on)
    refuse(problems)


def _change(by: Actor, at: datetime, record: Meeting, kind: MeetingChange.Kind, now: dict[str, Any], why: str, decision: Paper | None,
            link: Linking | None, step: str = "change") -> MeetingChange:
    """One change of a held meeting: its fields as they were and are, told to all who were invited."""
    refuse(_hindrance(step, record))
    if not why.strip():
        raise Refused.because("meetings.why_wanted", source=rules.SOURCE)
    was = {name: getattr(record, name) for name in now}
    if was == now:
        raise Refused.because("meetings.unchanged", source=rules.SOURCE)
    before = _plain(was, record)
    for name, value in now.items():
        setattr(record, name, value)
    _judge(record)
    _keep(record)
    made = MeetingChange.objects.create(meeting=record, kind=kind, was=before, now=_plain(now, record), why=why.strip()[:500],
                                        decision=decision, at=at, by_key=by.key, by_name=by.name)
    _write(by, at, {"postponed": "postpone", "moved": "move", "mode": "change_mode", "closed": "close_to_public",
                    "cancelled": "cancel_meeting"}[kind], record, why=why, details={"was": made.was, "now": made.now})
    tell(by=by, at=at, meeting=record, what=str(kind.value), why=why.strip(), link=link)
    changed(record.pk)
    return made


def _plain(values: Mapping[str, Any], record: Meeting) -> dict[str, Any]:
    """Fields as plain values: an organisation by its key, an instant in the meeting's own time."""
    zone = ZoneInfo(record.time_zone)
    return {name: value.key if isinstance(value, Organisation) else value.astimezone(zone).isoformat() if isinstance(value, datetime) else
            value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def _hindrance(step: str, record: Meeting) -> list[Problem]:
    problem = rules.step_problem(step, record.state, record.declared)
    return [problem] if problem else []


def _keep(record: Meeting) -> None:
    """Saved with the words by which it is found."""
    record.names_text = "\n".join(filter(None, [*record.title.values(), *record.place.values(), record.body.organisation.names_text]))
    record.save()


def _write(by: Actor, at: datetime, step: str, record: Meeting, why: str = "", details: dict[str, Any] | None = None,
           batch: UUID | None = None) -> None:
    journal.write(by=by, act=f"meetings.{step}", ref=str(meeting_ref(record.key)), at=at, why=why, details=details or {}, batch=batch)
