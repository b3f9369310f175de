"""The sample's books: rates at the end of 2018, a part of the dues with a bank's fee, a write-off that waits for the Secretary-General.
All of it is invented."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from dure.cli.acting import Door
from dure.cli.sample.sitting import approver

YEAR_END = date(2018, 12, 31)
RATES = (("USD", 1, "1118.1"), ("EUR", 1, "1279.2"), ("JPY", 100, "1013.2"))
RATES_FROM = "표본 환율"  # invented: no bank published them
PART, FEE = 200_000, 1_500


def sample_books(door: Door) -> str:
    """This function will record rates, a part of one city's dues and the giving up of another's. Run again, it keeps all."""
    from dure.domain.ledger.actions import record_rate
    from dure.domain.ledger.models import ExchangeRate
    from dure.domain.members.actions import dues, write_offs
    from dure.domain.members.models import Invoice, WriteOff

    if ExchangeRate.objects.filter(on=YEAR_END).exists() or WriteOff.objects.exists():
        return "  books: kept"
    by, at, paid_on = approver("secretariat"), datetime(2019, 1, 4, 1, tzinfo=UTC), date(2018, 9, 3)
    for currency, per, won in RATES:
        record_rate(by=by, at=at, currency=currency, on=YEAR_END, per=per, won=Decimal(won), source=RATES_FROM)
    owing = {one.organisation.key: one for one in Invoice.objects.filter(year=2018).select_related("organisation")}
    if part := owing.get("tunis"):
        dues.record_payment(by=by, on=paid_on, at=at, invoice=part.pk, amount=min(PART, part.amount - 1), fee=FEE, received_on=paid_on,
                            bank_reference="SAMPLE")
    if given_up := owing.get("nairobi"):
        write_offs.prepare_write_off(by=by, on=date(2019, 1, 4), at=at, invoice=given_up.pk, amount=given_up.amount,
                                     reason="운영위원회 결정 (표본)")
    return f"  books: {len(RATES)} rates, a part of dues, a write-off that waits"
