"""How a sheet parts into headings, lines and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dure.formats.blocks import Cell, Table
from dure.formats.bounds import Bounds
from dure.formats.readers.lines import Line, Piece, assembled
from dure.formats.readers.marks import heading_level
from dure.formats.readers.tables import table
from dure.formats.readers.xlsx.sheet import Sheet
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Refused


class Layout:
    """Rows between empty rows belong together; lines stand above, the table begins where a row has two cells."""

    def __init__(self, sheet: Sheet, bounds: Bounds) -> None:
        self.sheet = sheet
        self.bounds = bounds
        self.cells = 0
        self.rows: dict[int, list[int]] = {}
        for r, c in sorted(sheet.cells):
            self.rows.setdefault(r, []).append(c)

    def pieces(self) -> Iterator[Piece]:
        """This function will read the sheet from top to bottom."""
        region: list[int] = []
        reach = 0
        for r, columns in self.rows.items():
            if region and r > reach + 1:
                yield from self._region(region)
                region = []
            region.append(r)
            reach = max(reach, *(self._last_row(r, c) for c in columns))
        if region:
            yield from self._region(region)

    def _region(self, rows: Sequence[int]) -> Iterator[Piece]:
        for number, r in enumerate(rows):
            words = [self.sheet.cells[r, c] for c in self.rows[r]]
            if len(words) > 1 and not heading_level(words[0], numbered=True):
                yield self._table(rows[number], rows[-1])
                return
            for text in words:
                yield Line(text, len(text) - len(text.lstrip(" \u3000")))

    def _table(self, top: int, bottom: int) -> Table:
        rows = [r for r in range(top, bottom + 1) if r in self.rows]
        spans = {spot: span for spot, span in self.sheet.spans.items() if top <= spot[0] <= bottom}
        bottom = max(bottom, *(self._last_row(r, c) for r in rows for c in self.rows[r]))
        left = min(self.rows[r][0] for r in rows)
        right = max(c + self.sheet.spans.get((r, c), (1, 1))[1] - 1 for r in rows for c in self.rows[r])
        right = min(right, left + self.bounds.columns - 1)
        area = sum(min(tall, bottom - r + 1) * min(wide, self.bounds.columns) for (r, _), (tall, wide) in spans.items())
        self.cells += (bottom - top + 1) * (right - left + 1)
        if max(area, self.cells) > self.bounds.cells:
            place = Place(section=self.sheet.name, row=top)
            raise Refused.because("formats.table_too_large", place=place, limit=self.bounds.cells)
        covered = {(r + dr, c + dc) for (r, c), (tall, wide) in spans.items()
                   for dr in range(min(tall, bottom - r + 1)) for dc in range(min(wide, right - c + 1))} - spans.keys()
        grid = [[self._cell(r, c) for c in range(left, right + 1) if (r, c) not in covered]
                for r in range(top, bottom + 1)]
        return table(grid, 0, (), NOWHERE, self.bounds)

    def _last_row(self, r: int, c: int) -> int:
        return r + self.sheet.spans.get((r, c), (1, 1))[0] - 1

    def _cell(self, r: int, c: int) -> Cell:
        tall, wide = self.sheet.spans.get((r, c), (1, 1))
        text = self.sheet.cells.get((r, c), "")
        blocks = assembled([Line(text, len(text) - len(text.lstrip(" \u3000")))], bounds=self.bounds)
        return Cell(blocks, tall, wide)
