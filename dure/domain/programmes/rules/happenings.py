"""What history and results say of one event, and what they say twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from dure.domain.budget.rules.spots import spot
from dure.domain.parties.rules.place_names import ALIASES
from dure.domain.parties.rules.spellings import Aliases, known_place, same_place
from dure.domain.programmes.rules.facts import Counts, Happening, Result
from dure.domain.programmes.rules.matching import Event, Match, event_of
from dure.domain.programmes.rules.titles import alike
from dure.kernel.problem import Problem

SOURCE = "one-event"
COUNTED = {"cities": "도시 수", "people": "인원", "countries": "국가 수"}
# how far above a rounded count ("350여명") the counted one may lie
ABOUT = 0.15


def contradictions(found: Sequence[Match], aliases: Aliases = ALIASES) -> list[Problem]:
    """This function will report what two lines on one event say differently: dates, counts, places."""
    problems = []
    for match in found:
        one, other = match.one.fact, match.other.fact
        if match.agree is False:
            problems.append(Problem(
                "programmes.date_differs",
                {"title": one.title or one.text, "first": days(one), "second": days(other)}, SOURCE, "warning",
                (spot(one, "start", quote=one.text), spot(other, "start", quote=other.text))))
        problems += _count_problems(one, other)
        a, b = match.one.place, match.other.place
        if a and b and known_place(a, aliases) and known_place(b, aliases) and not same_place(a, b, aliases):
            params = {"title": one.title or one.text, "first": a, "second": b}
            problems.append(Problem("programmes.place_differs", params, SOURCE, "warning", (
                spot(one, "place", quote=one.text), spot(other, "place", quote=other.text))))
    return problems


def impossible_counts(facts: Sequence[Happening | Result]) -> list[Problem]:
    """This function will report more countries than cities: every city lies in one country."""
    return [Problem("programmes.more_countries_than_cities",
                    {"title": fact.title or fact.text, "countries": fact.counts.countries, "cities": fact.counts.cities},
                    SOURCE, "warning", (spot(fact, "counts.countries", quote=fact.text),))
            for fact in facts
            if fact.counts.countries and fact.counts.cities and fact.counts.countries > fact.counts.cities]


def days(fact: Happening | Result) -> str:
    """This function will print an event's days: ``2015-09-14 ~ 2015-09-18``."""
    return " ~ ".join(str(day) for day in (fact.start, fact.end) if day is not None)


def _count_problems(one: Happening | Result, other: Happening | Result) -> list[Problem]:
    problems = []
    for name, word in COUNTED.items():
        a, b = getattr(one.counts, name), getattr(other.counts, name)
        if a is None or b is None or consistent(name, one.counts, other.counts):
            continue
        params = {"title": one.title or one.text, "counted": name, "counted_ko": word, "first": a, "second": b}
        problems.append(Problem("programmes.count_differs", params, SOURCE, "warning", (
            spot(one, f"counts.{name}", quote=one.text), spot(other, f"counts.{name}", quote=other.text))))
    return problems


def consistent(name: str, one: Counts, other: Counts) -> bool:
    """This function will tell whether two counts may both be right: equal, or one rounded down (여) from the other."""
    a, b = getattr(one, name), getattr(other, name)
    if a == b:
        return True
    rough, exact = (a, b) if name in one.about else (b, a)
    if (name in one.about) == (name in other.about):
        return False
    return bool(rough <= exact <= rough * (1 + ABOUT))


def same_days_problems(facts: Sequence[Happening] | Sequence[Result]) -> list[Problem]:
    """This function will hint at two different events on exactly the same days, where they lasted more than one."""
    events = [event_of(fact) for fact in facts]
    spans: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        if event.is_dated and event.fact.end is not None and event.fact.end != event.fact.start:
            spans.setdefault((str(event.fact.start), str(event.fact.end)), []).append(event)
    problems = []
    for group in spans.values():
        for one, other in combinations(group, 2):
            if alike(one.title, other.title) >= 0.8 and one.title.core:
                continue  # one event told twice
            problems.append(Problem(
                "programmes.same_days",
                {"days": days(one.fact), "first": one.fact.title or one.fact.text,
                 "second": other.fact.title or other.fact.text},
                SOURCE, "hint", (spot(one.fact, "start", quote=one.fact.text),
                                 spot(other.fact, "start", quote=other.fact.text))))
    return problems


def sittings(found: Sequence[Match]) -> list[Match]:
    """This function will choose the pairs that surely report one sitting: dated to the day, sharing days."""
    return [match for match in found if match.one.is_dated and match.other.is_dated]
