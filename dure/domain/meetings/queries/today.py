"""What waits of meetings today: how ready the next ones are, and what is late of those that are over."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from dure.domain.meetings.models import Delegate, Delegation, Invitation, Item, ItemPaper, Meeting, Minutes, Proxy
from dure.domain.meetings.queries.register import NEEDED, Judged, public_meetings
from dure.domain.meetings.rules.keeping import keepers
from dure.domain.meetings.rules.register import MinutesSeen, NoticeSeen
from dure.domain.members.queries.names import shown
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import parameter

AHEAD = timedelta(days=90)
NEXT, LATE = 3, 20


@dataclass(frozen=True, slots=True)
class Ready:
    """A meeting ahead and how ready it is: the notice, invitations answered of those sent, delegates and proxies whose credentials
    wait, items to decide that have no papers."""

    meeting: Meeting
    body: Mapping[str, str]
    notice: NoticeSeen
    invited: int
    answered: int
    credentials: int
    bare: int


@dataclass(frozen=True, slots=True)
class Overdue:
    """A meeting that is over and whose minutes are not published in time."""

    meeting: Meeting
    minutes: MinutesSeen


def kept_by(duties: Set[str]) -> QuerySet[Meeting]:
    """This function will return the meetings of bodies whose meetings one with these duties keeps."""
    held = {word.removeprefix("deputy:") for word in duties}
    kinds = [kind for kind in ("assembly", "executive", "secretariat", "regional_office", "council", "sub_committee") if keepers(kind) & held]
    return Meeting.objects.filter(body__kind__in=kinds, declared=False)


def next_ready(on: date, duties: Set[str]) -> list[Ready]:
    """This function will return the next meetings that one keeps, within 90 days, and how ready they are. A fixed number of queries."""
    coming = (kept_by(duties).filter(ends_on__gte=on, starts_on__lte=on + AHEAD).exclude(state__in=["ended", "cancelled"]))
    found = list(coming.select_related("body").order_by("starts_on", "pk")[:NEXT])
    if not found:
        return []
    rows = {row["key"]: row for row in public_meetings().filter(pk__in=[one.pk for one in found]).values("key", *NEEDED)}
    names, judged = shown((one.body.organisation_id for one in found), on), Judged(on)
    sent = _counts(Invitation.objects.filter(meeting__in=found), "meeting")
    answered = _counts(Invitation.objects.filter(meeting__in=found).exclude(answer=""), "meeting")
    named = _counts(Delegate.objects.filter(delegation__meeting__in=found, state=Delegate.State.NAMED), "delegation__meeting")
    proxies = _counts(Proxy.objects.filter(meeting__in=found, state=Proxy.State.GIVEN), "meeting")
    bare = _counts(Item.objects.filter(~Exists(ItemPaper.objects.filter(item=OuterRef("pk"))), meeting__in=found, state=Item.State.ACCEPTED,
                                       kind__in=[Item.Kind.DECISION, Item.Kind.ELECTION]), "meeting")
    return [Ready(one, names[one.body.organisation_id], judged.notice(rows[one.key]), sent.get(one.pk, 0), answered.get(one.pk, 0),
                  named.get(one.pk, 0) + proxies.get(one.pk, 0), bare.get(one.pk, 0)) for one in found]


def _counts(rows: QuerySet[Invitation] | QuerySet[Delegate] | QuerySet[Proxy] | QuerySet[Item], by: str) -> dict[int, int]:
    return dict(rows.order_by().values_list(by).annotate(number=Count("pk")))


def minutes_late(on: date, duties: Set[str]) -> list[Overdue]:
    """This function will return the meetings that one keeps whose minutes should have been published by a day, the oldest first."""
    latest = on - timedelta(days=int(str(parameter("meetings.minutes_days", on))))
    published = Minutes.objects.filter(meeting=OuterRef("pk"), published_at__isnull=False)
    rows = kept_by(duties).filter(~Exists(published), state=Meeting.State.ENDED, closed=False, ends_on__lt=latest)
    found = list(rows.order_by("ends_on", "pk")[:LATE])
    judged = Judged(on) if found else None
    seen = [Overdue(one, judged.minutes({"published_at": None, "time_zone": one.time_zone, "ends_on": one.ends_on, "state": one.state,
                                         "declared": one.declared})) for one in found] if judged else []
    return [one for one in seen if one.minutes.state == "late"]


@dataclass(frozen=True, slots=True)
class Concerned:
    """A meeting to which an organisation is invited or on whose roll it stands: what it answered, and as what it comes."""

    meeting: Meeting
    answer: str
    capacity: str
    may_vote: bool


def meetings_of_member(organisation: Organisation, most: int = 20) -> list[Concerned]:
    """This function will return the meetings that concern an organisation, the newest first. Three queries."""
    invited = {one.meeting_id: one for one in Invitation.objects.filter(organisation=organisation, person__isnull=True)}
    lines = {one.meeting_id: one for one in Delegation.objects.filter(organisation=organisation, person__isnull=True)}
    rows = Meeting.objects.filter(Q(pk__in=invited) | Q(pk__in=lines)).order_by("-starts_on", "-pk")[:most]
    return [_concerned(one, invited, lines) for one in rows]


def _concerned(meeting: Meeting, invited: Mapping[int, Invitation], lines: Mapping[int, Delegation]) -> Concerned:
    invitation, line = invited.get(meeting.pk), lines.get(meeting.pk)
    return Concerned(meeting, invitation.answer if invitation else "", line.capacity if line else invitation.capacity if invitation else "",
                     bool(line and line.may_vote))
