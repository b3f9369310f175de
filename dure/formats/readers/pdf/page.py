"""One page: its lines outside tables, and its tables with the lines in their cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dure.formats.blocks import Cell
from dure.formats.bounds import Bounds
from dure.formats.readers.lines import Line, assembled
from dure.formats.readers.marks import parted
from dure.formats.readers.pdf.grids import Box, Grid, crossings, grids
from dure.formats.readers.pdf.words import Char, Printed, joined, printed_lines
from dure.kernel.place import Place
from dure.kernel.problem import Refused


@dataclass(slots=True)
class Ruled:
    """A table on a page: where it stands, where its columns are, its rows."""

    top: float
    bottom: float
    xs: list[float]
    rows: list[list[Cell]]
    page: int


@dataclass(slots=True)
class Page:
    """What was found on a page."""

    number: int
    height: float
    chars: int = 0
    crossings: int = 0
    lines: list[Printed] = field(default_factory=list)
    tables: list[Ruled] = field(default_factory=list)


def page_of(page: Any, number: int, spaces: bool, bounds: Bounds) -> Page:
    """This function will read a pdfplumber page. Raises Refused where more is drawn on it than any paper needs."""
    chars: list[Char] = [c for c in page.chars if c["upright"]]
    met = crossings(page)
    if len(chars) + len(page.edges) > bounds.page_marks or met > bounds.page_crossings:
        raise Refused.because("formats.page_too_full", place=Place(page=number), limit=bounds.page_marks)
    found = Page(number, float(page.height), len(chars), met)
    free = chars
    for grid in grids(page):
        inside: dict[int, list[Char]] = {}
        outside: list[Char] = []
        for char in free:
            index = _box_of(grid, char)
            if index is None:
                outside.append(char)
            else:
                inside.setdefault(index, []).append(char)
        free = outside
        found.tables.append(_ruled(grid, inside, number, spaces, bounds))
    found.lines = printed_lines(free, number)
    return found


def _box_of(grid: Grid, char: Char) -> int | None:
    y = (float(char["top"]) + float(char["bottom"])) / 2
    if not grid.top <= y <= grid.bottom:
        return None
    x = (float(char["x0"]) + float(char["x1"])) / 2
    return next((i for i, box in enumerate(grid.boxes) if box.holds(x, y)), None)


def _ruled(grid: Grid, inside: dict[int, list[Char]], number: int, spaces: bool, bounds: Bounds) -> Ruled:
    rows: list[list[Cell]] = [[] for _ in range(max(box.row for box in grid.boxes) + 1)]
    at = Place(page=number)
    for index, box in enumerate(grid.boxes):
        lines = _cell_lines(box, printed_lines(inside.get(index, ()), number), spaces)
        rows[box.row].append(Cell(assembled(lines, bounds=bounds), box.rowspan, box.colspan, at=at))
    return Ruled(grid.top, grid.bottom, grid.xs, rows, number)


def _cell_lines(box: Box, lines: list[Printed], spaces: bool) -> list[Line]:
    if not lines:
        return []
    padding = max(1.0, min(line.x0 - box.x0 for line in lines))
    whole = joined(lines, box.x1 - min(padding, lines[0].size), spaces)
    at = Place(page=lines[0].page)
    if not any(parted(line.text)[0] for line in whole):
        return [Line("\n".join(line.text for line in whole), at=at)]
    left = min(line.x0 for line in whole)
    return [Line(line.text, columns(line, left), hangs=True, at=at) for line in whole]


def columns(line: Printed, left: float) -> int:
    """This function will tell a line's indentation from a left side, in half characters."""
    return max(0, round((line.x0 - left) / (line.size / 2 or 1)))
