"""The ladder of spending: allotment (배정), then of each case 품의, 원인행위, 지출결의, 지급, and what comes back into the line (여입).
Plain Python, won.

Each rung rests on the one before: a case never stands higher than what it stands on. A line is never committed beyond what was allotted,
nor beyond 예산현액. Source: `docs/sources.md#spending-ladder`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dure.kernel.problem import Problem

SOURCE = "spending-ladder"
# 품의, 원인행위, 지출결의, 지급: each rests on the one before
RUNGS = ("proposal", "commitment", "resolution", "payment")
# what came back into the line within the year (여입)
REFUND = "refund"
KINDS = ("general", "grant", "travel", "reception", "allowance")
# files of other systems: the city's finance system, bank, card, tax office
FEEDS = ("finance", "bank", "card", "tax")
_BELOW = {**dict(zip(RUNGS[1:], RUNGS[:-1], strict=True)), REFUND: "payment"}
_ABOVE = {"proposal": ("commitment",), "commitment": ("resolution",), "resolution": ("payment",), "payment": (REFUND,)}


@dataclass(frozen=True, slots=True)
class Used:
    """What of a line was allotted and how far up the ladder it stands, in won, approved rungs alone."""

    allotted: int = 0
    proposed: int = 0
    committed: int = 0
    resolved: int = 0
    paid: int = 0
    refunded: int = 0

    @property
    def spent(self) -> int:
        """This function will return 집행액: what was paid, less what came back into the line within the year."""
        return self.paid - self.refunded


@dataclass(frozen=True, slots=True)
class Step:
    """A rung to be: its case's net amounts by rung with the last day of each, and its line from that day on.

    `available` is the least of 예산현액 less what is carried out, `used` the line with all its cases; `counter` says that it takes another back.
    """

    rung: str
    amount: int
    on: date
    year: int
    closes_on: date
    net: Mapping[str, int]
    days: Mapping[str, date]
    available: int
    used: Used
    closed: bool = False
    counter: bool = False


def step_problems(step: Step) -> list[Problem]:
    """This function will tell what keeps a rung from being taken."""
    return list(_problems(step))


def _problems(step: Step) -> Iterator[Problem]:
    if step.rung not in (*RUNGS, REFUND):
        yield Problem("spending.no_rung", {"rung": step.rung}, SOURCE)
        return
    if step.amount <= 0:
        yield Problem("spending.not_positive", {"amount": step.amount}, SOURCE)
    if step.closed:
        yield Problem("spending.case_closed", {}, SOURCE)
    if not date(step.year, 1, 1) <= step.on <= step.closes_on:
        yield Problem("spending.wrong_period", {"on": step.on, "year": step.year, "closes": step.closes_on}, SOURCE)
    yield from _taken_back(step) if step.counter else _taken(step)


def _taken(step: Step) -> Iterator[Problem]:
    below = _BELOW.get(step.rung)
    if below:
        left = step.net.get(below, 0) - step.net.get(step.rung, 0)
        if step.amount > left:
            yield Problem("spending.not_below", {"rung": step.rung, "below": below, "amount": step.amount, "left": max(0, left)}, SOURCE)
        elif below in step.days and step.on < step.days[below]:
            yield Problem("spending.before_below", {"rung": step.rung, "on": step.on, "below": below, "day": step.days[below]}, SOURCE)
    if step.rung == "commitment":
        yield from _over(step)
    elif step.rung == "payment" and step.used.spent + step.amount > step.available:  # what was committed may have been carried over since
        yield Problem("spending.over_line", {"amount": step.amount, "left": step.available - step.used.spent}, SOURCE)


def _over(step: Step) -> Iterator[Problem]:
    committed = step.used.committed - step.used.refunded  # what came back may be committed anew
    for code, most in (("over_allotted", step.used.allotted), ("over_line", step.available)):
        if committed + step.amount > most:
            yield Problem(f"spending.{code}", {"amount": step.amount, "left": most - committed}, SOURCE)
            break


def _taken_back(step: Step) -> Iterator[Problem]:
    for above in _ABOVE.get(step.rung, ()):
        standing = step.net.get(step.rung, 0) - step.amount
        if step.net.get(above, 0) > standing:
            yield Problem("spending.rests_on_it", {"rung": step.rung, "above": above, "amount": step.net.get(above, 0)}, SOURCE)
    if step.rung == REFUND:  # what came back may have been committed anew since
        yield from _over(step)


def allotment_problems(amount: int, available: int, used: Used) -> list[Problem]:
    """This function will tell what keeps an amount from being allotted: more than the line has, or taking back what is committed."""
    found = []
    if amount == 0:
        found.append(Problem("spending.not_positive", {"amount": amount}, SOURCE))
    if amount > 0 and used.allotted + amount > available:
        found.append(Problem("spending.over_line", {"amount": amount, "left": available - used.allotted}, SOURCE))
    if amount < 0 and used.allotted + amount < used.committed - used.refunded:
        found.append(Problem("spending.allotment_used", {"amount": -amount, "left": used.allotted - used.committed + used.refunded}, SOURCE))
    return found
