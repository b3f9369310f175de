"""A project-year's records as the facts of a statement, with a figure for every amount that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.db.models import Model

from dure.domain.budget.models import BasisItem, Ground, Line, Officer, OnPaper, Outturn, ProjectYear, Step
from dure.domain.budget.rules import facts
from dure.domain.budget.rules.figures import AMOUNTS, BEARERS, OUTTURN, UNIT_WORDS, Money, figures_of, put_back
from dure.domain.budget.rules.relations import digits_of, settled
from dure.domain.papers.models import Correction
from dure.domain.papers.queries import corrections_on_paper
from dure.kernel.days import PartialDay
from dure.kernel.derivation import derive
from dure.kernel.figure import Declared, Figure, Ref
from dure.kernel.place import NOWHERE, Place

Corrections = Mapping[str, Any]
ROWS = {"officers": Officer, "lines": Line, "basis": BasisItem, "grounds": Ground, "steps": Step, "outturns": Outturn}


def ref_of(record: Model, name: str = "") -> Ref:
    """This function will return the reference to a record, or to one of its fields."""
    return Ref(record._meta.app_label, kind_of(type(record)), str(record.pk), name)


@cache
def kind_of(model: type[Model]) -> str:
    """This function will return the kind by which a reference names a model: ``project_year``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower()


def places_of(record: OnPaper, prefix: str = "") -> dict[str, Place]:
    """This function will return the places of a record's fields; of a year, those of one part (``funding:``)."""
    return {
        key.removeprefix(prefix): Place.from_json(place)
        for key, place in record.places.items()
        if key.startswith(prefix)
    }


def corrections_of(year: ProjectYear) -> list[Correction]:
    """This function will return the corrections of the paper that states a year, the latest of each field."""
    return [] if year.paper_id is None else corrections_on_paper(year.paper_id)


def over(corrections: Iterable[Correction]) -> dict[str, Any]:
    """This function will give corrections as they are laid over records: reference → value."""
    return {f"{c.subject}/{c.field}": c.corrected for c in corrections}


def corrected(records: Iterable[Model], corrections: Corrections) -> None:
    """This function will put corrections, keyed by reference, over records in memory. Nothing is saved."""
    if not corrections:
        return
    by_key = {str(ref_of(record)): record for record in records}
    for ref, value in corrections.items():
        head, _, name = ref.partition("/")
        if head in by_key:
            _put(by_key[head], name, value)


def _put(record: Model, name: str, value: Any) -> None:
    column, bracket, position = name.partition("[")
    if not bracket:
        setattr(record, column, value)
        return
    rows = list(getattr(record, column))
    at = int(position.removesuffix("]"))
    # a corrected line stands as it was written: its numbers rest on nothing else
    rows[at] = {"text": value, "level": rows[at]["level"]} if isinstance(rows[at], dict) else value
    setattr(record, column, rows)


def day(text: str | None) -> PartialDay | None:
    """This function will read a stored day."""
    return PartialDay.parse(text) if text else None


def exact(value: Decimal | None) -> int | Decimal | None:
    """This function will return a stored rate as printed: an integer where it has no point."""
    return value if value is None or digits_of(value) else int(value)


def rows_of(year: ProjectYear, corrections: Corrections) -> dict[str, list[Any]]:
    """This function will load the rows of a project-year, one query a kind, with corrections put over them."""
    rows: dict[str, list[Any]] = {
        name: list(model._default_manager.filter(project_year=year))
        for name, model in ROWS.items()
        if model not in (Line, Officer)
    }
    rows["lines"] = list(Line.objects.filter(project_year=year).select_related("follows"))
    rows["officers"] = list(Officer.objects.filter(project_year=year).select_related("contact"))
    corrected([year, *(row for kind in rows.values() for row in kind)], corrections)
    return rows


def money_of(year: ProjectYear, *, corrections: Corrections | None = None, follow: bool = True) -> Money:
    """This function will read what is recorded of a project-year's money as facts of its statement.

    Amounts are in `year.unit`. `corrections` (reference → value) are put over the records; with `follow`, figures
    of parts that are marked complete follow from the records even where the paper said otherwise. Six queries.
    """
    rows = rows_of(year, corrections or {})
    money = Money(
        year.title,
        year.fiscal_year,
        _overview(year, rows["officers"]),
        _table(year, rows["lines"]),
        [_basis(row) for row in rows["basis"]],
        list(year.purpose),
        [_ground(row) for row in rows["grounds"]],
        [_step(row) for row in rows["steps"]],
        year.schedule_total,
        list(year.effects),
        [_outturn(row) for row in rows["outturns"]],
        at=places_of(year, "statement:"),
        ref=str(ref_of(year)),
    )
    papers = {
        str(ref_of(row)): str(row.paper_id)
        for row in (year, *(row for kind in rows.values() for row in kind))
        if row.paper_id
    }
    complete = set(year.complete) if follow else set()
    figures = figures_of(money, papers) | _taken_over(money, rows["lines"])
    money.figures = settled(money, year.rate_mode, figures, _derived(year, rows), complete, corrections or ())
    put_back(money)
    return money


def _taken_over(money: Money, rows: list[Line]) -> dict[str, Figure]:
    """Of a draft's line, last year's amount is what last year's line says: no paper says it yet."""
    taken: dict[str, Figure] = {}
    for i, row in enumerate(row for row in rows if not row.is_total):
        before, as_of = row.follows, date(money.budget.previous_year or money.fiscal_year - 1, 1, 1)
        if row.paper_id or before is None:
            continue
        for prefix, dotted in (("", ""), ("national_", "national.")):
            value = getattr(before, f"{prefix}current")
            if value is None or value != getattr(row, f"{prefix}previous"):
                continue
            place = places_of(before).get(f"{dotted}current") or places_of(before).get("") or NOWHERE
            said = Declared(str(before.paper_id), place) if before.paper_id else None
            unit = UNIT_WORDS.get(money.budget.unit or "천원", "thousand_won")
            figure = derive("sum", Figure(value, unit, said, ref_of(before, f"{prefix}current"), as_of))
            taken[f"budget.lines[{i}].{dotted}previous"] = replace(figure, ref=ref_of(row, f"{prefix}previous"))
    return taken


def _derived(year: ProjectYear, rows: Mapping[str, list[Any]]) -> set[str]:
    paths = set(year.derived)
    lines = [row for row in rows["lines"] if not row.is_total]
    paths |= {f"budget.total.{name}" for row in rows["lines"] if row.is_total for name in row.derived}
    for part, kind in (("budget.lines", lines), ("basis", rows["basis"]), ("settlement", rows["outturns"])):
        paths |= {f"{part}[{i}].{name}" for i, row in enumerate(kind) for name in row.derived}
    return paths


def _overview(year: ProjectYear, officers: list[Officer]) -> facts.Overview:
    ref = str(ref_of(year))
    borne = {name: getattr(year, f"funding_{name}") for name in ("total", *BEARERS)}
    funding = facts.Funding(**borne, labels=dict(year.funding_labels), at=places_of(year, "funding:"), ref=ref)
    posts = []
    for row in officers:
        contact = getattr(row, "contact", None)
        posts.append(
            facts.Officer(
                row.post,
                contact.name if contact else None,
                row.vacant,
                contact.phone if contact else None,
                places_of(row),
                str(ref_of(row)),
            )
        )
    line = facts.Officers(year.bureau, year.department, posts, places_of(year, "officers:"), ref)
    return facts.Overview(
        year.account, year.recurrence, list(year.contents), funding, line, places_of(year, "overview:"), ref
    )


def _change(row: Line, prefix: str = "") -> dict[str, Any]:
    return {name: getattr(row, prefix + name) for name in AMOUNTS} | {"rate": exact(getattr(row, f"{prefix}rate"))}


def _table(year: ProjectYear, rows: list[Line]) -> facts.BudgetTable:
    table = facts.BudgetTable(
        year.unit,
        previous_year=year.previous_year,
        current_year=year.current_year,
        at=places_of(year, "budget:"),
        ref=str(ref_of(year)),
    )
    for row in rows:
        national = facts.Change(**_change(row, "national_"))
        line = facts.Line(**_change(row), name=row.name, national=national, at=places_of(row), ref=str(ref_of(row)))
        if row.is_total:
            table.total = line
        else:
            table.lines.append(line)
    return table


def _basis(row: BasisItem) -> facts.Basis:
    return facts.Basis(row.line_name, row.label, row.expression, row.won, row.printed, places_of(row), str(ref_of(row)))


def _ground(row: Ground) -> facts.Ground:
    return facts.Ground(
        row.kind,
        row.title,
        row.article,
        row.number,
        day(row.date),
        row.document,
        row.text,
        places_of(row),
        str(ref_of(row)),
    )


def _step(row: Step) -> facts.Step:
    return facts.Step(
        row.step, day(row.start), day(row.end), row.amount, row.by, row.period, places_of(row), str(ref_of(row))
    )


def _outturn(row: Outturn) -> facts.Settlement:
    whole = {name: getattr(row, name) for name in OUTTURN}
    national = facts.Outturn(**{name: getattr(row, f"national_{name}") for name in OUTTURN})
    return facts.Settlement(**whole, year=row.year, national=national, at=places_of(row), ref=str(ref_of(row)))
