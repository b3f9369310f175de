"""Trips: one by its key, what it pays as of its rates, which steps are due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from dure.domain.ledger.queries import rate_on
from dure.domain.texts.queries import over_time, setting
from dure.domain.travel.models import Trip, TripPayment
from dure.domain.travel.rules.payment import DOLLAR, Journey, Payment, Rates, Terms, payment
from dure.domain.travel.rules.steps import SOURCE, STEPS, Due, due_steps
from dure.kernel.currencies import WON, in_units
from dure.kernel.derivation import derive
from dure.kernel.figure import Figure, Ref
from dure.kernel.problem import Refused


def trip_named(key: str) -> Trip:
    """This function will return a trip by its key. Raises Refused (``travel.no_such``)."""
    trip = Trip.objects.select_related("line__project", "case").filter(key=key).first()
    if trip is None:
        raise Refused.because("travel.no_such", source=SOURCE, what=key)
    return trip


def taken_steps(trip: Trip) -> dict[str, tuple[date, bool]]:
    """This function will return the last step of each kind: its day and whether it was passed."""
    return {step: (on, passed) for step, on, passed in trip.steps.order_by("pk").values_list("step", "on", "passed")}


def steps_due(trip: Trip, on: date) -> list[Due]:
    """This function will return the steps of a trip with their days, as the setting of the day of departure has them."""
    return due_steps(trip.starts_on, trip.ends_on, taken_steps(trip), setting("travel.step_days", trip.starts_on).value, on)


def computed(trip: Trip, on: date, *, paid: bool = False) -> Payment:
    """This function will compute what a trip pays with the exchange rates of a day; `paid` takes what fares came to instead of what was
    planned. Raises Refused where nobody travels, and where a grade has no rates or a currency no rate."""
    journey = journey_of(trip, paid=paid)
    if not journey.travellers:
        raise Refused.because("travel.nobody", source=SOURCE)
    set_rates = setting("travel.daily_rates", trip.starts_on).value
    rates = {grade: _rates(set_rates, grade, trip.region) for grade in journey.travellers}
    currencies = {currency for _, currency, _ in journey.fares if currency != WON} | {DOLLAR}
    exchange = {currency: _exchange(currency, on) for currency in sorted(currencies)}
    return payment(journey, rates, exchange, Terms(**setting("travel.terms", trip.starts_on).value))


def journey_of(trip: Trip, *, paid: bool = False) -> Journey:
    """This function will return a trip as the rules see it: days, travellers by grade, fares as planned or as paid."""
    fares = []
    for fare in trip.fares.order_by("pk"):
        amount = fare.paid if paid and fare.paid is not None else fare.planned
        fares.append((fare.label, fare.currency, in_units(amount, fare.currency)))
    grades = Counter(trip.travellers.order_by("pk").values_list("grade", flat=True))
    return Journey(trip.starts_on, trip.ends_on, trip.nights, grades, fares)


def _rates(known: Sequence[Mapping[str, Any]], grade: str, region: str) -> Rates:
    for one in known:
        if (one["grade"], one["region"]) == (grade, region):
            return Rates(one["daily"], one["meals"], one["lodging"])
    raise Refused.because("travel.no_rates", source=SOURCE, grade=grade, region=region)


def _exchange(currency: str, on: date) -> Figure:
    rate = rate_on(currency, on)
    ref = Ref("ledger", "rate", f"{currency}@{on}")
    published = Figure(rate.won, "won", None, ref, rate.on)
    return published if rate.per == 1 else derive("product", published, unit="won", divisor=str(rate.per), digits="6")


def last_payment(trip: Trip, kind: str) -> TripPayment | None:
    """This function will return the last frozen payment of a kind; None where there is none."""
    return trip.payments.filter(kind=kind).order_by("-pk").first()


def trips_listed(text: str = "", year: int | None = None) -> QuerySet[Trip]:
    """This function will return trips, unordered; a part of title or place and the year of departure narrow."""
    trips = Trip.objects.order_by()
    if text:
        trips = trips.filter(title__icontains=text) | trips.filter(place__icontains=text)
    return trips.filter(starts_on__year=year) if year else trips


def trips_waiting(on: date, ahead: int = 14) -> list[tuple[Trip, Due]]:
    """This function will return the next step of each trip that is due within so many days or late, the most urgent first."""
    open_trips = Trip.objects.filter(starts_on__gte=on - timedelta(365)).exclude(steps__step=STEPS[-1]).prefetch_related("steps")
    found, days = [], over_time("travel.step_days")
    for trip in open_trips:
        taken = {step.step: (step.on, step.passed) for step in trip.steps.all()}
        following = next((due for due in due_steps(trip.starts_on, trip.ends_on, taken, days(trip.starts_on).value, on)
                          if not due.passed), None)
        if following and following.due_on <= on + timedelta(ahead):
            found.append((trip, following))
    return sorted(found, key=lambda pair: pair[1].due_on)


def years_travelled() -> list[int]:
    """This function will return the years in which trips began, the newest first."""
    return list(Trip.objects.order_by("-starts_on__year").values_list("starts_on__year", flat=True).distinct())
