"""The register of receipts: what came back of grants, when, and as what it was booked; and what everybody may see of settlements."""

from __future__ import annotations

from datetime import date

from django.db.models import Case, F, QuerySet, Sum, When

from dure.domain.grants.labels.settling import STEPS
from dure.domain.grants.models import ReturnReceipt, Settlement

# from its approval on a settlement is public
PUBLIC = ("approved", "notified", "returned", "closed")


def receipts(*, year: int | None = None, state: str = "", agreement: str = "") -> QuerySet[ReturnReceipt]:
    """This function will return what came back (반납금 수납), by the year of receipt, how it was decided, and the agreement's key."""
    rows = ReturnReceipt.objects.select_related("notice__settlement__agreement", "entry")
    if year is not None:
        rows = rows.filter(on__range=(date(year, 1, 1), date(year, 12, 31))) if 1 <= year <= 9999 else rows.none()
    if state:
        rows = rows.filter(state=state)
    if agreement:
        rows = rows.filter(notice__settlement__agreement__key=agreement)
    return rows


def standing_receipts(settlement: Settlement) -> list[int]:
    """This function will return the receipts of a settlement that were approved and not taken back, in the order of their approval."""
    rows = ReturnReceipt.objects.filter(notice__settlement=settlement, state="approved", reverses__isnull=True)
    return list(rows.exclude(counters__state="approved").order_by("decided_at", "pk").values_list("pk", flat=True))


def years_of_receipts() -> list[int]:
    """This function will return the years in which something came back, the newest first."""
    return sorted({day.year for day in ReturnReceipt.objects.order_by().dates("on", "year")}, reverse=True)


def public_settlements() -> QuerySet[Settlement]:
    """This function will return the settlements that everybody may see, the newest year first, with `received`: what has come back."""
    received = Sum(Case(When(notice__receipts__state="approved", then=F("notice__receipts__amount")), default=0))
    return (Settlement.objects.filter(step__in=PUBLIC).select_related("agreement__line__project", "agreement__recipient", "notice")
            .annotate(received=received).order_by("-agreement__fiscal_year", "agreement__key"))


def public_settlement(key: str) -> Settlement | None:
    """This function will return the settlement of a grant (its agreement's key) that everybody may see, None where there is none."""
    return public_settlements().filter(agreement__key=key).first()


def step_words(settlement: Settlement) -> dict[str, str]:
    """This function will return how far a settlement has come, by language."""
    return STEPS[settlement.step]
