"""The door of a meeting on a phone: a badge is scanned and one tap takes its delegate in or out; badges and the credentials report as papers."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from dure.documents.meetings.badges import badges
from dure.documents.meetings.credentials import credentials_paper
from dure.domain.meetings.actions.attendance import TAKEN
from dure.domain.meetings.labels.roll import CREDENTIALS, ROLES, STATES
from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.models import Attendance, Delegate
from dure.domain.meetings.queries.credentials import report
from dure.domain.meetings.queries.roll import quorum_in, room
from dure.web.common.downloads import drawn, sent
from dure.web.desk.acting import Door, at_desk, language
from dure.web.desk.meetings.frame import found, tab
from dure.web.desk.meetings.roll import OPEN

SHOWN = 30


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show the door: whom a name finds, with one tap in or out, and who came last."""
    meeting, said = found(key), language()
    here = room(meeting, door.at)
    now = report(meeting, door.at, here)
    text = request.GET.get("q", "").strip().casefold()
    rows = [{"delegate": delegate, "name": said_in(one.delegation.name, said), "inside": delegate.pk in here.there.get(one.delegation.pk, ())}
            for one in now.standing for delegate in now.delegates.get(one.delegation.pk, ())
            if delegate.state in OPEN and (not text or any(text in word.casefold() for word in (*one.delegation.name.values(), str(delegate))))]
    last = Attendance.objects.filter(delegate__delegation__meeting=meeting).select_related("delegate__delegation").order_by("-pk")[:5]
    return tab(request, door, meeting, "desk/meetings/door.html", rows=rows[:SHOWN], more=max(0, len(rows) - SHOWN), text=request.GET.get("q", ""),
               quorum=now.quorum, badge=None, takes=meeting.state in TAKEN and not meeting.declared,
               last=[(entry, said_in(entry.delegate.delegation.name, said)) for entry in last])


@require_safe
@at_desk
def scanned(request: HttpRequest, door: Door, key: str, token: UUID) -> HttpResponse:
    """This function will show whose badge was scanned, and ask for one tap: in or out."""
    meeting, said = found(key), language()
    delegate = get_object_or_404(Delegate.objects.select_related("delegation"), token=token, delegation__meeting=meeting)
    here = room(meeting, door.at)
    one = next(standing for standing in here.standing() if standing.delegation.pk == delegate.delegation_id)
    inside = delegate.pk in here.there.get(delegate.delegation_id, set())
    return tab(request, door, meeting, "desk/meetings/door.html", quorum=quorum_in(here, meeting, door.at), rows=[], last=[], text="", badge={
        "delegate": delegate, "name": said_in(delegate.delegation.name, said), "inside": inside, "state": STATES[one.shown][said],
        "credential": CREDENTIALS[delegate.state][said], "role": ROLES[delegate.role][said], "accepted": delegate.state == "accepted",
        "may": delegate.state in ("named", "accepted"), "votes": delegate.votes and delegate.delegation.may_vote},
        takes=meeting.state in TAKEN and not meeting.declared)


@require_safe
@at_desk
def printed(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will print the badges of a meeting as PDF: eight on a page, each with a code that leads to the door."""
    meeting = found(key)
    return sent(badges(meeting, lambda token: request.build_absolute_uri(reverse("desk:meeting-badge", args=[key, token])), language()),
                f"{key}-badges.pdf")


@require_safe
@at_desk
def reported(request: HttpRequest, door: Door, key: str, form: str) -> HttpResponse:
    """This function will hand out the report on credentials as it stands now, as HWPX or PDF."""
    if form not in ("hwpx", "pdf"):
        raise Http404
    meeting = found(key)
    return drawn(credentials_paper(meeting, report(meeting, door.at), door.at, language()), f"{key}-credentials.{form}")


urlpatterns = [
    path("meetings/<slug:key>/door/", shown, name="meeting-door"),
    path("meetings/<slug:key>/door/badges.pdf", printed, name="meeting-badges"),
    path("meetings/<slug:key>/door/<uuid:token>/", scanned, name="meeting-badge"),
    path("meetings/<slug:key>/roll/credentials.<slug:form>", reported, name="meeting-credentials"),
]
