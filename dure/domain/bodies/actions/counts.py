"""The acts that write what is known of organs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from dure.base.act import Actor, act
from dure.domain.bodies.models import SeatCount
from dure.domain.bodies.permissions import may_keep_records
from dure.domain.bodies.rules.seats import Seats
from dure.domain.journal.actions import write
from dure.domain.papers.models import Paper
from dure.kernel.place import Place


@act(may_keep_records)
def record_seats(
    *,
    seats: Sequence[Seats],
    place: Place,
    paper: Paper,
    project: str,
    fiscal_year: int,
    by: Actor,
    on: date,
    at: datetime,
    batch: UUID | None = None,
) -> list[SeatCount]:
    """This function will record the seats of an organ that one line of a statement tells, the total first."""
    adds_up = seats[0].number == sum(role.number for role in seats[1:])
    made = SeatCount.objects.bulk_create(
        SeatCount(
            project=project,
            fiscal_year=fiscal_year,
            organ=seat.organ,
            role=seat.role,
            number=seat.number,
            derived=adds_up and not seat.role,
            paper=paper,
            place=place.as_json(),
        )
        for seat in seats
    )
    write(
        act="bodies.record_seats",
        ref=f"papers.paper:{paper.pk}",
        by=by,
        at=at,
        batch=batch,
        details={"project": project, "year": fiscal_year, "seats": {m.role or m.organ: m.number for m in made}},
    )
    return made
