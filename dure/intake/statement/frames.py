"""A whole statement inside one large table, as offices' forms have it: labels left or across, the parts beside or below.

Such a table is taken apart into headings, paragraphs and tables, so that it reads as the same paper without its frame.
Source: `docs/sources.md#statement-form`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dure.formats.blocks import Block, Cell, Heading, Paragraph, Table
from dure.formats.readers.tables import table
from dure.intake.statement.headings import found_heading
from dure.kernel.place import Place

_LEAST = 3  # sections that a table names before it is a frame and not a table of its own


def unframed(framed: Table, at: Place) -> list[Block] | None:
    """This function will take a table apart that frames parts of a statement; None where it is a table like others.

    `at` is the table's place; cells keep the row and column that they have in it.
    """
    grid = framed.grid
    heads = {key for r in range(1, framed.size[0] + 1) if (r, 1) in grid and (key := _section(grid[r, 1]))}
    nested = any(isinstance(block, Table) for row in framed.rows for cell in row for block in cell.blocks)
    if framed.size[1] < 2 or not (len(heads) >= _LEAST or (nested and heads)):
        return None
    return list(_Frame(framed, at).blocks())


def _section(cell: Cell) -> str:
    words = " ".join(cell.words.split())
    found = found_heading(words, surely=False) if words else None
    return found.key if found and not found.value_at and found.key != "funding" else ""


class _Frame:
    def __init__(self, framed: Table, at: Place) -> None:
        self.grid = framed.grid
        self.height, self.width = framed.size
        self.at = at
        self.waiting: list[int] = []

    def blocks(self) -> Iterator[Block]:
        """This function will go through the rows, from one label to the next."""
        r = 1
        while r <= self.height:
            first = self.grid.get((r, 1), Cell())
            across, words = first.colspan == self.width, " ".join(first.words.split())
            holds = any(isinstance(block, Table) for cell in self._row(r) for block in cell.blocks)
            if across or _section(first) or (holds and words):
                yield from self._flushed()
                at = replace(self.at, row=r, column=1)
                if not across or (_section(first) and "\n" not in first.words) or words[:1] in "□■":
                    yield Heading(3, (words,), at)
                else:
                    yield from first.blocks
                yield from self._beside(r, first.rowspan) if not across else ()
                r += first.rowspan
            else:
                self.waiting.append(r)
                r += 1
        yield from self._flushed()

    def _row(self, r: int) -> list[Cell]:
        return [self.grid[r, c] for c in range(1, self.width + 1) if (r, c) in self.grid]

    def _beside(self, r: int, span: int) -> Iterator[Block]:
        """What stands right of a label: one cell's blocks, or a table."""
        left = self.grid[r, 1].colspan + 1
        cells = {id(self.grid[row, c]): self.grid[row, c]
                 for row in range(r, r + span) for c in range(left, self.width + 1) if (row, c) in self.grid}
        if len(cells) == 1:
            yield from next(iter(cells.values())).blocks
        elif cells:
            yield self._table(range(r, r + span), left)

    def _flushed(self) -> Iterator[Block]:
        rows, self.waiting = self.waiting, []
        filled = [cell for r in rows for cell in {id(c): c for c in self._row(r)}.values() if cell.words]
        if len(rows) == 1 and len(filled) == 2:  # a label with its value
            yield Paragraph((f"{filled[0].words} : {filled[1].words}",), at=replace(self.at, row=rows[0], column=1))
        elif rows:
            yield self._table(rows, 1)

    def _table(self, rows: Sequence[int], left: int) -> Table:
        """The cells of some rows, from a column on, as a table of their own."""
        done: list[list[Cell]] = []
        for r in rows:
            begun = []
            for c in range(left, self.width + 1):
                cell = self.grid.get((r, c))
                if cell is None or self.grid.get((r - 1, c)) is cell or (c > left and self.grid.get((r, c - 1)) is cell):
                    continue
                inside = min(cell.rowspan, rows[-1] - r + 1)
                begun.append(replace(cell, rowspan=inside, at=replace(self.at, row=r, column=c)))
            done.append(begun)
        return table(done, at=self.at)
