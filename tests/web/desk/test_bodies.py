"""Bodies at the desk: asked first, filled, ended, put right; who may not is told so; what a visitor sees."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from dure.domain.bodies.models import Body, OfficeReview, Seat, Term
from dure.domain.papers.models import Paper
from tests.domain.bodies.conftest import AT, SINCE, Network

pytestmark = pytest.mark.django_db
DAY = "2017-06-28"


@pytest.fixture
def network(db: None) -> Network:
    """This function will return a network with an Executive Committee, one seat of it vacant, and a city."""
    made = Network()
    body = made.body()
    made.seat(body, "president", "president")
    made.city("seoul", name="Seoul")
    return made


def fill(client: Client, verb: str = "fill", **more: str) -> Any:
    return client.post(f"/desk/bodies/executive-committee/seats/president/{verb}/", {
        "holder": "seoul", "starts_on": DAY, "basis": "election", "number": "총회-1", "title": "제4차 총회 결과", "decided_on": DAY} | more)


def test_a_seat_is_asked_for_filled_and_its_term_ended(signed_in: Callable[..., Client], network: Network) -> None:
    office = signed_in("secretariat")
    assert "공석" in office.get("/desk/bodies/").content.decode()
    asked = fill(office, "ask").content.decode()
    assert "정관" not in asked
    assert "그날 의결권이 있는 회원입니다." in asked
    assert not Term.objects.exists()
    assert not Paper.objects.exists()
    assert fill(office).status_code == 302
    term = Term.objects.get()
    assert (term.decision.title, term.decision.decided_on) == ("제4차 총회 결과", date(2017, 6, 28))  # type: ignore[union-attr]
    page = office.get("/desk/bodies/executive-committee/").content.decode()
    assert "Seoul" in page
    assert "공석" not in office.get("/desk/bodies/").content.decode()
    assert office.post(f"/desk/terms/{term.pk}/correct/", {"starts_on": "2017-06-30", "why": "회의록"}).status_code == 302
    current = Term.objects.get(known_until__isnull=True)
    again = office.post(f"/desk/terms/{term.pk}/end/", {"ends_on": "2018-01-01", "why": "사임"})
    assert again.status_code == 422
    assert "이미 바뀐 기록" in again.content.decode()
    assert office.post(f"/desk/terms/{current.pk}/end/", {"ends_on": "2018-01-01", "why": "사임"}).status_code == 302
    seat = office.get("/desk/bodies/executive-committee/seats/president/").content.decode()
    assert "명부가 전에 말한 것" in seat
    assert "회의록" in seat


def test_a_refusal_says_every_reason_and_keeps_nothing(signed_in: Callable[..., Client], network: Network) -> None:
    network.city("associate", category="associate")
    answer = fill(signed_in("secretariat"), holder="associate", number="", title="")
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "의결권이 있는 회원이 아닙니다" in said
    assert "결정 문서를 인용해야 합니다" in said
    unknown = fill(signed_in("secretariat"), holder="nobody")
    assert "그런 짧은 이름이 없습니다" in unknown.content.decode()
    assert not Term.objects.exists()
    assert not Paper.objects.exists()


def test_bodies_are_founded_seats_opened_meetings_end_terms_offices_are_reviewed(signed_in: Callable[..., Client], network: Network) -> None:
    office = signed_in("secretary_general")
    network.region("asia", "KR")
    assert fill(office, ends_with="general-assembly 2021").status_code == 302
    assert office.post("/desk/bodies/meeting/", {"meeting": "general-assembly 2021", "ends_on": "2021-10-31"}).status_code == 302
    assert Term.objects.get(known_until__isnull=True).during.upper == date(2021, 11, 1)
    given = {"name_ko": "표본 지역사무소", "name_en": "Sample Office", "key": "sample-office", "kind": "regional_office",
             "part_of": "executive-committee", "starts_on": "2015-01-01"}
    without = office.post("/desk/bodies/found/", given)
    assert without.status_code == 422
    assert "맡는 지역" in without.content.decode()
    assert office.post("/desk/bodies/found/", given | {"scope": "asia"}).status_code == 302
    home = "/desk/bodies/sample-office"
    assert office.post(f"{home}/act/open-seat/", {
        "label_ko": "소장", "label_en": "Director", "key": "director", "role": "director", "held_by": "person",
        "owner_duty": "secretariat", "starts_on": "2015-01-01", "position": "1"}).status_code == 302
    assert office.post(f"{home}/act/review/", {"year": "2016", "result": "continued"}).status_code == 422
    assert office.post(f"{home}/act/review/", {"year": "2016", "result": "continued", "number": "집행-9", "title": "결과"}).status_code == 302
    assert office.post(f"{home}/act/review/", {"year": "2016", "result": "closed", "number": "집행-9"}).status_code == 422
    assert OfficeReview.objects.get().result == "continued"
    assert "2016" in office.get(f"{home}/?on=2016-06-01").content.decode()
    assert office.post(f"{home}/seats/director/close/", {"ends_on": "2019-12-31", "why": "폐지"}).status_code == 302
    assert office.post(f"{home}/act/dissolve/", {"ends_on": "2020-12-31", "why": "폐지"}).status_code == 302
    assert Body.objects.get(key="sample-office").during.upper == date(2021, 1, 1)
    assert Seat.objects.get(key="director").during.upper == date(2020, 1, 1)
    assert office.post(f"{home}/act/nothing/").status_code == 404


def test_a_substitute_through_the_door(signed_in: Callable[..., Client], network: Network) -> None:
    office = signed_in("secretariat")
    fill(office)
    network.city("host")
    given = {"holder": "host", "starts_on": "2017-07-01", "ends_on": "2017-07-31", "source": "network-organs"}
    assert office.post("/desk/bodies/executive-committee/seats/president/substitute/", given).status_code == 302
    assert "대행" in office.get("/desk/bodies/executive-committee/?on=2017-07-15").content.decode()


@pytest.mark.parametrize("duty", ["officer", "director", "auditor", "administrator", "council_member"])
def test_who_may_not_is_told_why_and_reads_all_the_same(signed_in: Callable[..., Client], network: Network, duty: str) -> None:
    client = signed_in(duty)
    for address in ("/desk/bodies/", "/desk/bodies/executive-committee/", "/desk/bodies/executive-committee/seats/president/"):
        assert "필요한 직무: 사무국, 사무총장" in client.get(address).content.decode(), address
    answer = fill(client)
    assert answer.status_code == 422
    assert "이 일을 할 수 있는 직무가 없습니다" in answer.content.decode()
    assert not Term.objects.exists()
    assert not Paper.objects.exists()


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_public_sees_seats_as_of_any_day(client: Client, network: Network, language: str) -> None:
    closed = Paper.objects.create(direction="inside", kind="decision", title="닫힌 문서", registered_on=SINCE, registered_at=AT,
                                  registered_by_key="k", registered_by_name="표본", disclosure="closed", disclosure_ground="표본")
    network.fill(Seat.objects.get(), Body.objects.get().organisation.__class__.objects.get(key="seoul"), decision=closed,
                 ends_on=date(2021, 10, 31))
    for address, there in ((f"?on={DAY}", True), ("?on=2017-06-27", False), ("?on=2021-11-01", False), ("?on=rubbish", False)):
        page = client.get(f"{language}/bodies/executive-committee/{address}").content.decode()
        seats = page.partition('id="seats"')[2].partition("</section>")[0]
        assert ("Seoul" in seats) is there, address
        assert ("공석" in seats or "vacant" in seats) is not there
        assert "닫힌 문서" not in page
    assert "<svg" in page
    listed = client.get(f"{language}/bodies/").content.decode()
    assert "/bodies/executive-committee/" in listed
    assert client.get(f"{language}/bodies/none/").status_code == 404
    charter = client.get(f"{language}/about/charter/").content.decode()
    assert "bodies.executive_most" in charter
    assert ("가정" if not language else "assumed") in charter


@pytest.mark.parametrize("cities", [1, 4])
def test_the_page_asks_as_often_however_many_seats(client: Client, network: Network, cities: int, django_assert_num_queries: Any) -> None:
    body = Body.objects.get()
    for number in range(cities):
        network.fill(network.seat(body), network.city(f"c{number}"))
    client.get(f"/bodies/executive-committee/?on={DAY}")
    with django_assert_num_queries(30):
        client.get(f"/bodies/executive-committee/?on={DAY}")
