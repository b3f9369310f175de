"""Which lines of a paper report one event. Precise rather than eager: in doubt two lines are two events."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rapidfuzz import fuzz

from dure.domain.parties.rules.place_names import ALIASES
from dure.domain.parties.rules.spellings import Aliases, known_place, place_root, places_in, same_place
from dure.domain.programmes.rules.facts import Happening, Result
from dure.domain.programmes.rules.titles import Title, alike, taken_apart
from dure.kernel.days import PartialDay

EQUAL, SURE, LIKELY = 0.9, 0.8, 0.6
# days between two dates that may still be two reports of one event whose title is the same
NEAR = timedelta(days=31)
# percent of likeness from which two programme names may be one
SAME_PROGRAMME = 50


@dataclass(frozen=True, slots=True)
class Event:
    """A line that reports an event: the fact, its title taken apart, its place reduced to the name, its days."""

    fact: Happening | Result
    year: int
    title: Title
    place: str
    first: date | None
    last: date | None

    @property
    def is_dated(self) -> bool:
        """This function will tell whether the day is printed."""
        return self.fact.precision == "day" and self.first is not None


@dataclass(frozen=True, slots=True)
class Match:
    """Two lines on one event; `agree` tells whether their dates do, None where one of them has none."""

    one: Event
    other: Event
    agree: bool | None


def event_of(fact: Happening | Result) -> Event:
    """This function will prepare a line for comparison."""
    title = taken_apart(fact.title or fact.text, fact.place or "")
    year = fact.start.year if fact.start else getattr(fact, "year", 0)
    place = place_root(fact.place) if fact.place else ""
    if not place:
        named = [place_root(found.name) for found in places_in(fact.text)]
        place = named[0] if len(set(named)) == 1 else ""
    first, last = _span(fact.start, fact.end)
    return Event(fact, year, title, place, first, last)


def _span(start: PartialDay | None, end: PartialDay | None) -> tuple[date | None, date | None]:
    if start is None or not start.exists:
        return None, None
    last = end if end is not None and end.exists else start
    return start.first, _last_day(last)


def _last_day(day: PartialDay) -> date:
    if day.day:
        return day.first
    if day.month:
        return date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1)
    return date(day.year, 12, 31)


def overlap(one: Event, other: Event) -> bool:
    """This function will tell whether two events share a day."""
    if not (one.first and one.last and other.first and other.last):
        return False
    return one.first <= other.last and other.first <= one.last


def dates_agree(one: Event, other: Event) -> bool | None:
    """This function will compare the dates of two lines, cut to what both print; None where one has no date."""
    a, b = one.fact, other.fact
    if a.start is None or b.start is None or one.first is None or other.first is None:
        return None
    shared = min(len(str(a.start)), len(str(b.start)))
    if str(a.start)[:shared] != str(b.start)[:shared]:
        # a month inside a span of months, a day inside a month: less precise, not different
        return a.precision != b.precision and overlap(one, other)
    if a.precision != b.precision or (a.precision != "day" and not (a.end and b.end)):
        return True
    if any(day is not None and not day.exists for day in (a.end, b.end)):
        return True  # an end that is no day is a finding of its own
    ends = [str(day) for day in (a.end or a.start, b.end or b.start)]
    return len({end[:min(map(len, ends))] for end in ends}) == 1


def matches(history: Sequence[Happening | Result], results: Sequence[Happening | Result],
            aliases: Aliases = ALIASES) -> list[Match]:
    """This function will pair the lines of history and results that report one event, each line at most once."""
    ones, others = [event_of(h) for h in history], [event_of(r) for r in results]
    pairs = [(grade, one, other) for one in ones for other in others
             if one.year == other.year and (grade := _grade(one, other, aliases))]
    # what agrees is settled first, so that one of several sittings is not held against another
    pairs.sort(key=lambda pair: (dates_agree(pair[1], pair[2]) is not True, -pair[0]))
    repeated = _repeated(ones) | _repeated(others)
    taken: set[int] = set()
    found: list[Match] = []
    for _, one, other in pairs:
        if id(one) in taken or id(other) in taken:
            continue
        agree = dates_agree(one, other)
        if agree is not True and not overlap(one, other) and {one.title.core, other.title.core} & repeated:
            continue
        taken |= {id(one), id(other)}
        found.append(Match(one, other, agree))
    return found


def _repeated(events: Sequence[Event]) -> set[str]:
    seen = Counter((event.year, event.title.core, event.title.ordinal) for event in events)
    return {core for (_, core, _), times in seen.items() if times > 1}


def _grade(one: Event, other: Event, aliases: Aliases) -> float:
    """How surely two lines of one year report one event; 0 where they do not, or where it is not sure enough."""
    if one.title.times or other.title.times:
        return 0.0
    likeness = alike(one.title, other.title)
    if programmes_apart(one, other) and dates_agree(one, other) is not True:
        return 0.0
    places = bool(one.place and other.place)
    here = places and same_place(one.place, other.place, aliases)
    if places and not here and likeness < 0.95:
        return 0.0
    if places and not here and known_place(one.place, aliases) and known_place(other.place, aliases) \
            and dates_agree(one, other) is not True:
        return 0.0
    together = overlap(one, other) and one.fact.precision == other.fact.precision
    if likeness >= SURE and (together or _near(one, other)):
        return likeness
    tied = here or (one.is_dated and bool(one.title.kinds & other.title.kinds) and _share_an_end(one, other))
    if likeness >= LIKELY and together and tied:
        return likeness
    return 0.5 if here and together and one.is_dated and one.title.kinds & other.title.kinds else 0.0


def programmes_apart(one: Event, other: Event) -> bool:
    """This function will tell whether two lines stand under programmes that are surely two.

    A programme is seldom printed twice alike, so only names that have little in common are two.
    """
    names = [re.sub(r"[\W_]", "", event.fact.programme or "") for event in (one, other)]
    return all(names) and fuzz.ratio(*names) < SAME_PROGRAMME


def _share_an_end(one: Event, other: Event) -> bool:
    return one.first == other.first or one.last == other.last


def equals(found: Sequence[Match]) -> list[Match]:
    """This function will choose the pairs whose titles are nearly equal."""
    return [match for match in found if alike(match.one.title, match.other.title) >= EQUAL]


def _near(one: Event, other: Event) -> bool:
    if one.title.ordinal is not None and one.title.ordinal == other.title.ordinal:
        return True
    if one.title.yearly and other.title.yearly:
        return True
    if not (one.first and other.first):
        return True
    return abs(one.first - other.first) <= NEAR
