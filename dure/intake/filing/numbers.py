"""Numbers in lines of programmes that rooms of their own hold: members of the network, seats of its organs."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from dure.base.act import Actor
from dure.domain.bodies import actions as bodies
from dure.domain.bodies.rules.seats import seats_told
from dure.domain.budget.models import ProjectYear
from dure.domain.members import actions as members
from dure.domain.members.rules.counts import member_counts
from dure.domain.papers.models import Paper
from dure.domain.programmes.rules.figures import Activity
from dure.kernel.place import NOWHERE

Linked = dict[tuple[int, int], list[tuple[int, int, str, int]]]


def record_numbers(
    activity: Activity, year: ProjectYear, paper: Paper, *, by: Actor, on: date, at: datetime, batch: UUID | None
) -> Linked:
    """This function will have the rooms record the members and seats that a statement tells, and link them to its lines.

    Returns, by programme and line, where the digits stand, the reference of the record's field, and the number.
    """
    links: Linked = {}
    whose: dict[str, Any] = {"paper": paper, "project": year.project.short_name, "fiscal_year": year.fiscal_year}
    door: dict[str, Any] = {"by": by, "on": on, "at": at, "batch": batch}
    for p, programme in enumerate(activity.programmes):
        for f, line in enumerate(programme.facts):
            place = programme.at.get(f"facts[{f}]") or programme.at.get("") or NOWHERE
            if counts := member_counts(line):
                made = members.record_member_counts(counts=[(count, place) for count in counts], **whose, **door)
                links[p, f] = [
                    (count.start, count.end, f"members.member_count:{row.pk}/number", count.number)
                    for count, row in zip(counts, made, strict=True)
                ]
            elif seats := seats_told(line):
                rows = bodies.record_seats(seats=seats, place=place, **whose, **door)
                links[p, f] = [
                    (seat.start, seat.end, f"bodies.seat_count:{row.pk}/number", seat.number)
                    for seat, row in zip(seats, rows, strict=True)
                    if seat.end
                ]
    return links
