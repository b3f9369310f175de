"""Next year's statement from this year's: what moves by a year, and what begins anew.

Source: `docs/sources.md#statement-form`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dure.domain.budget.rules.facts import BudgetTable, Change, Line, Settlement, Step
from dure.domain.budget.rules.figures import Money, figures_of, put_back
from dure.domain.budget.rules.relations import relations_of, settled
from dure.kernel.days import PartialDay

# the form shows the outturns of three years, the last of them two years before the statement's
OUTTURN_YEARS, OUTTURN_LAG = 3, 2


def drafted(this: Money, mode: str) -> Money:
    """This function will make the money of next year's statement from this year's.

    Last year's amounts are this year's, and this year's stay proposed until they are changed; calculations,
    purpose, grounds and effects are taken over; days of the schedule move by a year; the outturns drop their first
    year and open the next with what is known of it: its budget, and what was carried into it. What follows from
    other figures is computed. `mode` rounds rates.
    """
    overview = replace(
        this.overview,
        funding=replace(this.overview.funding, at={}, ref=""),
        officers=replace(this.overview.officers, at={}, ref=""),
        at={},
        ref="",
    )
    draft = Money(
        this.title,
        this.fiscal_year + 1,
        overview,
        _next_table(this.budget),
        [replace(item, at={}, ref="") for item in this.basis],
        list(this.purpose),
        [replace(item, ref="") for item in this.legal],
        [_next_step(step) for step in this.schedule],
        this.schedule_total,
        list(this.effects),
        _next_outturns(this),
    )
    relations = {relation.path for relation in relations_of(draft, mode)}
    draft.figures = settled(draft, mode, figures_of(draft, {}), relations, set())
    put_back(draft)
    return draft


def _next_table(table: BudgetTable) -> BudgetTable:
    return BudgetTable(
        table.unit,
        [_next_line(line) for line in table.lines],
        _next_line(table.total) if table.total is not None else None,
        previous_year=table.previous_year + 1 if table.previous_year else None,
        current_year=table.current_year + 1 if table.current_year else None,
    )


def _next_line(line: Line) -> Line:
    # the old rates only tell how many digits are printed; change and rate are computed
    national = Change(line.national.current, line.national.current, rate=line.national.rate)
    return Line(line.current, line.current, rate=line.rate, name=line.name, national=national)


def later(day: PartialDay | None) -> PartialDay | None:
    """This function will return the same day a year later; 29 February stays, for the officer to see."""
    return None if day is None else replace(day, year=day.year + 1)


def years_later(text: str) -> str:
    """This function will move every four-figure year in a printed period by one."""
    return re.sub(r"(?<!\d)(?:19|20)\d{2}(?!\d)", lambda year: str(int(year[0]) + 1), text)


def _next_step(step: Step) -> Step:
    return Step(step.step, later(step.start), later(step.end), step.amount, step.by, years_later(step.period))


def _next_outturns(this: Money) -> list[Settlement]:
    rows = [replace(row, ref="") for row in this.settlement]
    year = this.fiscal_year + 1 - OUTTURN_LAG
    if rows and all(row.year != year for row in rows):
        total = this.budget.total
        original = total.previous if total is not None and this.budget.previous_year in (year, None) else None
        before = next((row for row in rows if row.year == year - 1), None)
        rows.append(Settlement(original, before.carried_out if before else None, year=year))
    return rows[-OUTTURN_YEARS:]
