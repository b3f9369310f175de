"""What a trip pays each traveller: fares, daily allowance, meals, lodging, each step rounded as the rules say. Exact; plain Python.

Each amount is a `Figure` made by the named operations of the kernel, so that its trace alone computes it again. In dollars each kind is
rounded to the whole dollar, their sum once to the won; other fares to the won; the total of all travellers is cut below 10 won.
Source: `docs/sources.md#travel-abroad`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from dure.kernel.derivation import derive
from dure.kernel.figure import Figure

DOLLAR = "USD"


@dataclass(frozen=True, slots=True)
class Rates:
    """Daily rates of a grade in a region, in whole dollars: daily allowance (일비), meals a day (식비), lodging a night (숙박비 상한)."""

    daily: int
    meals: int
    lodging: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What the offices set: meals on travel days and others, the share of the lodging limit that is paid, the unit below which is cut."""

    travel_day_meals: int
    other_day_meals: int
    meals_a_day: int
    lodging_percent: int
    cut_below: int


@dataclass(frozen=True, slots=True)
class Journey:
    """Days and nights, the travellers' number by grade, and fares per person in units of their currencies (label, currency, amount)."""

    starts_on: date
    ends_on: date
    nights: int
    travellers: Mapping[str, int]
    fares: Sequence[tuple[str, str, Decimal]]


@dataclass(frozen=True, slots=True)
class Share:
    """What one traveller of a grade is paid: each line by its key and label, the sum in won, and how many of that grade travel."""

    grade: str
    lines: tuple[tuple[str, str, Figure], ...]
    total: Figure
    people: int


@dataclass(frozen=True, slots=True)
class Payment:
    """A trip's payment: the shares, what they come to, and what is paid after the cut."""

    shares: tuple[Share, ...]
    sum: Figure
    paid: Figure


def meals_between(starts_on: date, ends_on: date, terms: Terms) -> int:
    """This function will count the meals of a journey: two on the days of departure and return, three on the others; a day trip has
    those of one travel day."""
    days = (ends_on - starts_on) // timedelta(days=1) + 1
    return terms.travel_day_meals * min(days, 2) + terms.other_day_meals * max(0, days - 2)


def payment(journey: Journey, rates: Mapping[str, Rates], exchange: Mapping[str, Figure], terms: Terms) -> Payment:
    """This function will compute what a trip pays. `exchange` gives the won of one unit of each currency that occurs."""
    shares = tuple(_share(journey, grade, people, rates[grade], exchange, terms) for grade, people in journey.travellers.items())
    whole = derive("sum", *(derive("product", share.total, Figure(share.people, "people"), unit="won") for share in shares), unit="won")
    units = derive("product", whole, unit="won", divisor=str(terms.cut_below), mode="truncate")
    return Payment(shares, whole, derive("product", units, Figure(terms.cut_below, "won"), unit="won"))


def _share(journey: Journey, grade: str, people: int, rates: Rates, exchange: Mapping[str, Figure], terms: Terms) -> Share:
    days = (journey.ends_on - journey.starts_on) // timedelta(days=1) + 1
    meals = meals_between(journey.starts_on, journey.ends_on, terms)
    daily = derive("product", Figure(rates.daily, DOLLAR), Figure(days, "days"), unit=DOLLAR)
    eaten = derive("product", Figure(rates.meals, DOLLAR), Figure(meals, "meals"), unit=DOLLAR, divisor=str(terms.meals_a_day), mode="half_up")
    slept = derive("product", Figure(rates.lodging, DOLLAR), Figure(journey.nights, "nights"), Figure(terms.lodging_percent, "percent"), unit=DOLLAR,
                   divisor="100", mode="half_up")
    dollars = derive("sum", daily, eaten, slept, unit=DOLLAR)
    fares = [("fare", label, _in_won(Figure(amount, currency), exchange.get(currency))) for label, currency, amount in journey.fares]
    allowance = _in_won(dollars, exchange[DOLLAR])
    lines = (*fares, ("daily", "", daily), ("meals", "", eaten), ("lodging", "", slept), ("dollars", "", dollars), ("allowance", "", allowance))
    return Share(grade, lines, derive("sum", *(figure for _, _, figure in fares), allowance, unit="won"), people)


def _in_won(amount: Figure, rate: Figure | None) -> Figure:
    """Each foreign amount is rounded to the won, half up; won stay as they are."""
    return derive("product", amount, rate, unit="won", mode="half_up") if rate is not None else Figure(amount.value, "won")
