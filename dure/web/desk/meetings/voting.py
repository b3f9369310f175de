"""One vote at the desk: the clerk's console while it runs, its count, declaring it, and who voted what."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.base.answers import answered
from dure.domain.meetings.actions import ballots as acts
from dure.domain.meetings.labels import voting as words
from dure.domain.meetings.labels.voting import choice_said
from dure.domain.meetings.models import Ballot, Cast, Entitled, Meeting, Tally
from dure.domain.meetings.queries.balloting import declaring_grounds
from dure.domain.meetings.queries.ballots import ballot_ref, outcome_of
from dure.domain.meetings.queries.motions import amended_text
from dure.domain.meetings.rules.counting import BY_NAME, BY_TELLERS, PAPERS, TELLERS
from dure.domain.meetings.rules.voting import ABSTAIN, BLANK, INVALID, NO, YES
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.ballots import said_in, shown
from dure.web.desk.acting import Door, at_desk, language, sentences
from dure.web.desk.meetings.frame import found, tab

CHANNELS = {"roll_call": "call", "paper": "paper"}
# by which key a choice is entered without the mouse
KEYS = {YES: "y", NO: "n", ABSTAIN: "a", BLANK: "b", INVALID: "v"}


def _found(key: str, number: int) -> tuple[Meeting, Ballot]:
    meeting = found(key)
    ballots = Ballot.objects.select_related("meeting__body", "motion__amends__meeting", "motion__meeting", "item", "decision", "casting", "recount_of")
    return meeting, get_object_or_404(ballots, meeting=meeting, number=number)


@require_safe
@at_desk
def vote(request: HttpRequest, door: Door, key: str, number: int) -> HttpResponse:
    """This function will show a vote, with the console of who keeps the meeting."""
    return page(request, door, *_found(key, number))


def page(request: HttpRequest, door: Door, meeting: Meeting, ballot: Ballot, refused: Iterable[str] = (), status: int = 200) -> HttpResponse:
    """This function will draw a vote, with what was refused."""
    said, came = language(), outcome_of(ballot)
    answer = answered("meetings.declare", by=door.by, what=str(ballot_ref(ballot.pk)), on=door.on,
                      grounds=declaring_grounds(ballot)) if ballot.state == "closed" else None
    text = amended_text(ballot.motion) if ballot.motion else dict(ballot.title)
    tied = [(option, choice_said(ballot.option_names, [option], said)) for option in came.tied] if ballot.rule["tie"] == "casting" else []
    above = ballot.motion.amends if ballot.motion else None
    return tab(request, door, meeting, "desk/meetings/vote.html", status, ballot=ballot, above=said_in(amended_text(above), said) if above else "",
               passage=said_in(ballot.motion.passage, said) if ballot.motion and above else "", result=shown(ballot, said, came), answer=answer,
               text=said_in(text, said), tied=tied, lines=lines_of(ballot), choices=choices_of(ballot), tellers=_tellers(ballot),
               fields=_fields(ballot), by_name=ballot.method in BY_NAME, by_tellers=ballot.method in BY_TELLERS,
               others=[(key, both[said]) for key, both in words.METHODS.items() if key != "consensus"], refused=list(refused),
               keeping=ballot.state in ("open", "closed"))


def choices_of(ballot: Ballot) -> list[dict[str, str]]:
    """This function will return what can be entered in a vote: the choice, its name, and the key that enters it."""
    options = [*ballot.options, *([BLANK, INVALID] if ballot.method == "paper" else [])]
    return [{"key": option, "name": choice_said(ballot.option_names, [option], language()),
             "press": KEYS.get(option) or (str(n) if n < 10 else "")} for n, option in enumerate(options, start=1)]


def lines_of(ballot: Ballot, delegation: int | None = None) -> list[dict[str, Any]]:
    """This function will return who may vote, in protocol order, with what each voted. Two queries."""
    if ballot.method in BY_TELLERS:
        return []
    rows = Entitled.objects.filter(ballot=ballot).select_related("delegation", "holder").order_by("delegation__position", "delegation_id")
    if delegation is not None:
        rows = rows.filter(delegation=delegation)
    cast = {one.entitled_id: one for one in Cast.objects.filter(entitled__ballot=ballot, superseded_at__isnull=True)}
    return [{"entitled": row, "cast": cast.get(row.pk),
             "said": choice_said(ballot.option_names, cast[row.pk].choices, language()) if row.pk in cast else "",
             "channel": words.CHANNELS[cast[row.pk].channel][language()] if row.pk in cast else ""} for row in rows]


def _fields(ballot: Ballot) -> list[tuple[str, str]]:
    """What a teller counts, with its name."""
    extra = [PAPERS] if ballot.picks > 1 else []
    options = [*ballot.options, *([BLANK, INVALID] if ballot.method == "secret_paper" else []), *extra]
    return [(option, choice_said(ballot.option_names, [option], language())) for option in options]


def _tellers(ballot: Ballot) -> dict[str, Any]:
    """The tellers' counts side by side, and which options they differ on."""
    found_ = list(Tally.objects.filter(ballot=ballot, superseded_at__isnull=True).order_by("pk"))
    names = {tally.teller_key: tally.teller_name for tally in found_}
    rows = []
    for option, name in _fields(ballot):
        numbers = [next((t.number for t in found_ if t.teller_key == key and t.option == option), None) for key in names]
        rows.append({"name": name, "numbers": numbers, "differs": len({number or 0 for number in numbers}) > 1})
    # of two who count apart neither is shown the other's numbers before both are in
    wanted = TELLERS.get(ballot.method, 1)
    return {"names": list(names.values()), "rows": rows if len(names) >= wanted else [], "wanted": wanted, "waiting": 0 < len(names) < wanted}


@require_safe
@at_desk
def count(request: HttpRequest, door: Door, key: str, number: int) -> HttpResponse:
    """This function will return the count as it stands, for the page that watches it."""
    _meeting, ballot = _found(key, number)
    return render(request, "desk/meetings/count.html", {"result": shown(ballot, language()), "ballot": ballot, "meeting": ballot.meeting})


@require_POST
@at_desk
def enter(request: HttpRequest, door: Door, key: str, number: int) -> HttpResponse:
    """This function will enter what one voted: ``vote=12:yes``; a script is answered with the row and the count, a form with
    the page at the next row."""
    meeting, ballot = _found(key, number)
    given, _sep, choice = request.POST.get("vote", "").partition(":")
    delegation = whole(given)
    quick = request.headers.get("Accept", "").startswith("application/json")
    try:
        if not Entitled.objects.filter(ballot=ballot, delegation=delegation).exists():
            raise Refused.because("meetings.vote_not_on_roll", source="network-meetings")
        acts.cast_vote(by=door.by, at=door.at, ballot=ballot.pk, delegation=delegation,
                       choices=[choice] if choice else request.POST.getlist(f"pick-{delegation}"),
                       channel=CHANNELS.get(ballot.method, "clerk"))
    except Refused as no:
        if quick:
            return JsonResponse({"refused": " ".join(sentences(no))}, status=422)
        return page(request, door, meeting, ballot, sentences(no), 422)
    if not quick:
        return redirect(f"{reverse('desk:meeting-vote', args=[key, number])}#row-{_after(ballot, delegation)}")
    drawn = {"ballot": ballot, "meeting": meeting, "choices": choices_of(ballot), "result": shown(ballot, language())}
    row = render_to_string("desk/meetings/line.html", drawn | {"line": lines_of(ballot, delegation)[0], "keeping": True}, request)
    return JsonResponse({"row": row, "count": render_to_string("desk/meetings/count.html", drawn, request)})


def _after(ballot: Ballot, delegation: int) -> int:
    """The next one who has not voted, in protocol order."""
    lines = lines_of(ballot)
    at = next(n for n, line in enumerate(lines) if line["entitled"].delegation_id == delegation)
    return next((int(line["entitled"].delegation_id) for line in lines[at + 1:] + lines[:at] if line["cast"] is None), delegation)


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, number: int, verb: str) -> HttpResponse:
    """This function will close, declare, recount, put right or declare void a vote, or record what a teller counted."""
    meeting, ballot = _found(key, number)
    steps: dict[str, Callable[[Door, Ballot, dict[str, str]], Ballot | None]] = {
        "close": _close, "declare": _declare, "tally": _tally, "correct": _correct, "void": _void, "recount": _recount}
    if verb not in steps:
        raise Http404
    try:
        made = steps[verb](door, ballot, request.POST.dict())
    except Refused as no:
        return page(request, door, meeting, _found(key, number)[1], sentences(no), 422)
    except (ValueError, LookupError):
        return page(request, door, meeting, ballot, [_("Something is missing or does not exist.")], 422)
    messages.success(request, _("Done."))
    return redirect("desk:meeting-vote", key, (made or ballot).number)


def _close(door: Door, ballot: Ballot, typed: dict[str, str]) -> Ballot:
    return acts.close_ballot(by=door.by, at=door.at, ballot=ballot.pk)


def _declare(door: Door, ballot: Ballot, typed: dict[str, str]) -> Ballot:
    return acts.declare(**door.acts(), ballot=ballot.pk, casting_choice=typed.get("casting_choice", ""))


def _tally(door: Door, ballot: Ballot, typed: dict[str, str]) -> None:
    numbers = {option: int(typed.get(f"n-{option}", "").strip() or 0) for option, _name in _fields(ballot)}
    name = typed.get("teller", "").strip()
    acts.record_tally(by=door.by, at=door.at, ballot=ballot.pk, teller_key=slugify(name, allow_unicode=True), teller_name=name,
                      numbers=numbers, why=typed.get("why", ""))


def _correct(door: Door, ballot: Ballot, typed: dict[str, str]) -> None:
    acts.correct_vote(by=door.by, at=door.at, ballot=ballot.pk, delegation=int(typed["delegation"]),
                      choices=[typed["choice"]] if typed.get("choice") else [], why=typed.get("why", ""))


def _void(door: Door, ballot: Ballot, typed: dict[str, str]) -> Ballot:
    return acts.void_ballot(by=door.by, at=door.at, ballot=ballot.pk, why=typed.get("why", ""))


def _recount(door: Door, ballot: Ballot, typed: dict[str, str]) -> Ballot:
    return acts.recount(**door.acts(), ballot=ballot.pk, why=typed.get("why", ""), method=typed.get("method", ""))


urlpatterns = [path("meetings/<slug:key>/votes/<int:number>/", vote, name="meeting-vote"),
               path("meetings/<slug:key>/votes/<int:number>/count/", count, name="meeting-vote-count"),
               path("meetings/<slug:key>/votes/<int:number>/enter/", enter, name="meeting-vote-enter"),
               path("meetings/<slug:key>/votes/<int:number>/act/<slug:verb>/", step, name="meeting-vote-act")]
