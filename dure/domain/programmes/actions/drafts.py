"""Drafts: what next year's statement says of programmes, begun from this year's and edited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Max

from dure.base.act import Actor, act, refuse
from dure.domain.budget import actions as budget
from dure.domain.budget.actions.drafts import draft_saved, locked_draft
from dure.domain.budget.models import ProjectYear
from dure.domain.budget.queries import corrections_of, day, kind_of, over, ref_of
from dure.domain.budget.rules.editing import Change, meanwhile_problems, taken
from dure.domain.journal.actions import write
from dure.domain.programmes.actions.filing import save_activity
from dure.domain.programmes.models import Happening, Programme, Result, Told
from dure.domain.programmes.permissions import may_keep_records
from dure.domain.programmes.queries import activity_of
from dure.domain.programmes.rules.drafting import COLUMNS, drafted
from dure.domain.programmes.rules.facts import Counts
from dure.domain.programmes.rules.facts import Happening as Fact
from dure.domain.programmes.rules.wording import as_plain, revived, split, values_of, worded
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

SOURCE = "statement-form"
ROWS: dict[str, type[models.Model]] = {kind_of(model): model for model in (Programme, Happening, Result)}


@act(may_keep_records)
def draft_next_statement(*, year: ProjectYear, by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will begin next year's whole statement from a year's records: its money by the budget room's
    act, its programmes, history and results here. Raises Refused (``budget.draft_exists``)."""
    draft = budget.draft_next_year(year=year, by=by, on=on, at=at)
    activity = drafted(activity_of(year, corrections=over(corrections_of(year))), year.fiscal_year)
    counts = save_activity(draft, activity, year.paper)
    write(act="programmes.draft_next_statement", ref=str(ref_of(draft)), by=by, at=at, details=counts)
    return draft


@act(may_keep_records)
def edit_draft(*, year: ProjectYear, changes: Sequence[Change], by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will write what was typed into a draft's programmes, history and results.

    A changed day, count, place or title is printed where the old one stood; a changed ``text`` replaces the line.
    ``facts`` of a programme are typed as lines, two spaces for each level. Raises Refused as the budget room's act.
    """
    year = locked_draft(year)
    rows = {(change.ref.kind, change.ref.key): _row_of(year, change.ref) for change in changes}
    typed = [
        (
            replace(change, now=_taken(change.ref.kind, change.ref.field, change.now)),
            rows[change.ref.kind, change.ref.key],
        )
        for change in changes
    ]
    refuse(meanwhile_problems([(change, shown(row, change.ref.field)) for change, row in typed]))
    for change, row in typed:
        _put(row, change.ref.field, change.now)
    for row in rows.values():
        row.save()
    return draft_saved(
        year, "programmes.edit_draft", [{"field": str(c.ref), "was": c.was, "now": c.now} for c, _ in typed], by, at
    )


@act(may_keep_records)
def add_row(
    *, year: ProjectYear, kind: str, values: Mapping[str, Any], by: Actor, on: date, at: datetime
) -> models.Model:
    """This function will add a programme, happening or result at the end of a draft's part."""
    year = locked_draft(year)
    if kind not in ROWS:
        raise Refused.because("budget.edit_unknown", kind=kind, field="")
    columns = {name: _taken(kind, name, value) for name, value in values.items()}
    model = ROWS[kind]
    order = model._default_manager.filter(project_year=year).aggregate(Max("order"))["order__max"]
    row = model(project_year=year, order=0 if order is None else order + 1)
    for name, value in sorted(
        columns.items(), key=lambda column: column[0] == "text"
    ):  # the line last: it has the slots
        _put(row, name, value)
    row.save()
    draft_saved(year, "programmes.add_row", [{"row": str(ref_of(row)), **dict(values)}], by, at)
    return row


@act(may_keep_records)
def remove_row(*, year: ProjectYear, kind: str, key: int, by: Actor, on: date, at: datetime) -> ProjectYear:
    """This function will take a programme, happening or result out of a draft; the journal keeps what it said."""
    year = locked_draft(year)
    row = _row_of(year, Ref("programmes", kind, str(key)))
    said = {name: shown(row, name) for name in COLUMNS[kind]}
    row.delete()
    return draft_saved(year, "programmes.remove_row", [{"row": f"programmes.{kind}:{key}", **said}], by, at)


def _row_of(year: ProjectYear, ref: Ref) -> Any:
    model = ROWS.get(ref.kind) if ref.room == "programmes" else None
    row = model._default_manager.filter(project_year=year, pk=ref.key).first() if model else None
    if row is None:
        raise Refused.because("budget.edit_unknown", kind=ref.kind, field=str(ref))
    return row


def _taken(kind: str, column: str, value: Any) -> Any:
    if (kind, column) == ("programme", "facts"):
        lines = value.splitlines() if isinstance(value, str) else value or []
        return [line.rstrip() for line in lines if line.strip()]
    read = taken(kind, column, value, COLUMNS)
    if isinstance(read, int) and read < 0:  # counts, years and depths are not below nothing
        raise Refused.because("budget.edit_value", source=SOURCE, field=column, value=value)
    return read


def shown(row: Any, column: str) -> Any:
    """This function will give a field as it is typed: a line's text whole, a programme's facts as indented lines."""
    if column == "text":
        return worded(revived(row.wording), _values(row))
    if column == "facts":
        return ["  " * fact["level"] + fact["text"] for fact in row.facts]
    return getattr(row, column)


def _values(row: Told) -> dict[str, str]:
    counts = Counts(row.cities, row.people, row.countries, list(row.about))
    return values_of(Fact(start=day(row.start), end=day(row.end), title=row.title, place=row.place, counts=counts))


def _put(row: Any, column: str, value: Any) -> None:
    if column == "text":
        row.wording = as_plain(split(value or "", _values(row)))
    elif column == "facts":
        row.facts = [{"text": line.strip(), "level": (len(line) - len(line.lstrip())) // 2} for line in value]
    else:
        setattr(
            row,
            column,
            value
            if value is not None or column in ("start", "end", "place", "cities", "people", "countries", "heading")
            else "",
        )
    if column == "start":
        row.precision = day(value).precision if value else None  # type: ignore[union-attr]
