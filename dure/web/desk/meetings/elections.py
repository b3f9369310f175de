"""Elections at the desk: the tab of a meeting, calling an election, and an election's own page with every act on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.base.answers import answered
from dure.documents.elections.papers import ballot_papers, tellers_sheets
from dure.documents.elections.protocol import protocol_document
from dure.domain.elections.actions import calling, candidatures, results, rounds
from dure.domain.elections.models import Election
from dure.domain.elections.queries.elections import (
    called,
    candidatures_of,
    election_named,
    election_ref,
    elections_of,
    stage_of,
    standing_asked,
)
from dure.domain.elections.queries.tellers import Counting, counting_of
from dure.domain.elections.rules.candidature import settling
from dure.domain.elections.rules.electing import METHODS
from dure.domain.elections.rules.protocol import beginning, closing, declaring
from dure.domain.journal.queries import entries_of
from dure.domain.meetings.labels.voting import METHODS as METHOD_WORDS
from dure.domain.meetings.labels.voting import choice_said
from dure.formats.blocks import Document
from dure.kernel.answer import Answer
from dure.kernel.digits import whole
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence
from dure.web.common.downloads import drawn, handed_out
from dure.web.common.elections import Shown, named, shown
from dure.web.counter.links import stand_address, tally_address
from dure.web.desk.acting import Door, at_desk, language, tell
from dure.web.desk.forms import tried
from dure.web.desk.meetings import election_forms as forms
from dure.web.desk.meetings.frame import found, tab

JOURNAL = 20
PAPERS = {"protocol", "tellers", "papers"}


def _election(key: str) -> Election:
    try:
        return election_named(key)
    except Refused as refused:
        raise Http404 from refused


@require_safe
@at_desk
def elections(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show the elections of a meeting, and a form to call one."""
    return _tab(request, door, key)


def _tab(request: HttpRequest, door: Door, key: str, calling_form: django_forms.Form | None = None, status: int = 200) -> HttpResponse:
    meeting = found(key)
    listed = [shown(election, language()) for election in elections_of(meeting)]
    over = meeting.state in ("ended", "cancelled") or meeting.declared
    return tab(request, door, meeting, "desk/meetings/elections.html", status, elections=listed, over=over,
               calling=calling_form or forms.Calling(meeting=meeting, on=door.on))


@require_POST
@at_desk
def call(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will call an election at a meeting."""
    meeting = found(key)
    form, made = forms.Calling(request.POST, meeting=meeting, on=door.on), list[Election]()
    if tried(form, lambda said: made.append(calling.call_election(
            **door.acts(), meeting=meeting.pk, seats=[seat.pk for seat in said["seats"]], title=said["title"], opens_on=said["opens_on"],
            closes_on=said["closes_on"], secrecy=said["secrecy"], item=said["item"].pk if said["item"] else None))):
        messages.success(request, _("The election is called. Candidatures can be handed in."))
        return redirect("desk:election", made[0].key)
    return _tab(request, door, key, form, 422)


@require_safe
@at_desk
def election(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show an election: how far it is, who stands, its rounds, its result, and what can be done now."""
    return page(request, door, _election(key))


def page(request: HttpRequest, door: Door, record: Election, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw an election's page, with the forms that were refused."""
    told = shown(record, language())
    begin = forms.Beginning(methods=METHODS[record.secrecy])
    lot = forms.Drawing(names={key: named(told.names, [key], language()) for key in told.standing.progress.standing},
                        places=told.standing.progress.places)
    empty: dict[str, Any] = {"receiving": forms.Receiving(), "beginning": begin, "drawing": lot, "voiding": forms.Voiding()}
    return tab(request, door, record.meeting, "desk/meetings/election.html", status, **(empty | bound), told=told, election=record,
               now=_now(door, record, told), who=_who_may(request, door, record), counting=[_counting(request, one) for one in _countings(told)],
               settling=[sentence(ground.problem, language()) for ground in settling(called(record), door.on) if not ground.holds],
               open=record.state == Election.State.CALLED,
               methods={key: both[language()] for key, both in METHOD_WORDS.items()}, copies=forms.Copies(),
               journal=entries_of(str(election_ref(record.key))).order_by("-pk")[:JOURNAL])


def _now(door: Door, record: Election, told: Shown) -> dict[str, Any]:
    """The act that comes next, with the grounds that it enforces."""
    stage, kind = stage_of(record, door.at, told.standing), told.standing.progress.next
    if record.state in (Election.State.DECIDED, Election.State.VOID):
        return {"act": ""}
    if record.state == Election.State.CALLED:
        act, grounds = "close", list(closing(stage, record.closes_on, door.on))
    elif any(one.shown.ballot and one.shown.ballot.state in ("open", "closed") for one in told.rounds):
        return {"act": "vote", "ballot": next(one.shown.ballot for one in told.rounds if one.shown.ballot and one.shown.held is None
                                              and one.shown.ballot.state in ("open", "closed"))}
    elif kind in ("acclamation", "lot"):
        act, grounds = ("acclaim" if kind == "acclamation" else "lot"), list(beginning(stage, kind))
    elif kind:
        act, grounds = "begin", list(beginning(stage, kind, METHODS[record.secrecy][0]))
    else:
        act, grounds = "declare", list(declaring(stage))
    return {"act": act, "kind": kind, "who": named(told.names, told.standing.progress.standing, language()),
            "places": told.standing.progress.places, "vacant": told.standing.progress.vacant,
            "elected": named(told.names, told.standing.progress.keys, language()),
            "answer": Answer(f"elections.{act}", door.by.key, record.key, door.on, tuple(grounds))}


def _who_may(request: HttpRequest, door: Door, record: Election) -> dict[str, Any] | None:
    """Whether one may stand, asked by its short name (``?who=seoul``), with the link by which it hands its candidature in."""
    who = request.GET.get("who", "").strip()
    if not who:
        return None
    what = f"{record.key}/{who}"
    try:
        grounds = list(standing_asked(what, door.on))
    except Refused as refused:
        return {"who": who, "refused": [sentence(problem, language()) for problem in refused.problems]}
    return {"who": who, "answer": answered("elections.stand", by=door.by, what=what, on=door.on, grounds=grounds),
            "links": [(said, stand_address(request, record.key, who, said)) for said in ("ko", "en", "fr")]}


def _countings(told: Shown) -> list[Counting]:
    found_ = (counting_of(one.shown.record) for one in told.rounds if one.shown.record.tellers)
    return [one for one in found_ if one is not None]


def _counting(request: HttpRequest, counting: Counting) -> dict[str, Any]:
    """The count of a round by two tellers: their links while it runs, and both counts once both are in."""
    record = counting.round
    said = [choice_said(counting.ballot.option_names, [line.option], language()) for line in counting.lines]
    return {"round": record, "counting": counting, "running": counting.ballot.state in ("open", "closed"),
            "tellers": [(number, one["name"], one["name"] in counting.done, tally_address(request, record.pk, number, one["token"]))
                        for number, one in enumerate(record.tellers, 1)],
            "lines": list(zip(said, counting.lines, strict=True))}


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will carry out an act on an election."""
    record = _election(key)
    told: dict[str, Any] = {"by": door.by, "at": door.at, "election": record.pk}
    standing = shown(record, language())
    names = {one: named(standing.names, [one], language()) for one in standing.standing.progress.standing}
    made: dict[str, tuple[str, django_forms.Form, Callable[[dict[str, Any]], Any]]] = {
        "receive": ("receiving", forms.Receiving(request.POST, request.FILES), lambda said: candidatures.receive_candidature(
            **told, on=door.on, organisation=said["organisation"], person=said["person"], statement=said["statement"],
            received_on=said["received_on"], letter=said["letter"], letter_name=said["letter"].name if said["letter"] else "")),
        "begin": ("beginning", forms.Beginning(request.POST, methods=METHODS[record.secrecy]), lambda said: rounds.begin_round(
            **told, on=door.on, method=said["method"], tellers=said["tellers"])),
        "lot": ("drawing", forms.Drawing(request.POST, names=names, places=standing.standing.progress.places), lambda said: rounds.draw_lot(
            **told, drawn=said["drawn"], drawn_by=said["drawn_by"], before=said["before"])),
        "void": ("voiding", forms.Voiding(request.POST), lambda said: calling.void_election(**told, on=door.on, why=said["why"])),
        "close": ("plain", django_forms.Form(request.POST), lambda said: candidatures.close_candidatures(**told, on=door.on)),
        "acclaim": ("plain", django_forms.Form(request.POST), lambda said: rounds.acclaim(**told)),
        "declare": ("plain", django_forms.Form(request.POST), lambda said: results.declare_election(**told)),
    }
    if verb not in made:
        raise Http404
    name, form, act = made[verb]
    if tried(form, act):
        messages.success(request, _("Done."))
        return redirect("desk:election", key)
    return page(request, door, _election(key), 422, **{name: form})


@require_POST
@at_desk
def settle(request: HttpRequest, door: Door, key: str, number: int, verb: str) -> HttpResponse:
    """This function will accept or refuse a candidature, or withdraw it for who withdrew."""
    record = next((one for one in candidatures_of(_election(key)) if one.pk == number), None)
    reason = request.POST.get("reason", "")
    acts: dict[str, Callable[[], Any]] = {
        "accept": lambda: candidatures.accept_candidature(**door.acts(), candidature=number),
        "refuse": lambda: candidatures.refuse_candidature(**door.acts(), candidature=number, reason=reason),
        "withdraw": lambda: candidatures.withdraw_candidature(by=door.by, at=door.at, candidature=number, reason=reason)}
    if record is None or verb not in acts:
        raise Http404
    try:
        acts[verb]()
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Done."))
    return redirect(reverse("desk:election", args=[key]) + f"#candidate-{number}")


@require_safe
@at_desk
def letter(request: HttpRequest, door: Door, key: str, number: int) -> HttpResponseBase:
    """This function will hand out the signed letter of a candidature."""
    record = next((one for one in candidatures_of(_election(key)) if one.pk == number), None)
    if record is None or record.letter is None:
        raise Http404
    return handed_out(record.letter, record.letter_name, record.letter.media_type)


@require_safe
@at_desk
def paper(request: HttpRequest, door: Door, key: str, kind: str, said: str, form: str) -> HttpResponse:
    """This function will hand out a paper of an election: the protocol, ballot papers (``?copies=``), tellers' sheets."""
    record = _election(key)
    if kind not in PAPERS or form not in (("pdf",) if kind == "papers" else ("pdf", "hwpx")) or said not in ("ko", "en", "fr"):
        raise Http404
    try:
        document = _document(record, kind, said, request.GET.get("copies", "1"))
    except Refused as refused:
        tell(request, refused)
        return redirect("desk:election", key)
    # a page number would tell one ballot paper from another
    plain = {"numbered": False} if kind == "papers" else {}
    return drawn(document, f"{record.key}-{kind}-{said}.{form}", inline=form == "pdf", **plain)


def _document(record: Election, kind: str, said: str, copies: str) -> Document:
    if kind == "protocol":
        return protocol_document(record, said)
    if kind == "tellers":
        return tellers_sheets(record, said)
    wanted = whole(copies, None)
    if wanted is None:
        raise Refused(Problem("elections.copies", {"most": forms.MOST}, "network-elections"))
    return ballot_papers(record, wanted)


urlpatterns = [
    path("meetings/<slug:key>/elections/", elections, name="meeting-elections"),
    path("meetings/<slug:key>/elections/call/", call, name="election-call"),
    path("elections/<slug:key>/", election, name="election"),
    path("elections/<slug:key>/act/<slug:verb>/", step, name="election-act"),
    path("elections/<slug:key>/candidates/<int:number>/letter/", letter, name="election-letter"),
    path("elections/<slug:key>/candidates/<int:number>/<slug:verb>/", settle, name="election-candidate"),
    path("elections/<slug:key>/<slug:kind>-<slug:said>.<slug:form>", paper, name="election-paper"),
]
