"""The overview of a meeting: its days and place, its notice and deadlines, what was changed, and convening it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.base.answers import answered
from dure.domain.journal.queries import entries_of
from dure.domain.meetings.actions import convening as acts
from dure.domain.meetings.actions.telling import Linking
from dure.domain.meetings.labels.convening import CHANGES, DEADLINES, FIELDS, MODES
from dure.domain.meetings.labels.when import days_said, hours_said, place_said, said_in
from dure.domain.meetings.models import Meeting, MeetingChange
from dure.domain.meetings.queries import convening as queries
from dure.domain.meetings.queries.meetings import meeting_ref
from dure.domain.meetings.rules.convening import STEPS
from dure.web.counter.links import invited_address
from dure.web.desk.acting import Door, at_desk, language
from dure.web.desk.forms import tried
from dure.web.desk.meetings import forms
from dure.web.desk.meetings.frame import found, tab

Said = dict[str, Any]
SHOWN = 20


@require_safe
@at_desk
def overview(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a meeting: when and where, its notice, deadlines, changes, and what can be done."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw the overview, with the forms that were refused."""
    said = language()
    planned = meeting.state == Meeting.State.PLANNED
    grounds = queries.convening(meeting, door.on, door.at) if planned else []
    answer = answered("meetings.convene_meeting", by=door.by, what=meeting.key, on=door.on, grounds=grounds) if planned else None
    begins = forms.of_meeting(meeting)
    empty: dict[str, django_forms.Form] = {
        "correcting": forms.Correcting(initial=begins), "convening": forms.Convening(), "postponing": forms.Postponing(initial=begins),
        "moving": forms.Moving(initial=begins), "turning": forms.Turning(initial=begins), "closing": forms.Closing(),
        "cancelling": forms.Cancelling()}
    return tab(
        request, door, meeting, "desk/meetings/overview.html", status, **(empty | bound),
        body_name=queries.body_name(meeting, said), days=days_said(meeting.starts_on, meeting.ends_on, said, meeting.precision),
        hours=hours_said(meeting.opens_at, meeting.closes_at, meeting.time_zone, said) if meeting.opens_at else "",
        where=place_said(meeting.place, meeting.mode, meeting.online_address, said), notice=queries.notice_of(meeting, door.on),
        deadlines=[] if meeting.declared else [(DEADLINES[one.kind][said], one) for one in queries.deadlines(meeting, door.on)],
        changes=[(CHANGES[change.kind][said], change, _differing(change)) for change in queries.changes_of(meeting)],
        answer=answer, can={step: meeting.state in states and not meeting.declared for step, states in STEPS.items()},
        zones=forms.zones(), tongues=(("ko", "한국어"), ("en", "English"), ("fr", "Français")), term=queries.term_name(meeting),
        journal=entries_of(str(meeting_ref(meeting.key))).order_by("-pk")[:SHOWN])


def _differing(change: MeetingChange) -> list[tuple[str, str, str]]:
    """What a change changed: the name of each field, as it was and as it is."""
    said = language()

    def shown(name: str, value: Any) -> str:
        if isinstance(value, dict):
            return said_in(value, said, "–")
        if name in ("opens_at", "closes_at") and value:
            return str(value).replace("T", " ")[:16]
        return MODES[value][said] if name == "mode" else str(value or "–")

    return [(words[said], shown(name, change.was.get(name)), shown(name, change.now[name])) for name, words in FIELDS.items()
            if name in change.now and change.was.get(name) != change.now[name]]


def linking(request: HttpRequest) -> Linking:
    """This function will return what makes the addresses that letters carry to those who were invited."""
    return lambda token, language: invited_address(request, token, language)


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will convene a meeting, put right what is planned, or change what was convened."""
    meeting = found(key)
    told: dict[str, Any] = {"by": door.by, "at": door.at, "meeting": meeting.pk, "link": linking(request)}
    made: dict[str, tuple[str, django_forms.Form, Callable[[Said], Any]]] = {
        "convene": ("convening", forms.Convening(request.POST), lambda said: acts.convene_meeting(
            **door.acts(), meeting=meeting.pk, late_reason=said["late_reason"])),
        "correct": ("correcting", forms.Correcting(request.POST), lambda said: acts.correct_meeting(
            **door.acts(), meeting=meeting.pk, fields={name: value for name, value in forms.planned(said).items()
                                                       if name != "record_on" or value})),
        "postpone": ("postponing", forms.Postponing(request.POST), lambda said: acts.postpone(
            **told, on=door.on, why=said["why"], **{name: said[name] for name in ("starts_on", "ends_on", "opens_at", "closes_at", "time_zone")})),
        "move": ("moving", forms.Moving(request.POST), lambda said: acts.move(
            **told, place=forms.place_of(said), host=said["host"], why=said["why"])),
        "turn": ("turning", forms.Turning(request.POST), lambda said: acts.change_mode(
            **told, mode=said["mode"], online_address=said["online_address"], why=said["why"])),
        "close": ("closing", forms.Closing(request.POST), lambda said: acts.close_to_public(**told, ground=said["ground"], why=said["why"])),
        "cancel": ("cancelling", forms.Cancelling(request.POST), lambda said: acts.cancel_meeting(**told, why=said["why"])),
    }
    if verb not in made:
        raise Http404
    name, form, act = made[verb]
    if tried(form, act):
        messages.success(request, _("Done."))
        return redirect("desk:meeting", key)
    return page(request, door, meeting, 422, **{name: form})


urlpatterns = [path("meetings/<slug:key>/", overview, name="meeting"), path("meetings/<slug:key>/act/<slug:verb>/", step, name="meeting-act")]
