"""Drafts: next year's statement begun from this year's records, and edited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Max

from dure.base.act import Actor, act, refuse
from dure.domain.budget.actions.filing import record_officers, save_money
from dure.domain.budget.actions.rows import without_places, year_columns
from dure.domain.budget.models import BasisItem, Ground, Line, Officer, Outturn, ProjectYear, State, Step
from dure.domain.budget.permissions import may_keep_records
from dure.domain.budget.queries import corrections_of, kind_of, money_of, over, ref_of
from dure.domain.budget.rules.drafting import drafted
from dure.domain.budget.rules.editing import Change, meanwhile_problems, taken, won_of
from dure.domain.journal.actions import write
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem, Refused

ROWS: dict[str, type[models.Model]] = {
    kind_of(model): model for model in (Officer, Line, BasisItem, Ground, Step, Outturn)
}
# what follows from other figures in a draft, whatever the paper before it printed
_CHANGES = ["change", "rate", "national.change", "national.rate"]
_SUMS = ["previous", "current", "national.previous", "national.current"]
DERIVED = {
    "line": _CHANGES,
    "basis_item": ["printed", "won"],
    "outturn": ["available", "balance", "national.available", "national.balance"],
}


@act(may_keep_records)
def draft_next_year(*, year: ProjectYear, by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will begin next year's statement from a year's records, with its corrections.

    See `rules.drafting`. Raises Refused (``budget.draft_exists``) where next year has records already.
    """
    ProjectYear.objects.select_for_update().get(pk=year.pk)
    there = ProjectYear.objects.filter(project=year.project, fiscal_year=year.fiscal_year + 1, is_current=True).first()
    refuse(
        [Problem("budget.draft_exists", {"project": year.project.short_name, "year": there.fiscal_year})]
        if there
        else []
    )
    money = drafted(money_of(year, corrections=over(corrections_of(year))), year.rate_mode)
    last = ProjectYear.objects.filter(project=year.project, fiscal_year=money.fiscal_year).aggregate(Max("version"))
    draft = ProjectYear(
        project=year.project,
        version=(last["version__max"] or 0) + 1,
        state=State.DRAFT,
        drafted_from=year,
        **year_columns(money) | {"rate_mode": year.rate_mode},
    )
    without_places(draft)
    draft.save()
    record_officers(draft, money.overview.officers)
    counts = save_money(draft, money, year.paper)
    Line.objects.filter(project_year=draft, is_total=False).update(derived=_CHANGES)
    Line.objects.filter(project_year=draft, is_total=True).update(derived=_CHANGES + _SUMS)
    write(
        act="budget.draft_next_year", ref=str(ref_of(draft)), by=by, at=at, details=counts | {"from": str(ref_of(year))}
    )
    return draft


@act(may_keep_records)
def edit_draft(*, year: ProjectYear, changes: Sequence[Change], by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will write what was typed into a draft's year and rows.

    Each change names the field, what the page showed and what was typed. Raises Refused, and writes nothing, where
    the year is no draft, a field takes no such value, or somebody else changed it meanwhile
    (``budget.changed_meanwhile`` with what they wrote).
    """
    year = locked_draft(year)
    rows = {(change.ref.kind, change.ref.key): _row_of(year, change.ref) for change in changes}
    typed = [
        (
            replace(change, now=taken(change.ref.kind, change.ref.field, change.now)),
            rows[change.ref.kind, change.ref.key],
        )
        for change in changes
    ]
    refuse(meanwhile_problems([(change, getattr(row, change.ref.field)) for change, row in typed]))
    for change, row in typed:
        setattr(row, change.ref.field, change.now)
        if isinstance(row, BasisItem) and change.ref.field == "expression":
            row.won = won_of(row.expression or "")
    for row in rows.values():
        row.save()
    return draft_saved(
        year, "budget.edit_draft", [{"field": str(c.ref), "was": c.was, "now": c.now} for c, _ in typed], by, at
    )


@act(may_keep_records)
def add_row(
    *, year: ProjectYear, kind: str, values: Mapping[str, Any], by: Actor, on: date, at: datetime
) -> models.Model:
    """This function will add a row of a kind (``line``, ``basis_item``, ``step`` …) at the end of a draft's part.

    A new line stands before the total. Raises Refused as `edit_draft` does.
    """
    year = locked_draft(year)
    if kind not in ROWS:
        raise Refused.because("budget.edit_unknown", kind=kind, field="")
    columns = {name: taken(kind, name, value) for name, value in values.items()}
    model = ROWS[kind]
    order = model._default_manager.filter(project_year=year).aggregate(Max("order"))["order__max"]
    row = model(
        project_year=year,
        order=0 if order is None else order + 1,
        derived=DERIVED.get(kind, []),
        **{name: value for name, value in columns.items() if value is not None},
    )
    if isinstance(row, BasisItem):
        row.won = won_of(row.expression or "")
        row.line = Line.objects.filter(project_year=year, name=row.line_name, is_total=False).first()
    row.save()
    draft_saved(year, "budget.add_row", [{"row": str(ref_of(row)), **dict(values)}], by, at)
    return row


@act(may_keep_records)
def remove_row(*, year: ProjectYear, kind: str, key: int, by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will take a row out of a draft; the journal keeps what it said. The total is not taken out."""
    year = locked_draft(year)
    model = ROWS.get(kind)
    row = model._default_manager.filter(project_year=year, pk=key).first() if model else None
    if row is None or (isinstance(row, Line) and row.is_total):
        raise Refused.because("budget.edit_unknown", kind=kind, field=key)
    said = {
        f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.attname not in ("places", "derived")
    }
    row.delete()
    return draft_saved(year, "budget.remove_row", [{"row": f"budget.{kind}:{key}", **said}], by, at)


def locked_draft(year: ProjectYear) -> ProjectYear:
    """This function will lock a year inside an act. Raises Refused (``budget.not_a_draft``) where it is no draft."""
    locked = ProjectYear.objects.select_for_update(of=("self",)).select_related("project", "paper").get(pk=year.pk)
    if locked.state != State.DRAFT:
        raise Refused.because("budget.not_a_draft", title=locked.title, year=locked.fiscal_year, state=locked.state)
    return locked


def _row_of(year: ProjectYear, ref: Ref) -> Any:
    """The record that a reference names, where it belongs to this very year."""
    if ref.room == "budget" and ref.kind == "project_year" and ref.key == str(year.pk):
        return year
    model = ROWS.get(ref.kind) if ref.room == "budget" else None
    row = model._default_manager.filter(project_year=year, pk=ref.key).first() if model else None
    if row is None:
        raise Refused.because("budget.edit_unknown", kind=ref.kind, field=str(ref))
    return row


def draft_saved(
    year: ProjectYear, act_name: str, details: list[dict[str, Any]], by: Actor, at: datetime
) -> ProjectYear:
    """This function will save a draft's year as a new revision inside an act, and journal what changed."""
    year.revision += 1
    year.save()
    write(act=act_name, ref=str(ref_of(year)), by=by, at=at, details={"changes": details, "revision": year.revision})
    return year
