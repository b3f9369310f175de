"""One delegation of a meeting: how it stands, its delegates, its proxy, in and out by the minute, and whether it may vote."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.base.answers import answered
from dure.domain.meetings.actions import attendance, credentials
from dure.domain.meetings.labels.roll import CAPACITIES, CREDENTIALS, HOWS, PROXIES, ROLES, STATES
from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.models import Attendance, Delegate, Delegation, Item, Meeting, Proxy
from dure.domain.meetings.queries.asked import vote_grounds
from dure.domain.meetings.queries.roll import room
from dure.domain.papers.actions.files import keep_file
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, language, sentences
from dure.web.desk.forms import Day, choices
from dure.web.desk.meetings.forms import Hour, Own
from dure.web.desk.meetings.frame import found, tab

SPOKEN = [("ko", "한국어"), ("en", "English"), ("fr", "Français")]
Said = dict[str, Any]


class Naming(Own):
    """A delegate to be named for a delegation."""

    family_name = django_forms.CharField(label=gettext_lazy("Family name"), max_length=100)
    given_name = django_forms.CharField(label=gettext_lazy("Given name"), max_length=100, required=False)
    post = django_forms.CharField(label=gettext_lazy("Post"), max_length=200, required=False)
    role = django_forms.ChoiceField(label=gettext_lazy("Role in the delegation"), choices=lambda: choices(ROLES), initial="delegate")
    votes = django_forms.BooleanField(label=gettext_lazy("Votes for the delegation"), required=False)
    official = django_forms.BooleanField(label=gettext_lazy("Public official on duty (no sitting allowance)"), required=False)
    language = django_forms.ChoiceField(label=gettext_lazy("Language"), choices=SPOKEN, initial="en")
    email = django_forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    letter = django_forms.FileField(label=gettext_lazy("Letter of credentials"), required=False)


class Proxying(Own):
    """A proxy to another delegation."""

    holder = django_forms.ModelChoiceField(label=gettext_lazy("Votes for it by proxy"), queryset=Delegation.objects.none())

    def __init__(self, line: Delegation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["holder"]
        assert isinstance(field, django_forms.ModelChoiceField)
        field.queryset = Delegation.objects.filter(meeting=line.meeting_id, capacity="member").exclude(pk=line.pk).order_by("position")
        field.label_from_instance = lambda one: said_in(one.name, language())  # type: ignore[method-assign]


class Asking(Own):
    """On which item, and at which hour of which day it is asked whether a delegation may vote."""

    item = django_forms.ModelChoiceField(label=gettext_lazy("Item"), queryset=Item.objects.none(), required=False, empty_label="–")
    on = django_forms.DateField(label=gettext_lazy("Day"), required=False, widget=Day())
    hour = django_forms.TimeField(label=gettext_lazy("Hour"), required=False, widget=Hour())

    def __init__(self, meeting: Meeting, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["item"]
        assert isinstance(field, django_forms.ModelChoiceField)
        field.queryset = Item.objects.filter(meeting=meeting).order_by("position")
        field.label_from_instance = lambda one: f"{one.position}. {said_in(one.title, language())}"  # type: ignore[method-assign]


class Correcting(django_forms.Form):
    """An entry of attendance put right: hours as the clocks of the meeting show them, on a day."""

    on = django_forms.DateField(widget=Day())
    since = django_forms.TimeField(widget=Hour())
    until = django_forms.TimeField(widget=Hour(), required=False)
    why = django_forms.CharField(max_length=500)
    never = django_forms.BooleanField(required=False)


def _line(key: str, pk: int) -> tuple[Meeting, Delegation]:
    meeting = found(key)
    return meeting, get_object_or_404(Delegation.objects.select_related("organisation", "person"), pk=pk, meeting=meeting)


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str, delegation: int) -> HttpResponse:
    """This function will show one delegation, and answer whether it may vote: now, or on an item at an hour that is asked for."""
    return page(request, door, *_line(key, delegation))


def page(request: HttpRequest, door: Door, meeting: Meeting, line: Delegation, status: int = 200, refused: list[str] | None = None,
         naming: Naming | None = None) -> HttpResponse:
    """This function will draw the page of a delegation, with the form that was refused."""
    said, here = language(), room(meeting, door.at)
    one = next(standing for standing in here.standing() if standing.delegation.pk == line.pk)
    inside = here.there.get(line.pk, set())
    asking, at, item = _asked(request, door, meeting)
    what = f"{meeting.key}/{(line.organisation or line.person).key if line.organisation or line.person else line.pk}"
    what += f"/{item.position}" if item else ""
    what += f"@{at.astimezone(ZoneInfo(meeting.time_zone)):%H:%M}" if at else ""
    answer = answered("meetings.vote", by=door.by, what=what, on=at.date() if at else door.on, grounds=vote_grounds(meeting, line, at, item))
    delegates = [{"delegate": d, "role": ROLES[d.role][said], "state": CREDENTIALS[d.state][said], "inside": d.pk in inside,
                  "open": d.state in ("named", "accepted")} for d in line.delegates.all()]
    entries = Attendance.objects.filter(delegate__delegation=line).select_related("delegate").order_by("during")
    times = [{"entry": entry, "how": HOWS[entry.how][said], "since": _local(entry.during.lower, meeting), "until": _local(entry.during.upper, meeting)}
             for entry in entries]
    given = [{"proxy": p, "name": said_in(p.holder.name, said), "state": PROXIES[p.state][said], "open": p.state in ("given", "accepted")}
             for p in line.proxies_given.select_related("holder")]
    held = [{"proxy": p, "name": said_in(p.giver.name, said), "state": PROXIES[p.state][said]} for p in line.proxies_held.select_related("giver")]
    return tab(request, door, meeting, "desk/meetings/delegation.html", status, line=line, name=said_in(line.name, said), one=one,
               state_said=STATES[one.shown][said], capacity=CAPACITIES[line.capacity][said], delegates=delegates, times=times, given=given,
               held=held, asking=asking, asked_at=at, item=item, answer=answer, naming=naming or Naming(), refused=refused or [],
               proxying=None if any(p["open"] for p in given) else Proxying(line), takes=meeting.state in attendance.TAKEN and not meeting.declared,
               by=said_in(one.represented_by.name, said) if one.represented_by else "")


def _local(at: datetime | None, meeting: Meeting) -> datetime | None:
    return at.astimezone(ZoneInfo(meeting.time_zone)).replace(tzinfo=None) if at else None


def _asked(request: HttpRequest, door: Door, meeting: Meeting) -> tuple[Asking, datetime | None, Item | None]:
    """What is asked: by default on no item, and now where the meeting is in session."""
    asked = bool(request.GET)
    now = door.at if meeting.state == Meeting.State.IN_SESSION else None
    local = _local(door.at, meeting)
    assert local is not None
    form = Asking(meeting, request.GET if asked else None, initial={
        "on": local.date() if now else meeting.starts_on, "hour": local.time() if now else None})
    if not asked or not form.is_valid():
        return form, now, None
    hour = form.cleaned_data["hour"]
    at = _instant(meeting, form.cleaned_data["on"] or meeting.starts_on, hour) if hour else None
    return form, at, form.cleaned_data["item"]


def _instant(meeting: Meeting, on: date, hour: time) -> datetime:
    return datetime.combine(on, hour, ZoneInfo(meeting.time_zone))


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, delegation: int, verb: str) -> HttpResponse:
    """This function will act on a delegation: its delegates and their credentials, its proxy, its excuse, its attendance."""
    meeting, line = _line(key, delegation)
    naming = Naming(request.POST, request.FILES) if verb == "name" else None
    if naming is not None and not naming.is_valid():
        return page(request, door, meeting, line, 422, naming=naming)
    try:
        _done(request, door, meeting, line, verb, naming.cleaned_data if naming else {})
    except Refused as no:
        return page(request, door, meeting, line, 422, sentences(no), naming)
    except (ValueError, Delegate.DoesNotExist, Proxy.DoesNotExist, Attendance.DoesNotExist):
        return page(request, door, meeting, line, 422, [_("Something is missing or does not exist.")], naming)
    messages.success(request, _("Done."))
    back = request.POST.get("from", "")
    return redirect("desk:meeting-roll", key) if back == "roll" else redirect("desk:meeting-delegation", key, delegation)


def _done(request: HttpRequest, door: Door, meeting: Meeting, line: Delegation, verb: str, named: Said) -> None:
    given: Said = {"by": door.by, "at": door.at}
    typed = request.POST
    why = typed.get("why", "")

    def delegate() -> int:
        return Delegate.objects.get(pk=int(typed.get("delegate", "")), delegation=line).pk

    def proxy() -> int:
        return Proxy.objects.get(pk=int(typed.get("proxy", "")), giver=line).pk

    made: dict[str, Callable[[], object]] = {
        "name": lambda: _name(given, line, named),
        "accept": lambda: credentials.accept_delegate(**given, delegate=delegate()),
        "refuse": lambda: credentials.refuse_delegate(**given, delegate=delegate(), why=why),
        "withdraw": lambda: credentials.withdraw_delegate(**given, delegate=delegate(), why=why),
        "hand-vote": lambda: credentials.hand_vote(**given, delegate=delegate()),
        "give-proxy": lambda: credentials.give_proxy(**given, giver=line.pk, holder=_holder(line, typed.get("holder", ""))),
        "accept-proxy": lambda: credentials.accept_proxy(**given, proxy=proxy()),
        "refuse-proxy": lambda: credentials.refuse_proxy(**given, proxy=proxy(), why=why),
        "withdraw-proxy": lambda: credentials.withdraw_proxy(**given, proxy=proxy(), why=why),
        "excuse": lambda: attendance.excuse(**given, delegation=line.pk, why=why),
        "take-back-excuse": lambda: attendance.take_back_excuse(**given, delegation=line.pk),
        "sheet": lambda: attendance.check_in(**given, delegate=delegate(), how="sheet", since=_typed(meeting, typed.get("on", ""), typed.get("since", ""))),
        "correct": lambda: _correct(given, meeting, line, typed)}
    if verb not in made:
        raise Http404
    made[verb]()


def _name(given: Said, line: Delegation, named: Said) -> None:
    letter = named.pop("letter", None)
    kept = keep_file(**given, source=letter, name=letter.name, media_type=letter.content_type or "") if letter else None
    credentials.name_delegate(**given, delegation=line.pk, credential=kept, credential_name=letter.name[:255] if letter else "", **named)


def _holder(line: Delegation, typed: str) -> int:
    form = Proxying(line, {"holder": typed})
    if not form.is_valid():
        raise ValueError(typed)
    return int(form.cleaned_data["holder"].pk)


def _typed(meeting: Meeting, on: str, hour: str) -> datetime:
    return _instant(meeting, date.fromisoformat(on), time.fromisoformat(hour))


def _correct(given: Said, meeting: Meeting, line: Delegation, typed: Any) -> None:
    form = Correcting(typed)
    entry = Attendance.objects.get(pk=int(typed.get("entry", "")), delegate__delegation=line)
    if not form.is_valid():
        raise ValueError(form.errors)
    said = form.cleaned_data
    attendance.correct_attendance(
        **given, attendance=entry.pk, since=_instant(meeting, said["on"], said["since"]),
        until=_instant(meeting, said["on"], said["until"]) if said["until"] else None, why=said["why"], never=said["never"])


urlpatterns = [
    path("meetings/<slug:key>/roll/<int:delegation>/", shown, name="meeting-delegation"),
    path("meetings/<slug:key>/roll/<int:delegation>/act/<slug:verb>/", step, name="meeting-delegation-act"),
]
