"""What a statement must say so that it can be filed. Source: `docs/sources.md#statement-form`."""

from __future__ import annotations

from dure.domain.budget.rules.figures import Money
from dure.kernel.problem import Problem

SOURCE = "statement-form"
FIRST_YEAR, LAST_YEAR = 1945, 2200


def filing_problems(money: Money) -> list[Problem]:
    """This function will report what stands in the way of filing: no project's name, no year, nothing stated."""
    problems = []
    if not money.title.strip():
        problems.append(Problem("budget.filing_no_name", {}, SOURCE))
    if not FIRST_YEAR <= money.fiscal_year <= LAST_YEAR:
        problems.append(Problem("budget.filing_no_year", {"year": money.fiscal_year or "-"}, SOURCE))
    if not (
        money.budget.lines
        or money.budget.total
        or money.settlement
        or money.overview.funding.total is not None
        or money.purpose
        or money.overview.contents
    ):
        problems.append(Problem("budget.filing_nothing", {"title": money.title}, SOURCE))
    return problems
