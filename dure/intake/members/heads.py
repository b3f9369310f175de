"""Where a list begins on a sheet, and what its columns hold: below titles, under heads of one to three rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from dure.formats.sheets import Fault, Grid, Value
from dure.intake.members.columns import NAMING, Head, ambiguous, head_of
from dure.intake.members.values import one_of, words
from dure.kernel.problem import Refused

_ROWS = 40  # rows among which the heads are sought
_TALL = 3


@dataclass(slots=True)
class Headed:
    """The heads of a list: the rows they stand in, what each column holds, and heads that nothing is known of."""

    first: int
    last: int
    columns: dict[int, Head] = field(default_factory=dict)
    unknown: dict[int, str] = field(default_factory=dict)


def heads_of(grid: Grid) -> Headed | None:
    """This function will find the heads of a list of members, or None where the sheet has none that name members."""
    rows = [number for number, _ in grid.numbered()][:_ROWS]
    best: Headed | None = None
    for tall in range(1, _TALL + 1):
        for at, first in enumerate(rows):
            taken = rows[at:at + tall]
            if len(taken) < tall or taken[-1] - first != tall - 1:
                continue
            found = _read(grid, first, taken[-1])
            if all(_heads_below(grid, taken[:n]) for n in range(2, tall + 1)) and _good(found) and (best is None or len(found.columns) > len(best.columns)):
                best = found
    if best is not None:
        while any(grid.rows.get(best.first - 1, {}).get(c) == value for c, value in grid.rows[best.first].items()):
            best.first -= 1  # a head that is merged over two rows
        _settle(grid, best)
    return best if best and any(head.column in NAMING for head in best.columns.values()) else None


def _good(found: Headed) -> bool:
    naming = any(head.column in NAMING for head in found.columns.values())
    return naming and len(found.columns) + len(found.unknown) > 1


def _heads_below(grid: Grid, taken: list[int]) -> bool:
    """Whether the lowest row is one of heads, and not the first of the list: most of what it adds is known as a head."""
    above, below = grid.rows[taken[-2]], grid.rows[taken[-1]]
    added = {c: value for c, value in below.items() if above.get(c) != value}
    if not added or not all(isinstance(value, str) for value in added.values()):
        return False
    known = sum(head_of(words(value)) is not None or head_of(f"{words(above[c])} {words(value)}" if c in above else "") is not None
                for c, value in added.items())
    return known * 2 > len(added)


def _read(grid: Grid, first: int, last: int) -> Headed:
    found = Headed(first, last)
    columns = sorted({c for r in range(first, last + 1) for c in grid.rows.get(r, {})})
    for column in columns:
        said = list(dict.fromkeys(words(value) for r in range(first, last + 1)
                                  if (value := grid.rows.get(r, {}).get(column)) is not None and not isinstance(value, Fault)))
        head = _head(said)
        if head is not None and not any(known.column == head.column for known in found.columns.values()):
            found.columns[column] = head
        elif said:
            found.unknown[column] = " ".join(said)
    return found


def _head(said: list[str]) -> Head | None:
    """All rows of a head together (도시명 국문), else its lowest, else its highest where brackets stand below it (인구 / (명))."""
    if not said:
        return None
    return head_of(" ".join(said)) or head_of(said[-1]) or (head_of(said[0]) if said[-1][0] in "([（" else None)


def _settle(grid: Grid, headed: Headed) -> None:
    """Heads that say one thing here and another there (구분) are told by what stands below them."""
    for column, said in list(headed.unknown.items()):
        if not ambiguous(said):
            continue
        values = [row[column] for number, row in grid.numbered() if number > headed.last and column in row][:50]
        meant = next((name for name in ("category", "kind") if values and _mostly(name, values)), "")
        taken = {head.column for head in headed.columns.values()}
        if not meant and values and all(isinstance(v, Decimal) or str(v).strip().isdigit() for v in values):
            meant = "serial"
        if meant and meant not in taken:
            headed.columns[column] = Head(meant)
            del headed.unknown[column]


def _mostly(column: str, values: list[Value]) -> bool:
    hits = 0
    for value in values:
        try:
            one_of(column, value)
            hits += 1
        except Refused:
            continue
    return hits * 10 >= len(values) * 8
