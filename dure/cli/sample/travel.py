"""The sample's trip of 2018, whose payment is a real one to the won (`docs/sources.md#travel-abroad`), and a reception.

Destination, names and days are invented; marked as samples."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from dure.cli.acting import Door
from dure.cli.sample.appropriations import PROJECT
from dure.cli.sample.sitting import approver

RATE_ON = date(2018, 5, 4)
RATES = (("USD", "1070.50"), ("JPY", "10.14"))
RATES_SAID = "2018년 여비 지급 문서의 환율 (날은 표본)"
FARES = (("항공료", "KRW", 531_200), ("현지 교통·숙박 예약", "JPY", 15_174))


def sample_travel(door: Door) -> str:
    """This function will take a trip from plan to report and plan a reception and its report. Run again, it keeps all."""
    from dure.domain.appropriations.queries.lines import line_named
    from dure.domain.ledger.actions import record_rate
    from dure.domain.ledger.models import ExchangeRate
    from dure.domain.spending.actions.receptions import plan_reception, report_reception
    from dure.domain.travel.actions import trips
    from dure.domain.travel.models import Trip

    if Trip.objects.exists():
        return "  trips abroad: kept"
    by = approver("officer")
    for currency, won in RATES:
        if not ExchangeRate.objects.filter(currency=currency, on=RATE_ON).exists():
            record_rate(by=by, at=_at(RATE_ON), currency=currency, on=RATE_ON, per=1, won=Decimal(won), source=RATES_SAID)
    line = line_named(PROJECT, 2018, "국외업무여비")
    trip = trips.plan_trip(by=by, at=_at(date(2018, 3, 28)), on=date(2018, 3, 28), line=line.pk, title="해외 회의 참석 (표본)",
                           purpose="사례 발표와 협력 협의", place="도쿄 (표본)", region="A", starts_on=date(2018, 5, 14), ends_on=date(2018, 5, 19), nights=5,
                           travellers=[("팀장", "", "2"), ("주무관", "마크", "2")],
                           fares=FARES, sample=True)
    for step, on in (("consultation", date(2018, 4, 2)), ("screening", date(2018, 4, 12))):
        trips.take_step(by=by, at=_at(on), on=on, trip=trip.pk, step=step)
    on = date(2018, 5, 8)
    trips.pay_advance(by=by, at=_at(on), on=on, trip=trip.pk, rate_on=RATE_ON)
    trip.refresh_from_db()
    _climb(trip.case, on)
    fares = {fare.pk: fare.planned for fare in trip.fares.all()}
    trips.settle_trip(by=by, at=_at(date(2018, 5, 25)), on=date(2018, 5, 25), trip=trip.pk, paid=fares, evidence=dict.fromkeys(fares, "영수증 (표본)"))
    trips.take_step(by=by, at=_at(date(2018, 6, 15)), on=date(2018, 6, 15), trip=trip.pk, step="report", note="사례를 발표하고 협력 방안을 협의함. (표본)")
    for who in trip.travellers.all():
        trips.credit_mileage(by=by, at=_at(date(2018, 6, 15)), traveller=who.pk, mileage=1_500)
    starts = datetime(2018, 10, 17, 12, tzinfo=ZoneInfo("Asia/Seoul"))
    day = starts.date() - timedelta(7)
    made = plan_reception(by=by, at=_at(day), on=day, line=line_named(PROJECT, 2018, "시책추진업무추진비").pk,
                          purpose="해외진출 협의 간담회 (표본)", starts_at=starts, place="표본 식당",
                          payee_name="표본 식당", amount=280_000, insiders=3, outsiders=5, sample=True)
    _climb(made.case, starts.date())
    after = starts.date() + timedelta(2)
    report_reception(by=by, at=_at(after), on=after, reception=made.pk, result="해외진출 방안을 협의함. (표본)", paid_at=starts + timedelta(hours=1),
                     paid_where="표본 식당", slip="표본-0001")
    return "  trips abroad: 1, receptions: 1"


def _at(on: date) -> datetime:
    return datetime(on.year, on.month, on.day, 2, tzinfo=UTC)


def _climb(case, on: date) -> None:  # type: ignore[no-untyped-def]
    """A case's proposal is approved, and the case taken up to its payment."""
    from dure.domain.spending.actions.ladder import decide_rung, prepare_rung

    by, head = approver("officer"), approver("bureau_head")
    proposal = case.rungs.get()
    decide_rung(by=head, at=_at(on), rung=proposal.pk, approve=True)
    for rung in ("commitment", "resolution", "payment"):
        step = prepare_rung(by=by, at=_at(on), on=on, case=case.pk, rung=rung, amount=proposal.amount)
        decide_rung(by=head, at=_at(on), rung=step.pk, approve=True)
