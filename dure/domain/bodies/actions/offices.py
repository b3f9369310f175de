"""The yearly assessment of regional offices by the Executive Committee."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.domain.bodies.models import Body, OfficeReview
from dure.domain.bodies.permissions import may_keep_bodies
from dure.domain.bodies.queries.facts import span_of
from dure.domain.bodies.rules.founding import SOURCE, review_problems
from dure.domain.journal import actions as journal
from dure.domain.papers.models import Paper
from dure.kernel.problem import Refused


@act(may_keep_bodies)
def review_office(*, by: Actor, on: date, at: datetime, body: int, year: int, result: str, note: str = "",
                  decision: Paper | None = None) -> OfficeReview:
    """This function will record how a regional office was assessed for a year: continued, conditional or closed.

    The office itself is dissolved by `dissolve_body`. Raises Refused without the decision of the committee.
    """
    record = Body.objects.select_for_update(no_key=True).get(pk=body)
    refuse(review_problems(record.kind, span_of(record.during), year, on.year, result,
                           OfficeReview.objects.filter(body=record, year=year).exists()))
    if decision is None:
        raise Refused.because("bodies.decision_missing", source=SOURCE)
    review = OfficeReview.objects.create(body=record, year=year, result=result, note=note.strip(), decision=decision)
    journal.write(by=by, act="bodies.review_office", ref=f"bodies.body:{record.pk}", at=at,
                  details={"year": year, "result": result, "decision": decision.pk})
    return review
