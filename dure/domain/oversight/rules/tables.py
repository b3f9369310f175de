"""A table that answers a request: its rows as of a day, and how it differs from the answer of the year before. Plain Python.

A row is known by its key and its year. Two answers that speak of the same year must say the same of it, or say why not; where last year's
answer ends a year earlier, a row stands beside the one of the same key that was the last then. Source: `docs/sources.md#council-requests`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from dure.kernel.derivation import derive
from dure.kernel.figure import Figure

Words = Mapping[str, str]
# what a column holds: minor units of the row's currency, a count, a share of two columns in percent, words, a day
KINDS = ("money", "count", "rate", "words", "day")
# the first word of a drafted explanation; answers to a council are Korean
LATER = "기준일 차이:"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `kind` of `KINDS`, `of` the part and the whole of a rate by their columns' keys, `sums` whether a sum row adds it up."""

    key: str
    label: Words
    kind: str = "money"
    unit: str = "won"
    of: tuple[str, ...] = ()
    sums: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells by column; `refs` the record behind a cell (a Ref's text); `reasons` what the records tell of why it is so, each
    with its day as ISO text."""

    key: str
    label: Words
    year: int | None = None
    cells: Mapping[str, int | str | None] = field(default_factory=dict)
    refs: Mapping[str, str] = field(default_factory=dict)
    reasons: tuple[tuple[str, str], ...] = ()
    currency: str = "KRW"

    @property
    def id(self) -> str:
        """This function will return what an explanation of the row is kept by: ``국외업무여비@2018``."""
        return f"{self.key}@{self.year}" if self.year is not None else self.key


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the registry as it was drawn. `notes` say what it counts and what it leaves out, by language. `events`: its rows are
    things that happened once (a meeting, a payment), and none comes again under its key in another year."""

    name: str
    title: Words
    as_of: date
    first_year: int
    last_year: int
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[Words, ...] = ()
    events: bool = False

    @property
    def one_year(self) -> bool:
        """This function will tell whether the table is one of a single year, whose rows come again the year after."""
        return self.first_year == self.last_year and not self.events

    @property
    def adds_up(self) -> bool:
        """This function will tell whether a sum row makes sense: more than one row, of one currency, with something to add."""
        return len(self.rows) > 1 and len({row.currency for row in self.rows}) == 1 and any(adds(column) for column in self.columns)


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that differs from last year's answer. `same` says that both speak of the same year; otherwise the row moved on by itself."""

    row: str
    label: Words
    year: int | None
    column: str
    before: int | None
    now: int | None
    same: bool
    currency: str = "KRW"

    @property
    def difference(self) -> int:
        """This function will return by how much."""
        return (self.now or 0) - (self.before or 0)


def adds(column: Column) -> bool:
    """This function will tell whether a sum row adds a column up."""
    return column.sums and column.kind in ("money", "count")


def figure(row: Row, column: Column, as_of: date) -> Figure:
    """This function will return a cell as a figure; a rate is computed from its columns (percent, half up to one decimal)."""
    unit = row.currency if column.kind == "money" and row.currency != "KRW" else column.unit
    if column.kind == "rate":
        return derive("share", *(Figure(number(row, key), "won", None, None, as_of) for key in column.of), unit="percent")
    return Figure(number(row, column.key), unit, None, None, as_of)


def total(table: Table, column: Column) -> Figure | None:
    """This function will return a column's sum, a rate's of the sums; None where nothing is added."""
    if column.kind == "rate":
        parts = [total(table, next(one for one in table.columns if one.key == key)) for key in column.of]
        known = [part for part in parts if part is not None]
        return derive("share", *known, unit="percent") if len(known) == len(parts) else None
    if not adds(column):
        return None
    return derive("sum", *(figure(row, column, table.as_of) for row in table.rows)) if table.rows else None


def number(row: Row, column: str) -> int | None:
    """This function will return a cell's number, None where it has none."""
    value = row.cells.get(column)
    return value if isinstance(value, int) else None


def differences(before: Table, now: Table) -> list[Difference]:
    """This function will hold a table against the answer of the year before, row by row. Rates follow from their columns and words are not
    compared."""
    columns = [column for column in now.columns if column.kind in ("money", "count") and any(one.key == column.key for one in before.columns)]
    there = {row.id: row for row in before.rows}
    found: list[Difference] = []
    for row in now.rows:
        beside = partner(before, now, row)
        if beside is not None or _spoke_of(before, row):
            found += _differing(beside, row, columns, same=_spoke_of(before, row))
    kept = {row.id for row in now.rows} | {beside.id for row in now.rows if (beside := partner(before, now, row))}
    found += [one for row in there.values() if row.id not in kept and _gone(before, now, row)
              for one in _differing(row, None, columns, same=_spoke_of(now, row))]
    return found


def partner(before: Table, now: Table, row: Row) -> Row | None:
    """This function will return the row of last year's answer beside which a row stands: of the same year, or, where each answer tells of
    one year alone or of none, the one of the same key."""
    rows = {one.id: one for one in before.rows}
    if row.id in rows:
        return rows[row.id]
    if row.year is not None and now.one_year and before.one_year:
        return rows.get(f"{row.key}@{before.last_year}")
    return None


def unexplained(found: list[Difference], explanations: Mapping[str, str]) -> list[str]:
    """This function will name the rows that differ and of which nothing says why, each once."""
    return list(dict.fromkeys(one.row for one in found if not explanations.get(one.row, "").strip()))


def drafted(before: Table, now: Table, found: list[Difference]) -> dict[str, str]:
    """This function will draft explanations from what the records tell: of a year both answers speak of, that it went on after last year's
    day, and what was recorded since; of a row that moved on, all that is told of its year. The rest is left to the writer."""
    rows, said = {row.id: row for row in now.rows}, {}
    for one in found:
        told = rows[one.row].reasons if one.row in rows else ()
        since = [text for day, text in told if not one.same or day > before.as_of.isoformat()]
        if one.same and one.year == before.as_of.year and before.as_of < date(one.year, 12, 31):
            since.insert(0, f"{LATER} {before.as_of.isoformat()} → {min(now.as_of, date(one.year, 12, 31)).isoformat()}")
        if since:
            said[one.row] = "; ".join(dict.fromkeys(since))
    return said


def changed(frozen: Table, fresh: Table) -> list[Difference]:
    """This function will tell what the records would answer otherwise today to the same question."""
    return differences(frozen, fresh)


def _spoke_of(table: Table, row: Row) -> bool:
    return row.year is None or table.first_year <= row.year <= table.last_year


def _gone(before: Table, now: Table, row: Row) -> bool:
    """A row that last year's answer had and that should stand here too."""
    return _spoke_of(now, row) or (now.one_year and before.one_year)


def _differing(before: Row | None, now: Row | None, columns: list[Column], *, same: bool) -> list[Difference]:
    row = now or before
    if row is None:
        return []
    pairs = [(column.key, number(before, column.key) if before else None, number(now, column.key) if now else None) for column in columns]
    return [Difference(row.id, row.label, row.year, key, was, is_now, same, row.currency) for key, was, is_now in pairs if (was or 0) != (is_now or 0)]


def from_plain(said: Mapping[str, Any]) -> Table:
    """This function will read a table from the plain JSON of an answer."""
    columns = tuple(Column(one["key"], one["label"], one["kind"], one["unit"], tuple(one["of"]), one["sums"]) for one in said["columns"])
    rows = tuple(Row(one["key"], one["label"], one["year"], one["cells"], one["refs"], tuple((day, text) for day, text in one["reasons"]),
                     one["currency"]) for one in said["rows"])
    return Table(said["name"], said["title"], date.fromisoformat(said["as_of"]), said["first_year"], said["last_year"], columns, rows,
                 tuple(said["notes"]), said["events"])


def percent(value: int | Decimal | None) -> str:
    """This function will print a rate: ``95.2``; a dash where there is none."""
    return "–" if value is None else f"{value}"
