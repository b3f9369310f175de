"""A trip as one case: planned, consulted, screened, paid through the ladder, settled, reported; nothing out of order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.ledger.actions import record_rate
from dure.domain.spending.actions.ladder import decide_rung, prepare_rung
from dure.domain.spending.models import Case, Rung
from dure.domain.spending.queries.ladder import used
from dure.domain.travel.actions.trips import credit_mileage, pay_advance, plan_trip, settle_trip, take_step
from dure.domain.travel.models import Trip, TripPayment, TripStep
from dure.domain.travel.queries.trips import computed, steps_due, trips_waiting
from dure.kernel.problem import Refused
from tests.domain.appropriations.conftest import AT
from tests.domain.spending.paying import HEAD, allotted

pytestmark = pytest.mark.django_db
Lines = dict[tuple[int, str], BudgetLine]
RATE_DAY = date(2018, 5, 4)


def refused(act: Callable[..., Any], **words: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        act(**words)
    return [problem.code for problem in caught.value.problems]


@pytest.fixture
def plan(lines: Lines, officer: Actor) -> dict[str, Any]:
    """This function will return the words of a plan like the payment of 2018, after its rates were published."""
    keeper = Actor("parties.account:900031", "표본", frozenset({"officer", "secretariat", "secretary_general", "director"}))
    for currency, won in (("USD", "1070.50"), ("JPY", "10.14")):
        record_rate(by=keeper, at=AT, currency=currency, on=RATE_DAY, per=1, won=Decimal(won), source="서울외국환중개")
    return {"by": officer, "at": AT, "on": date(2018, 4, 2), "line": lines[2018, "국외업무여비"].pk, "title": "OGP 회의 참석", "place": "도쿄", "region": "A",
            "starts_on": date(2018, 5, 14), "ends_on": date(2018, 5, 19), "nights": 5, "travellers": [("팀장", "", "2"), ("주무관", "", "2")],
            "fares": [("항공료", "KRW", 531_200), ("현지 교통", "JPY", 15_174)]}


def climbed(officer: Actor, trip: Trip, won: int) -> None:
    """The proposal of a trip's case is approved, and the case taken up to its payment."""
    allotted(officer, trip.line, 35_000_000)
    case = Case.objects.get(about=f"travel.trip:{trip.key}")
    decide_rung(by=HEAD, at=AT, rung=case.rungs.get().pk, approve=True)
    for rung in ("commitment", "resolution", "payment"):
        step = prepare_rung(by=officer, at=AT, on=date(2018, 5, 10), case=case.pk, rung=rung, amount=won)
        decide_rung(by=HEAD, at=AT, rung=step.pk, approve=True)


def test_the_payment_of_2018_from_the_records_and_the_whole_case(plan: dict[str, Any], officer: Actor) -> None:
    trip = plan_trip(**plan)
    assert trip.key == "2018-1"
    words: dict[str, Any] = {"by": officer, "at": AT, "trip": trip.pk}
    assert refused(pay_advance, **words, on=date(2018, 5, 8), rate_on=RATE_DAY) == ["travel.step_before"]
    take_step(**words, on=date(2018, 4, 3), step="consultation")
    take_step(**words, on=date(2018, 4, 10), step="screening", passed=False, note="인원을 줄일 것")
    assert refused(pay_advance, **words, on=date(2018, 5, 8), rate_on=RATE_DAY) == ["travel.step_before"]
    take_step(**words, on=date(2018, 4, 12), step="screening")
    made = pay_advance(**words, on=date(2018, 5, 8), rate_on=RATE_DAY)
    assert made.total == 3_675_980
    assert [(line["key"], line["figure"]["value"]) for line in made.lines if line["key"] in ("fare", "allowance", "total")] == [
        ("fare", 531_200), ("fare", 153_864), ("allowance", 1_152_929), ("total", 1_837_993)]
    case = Case.objects.get()
    assert (case.about, case.kind, Rung.objects.get().amount) == ("travel.trip:2018-1", "travel", 3_675_980)
    fares = {fare.label: fare.pk for fare in trip.fares.all()}
    assert refused(settle_trip, **words, on=date(2018, 5, 18), paid={}) == ["travel.not_back"]
    assert refused(settle_trip, **words, on=date(2018, 5, 28), paid={fares["항공료"]: 531_200}) == ["travel.fares_unpaid"]
    cheaper = {fares["항공료"]: 521_200, fares["현지 교통"]: 15_174}
    assert refused(settle_trip, **words, on=date(2018, 5, 28), paid=cheaper) == ["travel.advance_unpaid"]
    climbed(officer, trip, 3_675_980)
    settled = settle_trip(**words, on=date(2018, 5, 28), paid=cheaper, evidence={fares["항공료"]: "전자항공권"})
    assert settled.total == 3_655_980  # two times 10,000 less
    back = Rung.objects.get(rung="refund")
    assert (back.amount, back.state) == (20_000, "prepared")
    decide_rung(by=HEAD, at=AT, rung=back.pk, approve=True)
    assert used([trip.line], date(2018, 12, 31))[trip.line_id].spent == settled.total
    assert refused(settle_trip, **words, on=date(2018, 5, 29), paid=cheaper) == ["travel.settled_already"]
    assert refused(take_step, **words, on=date(2018, 6, 1), step="report") == ["travel.report_words"]
    take_step(**words, on=date(2018, 6, 1), step="report", note="회의 결과")
    assert all(due.passed for due in steps_due(trip, date(2018, 6, 2)))
    (first, _) = trip.travellers.all()
    assert credit_mileage(by=officer, at=AT, traveller=first.pk, mileage=1_500).mileage == 1_500


@pytest.mark.parametrize(("changed", "code"), [
    ({"ends_on": date(2018, 5, 13)}, "travel.days_wrong"), ({"nights": 7}, "travel.nights_wrong"), ({"travellers": []}, "travel.nobody"),
    ({"title": " "}, "travel.words_missing"), ({"line": 0}, "travel.no_such"),
])
def test_a_plan_that_cannot_be_is_refused(plan: dict[str, Any], changed: dict[str, Any], code: str) -> None:
    assert refused(plan_trip, **plan | changed) == [code]
    assert not Trip.objects.exists()


def test_a_line_without_travel_a_grade_without_rates_a_currency_without_rate(plan: dict[str, Any], lines: Lines, secretariat: Actor) -> None:
    assert refused(plan_trip, **plan | {"line": lines[2018, "사무관리비"].pk}) == ["travel.not_a_travel_line"]
    assert refused(plan_trip, **plan | {"by": secretariat}) == ["base.not_permitted"]
    other = plan_trip(**plan | {"travellers": [("국장", "", "1")]})
    assert refused(computed, trip=other, on=RATE_DAY) == ["travel.no_rates"]
    euro = plan_trip(**plan | {"fares": [("철도", "EUR", 5_000)]})
    assert refused(computed, trip=euro, on=RATE_DAY) == ["ledger.no_rate"]


def test_what_is_due_comes_up_by_itself(plan: dict[str, Any]) -> None:
    trip = plan_trip(**plan)
    ((waiting, due),) = trips_waiting(date(2018, 3, 25))
    assert (waiting, due.step, due.late) == (trip, "consultation", False)
    assert trips_waiting(date(2018, 3, 1)) == []
    assert trips_waiting(date(2018, 4, 5))[0][1].late


def test_the_database_keeps_steps_and_payments(plan: dict[str, Any]) -> None:
    trip = plan_trip(**plan)
    for records in (TripStep.objects.filter(trip=trip), TripPayment.objects.all()):
        if records:
            with pytest.raises(IntegrityError), transaction.atomic():
                records.update(at=AT)
            with pytest.raises(IntegrityError), transaction.atomic():
                records.delete()


def test_an_advance_that_was_refused_is_computed_anew(plan: dict[str, Any], officer: Actor) -> None:
    trip = plan_trip(**plan)
    words: dict[str, Any] = {"by": officer, "at": AT, "trip": trip.pk}
    take_step(**words, on=date(2018, 4, 3), step="consultation")
    take_step(**words, on=date(2018, 4, 12), step="screening")
    pay_advance(**words, on=date(2018, 5, 8), rate_on=RATE_DAY)
    assert refused(pay_advance, **words, on=date(2018, 5, 8), rate_on=RATE_DAY) == ["travel.paid_already"]
    decide_rung(by=HEAD, at=AT, rung=Rung.objects.get().pk, approve=False)
    pay_advance(**words, on=date(2018, 5, 9), rate_on=date(2018, 5, 9))
    assert (Case.objects.count(), TripPayment.objects.filter(trip=trip).count()) == (1, 2)
