"""The lines of a table: its head is found by the labels of its columns, its blank rows are filled and repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dure.formats.form_filling.grids import Grid, Spot
from dure.formats.form_filling.slots import Rows, answers, names_of, normalised
from dure.formats.form_filling.survey import Form
from dure.kernel.place import Place
from dure.kernel.problem import Problem

Lines = tuple[str, ...]
_ENOUGH = 2  # columns that must be there before a row is taken for the head


@dataclass(frozen=True, slots=True)
class Head:
    """Where a table's columns stand: the grid column of each column of the slot, and the first row below the head."""

    grid: Grid
    columns: dict[int, int]
    below: int
    at: Place


def fill_rows(form: Form, slot: Rows, strict: bool, known: set[str], problems: list[Problem]) -> bool:
    """This function will fill a table, and tell whether it found one.

    `known` are the labels of all slots: a row that prints one of them belongs to something else. Rows and
    columns without room are added to `problems`.
    """
    if not slot.rows:
        return True
    own = {slot.key(words) for words in (*(" ".join(row[0]) for row in slot.rows), *slot.alike)}
    for head in [*_heads(form, slot, strict), *_headless(form, slot, own)]:
        data = _data_rows(form, slot, head, known, own)
        if any(_is_open(form, head, row) for row in data):
            _Filling(form, slot, head, problems).run(data)
            return True
    return False


def _stands_under(slot: Rows, context: set[str]) -> bool:
    wanted = [normalised(text) for text in slot.under]
    return any(name in around for name in wanted for around in context)


def _heads(form: Form, slot: Rows, strict: bool) -> list[Head]:
    """The rows that may be the table's head, that with the most of its columns first."""
    found: list[Head] = []
    for grid in form.grids:
        for r in range(grid.height):
            row = [spot for spot in dict.fromkeys(grid.at.get((r, c)) for c in range(grid.width)) if spot is not None]
            columns: dict[int, Spot] = {}
            for i, column in enumerate(slot.columns):
                spot = next((s for s in row if s not in columns.values() and answers(s.words, column.labels)), None)
                if spot is not None:
                    columns[i] = spot
            if 0 not in columns or len(columns) < min(_ENOUGH, len(slot.columns)):
                continue
            if strict and slot.under and not _stands_under(slot, grid.context(columns[0])):
                continue
            below = max(spot.row + spot.rowspan for spot in columns.values())
            places = {i: spot.column for i, spot in columns.items()}
            found.append(Head(grid, places, below, grid.place(columns[0])))
    return sorted(found, key=lambda head: -len(head.columns))


def _headless(form: Form, slot: Rows, own: set[str]) -> list[Head]:
    """A table of two columns without a head, under the slot's heading, whose first column prints the rows' keys."""
    if len(slot.columns) != _ENOUGH:
        return []
    found = []
    for grid in form.grids:
        first = next((s for s in grid.spots if slot.key(s.words) in own and _stands_under(slot, grid.context(s))), None)
        if first is not None:
            columns = {0: first.column, 1: first.column + first.colspan}
            found.append(Head(grid, columns, first.row, grid.place(first)))
    return found


def _data_rows(form: Form, slot: Rows, head: Head, known: set[str], own: set[str]) -> list[int]:
    """The rows below the head that keep its columns, until something else begins."""
    rows = []
    grid = head.grid
    for r in range(head.below, grid.height):
        spots = {i: grid.at.get((r, column)) for i, column in head.columns.items()}
        if any(s is None or s.column != head.columns[i] or (s.row != r and i) for i, s in spots.items()):
            break
        key = spots[0]
        if key is None:
            break
        others = not grid.free(key, form.reader) and key.row == r and slot.key(key.words) not in own
        if others and names_of(key.words) & known:
            break
        rows.append(r)
    return rows


def _is_open(form: Form, head: Head, row: int) -> bool:
    return any(head.grid.free(head.grid.at[row, column], form.reader) for i, column in head.columns.items() if i)


class _Filling:
    """One table while it is filled."""

    def __init__(self, form: Form, slot: Rows, head: Head, problems: list[Problem]) -> None:
        self.form, self.slot, self.problems = form, slot, problems
        self.grid, self.columns, self.at = head.grid, head.columns, head.at

    def run(self, data: list[int]) -> None:
        printed: dict[str, int] = {}
        blank: list[int] = []
        for row in data:
            key = self.grid.at[row, self.columns[0]]
            if self.grid.free(key, self.form.reader):
                blank.append(row)
            else:
                printed.setdefault(self.slot.key(key.words), row)
        loose: list[tuple[Lines, ...]] = []
        for content in self.slot.rows:
            key_words = self.slot.key(" ".join(content[0]))
            if key_words in printed:
                self._write(printed.pop(key_words), self._joined(content), skip_key=True)
            else:
                loose.append(content)
        self._missing_columns()
        self._blank_rows(loose, blank)

    def _blank_rows(self, loose: Sequence[tuple[Lines, ...]], blank: list[int]) -> None:
        while blank and len(loose) > len(blank) and self.grid.repeat_row(blank[-1], self.form.reader):
            blank.append(blank[-1] + 1)
        rows = [self._joined(content) for content in loose]
        for row, content in zip(blank, rows, strict=False):
            self._write(row, content)
        for content in loose[len(blank):]:
            words = " ".join(line for cell in content for line in cell)[:80]
            self.problems.append(Problem("formats.form_no_room", {"name": self.slot.name, "text": words},
                                         severity="warning", places=(self.at,)))
        self._merge(list(zip(blank, rows, strict=False)))

    def _joined(self, content: tuple[Lines, ...]) -> tuple[Lines, ...]:
        """The row's words, those of a column that the form lacks behind those of the column that takes them."""
        cells = list(content)
        for i, column in enumerate(self.slot.columns):
            taker = column.joins
            if i in self.columns or taker is None or not cells[i]:
                continue
            head, last = cells[taker][:-1], (cells[taker] or ("",))[-1]
            cells[taker] = (*head, f"{last}{column.between}{' '.join(cells[i])}".strip())
            cells[i] = ()
        return tuple(cells)

    def _missing_columns(self) -> None:
        for i, column in enumerate(self.slot.columns):
            words = [" ".join(row[i]) for row in self.slot.rows if row[i]]
            if i not in self.columns and column.joins is None and words:
                self.problems.append(Problem("formats.form_no_column", {
                    "name": self.slot.name, "column": column.labels[0], "text": ", ".join(words)[:80],
                }, severity="warning", places=(self.at,)))

    def _write(self, row: int, content: tuple[Lines, ...], skip_key: bool = False) -> None:
        for i, column in self.columns.items():
            spot = self.grid.at[row, column]
            if spot.row != row or (skip_key and i == 0):
                continue
            if not self.grid.free(spot, self.form.reader):
                if content[i] and normalised(" ".join(content[i])) != normalised(spot.words):
                    self.problems.append(Problem(
                        "formats.form_no_room", {"name": self.slot.name, "text": " ".join(content[i])[:80]},
                        severity="warning", places=(self.grid.place(spot),)))
            elif content[i] or spot.words:
                self.grid.write(spot, content[i], self.form.reader)
            else:
                self.grid.filled.add(spot.element)  # there is nothing to say: not an open cell

    def _merge(self, rows: Sequence[tuple[int, tuple[Lines, ...]]]) -> None:
        for i, column in enumerate(self.slot.columns):
            if column.merged and i in self.columns:
                for words, group in groupby(rows, key=lambda pair: pair[1][i]):
                    spots = [self.grid.at[row, self.columns[i]] for row, _ in group]
                    if words and len(spots) > 1:
                        self.grid.join_down(spots)
