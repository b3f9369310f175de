"""What a list says of one member: the same facts for a row that comes in and for a record that goes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from dure.kernel.place import NOWHERE, Place

SOURCE = "members-format"
KINDS = ("city", "institution", "company", "network", "department", "bureau", "organ", "other")
BASES = ("application", "founding", "return", "register")
ENDINGS = ("category", "withdrawal", "exclusion", "dissolution")
# what others call a member, each in a column of its own; further schemes share one
SCHEMES = {"wikidata": "wikidata", "geonames": "geonames", "bjd_code": "legal-dong"}
Use = Literal["legal", "short", "former", "alias"]


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a language (BCP 47; ``und`` where its letters do not tell), for a time where days are known."""

    language: str
    name: str
    use: Use = "legal"
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A time in a category. `until` is its last day; `decision` the number of the paper that decided it."""

    category: str
    since: date | None = None
    until: date | None = None
    basis: str = ""
    decision: str = ""
    decided_by: str = ""
    ended_by: str = ""
    end_decision: str = ""
    source: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """A number as of a day; a row may leave out the day."""

    kind: Literal["population", "income_usd"]
    value: Decimal
    as_of: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """How the network shows a member, for a time: `name` is text by language, in order."""

    name: tuple[tuple[str, str], ...]
    flag: str = ""
    position: int | None = None
    since: date | None = None
    until: date | None = None
    source: str = ""


@dataclass(slots=True)
class Listed:
    """One row. What is empty is not said: it changes nothing.

    `sample` is ``yes`` where the member is invented or its membership is, ``membership`` where only that, ``no`` where
    neither. `region` is a region's key or one of its names.
    """

    at: Place = NOWHERE
    cell: str = ""
    key: str = ""
    kind: str = ""
    names: tuple[Named, ...] = ()
    country: str = ""
    region: str = ""
    period: Period | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    measured: tuple[Measured, ...] = ()
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    founded_on: str = ""
    dissolved_on: str = ""
    shown: Shown | None = None
    sample: str = ""

    @property
    def called(self) -> str:
        """This function will return what the row is called by: its first name, else its key."""
        return self.names[0].name if self.names else self.key


@dataclass(slots=True)
class Known:
    """An organisation as the register has it: `facts` without a period, and its periods that are believed now.

    `pk` is the organisation's; `periods` come with the keys of their records; `regions` are the key
    (under an empty language) and the names of the region that it belongs to, by its own line or by its country's.
    """

    pk: int
    facts: Listed
    periods: list[tuple[int, Period]] = field(default_factory=list)
    shown: list[tuple[int, Shown]] = field(default_factory=list)
    regions: tuple[tuple[str, str], ...] = ()
