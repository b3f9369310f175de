"""Cells of these papers' tables: words, amounts with their formulas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from dure.documents.oversight.words import said
from dure.formats.blocks import Align, Block, Cell, Heading, Mark, Paragraph, Table
from dure.kernel.currencies import WON, in_units
from dure.kernel.money import printed

NOTHING = "–"


def words(text: str, align: Align = "", *, header: bool = False, rows: int = 1, columns: int = 1) -> Cell:
    """This function will make a cell of words, a paragraph a line."""
    lines = text.split("\n") if text else [""]
    return Cell(tuple(Paragraph((line,), align=align) for line in lines), header=header, align=align, rowspan=rows, colspan=columns)


def number(value: int | Decimal | None, formula: str = "", *, strong: bool = False) -> Cell:
    """This function will make a cell of a number as the office prints it; a spreadsheet gets it as one, or computes it."""
    if value is None:
        return words(NOTHING, "right")
    return Cell((Paragraph((Mark(printed(value), value=value, formula=formula, strong=strong),), align="right"),), align="right")


def amount(minor: int | None, currency: str, formula: str = "") -> Cell:
    """This function will make a cell of minor units of a currency."""
    if minor is None or currency == WON:
        return number(minor, formula)
    value = in_units(minor, currency)
    return Cell((Paragraph((Mark(f"{'△' if value < 0 else ''}{abs(value):,}", value=value, formula=formula),), align="right"),), align="right")


def heads(keys: Iterable[str], language: str) -> tuple[Cell, ...]:
    """This function will make the head of a table from words of these papers."""
    return tuple(words(said(key, language), "center", header=True) for key in keys)


def facts(pairs: Sequence[tuple[str, str]], language: str) -> Table:
    """This function will lay names and what they say out two abreast; what says nothing is left out."""
    known = [(said(key, language), value) for key, value in pairs if value]
    if len(known) % 2:
        known.append(("", ""))
    rows = [(words(a, header=True), words(b), words(c, header=True), words(d)) for (a, b), (c, d) in zip(known[::2], known[1::2], strict=True)]
    return Table(tuple(rows), widths=(16, 34, 16, 34))


def titled(key: str, language: str) -> Block:
    """This function will make a □ heading."""
    return Heading(2, (f"□ {said(key, language)}",))
