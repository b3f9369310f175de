"""Days as papers write them: whole, or cut to the month or the year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True, order=True)
class PartialDay:
    """A day known to the day, the month or the year. Its text is ISO 8601 cut to that precision.

    It may name a day that does not exist (2017-02-30): `exists` tells, because papers print such days and
    a reader must keep what they say.
    """

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text

    @classmethod
    def parse(cls, text: str) -> PartialDay:
        """This function will read ``2016``, ``2016-08`` or ``2016-08-25``. Raises ValueError otherwise."""
        found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text)
        if not found:
            raise ValueError(text)
        return cls(*(int(g or 0) for g in found.groups()))

    @property
    def precision(self) -> Precision:
        """This function will tell to what it is known."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def exists(self) -> bool:
        """This function will tell whether the calendar has such a day."""
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True

    @property
    def first(self) -> date:
        """This function will return the earliest day meant. Raises ValueError where the day does not exist."""
        return date(self.year, self.month or 1, self.day or 1)


def is_working(day: date, holidays: frozenset[date]) -> bool:
    """This function will tell whether offices work on the day."""
    return day.weekday() < 5 and day not in holidays


def working_from(day: date, holidays: frozenset[date]) -> date:
    """This function will return the day where offices work on it, else the next on which they do."""
    while not is_working(day, holidays):
        day += timedelta(days=1)
    return day


def after_working(day: date, days: int, holidays: frozenset[date]) -> date:
    """This function will return the day that is so many working days after a day, which itself is not counted."""
    for _ in range(days):
        day = working_from(day + timedelta(days=1), holidays)
    return day


def working_between(first: date, last: date, holidays: frozenset[date]) -> int:
    """This function will count the working days after one day up to another, that one included; 0 where it is not later."""
    return sum(is_working(first + timedelta(days=n), holidays) for n in range(1, (last - first).days + 1))
