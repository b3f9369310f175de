"""Meetings as they are planned and convened: the list, notices, deadlines, how terms refer to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce

from dure.base.fields import sought
from dure.domain.bodies.models import Body
from dure.domain.meetings.models import Meeting, MeetingChange
from dure.domain.meetings.queries.meetings import meeting_named
from dure.domain.meetings.rules import convening as rules
from dure.domain.parties.models import OrganisationName
from dure.domain.parties.queries import names_on
from dure.domain.texts.queries import over_time, parameter, setting
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.answer import Ground

LANGUAGES = ("ko", "en", "fr")


def listed(text: str = "", *, language: str = "en", body: str = "", state: str = "", kind: str = "", mode: str = "", year: int | None = None,
           since: date | None = None, until: date | None = None) -> QuerySet[Meeting]:
    """This function will return the meetings that are asked for, unordered; each row knows its body's name (`body_name`).

    `text` is sought in titles, places and the names of the body; `body` is a body's key, `year` that of the first day.
    """
    given = {"body__key": body, "state": state, "kind": kind, "mode": mode, "starts_on__gte": since, "starts_on__lte": until}
    rows = Meeting.objects.filter(**{field: value for field, value in given.items() if value})
    if year:
        rows = rows.filter(starts_on__range=(date(year, 1, 1), date(year, 12, 31)))
    if pairs := sought(text):
        rows = rows.filter(pairs__contains=pairs)
    current = Q(during__isnull=True) | Q(during__contains=OuterRef("starts_on"))
    names = OrganisationName.objects.filter(current, organisation=OuterRef("body__organisation_id"), use="legal").order_by(
        Case(When(language=language, then=0), When(language="en", then=1), default=2, output_field=IntegerField()), "-id")
    return rows.annotate(body_name=Coalesce(Subquery(names.values("name")[:1]), Value(""), output_field=TextField()))


def bodies_met() -> dict[str, dict[str, str]]:
    """This function will return the names of the bodies by key and language: what a list of meetings can be narrowed to."""
    bodies = list(Body.objects.values_list("key", "organisation_id"))
    named = {language: names_on([pk for _, pk in bodies], language, date.max) for language in ("ko", "en")}
    return {key: {language: named[language].get(pk, key) for language in named} for key, pk in bodies}


def body_name(meeting: Meeting, language: str) -> str:
    """This function will return what the meeting's body was called on its first day, in a language or else in another."""
    return names_on([meeting.body.organisation_id], language, meeting.starts_on).get(meeting.body.organisation_id) or meeting.body.key


def by_kind(key: str, meeting: Meeting, on: date) -> tuple[Any, Setting]:
    """This function will return what a setting that goes by kinds of bodies says of the meeting's, and the setting itself."""
    found = setting(key, on)
    return found.value.get(meeting.body.kind, 0), found


def given_at(meeting: Meeting) -> datetime | None:
    """This function will return when notice of the meeting's present days was given; None where it was not.

    A meeting that was put off keeps its notice; one that was brought forward has its notice from that change.
    """
    if meeting.convened_at is None:
        return None
    given = meeting.convened_at
    for change in meeting.changes.filter(kind=MeetingChange.Kind.POSTPONED, at__gt=given):
        if str(change.now.get("starts_on", "")) < str(change.was.get("starts_on", "")):
            given = change.at
    return given


def notice_of(meeting: Meeting, on: date, given: datetime | None = None) -> rules.Notice:
    """This function will judge the notice of a meeting by the charter in force on the day it was given (else on `on`, of a
    notice that would be given then), counted in the meeting's own time zone. `given` asks of a notice that is about to be."""
    at = given or given_at(meeting)
    given_on = rules.local_day(at, meeting.time_zone) if at else None
    day = given_on or on
    days, found = by_kind("meetings.notice_days", meeting, day)
    counting = str(parameter("meetings.notice_counting", day))
    return rules.Notice(int(days), counting, rules.notice_due(meeting.starts_on, int(days), counting), given_on, found)


def record_day(meeting: Meeting, on: date, starts_on: date | None = None) -> date:
    """This function will return the day whose roll counts for the meeting (or for it on another first day), by the charter in
    force on a day."""
    days, _ = by_kind("meetings.record_days", meeting, on)
    return (starts_on or meeting.starts_on) - timedelta(days=int(days))


def planned(meeting: Meeting, at: datetime) -> rules.Planned:
    """This function will return a meeting as it stands, to be judged as convened at an instant."""
    return rules.Planned(
        meeting.key, meeting.state, meeting.mode, meeting.starts_on, rules.local_day(at, meeting.time_zone), meeting.opens_at,
        next((text for text in meeting.place.values() if text), ""), meeting.online_address, meeting.closed, meeting.closed_ground,
        meeting.body.key, meeting.starts_on in meeting.body.during)


def convening(meeting: Meeting, on: date, at: datetime, late_reason: str = "") -> list[Ground]:
    """This function will judge whether a meeting may be convened at an instant: what its page shows and the act enforces."""
    return list(rules.convening(planned(meeting, at), notice_of(meeting, on, at), late_reason))


def convening_asked(what: str, on: date) -> Iterator[Ground]:
    """This function will answer whether a meeting may be convened on a day: ``general-assembly-2017``."""
    meeting = meeting_named(what)
    noon = rules.instant_of(on, datetime.min.time().replace(hour=12), meeting.time_zone)
    yield from convening(meeting, on, noon)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something of a meeting is due: `kind` is ``notice``, ``items``, ``record``, ``credentials``,
    ``candidatures`` or ``minutes``; the setting behind it says whether it is assumed."""

    kind: str
    on: date
    assumed: bool
    source: str = ""
    clause: str = ""
    since: date | None = None


ASKED = ("meetings.notice_days", "meetings.notice_counting", "meetings.item_days", "meetings.record_days", "meetings.credentials_days",
         "meetings.minutes_days", "elections.candidature_months")


def deadlines(meeting: Meeting, on: date) -> list[Deadline]:
    """This function will return the deadlines of a meeting in their order, by the settings in force when it was convened, else on a day.

    Members' items and credentials are due before the meeting, candidatures where an assembly elects, minutes after it.
    """
    return deadlines_over_time()(meeting, on)


def deadlines_over_time() -> Callable[[Meeting, date], list[Deadline]]:
    """This function will return what `deadlines` does for many meetings: the settings are asked once."""
    asked = {key: over_time(key) for key in ASKED}

    def of(meeting: Meeting, on: date) -> list[Deadline]:
        day = rules.local_day(meeting.convened_at, meeting.time_zone) if meeting.convened_at else on
        notice, counting, items, record, credentials, minutes, months = (asked[key](day) for key in ASKED)

        def before(by: Setting) -> date:
            return meeting.starts_on - timedelta(days=int(by.value.get(meeting.body.kind, 0)))

        found = [
            _deadline("notice", rules.notice_due(meeting.starts_on, int(notice.value.get(meeting.body.kind, 0)), str(counting.value)), notice),
            _deadline("items", before(items), items),
            _deadline("record", meeting.record_on or before(record), record),
            _deadline("credentials", before(credentials), credentials),
            _deadline("minutes", meeting.ends_on + timedelta(days=int(minutes.value)), minutes),
        ]
        if meeting.body.kind == Body.Kind.ASSEMBLY:
            found.append(_deadline("candidatures", rules.months_before(meeting.starts_on, int(months.value)), months))
        return sorted(found, key=lambda one: (one.on, one.kind))

    return of


def _deadline(kind: str, on: date, by: Setting) -> Deadline:
    return Deadline(kind, on, by.assumed, by.source, by.clause, by.starts_on)


def term_name(meeting: Meeting) -> str:
    """This function will return how terms of seats refer to a meeting (``general-assembly 2017``)."""
    return rules.term_of(meeting.key, meeting.body.key, meeting.starts_on.year)


def changes_of(meeting: Meeting) -> list[MeetingChange]:
    """This function will return what was changed of a meeting, the oldest first."""
    return list(meeting.changes.select_related("decision").order_by("pk"))


def keys_taken(body: str, year: int) -> set[str]:
    """This function will return the keys of a body's meetings of a year."""
    return set(Meeting.objects.filter(key__startswith=f"{body}-{year}").values_list("key", flat=True))
