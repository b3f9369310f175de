"""The checks on records are run, and what they find is kept for officers to settle."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor, act
from dure.domain.grants.queries.checks import checked, subject
from dure.domain.journal import actions as journal
from dure.domain.papers import actions as papers
from dure.domain.papers.actions.findings import Run
from dure.domain.papers.permissions import may_check


@act(may_check)
def check_records(*, by: Actor, at: datetime, on: date, year: int) -> Run:
    """This function will check a fiscal year's spending and grants as of a day and keep what is found: what was settled stays settled,
    what is no longer found is marked as gone."""
    run = papers.record_findings(by=by, at=at, subject=subject(year), findings=checked(year, on))
    journal.write(by=by, act="grants.check_records", ref=subject(year), at=at, details={"new": run.new, "again": run.again, "gone": run.gone})
    return run
