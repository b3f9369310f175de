"""How many members there were on any day: memberships begun up to it, less those ended before it. Plain Python."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

# a category and a country, ISO 3166-1 alpha-2
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """Memberships begun, and of these ended: the difference is who is a member."""

    begun: int = 0
    ended: int = 0

    @property
    def number(self) -> int:
        """This function will return how many there are."""
        return self.begun - self.ended


@dataclass(frozen=True, slots=True)
class Run:
    """Days on which something happened, in order, and how often it had happened by the end of each."""

    days: list[date] = field(default_factory=list)
    sums: list[int] = field(default_factory=list)

    def by(self, on: date) -> int:
        """This function will return how often it had happened by the end of a day."""
        at = bisect_right(self.days, on)
        return self.sums[at - 1] if at else 0


NOTHING = Run()


def runs(happened: Iterable[tuple[str, str, date, int]]) -> dict[Pair, Run]:
    """This function will sum up what happened (category, country, day, how often) by category and country."""
    by_pair = defaultdict[Pair, dict[date, int]](lambda: defaultdict(int))
    for category, country, day, number in happened:
        by_pair[category, country][day] += number
    made = {}
    for pair, by_day in by_pair.items():
        days = sorted(by_day)
        made[pair] = Run(days, list(accumulate(by_day[day] for day in days)))
    return made


@dataclass(frozen=True, slots=True)
class Tally:
    """The whole register as sums by day. A day's counts take as long as there are countries, however many members."""

    begun: Mapping[Pair, Run]
    ended: Mapping[Pair, Run]

    def on(self, on: date) -> dict[Pair, Counted]:
        """This function will count a day by category and country."""
        return {pair: Counted(run.by(on), self.ended.get(pair, NOTHING).by(on)) for pair, run in self.begun.items()}

    def within(self, categories: Iterable[str], first: date, last: date) -> list[tuple[date, int]]:
        """This function will return how many members of some categories there were on the first day, and on each later
        day, up to the last, on which their number changed."""
        wanted = set(categories)
        changes = defaultdict[date, int](int)
        number = 0
        for sign, side in ((1, self.begun), (-1, self.ended)):
            for (category, _), run in side.items():
                if category not in wanted:
                    continue
                number += sign * run.by(first)
                for at in range(bisect_right(run.days, first), bisect_right(run.days, last)):
                    changes[run.days[at]] += sign * (run.sums[at] - (run.sums[at - 1] if at else 0))
        found = [(first, number)]
        for day in sorted(changes):
            number += changes[day]
            if number != found[-1][1]:
                found.append((day, number))
        return found

    def first(self) -> date | None:
        """This function will return the day on which the first membership began."""
        return min((run.days[0] for run in self.begun.values() if run.days), default=None)


def by_category(counted: Mapping[Pair, Counted]) -> dict[str, Counted]:
    """This function will add up the countries of each category."""
    sums = dict[str, Counted]()
    for (category, _), one in counted.items():
        before = sums.get(category, Counted())
        sums[category] = Counted(before.begun + one.begun, before.ended + one.ended)
    return sums
