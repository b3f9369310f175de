"""A list of members: kept for a look at what it would do, and taken in whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from dure.base.act import Actor, act
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.members.actions.imports.changing import change_existing
from dure.domain.members.actions.imports.entering import enter_new
from dure.domain.members.models import MemberImport
from dure.domain.members.permissions import may_keep_register
from dure.domain.members.queries.imports import plan_of
from dure.domain.members.rules.imports.facts import SOURCE, Listed
from dure.domain.members.rules.imports.plan import Plan
from dure.domain.papers.models import StoredFile
from dure.kernel.problem import Problem, Refused

_NAMED = 50


def hold_register() -> None:
    """This function will let lists be taken in one after another: whom a row means depends on the list before it."""
    hold("members:import")


@act(may_keep_register)
def preview_import(*, by: Actor, on: date, at: datetime, file: StoredFile, file_name: str, rows: int,
                   category: str = "") -> MemberImport:
    """This function will keep a list for a look at what it would do. The same file that is still looked at is the same.

    `on` is the day as of which the list speaks; `rows` how many it has. Nothing of the register changes.
    """
    hold_register()
    made = MemberImport.objects.filter(file=file, state=MemberImport.State.PREVIEWED, by_key=by.key).first()
    if made is None:
        made = MemberImport(batch=uuid4(), file=file, by_key=by.key, by_name=by.name)
    made.file_name, made.rows, made.as_of, made.made_at = file_name, rows, on, at
    made.choices = {**(made.choices or {}), **({"category": category} if category else {})}
    made.save()
    journal.write(by=by, act="members.preview_import", ref=reference(made), at=at, batch=made.batch,
                  details={"file": file.sha256, "name": file_name, "rows": rows, "as_of": on})
    return made


@act(may_keep_register)
def choose_for_import(*, by: Actor, at: datetime, import_: int, rows: Mapping[str, str], category: str = "",
                      as_of: date | None = None) -> MemberImport:
    """This function will note what a person says of a list before it is taken in.

    `rows` say of a row by its cell whom it means: ``new``, ``skip``, an organisation's key, or ``row:`` and a cell above;
    an empty word takes the choice back. `category` is that of rows which name none, `as_of` the list's own day.
    """
    made = _open(import_)
    kept = dict(made.choices.get("rows", {})) | dict(rows)
    made.choices = {"rows": {cell: choice for cell, choice in kept.items() if choice},
                    "category": category or made.choices.get("category", "")}
    made.as_of = as_of or made.as_of
    made.save()
    journal.write(by=by, act="members.choose_for_import", ref=reference(made), at=at, batch=made.batch,
                  details={"rows": dict(rows), "category": category, "as_of": made.as_of})
    return made


@act(may_keep_register)
def apply_import(*, by: Actor, at: datetime, import_: int, rows: Sequence[Listed], expected: str = "") -> MemberImport:
    """This function will take a list in: all its rows in one transaction under one batch of the journal, or none.

    `rows` are what its file says; `expected` is the fingerprint of the plan that was looked at: where the register has
    changed since, the list is looked at again. Raises Refused with the rows that have to be settled first, and where the
    very same file is in the register.
    """
    hold_register()
    made = _open(import_)
    before = MemberImport.objects.filter(file=made.file_id, state=MemberImport.State.APPLIED).first()
    if before is not None:
        raise Refused(Problem("members.import_again", {"name": before.file_name, "on": before.applied_at.date() if before.applied_at
                                                       else ""}, SOURCE))
    category = made.choices.get("category", "")
    plan = plan_of(rows, on=made.as_of, category=category, choices=made.choices.get("rows", {}))
    _refuse_hindered(plan)
    if expected and expected != plan.fingerprint:
        raise Refused(Problem("members.import_moved", {}, SOURCE))
    door: dict[str, Any] = {"by": by, "at": at, "batch": made.batch}
    enter_new(plan, category=category, source=made.file_name, on=made.as_of, **door)
    made.changes = change_existing(plan, category=category, source=made.file_name, on=made.as_of, **door)
    made.state, made.applied_at, made.rows = MemberImport.State.APPLIED, at, len(plan.rows)
    made.save()
    journal.write(by=by, act="members.apply_import", ref=reference(made), at=at, batch=made.batch,
                  details={"file": made.file.sha256 if made.file else "", "name": made.file_name, "as_of": made.as_of, "rows": plan.counts})
    return made


def _refuse_hindered(plan: Plan) -> None:
    """Rows that have to be settled first, each with its cell."""
    problems = []
    for row in plan.rows:
        if row.status == "doubtful":
            problems.append(Problem("members.import_doubtful", {"cell": row.listed.cell, "name": row.listed.called, "other":
                            ", ".join(f"{likeness.name} ({likeness.key})" for likeness in row.likenesses[:3])}, SOURCE))
        elif row.status == "refused":
            problems += [Problem(problem.code, {**problem.params, "row": row.listed.cell}, problem.source, problem.severity,
                                 (row.listed.at.saying(row.listed.called),)) for problem in row.problems]
    if problems:
        raise Refused(*problems[:_NAMED])


def _open(key: int) -> MemberImport:
    made = MemberImport.objects.select_for_update(of=("self",)).select_related("file").get(pk=key)
    if made.state != MemberImport.State.PREVIEWED:
        raise Refused(Problem("members.import_settled", {"name": made.file_name}, SOURCE))
    return made


def reference(made: MemberImport) -> str:
    """This function will return the key of an import as the journal keeps it."""
    return f"members.member_import:{made.pk}"
