"""오늘: what waits for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from dure.base.act import Actor
from dure.domain.papers.models import Finding, Frozen, Reading, Review, ReviewStep
from dure.domain.papers.queries.findings import open_findings

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Today:
    """What waits for one person: steps of reviews, own readings to be filed, own papers that were returned, and the
    findings new since a moment. Lists are cut at `SHOWN`; the numbers are whole."""

    reviews: list[ReviewStep]
    readings: list[Reading]
    returned: list[Review]
    findings: list[Finding]
    findings_open: int


def reviews_waiting_for(by: Actor) -> QuerySet[ReviewStep]:
    """This function will return the steps that wait for one who holds these duties, as holder or as deputy."""
    mine = Q(pk__in=[])
    for word in by.duties:
        kind, _, department = word.removeprefix("deputy:").partition("@")
        mine |= Q(duty=kind, department=department)
    return (ReviewStep.objects.filter(mine, is_next=True).select_related("review__frozen")
            .defer("review__frozen__statement", "review__frozen__figures").order_by("review_id"))


def _returned_to(by: Actor) -> QuerySet[Review]:
    """This function will return reviews of the actor's own that came back and were not followed by another."""
    later = Q(frozen__reviews__state__in=["waiting", "confirmed"])
    return (Review.objects.filter(submitted_by_key=by.key, state=Review.State.RETURNED).exclude(later)
            .select_related("frozen").defer("frozen__statement", "frozen__figures").order_by("-pk"))


def today(by: Actor, since: datetime) -> Today:
    """This function will gather what waits for the actor, and the findings new since a moment."""
    readings = Reading.objects.filter(uploaded_by_key=by.key, state__in=["uploaded", "read", "corrected"])
    return Today(
        reviews=list(reviews_waiting_for(by)[:SHOWN]),
        readings=list(readings.defer("data", "corrections").order_by("-pk")[:SHOWN]),
        returned=list(_returned_to(by)[:SHOWN]),
        findings=open_findings(since=since, size=SHOWN),
        findings_open=Finding.objects.filter(state="open", present=True).count(),
    )


def review_page(review: int) -> Review:
    """This function will return a review with its frozen paper and its steps in order. Raises `DoesNotExist`."""
    return Review.objects.select_related("frozen").prefetch_related("steps").get(pk=review)


def frozen_of(subject: str) -> list[Frozen]:
    """This function will list what was frozen of a subject, the newest first, with reviews and exports, without content."""
    return list(Frozen.objects.filter(subject=subject).defer("statement", "figures").select_related("paper")
                .prefetch_related("reviews__steps", "exports__file").order_by("-pk"))
