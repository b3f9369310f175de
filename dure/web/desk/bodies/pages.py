"""Pages of bodies: the list, a body on a day, a seat with its history and what can be done with it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from dure.base.answers import may
from dure.domain.bodies import permissions, queries
from dure.domain.bodies.labels import BASES, KINDS, RESULTS, ROLES
from dure.domain.bodies.models import Seat, Term
from dure.domain.journal.queries import entries_of
from dure.kernel.answer import Answer
from dure.kernel.sentences import sentence, wanted
from dure.web.common.spans import terms_picture
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.bodies import forms


def words() -> dict[str, dict[str, str]]:
    """This function will return the words of bodies in the reader's language, by kind of word."""
    said = language()
    return {name: {key: both[said] for key, both in table.items()}
            for name, table in (("kinds", KINDS), ("roles", ROLES), ("bases", BASES), ("results", RESULTS))}


def why_not(door: Door) -> str:
    """This function will say why one may not act on bodies, or nothing."""
    return hindrance(permissions.may_keep_bodies(door.by))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the bodies of a day, with vacancies and the meetings to which terms run."""
    return list_page(request, door)


def list_page(request: HttpRequest, door: Door, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw the list, with the forms that were refused."""
    on = forms.day_asked(request.GET.dict(), door.on)
    meetings = queries.waiting_for_meetings()
    rows = [{"body": body, "names": names, "failing": [g for g in queries.composition_of(body, on) if not g.holds]}
            for body, names in queries.bodies_on(on)]
    return render(request, "desk/bodies/list.html", {
        "rows": rows, "on": on, "today": door.on, "words": words(), "why_not": why_not(door),
        "vacancies": queries.vacancies(on), "meetings": meetings, "duties": duty_words(),
        "meeting_form": bound.get("meeting") or forms.Meeting(meetings=meetings, initial={"ends_on": door.on}),
        "founding": bound.get("founding") or forms.Founding(initial={"starts_on": door.on}),
    }, status=status)


def duty_words() -> dict[str, str]:
    """This function will return the duties' names in the reader's language."""
    return dict(forms.choices(forms.DUTIES))


@require_safe
@at_desk
def body(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a body on a day: composition against the charter, seats, timeline, reviews, acts."""
    return body_page(request, door, key)


def body_page(request: HttpRequest, door: Door, key: str, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw a body's page, with the forms that were refused."""
    on = forms.day_asked(request.GET.dict(), door.on)
    page = queries.body_page(key, on)
    if page is None:
        raise Http404
    grounds = queries.composition_of(page.body, on)
    terms = queries.terms_of_body(page.body)
    said = language()
    return render(request, "desk/bodies/body.html", {
        "page": page, "on": on, "today": door.on, "words": words(), "why_not": why_not(door), "duties": duty_words(),
        "composition": Answer("bodies.composition", door.by.key, key, on, tuple(grounds)) if grounds else None,
        "findings": [sentence(g.problem, said) for g in grounds if not g.holds],
        "met": [wanted(g.problem, said) for g in grounds if g.holds],
        "terms": terms, "picture": terms_picture(terms, said, door.on), "reviews": queries.reviews_of(page.body),
        "dissolving": may("bodies.dissolve_body", by=door.by, what=key, on=door.on),
        "opening": bound.get("opening") or forms.Opening(initial={"starts_on": door.on}),
        "closing": bound.get("closing") or forms.Closing(initial={"ends_on": door.on}),
        "reviewing": bound.get("reviewing") or forms.Reviewing(initial={"year": door.on.year}),
        "journal": entries_of(f"bodies.body:{page.body.pk}").order_by("-pk")[:10],
    }, status=status)


@require_safe
@at_desk
def seat(request: HttpRequest, door: Door, key: str, seat: str) -> HttpResponse:
    """This function will show a seat: who holds it, who may, what can be done with it, and all that was known of it."""
    return seat_page(request, door, found_seat(key, seat))


@require_safe
@at_desk
def term(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will lead from a term to its seat's page, where it stands."""
    seat = get_object_or_404(Term.objects.select_related("seat__body"), pk=key).seat
    return redirect("desk:seat", seat.body.key, seat.key)


def found_seat(key: str, seat: str) -> Seat:
    """This function will find a seat, or answer that there is no such page."""
    found = Seat.objects.select_related("body__organisation").filter(body__key=key, key=seat).first()
    if found is None:
        raise Http404
    return found


def seat_page(request: HttpRequest, door: Door, seat: Seat, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw a seat's page, with the forms that were refused and the answer to what was asked."""
    history = queries.history_of_seat(seat)
    running = [term for term in history if term.span.last is None or term.span.last >= door.on]
    current = next((term for term in running if not term.record.substitute and term.span.holds(door.on)), None)
    said = language()
    ending = may("bodies.end_term", by=door.by, what=f"bodies.term:{current.record.pk}", on=door.on) if current else None
    holder = request.GET.get("holder", "")
    return render(request, "desk/bodies/seat.html", {
        "seat": seat, "body": seat.body, "names": queries.body_names(seat.body, door.on), "words": words(), "today": door.on,
        "label": seat.label.get(said) or seat.key, "duty": duty_words().get(seat.owner_duty, seat.owner_duty),
        "current": current, "running": running, "history": history, "former": queries.former_knowledge(seat),
        "why_not": why_not(door), "ending_answer": ending, "asked": bound.get("asked"),
        "closing_answer": may("bodies.close_seat", by=door.by, what=f"{seat.body.key}/{seat.key}", on=door.on),
        "filling": bound.get("filling") or forms.Filling(initial={"starts_on": door.on, "holder": holder}),
        "substitute": bound.get("substitute") or forms.Substitute(initial={"starts_on": door.on}),
        "ending": bound.get("ending") or forms.Ending(initial={"ends_on": door.on}),
        "correcting": bound.get("correcting") or forms.Correcting(),
        "closing": bound.get("closing") or forms.Closing(initial={"ends_on": door.on}),
        "journal": entries_of(f"bodies.seat:{seat.pk}").order_by("-pk")[:20],
    }, status=status)


