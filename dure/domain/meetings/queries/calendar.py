"""The meetings that stand in a calendar: of all bodies, of a body, of a member."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from dure.domain.bodies.models import Body, Term
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries.invitations import WITH_VOICE
from dure.domain.members.models import Membership
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused

# a feed holds the newest so many; a calendar program asks for it again and again
MOST = 1_000


def calendar_meetings(*, body: str = "", member: Organisation | None = None, most: int | None = MOST) -> list[Meeting]:
    """This function will return the meetings for a calendar, the newest first, with what is needed to print them.

    `member` narrows them to assemblies of its time as a member with a voice, and to bodies in which it held a seat on the first
    day: what everybody may know. Meetings known to the month or the year only have no day in a calendar.
    """
    rows = Meeting.objects.filter(precision="day").select_related("body__organisation", "host").prefetch_related("changes")
    if body:
        rows = rows.filter(body__key=body)
    if member is not None:
        rows = rows.filter(_of(member))
    found: QuerySet[Meeting] = rows.order_by("-starts_on", "-pk")
    return list(found if most is None else found[:most])


def _of(member: Organisation) -> Q:
    """The condition on meetings at which a member has a place. Two queries, however long it has been a member."""
    wanted = Q(pk__in=[])
    stays = Membership.objects.filter(organisation=member, known_until__isnull=True, category__in=WITH_VOICE)
    for during in stays.values_list("during", flat=True):
        wanted |= Q(body__kind=Body.Kind.ASSEMBLY) & _within(during)
    terms = Term.objects.filter(organisation=member, known_until__isnull=True).exclude(seat__body__kind=Body.Kind.ASSEMBLY)
    for body, during in terms.values_list("seat__body_id", "during"):
        wanted |= Q(body_id=body) & _within(during)
    return wanted


def _within(during: object) -> Q:
    lower, upper = getattr(during, "lower", None), getattr(during, "upper", None)
    return Q(**{name: day for name, day in (("starts_on__gte", lower), ("starts_on__lt", upper)) if day})


def member_named(key: str) -> Organisation:
    """This function will return the organisation of a short name. Raises Refused where there is none."""
    found = Organisation.objects.filter(key=key).first()
    if found is None:
        raise Refused.because("meetings.no_such", source="network-meetings", what=key)
    return found
