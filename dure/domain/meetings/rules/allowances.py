"""Sitting allowances (참석수당): who is paid what for a sitting, what is withheld, and why somebody is not paid. Won, exact.

Source: `docs/sources.md#sitting-allowances`; every amount and rate comes from a dated setting.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

from dure.kernel.problem import Problem
from dure.kernel.rounding import rounded

SOURCE = "sitting-allowances"
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Attended:
    """A delegate and the spans for which it was in. `official` is one on duty, `capacity` what the delegation came as."""

    key: int
    organisation: str
    name: str
    post: str = ""
    official: bool = False
    capacity: str = "member"
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """What is withheld of an allowance: income tax and local income tax, in won."""

    income_tax: int
    local_tax: int

    @property
    def together(self) -> int:
        """This function will add the two."""
        return self.income_tax + self.local_tax


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list: how long one was there (minutes), what is paid, withheld and left; `unpaid` says why nothing is."""

    number: int
    delegate: int
    organisation: str
    name: str
    post: str
    minutes: int
    amount: int
    income_tax: int
    local_tax: int
    unpaid: str = ""

    @property
    def paid(self) -> int:
        """This function will return what is paid out."""
        return self.amount - self.income_tax - self.local_tax


def sitting_spans(opened: datetime, ended: datetime, breaks: Iterable[Span]) -> list[Span]:
    """This function will return the spans in which a meeting sat: from its opening to its end without its adjournments."""
    spans, start = [], opened
    for adjourned, resumed in sorted(breaks):
        if start < adjourned <= ended:
            spans.append((start, adjourned))
        start = max(start, min(resumed, ended))
    return [*spans, (start, ended)] if start < ended else spans


def minutes_there(spans: Sequence[Span], sat: Sequence[Span]) -> int:
    """This function will count the whole minutes for which one was in while the meeting sat."""
    there = sum((max(timedelta(), min(to, until) - max(since, begun)) for since, to in spans for begun, until in sat), timedelta())
    return there // timedelta(minutes=1)


def allowance(minutes: int, setting: Mapping[str, Any]) -> int:
    """This function will return what a sitting is paid: one amount up to so many hours, another for longer ones, nothing for none."""
    if minutes == 0:
        return 0
    return int(setting["longer"] if minutes > int(setting["hours"]) * 60 else setting["amount"])


def withheld(amount: int, setting: Mapping[str, Any]) -> Withheld:
    """This function will compute what is withheld of an allowance: of what is left after necessary expenses, nothing up to the limit;
    local income tax is a share of the income tax. Each tax is cut below the unit that the setting names (10 won)."""
    income = Fraction(amount) * (1 - Fraction(str(setting["expenses"])))
    if income <= int(setting["free_to"]):
        return Withheld(0, 0)
    unit = int(setting.get("cut_below", 1))
    tax = _cut(income * Fraction(str(setting["income_tax"])), unit)
    return Withheld(tax, _cut(tax * Fraction(str(setting["local_tax"])), unit))


def _cut(amount: Fraction, unit: int) -> int:
    return int(rounded(amount / unit, "truncate")) * unit


def drawn_up(attended: Iterable[Attended], sat: Sequence[Span], paying: Mapping[str, Any], taxing: Mapping[str, Any]) -> list[Row]:
    """This function will draw up the list of a sitting: a line for each delegate of the roll's members, in the order given; officials on
    duty and those who were not there stand on it with the reason and nothing is paid. Observers and guests do not stand on it."""
    rows: list[Row] = []
    for one in attended:
        if one.capacity != "member":
            continue
        minutes = minutes_there(one.spans, sat)
        unpaid = "official" if one.official else "absent" if minutes == 0 else ""
        amount = 0 if unpaid else allowance(minutes, paying)
        taxes = withheld(amount, taxing)
        rows.append(Row(len(rows) + 1, one.key, one.organisation, one.name, one.post, minutes, amount, taxes.income_tax, taxes.local_tax, unpaid))
    return rows


@dataclass(frozen=True, slots=True)
class Plan:
    """What a basis line of the budget planned, and what was used of it: sittings and won. `sittings` is None where the line counts
    no sittings (a lump sum)."""

    planned: int
    sittings: int | None
    used: int
    held: int

    @property
    def left(self) -> int:
        """This function will return what is left in won; less than nothing where more was used than planned."""
        return self.planned - self.used


# counters that make up sittings: times, and the sub-committees that meet so often
SITTINGS = frozenset({"회", "분과", "차", "개분과"})


def sittings_planned(operands: Iterable[tuple[Fraction, str]]) -> int | None:
    """This function will return how many sittings a basis line plans, of its numbers and their counters: 4회*4분과 are 16."""
    counts = [value for value, unit in operands if unit in SITTINGS]
    if not counts:
        return None
    product = Fraction(1)
    for value in counts:
        product *= value
    return int(product)


def plan_problems(plan: Plan, amount: int) -> list[Problem]:
    """This function will find what a list of `amount` won would overrun: the money of its basis line, or its number of sittings."""
    problems = []
    if amount > plan.left:
        problems.append(Problem("meetings.over_basis", {"over": amount - plan.left, "planned": plan.planned}, SOURCE, "warning"))
    if plan.sittings is not None and plan.held + 1 > plan.sittings:
        problems.append(Problem("meetings.over_sittings", {"held": plan.held + 1, "planned": plan.sittings}, SOURCE, "warning"))
    return problems
