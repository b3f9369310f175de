"""The public register of all bodies' meetings: what a visitor may see of each.

Closed meetings and closed items show their title and the ground, nothing else; papers stand here where they are open; of those who
came, delegations are named, and persons only counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import DateTimeField, F, OuterRef, QuerySet, Subquery

from dure.domain.bodies.models import Body
from dure.domain.meetings.models import Meeting, MeetingChange, Minutes
from dure.domain.meetings.queries.convening import given_at, listed
from dure.domain.meetings.rules.convening import Notice, local_day, notice_due
from dure.domain.meetings.rules.register import MinutesSeen, NoticeSeen, minutes_seen, notice_seen
from dure.domain.members.queries.names import shown
from dure.domain.texts.queries import over_time

Names = Mapping[str, str]
# what `Judged` takes of a row, beside what is shown
NEEDED = ("state", "declared", "starts_on", "ends_on", "time_zone", "convened_at", "forward_at", "published_at", "body__kind")


def public_meetings(text: str = "", *, language: str = "en", body: str = "", year: int | None = None, state: str = "") -> QuerySet[Meeting]:
    """This function will return the meetings of all bodies that are asked for, unordered.

    Each row knows its body's name (`body_name`), when its minutes were published (`published_at`), and when its days were last
    brought forward after the notice (`forward_at`): that is when notice of its present days was given.
    """
    published = Minutes.objects.filter(meeting=OuterRef("pk"), published_at__isnull=False).order_by("published_at")
    forward = MeetingChange.objects.filter(meeting=OuterRef("pk"), kind=MeetingChange.Kind.POSTPONED, at__gt=OuterRef("convened_at"),
                                           now__starts_on__lt=F("was__starts_on")).order_by("-at")
    return listed(text, language=language, body=body, year=year, state=state).annotate(
        published_at=Subquery(published.values("published_at")[:1], output_field=DateTimeField()),
        forward_at=Subquery(forward.values("at")[:1], output_field=DateTimeField()))


class Judged:
    """Notices and minutes judged as on a day: the settings are asked once for however many rows."""

    def __init__(self, on: date) -> None:
        """This function will ask the settings' versions. Three queries."""
        self.on = on
        self.days, self.counting, self.minutes_days = (
            over_time(key) for key in ("meetings.notice_days", "meetings.notice_counting", "meetings.minutes_days"))

    def notice(self, row: Mapping[str, Any]) -> NoticeSeen:
        """This function will judge the notice of a row of `public_meetings` with the fields of `NEEDED`."""
        given = row["forward_at"] or row["convened_at"]
        given_on = local_day(given, row["time_zone"]) if given else None
        days, counting = self.days(given_on or self.on), str(self.counting(given_on or self.on).value)
        wanted = int(days.value.get(row["body__kind"], 0))
        notice = Notice(wanted, counting, notice_due(row["starts_on"], wanted, counting), given_on, days)
        return notice_seen(notice, row["starts_on"], self.on, state=row["state"], declared=row["declared"])

    def minutes(self, row: Mapping[str, Any]) -> MinutesSeen:
        """This function will judge the minutes of such a row."""
        published = local_day(row["published_at"], row["time_zone"]) if row["published_at"] else None
        return minutes_seen(row["ends_on"], published, self.minutes_days(row["ends_on"]), self.on, state=row["state"],
                            declared=row["declared"])


def judged_on(on: date) -> Judged:
    """This function will return what judges notices and minutes as on a day."""
    return Judged(on)


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting for the public: itself, how its body and its host were called then, notice, minutes and changes. What a closed
    meeting does not tell is empty."""

    meeting: Meeting
    body: Names
    host: Names
    notice: NoticeSeen
    minutes: MinutesSeen
    changes: tuple[MeetingChange, ...]


def public_meeting(key: str, on: date) -> MeetingPage | None:
    """This function will return a meeting for the public as on a day, or None where there is none."""
    meeting = Meeting.objects.select_related("body", "host").filter(key=key).first()
    if meeting is None:
        return None
    published = meeting.minutes.filter(published_at__isnull=False).order_by("published_at").values_list("published_at", flat=True).first()
    row = {"forward_at": given_at(meeting), "published_at": published, "body__kind": meeting.body.kind,
           **{name: getattr(meeting, name) for name in NEEDED if name not in ("forward_at", "published_at", "body__kind")}}
    judged = Judged(on)
    names = shown([pk for pk in (meeting.body.organisation_id, meeting.host_id) if pk], meeting.starts_on)
    return MeetingPage(meeting, names[meeting.body.organisation_id], names.get(meeting.host_id or 0, {}), judged.notice(row),
                       judged.minutes(row), tuple(meeting.changes.order_by("pk")))


def meetings_of(body: Body) -> list[Meeting]:
    """This function will return all meetings of a body for its line of time, the first first."""
    return list(Meeting.objects.filter(body=body).order_by("starts_on", "pk"))


def next_meetings(on: date, most: int = 4) -> list[tuple[Meeting, Names]]:
    """This function will return the meetings that run or come next, each with its body's name."""
    found = list(Meeting.objects.filter(ends_on__gte=on).exclude(state__in=["ended", "cancelled"]).select_related("body")
                 .order_by("starts_on", "pk")[:most])
    names = shown((meeting.body.organisation_id for meeting in found), on)
    return [(meeting, names[meeting.body.organisation_id]) for meeting in found]
