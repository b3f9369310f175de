"""What a statement must say so that it can be filed. Source: `docs/sources.md#statement-form`."""

from __future__ import annotations

from dure.domain.budget.rules.figures import Money, amounts_of
from dure.kernel.problem import Problem

SOURCE = "statement-form"
FIRST_YEAR, LAST_YEAR = 1945, 2200
LONGEST_NAME = 300
# more than any budget of the world in won: such a number is misread or misprinted
MOST = 10**17


def filing_problems(money: Money) -> list[Problem]:
    """This function will report what stands in the way of filing: no project's name, no year, nothing stated, numbers
    that are no amounts."""
    problems = []
    if not money.title.strip():
        problems.append(Problem("budget.filing_no_name", {}, SOURCE))
    if len(money.title) > LONGEST_NAME:
        problems.append(Problem("budget.filing_long_name", {"length": len(money.title), "most": LONGEST_NAME}, SOURCE))
    if not _is_year(money.fiscal_year):
        problems.append(Problem("budget.filing_no_year", {"year": money.fiscal_year or "-"}, SOURCE))
    if not _says_something(money):
        problems.append(Problem("budget.filing_nothing", {"title": money.title}, SOURCE))
    return problems or _number_problems(money)


def _is_year(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _says_something(money: Money) -> bool:
    table = money.budget
    stated = (table.lines, table.total, money.settlement, money.purpose, money.overview.contents)
    return any(stated) or money.overview.funding.total is not None


def _number_problems(money: Money) -> list[Problem]:
    years = [row.year for row in money.settlement]
    years += [year for year in (money.budget.previous_year, money.budget.current_year) if year is not None]
    problems = [Problem("budget.filing_no_year", {"year": year}, SOURCE) for year in years if not _is_year(year)]
    if problems:
        return problems
    return [
        Problem(
            "budget.filing_too_large",
            {"field": amount.path, "value": amount.value},
            SOURCE,
            "error",
            (amount.fact.at[amount.place],) if amount.place in amount.fact.at else (),
        )
        for amount in amounts_of(money)
        if amount.value is not None and not -MOST <= amount.value <= MOST
    ]
