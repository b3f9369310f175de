"""The lines of a table: its head is found by the labels of its columns, its blank rows are filled and repeated."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dure.formats.form_filling.grids import Grid, Spot
from dure.formats.form_filling.slots import Rows, answers, names_of, normalised
from dure.formats.form_filling.survey import Form
from dure.kernel.problem import Problem

Lines = tuple[str, ...]
_ENOUGH = 2  # columns that must be there before a row is taken for the head


def fill_rows(form: Form, slot: Rows, strict: bool, known: set[str], problems: list[Problem]) -> bool:
    """This function will fill a table, and tell whether it found one.

    `known` are the labels of all slots: a row that prints one of them belongs to something else. Rows and
    columns without room are added to `problems`.
    """
    if not slot.rows:
        return True
    for grid, columns in _heads(form, slot, strict):
        below = max(spot.row + spot.rowspan for spot in columns.values())
        data = _data_rows(form, grid, below, columns, known - _firsts(slot))
        if any(_is_open(form, grid, columns, row) for row in data):
            _Filling(form, slot, grid, columns, problems).run(data)
            return True
    return False


def _firsts(slot: Rows) -> set[str]:
    return {normalised(" ".join(row[0])) for row in slot.rows}


def _heads(form: Form, slot: Rows, strict: bool) -> list[tuple[Grid, dict[int, Spot]]]:
    """The rows that may be the table's head, that with the most of its columns first."""
    found: list[tuple[int, Grid, dict[int, Spot]]] = []
    wanted = [normalised(text) for text in slot.under]
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
            context = grid.context(columns[0])
            if strict and wanted and not any(name in around for name in wanted for around in context):
                continue
            found.append((len(columns), grid, columns))
    return [(grid, columns) for _, grid, columns in sorted(found, key=lambda head: -head[0])]


def _data_rows(form: Form, grid: Grid, below: int, columns: dict[int, Spot], known: set[str]) -> list[int]:
    """The rows below the head that keep its columns, until something else begins."""
    rows = []
    for r in range(below, grid.height):
        spots = {i: grid.at.get((r, head.column)) for i, head in columns.items()}
        if any(s is None or s.column != columns[i].column or (s.row != r and i) for i, s in spots.items()):
            break
        key = spots[0]
        if key is None or (not grid.free(key, form.reader) and key.row == r and names_of(key.words) & known):
            break
        rows.append(r)
    return rows


def _is_open(form: Form, grid: Grid, columns: dict[int, Spot], row: int) -> bool:
    return any(grid.free(grid.at[row, head.column], form.reader) for i, head in columns.items() if i)


class _Filling:
    """One table while it is filled."""

    def __init__(self, form: Form, slot: Rows, grid: Grid, columns: dict[int, Spot], problems: list[Problem]) -> None:
        self.form, self.slot, self.grid, self.problems = form, slot, grid, problems
        self.columns = {i: spot.column for i, spot in columns.items()}
        self.at = grid.place(columns[0])

    def run(self, data: list[int]) -> None:
        printed: dict[str, int] = {}
        blank: list[int] = []
        for row in data:
            key = self.grid.at[row, self.columns[0]]
            if self.grid.free(key, self.form.reader):
                blank.append(row)
            else:
                printed.setdefault(normalised(key.words), row)
        loose: list[tuple[Lines, ...]] = []
        for content in self.slot.rows:
            key_words = normalised(" ".join(content[0]))
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
