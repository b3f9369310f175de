"""Where a count of a programme, a happening or a result comes from: the room's answer to a reference."""

from __future__ import annotations

from django.db.models import Model

from dure.domain.budget.models import ProjectYear
from dure.domain.budget.queries import corrections_of, kind_of, over, record_of, told
from dure.domain.programmes.labels import DEFINITIONS
from dure.domain.programmes.models import Happening, Programme, Result
from dure.domain.programmes.queries.facts import activity_of
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Ref

KINDS: dict[str, type[Model]] = {kind_of(m): m for m in (Programme, Happening, Result)}


def year_of(ref: Ref) -> ProjectYear:
    """This function will return the project-year that a record of this room belongs to. Raises as `explain` does."""
    return record_of(ref, KINDS).project_year


def explain(ref: Ref) -> Explanation:
    """This function will tell where a field of a record of this room comes from, as corrected.

    Raises Refused (``budget.no_record``) for what is no record or field of the room.
    """
    record = record_of(ref, KINDS)
    made = corrections_of(record.project_year)
    figures = activity_of(record.project_year, corrections=over(made)).figures
    figure = next((f for f in figures.values() if f.ref == ref), None)
    column = ref.field.partition("[")[0]
    return told(record, ref, figure, {f"{c.subject}/{c.field}": c for c in made}, DEFINITIONS.get(column))
