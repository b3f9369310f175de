"""Acts on bodies through the desk: each door takes a form, acts, and says why where it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dure.domain.bodies import actions
from dure.domain.bodies.models import Body, Seat, Term
from dure.domain.bodies.queries import asked, waiting_for_meetings
from dure.domain.bodies.rules.holding import Span, Wish
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.kernel.answer import Answer
from dure.web.desk.acting import Door, at_desk
from dure.web.desk.bodies import forms, pages
from dure.web.desk.decisions import decision_paper
from dure.web.desk.forms import tried

Said = dict[str, Any]


def _decision(said: Said, door: Door) -> Paper | None:
    """The paper that a form cites, entered where it has a title and is not there yet."""
    if not said.get("number"):
        return None
    return decision_paper(said | {"decided_on": said.get("decided_on") or door.on}, door)


@require_POST
@at_desk
def found(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will found a body."""
    form = forms.Founding(request.POST)

    def act(said: Said) -> None:
        actions.found_body(by=door.by, at=door.at, key=said["key"], kind=said["kind"], starts_on=said["starts_on"],
                           names={"ko": said["name_ko"], "en": said["name_en"]}, part_of=said["part_of"], scope=said["scope"],
                           decision=_decision(said, door), source=said["source"])

    if tried(form, act):
        return redirect("desk:body", form.cleaned_data["key"])
    return pages.list_page(request, door, 422, founding=form)


@require_POST
@at_desk
def meeting(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will end the terms that run until a meeting."""
    form = forms.Meeting(request.POST, meetings=waiting_for_meetings())
    ended: list[Term] = []

    def act(said: Said) -> None:
        ended.extend(actions.end_terms_with(by=door.by, at=door.at, meeting=said["meeting"], ends_on=said["ends_on"]))

    if tried(form, act):
        messages.success(request, _("%(number)s terms ended.") % {"number": len(ended)})
        return redirect("desk:bodies")
    return pages.list_page(request, door, 422, meeting=form)


@require_POST
@at_desk
def on_body(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will act on a body: open a seat, dissolve it, record its yearly review."""
    record = get_object_or_404(Body, key=key)
    made: dict[str, tuple[str, django_forms.Form, Callable[[Said], Any]]] = {
        "open-seat": ("opening", forms.Opening(request.POST), lambda said: actions.open_seat(
            by=door.by, at=door.at, body=record.pk, key=said["key"], role=said["role"], held_by=said["held_by"],
            label={"ko": said["label_ko"], "en": said["label_en"]}, starts_on=said["starts_on"], owner_duty=said["owner_duty"],
            position=said["position"])),
        "dissolve": ("closing", forms.Closing(request.POST), lambda said: actions.dissolve_body(
            by=door.by, at=door.at, body=record.pk, ends_on=said["ends_on"], why=said["why"])),
        "review": ("reviewing", forms.Reviewing(request.POST), lambda said: actions.review_office(
            **door.acts(), body=record.pk, year=said["year"], result=said["result"], note=said["note"],
            decision=_decision(said, door))),
    }
    if verb not in made:
        raise Http404
    name, form, act = made[verb]
    if tried(form, act):
        messages.success(request, _("Done."))
        return redirect("desk:body", key)
    return pages.body_page(request, door, key, 422, **{name: form})


@require_POST
@at_desk
def on_seat(request: HttpRequest, door: Door, key: str, seat: str, verb: str) -> HttpResponse:
    """This function will act on a seat: ask or fill it, appoint a substitute, close it."""
    record = pages.found_seat(key, seat)
    if verb in ("fill", "ask"):
        return _filled(request, door, record, verb)
    if verb == "substitute":
        form: django_forms.Form = forms.Substitute(request.POST)
        done = tried(form, lambda said: actions.appoint_substitute(
            by=door.by, at=door.at, seat=record.pk, starts_on=said["starts_on"], ends_on=said["ends_on"], source=said["source"],
            decision=_decision(said, door), **_holder(said)))
        return _after(request, door, record, done, substitute=form)
    if verb == "close":
        form = forms.Closing(request.POST)
        done = tried(form, lambda said: actions.close_seat(by=door.by, at=door.at, seat=record.pk, ends_on=said["ends_on"],
                                                            why=said["why"]))
        return _after(request, door, record, done, closing=form)
    raise Http404


def _holder(said: Said) -> Said:
    party = said["holder"]
    return {"organisation" if isinstance(party, Organisation) else "person": party}


def _filled(request: HttpRequest, door: Door, seat: Seat, verb: str) -> HttpResponse:
    """A seat is filled, or only asked whether it may be: the same grounds."""
    form = forms.Filling(request.POST)
    answer = None
    if form.is_valid():
        said = form.cleaned_data
        wish = Wish(Span(said["starts_on"], said["ends_on"]), said["basis"], bool(said["number"]), said["source"], said["ends_with"])
        grounds = tuple(asked.filling(seat, *(_holder(said).get(kind) for kind in ("organisation", "person")), wish))
        answer = Answer("bodies.fill_seat", door.by.key, f"{seat.body.key}/{seat.key}={said['holder'].key}", said["starts_on"], grounds)
    if verb == "ask":
        return pages.seat_page(request, door, seat, 200 if answer else 422, filling=form, asked=answer)
    done = tried(form, lambda said: actions.fill_seat(
        by=door.by, at=door.at, seat=seat.pk, starts_on=said["starts_on"], ends_on=said["ends_on"], basis=said["basis"],
        begins_with=said["begins_with"], ends_with=said["ends_with"], source=said["source"], decision=_decision(said, door),
        **_holder(said)))
    return _after(request, door, seat, done, filling=form, asked=answer)


def _after(request: HttpRequest, door: Door, seat: Seat, done: bool, **bound: Any) -> HttpResponse:
    if done:
        messages.success(request, _("Done."))
        return redirect("desk:seat", seat.body.key, seat.key)
    return pages.seat_page(request, door, seat, 422, **bound)


@require_POST
@at_desk
def on_term(request: HttpRequest, door: Door, key: int, verb: str) -> HttpResponse:
    """This function will end a term, or put right what the register says of it."""
    term = get_object_or_404(Term.objects.select_related("seat__body"), pk=key)
    if verb == "end":
        form: django_forms.Form = forms.Ending(request.POST)
        done = tried(form, lambda said: actions.end_term(by=door.by, at=door.at, term=key, ends_on=said["ends_on"], why=said["why"],
                                                          decision=_decision(said, door)))
        return _after(request, door, term.seat, done, ending=form)
    if verb == "correct":
        form = forms.Correcting(request.POST)
        done = tried(form, lambda said: actions.correct_term(
            by=door.by, at=door.at, term=key, why=said["why"], starts_on=said["starts_on"], ends_on=said["ends_on"],
            still_runs=said["still_runs"], ends_with=said["ends_with"] or None, source=said["source"] or None))
        return _after(request, door, term.seat, done, correcting=form)
    raise Http404
