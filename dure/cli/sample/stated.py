"""The sample's statement of 2018 from the books: its budget, schedule and settlement follow from records, to the won what the paper says."""

from __future__ import annotations

from dure.cli.acting import Door
from dure.cli.sample.appropriations import PROJECT
from dure.cli.sample.sitting import approver

YEAR, PARTS = 2018, ("budget", "schedule", "settlement")


def sample_stated(door: Door) -> str:
    """This function will mark the parts complete that the books hold; run again, it leaves them as somebody has set them since."""
    from dure.domain.budget.actions import mark_complete
    from dure.domain.budget.queries import current_year, project_named
    from dure.domain.journal.models import Entry

    if Entry.objects.filter(act="budget.mark_complete").exists():
        return "  the statement's parts: kept"
    year = current_year(project_named(PROJECT), YEAR)
    for part in PARTS:
        year = mark_complete(year=year, part=part, complete=True, by=approver("officer"), on=door.on, at=door.at)
    return f"  the statement of {YEAR} follows from the books: {', '.join(PARTS)}"
