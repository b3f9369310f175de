"""What of a year's cases is not settled yet: the ledger asks before a year of the city's books is closed (`ledger.queries.periods`)."""

from __future__ import annotations

from datetime import date

from django.db.models import BigIntegerField, F, Q, Sum, Value, When
from django.db.models import Case as Choice
from django.db.models.functions import Coalesce, Greatest

from dure.domain.ledger.queries.periods import OpenItem, last_closed, telling_open
from dure.domain.spending.models import Case
from dure.domain.spending.rules.accounts import CURRENCY, FUND

# what is resolved adds, what is paid takes away; a counter-rung the other way
_ADDS, _TAKES = ((Q(rungs__rung=one, rungs__reverses__isnull=True) | Q(rungs__rung=other, rungs__reverses__isnull=False))
                 for one, other in (("resolution", "payment"), ("payment", "resolution")))


@telling_open
def unsettled(fund: str, on: date) -> list[OpenItem]:
    """This function will return the cases of years up to a day's, and not closed yet, that are resolved and not paid, or of which a rung
    waits for a decision: once the year is closed neither goes on. What is owed (or waits, where that is more) is a credit. Two queries."""
    if fund != FUND:
        return []
    approved, won = Q(rungs__state="approved"), F("rungs__amount")
    owed = Sum(Choice(When(approved & _ADDS, then=won), When(approved & _TAKES, then=-1 * won), default=0, output_field=BigIntegerField()))
    cases = Case.objects.filter(line__fiscal_year__gt=last_closed(fund) or 0, line__fiscal_year__lte=on.year).annotate(
        # nobody pays a case any more that was closed itself
        owed=Choice(When(closed_on__isnull=True, then=Coalesce(owed, 0)), default=Value(0), output_field=BigIntegerField()),
        waiting=Coalesce(Sum("rungs__amount", filter=Q(rungs__state="prepared")), 0, output_field=BigIntegerField()))
    found = cases.annotate(left=Greatest("owed", "waiting")).filter(left__gt=0).order_by("key").values_list("key", "title", "left")
    return [OpenItem(f"spending.case:{key}", dict.fromkeys(("ko", "en"), f"{key} {title}"), f"spending.case:{key}", CURRENCY, -left)
            for key, title, left in found]
