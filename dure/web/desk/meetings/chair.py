"""The chair's screen for who has an account: what is before the meeting, what to say, and the acts of the chair."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.rules.keeping import keeping_problem
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences
from dure.web.desk.meetings.frame import found
from dure.web.live.acting import perform
from dure.web.live.pages import attached, looked_up, page
from dure.web.live.topics import Topic


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def chair(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show the chair's screen; a post does what a button says."""
    meeting, refused = found(key), list[str]()
    if request.method == "POST":
        try:
            perform(request.POST.get("do", ""), by=door.by, on=door.on, at=door.at, meeting=meeting)
        except Refused as no:
            refused = sentences(no)
        else:
            return redirect("desk:meeting-chair", key)
    live = attached(request, Topic(meeting.pk, "chair", language()), reverse("desk:meeting-chair-now", args=[key]))
    return page(request, "live/chair_page.html", live, 422 if refused else 200, meeting=meeting, refused=refused,
                title=said_in(meeting.title, language(), meeting.key), action=reverse("desk:meeting-chair", args=[key]),
                why_not=hindrance(keeping_problem(door.by.duties, meeting.body.kind)), back=reverse("desk:meeting", args=[key]),
                back_name=_("The meeting's page"))


@require_safe
@at_desk
def now(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will return the chair's screen alone, for pages that look it up."""
    return looked_up(request, Topic(found(key).pk, "chair", language()))


urlpatterns = [path("meetings/<slug:key>/chair/", chair, name="meeting-chair"),
               path("meetings/<slug:key>/chair/now/", now, name="meeting-chair-now")]
