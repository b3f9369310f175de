"""The five-year plan, ceilings and indicators of a project."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from dure.domain.appropriations.models import Ceiling, Indicator, IndicatorYear, PlanAmount
from dure.domain.budget.models import Project


def plans_of(project: Project) -> dict[int, dict[int, PlanAmount]]:
    """This function will return what each five-year plan gives a project: by the year of the plan, then by fiscal year. One query."""
    found = defaultdict[int, dict[int, PlanAmount]](dict)
    for row in PlanAmount.objects.filter(project=project).order_by("plan_year", "fiscal_year"):
        found[row.plan_year][row.fiscal_year] = row
    return dict(found)


def ceilings_of(project: Project, on: date) -> dict[int, Ceiling]:
    """This function will return the ceilings of a project that stand on a day, by fiscal year: the one set last. One query."""
    return {row.fiscal_year: row for row in Ceiling.objects.filter(project=project, on__lte=on).order_by("on", "pk")}


def indicators_of(project: Project) -> list[tuple[Indicator, dict[int, IndicatorYear]]]:
    """This function will return the indicators of a project in their order, each with its years. Two queries."""
    return [(one, {year.fiscal_year: year for year in one.years.all()})
            for one in Indicator.objects.filter(project=project).prefetch_related("years").order_by("order", "pk")]
