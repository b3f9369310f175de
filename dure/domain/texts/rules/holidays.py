"""Days on which Korean offices are closed, weekends aside: the calendar of a well-kept library, a year at a time.

Days declared later (a temporary holiday, an election) are the records' own and are passed in beside these.
Source: `docs/sources.md#public-holidays`.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

FIRST, LAST = 2000, 2040


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """This function will return Korea's public holidays of a year, substitutes too; none outside 2000-2040."""
    if not FIRST <= year <= LAST:
        return frozenset()
    # the library takes a quarter of a second to load, and most papers never ask
    from holidays import country_holidays

    return frozenset(country_holidays("KR", years=year))


def rest_day(day: date, declared: frozenset[date] = frozenset()) -> str | None:
    """This function will tell why offices rest on a day: ``sunday``, ``holiday``, or None on the others.

    Saturdays are not told: they were working days until 2005.
    """
    if day.weekday() == 6:
        return "sunday"
    return "holiday" if day in declared or day in public_holidays(day.year) else None
