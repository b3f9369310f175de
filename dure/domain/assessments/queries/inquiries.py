"""What reviews ask cities back, and what waits for a city."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import QuerySet

from dure.domain.assessments.models import Assessment, Inquiry, PlannedStep
from dure.domain.assessments.queries.answers import claimed_values, progress

SOON = timedelta(days=30)


def unanswered(assessment: Assessment | None = None) -> QuerySet[Inquiry]:
    """This function will return the inquiries that wait for a city's reply, of one assessment or of all; the oldest first."""
    found = Inquiry.objects.filter(replied_at__isnull=True, ended_at__isnull=True).order_by("pk")
    return found if assessment is None else found.filter(assessment=assessment)


def replied(assessments: Collection[int]) -> set[int]:
    """This function will tell in which assessments (by number) a city has replied to the review since nobody looked again: those under
    review with a reply and none left waiting. One query."""
    rows = Inquiry.objects.filter(assessment__in=assessments, ended_at__isnull=True).values_list("assessment_id", "replied_at")
    waiting = {pk for pk, at in rows if at is None}
    return {pk for pk, at in rows if at is not None} - waiting


def at_work(cities: Collection[str]) -> list[tuple[Assessment, int]]:
    """This function will return what cities (their keys) have to answer with the number of questions left, what is due first on top. One
    query, and one for each assessment at work: one per version of an instrument."""
    found = Assessment.objects.filter(organisation__key__in=cities, state=Assessment.State.OPEN).select_related("version", "organisation")
    return [(one, sum(part.asked - part.answered for part in progress(one.version.sections, claimed_values(one))))
            for one in sorted(found, key=lambda one: (one.due_on or date.max, one.key))]


def asked_of(cities: Collection[str]) -> QuerySet[Inquiry]:
    """This function will return the inquiries that wait for cities (their keys)."""
    return unanswered().filter(assessment__organisation__key__in=cities).select_related("assessment")


def steps_due(cities: Collection[str], on: date) -> QuerySet[PlannedStep]:
    """This function will return the planned steps of cities (their keys) that are late or due within a month."""
    return (PlannedStep.objects.filter(assessment__organisation__key__in=cities, state=PlannedStep.State.PLANNED, due_on__lte=on + SOON)
            .select_related("assessment").order_by("due_on", "pk"))
