"""A delegate's own page in a meeting: what is dealt with now, the vote that is open, one's own vote and those held by proxy.

Made for a phone and a slow line: a vote is a plain form with a number of its own, so that it counts once, however often it is
sent, and without a script.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.base.act import Actor
from dure.domain.meetings.actions import ballots as acts
from dure.domain.meetings.actions import speakers
from dure.domain.meetings.labels import voting as words
from dure.domain.meetings.labels.voting import choice_said
from dure.domain.meetings.models import Ballot, Cast, Delegate, Delegation, Entitled, Item, Proceeding, Speech
from dure.domain.meetings.queries.chairing import presiding
from dure.domain.meetings.queries.motions import amended_text
from dure.domain.meetings.queries.session import waiting_speakers
from dure.domain.meetings.rules.balloting import BY_LINK
from dure.domain.meetings.rules.counting import BY_TELLERS, OBJECT
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from dure.web.common.ballots import said_in, shown
from dure.web.counter import links
from dure.web.counter.applications import language
from dure.web.live.pages import listening, stream_of
from dure.web.live.topics import Topic


@dataclass(frozen=True, slots=True)
class Slot:
    """A vote that the reader may cast: for which delegation, whether by proxy, and what stands."""

    delegation: Delegation
    name: str
    by_proxy: bool
    weight: int
    cast: Cast | None
    said: str
    nonce: str


def found(link: str) -> Delegate:
    """This function will return the delegate whose personal link it is. Raises Http404 for any other."""
    record = Delegate.objects.select_related("delegation__meeting__body").filter(token=links.unsigned(link)).first()
    if record is None:
        raise Http404
    return record


def actor(delegate: Delegate) -> Actor:
    """This function will return who acts by a personal link: a delegate of one delegation, and the chair where it presides."""
    words_held = {"delegate", f"delegate@{delegate.delegation_id}"}
    chair = presiding(delegate.delegation.meeting)
    if chair is not None and chair.pk == delegate.delegation_id and delegate.state == Delegate.State.ACCEPTED:
        words_held.add("chair")
    return Actor(f"meetings.delegate:{delegate.pk}", str(delegate), frozenset(words_held))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def meet(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show a delegate what is going on and the vote that is open; a post casts a vote."""
    delegate = found(link)
    if request.method != "POST":
        return _page(request, delegate, link)
    given = request.POST.get("delegation", "")
    ballot = Ballot.objects.filter(meeting=delegate.delegation.meeting, pk=whole(request.POST.get("ballot", ""))).first()
    if ballot is None or not Delegation.objects.filter(pk=whole(given), meeting=ballot.meeting).exists():
        raise Http404
    try:
        acts.cast_vote(by=actor(delegate), at=timezone.now(), ballot=ballot.pk, delegation=whole(given), channel="link",
                       choices=request.POST.getlist("choice"), nonce=_nonce(request.POST.get("nonce", "")))
    except Refused as no:
        wrong = {whole(given): [sentence(problem, language()) for problem in no.problems]}
        return _page(request, delegate, link, wrong)
    return redirect(reverse("counter:meet", args=[link]) + f"#vote-{given}")


@never_cache
@require_POST
def floor(request: HttpRequest, link: str) -> HttpResponse:
    """This function will ask for the floor for a delegate, or take that back (``withdraw``)."""
    delegate, at = found(link), timezone.now()
    try:
        waits = _waits(delegate)
        if "withdraw" in request.POST and waits is not None:
            speakers.withdraw_request(by=actor(delegate), at=at, speech=waits.pk)
        elif "withdraw" not in request.POST and waits is None:
            speakers.request_floor(by=actor(delegate), on=timezone.localdate(at), at=at, meeting=delegate.delegation.meeting_id,
                                   delegation=delegate.delegation_id, delegate=delegate.pk)
    except Refused as no:
        wrong = {0: [sentence(problem, language()) for problem in no.problems]}
        return _page(request, delegate, link, wrong)
    return redirect(reverse("counter:meet", args=[link]) + "#floor")


def _page(request: HttpRequest, delegate: Delegate, link: str, wrong: dict[int, list[str]] | None = None) -> HttpResponse:
    """The whole page; it listens to the room's stream, and asks for its own part when something happened there."""
    topic = Topic(delegate.delegation.meeting_id, "room", language())
    shown_now = _shown(delegate, link, wrong) | {"stream": stream_of(request, topic)}
    return listening(request, render(request, "counter/meet.html", shown_now, status=409 if wrong else 200))


def _waits(delegate: Delegate) -> Speech | None:
    return waiting_speakers(delegate.delegation.meeting).filter(delegation=delegate.delegation_id).first()


def _floor(delegate: Delegate) -> dict[str, Any]:
    """Whether one may ask for the floor, waits for it and how many come before, or has it."""
    meeting = delegate.delegation.meeting
    may = (meeting.state == "in_session" and delegate.delegation.may_speak and delegate.speaks
           and delegate.state == Delegate.State.ACCEPTED)
    waiting = list(waiting_speakers(meeting).values_list("delegation_id", flat=True)) if may else []
    speaks = may and Speech.objects.filter(meeting=meeting, delegation=delegate.delegation_id, started_at__isnull=False,
                                           ended_at__isnull=True).exists()
    own = delegate.delegation_id
    return {"may": may, "waits": own in waiting, "before": waiting.index(own) if own in waiting else 0, "speaks": speaks}


@never_cache
@require_safe
def now(request: HttpRequest, link: str) -> HttpResponse:
    """This function will return the part of the page that changes, or nothing (204) where it is as the reader has it (`since`)."""
    delegate = found(link)
    if request.GET.get("since") == stamp(delegate):
        return HttpResponse(status=204)
    return render(request, "counter/now.html", _shown(delegate, link))


def stamp(delegate: Delegate) -> str:
    """This function will return a word that changes with what the page shows: what happened last, and one's votes."""
    meeting = delegate.delegation.meeting
    last = Proceeding.objects.filter(meeting=meeting).order_by("-number").values_list("number", flat=True).first()
    mine = Q(entitled__delegation=delegate.delegation) | Q(entitled__holder=delegate.delegation)
    cast = Cast.objects.filter(mine).order_by("-pk").values_list("pk", flat=True).first()
    asked = _floor(delegate)
    return f"{last or 0}-{cast or 0}-{meeting.state}-{asked['waits']:d}{asked['speaks']:d}{asked['before']}"


def _shown(delegate: Delegate, link: str, wrong: dict[int, list[str]] | None = None) -> dict[str, Any]:
    meeting, said = delegate.delegation.meeting, language()
    item = Item.objects.filter(meeting=meeting, state=Item.State.TAKEN).order_by("-position").first()
    whole = ("motion__meeting", "motion__amends__meeting", "meeting", "decision")
    ballot = Ballot.objects.filter(meeting=meeting).exclude(state=Ballot.State.VOID).select_related(*whole).order_by("-number").first()
    running = ballot if ballot is not None and ballot.state == Ballot.State.OPEN else None
    text = amended_text(running.motion) if running and running.motion else dict(running.title) if running else {}
    slots = _slots(delegate, running, said) if running else []
    return {
        "delegate": delegate, "delegation": said_in(delegate.delegation.name, said), "meeting": meeting, "link": link,
        "title": said_in(meeting.title, said), "item": item, "item_title": said_in(item.title, said) if item else "",
        "running": running, "amends": _amends(running, said), "method": words.METHODS[running.method][said] if running else "", "text": said_in(text, said),
        "state": words.STATES["open"][said], "slots": slots, "why_no_vote": _why_not(delegate, running, slots),
        "options": _options(running, said) if running else [],
        "result": shown(ballot, said) if ballot is not None and running is None else None, "wrong": wrong or {},
        "other_wrong": [line for key, lines in (wrong or {}).items() if key not in {slot.delegation.pk for slot in slots} for line in lines],
        "stamp": stamp(delegate), "floor": _floor(delegate), "accepted": delegate.state == Delegate.State.ACCEPTED, "chairs": "chair" in actor(delegate).duties}


def _amends(ballot: Ballot | None, said: str) -> dict[str, str] | None:
    """What an amendment changes: the motion's number and words, and the passage that it replaces."""
    motion = ballot.motion if ballot is not None else None
    if motion is None or motion.amends is None:
        return None
    return {"number": str(motion.amends.number), "text": said_in(amended_text(motion.amends), said), "passage": said_in(motion.passage, said)}


def _slots(delegate: Delegate, ballot: Ballot, said: str) -> list[Slot]:
    own = delegate.delegation_id
    rows = Entitled.objects.filter(Q(delegation=own, holder__isnull=True) | Q(holder=own), ballot=ballot).select_related("delegation")
    if not delegate.votes or delegate.state != Delegate.State.ACCEPTED or ballot.method not in BY_LINK:
        return []
    cast = {one.entitled_id: one for one in Cast.objects.filter(entitled__in=[row.pk for row in rows], superseded_at__isnull=True)}
    return sorted((Slot(row.delegation, said_in(row.delegation.name, said), row.holder_id is not None, row.weight, cast.get(row.pk),
                        choice_said(ballot.option_names, cast[row.pk].choices, said) if row.pk in cast else "", uuid4().hex)
                   for row in rows), key=lambda slot: (slot.by_proxy, slot.name))


def _why_not(delegate: Delegate, ballot: Ballot | None, slots: list[Slot]) -> str:
    """Why there is nothing to cast here, in a sentence; empty where there is, or where nothing is open."""
    if ballot is None or slots:
        return ""
    if ballot.method in BY_TELLERS:
        return _("Tellers count this vote in the room.")
    if ballot.method not in BY_LINK:
        return _("The clerk enters this vote: say it when your delegation is called.")
    if delegate.state != Delegate.State.ACCEPTED:
        return _("Your credentials have not been accepted yet.")
    if not delegate.votes:
        return _("Another person of your delegation votes for it.")
    if not delegate.delegation.may_vote:
        return _("By the roll of the record date your delegation has no vote.")
    return _("Your delegation was not in the room when this vote was opened, or another votes for it.")


def _options(ballot: Ballot, said: str) -> list[dict[str, str]]:
    return [{"key": option, "name": _("I object") if option == OBJECT else choice_said(ballot.option_names, [option], said).capitalize()}
            for option in ballot.options]


def _nonce(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def address(request: HttpRequest, delegate: Delegate) -> str:
    """This function will return the whole address of a delegate's page, as badges and letters carry it."""
    return request.build_absolute_uri(reverse("counter:meet", args=[links.signed(delegate.token)]))
