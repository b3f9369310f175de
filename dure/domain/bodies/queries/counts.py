"""What may be read of organs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from dure.domain.bodies.labels import DEFINITIONS
from dure.domain.bodies.models import SeatCount
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Declared, Derived, Figure, Ref
from dure.kernel.place import Place


def seats_on(paper: int) -> dict[str, Figure]:
    """This function will return the seats that a paper tells, by reference; a total that was the sum of its roles
    follows from them. One query."""
    return _figures(list(SeatCount.objects.filter(paper=paper)))


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a number of seats comes from; None for what this room does not hold."""
    if (ref.kind, ref.field) != ("seat_count", "number") or not ref.key.isdecimal():
        return None
    row = SeatCount.objects.select_related("paper").filter(pk=int(ref.key)).first()
    if row is None:
        return None
    figure = seats_on(row.paper_id)[str(ref)]
    derived = isinstance(figure.rests_on, Derived)
    words = DEFINITIONS["role" if row.role else "total"]
    return Explanation(
        ref=ref,
        label={language: text.format(organ=row.organ, role=row.role) for language, text in words["label"].items()},
        definition=words["definition"],
        value=figure.value,
        kind="derived" if derived else "declared",
        unit=figure.unit,
        as_of=figure.as_of,
        figure=figure,
        records=tuple(t.ref for t in figure.rests_on.terms if t.ref) if isinstance(figure.rests_on, Derived) else (),
        paper=None if derived else Ref("papers", "paper", str(row.paper_id)),
        paper_title="" if derived else row.paper.title,
        place=None if derived else Place.from_json(row.place),
        entered_by=row.paper.registered_by_name,
        entered_key=row.paper.registered_by_key,
        entered_at=row.paper.registered_at,
    )


def paper_of(ref: Ref) -> int | None:
    """This function will return the paper that states a record, or None where there is no such record."""
    found = SeatCount.objects.filter(pk=int(ref.key)) if ref.kind == "seat_count" and ref.key.isdecimal() else None
    return found.values_list("paper", flat=True).first() if found is not None else None


def _figures(rows: Sequence[SeatCount]) -> dict[str, Figure]:
    figures = {row.pk: _figure(row) for row in rows}
    for i, total in enumerate(rows):
        if total.derived:  # its roles are the rows up to the next total
            roles = [figures[row.pk] for row in takewhile(lambda row: row.role, rows[i + 1 :])]
            figures[total.pk] = replace(derive("sum", *roles), ref=figures[total.pk].ref)
    return {str(figure.ref): figure for figure in figures.values()}


def _figure(row: SeatCount) -> Figure:
    declared = Declared(str(row.paper_id), Place.from_json(row.place))
    ref = Ref("bodies", "seat_count", str(row.pk), "number")
    return Figure(row.number, "seats", declared, ref, date(row.fiscal_year, 1, 1))
