"""A file of another system into rows, by a layout: read rightly, or refused with the cell named; never half. No Django."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from dure.domain.spending.rules.feeds import SOURCE, Layout, Row, folded
from dure.domain.spending.rules.ladder import REFUND
from dure.formats.bounds import Bounds
from dure.formats.sheets import BOUNDS, Fault, Grid, Value, cell_name, read_sheets
from dure.intake.members.values import day, words
from dure.intake.settlement.units import stated_unit
from dure.kernel.digits import LONGEST, whole
from dure.kernel.money import number
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

T = TypeVar("T")
_ROWS = 40  # among which the heads are sought
_MOST_PROBLEMS = 50
_LONGEST = {"payee": 200, "text": 300, "number": 100, "line": 100}
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$|[ T]\d{6}$")
_UNIT = re.compile(r"\s*(?:원|won|krw)$", re.IGNORECASE)
_TOTAL = re.compile(r"(?:총합계|합계|총계|소계|누계|계|grandtotal|subtotal|total|sum)(?:\d+(?:건|rows?)?)?", re.IGNORECASE)
_NOTHING = frozenset({"", "-", "–"})


@dataclass(slots=True)
class Read:
    """What a file says: its rows, and lines of the sheet that are no rows, each with its cell; `remarks` are doubts about the whole."""

    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)


def read_feed(data: bytes, layout: Layout, bounds: Bounds = BOUNDS) -> Read:
    """This function will read XLSX or separated text by a layout: the first sheet that has its heads, under titles of any length.

    Raises Refused with every cell that cannot be read (at most 50), and where no sheet has the heads.
    """
    grids = [grid for grid in read_sheets(data, bounds) if grid.rows]
    for grid in grids:
        found = _heads(grid, layout)
        if found:
            read = _Reader(grid, layout, *found).read()
            read.remarks += [Problem("intake.sheet_left", {"sheet": other.name}, SOURCE, "hint") for other in grids if other is not grid]
            return read
    wanted = ", ".join(next(iter(heads), name) for name, heads in layout.heads.items())
    raise Refused(Problem("intake.feed_no_heads", {"heads": wanted}, SOURCE))


def _heads(grid: Grid, layout: Layout) -> tuple[int, dict[str, int]] | None:
    """The row of the heads, and the column of each name; the day and an amount must be among them."""
    known = {folded(head): name for name, heads in layout.heads.items() for head in heads if head.strip()}
    for at, row in list(grid.numbered())[:_ROWS]:
        found: dict[str, int] = {}
        for column, value in sorted(row.items()):
            name = known.get(folded(words(value))) if not isinstance(value, Fault) else None
            if name and name not in found:
                found[name] = column
        if "on" in found and ("amount" in found or "back" in found):
            return at, found
    return None


class _Reader:
    """Goes through the rows below the heads. Days repeat by the hundred, so each text is read once."""

    def __init__(self, grid: Grid, layout: Layout, head: int, columns: dict[str, int]) -> None:
        self.grid, self.layout, self.head, self.columns = grid, layout, head, columns
        self.days: dict[Value, date] = {}
        self.steps = {folded(word): rung for word, rung in layout.rungs.items()}
        self.problems: list[Problem] = []
        self.result = Read()
        self.sum = 0

    def read(self) -> Read:
        """This function will read all rows. Raises Refused with the cells that cannot be read."""
        again = self.grid.rows[self.head]
        for at, row in self.grid.numbered():
            if at < self.head:
                self._unit(at, row)
                self._note(at, row)
            elif at > self.head and row != again:
                self._take(at, row)
        if self.problems:
            more = len(self.problems) - _MOST_PROBLEMS
            rest = [Problem("intake.more_cells", {"count": more}, SOURCE)] if more > 0 else []
            raise Refused(*self.problems[:_MOST_PROBLEMS], *rest)
        return self.result

    def _unit(self, at: int, row: dict[int, Value]) -> None:
        """Amounts of these files are won: what says above them that they are thousands would be booked a thousand times too small."""
        for column, value in row.items():
            try:
                unit = stated_unit(words(value), Place(section=self.grid.name, row=at, column=column)) if isinstance(value, str) else None
            except Refused:  # a title that only looks like a unit
                unit = None
            if unit not in (None, 1):
                self.problems.append(Problem("intake.feed_unit", {"cell": cell_name(self.grid.name, at, column), "said": words(value)[:60]}, SOURCE))

    def _take(self, at: int, row: dict[int, Value]) -> None:
        said = {name: row[column] for name, column in self.columns.items() if column in row}
        if _is_total(said, row):
            self._total(at, said)
        elif not _has(said, "amount") and not _has(said, "back") and (not _has(said, "on") or self._is_note(said["on"], row)):
            self._note(at, row)
        else:
            made = self._row(at, said)
            if made:
                self.result.rows.append(made)
                self.sum += -made.amount if made.rung == REFUND else made.amount

    def _row(self, at: int, said: dict[str, Value]) -> Row | None:
        before = len(self.problems)
        on = self._cell(at, "on", said, self._day)
        out, back = (self._cell(at, name, said, self._won) or 0 for name in ("amount", "back"))
        rung = self._cell(at, "rung", said, self._step) or self.layout.otherwise
        texts = {name: self._cell(at, name, said, lambda value, name=name: self._text(value, _LONGEST[name])) or "" for name in _LONGEST}  # type: ignore[misc]
        if len(self.problems) == before and (on is None or out == back == 0):
            self._blame(at, 0, "intake.feed_bare_row")
        elif out and back:
            self._blame(at, 0, "intake.feed_both_ways")
        if len(self.problems) > before or on is None:
            return None
        won = out - back
        if won < 0:
            rung = REFUND
        return Row(at, on, abs(won), rung, texts["payee"], texts["text"], texts["number"], texts["line"])

    def _is_note(self, value: Value, row: dict[int, Value]) -> bool:
        """Whether what stands where days do is a line of text that fills its row alone."""
        if len(set(row.values())) > 1:
            return False
        try:
            self._day(value)
        except Refused:
            return True
        return False

    def _cell(self, at: int, name: str, said: dict[str, Value], read: Callable[[Value], T]) -> T | None:
        if not _has(said, name):
            return None
        try:
            value = said[name]
            if isinstance(value, Fault):
                raise Refused.because("intake.faulty_cell", source=SOURCE, said=value.said)
            return read(value)
        except Refused as refusal:
            cell = cell_name(self.grid.name, at, self.columns[name])
            for problem in refusal.problems:
                self.problems.append(replace(problem, params={**problem.params, "cell": cell}, source=SOURCE, places=(
                    Place(section=self.grid.name, row=at, column=self.columns[name]),)))
            return None

    def _day(self, value: Value) -> date:
        if value not in self.days:
            found = day(_TIME.sub("", words(value)) if isinstance(value, str) else value)
            if not found.day:
                raise Refused.because("intake.no_day", source=SOURCE, said=words(value))
            self.days[value] = date(found.year, found.month, found.day)
        return self.days[value]

    def _won(self, value: Value) -> int:
        if isinstance(value, str) and (won := whole(value, None)) is not None:
            return won  # as most files write it
        if isinstance(value, Decimal):
            read: int | Decimal = value
        else:
            try:
                read = number(_UNIT.sub("", words(value)).removeprefix("₩"))
            except ValueError as error:
                raise Refused.because("intake.no_number", source=SOURCE, said=words(value)[:60]) from error
        if abs(read) >= 10**LONGEST:
            raise Refused.because("intake.no_number", source=SOURCE, said=words(value)[:60])
        if read != int(read):
            raise Refused.because("intake.feed_part_of_won", source=SOURCE, said=words(value))
        return int(read)

    def _step(self, value: Value) -> str:
        found = self.steps.get(folded(words(value)))
        if found is None:
            raise Refused.because("intake.feed_no_step", source=SOURCE, said=words(value), known=", ".join(self.layout.rungs))
        return found

    def _text(self, value: Value, longest: int) -> str:
        text = " ".join(words(value).split())
        if len(text) > longest:
            raise Refused.because("intake.too_long", source=SOURCE, said=text[:40])
        return text

    def _total(self, at: int, said: dict[str, Value]) -> None:
        """A printed sum is held against the rows above it, where it is of the outgoing amounts alone."""
        self._note(at, self.grid.rows[at])
        if "back" in self.columns or not _has(said, "amount"):
            return
        try:
            printed = self._won(said["amount"])
        except Refused:
            return
        if printed not in (self.sum, sum(row.amount for row in self.result.rows)):
            self.result.remarks.append(Problem("intake.feed_total_differs", {
                "cell": cell_name(self.grid.name, at, self.columns["amount"]), "said": printed, "read": self.sum}, SOURCE, "warning"))

    def _note(self, at: int, row: dict[int, Value]) -> None:
        said = " ".join(dict.fromkeys(words(value) for value in row.values() if not isinstance(value, Fault)))
        self.result.notes.append(f"{cell_name(self.grid.name, at)}: {said}"[:300])

    def _blame(self, at: int, column: int, code: str) -> None:
        self.problems.append(Problem(code, {"cell": cell_name(self.grid.name, at, column)}, SOURCE,
                                     places=(Place(section=self.grid.name, row=at, column=column),)))


def _has(said: dict[str, Value], name: str) -> bool:
    value = said.get(name)
    return value is not None and not (isinstance(value, str) and value.strip() in _NOTHING)


def _is_total(said: dict[str, Value], row: dict[int, Value]) -> bool:
    """Whether a row is a printed sum: a word for it somewhere, and no day where the days stand."""
    on = said.get("on")
    dated = on is not None and (not isinstance(on, str) or any(map(str.isdigit, on)))
    return not dated and any(isinstance(value, str) and _TOTAL.fullmatch(folded(value)) for value in row.values())
