"""Which table is which: sorted by what their heads say, with the section they stand in as a hint."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from dure.documents.statement.form import Statement
from dure.intake.statement.basis import is_basis_grid, read_basis_grid
from dure.intake.statement.days import whole_span
from dure.intake.statement.funding import read_funding_columns
from dure.intake.statement.history import read_history_grid
from dure.intake.statement.money import budget_columns, read_budget
from dure.intake.statement.officers import is_officers_grid, read_officers
from dure.intake.statement.overview import is_outline_grid, read_outline, read_title
from dure.intake.statement.paper import Box, Grid
from dure.intake.statement.results import Years, years_of_grid
from dure.intake.statement.schedule import read_schedule, schedule_columns
from dure.intake.statement.sections import EXTRA, YEAR_ALONE, Sections
from dure.intake.statement.settlement import read_settlement, settlement_columns
from dure.intake.statement.tables import says_figure
from dure.kernel.money import UNITS
from dure.kernel.place import Place

# sections whose tables are not what the section's name says are left to their own heads
_TEXTS = frozenset({"purpose", "legal", "programmes", "effects", "history"})


def _goes_on(grid: Grid, kind: str) -> bool:
    """Whether a table's first row is one of a body of that kind, so that it goes on with a table above."""
    first, *others = [box.text for box in grid.row(1)]
    if kind == "basis":
        return is_basis_grid(grid)
    if kind in ("summary", "settlement"):
        return any(says_figure(text) for text in others)
    if kind == "schedule":
        return any(whole_span(text) for text in others)
    return kind in ("results", "history") and (not first or bool(YEAR_ALONE.fullmatch(first) or whole_span(first)))


class Tables:
    """The paper's tables by kind, and their reading into the statement."""

    def __init__(self, sections: Sections, statement: Statement, title: Callable[[Box], None]) -> None:
        self.sections = sections
        self.statement = statement
        self.title = title
        self.kinds: dict[str, list[Grid]] = {}
        self.latest: int | None = None
        self.basis_year: tuple[int, Place] | None = None

    def sort(self) -> None:
        """This function will tell each table's kind. A table without a head goes on with the one before it."""
        before: tuple[str, str, int] | None = None
        for section, grid in self.sections.grids():
            kind = self._kind(section.key, grid)
            if not kind and before and before[::2] == (section.key, grid.width) and _goes_on(grid, before[1]):
                kind = before[1]
            if section.key == EXTRA and kind not in ("settlement", "summary"):
                kind = ""
            if kind:
                self.kinds.setdefault(kind, []).append(grid)
                before = (section.key, kind, grid.width)

    def _kind(self, key: str, grid: Grid) -> str:
        if is_officers_grid(grid):
            return "officers"
        if settlement_columns(grid)[1] or settlement_columns(grid.turned())[1]:
            return "settlement"
        compares = key not in ("basis", *_TEXTS) and budget_columns(grid, surely=False) is not None
        if key != "basis" and not compares and is_outline_grid(grid):
            return "outline"
        if (key == "basis" or key not in _TEXTS) and is_basis_grid(grid):
            return "basis"
        if compares or (key != "basis" and budget_columns(grid, surely=key == "summary")):
            return "summary"
        if schedule_columns(grid)[1] and key not in ("results", "history"):
            return "schedule"
        if key in ("results", "effect_part", "history"):
            return "history" if key == "history" else "results"
        return key if key in ("outline", "funding") else ""

    @property
    def has_money(self) -> bool:
        """This function will tell whether a table of the form's money was recognised."""
        return any(self.kinds.get(kind) for kind in ("summary", "settlement"))

    @property
    def unit(self) -> str:
        """This function will return the unit of basis results that print none."""
        grids = self.kinds.get("basis", [])
        return next((grid.unit for grid in grids if grid.unit), "") or self.statement.budget.unit or "천원"

    @property
    def money_unit(self) -> str:
        """This function will return the unit in which the statement's amounts are kept: that of the budget's table."""
        return self.statement.budget.unit if self.statement.budget.unit in UNITS else "천원"

    def read_money(self) -> None:
        """This function will read the budget's table, and the basis below it."""
        columns = None
        for grid in self.kinds.get("summary", []):
            own = budget_columns(grid, surely=True)
            if columns is None and own is not None:
                columns = own
                self.statement.budget = read_budget(grid, own)
            elif columns is not None and own is None:
                columns.height = 0
                read_budget(grid, columns, self.statement.budget)
        names = [line.name for line in self.statement.budget.lines]
        for grid in self.kinds.get("basis", []):
            self._basis_year(grid)
            last = self.statement.basis[-1].line if self.statement.basis else ""
            self.statement.basis += read_basis_grid(grid, names, self.unit, last)

    def _basis_year(self, grid: Grid) -> None:
        for box in dict.fromkeys(grid.row(1)):
            if (found := re.search(r"(?:19|20)\d{2}(?=\s*년)", box.text)) and not self.basis_year:
                self.basis_year = int(found[0]), box.entries[0].scrap.at

    def name_project(self) -> None:
        """This function will take the project's name from an outline's table, where one stands there."""
        for grid in self.kinds.get("outline", []):
            read_title(grid, self.title)

    def read_outline(self) -> None:
        """This function will read the outline and the officers."""
        for grid in self.kinds.get("outline", []):
            read_outline(grid, self.statement.overview, self.sections, self.title, self.money_unit)
        for grid in self.kinds.get("officers", [])[:1]:
            read_officers(grid, self.statement.overview.officers)

    def read_funding(self, year: int | None) -> None:
        """This function will read a table of the bearers' money that is not part of the outline: the year's row."""
        for grid in self.kinds.get("funding", []):
            rows = [grid.row(r)[1:] for r in range(1, grid.height + 1)]
            own = [r for r in range(2, grid.height + 1) if str(year) in grid.row(r)[0].text or grid.height == 2]
            for r in own[:1]:
                read_funding_columns([rows[0], rows[r - 1]], self.statement.overview.funding, grid.unit or self.money_unit)

    def read_years(self) -> Years:
        """This function will read the tables of results into years with their lines."""
        years: Years = []
        for grid in self.kinds.get("results", []):
            years += years_of_grid(grid, self.latest, years)
        return years

    def read_rest(self, schedule_year: int | None) -> None:
        """This function will read the schedule, the outturns and a history that is a table."""
        statement = self.statement
        for grid in self.kinds.get("history", []):
            statement.history += read_history_grid(grid, self.latest)
        like: dict[str, int] | None = None
        for grid in self.kinds.get("schedule", []):
            own = schedule_columns(grid)[1]
            if own and like:
                continue
            steps, total = read_schedule(grid, schedule_year, self.latest, like, self._factor(grid))
            like = like or own
            statement.schedule += steps
            if total is not None and total.own is not None and statement.schedule_total is None:
                statement.schedule_total = int(total.own)
                statement.at |= {"schedule_total": total.at} if total.at else {}
        like = None
        for grid in self.kinds.get("settlement", []):
            own = settlement_columns(grid)[1] or settlement_columns(grid.turned())[1]
            if own and like:
                continue
            statement.settlement += read_settlement(grid, self.latest, like, self._factor(grid))
            like = like or own

    def _factor(self, grid: Grid) -> Fraction:
        """What an amount of a table is multiplied by to stand in the unit of the budget's table."""
        return Fraction(UNITS.get(grid.unit, UNITS[self.money_unit]), UNITS[self.money_unit])
