"""Dates that cannot be, that lost a part, that run backwards, or that stand in another year's box."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from dure.domain.budget.rules.facts import Ground, Step
from dure.domain.budget.rules.outturn import ACHIEVED
from dure.domain.budget.rules.spots import Placed, spot
from dure.domain.programmes.rules.facts import Happening, Result
from dure.kernel.days import PartialDay
from dure.kernel.place import Place
from dure.kernel.problem import Problem

SOURCE = "dates"
# a date whose year was lost on the way: nothing but the point before the month
LOST = re.compile(r"(?:^|[~∼〜(（\s])['’‘]?\s?\.\s?\d{1,2}(?!\d)")
LOST_DAY = re.compile(r"[(（,]\s?['’‘]?\.\s?\d{1,2}\s?\.\s?\d{1,2}(?!\d)")
_YEARLESS = re.compile(r"\d{1,2}\s?\.\s?\d{1,2}(?![\d.]*\d?\s?(?:%|명|개|억|만|천|km|㎡))")
# "(9.16 ~ )"; a month or a year may well be open at its end
_ENDLESS = re.compile(r"[(（]\s?\d{1,2}\.\s?\d{1,2}\.?\s?[~∼〜]\s?[)）]")
_YEAR = re.compile(r"20\d{2}|['’‘]\d{2}")
# months from 13 on, and days that no month has, where nothing but a date can stand
_NO_MONTH = re.compile(r"(?<![\d,])(?:1[3-9]|[2-9]\d)\s?월(?!\s?분)")
_NO_DAY = re.compile(
    r"[(（]\s?(?:(?:1[3-9]|[2-9]\d)\.\s?\d{1,2}|0?2\.\s?3\d|0?[469]\.\s?31|11\.\s?31|\d{1,2}\.\s?(?:3[2-9]|[4-9]\d))"
    r"(?=\s?[.~∼]?\s?(?:\d{1,2}\.\s?)?\d{0,2}\.?\s?[)）])")
_WRITTEN = re.compile(
    r"(?<![\d,.\-])['’‘]?(?P<year>\d{2}|(?:19|20)\d{2})\s?[.\-/]\s?(?P<month>\d{1,2})\s?[.\-/]\s?(?P<day>\d{1,2})"
    r"(?![\d,]|\s?(?:%|원|천|명|개(?!최)|억|만))")


def span_problems(fact: Placed, start: PartialDay | None, end: PartialDay | None, quote: str) -> list[Problem]:
    """This function will report a start or an end that the calendar does not have, and an end before its start."""
    wrong = [(name, day) for name, day in (("start", start), ("end", end)) if day is not None and not day.exists]
    problems = [Problem("programmes.date_impossible", {"date": " ~ ".join(str(day) for _, day in wrong), "text": quote},
                        SOURCE, "error", (spot(fact, wrong[0][0], "date", quote=quote),))] if wrong else []
    if not problems and start is not None and end is not None and _before(end, start):
        problems.append(Problem("programmes.dates_reversed", {"start": str(start), "end": str(end), "text": quote},
                                SOURCE, "error", (spot(fact, "start", quote=quote), spot(fact, "end", quote=quote))))
    return problems


def _before(one: PartialDay, other: PartialDay) -> bool:
    """Whether a day is surely before another: compared as far as both are known."""
    shared = min(len(str(one)), len(str(other)))
    return str(one)[:shared] < str(other)[:shared]


def happening_problems(history: Sequence[Happening], fiscal_year: int | None) -> list[Problem]:
    """This function will check the dates of the history, each line by itself and the lines in their order."""
    problems = []
    for fact in history:
        problems += span_problems(fact, fact.start, fact.end, fact.text)
        problems += _unread(fact, fact.text)
        if _lost(fact) or (fact.start is None and _YEARLESS.match(fact.text)):
            problems.append(_incomplete(fact, fact.text))
        if fiscal_year and fact.start is not None and fact.start.year > fiscal_year and "예정" not in fact.text:
            params = {"date": str(fact.start), "text": fact.text, "year": str(fiscal_year)}
            problems.append(Problem("programmes.history_ahead", params, SOURCE, "warning",
                                    (spot(fact, "start", quote=fact.text),)))
    # a line without a date heads lines of its own, whose dates begin anew
    for key, group in groupby(history, key=lambda fact: (fact.programme, fact.start is None)):
        if not key[1]:
            problems += _order_problems([fact for fact in group if fact.start is not None and fact.start.exists])
    return problems


def result_problems(results: Sequence[Result]) -> list[Problem]:
    """This function will check the dates of the results, and that they lie in the year under which they stand."""
    problems = []
    for fact in results:
        problems += span_problems(fact, fact.start, fact.end, fact.text)
        problems += _unread(fact, fact.text)
        if _lost(fact):
            problems.append(_incomplete(fact, fact.text))
        years = {day.year for day in (fact.start, fact.end) if day is not None}
        if years and fact.year and fact.year not in years:
            params = {"date": str(fact.start or fact.end), "year": str(fact.year), "text": fact.text}
            problems.append(Problem("programmes.result_year", params, SOURCE, "warning",
                                    (spot(fact, "start", quote=fact.text),)))
    return problems


def step_problems(steps: Sequence[Step], fiscal_year: int | None) -> list[Problem]:
    """This function will check the dates of the schedule's steps: whole, possible, forward, about the paper's year."""
    problems = []
    for step in steps:
        period = step.period or f"{step.start or ''}~{step.end or ''}"
        problems += span_problems(step, step.start, step.end, period)
        if _is_cut(step, period):
            problems.append(_incomplete(step, period))
        far = [day for day in (step.start, step.end)
               if day is not None and fiscal_year and not fiscal_year - 2 <= day.year <= fiscal_year + 2]
        if far and not _spans(step, fiscal_year):
            params = {"step": step.step, "date": str(far[0]), "year": str(fiscal_year)}
            problems.append(Problem("programmes.step_year", params, SOURCE, "warning",
                                    (spot(step, "start", quote=period),)))
    headed = re.search(r"(?<!\d)(20\d{2})\s*년", spot(steps[0]).section) if steps else None
    if headed and fiscal_year and int(headed[1]) != fiscal_year:
        at = spot(steps[0])
        problems.append(Problem("programmes.schedule_year", {"heading": at.section, "year": str(fiscal_year)}, SOURCE,
                                "warning", (at.saying(at.section),)))
    years = {day.year for step in steps for day in (step.start, step.end) if day is not None}
    if fiscal_year and years and not min(years) <= fiscal_year <= max(years) and not problems:
        problems.append(Problem(
            "programmes.step_year", {"step": steps[0].step, "date": str(steps[0].start or steps[0].end or min(years)),
                                     "year": str(fiscal_year)},
            SOURCE, "warning", (spot(steps[0], "start", quote=steps[0].period),)))
    return problems


def _is_cut(step: Step, period: str) -> bool:
    """Whether a side of a period has figures, and yet no date could be read from it."""
    if (step.start is None or step.end is None) and LOST.search(period):
        return True
    sides = re.split(r"[~∼〜]", period)
    if len(sides) != 2 or not all(re.search(r"\d", side) for side in sides) or not _YEAR.search(period):
        return False
    return step.start is None or step.end is None


def _spans(step: Step, fiscal_year: int | None) -> bool:
    """A project of many years: begun long before, ending long after."""
    if step.start is None or step.end is None or not fiscal_year:
        return False
    return step.start.year <= fiscal_year <= step.end.year


def _incomplete(fact: Placed, text: str) -> Problem:
    at = spot(fact, "start", "period", quote=text)
    return Problem("programmes.date_incomplete", {"text": text}, SOURCE, "warning", (at,))


_PERIOD = re.compile(r"(?:사업|운영|추진|시행)\s?기간\s*[:：]\s*(?P<rest>['’]?\d.*)")
_YEARS = re.compile(r"(?<!\d)(20\d{2})\s?[.년]|['’](\d{2})\s?[.년]")


def period_problems(texts: Iterable[tuple[str, Place]], fiscal_year: int | None) -> list[Problem]:
    """This function will report a programme's 사업기간 that ended before the paper's year: a line of an older paper."""
    problems = []
    for text, at in texts:
        match = _PERIOD.search(text)
        years = [int(long or f"20{short}") for long, short in _YEARS.findall(match["rest"])] if match else []
        if fiscal_year and years and max(years) < fiscal_year:
            params = {"text": text, "year": str(fiscal_year)}
            problems.append(Problem("programmes.period_past", params, SOURCE, "warning", (at,)))
    return problems


def ground_problems(grounds: Iterable[Ground], fiscal_year: int | None = None) -> list[Problem]:
    """This function will check the dates of legal grounds: possible, whole, and not after the paper's year."""
    problems = []
    for ground in grounds:
        text = ground.text or ground.title
        problems += span_problems(ground, ground.date, None, text)
        if ground.date is not None and fiscal_year and ground.date.year > fiscal_year:
            params = {"date": str(ground.date), "text": text, "year": str(fiscal_year)}
            problems.append(Problem("programmes.ground_ahead", params, SOURCE, "warning",
                                    (spot(ground, "date", quote=text),)))
        if ground.date is None:
            problems += written_problems([(text, spot(ground, "date", quote=text))])
            if LOST_DAY.search(text):
                problems.append(_incomplete(ground, text))
    return problems


def _lost(fact: Happening | Result) -> bool:
    """Whether a line begins with a date that lost its year, or its brackets hold days that lost their end."""
    return (fact.start is None and bool(LOST.match(fact.text))) or (fact.end is None and bool(_ENDLESS.search(fact.text)))


def _unread(fact: Happening | Result, text: str) -> list[Problem]:
    """A date in the words that no calendar has, where the reader gave it up."""
    return [] if fact.start is not None else written_problems([(text, spot(fact, quote=text))])


def written_problems(texts: Iterable[tuple[str, Place]]) -> list[Problem]:
    """This function will look in lines of text for dates that the calendar does not have (``2017.2.30``, ``13월``)."""
    problems = []
    for text, at in texts:
        for match in (*_NO_MONTH.finditer(text), *_NO_DAY.finditer(text)):
            problems.append(Problem("programmes.date_impossible", {"date": match[0].strip("( "), "text": text}, SOURCE,
                                    "error", (at,)))
        for match in _WRITTEN.finditer(text):
            year = int(match["year"])
            day = PartialDay(year if year > 99 else 2000 + year, int(match["month"]), int(match["day"]))
            if not 0 < day.month <= 31 or not day.exists or not day.day or not day.month:
                problems.append(Problem("programmes.date_impossible", {"date": match[0].strip(), "text": text}, SOURCE,
                                        "error", (at,)))
    return problems


def _order_problems(facts: Sequence[Happening]) -> list[Problem]:
    """Lines out of order. Papers list oldest first, some newest first: the direction that fits more of them counts."""
    rising = _stray(facts, 1)
    falling = _stray(facts, -1)
    strays = rising if len(rising) <= len(falling) else falling
    return [Problem("programmes.history_order", {"text": fact.text, "date": str(fact.start)}, SOURCE, "hint",
                    (spot(fact, "start", quote=fact.text),)) for fact in strays]


def _stray(facts: Sequence[Happening], direction: int) -> list[Happening]:
    """The fewest lines without which the rest is in order."""
    best: list[int] = []
    before: list[int] = []
    for i, fact in enumerate(facts):
        length, previous = 1, -1
        for j in range(i):
            one, two = (facts[j], fact) if direction > 0 else (fact, facts[j])
            if best[j] + 1 > length and not _after(one.start, two.start):
                length, previous = best[j] + 1, j
        best.append(length)
        before.append(previous)
    kept = set()
    at = max(range(len(best)), key=best.__getitem__) if best else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return [fact for i, fact in enumerate(facts) if i not in kept]


def _after(one: PartialDay | None, other: PartialDay | None) -> bool:
    return one is not None and other is not None and _before(other, one)


def result_year_problems(results: Sequence[Result], fiscal_year: int | None) -> list[Problem]:
    """This function will compare the years of the results with those that a statement of the year shows (n-3 to n-1).

    A year in which nothing is told is no fault; a year that is not over yet, or long over, is.
    """
    years = list(dict.fromkeys(fact.year for fact in results if fact.year))
    if not fiscal_year or all(fiscal_year - 2 * max(ACHIEVED) <= year < fiscal_year for year in years):
        return []
    first = {fact.year: fact for fact in reversed(results)}
    return [Problem("programmes.result_years",
                    {"printed": ", ".join(map(str, years)), "year": str(fiscal_year),
                     "expected": ", ".join(str(fiscal_year - n) for n in ACHIEVED)},
                    "statement-form", "warning", tuple(spot(first[year], "year", quote=year) for year in years))]
