"""Trips abroad and receptions at the desk: planned, carried through and settled by typing; papers; who may not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.ledger.actions import record_rate
from dure.domain.spending.models import Case, Reception
from dure.domain.travel.models import Trip, TripPayment
from dure.formats.blocks import words
from dure.formats.reading import read
from tests.domain.appropriations.conftest import AT, lines, project  # noqa: F401 # the founding paper's lines
from tests.domain.spending.paying import allotted

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]
Lines = dict[tuple[int, str], BudgetLine]
PLAN = {"title": "OGP 회의 참석", "purpose": "이행계획 발표", "place": "도쿄", "region": "A", "starts_on": "2018-05-14", "ends_on": "2018-05-19", "nights": "5",
        "travellers": "팀장, , 2\n주무관, 마크, 2", "fares": "항공료, KRW, 531,200\n현지 교통, JPY, 15,174", "on": "2018-04-02"}


@pytest.fixture
def officer() -> Actor:  # the actor who enters the lines, not a signed-in client
    return Actor("parties.account:900001", "마크", frozenset({"officer", "secretariat"}))


@pytest.fixture
def office(signed_in: SignedIn) -> Client:
    return signed_in("officer")


@pytest.fixture
def rates(db: None, officer: Actor) -> None:
    """This function will publish the rates of the payment of 2018."""
    for currency, won in (("USD", "1070.50"), ("JPY", "10.14")):
        record_rate(by=officer, at=AT, currency=currency, on=date(2018, 5, 4), per=1, won=Decimal(won), source="서울외국환중개")


def planned(office: Client, line: BudgetLine, **more: str) -> Any:
    return office.post("/desk/travel/new/", PLAN | {"line": str(line.pk)} | more)


def test_a_trip_from_plan_to_report(office: Client, signed_in: SignedIn, lines: Lines, rates: None, officer: Actor) -> None:  # noqa: F811
    line = allotted(officer, lines[2018, "국외업무여비"], 35_000_000)
    assert planned(office, line).status_code == 302
    trip = Trip.objects.get()
    page = f"/desk/travel/{trip.key}/"
    assert office.get(page).status_code == 200
    assert office.post(f"{page}consultation/", {"on": "2018-04-03", "passed": "on"}).status_code == 302
    assert office.post(f"{page}screening/", {"on": "2018-04-12", "passed": "on", "note": "적정"}).status_code == 302
    assert office.post(f"{page}advance/", {"on": "2018-05-08", "rate_on": "2018-05-04"}).status_code == 302
    text = office.get(page).content.decode()
    for said in ("59 × 16 ÷ 3 = 314.67 → 315", "137 × 5 × 85% = 582.25 → 582", "15,174 × 10.14 = 153,864.36 → 153,864", "1,152,928.5 → 1,152,929",
                 "1,837,993", "3,675,986", "3,675,980"):
        assert said in text, said
    early = office.post(f"{page}settlement/", {"on": "2018-05-28"} | {f"paid_{fare.pk}": str(fare.planned) for fare in trip.fares.all()})
    assert early.status_code == 422
    assert "여비가 지급된 뒤에" in early.content.decode()
    director, case = signed_in("director"), Case.objects.get()
    rungs = f"/desk/spending/cases/{case.key}/"
    for rung in ("proposal", "commitment", "resolution", "payment"):
        if rung != "proposal":
            assert office.post(rungs, {"rung": rung, "amount": "3,675,980", "on": "2018-05-10"}).status_code == 302
        assert director.post(f"{rungs}approve/", {"rung": str(case.rungs.latest("pk").pk)}).status_code == 302
    air, local = trip.fares.order_by("pk")
    typed = {"on": "2018-05-28", f"paid_{air.pk}": "much", f"paid_{local.pk}": "15,174", f"evidence_{air.pk}": "전자항공권"}
    wrong = office.post(f"{page}settlement/", typed)
    assert wrong.status_code == 422
    assert "전자항공권" in wrong.content.decode()
    assert office.post(f"{page}settlement/", typed | {f"paid_{air.pk}": "521,200"}).status_code == 302
    assert "△20,000" in office.get(page).content.decode()
    assert office.post(f"{page}report/", {"on": "2018-06-01", "note": "발표를 마침"}).status_code == 302
    one, other = trip.travellers.order_by("pk")
    assert office.post(f"{page}mileage/", {f"earned_{one.pk}": "1500", f"used_{one.pk}": "0", f"earned_{other.pk}": "1500", f"used_{other.pk}": "0"}).status_code == 302
    paper = read(office.get(f"{page}settlement-ko.hwpx").content)
    assert "적립 3,000" in words(paper.blocks)
    assert "발표를 마침" in words(paper.blocks)


def test_each_line_of_a_payment_opens_its_trace(office: Client, lines: Lines, rates: None) -> None:  # noqa: F811
    planned(office, lines[2018, "국외업무여비"])
    page = f"/desk/travel/{Trip.objects.get().key}/"
    for verb, said in (("consultation", {"on": "2018-04-03", "passed": "on"}), ("screening", {"on": "2018-04-12", "passed": "on"}),
                       ("advance", {"on": "2018-05-08", "rate_on": "2018-05-04"})):
        assert office.post(f"{page}{verb}/", said).status_code == 302
    payment = TripPayment.objects.get()
    for number in range(len(payment.lines)):
        assert office.get(f"/trace/travel.payment:{payment.pk}/line.{number}").status_code == 200
    assert office.get(f"/trace/travel.payment:{payment.pk}/line.99").status_code == 404


@pytest.mark.parametrize(("more", "said"), [
    ({"travellers": "팀장"}, "팀장"), ({"fares": "항공료, XX, 많음"}, "항공료, XX, 많음"), ({"nights": "6"}, "6박"), ({"ends_on": "2018-05-01"}, "2018-05-01"),
])
def test_what_cannot_be_planned_keeps_what_was_typed(office: Client, lines: Lines, more: dict[str, str], said: str) -> None:  # noqa: F811
    answer = planned(office, lines[2018, "국외업무여비"], **more)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "이행계획 발표" in answer.content.decode()
    assert not Trip.objects.exists()


def test_an_estimate_and_the_plan_as_a_paper(office: Client, lines: Lines, rates: None) -> None:  # noqa: F811
    planned(office, lines[2018, "국외업무여비"])
    trip = Trip.objects.get()
    for spoken, form in (("ko", "hwpx"), ("en", "pdf"), ("ko", "xlsx")):
        assert office.get(f"/desk/travel/{trip.key}/plan-{spoken}.{form}").status_code == 200
    assert "3,675,980" in words(read(office.get(f"/desk/travel/{trip.key}/plan-ko.hwpx").content).blocks)
    assert office.get(f"/desk/travel/{trip.key}/settlement-ko.hwpx").status_code == 404
    assert "OGP 회의 참석" in office.get("/desk/travel/").content.decode()


def test_others_read_and_do_not_write(signed_in: SignedIn, lines: Lines) -> None:  # noqa: F811
    secretariat = signed_in("secretariat")
    assert planned(secretariat, lines[2018, "국외업무여비"]).status_code == 422
    assert not Trip.objects.exists()
    assert secretariat.get("/desk/travel/").status_code == 200


def test_a_reception_is_planned_reported_and_checked(office: Client, lines: Lines) -> None:  # noqa: F811
    said = {"line": str(lines[2018, "시책추진업무추진비"].pk), "purpose": "민관협의체 간담회", "starts_at": "2018-11-21T12:30", "place": "표본 식당",
            "payee_name": "표본 식당", "amount": "312,000", "insiders": "3", "outsiders": "6", "on": "2018-11-12"}
    assert office.post("/desk/receptions/new/", said | {"meeting": "none"}).status_code == 422
    assert office.post("/desk/receptions/new/", said).status_code == 302
    page = f"/desk/receptions/{Reception.objects.get().pk}/"
    assert "민관협의체 간담회" in office.get("/desk/receptions/").content.decode()
    report = {"on": "2018-11-22", "insiders": "3", "outsiders": "6", "paid_at": "2018-11-21T23:30", "paid_where": "표본 식당", "slip": "1234", "result": "논의함"}
    assert office.post(page, report | {"result": ""}).status_code == 422
    assert office.post(page, report).status_code == 302
    assert "23:30에 썼습니다" in office.get(page).content.decode()
    assert "결제" in words(read(office.get(f"{page}report-ko.hwpx").content).blocks)
    assert office.get("/desk/receptions/99999/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_lists_ask_no_row_by_row(office: Client, lines: Lines, count: int, django_assert_max_num_queries: Any) -> None:  # noqa: F811
    for _ in range(count):
        planned(office, lines[2018, "국외업무여비"])
    with django_assert_max_num_queries(22):
        office.get("/desk/travel/?year=2018")
