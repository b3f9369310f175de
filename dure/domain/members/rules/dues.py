"""What a member owes for a year, when it is due and reminded of, and whether it is in good standing.

All of it follows dated settings; the bands are assumed until the network publishes its own. Source:
`docs/sources.md#network-dues`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from dure.kernel.problem import Problem

SOURCE = "network-dues"


@dataclass(frozen=True, slots=True)
class Size:
    """A number known of a member (population, income per head in US dollars) as of a day, and where it stands."""

    value: Decimal
    as_of: date
    source: str


@dataclass(frozen=True, slots=True)
class Rate:
    """What a unit of the bands' currency was worth in the invoice's on a day, and who says so."""

    value: Decimal
    on: date
    source: str


@dataclass(frozen=True, slots=True)
class Owed:
    """A due for standing: what was asked and until when, in minor units. `cancelled_on` ends it."""

    key: int
    currency: str
    amount: int
    issued_on: date
    due_on: date
    cancelled_on: date | None = None


@dataclass(frozen=True, slots=True)
class Paid:
    """Money received towards a due; `reversed_on` takes it back."""

    owed: int
    amount: int
    received_on: date
    reversed_on: date | None = None


def band_of(bands: Sequence[Mapping[str, Any]], steps: Sequence[int], population: Decimal, income: Decimal) -> tuple[int, int, int]:
    """This function will return the amount for a city of a size, in whole units of the bands' currency, with the numbers of
    the band (of population) and of the step (of income) from 1.

    A band holds up to its `population_to`, a step up to its own amount; the last of each has no end.
    """
    band = next(n for n, one in enumerate(bands) if one["population_to"] is None or population <= one["population_to"])
    step = next((n for n, to in enumerate(steps) if income <= to), len(steps))
    return int(bands[band]["amounts"][step]), band + 1, step + 1


def in_currency(amount: int, digits: int, rate: Rate | None) -> int:
    """This function will return whole units of the bands' currency as minor units of the invoice's, half up.

    `digits` is how many decimals the invoice's currency has; without a rate the two are one currency.
    """
    value = Decimal(amount) * (rate.value if rate else 1) * 10**digits
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def after_months(day: date, months: int) -> date:
    """This function will return the same day so many months later, the month's last where there is no such day."""
    month = day.month - 1 + months
    first = date(day.year + month // 12, month % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(date.fromordinal(first.toordinal() + day.day - 1), date.fromordinal(following.toordinal() - 1))


def reminders(year: int, due_on: date, first: str, months: int) -> Iterator[date]:
    """This function will yield the days on which an unpaid invoice of a year is reminded of: the first (``04-15``), then
    every so many months, never before it is due; until the end of the following year."""
    day = date(year, int(first[:2]), int(first[3:]))
    while day <= date(year + 1, 12, 31):
        if day > due_on:
            yield day
        day = after_months(day, months)


def reminder_due(days: Iterable[date], reminded_on: date | None, on: date) -> date | None:
    """This function will return the day of the reminder that is to be written by now, or None: the latest that has come and
    was not written."""
    come = [day for day in days if day <= on and (reminded_on is None or day > reminded_on)]
    return come[-1] if come else None


def overdue(owed: Iterable[Owed], paid: Iterable[Paid], on: date) -> dict[int, int]:
    """This function will return what is unpaid at the end of a day of what was due before it, by invoice.

    Money counts from the day it was received; a later reversal or cancellation changes nothing of the days before. What
    was paid too much for one invoice counts for the oldest other one in the same currency.
    """
    due = sorted((o for o in owed if o.due_on < on and (o.cancelled_on is None or o.cancelled_on > on)), key=lambda o: (o.due_on, o.key))
    sums: dict[int, int] = {}
    for payment in paid:
        if payment.received_on <= on and (payment.reversed_on is None or payment.reversed_on > on):
            sums[payment.owed] = sums.get(payment.owed, 0) + payment.amount
    left = {o.key: o.amount - sums.get(o.key, 0) for o in due}
    spare: dict[str, int] = {}
    for o in due:
        spare[o.currency] = spare.get(o.currency, 0) + max(0, -left[o.key])
    for o in due:
        taken = min(max(0, left[o.key]), spare[o.currency])
        left[o.key] -= taken
        spare[o.currency] -= taken
    return {key: amount for key, amount in left.items() if amount > 0}


def invoice_problems(name: Mapping[str, str], member: bool, owing: bool, population: Size | None, income: Size | None,
                     rate_wanted: bool, rate: Rate | None, on: date) -> list[Problem]:
    """This function will judge whether a member can be invoiced: a member whose category owes dues, its size known, and a
    rate where the currency is not that of the bands. All that is missing is told at once."""
    params = {"ko": name.get("ko", ""), "en": name.get("en", "")}
    problems = []
    if not member:
        problems.append(Problem("members.dues_no_member", {**params, "on": on}, SOURCE))
    elif not owing:
        problems.append(Problem("members.dues_not_owed", params, SOURCE))
    if population is None:
        problems.append(Problem("members.dues_no_population", params, SOURCE))
    if income is None:
        problems.append(Problem("members.dues_no_income", params, SOURCE))
    if rate_wanted and (rate is None or rate.value <= 0 or not rate.source.strip() or rate.on > on):
        problems.append(Problem("members.dues_no_rate", {}, SOURCE))
    return problems


def payment_problems(amount: int, cancelled: bool, kind: str, received_on: date | None, issued_on: date, on: date, fee: int = 0) -> list[Problem]:
    """This function will judge money that is said to have come for an invoice; `fee` is what banks kept of it on the way."""
    problems = []
    if not 0 <= fee < max(1, amount):
        problems.append(Problem("members.payment_fee", {}, SOURCE))
    if amount <= 0:
        problems.append(Problem("members.payment_amount", {}, SOURCE))
    if cancelled:
        problems.append(Problem("members.invoice_cancelled", {}, SOURCE))
    if kind != "invoice":
        problems.append(Problem("members.pro_forma_unpaid", {}, SOURCE))
    if received_on is not None and received_on > on:
        problems.append(Problem("members.payment_later", {"received_on": received_on, "on": on}, SOURCE))
    if received_on is not None and received_on < issued_on:
        problems.append(Problem("members.payment_before", {"received_on": received_on, "issued_on": issued_on}, SOURCE))
    return problems


def write_off_problems(amount: int, left: int, cancelled: bool, kind: str, waiting: bool, reason: str) -> list[Problem]:
    """This function will judge whether a part of an invoice may be written off: not more than is `left` of it, and by which decision."""
    problems = []
    if cancelled:
        problems.append(Problem("members.invoice_cancelled", {}, SOURCE))
    if kind != "invoice":
        problems.append(Problem("members.pro_forma_unpaid", {}, SOURCE))
    if not 0 < amount <= left:
        problems.append(Problem("members.write_off_amount", {}, SOURCE))
    if waiting:
        problems.append(Problem("members.write_off_waits", {}, SOURCE))
    if not reason.strip():
        problems.append(Problem("members.write_off_reason", {}, SOURCE))
    return problems
