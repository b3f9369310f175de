"""Ruled tables on a page: their cells with spans, though many papers leave the outer sides unruled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_NEAR = 3.0  # points within which rules meet
_Edge = dict[str, Any]


@dataclass(slots=True)
class Box:
    """A cell: its corner in the grid, its spans, its box on the page."""

    row: int
    column: int
    rowspan: int
    colspan: int
    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """This function will tell whether a point lies in the cell."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Grid:
    """A table on one page: the positions of its rules, and its cells row by row."""

    xs: list[float]
    ys: list[float]
    boxes: list[Box]

    @property
    def top(self) -> float:
        """This function will return where the table begins."""
        return self.ys[0]

    @property
    def bottom(self) -> float:
        """This function will return where the table ends."""
        return self.ys[-1]


def grids(page: Any) -> list[Grid]:
    """This function will find the ruled tables of a pdfplumber page that have more than one cell."""
    edges = [e for e in page.edges if float(e["x1"]) - float(e["x0"]) > 1 or float(e["bottom"]) - float(e["top"]) > 1]
    if len(edges) < 3:
        return []
    sides = _outer_sides(edges)
    found = page.find_tables(table_settings={
        "vertical_strategy": "lines", "horizontal_strategy": "lines", "explicit_vertical_lines": sides,
        "snap_tolerance": _NEAR, "join_tolerance": _NEAR, "intersection_tolerance": _NEAR, "edge_min_length": 2,
    })
    done = [_grid([tuple(float(side) for side in cell) for cell in table.cells]) for table in found]
    kept = [grid for grid in done if len(grid.boxes) > 1]
    return [g for g in kept if not any(o is not g and _inside(g, o) for o in kept)]


def crossings(page: Any) -> int:
    """This function will tell in how many places the rules of a page may meet."""
    across = {round(float(e["top"])) for e in page.edges if e["orientation"] == "h"}
    down = {round(float(e["x0"])) for e in page.edges if e["orientation"] == "v"}
    return len(across) * len(down)


def _inside(inner: Grid, outer: Grid) -> bool:
    return (outer.top - 1 <= inner.top and inner.bottom <= outer.bottom + 1
            and outer.xs[0] - 1 <= inner.xs[0] and inner.xs[-1] <= outer.xs[-1] + 1
            and len(inner.boxes) < len(outer.boxes))


def _outer_sides(edges: Sequence[_Edge]) -> list[_Edge]:
    """Rules that hang together are one table; where its sides are unruled, they stand where its rules end."""
    level = [e for e in edges if e["orientation"] == "h"]
    upright = [e for e in edges if e["orientation"] == "v"]
    groups: list[list[_Edge]] = []
    for edge in sorted(upright, key=lambda e: (float(e["top"]), float(e["x0"]))):
        touching = [g for g in groups if any(_overlap(edge, other) for other in g)]
        merged = [edge, *(other for group in touching for other in group)]
        groups = [g for g in groups if not any(g is t for t in touching)] + [merged]
    groups = _across(groups, level)
    sides: list[_Edge] = []
    for group in groups:
        top, bottom = min(float(e["top"]) for e in group), max(float(e["bottom"]) for e in group)
        rules = [e for e in level if top - _NEAR <= float(e["top"]) <= bottom + _NEAR]
        if len(rules) < 2:
            continue
        for x in (min(float(e["x0"]) for e in rules), max(float(e["x1"]) for e in rules)):
            sides.append({**group[0], "x0": x, "x1": x, "top": top, "bottom": bottom, "height": bottom - top,
                          "width": 0, "orientation": "v", "object_type": "line"})
    return sides


def _overlap(one: _Edge, other: _Edge) -> bool:
    return float(one["top"]) <= float(other["bottom"]) + _NEAR and float(other["top"]) <= float(one["bottom"]) + _NEAR


def _across(groups: list[list[_Edge]], level: Sequence[_Edge]) -> list[list[_Edge]]:
    """Keep what is a table: upright rules that at least two level rules meet."""
    return [group for group in groups if sum(1 for e in level if any(_meets(e, v) for v in group)) >= 2]


def _meets(level: _Edge, upright: _Edge) -> bool:
    return (float(level["x0"]) - _NEAR <= float(upright["x0"]) <= float(level["x1"]) + _NEAR
            and float(upright["top"]) - _NEAR <= float(level["top"]) <= float(upright["bottom"]) + _NEAR)


def _grid(cells: Sequence[tuple[float, ...]]) -> Grid:
    xs = _positions([side for cell in cells for side in (cell[0], cell[2])])
    ys = _positions([side for cell in cells for side in (cell[1], cell[3])])
    boxes = []
    for x0, top, x1, bottom in cells:
        column, row = _nearest(xs, x0), _nearest(ys, top)
        boxes.append(Box(row, column, max(1, _nearest(ys, bottom) - row), max(1, _nearest(xs, x1) - column),
                         x0, top, x1, bottom))
    return Grid(xs, ys, sorted(boxes, key=lambda b: (b.row, b.column)))


def _positions(values: Sequence[float]) -> list[float]:
    done: list[float] = []
    for value in sorted(values):
        if not done or value - done[-1] > _NEAR:
            done.append(value)
    return done


def _nearest(values: Sequence[float], value: float) -> int:
    return min(range(len(values)), key=lambda i: abs(values[i] - value))
