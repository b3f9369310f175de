"""Tables without markup: a line is a row, a tab begins a cell. Converters and the clipboard leave them."""

from __future__ import annotations

import re
from dataclasses import replace

from dure.formats.blocks import Block, Cell, Table
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers import inline
from dure.formats.readers.lines import Line, assembled, rejoined
from dure.formats.readers.tables import table
from dure.kernel.place import Place

_SEPARATOR = re.compile(r"[ \t]*:?-{2,}:?[ \t]*(?:\t[ \t]*:?-{2,}:?[ \t]*)*$")
_MARKUP = re.compile(r"<(?:ul|ol|table|li|p|div)[\s>]", re.IGNORECASE)


def is_tabbed(line: str) -> bool:
    """This function will tell whether a line can begin such a table: a tab after the first words."""
    return "\t" in line.lstrip()


def separates(line: str) -> bool:
    """This function will tell whether a line only divides header and body (``--<tab>---``)."""
    return line.lstrip().startswith((":", "--")) and _SEPARATOR.match(line) is not None


def cell_blocks(words: str, line: int, bounds: Bounds = BOUNDS) -> tuple[Block, ...]:
    """This function will read what a Markdown cell holds: words, or HTML lists and tables."""
    if not words.strip():
        return ()
    if "<" in words and _MARKUP.search(words):
        from dure.formats.readers import html

        return assembled(html.fragment(words, line, bounds), bounds=bounds)
    return assembled([Line(inline.text(words), at=Place(line=line))], bounds=bounds)


class TabTable:
    """A table that is being read row by row.

    A row that begins with empty cells continues the cells above it: in the same run of lines the upper cells
    span both rows; after a blank line, where a page broke the row, the words are joined.
    """

    def __init__(self, bounds: Bounds = BOUNDS, markup: bool = True) -> None:
        self.bounds = bounds
        self.markup = markup
        self.rows: list[list[Cell]] = []
        self.first = 0
        self.headers = 0
        self.blank = False
        self.was_broken = False

    def takes(self, line: str) -> bool:
        """This function will tell whether a line belongs to the table."""
        if self.blank:
            return line.startswith("\t") and line.strip() != "" and not line.lstrip().startswith(("- ", "+ ", "* "))
        return "\t" in line

    def add(self, line: str, number: int) -> None:
        """This function will add a row."""
        self.first = self.first or number
        cells = [self._cell(words, number) for words in line.split("\t")]
        if self.blank and self.rows:
            self._join(cells)
            self.was_broken = True
        else:
            self.rows.append(cells)
        self.blank = False

    def separator(self) -> None:
        """This function will note that the rows until here are headers, where it stands below the first."""
        if len(self.rows) == 1 and not self.was_broken:
            self.headers = 1

    def table(self) -> Table:
        """This function will make the table."""
        spanned: list[list[Cell | None]] = [[*row] for row in self.rows]
        for r in range(len(self.rows) - 1, 0, -1):
            row = self.rows[r]
            empty = next((c for c, cell in enumerate(row) if cell.blocks), 0)
            for c in range(min(empty, len(self.rows[r - 1]))):
                upper, lower = spanned[r - 1][c], spanned[r][c]
                if upper is not None and lower is not None:
                    spanned[r - 1][c] = replace(upper, rowspan=lower.rowspan + 1)
                    spanned[r][c] = None
        rows = [[cell for cell in row if cell is not None] for row in spanned]
        if self.headers:
            rows[0] = [replace(cell, header=True) for cell in rows[0]]
        return table(rows, self.headers, at=Place(line=self.first), bounds=self.bounds)

    def _cell(self, words: str, number: int) -> Cell:
        at = Place(line=number)
        if self.markup:
            return Cell(cell_blocks(words, number, self.bounds), at=at)
        return Cell(assembled([Line(words.strip(), at=at)], bounds=self.bounds), at=at)

    def _join(self, cells: list[Cell]) -> None:
        above = self.rows[-1]
        for c, cell in enumerate(cells):
            if not cell.blocks:
                continue
            if c < len(above):
                above[c] = replace(above[c], blocks=rejoined(above[c].blocks, cell.blocks, self.bounds))
            else:
                above.extend(Cell(at=cell.at) for _ in range(c - len(above)))
                above.append(cell)
