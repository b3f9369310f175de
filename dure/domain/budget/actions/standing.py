"""Where a project-year stands: complete parts, frozen, withdrawn; and contacts that are erased."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.domain.budget.models import OfficerContact, ProjectYear, State
from dure.domain.budget.permissions import may_erase_contacts, may_keep_records
from dure.domain.budget.queries import built_on, ref_of
from dure.domain.budget.rules.relations import PARTS
from dure.domain.journal.actions import write
from dure.kernel.problem import Problem, Refused


@act(may_keep_records)
def mark_complete(*, year: ProjectYear, part: str, complete: bool, by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will mark a part (``budget``, ``settlement`` …) complete, or not: of a complete part the figures
    that follow from the records are printed, even where the paper said otherwise."""
    if part not in PARTS:
        raise Refused.because("budget.no_part", part=part, known=", ".join(PARTS))
    year = ProjectYear.objects.select_for_update(of=("self",)).select_related("project").get(pk=year.pk)
    year.complete = sorted({*year.complete, part} if complete else set(year.complete) - {part})
    year.save(update_fields=["complete"])
    write(act="budget.mark_complete", ref=str(ref_of(year)), by=by, at=at, details={"part": part, "complete": complete})
    return year


@act(may_keep_records)
def freeze_project_year(*, year: ProjectYear, by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will close a draft: nothing is typed into it any more. The papers room freezes what it says."""
    year = ProjectYear.objects.select_for_update(of=("self",)).select_related("project").get(pk=year.pk)
    refuse(
        []
        if year.state == State.DRAFT
        else [Problem("budget.not_a_draft", {"title": year.title, "year": year.fiscal_year, "state": year.state})]
    )
    year.state = State.FROZEN
    year.save(update_fields=["state"])
    write(act="budget.freeze_project_year", ref=str(ref_of(year)), by=by, at=at)
    return year


@act(may_keep_records)
def reopen_draft(*, year: ProjectYear, why: str, by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will open a frozen year again, as a review that was returned asks for."""
    year = ProjectYear.objects.select_for_update(of=("self",)).select_related("project").get(pk=year.pk)
    refuse(
        []
        if year.state == State.FROZEN
        else [Problem("budget.not_frozen", {"title": year.title, "year": year.fiscal_year, "state": year.state})]
    )
    year.state = State.DRAFT
    year.save(update_fields=["state"])
    write(act="budget.reopen_draft", ref=str(ref_of(year)), by=by, at=at, why=why)
    return year


@act(may_keep_records)
def withdraw_project_year(*, year: ProjectYear, why: str, by: Actor, on: date, at: datetime) -> ProjectYear | None:
    """This function will take a filed or drafted year back: its records are kept, but are nobody's current ones.

    The version before it becomes current again and is returned. Raises Refused (``budget.built_on``) with the name
    of each thing that was built on it since.
    """
    year = ProjectYear.objects.select_for_update(of=("self",)).select_related("project").get(pk=year.pk)
    refuse(
        Problem("budget.built_on", {"title": year.title, "year": year.fiscal_year, "what": what})
        for what in built_on(year)
    )
    if year.state == State.WITHDRAWN:
        raise Refused.because("budget.withdrawn_already", title=year.title, year=year.fiscal_year)
    was_current = year.is_current
    year.state, year.is_current = State.WITHDRAWN, False
    year.save(update_fields=["state", "is_current"])
    before = (
        ProjectYear.objects.filter(project=year.project, fiscal_year=year.fiscal_year)
        .exclude(state=State.WITHDRAWN)
        .order_by("-version")
        .first()
        if was_current
        else None
    )
    if before is not None:
        before.is_current = True
        before.save(update_fields=["is_current"])
    write(
        act="budget.withdraw_project_year",
        ref=str(ref_of(year)),
        by=by,
        at=at,
        why=why,
        details={"current": before.version if before else None},
    )
    return before


@act(may_erase_contacts)
def erase_contacts(*, year: ProjectYear, why: str, by: Actor, on: date, at: datetime) -> int:
    """This function will erase the names and telephones of a year's officers. Posts stay; the journal keeps only how
    many were erased. Returns that number."""
    erased, _ = OfficerContact.objects.filter(officer__project_year=year).delete()
    write(act="budget.erase_contacts", ref=str(ref_of(year)), by=by, at=at, why=why, details={"erased": erased})
    return erased
