"""What a statement says of programmes: what they consist of and what came of them.

See `dure.domain.budget.rules.facts` for `at` and `ref`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dure.kernel.days import PartialDay
from dure.kernel.place import Place

Places = dict[str, Place]


@dataclass(slots=True)
class Counts:
    """Counted cities, people and countries; `about` lists those printed with 여 (about): ``["people"]``."""

    cities: int | None = None
    people: int | None = None
    countries: int | None = None
    about: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Programme:
    """사업내용: one programme with its facts as printed, in order. `levels[i]` is how deep `facts[i]` stands (0 first)."""

    name: str
    facts: list[str] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Happening:
    """추진경위: something that happened, under its programme's name.

    `start` and `end` are cut to their precision; a single day or month has no `end`. `precision` is that of
    the start (day, month, year) or None. `text` is the line as printed, without its list marker.
    """

    programme: str | None = None
    start: PartialDay | None = None
    end: PartialDay | None = None
    precision: str | None = None
    title: str = ""
    place: str | None = None
    counts: Counts = field(default_factory=Counts)
    text: str = ""
    at: Places = field(default_factory=dict)
    ref: str = ""


@dataclass(slots=True)
class Result:
    """최근 3년 추진실적: one achievement of a year.

    `programme` is None where the year's items stand without a programme; where a year's items are grouped
    under programme lines, `programme` names the group as printed. `level` is the depth in the list (0 first).
    """

    year: int
    programme: str | None = None
    title: str = ""
    start: PartialDay | None = None
    end: PartialDay | None = None
    precision: str | None = None
    place: str | None = None
    counts: Counts = field(default_factory=Counts)
    text: str = ""
    level: int = 0
    at: Places = field(default_factory=dict)
    ref: str = ""
