"""What lines of programmes must say so that they can be filed. Source: `docs/sources.md#statement-form`."""

from __future__ import annotations

from dure.domain.budget.rules.filing import FIRST_YEAR, LAST_YEAR
from dure.domain.programmes.rules.facts import Happening, Result
from dure.domain.programmes.rules.figures import Activity
from dure.domain.programmes.rules.wording import COUNTED
from dure.kernel.problem import Problem

SOURCE = "statement-form"
# more than all people: such a number is misread or misprinted
MOST = 2_000_000_000


def filing_problems(activity: Activity) -> list[Problem]:
    """This function will report counts that are no counts, and results of years that are none."""
    told: list[Happening | Result] = [*activity.history, *activity.results]
    problems = [
        Problem(
            "budget.filing_too_large", {"field": name, "value": value}, SOURCE, "error", tuple(fact.at.values())[:1]
        )
        for fact in told
        for name in COUNTED
        if (value := getattr(fact.counts, name)) is not None and not 0 <= value <= MOST
    ]
    return problems + [
        Problem("budget.filing_no_year", {"year": result.year}, SOURCE, "error", tuple(result.at.values())[:1])
        for result in activity.results
        if not FIRST_YEAR <= result.year <= LAST_YEAR
    ]
