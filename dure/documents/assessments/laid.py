"""Pieces that the papers of self-assessments are laid out with: heads, cells, lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from dure.formats.blocks import Align, Block, Cell, Item, ListBlock, Mark, Paragraph, Table
from dure.kernel.rounding import rounded


def cell(words: str, align: Align = "", *, header: bool = False, strong: bool = False) -> Cell:
    """This function will make a cell of one paragraph."""
    return Cell((Paragraph((Mark(words, strong=True) if strong else words,)),), header=header, align=align)


def table(heads: Sequence[str], rows: Iterable[tuple[Cell, ...]], widths: tuple[int, ...]) -> Table:
    """This function will make a table with a head that is repeated on each page."""
    return Table((tuple(cell(head, "center", header=True) for head in heads), *rows), header_rows=1, widths=widths)


def facts(rows: Iterable[tuple[str, str]]) -> Table:
    """This function will make a table of names and values."""
    return Table(tuple((cell(name, header=True), cell(value)) for name, value in rows), widths=(28, 72))


def points(lines: Iterable[str]) -> ListBlock:
    """This function will make a list."""
    return ListBlock(tuple(Item((line,)) for line in lines))


def percent(share: Fraction) -> str:
    """This function will print a share in whole percent."""
    return f"{rounded(share * 100, 'half_up', 0)}%"


def either(rows: Sequence[tuple[Cell, ...]], made: Callable[[], Table], instead: str) -> Block:
    """This function will return a table, or the sentence that stands for an empty one."""
    return made() if rows else Paragraph((instead,))
