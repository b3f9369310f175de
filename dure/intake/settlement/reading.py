"""Blocks into a `Sheet`: the table of items, the terms beside it, and what the text says of the items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation

from dure.domain.grants.rules.sheet import SOURCE, Row, Said, Sheet
from dure.domain.grants.rules.told import AMOUNT, TERMS, meaning, term, told
from dure.formats.blocks import Block, Cell, Document, ListBlock, Table, plain
from dure.intake.settlement.words import SUBTOTAL, TOTAL, money, unit_of
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

Grid = dict[tuple[int, int], Cell]
_NAMES = {"interest": ("이자", "interest"), "refunds": ("환급금", "refunds"), "returned": ("반납액", "return")}


@dataclass(slots=True)
class _Found:
    """What was come upon so far, in reading order."""

    unit: int = 1
    items: list[Row] = field(default_factory=list)
    total: Row | None = None
    tables: int = 0
    terms: dict[str, Said] = field(default_factory=dict)
    texts: list[tuple[str, Place]] = field(default_factory=list)

    def term(self, name: str, said: Said) -> None:
        """This function will keep a term of the return. Raises Refused where it was told otherwise before."""
        known = self.terms.setdefault(name, said)
        if not (known.means(said.won) or said.means(known.won)):
            ko, en = _NAMES[name]
            raise Refused(Problem("grants.said_twice", {"ko": ko, "en": en, "one": known.won, "other": said.won}, SOURCE, "error",
                                  (known.at, said.at)))


def read_settlement(document: Document) -> Sheet:
    """This function will read a settlement sheet.

    Raises Refused where there is no table of what was granted and executed or more than one, where it has no items, and for cells
    that are empty or no amounts, each named by its place.
    """
    found = _Found()
    for text, at, table in _parts(document.blocks):
        if table is None:
            found.unit = unit_of(text) or found.unit
            _sentence(text, at, found)
        else:
            _table(table, at, found)
    if not found.tables:
        raise Refused.because("grants.no_table", source=SOURCE)
    if not found.items and found.total:
        found.items = [found.total]  # a notice of one line: the whole grant is its item
    if not found.items:
        raise Refused.because("grants.no_items", source=SOURCE)
    sentences = tuple(one for text, at in found.texts for one in told(text, [row.name for row in found.items], at, found.unit))
    return Sheet(tuple(found.items), found.total, found.terms.get("interest"), found.terms.get("refunds"), found.terms.get("returned"), sentences)


def _parts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Place, Table | None]]:
    """Texts and tables in reading order; an item of a list is a text of its own."""
    for block in blocks:
        if isinstance(block, Table):
            yield "", block.at, block
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield plain(item.text), item.at, None
                yield from _parts(item.children)
        elif hasattr(block, "text"):
            yield plain(block.text), block.at, None


def _sentence(text: str, at: Place, found: _Found) -> None:
    """A line of text: a term of the return by itself (``이자: 223,530원``), or a sentence to compare with the table."""
    if known := term(text, at, found.unit):
        found.term(*known)
    elif AMOUNT.search(text):
        found.texts.append((text, at))


def _table(table: Table, at: Place, found: _Found) -> None:
    """The table of items; another table gives its terms (이자 | 223,530) and its lines as text."""
    grid, (height, width) = table.grid, table.size
    head = _head(grid, height, width)
    if head is None and (turned := _head({(c, r): cell for (r, c), cell in grid.items()}, width, height)):
        grid, height, width, head = {(c, r): cell for (r, c), cell in grid.items()}, width, height, turned
    for r in range(1, height + 1):
        for c in range(1, width + 1):
            if (r, c) in grid and (unit := unit_of(grid[r, c].words)):
                found.unit = unit
    if head is None:
        for r in range(1, height + 1):
            _loose([grid[r, c] for c in range(1, width + 1) if (r, c) in grid], found, at)
        return
    found.tables += 1
    if found.tables > 1:
        raise Refused.because("grants.two_tables", source=SOURCE, place=at)
    top, columns = head
    for r in range(top + 1, height + 1):
        _row(grid, r, width, columns, found, at)


def _head(grid: Grid, height: int, width: int) -> tuple[int, dict[str, int]] | None:
    """The row of heads, and which column means what; heads may stand in two rows, the lower one in force."""
    for r in range(1, height + 1):
        columns: dict[str, int] = {}
        for c in range(1, width + 1):
            said = meaning(grid[r, c].words) if (r, c) in grid else ""
            if said:
                columns.setdefault(said, c)
        if {"granted", "executed"} <= columns.keys():
            if "name" not in columns and (free := [c for c in range(1, width + 1) if c not in columns.values()]):
                columns["name"] = free[0]
            return r, columns
    return None


def _row(grid: Grid, r: int, width: int, columns: dict[str, int], found: _Found, at: Place) -> None:
    cells = [grid[r, c] for c in range(1, width + 1) if (r, c) in grid]
    named = columns.get("name")
    name = "계" if named is None else " ".join(grid[r, named].words.split()) if (r, named) in grid else ""
    if not any(cell.words.strip() for cell in cells) or SUBTOTAL.fullmatch(name.replace(" ", "")):
        return
    filled = [cell for cell in cells if any(sign.isdigit() for sign in cell.words)]
    if meaning(name) in TERMS or not filled or not name:
        _loose(cells, found, at)
        return
    said: dict[str, Said | None] = {}
    for key in ("granted", "executed", "unspent", *TERMS):
        if key in columns and (r, columns[key]) in grid:
            cell = grid[r, columns[key]]
            said[key] = money(cell, found.unit, _at(cell, at))
    granted, executed = said.get("granted"), said.get("executed")
    if granted is None and executed is None:
        _loose(cells, found, at)
        return
    if granted is None or executed is None:
        raise Refused.because("grants.cell_missing", source=SOURCE, item=name,
                              place=_at(grid[r, columns["granted" if granted is None else "executed"]], at))
    row = Row(name, granted, executed, said.get("unspent"), _rate(grid, r, columns), _at(cells[0], at))
    if TOTAL.fullmatch(name.replace(" ", "")):
        found.total = row
        for term_name in TERMS:
            if (whole := said.get(term_name)) is not None:
                found.terms[term_name] = whole
    else:
        found.items.append(row)
        _add_terms(found, said)


def _add_terms(found: _Found, said: dict[str, Said | None]) -> None:
    """Terms printed item by item: their sum, until a total prints its own."""
    for name in TERMS:
        if (part := said.get(name)) is not None:
            known = found.terms.get(name)
            found.terms[name] = replace(part, won=part.won + (known.won if known else 0))


def _at(cell: Cell, table: Place) -> Place:
    return replace(cell.at, table=cell.at.table or table.table, block=cell.at.block or table.block, quote=cell.words.strip()[:80])


def _rate(grid: Grid, r: int, columns: dict[str, int]) -> Decimal | None:
    if "rate" not in columns or (r, columns["rate"]) not in grid:
        return None
    try:
        return Decimal(grid[r, columns["rate"]].words.strip().rstrip("%％ ").replace(",", ""))
    except InvalidOperation:
        return None


def _loose(cells: list[Cell], found: _Found, table: Place) -> None:
    """A row that is no item: a term of the return with its amount, or words."""
    label = next((cell.words.strip() for cell in cells if cell.words.strip()), "")
    amounts = [cell for cell in cells if cell.words.strip() != label and any(sign.isdigit() for sign in cell.words)]
    name = meaning(re.split(r"[:=]|\d", label)[0])
    if name in TERMS and amounts:
        said = money(amounts[-1], found.unit, _at(amounts[-1], table))
        if said is not None:
            found.term(name, said)
    elif cells:
        _sentence(" ".join(cell.words.strip() for cell in dict.fromkeys(cells) if cell.words.strip()), _at(cells[0], table), found)
