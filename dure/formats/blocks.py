"""One tree of blocks between formats and meaning. Readers make it, drawers print it.

Text is a tuple of runs: plain `str`, or `Mark` where something hangs on the words (a figure that can be
asked, a number that a spreadsheet must get as a number). Readers make plain text only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from dure.kernel.place import NOWHERE, Place

Align = Literal["", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with something behind them.

    `ref` is an opaque key with which the page asks for the trace; `kind` is how the figure came about.
    `value` is the number behind the words; `formula` says how a spreadsheet computes it, with cells of the
    same table as ``{r2c3}`` (grid coordinates from 1): ``{r3c2}+{r4c2}``, ``TRUNC(({r2c3}-{r2c2})*100/{r2c2})``.
    `strong` prints bold.
    """

    text: str
    ref: str = ""
    kind: Literal["", "derived", "declared", "corrected"] = ""
    value: int | Decimal | None = None
    formula: str = ""
    strong: bool = False


Run = str | Mark
Text = tuple[Run, ...]


def plain(text: Iterable[Run]) -> str:
    """This function will return the words of a text without what hangs on them."""
    return "".join(run if isinstance(run, str) else run.text for run in text)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. `level` 1 is the paper's title, 2 its parts (기본 현황 …), 3 the □ headings, 4 and deeper below."""

    level: int
    text: Text
    at: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a newline inside the text is a line break."""

    text: Text
    align: Align = ""
    at: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its words, its printed marker (``○``, ``-``, ``1.``; empty: the drawer chooses), what hangs below."""

    text: Text
    marker: str = ""
    children: tuple[Block, ...] = ()
    at: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; nested lists are children of their items."""

    items: tuple[Item, ...]
    ordered: bool = False
    at: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `at.row` and `at.column` are its grid coordinates."""

    blocks: tuple[Block, ...] = ()
    rowspan: int = 1
    colspan: int = 1
    header: bool = False
    align: Align = ""
    at: Place = NOWHERE

    @property
    def words(self) -> str:
        """This function will return the cell's text, a line per paragraph or item."""
        return words(self.blocks)


@dataclass(frozen=True, slots=True)
class Table:
    """A table row by row; a cell stands only where it begins, spans cover the rest of the grid.

    `header_rows` are repeated on each page; `unit` is the printed unit (``천원``) where one stands above it.
    """

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 0
    caption: Text = ()
    widths: tuple[int, ...] = ()
    at: Place = NOWHERE

    @property
    def grid(self) -> dict[tuple[int, int], Cell]:
        """This function will map every grid coordinate (from 1) to the cell that covers it."""
        covered: dict[tuple[int, int], Cell] = {}
        for r, row in enumerate(self.rows, 1):
            c = 1
            for cell in row:
                while (r, c) in covered:
                    c += 1
                for dr in range(cell.rowspan):
                    for dc in range(cell.colspan):
                        covered[r + dr, c + dc] = cell
                c += cell.colspan
        return covered

    @property
    def size(self) -> tuple[int, int]:
        """This function will return the number of grid rows and columns."""
        grid = self.grid
        return max((r for r, _ in grid), default=0), max((c for _, c in grid), default=0)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and the words that stand for it where it is not seen; what it shows stands in a table beside it.

    `svg` is drawn by `formats.charts`, without style: each drawer gives it its look. It is empty where a reader keeps only
    the words. `width` is in percent of the width of the text. The caption stands above, as that of a table.
    """

    alternative: str
    svg: str = ""
    width: int = 100
    caption: Text = ()
    at: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page begins here."""

    at: Place = NOWHERE


Block = Heading | Paragraph | ListBlock | Table | Picture | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its title, its language (``ko``, ``en``) and its blocks in reading order.

    `header` and `footer` are printed on each page; `source` names the format it was read from.
    """

    blocks: tuple[Block, ...]
    title: str = ""
    language: str = "ko"
    header: str = ""
    footer: str = ""
    source: str = ""
    meta: dict[str, str] = field(default_factory=dict)


def words(blocks: Iterable[Block]) -> str:
    """This function will return the text of blocks, a line per paragraph, item and cell."""
    return "\n".join(line for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph):
        yield plain(block.text)
    elif isinstance(block, ListBlock):
        for item in block.items:
            yield plain(item.text)
            yield from (line for child in item.children for line in _lines(child))
    elif isinstance(block, Table):
        yield from (cell.words for row in block.rows for cell in row)
    elif isinstance(block, Picture):
        yield from (line for line in (plain(block.caption), block.alternative) if line)


def walk(blocks: Iterable[Block]) -> Iterator[Block | Item | Cell]:
    """This function will visit every block, item and cell, parents first, in reading order."""
    for block in blocks:
        yield block
        if isinstance(block, ListBlock):
            for item in block.items:
                yield item
                yield from walk(item.children)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield cell
                    yield from walk(cell.blocks)
