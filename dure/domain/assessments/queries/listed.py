"""Which instruments and self-assessments there are, for whom."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Q, QuerySet

from dure.base.fields import sought
from dure.domain.assessments.models import Assessment, InstrumentVersion
from dure.domain.parties.models import Account, Duty


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


def openable() -> QuerySet[InstrumentVersion]:
    """This function will return the published versions, the newest first: what a city may be asked to answer."""
    return InstrumentVersion.objects.filter(state=InstrumentVersion.State.PUBLISHED).defer("text").order_by("-published_on", "key")


def assessments_listed(text: str = "", state: str = "", year: int | None = None, cities: Collection[str] | None = None) -> QuerySet[Assessment]:
    """This function will return assessments, unordered: all, or those of some cities (their keys). The city's name, the state and the
    year of opening narrow."""
    found = Assessment.objects.order_by() if cities is None else Assessment.objects.filter(organisation__key__in=cities).order_by()
    if pairs := sought(text):
        found = found.filter(organisation__pairs__contains=pairs)
    if state:
        found = found.filter(state=state)
    return found.filter(opened_on__year=year) if year else found


def colleagues(organisation: int, on: date) -> list[Account]:
    """This function will return the accounts that answer for a city on a day."""
    held = Duty.objects.filter(kind=Duty.Kind.MEMBER_STAFF, department=organisation, during__contains=on)
    return list(Account.objects.filter(pk__in=held.values("account")).order_by("email"))


def to_review() -> QuerySet[Assessment]:
    """This function will return what waits for the review, the longest first."""
    found = Assessment.objects.select_related("organisation", "version").defer("version__text")
    return found.filter(state=Assessment.State.SUBMITTED).order_by("opened_on", "pk")
