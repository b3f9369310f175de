"""Exchange rates: what a currency was worth on a day, and who published it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from dure.domain.ledger.models import ExchangeRate
from dure.domain.ledger.rules import RATES, Rate
from dure.kernel.currencies import WON
from dure.kernel.problem import Refused


def rate_on(currency: str, on: date) -> Rate:
    """This function will return the rate of a currency on a day: the last published on it or before; of the won, the won.

    Raises Refused (``ledger.no_rate``) where none was published until then.
    """
    if currency == WON:
        return Rate(WON, on, 1, Decimal(1), "")
    found = ExchangeRate.objects.filter(currency=currency, on__lte=on).order_by("-on", "-pk").first()
    if found is None:
        raise Refused.because("ledger.no_rate", source=RATES, currency=currency, on=on.isoformat())
    return found.plain


def rates(currency: str = "", since: date | None = None, until: date | None = None) -> QuerySet[ExchangeRate]:
    """This function will return the rates that fit, unordered, corrected ones too."""
    rows = ExchangeRate.objects.filter(currency=currency.upper()) if currency else ExchangeRate.objects.all()
    rows = rows.filter(on__gte=since) if since else rows
    return rows.filter(on__lte=until) if until else rows
