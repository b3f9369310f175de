"""The pieces of a paper, before any format: what the writers of all formats print."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Title:
    text: str


@dataclass(frozen=True)
class Part:
    """A numbered part of the form; `number` is printed as the office numbers, or empty."""

    number: str
    text: str


@dataclass(frozen=True)
class Head:
    """A heading inside a part, with its printed mark."""

    mark: str
    text: str


@dataclass(frozen=True)
class Note:
    """A line of its own, such as the unit above a table."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list: level, printed mark, words."""

    items: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True)
class Box:
    """A cell. `lines` stand below one another; `items` are a list inside the cell."""

    lines: tuple[str, ...] = ()
    items: tuple[tuple[int, str, str], ...] = ()
    rows: int = 1
    columns: int = 1
    head: bool = False

    @property
    def printed(self) -> list[str]:
        """This property will give every line of the cell, list items with their marks."""
        return [*self.lines, *(f"{'  ' * level}{mark} {text}".rstrip() for level, mark, text in self.items)]


@dataclass(frozen=True)
class Grid:
    """A table; a box stands only where it begins."""

    rows: tuple[tuple[Box, ...], ...]
    heads: int = 1
    places: dict = field(default_factory=dict, compare=False)

    @property
    def width(self) -> int:
        return max(c for _, c in self.spread()) + 1

    def spread(self) -> dict[tuple[int, int], tuple[Box, bool]]:
        """This function will lay the boxes on the grid: (row, column) -> box and whether it begins there."""
        if self.places:
            return self.places
        for r, row in enumerate(self.rows):
            c = 0
            for box in row:
                while (r, c) in self.places:
                    c += 1
                for dr in range(box.rows):
                    for dc in range(box.columns):
                        self.places[r + dr, c + dc] = (box, dr == dc == 0)
                c += box.columns
        return self.places


Piece = Title | Part | Head | Note | Items | Grid


def box(*lines: str, rows: int = 1, columns: int = 1, head: bool = False) -> Box:
    """This function will make a cell of lines."""
    return Box(tuple(lines), (), rows, columns, head)
