"""The review (확인) of a frozen paper along its line. Post and name are frozen as values when somebody acts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.papers.actions.locks import locked
from dure.domain.papers.models import Frozen, Review, ReviewStep
from dure.domain.papers.permissions import may_draft, may_review
from dure.domain.papers.rules.registering import reason_problems
from dure.domain.papers.rules.review import line_problems, step_problems
from dure.domain.parties.queries import post_held
from dure.domain.texts.queries import parameter
from dure.kernel.problem import Refused

SOURCE = "office-review"


@act(may_draft)
def submit_for_review(*, by: Actor, on: date, at: datetime, frozen: int, line: Sequence[str] | None = None,
                      note: str = "") -> Review:
    """This function will begin the review of a frozen paper along a line of duties, from below to above.

    Without `line` the line of the day's settings is taken. Where the submitter holds the first duty, submitting is
    that step's confirmation. Raises Refused where the paper is being reviewed or has been confirmed.
    """
    record = locked(Frozen, frozen)
    duties = list(line if line is not None else parameter("papers.review_line", on))  # type: ignore[call-overload]
    refuse(line_problems(duties))
    standing = record.reviews.exclude(state=Review.State.RETURNED).values_list("state", flat=True).first()
    if standing:
        raise Refused.because(f"papers.review_{standing}", source=SOURCE)
    review = Review.objects.create(frozen=record, submitted_at=at, submitted_by_key=by.key, submitted_by_name=by.name,
                                   note=note)
    ReviewStep.objects.bulk_create([ReviewStep(review=review, order=order, duty=duty, department=record.department,
                                               is_next=order == 1) for order, duty in enumerate(duties, 1)])
    journal.write(by=by, act="papers.submit_for_review", ref=f"papers.review:{review.pk}", at=at,
                  details={"frozen": record.pk, "content_hash": record.content_hash, "line": duties})
    if not step_problems(by.duties, duties[0], record.department, False, False):
        confirm_review(by=by, on=on, at=at, review=review.pk)
        review.refresh_from_db()
    return review


def _next_step(by: Actor, review: int, deputy: bool) -> tuple[Review, ReviewStep]:
    """This function will lock the review and return the step that waits, if it waits for the actor."""
    record = locked(Review, review)
    if record.state != Review.State.WAITING:
        raise Refused.because("papers.review_closed", source=SOURCE)
    step = record.steps.get(is_next=True)
    acted = record.steps.filter(by_key=by.key).exclude(outcome="").exists()
    refuse(step_problems(by.duties, step.duty, step.department, deputy, acted))
    return record, step


def _sign(step: ReviewStep, by: Actor, on: date, at: datetime, outcome: str, deputy: bool, reason: str) -> None:
    step.outcome, step.is_next, step.reason = outcome, False, reason
    step.post, step.name = post_held(by.key, step.duty, step.department, on), by.name
    step.by_key, step.deputy, step.on, step.at = by.key, deputy, on, at
    step.save()


@act(may_review)
def confirm_review(*, by: Actor, on: date, at: datetime, review: int, deputy: bool = False, note: str = "") -> Review:
    """This function will confirm the step that waits; `deputy` signs as 代 for one who is away.

    The next step of the line then waits, or the review is complete. Raises Refused where the step waits for another.
    """
    record, step = _next_step(by, review, deputy)
    _sign(step, by, on, at, ReviewStep.Outcome.CONFIRMED, deputy, note)
    following = record.steps.filter(order__gt=step.order).order_by("order").first()
    if following:
        following.is_next = True
        following.save(update_fields=["is_next"])
    else:
        record.state, record.closed_at = Review.State.CONFIRMED, at
        record.save(update_fields=["state", "closed_at"])
    journal.write(by=by, act="papers.confirm_review", ref=f"papers.review:{record.pk}", at=at, why=note,
                  details={"step": step.order, "duty": step.duty, "post": step.post, "deputy": deputy,
                           "complete": following is None})
    return record


@act(may_review)
def return_for_change(*, by: Actor, on: date, at: datetime, review: int, reason: str, deputy: bool = False) -> Review:
    """This function will return a paper for change (반려) with a reason.

    The review ends; a changed paper is frozen and submitted anew.
    """
    record, step = _next_step(by, review, deputy)
    refuse(reason_problems(reason))
    _sign(step, by, on, at, ReviewStep.Outcome.RETURNED, deputy, reason)
    record.state, record.closed_at = Review.State.RETURNED, at
    record.save(update_fields=["state", "closed_at"])
    journal.write(by=by, act="papers.return_for_change", ref=f"papers.review:{record.pk}", at=at, why=reason,
                  details={"step": step.order, "duty": step.duty, "post": step.post, "deputy": deputy})
    return record
