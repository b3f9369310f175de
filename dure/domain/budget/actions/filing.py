"""Filing: a project-year and its money are recorded as a paper says them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.budget.actions.rows import (
    basis_rows,
    ground_rows,
    line_rows,
    outturn_rows,
    step_rows,
    unquoted,
    year_columns,
)
from dure.domain.budget.models import (
    BasisItem,
    Ground,
    Line,
    Officer,
    OfficerContact,
    Outturn,
    Project,
    ProjectName,
    ProjectYear,
    State,
    Step,
)
from dure.domain.budget.permissions import may_keep_records
from dure.domain.budget.queries import project_called, ref_of
from dure.domain.budget.rules import facts
from dure.domain.budget.rules.calculations import key
from dure.domain.budget.rules.figures import Money, figures_of
from dure.domain.budget.rules.filing import filing_problems
from dure.domain.budget.rules.names import folded, near_key, short_name
from dure.domain.budget.rules.relations import held
from dure.domain.journal.actions import write
from dure.domain.papers.models import Paper


@act(may_keep_records)
def open_project(
    *,
    title: str,
    department: str | None,
    by: Actor,
    on: date,
    at: datetime,
    project: Project | None = None,
    batch: UUID | None = None,
) -> Project:
    """This function will return the project that a statement is about, held until the transaction ends.

    It is `project`, else the one that is called so, or nearly so in the same department, else a new one with a short
    name of its own. The spelling is remembered as one of the project's names.
    """
    hold("budget:projects")
    found = project or project_called(title, department)
    new = found is None
    found = found or _new_project(title)
    Project.objects.select_for_update(no_key=True).get(pk=found.pk)
    _, learnt = ProjectName.objects.get_or_create(
        folded=folded(title), defaults={"project": found, "name": title, "near_key": near_key(title)}
    )
    write(
        act="budget.open_project",
        ref=str(ref_of(found)),
        by=by,
        at=at,
        batch=batch,
        details={"short_name": found.short_name, "title": title, "new": new, "spelling_learnt": learnt},
    )
    return found


@act(may_keep_records)
def open_project_year(
    *, project: Project, money: Money, paper: Paper, by: Actor, on: date, at: datetime, batch: UUID | None = None
) -> ProjectYear:
    """This function will open a project's year as a paper states it, with its overview and officers.

    A year that is recorded already becomes an earlier version and is kept. Raises Refused (``budget.filing_…``) where
    the statement names no project or no year, or states nothing.
    """
    refuse(filing_problems(money))
    earlier = ProjectYear.objects.filter(project=project, fiscal_year=money.fiscal_year)
    last = earlier.order_by("-version").first()
    earlier.filter(is_current=True).update(is_current=False)
    year = ProjectYear.objects.create(
        project=project, version=last.version + 1 if last else 1, paper=paper, state=State.FILED, **year_columns(money)
    )
    record_officers(year, money.overview.officers)
    write(
        act="budget.open_project_year",
        ref=str(ref_of(year)),
        by=by,
        at=at,
        batch=batch,
        details={"project": project.short_name, "year": year.fiscal_year, "version": year.version},
    )
    return year


@act(may_keep_records)
def record_money(
    *, year: ProjectYear, money: Money, by: Actor, on: date, at: datetime, batch: UUID | None = None
) -> dict[str, int]:
    """This function will record budget lines, calculations, grounds, schedule and outturns of an opened year.

    Rows are stated by the year's paper. Returns how many of each were recorded.
    """
    counts = save_money(year, money, year.paper)
    write(act="budget.record_money", ref=str(ref_of(year)), by=by, at=at, batch=batch, details=counts)
    return counts


def save_money(year: ProjectYear, money: Money, past: Paper | None) -> dict[str, int]:
    """This function will save the rows of a year's money inside an act. `past` states grounds and outturns."""
    follow = held(money, year.rate_mode, figures_of(money, {}))
    year.derived = sorted(follow & {"overview.funding.total", "schedule_total"})
    year.save(update_fields=["derived"])
    lines = Line.objects.bulk_create(line_rows(year, money.budget, follow))
    _follow_last_year(year, lines)
    return {
        "lines": sum(not line.is_total for line in lines),
        "basis": len(BasisItem.objects.bulk_create(basis_rows(year, money.basis, lines, follow))),
        "legal": len(Ground.objects.bulk_create(ground_rows(year, money.legal, past))),
        "schedule": len(Step.objects.bulk_create(step_rows(year, money.schedule))),
        "settlement": len(Outturn.objects.bulk_create(outturn_rows(year, money.settlement, follow, past))),
    }


def _new_project(name: str) -> Project:
    short = short_name(name)
    taken = set(Project.objects.filter(short_name__startswith=short).values_list("short_name", flat=True))
    return Project.objects.create(short_name=short_name(name, taken), name=name)


def record_officers(year: ProjectYear, officers: facts.Officers) -> None:
    """This function will save the line of officers inside an act; names and telephones in a table of their own."""
    rows = Officer.objects.bulk_create(
        Officer(
            project_year=year, order=i, paper=year.paper, places=unquoted(post.at), post=post.post, vacant=post.vacant
        )
        for i, post in enumerate(officers.posts)
    )
    OfficerContact.objects.bulk_create(
        OfficerContact(officer=row, name=post.name, phone=post.phone)
        for row, post in zip(rows, officers.posts, strict=True)
        if post.name or post.phone
    )


def _follow_last_year(year: ProjectYear, lines: list[Line]) -> None:
    """Match each line with last year's by name, and next year's, if filed before, with each line."""
    around = Line.objects.filter(
        project_year__project=year.project,
        project_year__is_current=True,
        project_year__fiscal_year__in=(year.fiscal_year - 1, year.fiscal_year + 1),
    ).select_related("project_year")
    own = {(line.is_total, key(line.name)): line for line in lines}
    changed = []
    for other in around:
        line = own.get((other.is_total, key(other.name)))
        if line is None:
            continue
        later, earlier = (line, other) if other.project_year.fiscal_year < year.fiscal_year else (other, line)
        later.follows = earlier
        changed.append(later)
    Line.objects.bulk_update(changed, ["follows"])
