"""Where a figure of the budget comes from: the room's answer to a reference."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from django.db.models import Model

from dure.domain.budget.labels import DEFINITIONS
from dure.domain.budget.models import BasisItem, Ground, Line, Officer, Outturn, ProjectYear, Step
from dure.domain.budget.queries.facts import corrections_of, kind_of, money_of, over, places_of, ref_of
from dure.domain.journal.queries import latest
from dure.domain.papers.models import Correction, Paper
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Declared, Derived, Figure, Ref
from dure.kernel.place import Place
from dure.kernel.problem import Refused

KINDS: dict[str, type[Model]] = {kind_of(m): m for m in (ProjectYear, Officer, Line, BasisItem, Ground, Step, Outturn)}


def explain(ref: Ref) -> Explanation:
    """This function will tell where a field of a record of this room comes from, as corrected.

    Raises Refused (``budget.no_record``) for what is no record or field of the room.
    """
    record = record_of(ref, KINDS)
    year: ProjectYear = record if isinstance(record, ProjectYear) else record.project_year
    made = corrections_of(year)
    money = money_of(year, corrections=over(made))
    figure = next((f for f in money.figures.values() if f.ref == ref), None)
    return told(
        record, ref, figure, {f"{c.subject}/{c.field}": c for c in made}, DEFINITIONS.get(f"{ref.kind}.{ref.field}")
    )


def words_at(path: str) -> dict[str, dict[str, str]]:
    """This function will name and define a figure by its place in the statement (``budget.lines[0].current``), in both languages."""
    head, _, column = path.rpartition(".")
    part = re.sub(r"\[\d+\]|\.national$", "", head)
    kind = {"budget.lines": "line", "budget.total": "line", "basis": "basis_item", "schedule": "step", "settlement": "outturn"}.get(part)
    if head.endswith(".national"):
        column = f"national_{column}"
    name = f"{kind}.{column}" if kind else f"project_year.{'funding_' if part == 'overview.funding' else ''}{column}"
    return DEFINITIONS.get(name) or {"label": {"ko": column, "en": column}, "definition": {"ko": "", "en": ""}}


def year_of(ref: Ref) -> ProjectYear:
    """This function will return the project-year that a record of this room belongs to. Raises as `explain` does."""
    record = record_of(ref, KINDS)
    return record if isinstance(record, ProjectYear) else record.project_year


def record_of(ref: Ref, kinds: dict[str, type[Model]]) -> Any:
    """This function will load the record that a reference names, its year and its paper with it."""
    model = kinds.get(ref.kind)
    with_it = (
        ("project", "paper") if model is ProjectYear else ("project_year__project", "project_year__paper", "paper")
    )
    record = (
        model._default_manager.select_related(*with_it).filter(pk=ref.key).first()
        if model and ref.key.isdecimal()
        else None
    )
    column = ref.field.partition("[")[0]
    if record is None or (column and column not in {f.attname for f in record._meta.concrete_fields}):
        raise Refused.because("budget.no_record", ref=str(ref))
    return record


def told(
    record: Any,
    ref: Ref,
    figure: Figure | None,
    corrections: dict[str, Correction],
    words: dict[str, dict[str, str]] | None,
) -> Explanation:
    """This function will put a figure, its paper and who entered it into an explanation."""
    correction = corrections.get(str(ref))
    derived = figure is not None and isinstance(figure.rests_on, Derived)
    paper: Paper | None = None if derived else record.paper
    place: Place | None = None
    if figure is not None and isinstance(figure.rests_on, Declared):
        place = figure.rests_on.place
    elif paper is not None:
        places = places_of(record)
        place = places.get(ref.field) or places.get("")
    by, key, at = _entered(record, correction)
    named = words or {"label": {"ko": ref.field, "en": ref.field}, "definition": {"ko": "", "en": ""}}
    value = figure.value if figure is not None and figure.unit != "text" else _value(record, ref, correction)
    return Explanation(
        ref=ref,
        label=named["label"],
        definition=named["definition"],
        value=value,
        kind="derived" if derived else "declared",
        unit=figure.unit if figure else "text",
        as_of=figure.as_of if figure else None,
        figure=figure,
        records=_records(figure),
        paper=ref_of(paper) if paper else None,
        paper_title=paper.title if paper else "",
        place=place,
        entered_by=by,
        entered_key=key,
        entered_at=at,
    )


def _value(record: Any, ref: Ref, correction: Correction | None) -> Any:
    if correction is not None:
        return correction.corrected
    column, _, index = ref.field.partition("[")
    value = getattr(record, column) if column else str(record)
    if index:
        item = value[int(index[:-1])] if index[:-1].isdigit() and int(index[:-1]) < len(value) else None
        return item.get("text") if isinstance(item, dict) else item
    return value


def _records(figure: Figure | None) -> tuple[Ref, ...]:
    if figure is None or not isinstance(figure.rests_on, Derived):
        return ()
    return tuple(dict.fromkeys(term.ref for term in figure.rests_on.terms if term.ref is not None))


def _entered(record: Any, correction: Correction | None) -> tuple[str, str, datetime | None]:
    """Who entered the value and when, by name and key: who corrected it, who registered its paper, or who last typed into
    the draft."""
    if correction is not None:
        return correction.by_name, correction.by_key, correction.at
    if record.paper is not None:
        return record.paper.registered_by_name, record.paper.registered_by_key, record.paper.registered_at
    year = record if isinstance(record, ProjectYear) else record.project_year
    name, at = latest(str(ref_of(year))) or ("", None)
    return name, "", at
