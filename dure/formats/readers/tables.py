"""Grids that hold together: spans within bounds, rows of one width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dure.formats.blocks import Cell, Table, Text
from dure.formats.bounds import BOUNDS, Bounds
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Refused

# Stands where a row has fewer cells than its table: known by identity, so that its place can be reported.
MISSING = Cell()

_Placed = list[tuple[int, Cell]]  # (column from 0, cell) of one row
_Grid = set[tuple[int, int]]


def table(rows: Sequence[Sequence[Cell]], header_rows: int = 0, caption: Text = (), at: Place = NOWHERE,
          bounds: Bounds = BOUNDS) -> Table:
    """This function will make a table of rows of cells.

    Spans are clipped to the table and to what other cells leave free; rows and columns in which no cell begins
    are taken out; short rows are filled with `MISSING`. Raises Refused where the table exceeds the bounds.
    """
    if len(rows) > bounds.rows:
        raise Refused.because("formats.table_too_large", place=at, limit=bounds.rows)
    simple = all(cell.rowspan == 1 == cell.colspan for row in rows for cell in row)
    if simple and len({len(row) for row in rows}) == 1 and rows[0] and len(rows[0]) <= bounds.columns:
        return Table(tuple(tuple(row) for row in rows), min(header_rows, len(rows)), caption, at=at)
    starts, covered = _placed(rows, at, bounds)
    columns = sorted({c for row in starts for c, _ in row})
    kept = [r for r, row in enumerate(starts) if row]
    if len(columns) * len(kept) > bounds.cells:
        raise Refused.because("formats.table_too_large", place=at, limit=bounds.cells)
    done = []
    for r in kept:
        own = dict(starts[r])
        done.append(tuple(
            _without_gaps(own[c], r, c, kept, columns) if c in own else MISSING
            for c in columns if c in own or (r, c) not in covered
        ))
    return Table(tuple(done), sum(1 for r in kept if r < header_rows), caption, at=at)


def _placed(rows: Sequence[Sequence[Cell]], at: Place, bounds: Bounds) -> tuple[list[_Placed], _Grid]:
    covered: _Grid = set()
    starts: list[_Placed] = []
    for r, row in enumerate(rows):
        placed: _Placed = []
        c = 0
        for cell in row:
            while (r, c) in covered:
                c += 1
            if c >= bounds.columns:
                raise Refused.because("formats.table_too_large", place=replace(at, row=r + 1), limit=bounds.columns)
            fitted = _fitted(cell, r, c, len(rows), covered, bounds)
            covered.update((r + dr, c + dc) for dr in range(fitted.rowspan) for dc in range(fitted.colspan))
            if len(covered) > bounds.cells:
                raise Refused.because("formats.table_too_large", place=replace(at, row=r + 1), limit=bounds.cells)
            placed.append((c, fitted))
            c += fitted.colspan
        starts.append(placed)
    return starts, covered


def _fitted(cell: Cell, r: int, c: int, height: int, covered: _Grid, bounds: Bounds) -> Cell:
    if cell.rowspan == 1 and cell.colspan == 1:
        return cell
    colspan = 1 if cell.colspan > bounds.columns else max(1, min(cell.colspan, bounds.columns - c))  # nonsense: no span
    free = 1
    while free < colspan and (r, c + free) not in covered:
        free += 1
    return replace(cell, rowspan=max(1, min(cell.rowspan, height - r)), colspan=free)


def _without_gaps(cell: Cell, r: int, c: int, kept: Sequence[int], columns: Sequence[int]) -> Cell:
    if cell.rowspan == 1 and cell.colspan == 1:
        return cell
    rowspan = sum(1 for other in kept if r <= other < r + cell.rowspan) if cell.rowspan > 1 else 1
    colspan = sum(1 for other in columns if c <= other < c + cell.colspan) if cell.colspan > 1 else 1
    if (rowspan, colspan) == (cell.rowspan, cell.colspan):
        return cell
    return replace(cell, rowspan=rowspan, colspan=colspan)
