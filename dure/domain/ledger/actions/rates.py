"""Recording exchange rates. They are never changed: another of the same day counts from then on."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.utils.timezone import localdate

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.ledger.models import ExchangeRate
from dure.domain.ledger.permissions import may_record_rates
from dure.domain.ledger.rules import Rate, rate_problems


@act(may_record_rates)
def record_rate(*, by: Actor, at: datetime, currency: str, on: date, per: int, won: Decimal, source: str, why: str = "") -> ExchangeRate:
    """This function will record what `per` units of a currency were worth in won, as `source` published it on a day.

    A day that has a rate already takes another with the reason (`why`); what was computed before keeps the rate that it names.
    """
    wanted = Rate(currency.strip().upper(), on, per, won, source.strip())
    hold(f"ledger:rate:{wanted.currency}")
    standing = ExchangeRate.objects.filter(currency=wanted.currency, on=on).order_by("-pk").first()
    refuse(rate_problems(wanted, localdate(at), standing.plain if standing else None, why))
    made = ExchangeRate.objects.create(currency=wanted.currency, on=on, per=per, won=won, source=wanted.source, at=at)
    journal.write(by=by, act="ledger.record_rate", ref=f"ledger.rate:{made.pk}", at=at, why=why,
                  details={"currency": wanted.currency, "on": on, "per": per, "won": won, "source": wanted.source})
    return made
