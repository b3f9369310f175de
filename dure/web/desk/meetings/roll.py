"""The roll tab: who is on it and how each stands now, the quorum, credentials and proxies that wait, one tap in and out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from dure.base.answers import answered
from dure.domain.meetings.actions import attendance, credentials
from dure.domain.meetings.actions import roll as acts
from dure.domain.meetings.labels.roll import CAPACITIES, FIELDS, PROXIES, ROLES, STATES
from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.models import Delegate, Delegation, Meeting
from dure.domain.meetings.queries import rolling
from dure.domain.meetings.queries.credentials import Report, report
from dure.domain.meetings.queries.roll import Room, Standing, quorum, room
from dure.domain.meetings.rules.attendance import STATES as ORDER
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, language, sentences
from dure.web.desk.meetings.frame import found, tab

Typed = dict[str, str]
OPEN = (Delegate.State.NAMED, Delegate.State.ACCEPTED)


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show the roll of a meeting as it stands now; `q` and `state` narrow it."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, meeting: Meeting, refused: list[str] | None = None, status: int = 200) -> HttpResponse:
    """This function will draw the tab, with what was refused. As many queries however many delegations.

    A meeting that has ended is shown as it was in its last moment.
    """
    at = door.at if meeting.ended_at is None else meeting.ended_at - timedelta(microseconds=1)
    said, here = language(), room(meeting, at)
    now = report(meeting, at, here)
    wanted, text = request.GET.get("state", ""), request.GET.get("q", "").strip().casefold()
    rows = [row(one, here, now, said) for one in now.standing if (not wanted or one.shown == wanted) and _names(one, text)]
    changes = rolling.difference(meeting) if "again" in request.GET else None
    before = meeting.opened_at is None and meeting.state in (Meeting.State.PLANNED, Meeting.State.CONVENED) and not meeting.declared
    answer = answered("meetings.freeze_roll", by=door.by, what=meeting.key, on=door.on,
                      grounds=rolling.freezing(meeting, door.at, request.POST.get("why"), len(here.lines) or None)) if before else None
    return tab(request, door, meeting, "desk/meetings/roll.html", status, rows=rows, report=now, quorum=now.quorum, wanted=wanted,
               text=request.GET.get("q", ""), refused=refused or [], answer=answer, before=before, record_on=rolling.record_on(meeting),
               counts=[(state, STATES[state][said], now.states[state]) for state in ORDER if now.states[state]],
               waiting=waiting(now, said), proxies=proxies(now, said), changes=_changed(changes, said), typed=request.POST.dict(),
               takes=meeting.state in attendance.TAKEN and not meeting.declared and meeting.ended_at is None)


def row(one: Standing, here: Room, now: Report, said: str) -> dict[str, Any]:
    """This function will return a delegation as a row shows it: how it stands, who votes for it, and whom one tap takes in or out."""
    line = one.delegation
    many = now.delegates.get(line.pk, [])
    inside = here.there.get(line.pk, set())
    going = [delegate for delegate in many if delegate.state in OPEN]
    first = next((delegate for delegate in going if delegate.votes and delegate.state == Delegate.State.ACCEPTED), None) or next(iter(going), None)
    tapped = next((delegate for delegate in going if delegate.pk in inside and delegate == first), None) or first
    return {"line": line, "name": said_in(line.name, said), "state": one.shown, "state_said": STATES[one.shown][said],
            "votes": one.may_vote_now, "by": said_in(one.represented_by.name, said) if one.represented_by else "", "delegate": tapped,
            "inside": tapped is not None and tapped.pk in inside, "number": len(inside), "further": len(going) - 1,
            "capacity": CAPACITIES[line.capacity][said]}


def _names(one: Standing, text: str) -> bool:
    """Whether a search text stands in a name, in any language, or in the short name."""
    line = one.delegation
    keys = [*line.name.values(), line.organisation.key if line.organisation else "", line.person.key if line.person else ""]
    return not text or any(text in name.casefold() for name in keys)


def waiting(now: Report, said: str) -> list[dict[str, Any]]:
    """This function will return the credentials that wait to be examined, with their delegations."""
    lines = {one.delegation.pk: one.delegation for one in now.standing}
    return [{"delegate": one, "name": said_in(lines[one.delegation_id].name, said), "role": ROLES[one.role][said]} for one in now.of_state("named")]


def proxies(now: Report, said: str) -> list[dict[str, Any]]:
    """This function will return the proxies of a meeting, those that wait first."""
    rows = [{"proxy": one, "giver": said_in(one.giver.name, said), "holder": said_in(one.holder.name, said),
             "state": PROXIES[one.state][said], "waits": one.state == "given", "stands": one.state in ("given", "accepted")} for one in now.proxies]
    return sorted(rows, key=lambda one: not one["waits"])


def _changed(changes: Any, said: str) -> dict[str, Any] | None:
    if changes is None:
        return None
    return {"any": bool(changes), "added": [said_in(names, said) for names in changes.added],
            "removed": [said_in(names, said) for names in changes.removed],
            "changed": [(said_in(one.name, said), [(FIELDS[name][said], _value(was, said), _value(now, said))
                                                   for name, (was, now) in one.fields.items()]) for one in changes.changed]}


def _value(value: Any, said: str) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return said_in(value, said)
    return CAPACITIES[value][said] if value in CAPACITIES else str(value if value is not None else "–")


@require_safe
@at_desk
def quorum_now(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will return the quorum as it is at this moment, for a page that looks it up."""
    meeting = found(key)
    return render(request, "desk/meetings/quorum.html", {"quorum": quorum(meeting, door.at), "meeting": meeting, "at": door.at})


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will take the roll, accept credentials that were chosen, or take several in and all out."""
    meeting, chosen = found(key), [whole(one) for one in request.POST.getlist("delegate")]
    made: dict[str, Callable[[], str]] = {
        "freeze": lambda: _frozen(acts.freeze_roll(**door.acts(), meeting=meeting.pk, why=request.POST.get("why", ""))),
        "accept": lambda: _accepted(len(credentials.accept_delegates(by=door.by, at=door.at, delegates=chosen))),
        "all-out": lambda: _out(attendance.check_out_all(by=door.by, at=door.at, meeting=meeting.pk))}
    if verb not in made:
        raise Http404
    try:
        messages.success(request, made[verb]())
    except Refused as no:
        return page(request, door, meeting, sentences(no), 422)
    return redirect("desk:meeting-roll", key)


def _frozen(differs: Any) -> str:
    return _("The roll is taken: %(added)s new, %(removed)s gone, %(changed)s changed.") % {
        "added": len(differs.added), "removed": len(differs.removed), "changed": len(differs.changed)}


def _accepted(number: int) -> str:
    return ngettext("%(number)s credential accepted.", "%(number)s credentials accepted.", number) % {"number": number}


def _out(number: int) -> str:
    return ngettext("%(number)s delegate taken out.", "%(number)s delegates taken out.", number) % {"number": number}


@require_POST
@at_desk
def tap(request: HttpRequest, door: Door, key: str, delegate: int, verb: str) -> HttpResponse:
    """This function will take a delegate in or out by one tap, and come back to where the tap was."""
    meeting = found(key)
    who = Delegate.objects.filter(pk=delegate, delegation__meeting=meeting).select_related("delegation").first()
    if who is None or verb not in ("in", "out"):
        raise Http404
    how = request.POST.get("how", "list")
    try:
        if verb == "in":
            attendance.check_in(by=door.by, at=door.at, delegate=who.pk, how=how if how in ("door", "list", "online") else "list")
        else:
            attendance.check_out(by=door.by, at=door.at, delegate=who.pk)
    except Refused as no:
        for said in sentences(no):
            messages.error(request, said)
    else:
        names = {"who": str(who), "delegation": said_in(who.delegation.name, language())}
        messages.success(request, (_("%(who)s of %(delegation)s is in.") if verb == "in" else _("%(who)s of %(delegation)s is out.")) % names)
    return redirect(_back(request, key, who.delegation))


def _back(request: HttpRequest, key: str, line: Delegation) -> str:
    """Where a tap came from: the door, one delegation, or the list as it was narrowed."""
    came = request.POST.get("from", "")
    if came == "door":
        return reverse("desk:meeting-door", args=[key])
    if came == "delegation":
        return reverse("desk:meeting-delegation", args=[key, line.pk])
    query = request.POST.get("query", "")
    return reverse("desk:meeting-roll", args=[key]) + (f"?{query}" if query else "") + f"#d-{line.pk}"


urlpatterns = [
    path("meetings/<slug:key>/roll/", shown, name="meeting-roll"),
    path("meetings/<slug:key>/roll/quorum/", quorum_now, name="meeting-quorum"),
    path("meetings/<slug:key>/roll/act/<slug:verb>/", step, name="meeting-roll-act"),
    path("meetings/<slug:key>/roll/tap/<int:delegate>/<slug:verb>/", tap, name="meeting-tap"),
]
