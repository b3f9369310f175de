"""Meetings and deadlines as feeds for calendar programs: of all bodies, of a body, of a member. Only what a visitor may see."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from dure.documents.calendar import calendar_of
from dure.domain.bodies.queries import body_named
from dure.domain.meetings.labels.calendar import NAMES
from dure.domain.meetings.queries.calendar import calendar_meetings, member_named
from dure.domain.parties.queries import name_on
from dure.kernel.problem import Refused
from dure.web.common.downloads import sent
from dure.web.common.languages import language


@require_safe
def all_meetings(request: HttpRequest) -> HttpResponse:
    """This function will hand out the meetings of all bodies."""
    return _feed(request)


@require_safe
def of_body(request: HttpRequest, key: str) -> HttpResponse:
    """This function will hand out the meetings of a body."""
    return _feed(request, body=key)


@require_safe
def of_member(request: HttpRequest, key: str) -> HttpResponse:
    """This function will hand out the meetings at which a member has a place."""
    return _feed(request, member=key)


def _feed(request: HttpRequest, body: str = "", member: str = "") -> HttpResponse:
    at = timezone.now()
    try:
        party = member_named(member) if member else None
        found = body_named(body) if body else None
    except Refused as refused:
        raise Http404 from refused
    whose = party or (found.organisation if found else None)
    name = NAMES[language()] if whose is None else f"{name_on(whose, language(), timezone.localdate(at))} · {NAMES[language()]}"
    data = calendar_of(calendar_meetings(body=found.key if found else "", member=party), language(), name=name, at=at,
                       address=lambda meeting: request.build_absolute_uri(reverse("portal:meeting", args=[meeting.key])))
    answer = sent(data, f"{body or member or 'meetings'}.ics", inline=True)
    answer["Cache-Control"] = "public, max-age=900"
    return answer
