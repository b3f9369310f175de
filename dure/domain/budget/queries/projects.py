"""Projects and their years: found by name, by year, listed."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from dure.domain.budget.models import Line, Project, ProjectName, ProjectYear, State
from dure.domain.budget.queries.facts import ref_of
from dure.domain.budget.rules.names import folded, near, near_key
from dure.domain.journal.queries import entries_of
from dure.domain.papers.models import Correction, Frozen
from dure.kernel.problem import Refused


def project_called(name: str, department: str | None = None) -> Project | None:
    """This function will find the project that is called so: exactly but for spaces and signs, or nearly so where it is
    run by the same department. None where there is none, or more than one that is near."""
    exact = ProjectName.objects.filter(folded=folded(name)).select_related("project").first()
    if exact is not None:
        return exact.project
    candidates = ProjectName.objects.filter(near_key=near_key(name)).select_related("project")
    if department:
        candidates = candidates.filter(
            Q(project__years__department=department) | Q(project__years__department__isnull=True)
        ).distinct()
    found = {row.project_id: row.project for row in candidates if near(row.name, name)}
    return next(iter(found.values())) if len(found) == 1 else None


def projects_of(department: str, size: int = 12) -> list[Project]:
    """This function will list projects that a department runs or ran, by short name: those nearest to a new paper of it."""
    return list(Project.objects.filter(years__department=department).distinct().order_by("short_name")[:size])


def project_named(text: str) -> Project:
    """This function will find a project by its short or printed name. Raises Refused (``budget.no_project``)."""
    found = Project.objects.filter(short_name=text).first() or project_called(text)
    if found is None:
        raise Refused.because("budget.no_project", project=text)
    return found


def current_year(project: Project, fiscal_year: int) -> ProjectYear:
    """This function will return the current version of a project's year. Raises Refused (``budget.no_year``)."""
    found = (
        ProjectYear.objects.select_related("project", "paper")
        .filter(project=project, fiscal_year=fiscal_year, is_current=True)
        .first()
    )
    if found is None:
        years = list(ProjectYear.objects.filter(project=project, is_current=True).values_list("fiscal_year", flat=True))
        raise Refused.because(
            "budget.no_year",
            project=project.short_name,
            year=fiscal_year,
            known=", ".join(map(str, sorted(years))) or "-",
        )
    return found


def current_year_of(project: str, fiscal_year: int) -> ProjectYear:
    """This function will return the current version of a year of the project of that short or printed name. One query
    for a short name. Raises Refused as `project_named` and `current_year` do."""
    found = (
        ProjectYear.objects.select_related("project", "paper")
        .filter(project__short_name=project, fiscal_year=fiscal_year, is_current=True)
        .order_by()
    )
    return next(iter(found), None) or current_year(project_named(project), fiscal_year)


def current_years(project: Project | None = None, fiscal_year: int | None = None) -> Sequence[ProjectYear]:
    """This function will list the current project-years, of one project or year where given, by name and year."""
    years = (
        ProjectYear.objects.filter(is_current=True)
        .select_related("project", "paper")
        .order_by("project__short_name", "fiscal_year")
    )
    years = years.filter(project=project) if project else years
    return list(years.filter(fiscal_year=fiscal_year) if fiscal_year else years)


def year_before(year: ProjectYear) -> ProjectYear | None:
    """This function will return the current version of the last year that is recorded before this one."""
    return (
        ProjectYear.objects.select_related("project", "paper")
        .filter(project=year.project_id, fiscal_year__lt=year.fiscal_year, is_current=True)
        .order_by("-fiscal_year")
        .first()
    )


def year_after(year: ProjectYear) -> ProjectYear | None:
    """This function will return the current version of the first year that is recorded after this one."""
    return (
        ProjectYear.objects.select_related("project", "paper")
        .filter(project=year.project_id, fiscal_year__gt=year.fiscal_year, is_current=True)
        .order_by("fiscal_year")
        .first()
    )


def version_before(year: ProjectYear) -> ProjectYear | None:
    """This function will return the version of a year that came before this one, withdrawn ones aside."""
    return (
        ProjectYear.objects.select_related("project", "paper")
        .filter(project=year.project_id, fiscal_year=year.fiscal_year, version__lt=year.version)
        .exclude(state=State.WITHDRAWN)
        .order_by("-version")
        .first()
    )


def years_stated_by(sha256: str) -> list[ProjectYear]:
    """This function will list the years, not withdrawn, that a paper with these bytes states."""
    return list(
        ProjectYear.objects.select_related("project").filter(paper__file__sha256=sha256).exclude(state=State.WITHDRAWN)
    )


def year_on_paper(paper: int) -> ProjectYear | None:
    """This function will return the latest year, not withdrawn, that a paper states."""
    stated = ProjectYear.objects.select_related("project", "paper").filter(paper=paper).exclude(state=State.WITHDRAWN)
    return stated.order_by("-version").first()


def built_on(year: ProjectYear) -> list[str]:
    """This function will name what was built on a year since: drafts, corrections, papers frozen of it.

    Corrections that were filed with it go with it.
    """
    found = [f"{draft.title} {draft.fiscal_year}" for draft in year.drafts.exclude(state=State.WITHDRAWN)]
    if year.paper_id:
        filed = entries_of(str(ref_of(year))).filter(act="budget.open_project_year").values("at")[:1]
        since = Correction.objects.filter(paper=year.paper_id, at__gt=filed)
        found += [f"{c.filed} → {c.corrected} ({c.reason})" for c in since]
    return found + [frozen.title for frozen in Frozen.objects.filter(subject=str(ref_of(year)))]


def compared(year: ProjectYear) -> list[tuple[Line, Line | None]]:
    """This function will pair each line of a year, the total last, with the line of last year that it follows."""
    rows = Line.objects.filter(project_year=year).select_related("follows")
    return [(row, row.follows) for row in rows]
