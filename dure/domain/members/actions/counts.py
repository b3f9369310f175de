"""The acts that write what is known of members."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from dure.base.act import Actor, act
from dure.domain.journal.actions import write
from dure.domain.members.models import MemberCount
from dure.domain.members.permissions import may_keep_records
from dure.domain.members.rules.counts import Counted
from dure.domain.papers.models import Paper
from dure.kernel.place import Place


@act(may_keep_records)
def record_member_counts(
    *,
    counts: Sequence[tuple[Counted, Place]],
    paper: Paper,
    project: str,
    fiscal_year: int,
    by: Actor,
    on: date,
    at: datetime,
    batch: UUID | None = None,
) -> list[MemberCount]:
    """This function will record how many members a statement says there are, each with its place on the paper."""
    made = MemberCount.objects.bulk_create(
        MemberCount(
            project=project,
            fiscal_year=fiscal_year,
            category=count.category,
            number=count.number,
            paper=paper,
            place=place.as_json(),
        )
        for count, place in counts
    )
    write(
        act="members.record_member_counts",
        ref=f"papers.paper:{paper.pk}",
        by=by,
        at=at,
        batch=batch,
        details={"project": project, "year": fiscal_year, "counts": {m.category: m.number for m in made}},
    )
    return made
