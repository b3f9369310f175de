"""A member's account of dues: what was asked, what came, what is left, line by line.

Source: `docs/sources.md#network-dues`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Booked:
    """A posting to what a member owes: `kind` is ``invoice``, ``payment`` or ``write_off``; `back` takes one back. Minor units, owed more
    is positive. `number` is the invoice's, `fee` what banks kept of a payment."""

    currency: str
    on: date
    kind: str
    back: bool
    number: str
    year: int
    amount: int
    fee: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """What was booked, and what is owed after it."""

    booked: Booked
    stands: int


@dataclass(frozen=True, slots=True)
class Account:
    """A member's account in one currency over a time: what stood before, the lines, what stands at the end. Below nothing it is the
    member's credit."""

    currency: str
    opening: int
    lines: tuple[Line, ...]

    @property
    def closing(self) -> int:
        """This function will return what is owed at the end."""
        return self.lines[-1].stands if self.lines else self.opening


def accounts_of(booked: Iterable[Booked], since: date, until: date) -> list[Account]:
    """This function will draw the accounts of what was booked, one for each currency, in the order of the books given."""
    made = []
    for currency, of in groupby(sorted(booked, key=lambda one: one.currency), key=lambda one: one.currency):
        rows = [one for one in of if one.on <= until]
        stands = opening = sum(one.amount for one in rows if one.on < since)
        lines = []
        for one in rows:
            if one.on >= since:
                stands += one.amount
                lines.append(Line(one, stands))
        if opening or lines:
            made.append(Account(currency, opening, tuple(lines)))
    return made
