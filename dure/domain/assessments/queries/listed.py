"""Which instruments and self-assessments there are, for whom."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, Q, QuerySet

from dure.domain.assessments.models import Assessment, InstrumentVersion


def versions() -> QuerySet[InstrumentVersion]:
    """This function will return all versions of all instruments with the number of their assessments, without their texts."""
    return InstrumentVersion.objects.defer("text").annotate(used=Count("assessments")).order_by("key", "-kept_at", "-pk")


def public_versions() -> QuerySet[InstrumentVersion]:
    """This function will return the versions that were published, those in use first."""
    return (InstrumentVersion.objects.filter(~Q(state=InstrumentVersion.State.DRAFT)).order_by("key", "state", "-published_on", "-pk"))


def assessments_seen(cities: Collection[str] | None) -> QuerySet[Assessment]:
    """This function will return the assessments that somebody sees: those of some cities (their keys), or all (None)."""
    found = Assessment.objects.select_related("version", "organisation").defer("version__text")
    return found if cities is None else found.filter(organisation__key__in=cities)


def assessment(key: str) -> Assessment | None:
    """This function will return an assessment with its instrument and city."""
    return Assessment.objects.select_related("version", "organisation").filter(key=key).first()
