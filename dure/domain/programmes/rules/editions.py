"""Numbers and years in the titles of events: 제4차, 2016 총회. Source: `docs/sources.md#one-event`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from dure.domain.budget.rules.spots import spot
from dure.domain.programmes.rules.facts import Happening, Result
from dure.domain.programmes.rules.happenings import days
from dure.domain.programmes.rules.matching import Event, event_of, programmes_apart
from dure.kernel.problem import Problem

SOURCE = "one-event"
_TITLE_YEAR = re.compile(r"^\W*(20\d{2})\s?(?:년도?)?\s(?!\s*[.~-])")
# what is done in one year for another
_FOR_ANOTHER_YEAR = re.compile(r"계획|준비|예산|공모|모집|신청|선정|결정|결과|평가|보고|실적|유치|사전|차기|대비")


def number_problems(history: Sequence[Happening], results: Sequence[Result]) -> list[Problem]:
    """This function will report numbers of sittings that contradict each other, among events of one title.

    One sitting (the same days) with two numbers in history and results, and one number for two sittings of a
    year in the same list. Numbers begin anew in some series every year, so years are not compared.
    """
    told, done = [event_of(fact) for fact in history], [event_of(fact) for fact in results]
    problems = [_differing(one, other) for one in told for other in done
                if _one_series(one, other) and one.title.ordinal != other.title.ordinal and one.is_dated
                and (one.first, one.last) == (other.first, other.last)]
    for events in (told, done):
        problems += [_twice(one, other) for one, other in combinations(events, 2)
                     if _one_series(one, other) and one.title.ordinal == other.title.ordinal
                     and not {one.first, other.first} & {None} and one.first != other.first]
    return problems


def _one_series(one: Event, other: Event) -> bool:
    if None in (one.title.ordinal, other.title.ordinal) or not one.title.core:
        return False
    return one.year == other.year and one.title.core == other.title.core and not programmes_apart(one, other)


def _differing(one: Event, other: Event) -> Problem:
    params = {"days": days(one.fact), "first": one.fact.title or one.fact.text, "second": other.fact.title or other.fact.text}
    return Problem("programmes.number_differs", params, SOURCE, "warning",
                   (spot(one.fact, "title", quote=one.fact.text), spot(other.fact, "title", quote=other.fact.text)))


def _twice(one: Event, other: Event) -> Problem:
    params = {"title": one.fact.title or one.fact.text, "first": days(one.fact), "second": days(other.fact)}
    return Problem("programmes.number_twice", params, SOURCE, "warning",
                   (spot(one.fact, "title", quote=one.fact.text), spot(other.fact, "title", quote=other.fact.text)))


def title_year_problems(facts: Sequence[Happening | Result]) -> list[Problem]:
    """This function will report a gathering whose title says another year than its date.

    Plans, calls and the like are made in one year for another and are left alone.
    """
    problems = []
    for fact in facts:
        event = event_of(fact)
        match = _TITLE_YEAR.match(fact.title)
        if not match or fact.start is None or not event.title.kinds or _FOR_ANOTHER_YEAR.search(fact.title):
            continue
        years = {day.year for day in (fact.start, fact.end) if day is not None}
        if int(match[1]) not in years:
            params = {"title": fact.title, "date": days(fact)}
            problems.append(Problem("programmes.title_year", params, SOURCE, "warning",
                                    (spot(fact, "title", quote=fact.text),)))
    return problems
