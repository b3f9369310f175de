"""The list of meetings at the desk, and planning one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from dure.domain.meetings.actions import convening as acts
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries import convening as queries
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.forms import tried
from dure.web.desk.meetings import forms

STATES = {"planned": _("Planned"), "convened": _("Convened"), "in_session": _("In session"), "adjourned": _("Adjourned"),
          "ended": _("Ended"), "cancelled": _("Cancelled")}
KINDS = {"ordinary": _("Ordinary"), "extraordinary": _("Extraordinary")}
MODES = {"in_person": _("In person"), "online": _("Online"), "hybrid": _("Hybrid")}
YES = {True: _("yes"), False: ""}


def _bodies() -> dict[str, str]:
    return {key: names[language()] for key, names in queries.bodies_met().items()}


def _said(words: dict[str, str], otherwise: str = "") -> str:
    return words.get(language()) or words.get("en") or next((text for text in words.values() if text), otherwise)


def _cut(day: date, precision: str) -> str:
    """A day as far as papers tell it: 2021-10 where they tell the month alone."""
    return day.isoformat()[:{"year": 4, "month": 7}.get(precision, 10)]


REGISTER = Listing(
    name="meetings", title=_("Meetings"), query=queries.listed, order="-starts",
    columns=(
        Column(key="starts", label=_("First day"), say=lambda row: _cut(row["starts_on"], row["precision"]), needs=("starts_on", "precision"),
               sort=("starts_on", "pk")),
        Column(key="ends", label=_("Last day"), say=lambda row: _cut(row["ends_on"], row["precision"]), needs=("ends_on", "precision")),
        Column(key="title", label=_("Meeting"), say=lambda row: _said(row["title"], row["key"]), needs=("title", "key"),
               link=lambda row: reverse("desk:meeting", args=[row["key"]])),
        Column(key="body", label=_("Body"), field="body_name"),
        Column(key="state", label=_("Standing"), words=STATES, looks={"convened": "success", "in_session": "warning", "cancelled": "error"}),
        Column(key="place", label=_("Venue"), say=lambda row: _said(row["place"]), needs=("place",)),
        Column(key="mode", label=_("Form"), words=MODES),
        Column(key="kind", label=_("Kind"), words=KINDS, shown=False),
        Column(key="number", label=_("Ordinal"), kind="number", shown=False),
        Column(key="zone", label=_("Time zone"), field="time_zone", shown=False),
        Column(key="closed", label=_("Closed to the public"), words=YES, shown=False),
        Column(key="declared", label=_("Known from papers"), words=YES, shown=False),
        Column(key="source", label=_("Source"), shown=False),
    ),
    filters=(
        Filter(key="text", label=_("Title, place or body")),
        Filter(key="body", label=_("Body"), kind="choice", options=_bodies),
        Filter(key="state", label=_("Standing"), kind="choice", options=STATES),
        Filter(key="kind", label=_("Kind"), kind="choice", options=KINDS),
        Filter(key="mode", label=_("Form"), kind="choice", options=MODES),
        Filter(key="year", label=_("Year"), kind="year"),
        Filter(key="since", label=_("From"), kind="day"),
        Filter(key="until", label=_("Until"), kind="day"),
    ))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will show the meetings of all bodies, the newest first."""
    return REGISTER.answer(request, "desk/meetings/list.html", {"why_not": hindrance(may_keep_meetings(door.by))}, language=language())


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def planning(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show the form of a new meeting, and plan it."""
    form = forms.Planning(request.POST or None, door=door, initial={"body": request.GET.get("body", "")})
    made: list[Meeting] = []

    def act(said: dict[str, Any]) -> None:
        if said["source"]:
            made.append(acts.record_declared_meeting(
                by=door.by, at=door.at, body=said["body"], source=said["source"], **forms.of_papers(said)))
        else:
            made.append(acts.plan_meeting(**door.acts(), body=said["body"], **forms.planned(said)))

    if request.method == "POST" and tried(form, act):
        return redirect("desk:meeting", made[0].key)
    return render(request, "desk/meetings/plan.html", {"form": form, "zones": forms.zones(), "why_not": hindrance(may_keep_meetings(door.by))},
                  status=422 if request.method == "POST" else 200)


urlpatterns = [path("meetings/", listed, name="meetings"), path("meetings/new/", planning, name="meeting-plan")]
