"""One printed line about something that happened: when, what, where, and how many came.

``'13. 9.2 ~ 9.4 2013년 WeGO 집행위원회(청두시): 집행위원12개도시 26명참석``
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dure.domain.programmes.rules.facts import Counts
from dure.intake.statement.days import Span, span_at, whole_span
from dure.intake.statement.paper import folded
from dure.intake.statement.places import as_place, leading_place, place_before_at, surely_place

LONGEST_LINE = 2_000  # what is longer is no line of an office
ANY_YEAR = 2000  # where it only matters whether words are a date
_AROUND = " \t:,;·-–—."
_NUMBER = r"(?<![\d,.])(?P<about>약\s*)?(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<many>[백천만])?\s*(?P<more>여)?\s*"
_COUNTRIES = re.compile(_NUMBER + r"(?:개\s?국|개\s?나라)")
# 6개 집행위원도시, 125개 도시: the counted word may stand between
_CITIES = re.compile(_NUMBER + r"(?:개\s?(?:[가-힣]{1,8}\s?)??)?(?:도시|지자체|지방정부)")
_PEOPLE = re.compile(_NUMBER + r"(?:명|인(?![가-힣])|인(?=참|이\s|의\s))(?P<after>\s?(?:내외|안팎))?")
_BARE = re.compile(_NUMBER + r"개(?=[\s,]+\d[\d,]*\s*여?\s*명)")
_MANY = {"백": 100, "천": 1_000, "만": 10_000}
_BRACKETS = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
# what follows a count at the end of a title: "… 교육 10개도시 15명 참석"
_CAME = re.compile(r"\s*(?:등\s?)?(?:이\s?)?(?:참석|참가|참여|수료|초청|방문)?\s*")

_CLAUSE_ENDS = re.compile(r"\s*,(?!(?<=\d,)\d{3}(?!\d))\s*(?=\(|\d)")  # the comma inside 1,000 ends nothing


@dataclass(slots=True)
class Told:
    """What one line tells; `text` is the line, and title and place are words of it."""

    text: str
    span: Span | None
    title: str
    place: str | None
    counts: Counts


def told(text: str, *, year: int | None = None, latest: int | None = None) -> Told:
    """This function will read one line. `year` is understood where the line prints a day without one."""
    plain = folded(text)
    if len(plain) > LONGEST_LINE:
        return Told(text, None, text, None, Counts())
    leading = span_at(plain, 0, year=year, latest=latest)
    span = leading
    if leading is None or _year_alone(leading):
        # "2016 총회 개최": a year before a name is its date only where the line has no other
        span = _span_inside(plain, year, latest) or (leading if year is None else None)
    begin = leading.stops if span is leading and leading else 0
    spot = _Spot(text, plain, begin, _colon(plain, begin), span is leading)
    title, place = spot.title_and_place(year, latest)
    return Told(text, span, title, place, counted(plain[begin:]))


def _year_alone(span: Span) -> bool:
    return bool(span.start and not span.start.month and not span.end)


def _colon(plain: str, begin: int) -> int:
    """Where the colon stands that parts the title from the rest, outside of brackets; the end where there is none."""
    depth = 0
    begun = False
    for i in range(begin, len(plain)):
        depth += (plain[i] == "(") - (plain[i] == ")")
        clock = plain[i - 1: i].isdigit() and plain[i + 1: i + 2].isdigit()
        if plain[i] == ":" and not depth and not clock and begun:
            return i
        begun = begun or plain[i] not in _AROUND
    return len(plain)


def _segments(plain: str) -> Iterator[tuple[int, str]]:
    """The pieces of a line in which a date may stand alone: in brackets first, then between colons and commas."""
    for found in _BRACKETS.finditer(plain):
        begin = found.start(1)
        for piece in re.split(r"([,/;])", found[1]):
            yield begin, piece
            begin += len(piece)
    begin = 0
    for piece in re.split(r"([,:;])", _BRACKETS.sub(lambda found: "\x00" * len(found[0]), plain)):
        yield begin, piece.replace("\x00", " ")
        begin += len(piece)


def _span_inside(plain: str, year: int | None, latest: int | None) -> Span | None:
    for begin, piece in _segments(plain):
        span = whole_span(piece, year=year, latest=latest) if any(char.isdigit() for char in piece) else None
        if span and not _year_alone(span):
            return Span(span.start, span.end, begin + span.begins, begin + span.stops)
    return None


@dataclass(slots=True)
class _Spot:
    text: str
    plain: str
    begin: int
    colon: int
    dated: bool

    def title_and_place(self, year: int | None, latest: int | None) -> tuple[str, str | None]:
        """The head's words without what hangs on them, and the place, in brackets or behind the colon."""
        begin, end = self._trimmed(self.begin, self.colon)
        place: str | None = None
        while end > begin and self.plain[end - 1] == ")" and (opened := _opening(self.plain, begin, end)) > begin:
            inner = self.text[opened + 1: end - 1]
            if self.dated and whole_span(self.plain[opened + 1: end - 1], year=year or latest or ANY_YEAR):
                break  # its day stands in front; a day in brackets is part of what is told
            place = place or _place_in(inner, year, latest)
            begin, end = self._trimmed(begin, opened)
        begin, end = self._without_counts(begin, end)
        begin, end = self._first_clause(begin, end)
        place = place or self._place_behind(year, latest) or place_before_at(self.text[begin:end])
        if place is None and (found := leading_place(self.text[begin:end])):
            place = found
            begin, end = self._trimmed(begin + len(found), end)
        return self.text[begin:end], place

    def _trimmed(self, begin: int, end: int) -> tuple[int, int]:
        while begin < end and self.plain[begin] in _AROUND:
            begin += 1
        while end > begin and self.plain[end - 1] in _AROUND:
            end -= 1
        return begin, end

    def _without_counts(self, begin: int, end: int) -> tuple[int, int]:
        """Counts at the end of a head: "… 교육실시 10개도시 15명"."""
        starts = [f.start() for p in (_COUNTRIES, _CITIES, _PEOPLE, _BARE) for f in p.finditer(self.plain, begin, end)]
        for start in sorted(starts):
            rest = self.plain[start:end]
            for pattern in (_COUNTRIES, _CITIES, _PEOPLE, _BARE):
                rest = pattern.sub("", rest)
            if _CAME.fullmatch(rest.replace(",", "")) and self.plain[begin:start].strip(_AROUND):
                return self._trimmed(begin, start)
        return begin, end

    def _first_clause(self, begin: int, end: int) -> tuple[int, int]:
        """A head without a colon may run on: "공약이행, ('18.4월 …)"; a comma before a bracket ends it."""
        if self.colon < len(self.plain):
            return begin, end
        found = _CLAUSE_ENDS.search(self.plain, begin, end)
        return self._trimmed(begin, found.start()) if found and found.start() > begin else (begin, end)

    def _place_behind(self, year: int | None, latest: int | None) -> str | None:
        """Behind the colon: "방콕(9.26~9.28)", "1개도시(말레이시아 세베랑페라이, '16.8 ~ 12월)"."""
        if self.colon >= len(self.plain):
            return None
        begin, end = self._trimmed(self.colon + 1, len(self.plain))
        bare = begin, self.plain.find("(", begin, end)
        words = self.text[begin: bare[1] if bare[1] >= 0 else end].strip(_AROUND)
        dated = bare[1] >= 0 and self._only_date(bare[1], end, year, latest)
        if words and (bare[1] < 0 or dated) and (place := as_place(words) if dated else surely_place(words)):
            return place
        for found in _BRACKETS.finditer(self.plain, begin, end):
            pieces = self.text[found.start(1): found.end(1)]
            if _dated(pieces, year, latest) and (place := _place_in(pieces, year, latest)):
                return place
        return None

    def _only_date(self, begin: int, end: int, year: int | None, latest: int | None) -> bool:
        inner = self.plain[begin + 1: end - 1]
        return self.plain[end - 1] == ")" and whole_span(inner, year=year, latest=latest) is not None


def _opening(plain: str, begin: int, end: int) -> int:
    """Where the bracket opens that closes at the end; `begin` where it never does."""
    depth = 0
    for i in range(end - 1, begin - 1, -1):
        depth += (plain[i] == ")") - (plain[i] == "(")
        if not depth:
            return i
    return begin


def _dated(words: str, year: int | None, latest: int | None) -> bool:
    return any(whole_span(folded(piece), year=year, latest=latest) for piece in re.split(r"[,/]", words))


def _place_in(words: str, year: int | None, latest: int | None) -> str | None:
    """The place among the words of a bracket: all of them, or beside a date."""
    if place := as_place(words):
        return place
    pieces = [piece.strip() for piece in re.split(r"[,/]", words)]
    if len(pieces) > 1 and any(whole_span(folded(piece), year=year, latest=latest) for piece in pieces):
        return next((place for piece in pieces if (place := as_place(piece))), None)
    return None


def counted(plain: str) -> Counts:
    """This function will count cities, people and countries in a line in plain signs.

    Counts stand together: from the first one on, clause by clause, until a clause has none. So the cities that a
    meeting admitted (``신규회원 승인(13개도시)``) are not taken for those that came.
    """
    counts = Counts()
    for clause in _clauses(plain):
        found = False
        for name, pattern in (("countries", _COUNTRIES), ("cities", _CITIES), ("people", _PEOPLE)):
            if match := pattern.search(clause):
                found = True
                _note(counts, name, match)
        if counts.cities is None and (match := _BARE.search(clause)):
            _note(counts, "cities", match)
        if not found and any(n is not None for n in (counts.cities, counts.people, counts.countries)):
            break
    return counts


def _clauses(plain: str) -> Iterator[str]:
    """Clauses, with "50개, 300명" kept together, and brackets as clauses of their own."""
    for piece in re.split(r"(?<!\d),|,(?!\d{3})|[;:/()]", plain):
        if piece.strip():
            yield piece


def _note(counts: Counts, name: str, match: re.Match[str]) -> None:
    if getattr(counts, name) is not None:
        return
    value = int(match["number"].replace(",", "")) * _MANY.get(match["many"] or "", 1)
    setattr(counts, name, value)
    if match["about"] or match["more"] or match.groupdict().get("after"):
        counts.about.append(name)
