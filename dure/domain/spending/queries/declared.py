"""What statements declare, held against the books."""

from __future__ import annotations

from collections.abc import Iterator

from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.stated import stated
from dure.domain.budget.models import ProjectYear
from dure.domain.budget.queries import corrections_of, money_of, over
from dure.domain.budget.rules.calculations import key
from dure.domain.budget.rules.figures import Money
from dure.domain.spending.labels.declared import COLUMNS
from dure.domain.spending.queries.outturn import outturns
from dure.domain.spending.rules.declared import Declared, line_problems, outturn_problems
from dure.kernel.money import UNITS
from dure.kernel.place import NOWHERE
from dure.kernel.problem import Problem


def differing_from_books(record: ProjectYear, money: Money | None = None) -> list[Problem]:
    """This function will report where a statement, as corrected, differs from the books of its project: the lines of both of its years,
    and the outturn of years of which the books know spending. A part that follows from the books is not compared. `money` is what
    its records say, where that is at hand. A bounded number of queries."""
    if {"budget", "settlement"} <= set(record.complete) or not BudgetLine.objects.filter(project=record.project_id).exists():
        return []
    said = money or money_of(record, corrections=over(corrections_of(record)))
    found: list[Problem] = []
    if "budget" not in record.complete:
        found += _lines(record, said)
    if "settlement" not in record.complete:
        found += _outturns(record, said)
    return found


def declared_in(year: int) -> list[Problem]:
    """This function will report where the statements of a fiscal year differ from the books."""
    records = ProjectYear.objects.filter(fiscal_year=year, is_current=True).select_related("project", "paper").order_by("pk")
    return [problem for record in records for problem in differing_from_books(record)]


def _lines(record: ProjectYear, money: Money) -> Iterator[Problem]:
    table, year = money.budget, record.fiscal_year
    last, step = table.previous_year or year - 1, UNITS.get(table.unit or "천원", 1_000)
    known = stated(record.project_id, {year, last}, first_vote={last})
    for column, one in (("previous", last), ("current", year)):
        books = {key(line.line.name): (line.line.name, line.amount.amount) for line in known.get(one, [])}
        if books and table.lines:
            yield from line_problems(f"budget.project_year:{record.pk}", one, (
                Declared(line.name, one, won, step, line.at.get(column, NOWHERE), key(line.name))
                for line in table.lines if (won := getattr(line, column)) is not None), books)


def _outturns(record: ProjectYear, money: Money) -> Iterator[Problem]:
    step = UNITS.get(money.budget.unit or "천원", 1_000)
    known = {year: columns for year, columns in outturns(record.project_id, [row.year for row in money.settlement]).items() if columns["spent"].value}
    books = {(year, name): int(figure.value or 0) for year, columns in known.items() for name, figure in columns.items()}
    said = (Declared("", row.year, won, step, row.at.get(name, NOWHERE), column=name)
            for row in money.settlement for name in COLUMNS if (won := getattr(row, name)) is not None)
    yield from outturn_problems(f"budget.project_year:{record.pk}", said, books, COLUMNS)
