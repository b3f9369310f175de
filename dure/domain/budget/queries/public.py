"""What a visitor may see of projects and their years: filed statements, and frozen ones whose approved paper is back."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from dure.domain.budget.models import Line, Project, ProjectYear, State
from dure.domain.budget.queries.facts import kind_of
from dure.domain.papers.models import Frozen
from dure.kernel.problem import Refused


def _subject() -> Concat:
    return Concat(Value(f"budget.{kind_of(ProjectYear)}:"), Cast("pk", CharField()))


def desk_years(text: str = "", state: str = "") -> QuerySet[ProjectYear]:
    """This function will list all current project-years for staff, newest first, with their `total`; `state` narrows."""
    years = _found(ProjectYear.objects.filter(is_current=True), text)
    return years.filter(state=state) if state in State.values else years


def _found(years: QuerySet[ProjectYear], text: str) -> QuerySet[ProjectYear]:
    totals = Line.objects.filter(project_year=OuterRef("pk"), is_total=True).values("current")[:1]
    years = years.annotate(total=Subquery(totals)).select_related("project").order_by("-fiscal_year", "title", "pk")
    for word in text.split():
        years = years.filter(
            Q(title__icontains=word) | Q(department__icontains=word) | Q(project__short_name__icontains=word)
        )
    return years


def public_years(text: str = "", fiscal_year: int | None = None) -> QuerySet[ProjectYear]:
    """This function will list the project-years that the public may see, newest first, with their `total` of the year.

    `text` is looked for in title and department. Each row has `total` (in the paper's unit) and `project`.
    """
    approved = Frozen.objects.filter(subject=OuterRef("subject"), paper__isnull=False)
    years = _found(ProjectYear.objects.filter(is_current=True).exclude(state=State.DRAFT), text)
    years = years.annotate(subject=_subject()).filter(Q(state=State.FILED) | (Q(state=State.FROZEN) & Exists(approved)))
    return years.filter(fiscal_year=fiscal_year) if fiscal_year else years


def public_years_of(short_name: str) -> list[ProjectYear]:
    """This function will list a project's public years, newest first. Raises Refused (``budget.no_project``)."""
    project = Project.objects.filter(short_name=short_name).first()
    years = list(public_years().filter(project=project)) if project else []
    if not years:
        raise Refused.because("budget.no_project", project=short_name)
    return years


def public_fiscal_years() -> list[int]:
    """This function will list the fiscal years that have a public statement, newest first."""
    return list(public_years().order_by("-fiscal_year").values_list("fiscal_year", flat=True).distinct())


def is_public(year: ProjectYear) -> bool:
    """This function will tell whether the public may see a project-year."""
    return public_years().filter(pk=year.pk).exists()


def public_rows(text: str = "", fiscal_year: int | None = None, *, after: int = 0, limit: int) -> list[dict[str, Any]]:
    """This function will list public project-years as plain rows in order of their key, those behind `after`.

    Each row has `pk`, `project` (short name), `fiscal_year`, `title`, `department`, `unit` and `total` (in `unit`).
    """
    years = public_years(text, fiscal_year).filter(pk__gt=after).order_by("pk")
    rows: QuerySet[Any, dict[str, Any]] = years.values(  # mypy's plugin loses the annotation `total` in a return type
        "pk", "project__short_name", "fiscal_year", "title", "department", "unit", "total"  # type: ignore[misc]
    )[:limit]
    return [{"project": row.pop("project__short_name"), **row} for row in rows]
