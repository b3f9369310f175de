"""What an officer types into a field of a statement: numbers with or without commas and units, days in any habit."""

from __future__ import annotations

import re

from dure.kernel.days import PartialDay
from dure.kernel.money import number
from dure.kernel.problem import Refused

NUMBERS = frozenset({
    "fiscal_year", "previous", "current", "change", "rate", "won", "printed", "total", "national", "city", "district", "other",
    "amount", "schedule_total", "cities", "people", "countries", "year", "original", "carried_in", "changed", "available",
    "spent", "carried_out", "balance", "previous_year", "current_year",
})
DAYS = frozenset({"start", "end", "date"})
_UNIT = re.compile(r"\s*(?:천원|원|명|개국|개?도시|년도?|%)\s*$")
_DAY = re.compile(r"['’‘]?(\d{2}|\d{4})(?:\s*[.\-/년]\s*(\d{1,2}))?(?:\s*[.\-/월]\s*(\d{1,2}))?\s*[.일월년]?")
_ENGLISH = re.compile(r"(?:(\d{1,2})\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day_typed(text: str) -> PartialDay:
    """This function will read a day as people type it: ``2018.3.2``, ``'18.3.2``, ``2 Mar 2018``, ``2018-03``, ``2018년 3월``.

    Raises Refused (``intake.not_a_day``) for what is no day, or one that the calendar does not have.
    """
    plain = text.strip()
    if found := _ENGLISH.fullmatch(plain):
        day = PartialDay(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1] or 0))
    elif found := _DAY.fullmatch(plain):
        year = int(found[1])
        day = PartialDay(year if year > 99 else 2000 + year if year < 70 else 1900 + year, int(found[2] or 0), int(found[3] or 0))
    else:
        raise Refused.because("intake.not_a_day", text=text)
    if not day.exists:
        raise Refused.because("intake.not_a_day", text=text)
    return day


def typed(path: str, text: str) -> object:
    """This function will turn what was typed for a field of a statement into the value that JSON holds.

    An empty text is no value. Raises Refused (``intake.not_a_number``, ``intake.not_a_day``) with the words typed.
    """
    name = path.rpartition(".")[2]
    plain = text.strip()
    if name in NUMBERS:
        if not plain or plain == "–":
            return None
        try:
            return number(_UNIT.sub("", plain))
        except ValueError as error:
            raise Refused.because("intake.not_a_number", text=text) from error
    if name in DAYS:
        return str(day_typed(plain)) if plain and plain != "–" else None
    return plain
