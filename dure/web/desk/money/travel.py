"""Trips abroad at the desk: what is due, a trip's page from plan to report with its payment computed line by line, its papers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.documents.money.travel import calculated, lines_of, trip_plan, trip_settlement
from dure.domain.journal.queries import entries_of
from dure.domain.spending.queries.ladder import case_standing
from dure.domain.travel import permissions
from dure.domain.travel.actions import trips as acts
from dure.domain.travel.labels.trips import LINES, STEPS
from dure.domain.travel.models import Trip, TripPayment
from dure.domain.travel.queries import trips as queries
from dure.domain.travel.queries.explaining import Line, lines_frozen
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.downloads import drawn
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences
from dure.web.desk.forms import tried
from dure.web.desk.money import travel_forms as forms

FORMS = ("hwpx", "pdf", "xlsx")
RECORDED = ("consultation", "screening", "report")


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show what is due of trips, and the trips of a year."""
    years = queries.years_travelled()
    asked = whole(request.GET.get("year", ""))
    year = asked if asked in years else (years[0] if years else door.on.year)
    rows = queries.trips_listed(request.GET.get("text", "").strip(), year).select_related("line").prefetch_related("travellers", "payments")
    return render(request, "desk/money/trips.html", {
        "year": year, "years": years, "text": request.GET.get("text", ""), "rows": [(trip, _paid(trip)) for trip in rows.order_by("-starts_on", "-pk")],
        "due": [(trip, due, STEPS[due.step][language()]) for trip, due in queries.trips_waiting(door.on)],
        "why_not": hindrance(permissions.may_keep_trips(door.by))})


def _paid(trip: Trip) -> int | None:
    """What the last payment came to: the settlement, or the advance."""
    payments = sorted(trip.payments.all(), key=lambda one: (one.kind == "settlement", one.pk))
    return payments[-1].total if payments else None


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def planned(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will plan a trip."""
    form = forms.PlanForm(request.POST or None, initial={"on": door.on})

    def made(said: dict[str, Any]) -> None:
        said["trip"] = acts.plan_trip(by=door.by, at=door.at, **said)

    if request.method == "POST" and tried(form, made):
        return redirect("desk:trip", form.cleaned_data["trip"].key)
    return render(request, "desk/money/trip_new.html", {"form": form, "why_not": hindrance(permissions.may_keep_trips(door.by))},
                  status=422 if form.errors else 200)


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a trip."""
    return _page(request, door, _trip(key))


@require_POST
@at_desk
def act(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will do one thing with a trip; what was refused is said on its page, with what was typed."""
    trip = _trip(key)
    form = _form(verb, trip, door.on, request.POST)
    words: dict[str, Any] = {"by": door.by, "at": door.at, "trip": trip.pk}

    def made(said: dict[str, Any]) -> None:
        if verb in RECORDED:
            acts.take_step(**words, step=verb, **said)
        elif verb == "advance":
            acts.pay_advance(**words, **said)
        elif verb == "settlement":
            acts.settle_trip(**words, on=said["on"], paid=form.paid(), evidence=form.evidence())  # type: ignore[attr-defined]
        else:
            for traveller, earned, used in form.credited():  # type: ignore[attr-defined]
                acts.credit_mileage(by=door.by, at=door.at, traveller=traveller, mileage=earned, used=used)

    if tried(form, made):
        messages.success(request, _("Done."))
        return redirect("desk:trip", key)
    return _page(request, door, trip, verb, form, 422)


def _page(request: HttpRequest, door: Door, trip: Trip, verb: str = "", failed: django_forms.Form | None = None, status: int = 200) -> HttpResponse:
    due = queries.steps_due(trip, door.on)
    following = next((one.step for one in due if not one.passed), "")
    frozen = {kind: queries.last_payment(trip, kind) for kind in ("advance", "settlement")}
    lines, why_none = _lines(trip, frozen["settlement"] or frozen["advance"], door.on)
    return render(request, "desk/money/trip.html", {
        "trip": trip, "steps": [(one, STEPS[one.step][language()]) for one in due], "following": following,
        "following_name": STEPS[following][language()] if following else "",
        "form": failed if verb == following else _form(following, trip, door.on) if following and following != "plan" else None,
        "mileage": failed if verb == "mileage" else _form("mileage", trip, door.on), "travellers": trip.travellers.order_by("pk"),
        "fares": trip.fares.order_by("pk"), "lines": [_row(line) for line in lines], "why_none": why_none, **frozen,
        "difference": frozen["settlement"].total - frozen["advance"].total if frozen["settlement"] and frozen["advance"] else None,
        "net": case_standing(trip.case).net if trip.case else {}, "days": (trip.ends_on - trip.starts_on).days + 1,
        "notes": trip.steps.exclude(note="").order_by("pk"), "names": {key: words[language()] for key, words in STEPS.items()},
        "journal": entries_of(f"travel.trip:{trip.key}").order_by("-pk")[:30], "why_not": hindrance(permissions.may_keep_trips(door.by))}, status=status)


def _lines(trip: Trip, payment: TripPayment | None, on: date) -> tuple[list[Line], list[str]]:
    """The lines of the frozen payment, else an estimate with the rates of today (or of the departure, where that is past); and why there is none."""
    if payment:
        return lines_frozen(payment), []
    try:
        return lines_of(queries.computed(trip, min(on, trip.starts_on))), []
    except Refused as refused:
        return [], sentences(refused)


def _row(line: Line) -> dict[str, Any]:
    return {"line": line, "name": line.label or LINES[line.key][language()], "how": calculated(line.figure),
            "currency": "KRW" if line.figure.unit == "won" else line.figure.unit, "whole": line.key in ("total", "sum", "paid")}


def _form(verb: str, trip: Trip, on: date, said: Any = None) -> django_forms.Form:
    if verb in ("settlement", "mileage"):
        made = forms.SettleForm if verb == "settlement" else forms.MileageForm
        return made(trip, said, initial={"on": on})
    kinds: dict[str, type[django_forms.Form]] = {"consultation": forms.StepForm, "screening": forms.StepForm, "report": forms.ReportForm,
                                                 "advance": forms.AdvanceForm}
    if verb not in kinds:
        raise Http404
    return kinds[verb](said, initial={"on": on, "rate_on": on, "passed": True})


def _trip(key: str) -> Trip:
    try:
        return queries.trip_named(key)
    except Refused as refused:
        raise Http404 from refused


@require_safe
@at_desk
def paper(request: HttpRequest, door: Door, key: str, kind: str, spoken: str, form: str) -> HttpResponse:
    """This function will hand out the plan of a trip, or its settlement once it is paid, as HWPX, PDF or XLSX."""
    trip = _trip(key)
    advance, settled = queries.last_payment(trip, "advance"), queries.last_payment(trip, "settlement")
    if spoken not in ("ko", "en") or form not in FORMS:
        raise Http404
    if kind == "plan":
        document = trip_plan(trip, _lines(trip, advance, door.on)[0], spoken)
    elif kind != "settlement" or advance is None:
        raise Http404
    else:
        document = trip_settlement(trip, lines_frozen(settled or advance), spoken, advance.total, settled.total if settled else None)
    return drawn(document, f"{key}-{kind}-{spoken}.{form}")


urlpatterns = [
    path("travel/", listed, name="travel"),
    path("travel/new/", planned, name="trip-new"),
    path("travel/<slug:key>/", shown, name="trip"),
    path("travel/<slug:key>/<slug:verb>/", act, name="trip-act"),
    path("travel/<slug:key>/<slug:kind>-<slug:spoken>.<slug:form>", paper, name="trip-paper"),
]
