"""What every tab of a meeting's page shares: the meeting, its name and standing on top, and the tabs."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dure.domain.meetings.labels.convening import KINDS, MODES, STATES
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.queries.meetings import meeting_named
from dure.domain.meetings.rules.keeping import keeping_problem
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, hindrance, language

# the tabs of a meeting in the order of its life: the name of its page's address, and its word
TABS: list[tuple[str, str | Promise]] = [
    ("desk:meeting", _("Overview")),
    ("desk:meeting-invitations", _("Invitations")),
    ("desk:meeting-agenda", _("Agenda")),
    ("desk:meeting-roll", _("Roll")),
    ("desk:meeting-session", _("Session")),
    ("desk:meeting-votes", _("Votes")),
    ("desk:meeting-elections", _("Elections")),
    ("desk:meeting-minutes", _("Minutes")),
    ("desk:meeting-following", _("What follows")),
    ("desk:meeting-papers", _("Papers")),
]


def found(key: str) -> Meeting:
    """This function will return the meeting of an address. Raises Http404 where there is none."""
    try:
        return meeting_named(key)
    except Refused as refused:
        raise Http404 from refused


def tab(request: HttpRequest, door: Door, meeting: Meeting, template: str, status: int = 200, **shown: Any) -> HttpResponse:
    """This function will draw a tab (a template that extends ``desk/meetings/frame.html``) with what it shows.

    `why_not` says why the reader may not act on this meeting, or nothing.
    """
    said = language()
    here = request.resolver_match.view_name if request.resolver_match else ""
    return render(request, template, {
        "meeting": meeting, "why_not": hindrance(keeping_problem(door.by.duties, meeting.body.kind)), "on": door.on,
        "words": {"kinds": _said(KINDS, said), "modes": _said(MODES, said), "states": _said(STATES, said)},
        "tabs": [{"name": name, "address": reverse(address, args=[meeting.key]), "current": address == here} for address, name in TABS],
        **shown}, status=status)


def _said(words: dict[str, dict[str, str]], language: str) -> dict[str, str]:
    return {key: both[language] for key, both in words.items()}
