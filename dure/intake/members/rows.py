"""One row of a list into the facts of a member. Every cell is read or named; none is passed over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from dure.domain.members.rules.imports.facts import SCHEMES, SOURCE, Listed, Measured, Named, Period, Shown
from dure.domain.parties.rules.identifiers import identifier_of, identifier_problems, scheme_of
from dure.formats.sheets import Fault, Value, cell_name
from dure.intake.members.columns import Head
from dure.intake.members.names import USES, country_in, listed_names, names_in, without_country
from dure.intake.members.values import country, day, degrees, last_day, number, one_of, refused, words
from dure.kernel.days import PartialDay
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

_NOTHING = frozenset({"-", "–", "—", "―", "n/a", "na", "없음", "해당없음", "미상", "unknown", "."})
_TEXTS = ("decision", "decided_by", "end_decision", "source", "population_source", "income_source", "display_source")


class RowReader:
    """Reads the rows of one list: `columns` say what each column holds, `month_first` how its slashed days are meant."""

    def __init__(self, sheet: str, columns: dict[int, Head], month_first: dict[int, bool | None]) -> None:
        self.sheet, self.columns, self.month_first = sheet, columns, month_first
        self.problems: list[Problem] = []

    def read(self, number_of: int, row: dict[int, Value]) -> Listed:
        """This function will read a row; what cannot be read is added to `problems`, its cell named."""
        said: dict[str, Any] = {}
        for column, head in sorted(self.columns.items(), key=lambda item: item[1].column != "country"):
            value = row.get(column)
            if value is None or head.column == "serial" or (isinstance(value, str) and words(value).casefold() in _NOTHING):
                continue
            try:
                said[head.column] = self._value(value, head, column, said)
            except Refused as refusal:
                self._blame(refusal, number_of, column)
        place = Place(section=self.sheet, row=number_of)
        try:
            return self._listed(said, place, cell_name(self.sheet, number_of))
        except Refused as refusal:
            self._blame(refusal, number_of, 0)
            return Listed(place, cell_name(self.sheet, number_of))

    def _blame(self, refusal: Refused, row: int, column: int) -> None:
        place = Place(section=self.sheet, row=row, column=column)
        for problem in refusal.problems:
            said = {"cell": cell_name(self.sheet, row, column), "said": "", **problem.params}
            if problem.code == "intake.not_a_day":
                said["said"] = problem.params["text"]
            self.problems.append(replace(problem, params=said, places=(place,)))

    def _value(self, value: Value, head: Head, column: int, said: dict[str, Any]) -> Any:
        if isinstance(value, Fault):
            raise refused("faulty_cell", value.said)
        name = head.column
        if name in ("name", "name_ko", "name_en"):
            return self._names(words(value), name, said)
        if name in USES:
            return listed_names(words(value), name, said.get("country", ""))
        if name in ("since", "until", "population_on", "income_on", "display_since", "display_until"):
            return day(value, self.month_first.get(column))
        if name in ("founded_on", "dissolved_on"):
            return str(day(value, self.month_first.get(column)))
        if name in _READ:
            return _READ[name](value)
        if name in ("population", "income_usd"):
            return number(value, head.scale)
        text = words(value)
        if name == "source" and len(text) > 300:
            raise refused("too_long", text[:40])
        return text

    def _names(self, text: str, column: str, said: dict[str, Any]) -> tuple[Named, ...]:
        within = country_in(text)
        if within and not said.get("country"):
            said["country"] = within
        language = {"name_ko": "ko", "name_en": "en"}.get(column, "")
        return names_in(without_country(text), language, said.get("country", ""))

    def _listed(self, said: dict[str, Any], place: Place, cell: str) -> Listed:
        names: list[Named] = []
        for column in ("name_en", "name_ko", "name", *USES):
            names += [name for name in said.get(column, ()) if name not in names]
        names.sort(key=lambda name: name.use != "legal")
        identifiers = [(scheme, said[column]) for column, scheme in SCHEMES.items() if column in said]
        for part in str(said.get("identifiers", "")).split(";"):
            if part.strip():
                scheme, sign, identifier = part.partition("=")
                if not sign or not scheme.strip() or not identifier.strip():
                    raise refused("no_identifier", part)
                identifiers.append((scheme_of(scheme), identifier_of(scheme_of(scheme), identifier)))
        identifiers = [(scheme, identifier_of(scheme, text)) for scheme, text in identifiers]
        faults = [problem for pair in identifiers for problem in identifier_problems(*pair)]
        if faults:
            raise Refused(*faults)
        return Listed(
            at=place, cell=cell, key=said.get("key", ""), kind=said.get("kind", ""), names=tuple(names),
            country=said.get("country", ""), region=said.get("region", ""), period=_period(said),
            identifiers=tuple(identifiers), measured=_measured(said), latitude=said.get("latitude"),
            longitude=said.get("longitude"), founded_on=said.get("founded_on", ""), dissolved_on=said.get("dissolved_on", ""),
            shown=_shown(said), sample=said.get("sample", ""))


def _position(value: Value) -> int:
    found = number(value)
    if found != int(found) or found < 0:
        raise refused("no_number", words(value))
    return int(found)


_READ: dict[str, Callable[[Value], Any]] = {
    "country": country, "category": lambda value: one_of("category", value), "kind": lambda value: one_of("kind", value),
    "basis": lambda value: one_of("basis", value), "ended_by": lambda value: one_of("ended_by", value),
    "sample": lambda value: one_of("sample", value), "latitude": lambda value: degrees(value, 90),
    "longitude": lambda value: degrees(value, 180), "display_position": _position,
}


def _period(said: dict[str, Any]) -> Period | None:
    texts = {name: said.get(name, "") for name in ("category", "basis", "decision", "decided_by", "ended_by", "end_decision",
                                                   "source")}
    since, until = _first(said.get("since")), _last(said.get("until"))
    if since and until and until < since:
        raise Refused(Problem("intake.days_reversed", {"since": since, "until": until}, SOURCE))
    return Period(since=since, until=until, **texts) if since or until or any(texts.values()) else None


def _measured(said: dict[str, Any]) -> tuple[Measured, ...]:
    found = []
    for kind, column in (("population", "population"), ("income_usd", "income")):
        value: Decimal | None = said.get(kind)
        if value is None:
            continue
        if value < 0:
            raise Refused(Problem("intake.no_number", {"said": str(value)}, SOURCE))
        found.append(Measured(kind, value, _first(said.get(f"{column}_on")), said.get(f"{column}_source", "")))  # type: ignore[arg-type]
    return tuple(found)


def _shown(said: dict[str, Any]) -> Shown | None:
    name = said.get("display_name", "")
    if not name:
        return None
    texts = tuple((entry.language, entry.name) for entry in listed_names(name, "other_names"))
    return Shown(texts, said.get("display_flag", ""), said.get("display_position"), _first(said.get("display_since")),
                 _last(said.get("display_until")), said.get("display_source", ""))


def _first(found: PartialDay | None) -> date | None:
    return found.first if found else None


def _last(found: PartialDay | None) -> date | None:
    return last_day(found) if found else None
