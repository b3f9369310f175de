"""What is asked of versions of instruments by who writes them."""

from __future__ import annotations

from django.db.models import QuerySet

from dure.domain.assessments.models import InstrumentVersion, Submission

MOST_TRIED = 300


def others_of(version: InstrumentVersion) -> QuerySet[InstrumentVersion]:
    """This function will return the other versions of the same instrument, the latest first, without their texts."""
    return InstrumentVersion.objects.defer("text").filter(key=version.key).exclude(pk=version.pk).order_by("-kept_at", "-pk")


def answers_to_try(key: str) -> QuerySet[Submission]:
    """This function will return the newest submission of each assessment of an instrument, whatever its version; at most 300."""
    newest = (Submission.objects.filter(assessment__version__key=key).order_by("assessment_id", "-on", "-pk")
              .distinct("assessment_id").values("pk"))
    return (Submission.objects.filter(pk__in=newest).select_related("assessment__organisation", "assessment__version")
            .order_by("-on", "-pk")[:MOST_TRIED])
