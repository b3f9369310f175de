"""Screens without an account: the room's, for everybody who has its link, and that of the delegate who presides."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dure.domain.meetings.labels.when import said_in, zone_said
from dure.domain.meetings.models import Delegate, Meeting
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from dure.web.counter.applications import language
from dure.web.counter.meeting import actor, found
from dure.web.live.acting import perform
from dure.web.live.pages import attached, looked_up, page
from dure.web.live.topics import Topic, screen_of


@require_safe
def room(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show the room's screen: what is before the meeting, in large type."""
    meeting = _meeting(link)
    live = attached(request, Topic(meeting.pk, "room", language()), reverse("counter:screen-now", args=[link]))
    return page(request, "live/screen.html", live, meeting=meeting, title=said_in(meeting.title, language(), meeting.key),
                zone=zone_said(timezone.now(), meeting.time_zone, language()))


@require_safe
def room_now(request: HttpRequest, link: str) -> HttpResponse:
    """This function will return the room's screen alone, for pages that look it up."""
    return looked_up(request, Topic(_meeting(link).pk, "room", language()))


def _meeting(link: str) -> Meeting:
    meeting = Meeting.objects.filter(key=screen_of(link)).first()
    if meeting is None:
        raise Http404
    return meeting


@require_http_methods(["GET", "HEAD", "POST"])
def chair(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show the chair's screen to the delegate whose delegation presides; a post does what a button says."""
    delegate = found(link)
    if request.method != "POST":
        return _chair(request, link, delegate)
    if _why_not(delegate):
        return _chair(request, link, delegate, status=403)
    at = timezone.now()
    try:
        perform(request.POST.get("do", ""), by=actor(delegate), on=timezone.localdate(at), at=at, meeting=delegate.delegation.meeting)
    except Refused as no:
        return _chair(request, link, delegate, [sentence(problem, language()) for problem in no.problems], 409)
    return redirect("counter:chair", link)


@require_safe
def chair_now(request: HttpRequest, link: str) -> HttpResponse:
    """This function will return the chair's screen alone, to who presides."""
    delegate = found(link)
    if _why_not(delegate):
        raise Http404
    return looked_up(request, _topic(delegate))


def _topic(delegate: Delegate) -> Topic:
    return Topic(delegate.delegation.meeting_id, "chair" if not _why_not(delegate) else "room", language())


def _why_not(delegate: Delegate) -> str:
    return "" if "chair" in actor(delegate).duties else _("Your delegation does not preside now: this is what the room sees.")


def _chair(request: HttpRequest, link: str, delegate: Delegate, refused: list[str] | None = None, status: int = 200) -> HttpResponse:
    meeting = delegate.delegation.meeting
    live = attached(request, _topic(delegate), reverse("counter:chair-now", args=[link]))
    return page(request, "live/chair_page.html", live, status, meeting=meeting, title=said_in(meeting.title, language(), meeting.key),
                refused=refused or [], why_not=_why_not(delegate), action=reverse("counter:chair", args=[link]),
                back=reverse("counter:meet", args=[link]), back_name=_("Your own page, to vote"))
