"""Days of which only the month or the year may be known: read, and held in order. Source: `docs/sources.md#party-names`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dure.kernel.days import PartialDay
from dure.kernel.problem import Problem

SOURCE = "party-names"


def partial(text: str) -> PartialDay | None:
    """This function will read ``2016``, ``2016-08`` or ``2016-08-25``; None for anything else and for days that are none."""
    try:
        read = PartialDay.parse(text)
    except ValueError:
        return None
    return read if read.year and read.exists else None


def reversed_days(starts_on: str, ends_on: str) -> bool:
    """This function will tell whether what ends began later, as far as both days are known (2016-08 to 2016 is in order)."""
    known = min(len(starts_on), len(ends_on))
    return bool(known) and ends_on[:known] < starts_on[:known]


def span_problems(starts_on: str, ends_on: str) -> Iterable[Problem]:
    """This function will judge two days or parts of days: they exist, and the end is not before the start."""
    wrong = [day for day in (starts_on, ends_on) if day and partial(day) is None]
    yield from (Problem("parties.day_unknown", {"day": day[:40]}, SOURCE) for day in wrong)
    if not wrong and reversed_days(starts_on, ends_on):
        yield Problem("parties.days_reversed", {"starts_on": starts_on, "ends_on": ends_on}, SOURCE)


def within(day: date, starts_on: str, ends_on: str) -> bool:
    """This function will tell whether a day lies between two days or parts of days, both included; empty means open."""
    iso = day.isoformat()
    return (not starts_on or iso[:len(starts_on)] >= starts_on) and (not ends_on or iso[:len(ends_on)] <= ends_on)
