"""Checks on records: what an auditor would ask about payments. Plain Python, won.

What is found is no fault yet: an officer settles it, and what is dismissed with a reason stays so. A problem's parameter `ref` is the
record that it is about. Source: `docs/sources.md#record-checks`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from dure.domain.spending.rules.feeds import payee_folded
from dure.domain.spending.rules.ladder import Used
from dure.kernel.problem import Problem

SOURCE = "record-checks"


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment as the checks see it: `ref` is its record, `whole` what it is a part of (a case), `purse` what it was paid from (a line)."""

    ref: str
    whole: str
    purse: str
    payee: str
    amount: int
    on: date


@dataclass(frozen=True, slots=True)
class LineUsed:
    """A line at the end of its year or today: what may be spent (예산현액 less what is carried out), and how far it is used."""

    ref: str
    name: str
    year: int
    available: int
    used: Used


@dataclass(frozen=True, slots=True)
class Carried:
    """What was carried over from a line; `into` says whether a line of the next year received it."""

    ref: str
    name: str
    year: int
    amount: int
    into: bool


def over_line_problems(lines: Iterable[LineUsed]) -> list[Problem]:
    """This function will tell of lines of which more is committed or spent than they have."""
    found = []
    for line in lines:
        most = max(line.used.committed - line.used.refunded, line.used.spent)
        if most > line.available:
            found.append(Problem("spending.check_over_line", {"ref": line.ref, "line": line.name, "year": line.year, "spent": most,
                                                              "available": line.available, "over": most - line.available}, SOURCE))
    return found


def twice_problems(paid: Iterable[Paid], days: int, code: str = "spending.check_twice") -> list[Problem]:
    """This function will tell of the same amount paid to the same payee twice within some days, for two different things."""
    return [Problem(code, {"ref": after.ref, "other": before.ref, "payee": after.payee, "amount": after.amount, "first": before.on,
                           "second": after.on}, SOURCE, "warning")
            for some in _grouped(paid, lambda one: (payee_of(one.payee), one.amount)) for before, after in pairwise(some)
            if before.whole != after.whole and after.on - before.on <= timedelta(days=days)]


def split_problems(paid: Iterable[Paid], limit: int, days: int, code: str = "spending.check_split") -> list[Problem]:
    """This function will tell of payments to one payee from one purse within some days, each under a limit and together at it or beyond."""
    found = []
    for some in _grouped((one for one in paid if one.amount < limit), lambda one: (payee_of(one.payee), one.purse)):
        found += [Problem(code, {"ref": run[-1].ref, "payee": run[-1].payee, "count": len(run), "sum": sum(one.amount for one in run),
                                 "limit": limit, "first": run[0].on, "last": run[-1].on}, SOURCE, "warning") for run in _runs(some, days, limit)]
    return found


def period_problems(paid: Iterable[Paid], starts: date, ends: date, code: str = "spending.check_period") -> list[Problem]:
    """This function will tell of payments on a day outside the time in which they may be made."""
    return [Problem(code, {"ref": one.ref, "payee": one.payee, "amount": one.amount, "on": one.on, "starts": starts, "ends": ends}, SOURCE)
            for one in paid if not starts <= one.on <= ends]


def carried_problems(carried: Iterable[Carried], on: date) -> list[Problem]:
    """This function will tell of what was carried over and stands in no line of the next year once that has begun."""
    return [Problem("spending.check_carried", {"ref": one.ref, "line": one.name, "year": one.year, "amount": one.amount}, SOURCE)
            for one in carried if not one.into and on.year > one.year]


@cache
def payee_of(text: str) -> str:
    """This function will fold a payee, each spelling once."""
    return payee_folded(text)


def _grouped(paid: Iterable[Paid], key: Callable[[Paid], Hashable]) -> Iterator[list[Paid]]:
    groups = defaultdict[Hashable, list[Paid]](list)
    for one in paid:
        groups[key(one)].append(one)
    for some in groups.values():
        if len(some) > 1:
            yield sorted(some, key=lambda one: (one.on, one.ref))


def _runs(some: list[Paid], days: int, limit: int) -> Iterator[list[Paid]]:
    """Payments within some days of the first of their run that come to the limit: the earliest such run, then the next behind it. The days
    slide: a small payment long before does not keep two others apart."""
    at = end = total = 0
    while at < len(some):
        while end < len(some) and some[end].on - some[at].on <= timedelta(days=days):
            total, end = total + some[end].amount, end + 1
        if end - at > 1 and total >= limit:
            yield some[at:end]
            at, total = end, 0
        else:
            at, total = at + 1, total - some[at].amount
