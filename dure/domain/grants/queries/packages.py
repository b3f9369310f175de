"""What a package says, and how the last one of each side stands beside our own records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch

from dure.domain.grants.models import Agreement, Evidence, Package
from dure.domain.grants.queries.position import position, standing_expenses
from dure.domain.grants.rules.package import Difference, content, differences
from dure.domain.texts.queries import setting


@dataclass(frozen=True, slots=True)
class Beside:
    """The last package taken in of the other side, and where it differs from what we hold for its day; equal where nowhere."""

    package: Package
    differing: tuple[Difference, ...]

    @property
    def equal(self) -> bool:
        """This function will tell whether both sides hold the same totals."""
        return not self.differing


def trusted_keys(on: date) -> list[str]:
    """This function will return the public keys of the other side that an office has entered."""
    return [str(key) for key in setting("grants.package_keys", on).value]


def content_on(agreement: Agreement, side: str, number: int, at: datetime, on: date) -> dict[str, Any]:
    """This function will return what a side's package says of a grant at an instant, on its day in the office."""
    standing = Prefetch("evidence", Evidence.objects.filter(taken_back_at__isnull=True).select_related("file").order_by("pk"))
    rows = standing_expenses(on).filter(item__agreement=agreement).select_related("item").prefetch_related(standing).order_by("on", "pk")
    return content(agreement.key, side, number, at, position(agreement, on), [
        {"on": one.on.isoformat(), "item": one.item.name, "payee": one.payee, "text": one.text, "won": one.amount, "number": one.number,
         "evidence": [shown.file.sha256 for shown in one.evidence.all()]} for one in rows])


def last_taken_in(agreement: Agreement, side: str) -> Beside | None:
    """This function will return the last package of the other side than `side`, held against our own records of its day; None before one came."""
    package = agreement.packages.filter(direction=Package.Direction.IN).exclude(side=side).select_related("file").order_by("-as_of").first()
    if package is None:
        return None
    return Beside(package, tuple(differences(package.content, position(agreement, date.fromisoformat(package.content["day"])))))


def packages_of(agreement: Agreement) -> list[Package]:
    """This function will return the packages of a grant that were made and taken in, the newest first."""
    return list(agreement.packages.select_related("file").order_by("-kept_at", "-pk"))
