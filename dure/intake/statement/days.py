"""Days and spans of days as papers print them: ``'08.7.7 ~ 9``, ``14.8~12월``, ``2018. 1. ~ 12.``, ``5. 18 ~5. 20``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dure.intake.statement.tables import century
from dure.kernel.days import PartialDay

# a number with a counter behind it is not part of a date: '14.7월 15개 도시
_NOT_COUNTED = (
    r"(?!\d|,\d|:\d|여|개|명|인\b|회|차|건|단계|기(?![가-힣])|호|층|부(?!터)|대(?![가-힣])|종|편|권|곳|만(?!료)|천|%|\s+여\s?명|\s+개\s?(?:국|도시|소|사)|\s+[명인회차건](?![가-힣]))"
)
_DAY = re.compile(
    r"(?P<quote>')?\s?(?P<a>\d{4}|\d{1,2})(?!\d|,\d)"
    rf"(?:\s*(?P<s1>[.년월])\s*(?P<b>\d{{1,2}}){_NOT_COUNTED}(?:\s*(?P<s2>[.월])\s*(?P<c>\d{{1,2}}){_NOT_COUNTED})?)?"
    r"(?:\s*(?P<tail>[년월일](?:도(?![가-힣]))?)|\.(?!\d))?"
)
_ISO = re.compile(r"(?P<a>\d{4})(?P<sign>[-/])(?P<b>\d{1,2})(?P=sign)(?P<c>\d{1,2})(?!\d)")
_WEEKDAY = re.compile(r"\(\s*[월화수목금토일]\s*\)")
_TILDE = re.compile(r"\s*(?:~|부터|[-](?=\s*['\d]))\s*")
_UNTIL = re.compile(r"\s*까지")


@dataclass(frozen=True, slots=True)
class Span:
    """A day or a span of days, and where it stands in the text."""

    start: PartialDay | None
    end: PartialDay | None
    begins: int
    stops: int


@dataclass(frozen=True, slots=True)
class _Numbers:
    """One printed day before it is known which number is what; `led` by a year or not."""

    numbers: tuple[int, ...]
    led: bool
    tail: str
    stops: int
    dated: bool  # its signs alone make it a date: a year, or 월, or two numbers


def without_weekdays(plain: str) -> str:
    """This function will blank the days of the week, ``(월)``, letter for letter."""
    return _WEEKDAY.sub(lambda found: " " * len(found[0]), plain) if "(" in plain else plain


def _numbers(plain: str, at: int, year: int | None, latest: int | None) -> _Numbers | None:
    if iso := _ISO.match(plain, at):
        return _Numbers((int(iso["a"]), int(iso["b"]), int(iso["c"])), True, "", iso.end(), True)
    found = _DAY.match(plain, at)
    if not found:
        return None
    a, b, c = (int(found[name]) if found[name] else None for name in "abc")
    tail = (found["tail"] or "")[:1]
    four = len(found["a"]) == 4
    if four and not 1900 <= int(found["a"]) <= 2099:
        return None
    led = bool(found["quote"] or four or found["s1"] == "년" or c is not None or (tail == "년" and b is None))
    if not led and b is not None and found["s1"] == ".":
        # 14.8 is a year and a month where the month cannot be 14, or where no year is understood
        led = int(found["a"]) > 12 or (year is None and len(found["a"]) == 2)
    numbers = tuple(n for n in (a, b, c) if n is not None)
    if led:
        numbers = (numbers[0] if four else century(numbers[0], latest), *numbers[1:])
    return _Numbers(numbers, led, tail, found.end(), led or b is not None or tail == "월")


def span_at(plain: str, at: int = 0, *, year: int | None = None, latest: int | None = None) -> Span | None:
    """This function will read the day or span that begins at a position of a text in plain signs.

    `year` is the year that is understood where none is printed; without it such days have no start. `latest` is
    the paper's year, by which years of two digits are completed. None where no date begins there.
    """
    printed, plain = plain, without_weekdays(plain)
    first = _numbers(plain, at, year, latest)
    if first is None:
        return None

    def stopping(stops: int) -> int:
        weekday = _WEEKDAY.match(printed, stops)
        return weekday.end() if weekday else stops

    start = _start(first, year)
    tilde = _TILDE.match(plain, first.stops)
    second = _numbers(plain, tilde.end(), start.year if start else year, latest) if tilde else None
    if second is None or tilde is None:
        return Span(start, None, at, stopping(first.stops)) if first.dated and start else None
    if start is None and len(first.numbers) == 1 and not first.led:
        # 8~12월: the sign of the first stands behind the second
        start = PartialDay(year, first.numbers[0]) if year and second.tail == "월" else None
    if start is None:
        return None
    stops = until.end() if (until := _UNTIL.match(plain, second.stops)) else second.stops
    return Span(start, _end(start, second), at, stopping(stops))


def _start(first: _Numbers, year: int | None) -> PartialDay | None:
    if first.led:
        return PartialDay(*first.numbers)
    if year is None or (len(first.numbers) == 1 and first.tail != "월"):
        return None
    return PartialDay(year, *first.numbers)


def _end(start: PartialDay, second: _Numbers) -> PartialDay:
    numbers = second.numbers
    if second.led:
        return PartialDay(*numbers)
    if len(numbers) == 1 and start.day and second.tail != "월":
        return PartialDay(start.year, start.month, numbers[0])
    if len(numbers) == 1 and not start.month:
        return PartialDay(century(numbers[0])) if numbers[0] < 100 else PartialDay(numbers[0])
    if len(numbers) == 2 and not start.day and second.tail != "일":
        return PartialDay(century(numbers[0]), numbers[1])  # '08.3 ~ 09.5
    # over the turn of the year a paper prints the month alone: '17.12.28 ~ 1.3
    turned = start.month >= 11 and numbers[0] <= 2
    return PartialDay(start.year + turned, *numbers)


def whole_span(plain: str, *, year: int | None = None, latest: int | None = None) -> Span | None:
    """This function will read a text that is a date and nothing else, but for words such as 예정 behind it."""
    begins = len(plain) - len(plain.lstrip())
    span = span_at(plain, begins, year=year, latest=latest)
    return span if span and _NOTHING_MORE.fullmatch(without_weekdays(plain), span.stops) else None


_NOTHING_MORE = re.compile(r"[\s.,]*(?:예정|개최|실시|현재|기준|중|까지|경|말|초)?[\s.,]*")
