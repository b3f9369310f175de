"""Calls to host a meeting: open one with its criteria, take bids in, admit or refuse them, give points, put them to the vote."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.base.answers import answered
from dure.domain.bodies.models import Body
from dure.domain.meetings.actions import hosting as acts
from dure.domain.meetings.labels.hosting import STATES
from dure.domain.meetings.labels.voting import METHODS
from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.models import HostBid, HostCall
from dure.domain.meetings.permissions import may_keep_meetings, may_take_over_host
from dure.domain.meetings.queries import hosting as queries
from dure.domain.meetings.queries.convening import bodies_met
from dure.domain.meetings.rules.keeping import keepers, keeping_problem
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.hosting import call_shown, compared
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences
from dure.web.desk.forms import Day, choices, tried

Said = dict[str, Any]
# ways to vote that put bids: each voter's choice is known, or tellers count
_METHODS = ("electronic", "roll_call", "paper", "hands", "secret_paper")


class Opening(forms.Form):
    """A new call."""

    body = forms.ChoiceField(label=gettext_lazy("Whose meeting is to be held"))
    year = forms.IntegerField(label=gettext_lazy("Year of the meeting"), min_value=2010, max_value=2100)
    decided_by = forms.ChoiceField(label=gettext_lazy("Which body chooses"))
    opens_on = forms.DateField(label=gettext_lazy("Bids from"), widget=Day())
    closes_on = forms.DateField(label=gettext_lazy("Bids until"), widget=Day())
    criteria = forms.CharField(label=gettext_lazy("Criteria, one a line"), widget=forms.Textarea(attrs={"rows": 5}),
                               help_text=gettext_lazy("Short name, Korean, English and points, with commas: venue, 회의장, Venue, 40"))
    text_ko = forms.CharField(label=gettext_lazy("Text in Korean"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    text_en = forms.CharField(label=gettext_lazy("Text in English"), widget=forms.Textarea(attrs={"rows": 3}), required=False)

    def __init__(self, *args: Any, door: Door, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names, duties = bodies_met(), {word.removeprefix("deputy:") for word in door.by.duties}
        kinds = [kind for kind in Body.Kind.values if keepers(kind) & duties]
        known = [(body.key, names[body.key][language()]) for body in Body.objects.filter(kind__in=kinds).order_by("pk")]
        self.fields["body"].choices = self.fields["decided_by"].choices = known  # type: ignore[attr-defined]

    def clean_criteria(self) -> list[Said]:
        """This function will read the criteria, a line each."""
        found = []
        for line in filter(str.strip, self.cleaned_data["criteria"].splitlines()):
            parts = [part.strip() for part in line.split(",")]
            if len(parts) != 4 or (points := whole(parts[3], None)) is None:
                raise forms.ValidationError(_("“%(line)s” is not: short name, Korean, English, points.") % {"line": line})
            found.append({"key": parts[0], "name": {"ko": parts[1], "en": parts[2]}, "points": points})
        return found


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the calls, and open one."""
    form = Opening(request.POST or None, door=door)
    made: list[HostCall] = []

    def act(said: Said) -> None:
        bodies = {body.key: body for body in Body.objects.filter(key__in=[said["body"], said["decided_by"]])}
        made.append(acts.open_call(
            by=door.by, at=door.at, body=bodies[said["body"]], decided_by=bodies[said["decided_by"]], year=said["year"], opens_on=said["opens_on"],
            closes_on=said["closes_on"], criteria=said["criteria"], text={"ko": said["text_ko"], "en": said["text_en"]}))

    if request.method == "POST" and tried(form, act):
        return redirect("desk:host-call", made[0].key)
    names = bodies_met()
    rows = [{"call": call, "body": names[call.body.key][language()], "decides": names[call.decided_by.key][language()],
             "open": call.opens_on <= door.on <= call.closes_on} for call in queries.calls()]
    return render(request, "desk/hosting/list.html", {"rows": rows, "form": form, "why_not": hindrance(may_keep_meetings(door.by))},
                  status=422 if request.method == "POST" else 200)


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a call with its bids."""
    return page(request, door, _found(key))


def _found(key: str) -> HostCall:
    try:
        return queries.call_named(key)
    except Refused as refused:
        raise Http404 from refused


def page(request: HttpRequest, door: Door, call: HostCall, refused: list[str] | tuple[str, ...] = (), status: int = 200) -> HttpResponse:
    """This function will draw the page of a call."""
    said, bids = language(), queries.bids_of(call, door.on)
    own, criteria = queries.own_scores(call, door.by.key), queries.criteria_of(call)
    voting = queries.stands(call.ballot)
    rows: list[Said] = [{"shown": one, "name": said_in(one.names, said, one.bid.organisation.key), "state": STATES[one.bid.state][said],
             "look": {"admitted": "success", "refused": "error"}.get(one.bid.state, ""),
             "answer": answered("meetings.admit_bid", by=door.by, what=f"{call.key} {one.bid.organisation.key}", on=door.on,
                                grounds=queries.admitting(one.bid)) if one.bid.state == HostBid.State.RECEIVED else None,
             "scoring": [(criterion.key, said_in(criterion.name, said, criterion.key), criterion.points, own.get((one.bid.pk, criterion.key), ""))
                         for criterion in criteria] if one.bid.state == HostBid.State.ADMITTED and not voting else []} for one in bids]
    return render(request, "desk/hosting/call.html", {
        **call_shown(call), **compared(call, bids), "bids": rows, "refused": refused, "voting": voting, "on": door.on,
        "why_not": hindrance(may_keep_meetings(door.by) or keeping_problem(door.by.duties, call.decided_by.kind)),
        "meetings": queries.meetings_to_decide(call), "methods": choices({method: METHODS[method] for method in _METHODS}),
        "putting": answered("meetings.put_bids_to_vote", by=door.by, what=call.key, on=door.on, grounds=queries.putting(call, None, door.on)),
        "choosing": answered("meetings.choose_host", by=door.by, what=call.key, on=door.on, grounds=queries.choosing(call)) if call.ballot else None,
        "may_choose": hindrance(may_take_over_host(door.by)),
        "chosen_name": next((row["name"] for row in rows if call.chosen_id == row["shown"].bid.pk), "")}, status=status)


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will take a bid in, settle it, give points, put the bids to the vote, or take the host over."""
    call = _found(key)
    if verb not in STEPS:
        raise Http404
    try:
        STEPS[verb](request, door, call)
    except Refused as no:
        return page(request, door, call, sentences(no), 422)
    except (ValueError, LookupError, HostBid.DoesNotExist):
        return page(request, door, call, [_("Something is missing or does not exist.")], 422)
    messages.success(request, _("Done."))
    if verb == "vote":
        call.refresh_from_db()
        if call.ballot is not None:
            return redirect("desk:meeting-vote", call.ballot.meeting.key, call.ballot.number)
    return redirect("desk:host-call", key)


def _bid(request: HttpRequest, call: HostCall) -> int:
    return HostBid.objects.values_list("pk", flat=True).get(pk=int(request.POST["bid"]), call=call)


def _plan(request: HttpRequest, door: Door, title: str) -> Paper | None:
    """The plan, entered into the register with the bid."""
    file: Any = request.FILES.get("file")
    if file is None:
        return None
    kept = papers.keep_file(by=door.by, at=door.at, source=file, name=file.name, media_type=file.content_type or "application/octet-stream")
    return papers.register_paper(by=door.by, on=door.on, at=door.at, direction="in", kind="host-plan", title=title, file=kept, file_name=file.name)


def _receive(request: HttpRequest, door: Door, call: HostCall) -> None:
    city = Organisation.objects.filter(key=request.POST["city"].strip()).first()
    if city is None:
        raise Refused.because("meetings.no_such", source="network-meetings", what=request.POST["city"])
    received = forms.DateField().clean(request.POST.get("received_on") or door.on)
    acts.receive_bid(by=door.by, at=door.at, call=call.pk, organisation=city, received_on=received, plan={language(): request.POST.get("plan", "")},
                     paper=_plan(request, door, f"{call.key} {city.key}"))


def _attach(request: HttpRequest, door: Door, call: HostCall) -> None:
    paper = _plan(request, door, call.key)
    if paper is None:
        raise LookupError
    acts.attach_plan(by=door.by, at=door.at, bid=_bid(request, call), paper=paper)


def _score(request: HttpRequest, door: Door, call: HostCall) -> None:
    points = {one.key: int(text) for one in queries.criteria_of(call) if (text := request.POST.get(f"points-{one.key}", "").strip())}
    acts.score_bid(by=door.by, at=door.at, bid=_bid(request, call), points=points, note=request.POST.get("note", ""))


def _vote(request: HttpRequest, door: Door, call: HostCall) -> None:
    wanted = request.POST.getlist("bids")
    acts.put_bids_to_vote(by=door.by, on=door.on, at=door.at, call=call.pk, meeting=int(request.POST["meeting"]), method=request.POST["method"],
                          bids=wanted or None)


STEPS: dict[str, Callable[[HttpRequest, Door, HostCall], Any]] = {
    "receive": _receive, "attach": _attach, "score": _score, "vote": _vote,
    "admit": lambda request, door, call: acts.admit_bid(by=door.by, at=door.at, bid=_bid(request, call)),
    "refuse": lambda request, door, call: acts.refuse_bid(by=door.by, at=door.at, bid=_bid(request, call), reason=request.POST.get("reason", "")),
    "withdraw": lambda request, door, call: acts.withdraw_bid(by=door.by, at=door.at, bid=_bid(request, call), reason=request.POST.get("reason", "")),
    "choose": lambda request, door, call: acts.choose_host(by=door.by, on=door.on, at=door.at, call=call.pk)}
urlpatterns = [path("hosting/", listed, name="hosting"), path("hosting/<slug:key>/", shown, name="host-call"),
               path("hosting/<slug:key>/<slug:verb>/", step, name="host-call-act")]
