"""Meetings of all bodies for everybody: the register, and the page of each. Closed ones show their title and the ground."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from dure.domain.elections.queries.elections import elections_of
from dure.domain.meetings.labels.convening import MODES, STATES
from dure.domain.meetings.labels.register import MINUTES, NOTICES
from dure.domain.meetings.labels.when import days_said, said_in
from dure.domain.meetings.queries import attended, public, register
from dure.domain.meetings.queries.convening import bodies_met
from dure.web.common.downloads import handed_out
from dure.web.common.languages import language
from dure.web.common.listing import Column, Filter, Listing
from dure.web.common.listing.declared import Row
from dure.web.common.meetings import JUDGED_LOOKS, LOOKS, words


def _address(row: Row) -> str:
    return reverse("portal:meeting", args=[row["key"]])


def _bodies() -> dict[str, str]:
    return {key: names[language()] for key, names in bodies_met().items()}


def _days(row: Row) -> str:
    first, last = row["starts_on"], row["ends_on"]
    if row["precision"] != "day":
        return days_said(first, last, language(), row["precision"])
    return f"{first} – {last:%m-%d}" if first.year == last.year and first != last else f"{first}" if first == last else f"{first} – {last}"


def meetings_list(on: date) -> Listing:
    """This function will declare the register's list, notices and minutes judged as on a day."""
    judged = register.judged_on(on)

    def given(row: Row) -> str:
        seen = judged.notice(row)
        return f"{seen.given} / {seen.notice.days}" if seen.notice and seen.given is not None else ""

    def rests_on(row: Row) -> str:
        notice = judged.notice(row).notice
        return " · ".join(filter(None, (notice.setting.clause, _("assumed") if notice.setting.assumed else ""))) if notice else ""

    return Listing(
        name="meetings", title=gettext_lazy("Meetings"), query=register.public_meetings, order="-starts",
        columns=(
            Column(key="starts", label=gettext_lazy("Days"), say=_days, needs=("starts_on", "ends_on", "precision"), sort=("starts_on", "pk")),
            Column(key="title", label=gettext_lazy("Meeting"), say=lambda row: said_in(row["title"], language(), row["key"]),
                   needs=("title", "key"), link=_address),
            Column(key="body", label=gettext_lazy("Body"), field="body_name"),
            Column(key="place", label=gettext_lazy("Venue"), say=lambda row: said_in(row["place"], language()), needs=("place",)),
            Column(key="state", label=gettext_lazy("State"), words=words(STATES), looks=LOOKS),
            Column(key="notice", label=gettext_lazy("Notice"), say=lambda row: judged.notice(row).state, needs=register.NEEDED,
                   words=words(NOTICES), looks=JUDGED_LOOKS),
            Column(key="notice_days", label=gettext_lazy("Days of notice given / wanted"), say=given, needs=register.NEEDED),
            Column(key="clause", label=gettext_lazy("Clause"), say=rests_on, needs=register.NEEDED),
            Column(key="minutes", label=gettext_lazy("Minutes"), say=lambda row: judged.minutes(row).state, needs=register.NEEDED,
                   words=words(MINUTES), looks=JUDGED_LOOKS),
            Column(key="minutes_on", label=gettext_lazy("Minutes on"), kind="day", say=lambda row: judged.minutes(row).on, needs=register.NEEDED),
            Column(key="first", label=gettext_lazy("First day"), field="starts_on", kind="day", shown=False),
            Column(key="last", label=gettext_lazy("Last day"), field="ends_on", kind="day", shown=False),
            Column(key="mode", label=gettext_lazy("Held"), words=words(MODES), shown=False),
            Column(key="number", label=gettext_lazy("Number"), kind="number", shown=False),
            Column(key="source", label=gettext_lazy("Known from"), shown=False, lang="ko"),
        ),
        filters=(
            Filter(key="text", label=gettext_lazy("Title, place or body")),
            Filter(key="body", label=gettext_lazy("Body"), kind="choice", options=_bodies),
            Filter(key="year", label=gettext_lazy("Year"), kind="year"),
            Filter(key="state", label=gettext_lazy("State"), kind="choice", options=words(STATES)),
        ))


@require_safe
def listed(request: HttpRequest) -> HttpResponseBase:
    """This function will show the register of all bodies' meetings: those that come first, then the others backwards."""
    today = timezone.localdate()
    coming = [] if request.GET else register.next_meetings(today)
    return meetings_list(today).answer(request, "portal/meetings/list.html", {"coming": coming, "today": today}, language=language())


@require_safe
def meeting(request: HttpRequest, key: str) -> HttpResponse:
    """This function will show a meeting to everybody: when and where, notice, changes, agenda, who came, decisions."""
    page = register.public_meeting(key, timezone.localdate())
    if page is None:
        raise Http404
    shown: dict[str, Any] = {}
    if not page.meeting.closed:
        came = attended.came_to(page.meeting)
        shown = {"items": public.public_items(page.meeting), "came": came, "figures": attended.figures_of(page.meeting, came),
                 "decisions": public.public_decisions(page.meeting), "elections": elections_of(page.meeting)}
    return render(request, "portal/meetings/meeting.html", {"page": page, "meeting": page.meeting, **shown})


@require_safe
def paper(request: HttpRequest, key: str, number: int) -> HttpResponseBase:
    """This function will hand out an open paper of a meeting's agenda."""
    page = register.public_meeting(key, timezone.localdate())
    found = public.public_file(page.meeting, number) if page else None
    if found is None:
        raise Http404
    return handed_out(found[1], found[0].file_name, found[1].media_type)
