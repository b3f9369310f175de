"""Where the cells of a table stand."""

from __future__ import annotations

from collections.abc import Iterator

from dure.formats.blocks import Align, Cell, Paragraph, Table, plain

_FLOOR, _SHORT, _CEILING = 6, 24, 48  # letters of a typewriter
_LINE = 90  # how many of them a line of A4 has in the size of tables


def starts(table: Table) -> Iterator[tuple[int, list[tuple[int, Cell]]]]:
    """This function will go through a table row by row: its number, and each cell with the column where it begins.

    Numbers count from 1, as those of a `Place`.
    """
    covered: set[tuple[int, int]] = set()
    for r, row in enumerate(table.rows, 1):
        c, placed = 1, []
        for cell in row:
            while (r, c) in covered:
                c += 1
            placed.append((c, cell))
            if cell.rowspan > 1:
                covered.update((r + dr, c + dc) for dr in range(1, cell.rowspan) for dc in range(cell.colspan))
            c += cell.colspan
        yield r, placed


def width_of(table: Table) -> int:
    """This function will count the columns."""
    return max((c + cell.colspan - 1 for _, row in starts(table) for c, cell in row), default=0)


def height_of(table: Table) -> int:
    """This function will count the rows, those that only a span reaches included."""
    return max((r + cell.rowspan - 1 for r, row in starts(table) for _, cell in row), default=0)


def shares(table: Table) -> list[int]:
    """This function will share the width among the columns, in parts of 1000.

    The table's own `widths` where they fit its columns; else by the longest line that stands in each column,
    with a floor so that no column is squeezed, and a ceiling so that prose does not take all. Where widths are
    given, a column of short lines gets the room that they need from the column that has most to spare.
    """
    needs = _needs(table)
    if not needs:
        return []
    given = len(table.widths) == len(needs) and all(width > 0 for width in table.widths)
    own = list(table.widths) if given else needs
    parts = [max(1, width * 1000 // sum(own)) for width in own]
    parts[parts.index(max(parts))] += 1000 - sum(parts)
    for c, need in enumerate(needs):
        missing = need * 1000 // _LINE - parts[c]
        spare, giver = max((part - needs[g] * 1000 // _LINE, g) for g, part in enumerate(parts))
        if given and need <= _SHORT and 0 < missing <= spare:
            parts[c] += missing
            parts[giver] -= missing
    return parts


def shrinking(table: Table) -> int:
    """This function will tell to how many percent letters must shrink so that a table of short lines fits a page.

    100 where it fits, and where prose can break into lines anyway; never below 70.
    """
    needs = _needs(table)
    if sum(needs) <= _LINE or any(need > _SHORT for need in needs):
        return 100
    return max(70, _LINE * 100 // sum(needs))


def _needs(table: Table) -> list[int]:
    """The longest line of each column, in letters of a typewriter."""
    needs = [_FLOOR] * width_of(table)
    for _, row in starts(table):
        for c, cell in row:
            if cell.colspan == 1:
                needs[c - 1] = max(needs[c - 1], min(_longest(cell), _CEILING))
    return needs


def _longest(cell: Cell) -> int:
    """The longest line in columns of a typewriter: Korean letters take two."""
    lines = cell.words.split("\n")
    return 2 + max((sum(2 if ord(char) > 0x2E7F else 1 for char in line) for line in lines), default=0)


def lines_of(cell: Cell) -> list[str] | None:
    """This function will return the printed lines of a cell that has paragraphs only, else None."""
    found: list[str] = []
    for block in cell.blocks:
        if not isinstance(block, Paragraph):
            return None
        found += plain(block.text).split("\n")
    return found


def align_of(cell: Cell) -> Align:
    """This function will tell how a cell is aligned: as it says, else as its paragraphs agree."""
    if cell.align:
        return cell.align
    aligns = {block.align for block in cell.blocks if isinstance(block, Paragraph)}
    return aligns.pop() if len(aligns) == 1 else ""
