"""One event in two statements of one project: what this paper says of it against what the earlier one said."""

from __future__ import annotations

from collections.abc import Sequence

from dure.domain.budget.rules.spots import spot
from dure.domain.parties.rules.place_names import ALIASES
from dure.domain.parties.rules.spellings import Aliases, known_place, same_place
from dure.domain.programmes.rules.facts import Happening, Result
from dure.domain.programmes.rules.happenings import COUNTED, consistent, days
from dure.domain.programmes.rules.matching import Match, equals, matches
from dure.kernel.problem import Problem

SOURCE = "two-papers"


def event_problems(earlier: Sequence[Happening | Result], year: int, later: Sequence[Happening | Result],
                   aliases: Aliases = ALIASES) -> list[Problem]:
    """This function will compare the events that both papers report; `year` is the earlier paper's.

    A line that both papers print is printed the same: only titles that are nearly equal are compared.
    """
    problems = []
    for match in equals(matches(earlier, later, aliases)):
        problems += _differences(match, year, aliases)
    return problems


def _differences(match: Match, year: int, aliases: Aliases) -> list[Problem]:
    filed, fact = match.one.fact, match.other.fact
    found: list[tuple[str, str, str, object, object]] = []
    if match.agree is False:
        found.append(("date", "날짜", "start", days(fact), days(filed)))
    for name, word in COUNTED.items():
        now, then = getattr(fact.counts, name), getattr(filed.counts, name)
        if now is not None and then is not None and not consistent(name, filed.counts, fact.counts):
            found.append((name, word, f"counts.{name}", now, then))
    here, there = match.other.place, match.one.place
    if here and there and known_place(here, aliases) and known_place(there, aliases) \
            and not same_place(here, there, aliases):
        found.append(("place", "장소", "place", here, there))
    return [Problem("programmes.event_differs",
                    {"title": fact.title or fact.text, "field": field, "field_ko": word, "printed": now, "filed": then,
                     "paper": str(year)},
                    SOURCE, "warning", (spot(fact, path, quote=fact.text),)) for field, word, path, now, then in found]
