"""결산: the outturn of a project's years from the books, line by line and summed up, with its trace."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.lines import standings
from dure.domain.spending.queries.ladder import used
from dure.kernel.derivation import derive
from dure.kernel.figure import Figure, Ref

# the columns that the books fill; what is available and what is left follow from them
OUTTURN = ("original", "carried_in", "changed", "spent", "carried_out")


def outturns(project: int, years: Collection[int]) -> dict[int, dict[str, Figure]]:
    """This function will return the outturn of those years of a project that are in the books, in won, as of each year's last day:
    by column, each the sum of its lines. Years in which no line was voted are left out. A bounded number of queries a year."""
    by_year: dict[int, list[BudgetLine]] = {}
    for line in BudgetLine.objects.filter(project=project, fiscal_year__in=set(years)).order_by("fiscal_year", "order", "pk"):
        by_year.setdefault(line.fiscal_year, []).append(line)
    found = {year: _outturn(lines, date(year, 12, 31)) for year, lines in by_year.items()}
    return {year: columns for year, columns in found.items() if columns}


def _outturn(lines: list[BudgetLine], on: date) -> dict[str, Figure]:
    standing, spent = standings(lines, on), used(lines, on)
    if not any(one.voted for one in standing.values()):
        return {}
    rows = {line.pk: {"original": standing[line.pk].voted, "carried_in": standing[line.pk].carried_in, "changed": standing[line.pk].changed,
                      "spent": spent[line.pk].spent, "carried_out": standing[line.pk].carried_out} for line in lines}
    return {column: derive("sum", *(_figure(line.pk, column, rows[line.pk][column], on) for line in lines), unit="won") for column in OUTTURN}


def _figure(line: int, column: str, won: int, on: date) -> Figure:
    room, name = ("spending", "spent") if column == "spent" else ("appropriations", {"original": "voted"}.get(column, column))
    return Figure(won, "won", None, Ref(room, "line", str(line), f"{name}@{on}"), on)
