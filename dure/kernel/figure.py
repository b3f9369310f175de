"""A figure that will be printed, with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dure.kernel.place import Place

LONGEST = 500  # characters of a reference: far more than any record's key has


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """One field of one record: ``budget.line:12/current``. `key` is the record's primary key as text."""

    room: str
    kind: str
    key: str
    field: str = ""

    def __str__(self) -> str:
        return f"{self.room}.{self.kind}:{self.key}" + (f"/{self.field}" if self.field else "")

    @classmethod
    def parse(cls, text: str) -> Ref:
        """This function will read ``room.kind:key/field``. Raises ValueError for anything else, and for what no record is called."""
        head, _, field = text.partition("/")
        name, colon, key = head.partition(":")
        room, dot, kind = name.partition(".")
        if not (colon and dot and room and kind and key) or len(text) > LONGEST:
            raise ValueError(text)
        return cls(room, kind, key, field)

    def of(self, field: str) -> Ref:
        """This function will point at another field of the same record."""
        return Ref(self.room, self.kind, self.key, field)


@dataclass(frozen=True, slots=True)
class Declared:
    """A figure that a paper says: the paper's key and the place on it."""

    paper: str
    place: Place


@dataclass(frozen=True, slots=True)
class Derived:
    """A figure that was computed: the operation's name and its terms, in order.

    The operations stand in `dure.kernel.derivation`; the trace alone suffices to compute it again.
    """

    operation: str
    terms: tuple[Figure, ...]
    params: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """Value, unit, as-of day, and what it rests on. `unit` is a word of `docs/words.md` (``won``, ``people``)."""

    value: int | Decimal | None
    unit: str
    rests_on: Derived | Declared | None = None
    ref: Ref | None = None
    as_of: date | None = None
