"""Filing a statement: the paper, its records and its findings, in one transaction and one journal batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from dure.base.act import Actor, refuse
from dure.documents.statement.form import Finding, Statement
from dure.domain.budget import actions as budget
from dure.domain.budget.models import Project, ProjectYear
from dure.domain.budget.queries import current_year, project_named, ref_of, version_before, year_after, years_stated_by
from dure.domain.budget.rules.filing import filing_problems
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.domain.programmes import actions as programmes
from dure.domain.programmes.rules.filing import filing_problems as activity_problems
from dure.intake.filing.corrections import parted, record_corrections
from dure.intake.filing.findings import found_on, known_context
from dure.intake.filing.numbers import record_numbers
from dure.intake.filing.parts import activity_in, money_in

KIND = "statement"


@dataclass(slots=True)
class Filed:
    """What filing came to: whose statement of which year, how many records of each kind, how many findings.

    `new` is False where the very same file was filed before, and nothing was written. `version` counts the
    changed papers of one year; `joined` tells that the project was there before.
    """

    project: str
    title: str
    year: int
    version: int
    filed: dict[str, int] = field(default_factory=dict)
    findings: int = 0
    new: bool = True
    joined: bool = False
    paper: str = ""
    record: str = ""


def file_statement(
    statement: Statement,
    data: bytes,
    name: str,
    *,
    by: Actor,
    on: date,
    at: datetime,
    project: str | None = None,
    reading: int | None = None,
    corrections: Sequence[Mapping[str, Any]] = (),
    media_type: str = "application/octet-stream",
    number: str = "",
    decided_on: date | None = None,
) -> Filed:
    """This function will file a statement that was read from a file, all or nothing.

    `data` are the file's bytes and `name` its name. The same bytes again do nothing and say so; a changed paper of
    the same project and year is a new version, and what it says otherwise than the one before is a finding. A
    statement of another year joins the project of the same or nearly the same name; `project` (short name) decides
    where a name does not. `reading` is the desk's reading of the file and `corrections` what an officer corrected of
    it (path, value, remove, why): what the paper says is filed as read and corrected beside, see
    `intake.filing.corrections`. Raises Refused; then nothing is written.
    """
    statement, listed = parted(statement, corrections)
    money = money_in(statement)
    refuse([*filing_problems(money), *activity_problems(activity_in(statement))])
    mark = sha256(data).hexdigest()
    with transaction.atomic():
        if same := years_stated_by(mark):
            return _again(same[0])
        # holds these very bytes until the end: who files them at the same time waits here
        file = papers.keep_file(by=by, at=at, source=data, name=name, media_type=media_type)
        if same := years_stated_by(mark):
            transaction.set_rollback(True)
            return _again(same[0])
        batch = uuid4()
        owner = budget.open_project(
            title=statement.title,
            department=money.overview.officers.department,
            by=by,
            on=on,
            at=at,
            project=project_named(project) if project else None,
            batch=batch,
        )
        joined = ProjectYear.objects.filter(project=owner).exists()
        before = ProjectYear.objects.filter(project=owner, fiscal_year=money.fiscal_year, is_current=True).first()
        # a paper whose records were withdrawn stands in the register still
        paper = Paper.objects.filter(
            file__sha256=mark, kind=KIND, project=owner.short_name, fiscal_year=money.fiscal_year
        ).first()
        paper = paper or papers.register_paper(
            by=by,
            on=on,
            at=at,
            direction="in",
            kind=KIND,
            title=statement.title,
            file_name=name,
            number=number,
            file=file,
            decided_on=decided_on,
            version_of=before.paper_id if before else None,
            project=owner.short_name,
            fiscal_year=money.fiscal_year,
            batch=batch,
        )
        year, counts = recorded(statement, paper, owner, by=by, on=on, at=at, batch=batch)
        known = [f"papers.reading:{reading}"] if reading else []
        known += [str(ref_of(before))] if before else []
        record_corrections(year, listed, by=by, at=at)
        found = found_on(year, known_context(), before, None if listed else statement)
        papers.record_findings(by=by, at=at, subject=str(ref_of(year)), findings=found, known_from=known, batch=batch)
        _check_next_year(year, by=by, at=at, batch=batch)
        if reading:
            papers.file_reading(by=by, at=at, reading=reading, paper=paper, batch=batch)
    return Filed(
        owner.short_name,
        year.title,
        year.fiscal_year,
        year.version,
        counts,
        len(found),
        True,
        joined,
        str(paper.pk),
        str(ref_of(year)),
    )


def recorded(
    statement: Statement,
    paper: Paper,
    project: Project,
    *,
    by: Actor,
    on: date,
    at: datetime,
    batch: UUID | None = None,
) -> tuple[ProjectYear, dict[str, int]]:
    """This function will have the rooms record a statement as a paper states it, inside a transaction.

    Returns the project-year and how many records of each kind there are.
    """
    money = money_in(statement)
    year = budget.open_project_year(project=project, money=money, paper=paper, by=by, on=on, at=at, batch=batch)
    counts = {"officers": len(money.overview.officers.posts)}
    counts |= budget.record_money(year=year, money=money, by=by, on=on, at=at, batch=batch)
    activity = activity_in(statement)
    links = record_numbers(activity, year, paper, by=by, on=on, at=at, batch=batch)
    counts |= programmes.record_activity(year=year, activity=activity, links=links, by=by, on=on, at=at, batch=batch)
    return year, counts


def record_found(year: ProjectYear, *, by: Actor, at: datetime) -> list[Finding]:
    """This function will check a project-year's records and have the papers room keep what is found."""
    found = found_on(year, known_context(), version_before(year))
    papers.record_findings(by=by, at=at, subject=str(ref_of(year)), findings=found)
    return found


def _check_next_year(year: ProjectYear, *, by: Actor, at: datetime, batch: UUID) -> None:
    """What a year says may contradict the next one, where that was filed first."""
    later = year_after(year)
    if later is not None:
        found = found_on(later, known_context(), version_before(later))
        papers.record_findings(by=by, at=at, subject=str(ref_of(later)), findings=found, batch=batch)


def withdraw_filing(
    project: str, fiscal_year: int, why: str, *, by: Actor, on: date, at: datetime
) -> ProjectYear | None:
    """This function will undo a filing: the year's records are withdrawn and kept, the version before is current again.

    Returns that version. Raises Refused with the name of each thing that was built on the filing since.
    """
    year = current_year(project_named(project), fiscal_year)
    with transaction.atomic():
        return budget.withdraw_project_year(year=year, why=why, by=by, on=on, at=at)


def _again(year: ProjectYear) -> Filed:
    return Filed(
        year.project.short_name,
        year.title,
        year.fiscal_year,
        year.version,
        new=False,
        joined=True,
        paper=str(year.paper_id),
        record=str(ref_of(year)),
    )
