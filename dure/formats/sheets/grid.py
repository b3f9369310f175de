"""A grid of values, and how much of it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from dure.formats.bounds import MEGA, Bounds

# A list of 200,000 rows is 40 MB of text or 120 MB of a workbook's XML; each cell that is held costs about 100 bytes.
BOUNDS = Bounds(text_bytes=64 * MEGA, archive_bytes=320 * MEGA, part_bytes=32 * MEGA, sheet_bytes=160 * MEGA,
                rows=200_000, columns=256, cells=4_000_000, blocks=200_000)


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that says nothing certain: a formula whose value is not stored (``formula``), or one that failed (``#REF!``)."""

    said: str


Value = str | Decimal | date | Fault


@dataclass(slots=True)
class Grid:
    """One sheet: its values by row and column, both from 1. Where cells are merged, each of them has the first's value.

    `wide` are the cells of a merge that spans columns; `hidden_rows` and `hidden_columns` are those that the sheet does
    not show. A text file is one sheet without a name; its rows are numbered by the lines on which they begin.
    """

    name: str
    rows: dict[int, dict[int, Value]] = field(default_factory=dict)
    wide: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    widths: dict[int, int] = field(default_factory=dict)  # of a text file: how many cells each row has, empty ones too

    def numbered(self) -> Iterator[tuple[int, dict[int, Value]]]:
        """This function will go through the rows from above, without empty ones."""
        yield from sorted(self.rows.items())


def letters_of(column: int) -> str:
    """This function will name a column as spreadsheets do: 28 is ``AB``."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def cell_name(sheet: str, row: int, column: int = 0) -> str:
    """This function will name a cell (``회원!B7``), or a row where no column is given."""
    spot = f"{letters_of(column)}{row}" if column else str(row)
    return f"{sheet}!{spot}" if sheet else spot
