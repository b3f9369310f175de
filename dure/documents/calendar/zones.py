"""Time zones as a calendar describes them: one observance for each time the clocks were set.

Written out one by one: readers differ in how they take repeated dates, and a law changes the rule when it likes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

STEP = timedelta(days=7)
BEGINNING = datetime(1970, 1, 1)  # noqa: DTZ001 # of a local clock


def described(name: str, first: datetime, last: datetime) -> Timezone:
    """This function will describe a time zone from before one instant until another."""
    zone = ZoneInfo(name)
    made = Timezone()
    made.add("tzid", name)
    start = first.astimezone(UTC) - STEP
    made.add_component(_observance(zone, start, BEGINNING, start.astimezone(zone).utcoffset() or timedelta()))
    for at in _changes(zone, start, last.astimezone(UTC) + STEP):
        before = (at - timedelta(seconds=1)).astimezone(zone).utcoffset() or timedelta()
        made.add_component(_observance(zone, at, (at + before).replace(tzinfo=None), before))
    return made


def _observance(zone: ZoneInfo, at: datetime, onset: datetime, before: timedelta) -> TimezoneStandard | TimezoneDaylight:
    """What the clocks show from an instant on: its onset is told by the clocks as they were before."""
    local = at.astimezone(zone)
    made = TimezoneDaylight() if local.dst() else TimezoneStandard()
    made.add("dtstart", onset)
    made.add("tzoffsetfrom", before)
    made.add("tzoffsetto", local.utcoffset())
    made.add("tzname", local.tzname())
    return made


def _changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The instants between two at which the clocks are set, to the second."""
    while start < end:
        after = min(start + STEP, end)
        low, high = start, after
        if low.astimezone(zone).utcoffset() != high.astimezone(zone).utcoffset():
            while high - low > timedelta(seconds=1):
                middle = (low + (high - low) / 2).replace(microsecond=0)
                same = middle.astimezone(zone).utcoffset() == start.astimezone(zone).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            yield high
        start = after
