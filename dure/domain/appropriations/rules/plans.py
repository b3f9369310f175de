"""The five-year plan (중기재정), ceilings and performance indicators (성과지표). Plain Python, won.

Source: `docs/sources.md#budget-stages`.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from dure.domain.appropriations.rules.stages import SOURCE
from dure.kernel.problem import Problem
from dure.kernel.rounding import rounded

YEARS_AHEAD = range(10)  # a plan covers five years or more, from the year in which it is made at the earliest


def plan_problems(plan_year: int, fiscal_year: int, amount: int) -> list[Problem]:
    """This function will tell what keeps a plan from giving an amount to a year."""
    problems = []
    if fiscal_year - plan_year not in YEARS_AHEAD:
        problems.append(Problem("appropriations.outside_plan", {"plan": plan_year, "year": fiscal_year}, SOURCE))
    if amount < 0:
        problems.append(Problem("appropriations.negative", {"amount": amount}, SOURCE))
    return problems


def ceiling_problem(asked: int, ceiling: int | None, year: int) -> Problem | None:
    """This function will tell that a project asks for more than the budget office's ceiling; a warning, as it may be argued."""
    if ceiling is None or asked <= ceiling:
        return None
    return Problem("appropriations.over_ceiling", {"year": year, "asked": asked, "ceiling": ceiling, "over": asked - ceiling}, SOURCE, "warning")


def achieved(target: Decimal, actual: Decimal | None, direction: str) -> Decimal | None:
    """This function will return how far a target was reached in percent, half up to one decimal: actual of target where more is better,
    target of actual where less is. None where it was not measured or nothing can be divided."""
    if actual is None:
        return None
    part, whole = (Fraction(actual), Fraction(target)) if direction == "more" else (Fraction(target), Fraction(actual))
    return rounded(part * 100 / whole, "half_up", 1) if whole else None
