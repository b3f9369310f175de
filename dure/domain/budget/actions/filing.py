"""Filing: a project-year and its money are recorded as a paper says them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from dure.base.act import Actor, act, refuse
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
from dure.domain.budget.rules.figures import AMOUNTS, BEARERS, OUTTURN, Money, figures_of
from dure.domain.budget.rules.filing import filing_problems
from dure.domain.budget.rules.names import beginning, folded, short_name
from dure.domain.budget.rules.relations import held, rate_mode
from dure.domain.journal.actions import write
from dure.domain.papers.models import Paper
from dure.kernel.days import PartialDay
from dure.kernel.place import Place


@act(may_keep_records)
def open_project_year(*, money: Money, paper: Paper | None, by: Actor, on: date, at: datetime, project: Project | None = None,
                      batch: UUID | None = None) -> ProjectYear:
    """This function will open a project's year as a paper states it, with its overview and officers.

    The project is `project`, else the one that is called so or nearly so in the same department, else a new one. A
    year that is recorded already becomes an earlier version and is kept. Raises Refused (``budget.filing_…``)
    where the statement names no project or no year.
    """
    refuse(filing_problems(money))
    project = project or project_called(money.title, money.overview.officers.department) or _new_project(money.title)
    Project.objects.select_for_update().get(pk=project.pk)
    _learn_name(project, money.title)
    last = ProjectYear.objects.filter(project=project, fiscal_year=money.fiscal_year).order_by("-version").first()
    ProjectYear.objects.filter(project=project, fiscal_year=money.fiscal_year, is_current=True).update(is_current=False)
    year = ProjectYear.objects.create(project=project, version=last.version + 1 if last else 1, paper=paper,
                                      state=State.FILED if paper else State.DRAFT, **year_columns(money))
    _record_officers(year, money.overview.officers)
    write(act="budget.open_project_year", ref=str(ref_of(year)), by=by, at=at, batch=batch,
          details={"project": project.short_name, "year": year.fiscal_year, "version": year.version})
    return year


@act(may_keep_records)
def record_money(*, year: ProjectYear, money: Money, by: Actor, on: date, at: datetime, batch: UUID | None = None) -> dict[str, int]:
    """This function will record budget lines, calculations, grounds, schedule and outturns of an opened year.

    Returns how many of each were recorded.
    """
    figures = figures_of(money, {})
    follow = held(money, year.rate_mode, figures)
    year.derived = sorted(follow & {"overview.funding.total", "schedule_total"})
    year.save(update_fields=["derived"])
    lines = Line.objects.bulk_create(line_rows(year, money.budget, follow))
    _follow_last_year(year, lines)
    by_name = {key(line.name): line for line in lines if not line.is_total}
    counts = {"lines": sum(not line.is_total for line in lines)}
    counts["basis"] = len(BasisItem.objects.bulk_create(
        basis_row(year, i, item, by_name, follow) for i, item in enumerate(money.basis)))
    counts["legal"] = len(Ground.objects.bulk_create(ground_row(year, i, item) for i, item in enumerate(money.legal)))
    counts["schedule"] = len(Step.objects.bulk_create(step_row(year, i, item) for i, item in enumerate(money.schedule)))
    counts["settlement"] = len(Outturn.objects.bulk_create(
        outturn_row(year, i, item, follow) for i, item in enumerate(money.settlement)))
    write(act="budget.record_money", ref=str(ref_of(year)), by=by, at=at, batch=batch, details=counts)
    return counts


def _new_project(name: str) -> Project:
    short = short_name(name)
    taken = set(Project.objects.filter(short_name__startswith=short).values_list("short_name", flat=True))
    return Project.objects.create(short_name=short_name(name, taken), name=name)


def _learn_name(project: Project, name: str) -> None:
    ProjectName.objects.get_or_create(folded=folded(name), defaults={"project": project, "name": name, "beginning": beginning(name)})


def stored(places: Mapping[str, Place], prefix: str = "") -> dict[str, Any]:
    """This function will give places as they are stored, each under the prefix of its part."""
    return {prefix + name: place.as_json() for name, place in places.items()}


def day(value: PartialDay | None) -> str | None:
    """This function will give a day as it is stored."""
    return None if value is None else str(value)


def year_columns(money: Money) -> dict[str, Any]:
    """This function will give the columns of a project-year as a statement says them."""
    overview, funding, officers, table = money.overview, money.overview.funding, money.overview.officers, money.budget
    return {
        "fiscal_year": money.fiscal_year, "title": money.title, "account": overview.account, "recurrence": overview.recurrence,
        "contents": list(overview.contents), "bureau": officers.bureau, "department": officers.department,
        **{f"funding_{name}": getattr(funding, name) for name in ("total", *BEARERS)}, "funding_labels": dict(funding.labels),
        "unit": table.unit, "previous_year": table.previous_year, "current_year": table.current_year,
        "rate_mode": rate_mode(table), "purpose": list(money.purpose), "effects": list(money.effects),
        "schedule_total": money.schedule_total,
        "places": stored(money.at, "statement:") | stored(overview.at, "overview:") | stored(funding.at, "funding:")
        | stored(officers.at, "officers:") | stored(table.at, "budget:"),
    }


def _record_officers(year: ProjectYear, officers: facts.Officers) -> None:
    rows = Officer.objects.bulk_create(
        Officer(project_year=year, order=i, paper=year.paper, places=stored(post.at), post=post.post, vacant=post.vacant)
        for i, post in enumerate(officers.posts))
    OfficerContact.objects.bulk_create(
        OfficerContact(officer=row, name=post.name, phone=post.phone)
        for row, post in zip(rows, officers.posts, strict=True) if post.name or post.phone)


def _held(path: str, follow: set[str]) -> list[str]:
    return sorted(found.removeprefix(f"{path}.") for found in follow if found.startswith(f"{path}."))


def line_rows(year: ProjectYear, table: facts.BudgetTable, follow: set[str]) -> list[Line]:
    """This function will make the rows of 예산 총괄, the total last."""
    rows = [(f"budget.lines[{i}]", line, False) for i, line in enumerate(table.lines)]
    rows += [("budget.total", table.total, True)] if table.total is not None else []
    return [Line(project_year=year, order=i, paper=year.paper, places=stored(line.at), derived=_held(path, follow), name=line.name,
                 is_total=total, **{name: getattr(line, name) for name in AMOUNTS},
                 **{f"national_{name}": getattr(line.national, name) for name in AMOUNTS})
            for i, (path, line, total) in enumerate(rows)]


def _follow_last_year(year: ProjectYear, lines: list[Line]) -> None:
    """Match each line with last year's by name, and next year's, if filed before, with each line."""
    near = Line.objects.filter(project_year__project=year.project, project_year__is_current=True,
                               project_year__fiscal_year__in=(year.fiscal_year - 1, year.fiscal_year + 1)).select_related("project_year")
    own = {(line.is_total, key(line.name)): line for line in lines}
    changed = []
    for other in near:
        line = own.get((other.is_total, key(other.name)))
        if line is None:
            continue
        later, earlier = (line, other) if other.project_year.fiscal_year < year.fiscal_year else (other, line)
        later.follows = earlier
        changed.append(later)
    Line.objects.bulk_update(changed, ["follows"])


def basis_row(year: ProjectYear, order: int, item: facts.Basis, lines: Mapping[str, Line], follow: set[str]) -> BasisItem:
    """This function will make the row of one calculation, under its line where the line is known."""
    return BasisItem(project_year=year, order=order, paper=year.paper, places=stored(item.at), derived=_held(f"basis[{order}]", follow),
                     line=lines.get(key(item.line)), line_name=item.line, label=item.label, expression=item.expression,
                     won=item.won, printed=item.printed)


def ground_row(year: ProjectYear, order: int, item: facts.Ground) -> Ground:
    """This function will make the row of one legal ground."""
    return Ground(project_year=year, order=order, paper=year.paper, places=stored(item.at), kind=item.kind, title=item.title,
                  article=item.article, number=item.number, date=day(item.date), document=item.document, text=item.text)


def step_row(year: ProjectYear, order: int, item: facts.Step) -> Step:
    """This function will make the row of one step of the schedule."""
    return Step(project_year=year, order=order, paper=year.paper, places=stored(item.at), step=item.step, start=day(item.start),
                end=day(item.end), amount=item.amount, by=item.by, period=item.period)


def outturn_row(year: ProjectYear, order: int, item: facts.Settlement, follow: set[str]) -> Outturn:
    """This function will make the row of one year's outturn."""
    return Outturn(project_year=year, order=order, paper=year.paper, places=stored(item.at), year=item.year,
                   derived=_held(f"settlement[{order}]", follow), **{name: getattr(item, name) for name in OUTTURN},
                   **{f"national_{name}": getattr(item.national, name) for name in OUTTURN})
