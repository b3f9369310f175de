"""What a visitor may see of projects and their years: filed statements, and frozen ones whose approved paper is back."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from dure.base.fields import sought
from dure.base.keyset import distinct
from dure.domain.budget.models import Line, Project, ProjectYear, State
from dure.domain.papers.models import Finding, Frozen
from dure.kernel.problem import Refused


def desk_years(text: str = "", state: str = "", fiscal_year: int | None = None) -> QuerySet[ProjectYear]:
    """This function will return all current project-years for staff, unordered; text, state and year narrow."""
    years = _found(ProjectYear.objects.filter(is_current=True), text, fiscal_year)
    return years.filter(state=state) if state in State.values else years


def public_years(text: str = "", fiscal_year: int | None = None) -> QuerySet[ProjectYear]:
    """This function will return the project-years that the public may see, unordered.

    `text` is sought in title, department and short name by character pairs.
    """
    approved = Exists(Frozen.objects.filter(subject=OuterRef("ref"), paper__isnull=False))
    years = ProjectYear.objects.filter(Q(state=State.FILED) | (Q(state=State.FROZEN) & approved), is_current=True)
    return _found(years, text, fiscal_year)


def _found(years: QuerySet[ProjectYear], text: str, fiscal_year: int | None) -> QuerySet[ProjectYear]:
    years = years.filter(fiscal_year=fiscal_year) if fiscal_year else years
    return years.filter(found_by__contains=pairs).order_by() if (pairs := sought(text)) else years.order_by()


def with_total(years: QuerySet[ProjectYear]) -> QuerySet[ProjectYear]:
    """This function will add each year's `total`: the sum of its budget, in the paper's unit; None where there is none."""
    total = Line.objects.filter(project_year=OuterRef("pk"), is_total=True).order_by().values("current")[:1]
    return years.annotate(total=Subquery(total))


def with_open_findings(years: QuerySet[ProjectYear]) -> QuerySet[ProjectYear]:
    """This function will add the number of each year's open findings as `open_findings`."""
    found = Finding.objects.filter(subject=OuterRef("ref"), state="open", present=True).order_by().values("subject")
    return years.annotate(open_findings=Coalesce(Subquery(found.annotate(number=Count("pk")).values("number")), 0))


def newest_public_years(number: int) -> list[ProjectYear]:
    """This function will return the public years filed last for the latest fiscal years, with project and `total`."""
    return list(with_total(public_years()).select_related("project").order_by("-fiscal_year", "-pk")[:number])


def public_years_of(short_name: str) -> list[ProjectYear]:
    """This function will list a project's public years, newest first. Raises Refused (``budget.no_project``)."""
    project = Project.objects.filter(short_name=short_name).first()
    years = public_years().filter(project=project).select_related("project") if project else ProjectYear.objects.none()
    found = list(years.order_by("-fiscal_year"))
    if not found:
        raise Refused.because("budget.no_project", project=short_name)
    return found


def public_fiscal_years() -> list[int]:
    """This function will list the fiscal years that have a public statement, newest first."""
    return distinct(public_years(), "fiscal_year")[::-1]


def desk_fiscal_years() -> list[int]:
    """This function will list the fiscal years that are recorded, newest first."""
    return distinct(desk_years(), "fiscal_year")[::-1]


def is_public(year: ProjectYear) -> bool:
    """This function will tell whether the public may see a project-year."""
    return public_years().filter(pk=year.pk).exists()


def public_rows(text: str = "", fiscal_year: int | None = None, *, after: int = 0, limit: int) -> list[dict[str, Any]]:
    """This function will list public project-years as plain rows in order of their key, those behind `after`.

    Each row has `pk`, `project` (short name), `fiscal_year`, `title`, `department`, `unit` and `total` (in `unit`).
    """
    years = with_total(public_years(text, fiscal_year)).filter(pk__gt=after).order_by("pk")
    rows: QuerySet[Any, dict[str, Any]] = years.values(  # mypy's plugin loses the annotation `total` in a return type
        "pk", "project__short_name", "fiscal_year", "title", "department", "unit", "total"  # type: ignore[misc]
    )[:limit]
    return [{"project": row.pop("project__short_name"), **row} for row in rows]
