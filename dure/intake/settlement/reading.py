"""Blocks into a `Sheet`: the table of items, the terms beside it, and what the text says of the items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dure.domain.grants.rules.sheet import SOURCE, Said, Sheet
from dure.domain.grants.rules.told import AMOUNT, TERMS, meaning, term, told
from dure.formats.blocks import Block, Cell, Document, ListBlock, Table, plain
from dure.intake.settlement.found import Found
from dure.intake.settlement.heads import Grid, Heads, heads_of
from dure.intake.settlement.items import item_row
from dure.intake.settlement.units import column_unit, stated_unit
from dure.intake.settlement.words import is_amount, is_none, is_total, money
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem, Refused

_AMOUNT_SAID = re.compile(r"[:：]|\d\s*(?:천원|백만원|원|won|krw)", re.I)  # and no year or number in a title


_TURNED = 60  # a table that has its items beside each other is no longer than this


def read_settlement(document: Document, number: int | None = None) -> Sheet:
    """This function will read a settlement sheet; `number` says which table of items is meant where there are several.

    Raises Refused where there is no table of what was granted and executed, or more than one and none was chosen, where it has no
    items, where two columns or two amounts could be meant, and for cells that are empty or no amounts, each named by its place.
    """
    found = Found()
    tables = [(table, at) for _, at, table in _parts(document.blocks) if table is not None]
    main = _main([(table, at) for table, at in tables if _turned(table)[1] is not None], number)
    for text, at, table in _parts(document.blocks):
        if table is None:
            if (unit := stated_unit(text, at)) is not None:
                found.unit, found.stated = unit, True
            _sentence(text, at, found)
        elif table is main or not _turned(table)[1]:
            _table(table, at, found)
    return found.sheet(tuple(one for text, at in found.texts for one in told(text, [row.name for row in found.items], at, found.unit)))


def _main(tables: list[tuple[Table, Place]], number: int | None) -> Table:
    """The table of items among those that have its head."""
    if not tables:
        raise Refused.because("grants.no_table", source=SOURCE)
    if number is None and len(tables) > 1:
        raise Refused(Problem("grants.two_tables", {"number": len(tables)}, SOURCE, "error", tuple(at for _, at in tables)))
    if number is not None and not 0 < number <= len(tables):
        raise Refused.because("grants.no_such_table", source=SOURCE, number=number, tables=len(tables))
    return tables[(number or 1) - 1][0]


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


def _sentence(text: str, at: Place, found: Found) -> None:
    """A line of text: an amount by itself (``이자: 223,530원``), or a sentence to compare with the table."""
    known = term(text, at, column_unit(text) or found.unit)
    if known and (known[0] in TERMS or (known[0] in ("granted", "executed", "unspent") and _AMOUNT_SAID.search(text))):
        label = re.split(r"[:：=]", text)[0]  # 이자(국민): 150원, 이자(우리): 150원 are parts, as rows of a table are
        found.told(*known, **({"label": label, "table": NOWHERE} if re.search(r"[(（\[]", label) and label != text else {}))  # type: ignore[arg-type]
    elif AMOUNT.search(text):
        found.texts.append((text, at))


def _turned(table: Table) -> tuple[Grid, Heads | None, int, int]:
    """A table's grid with its head; where the head stands in a column, the table is turned."""
    grid, (height, width) = table.grid, table.size
    if (head := heads_of(grid, height, width)) is not None:
        return grid, head, height, width
    if height > _TURNED:
        return grid, None, height, width
    other = {(c, r): cell for (r, c), cell in grid.items()}
    if (head := heads_of(other, width, height)) is not None:
        return other, head, width, height
    return grid, None, height, width


def _table(table: Table, at: Place, found: Found) -> None:
    """The table of items; another table gives its terms (이자 | 223,530) and its lines as text, or goes on with the items."""
    grid, head, height, width = _turned(table)
    first = 1
    if head is not None:
        for r in range(1, head.bottom + 1):
            _unit(grid, r, width, found, at, in_head=r >= head.top)
        found.heads, found.width, first, found.table = head, width, head.bottom + 1, at
        found.stated = found.stated or bool(head.units)
    terms: dict[str, int] | None = None
    for r in range(first, height + 1):
        _unit(grid, r, width, found, at)
        row = [grid[r, c] for c in range(1, width + 1) if (r, c) in grid]
        if head is not None or (found.heads is not None and width == found.width and found.total is None):
            if not item_row(grid, r, found, at):
                _loose(row, found, at)
        elif (named := _terms(row)) is not None:
            terms = named
        elif terms is None or not found.term_row(grid, r, terms, at):
            _loose(row, found, at)


def _unit(grid: Grid, r: int, width: int, found: Found, at: Place, in_head: bool = False) -> None:
    """A unit that a row states holds from there to the next. Raises Refused where it would turn the items above it, or an amount beside it,
    into another amount than they were read as."""
    cells = [grid[r, c] for c in range(1, width + 1) if (r, c) in grid and (r == 1 or grid[r, c] is not grid.get((r - 1, c)))]
    amounts = any(is_amount(cell.words) for cell in cells)
    for cell in cells:
        if is_amount(cell.words) or (amounts and meaning(cell.words)):  # 이자(원): the unit of its own row
            continue
        place = found.at(cell, at)
        unit = stated_unit(cell.words, place, alone=in_head, beside=amounts)
        if unit is None or unit == found.unit:
            found.stated = found.stated or unit is not None
            continue
        if amounts or (found.table == at and found.items and not found.stated):
            raise Refused.because("grants.unit_behind", source=SOURCE, place=place, said=cell.words.strip())
        found.unit, found.stated = unit, True


def _terms(row: list[Cell]) -> dict[str, int] | None:
    """A row that is the head of a table of terms (구분 | 집행잔액 | 이자 | 계): which column is which."""
    if any(is_amount(cell.words) for cell in row):
        return None
    columns = {meaning(cell.words) or ("returned" if is_total(cell.words) else ""): c for c, cell in enumerate(row, 1) if cell.words.strip()}
    return columns if len(columns.keys() & {"unspent", *TERMS}) > 1 else None


def _loose(cells: list[Cell], found: Found, table: Place) -> None:
    """A row that is no item: a term of the return with its amount, or words."""
    cells = list(dict.fromkeys(cell for cell in cells if cell.words.strip()))
    labels = [cell.words for cell in cells if not is_amount(cell.words)]
    amounts = [cell for cell in cells if is_amount(cell.words)]
    name, label = found.label_of(labels)
    if name in ("granted", "executed", "unspent", *TERMS) and amounts:
        own = column_unit(label, found.at(cells[0], table))
        unit = own or found.unit
        if own is None and found.heads and found.table == table and found.heads.units.get(amounts[-1].at.column, unit) != unit:
            found.odd.append(Problem("grants.unit_assumed", {"label": label, "unit": unit}, SOURCE, "warning", (found.at(amounts[-1], table),)))
        said = [one for cell in amounts if (one := money(cell, unit, found.at(cell, table))) is not None]
        found.told(name, next((one for one in reversed(said) if one.won), said[-1]), label=_row_label(labels, label), table=table)
    elif name in ("interest", "refunds") and (nothing := next((cell for cell in cells if is_none(cell.words)), None)):
        found.told(name, Said(0, found.at(nothing, table)), label=_row_label([one for one in labels if not is_none(one)], label), table=table)
    elif cells:
        _sentence(" ".join(cell.words.strip() for cell in cells), found.at(cells[0], table), found)


def _row_label(labels: list[str], meant: str) -> str:
    """All words of a row tell it apart from others (1분기 | 이자); the label that means its term stands last, a sum's word behind it."""
    others = [label for label in labels if label != meant]
    return " ".join([*(label for label in others if not is_total(label)), meant, *(label for label in others if is_total(label))])
