"""Meetings and deadlines as a calendar (RFC 5545): stable identifiers, a sequence that grows with each change, cancelled kept.

A meeting whose hours are known lies at its hours in its own time zone, which the file describes; any other fills its days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from dure.documents.calendar.zones import described
from dure.domain.meetings.labels.convening import DEADLINES, KINDS, MODES
from dure.domain.meetings.labels.when import hours_said, place_said, said_in, spoken
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries.convening import deadlines_over_time, term_name
from dure.domain.parties.queries import names_on

PRODUCT = "-//Dure//Meetings//EN"
# what stands behind the key in an identifier: it names the kind of record, not a machine, and never changes
REALM = "meetings.dure"
STATUS = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}


def calendar_of(meetings: Iterable[Meeting], language: str, *, name: str, at: datetime, public: bool = True,
                address: Callable[[Meeting], str] | None = None) -> bytes:
    """This function will write meetings (`queries.calendar.calendar_meetings`) and their deadlines as a calendar in ``ko``, ``en`` or ``fr``.

    `public` leaves out what a visitor may not see: the place of a closed meeting, the address of one online. `address` gives each
    meeting's page. `at` is when the calendar is written.
    """
    rows, language = list(meetings), spoken(language)
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", name)
    made.add("x-wr-calname", name)
    bodies = names_on({meeting.body.organisation_id for meeting in rows}, language, at.date())
    deadlines = deadlines_over_time()
    _zones(made, rows)
    for meeting in rows:
        made.add_component(_meeting(meeting, language, bodies[meeting.body.organisation_id], public, address(meeting) if address else "", at))
        if not meeting.declared:
            for due in deadlines(meeting, at.date()):
                made.add_component(_deadline(meeting, due.kind, due.on, language, at))
    return made.to_ical()


def _meeting(meeting: Meeting, language: str, body: str, public: bool, address: str, at: datetime) -> Event:
    event = _event(meeting, meeting.key, said_in(meeting.title, language, meeting.key), language, at)
    if meeting.opens_at and (meeting.closes_at or meeting.starts_on == meeting.ends_on):
        zone = ZoneInfo(meeting.time_zone)
        event.add("dtstart", meeting.opens_at.astimezone(zone))
        if meeting.closes_at:
            event.add("dtend", meeting.closes_at.astimezone(zone))
    else:
        _days(event, meeting.starts_on, meeting.ends_on)
    shown = not (public and meeting.closed)
    if shown and (meeting.mode != "in_person" or any(meeting.place.values())):
        event.add("location", vText(place_said(meeting.place, meeting.mode, "" if public else meeting.online_address, language)))
    lines = [f"{body} · {KINDS[meeting.kind][language]} · {MODES[meeting.mode][language]}"]
    if meeting.opens_at:
        lines.append(hours_said(meeting.opens_at, meeting.closes_at, meeting.time_zone, language))
    event.add("description", vText("\n".join([*lines, term_name(meeting)])))
    if address:
        event.add("url", address)
    return event


def _deadline(meeting: Meeting, kind: str, day: date, language: str, at: datetime) -> Event:
    event = _event(meeting, f"{meeting.key}-{kind}", f"{DEADLINES[kind][language]}: {said_in(meeting.title, language, meeting.key)}", language, at)
    _days(event, day, day)
    event.add("transp", "TRANSPARENT")
    event.add("related-to", f"{meeting.key}@{REALM}")
    return event


def _event(meeting: Meeting, uid: str, summary: str, language: str, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uid}@{REALM}")
    changes = list(meeting.changes.all())
    event.add("sequence", len(changes) + (meeting.convened_at is not None))
    known = [change.at for change in changes] + ([meeting.convened_at] if meeting.convened_at else [])
    event.add("dtstamp", at.astimezone(UTC))
    if known:
        event.add("last-modified", max(known).astimezone(UTC))
    event.add("summary", summary, parameters={"language": language})
    event.add("status", STATUS.get(meeting.state, "CONFIRMED"))
    return event


def _days(event: Event, first: date, last: date) -> None:
    """Whole days; the end of a calendar's event is the day behind it."""
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))


def _zones(made: Calendar, meetings: Iterable[Meeting]) -> None:
    """The time zones that the events name, each described for the time of its own events."""
    spans: dict[str, list[datetime]] = {}
    for meeting in meetings:
        if meeting.opens_at:
            spans.setdefault(meeting.time_zone, []).extend([meeting.opens_at, meeting.closes_at or meeting.opens_at])
    for name, instants in sorted(spans.items()):
        made.add_component(described(name, min(instants), max(instants)))
