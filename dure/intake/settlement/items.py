"""A row of the table of items: an item, a subtotal, the total, or none of them."""

from __future__ import annotations

import re
from decimal import Decimal

from dure.domain.grants.rules.sheet import SOURCE, Row, Said
from dure.domain.grants.rules.told import TERMS, meaning
from dure.intake.settlement.found import Found
from dure.intake.settlement.heads import Grid, Heads, labels_of
from dure.intake.settlement.words import is_amount, is_subtotal, is_total, money
from dure.kernel.money import number
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

_MONEY = ("granted", "executed", "accepted", "unspent", *TERMS)


def item_row(grid: Grid, r: int, found: Found, at: Place) -> bool:
    """This function will read a row below the head; returns whether it was one of items, subtotals or the total.

    Raises Refused where an item lacks an amount or a name, and for cells that are no amounts.
    """
    heads = found.heads
    assert heads is not None
    labels = tuple(labels_of(grid, r, heads.names))
    words = [label for label in labels if label]
    name = " ".join(dict.fromkeys(words))
    filled = {key for key in _MONEY if key in heads.columns and (r, heads.columns[key]) in grid and is_amount(grid[r, heads.columns[key]].words)}
    means = meaning(words[-1]) if words else ""
    both = {"granted"} <= filled and filled & {"executed", "accepted"} and _apart(grid, r, heads)
    if means == "rate" or not any((r, c) in grid and re.search(r"\d|^[-–—]$", grid[r, c].words.strip()) for c in heads.columns.values()):
        return means == "rate"
    if means in ("unspent", *TERMS) and not both:
        return False
    _merged(grid, r, heads, name, at, found)
    said = {key: money(grid[r, c], heads.units.get(c, found.unit), found.at(grid[r, c], at))
            for key, c in heads.columns.items() if key in _MONEY and (r, c) in grid and not (key in TERMS and grid[r, c] is grid.get((r - 1, c)))}
    granted, executed = said.get("granted"), said.get("executed") or said.get("accepted")
    if granted is None and executed is None:
        return False
    if granted is None or executed is None:
        missing = heads.columns["granted" if granted is None else "executed" if "executed" in heads.columns else "accepted"]
        raise Refused.because("grants.cell_missing", source=SOURCE, item=name, place=found.at(grid[r, missing], at))
    row = Row(name, granted, executed, said.get("unspent"), _rate(grid, r, heads), found.at(grid[r, min(heads.columns.values())], at),
              said.get("accepted"))
    _keep(row, labels, said, found)
    return True


def _apart(grid: Grid, r: int, heads: Heads) -> bool:
    """Whether a row has an amount of its own in both columns other than nothing: a term fills one, or one cell merged over both."""
    cells = [grid[r, heads.columns[key]] for key in ("granted", "executed", "accepted") if (r, heads.columns.get(key, 0)) in grid]
    shown = [cell for cell in cells if is_amount(cell.words) and cell.words.strip("0-–—. 원")]
    return shown[:1] == cells[:1] and any(cell is not cells[0] for cell in shown)


def _merged(grid: Grid, r: int, heads: Heads, item: str, at: Place, found: Found) -> None:
    """Refuse an amount that was merged over several items: what it means for each is not told, and it counts once only."""
    for key in ("granted", "executed", "accepted"):
        cell = grid.get((r, heads.columns.get(key, 0)))
        if cell is not None and cell.words.strip() and cell is grid.get((r - 1, heads.columns[key])) and is_amount(cell.words):
            raise Refused.because("grants.amount_merged", source=SOURCE, item=item, place=found.at(cell, at))


def _keep(row: Row, labels: tuple[str, ...], said: dict[str, Said | None], found: Found) -> None:
    heads = found.heads
    assert heads is not None
    parts = {name: one for name in TERMS if (one := said.get(name)) is not None}
    if not heads.names or any(is_total(label) for label in labels if label):
        found.total = row if heads.names else Row("계", *_rest(row))
        found.columns |= parts
    elif any(is_subtotal(label) for label in labels if label):
        _subtotal(row, found)
    elif not row.name:
        raise Refused.because("grants.row_unnamed", source=SOURCE, place=row.granted.at)
    else:
        if len(labels) > 1 and found.labels:  # a group's name stands once, at its first item
            before = found.labels[-1]
            filled = next(n for n, label in enumerate(labels) if label)
            labels = tuple(before[n] if n < filled else label for n, label in enumerate(labels))
        found.labels.append(labels)
        found.items.append(row)
        found.parts.append(parts)
        if meaning(row.name) in ("unspent", *TERMS):
            found.odd.append(Problem("grants.named_as_term", {"item": row.name}, SOURCE, "warning", (row.at,)))


def _rest(row: Row) -> tuple[Said, Said, Said | None, Decimal | None, Place, Said | None]:
    return row.granted, row.executed, row.unspent, row.rate, row.at, row.accepted


def _subtotal(row: Row, found: Found) -> None:
    """A subtotal below its items is their sum; where subtotals stand above their items, the first above all, they are not compared."""
    part = found.items[found.since:] if found.since >= 0 else []
    found.since = len(found.items) or -1
    for column in ("granted", "executed") if part else ():
        said, computed = getattr(row, column), sum(getattr(item, column).won for item in part)
        if abs(said.won - computed) > (0 if said.step == 1 else said.step * (len(part) + 1) // 2):
            ko, en = {"granted": ("교부액", "granted"), "executed": ("집행액", "executed")}[column]
            found.odd.append(Problem("grants.subtotal_differs", {
                "item": row.name, "ko": ko, "en": en, "printed": said.won, "computed": computed}, SOURCE, "warning", (said.at,)))


def _rate(grid: Grid, r: int, heads: Heads) -> Decimal | None:
    c = heads.columns.get("rate")
    if c is None or (r, c) not in grid:
        return None
    try:
        return Decimal(number(grid[r, c].words.strip().rstrip("%％ ")))
    except ValueError:
        return None
