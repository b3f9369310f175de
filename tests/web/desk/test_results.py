"""The pages of results: from stored scores, with a literal number of queries; peers without names, gains, places, the plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from dure.domain.assessments.actions import answering, reviewing
from dure.domain.assessments.models import Assessment, PlannedStep
from dure.domain.assessments.queries.results import verified_of
from dure.domain.parties.models import Account, Duty, Organisation
from dure.jobs.ranks import compute_waiting
from tests.domain.assessments import network as net

pytestmark = pytest.mark.django_db


def english(client: Client, address: str, **data: Any) -> str:
    response = client.get(f"/en{address}", data)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


@pytest.fixture
def cities() -> list[Assessment]:
    return net.network(net.published())


@pytest.fixture
def secretariat(signed_in: Callable[..., Client]) -> Client:
    return signed_in("secretariat")


def staff_of(city: Organisation) -> Client:
    """Somebody of a city's staff, signed in."""
    account = Account.objects.create(email="city@dure.example", name={"ko": "시 담당"})
    Duty.objects.create(account=account, kind="member_staff", post="member_staff", department=city, during=(date(2020, 1, 1), None))
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def staff(cities: list[Assessment]) -> Client:
    return staff_of(cities[0].organisation)


def test_the_city_sees_verified_beside_claimed_with_its_level_place_and_peers(staff: Client, cities: list[Assessment]) -> None:
    page = english(staff, f"/desk/assessments/{cities[0].key}/results/")
    for said in ("Sample City 0", "Verified", "Claimed", "Beginning", "of 11", "Compared with 10 cities of the same region and size", "Strengths",
                 'class="shape claimed"', 'class="shape peers"', 'class="box"', "Sample City 3", "Sample City 6", "Sample City 9"):
        assert said in page, said
    for unnamed in (1, 2, 4, 5, 7, 8, 10):
        assert f"Sample City {unnamed}<" not in page, unnamed
        assert f"Sample City {unnamed} " not in page, unnamed
        assert f"city-{unnamed:02}" not in page, unnamed


def test_with_fewer_than_eight_others_nothing_is_compared_and_it_says_why(secretariat: Client) -> None:
    made = net.network(net.published(), 8)
    page = english(secretariat, f"/desk/assessments/{made[0].key}/results/")
    assert "There is no comparison" in page
    assert "Only 7 other cities are verified" in page
    assert "How sure is the place?" not in page
    assert 'class="box"' not in page


def test_another_city_s_results_are_closed_and_offices_read_all(staff: Client, secretariat: Client, officer: Client, cities: list[Assessment]) -> None:
    other = f"/desk/assessments/{cities[1].key}/results/"
    for address in (other, f"{other}why/ALL/", f"{other}if/", f"{other}ranks/"):
        assert staff.get(address).status_code == 403, address
        assert secretariat.get(address).status_code == 200, address
        assert officer.get(address).status_code == 200, address
    assert staff.post(f"{other}plan/").status_code == 403
    assert staff.get("/desk/assessments/none/results/").status_code == 403
    assert secretariat.get("/desk/assessments/none/results/").status_code == 404
    assert Client().get(other).status_code == 302


@pytest.mark.parametrize("number", [9, 12])
def test_the_page_asks_as_often_however_many_cities(secretariat: Client, number: int, django_assert_num_queries: Any) -> None:
    made = net.network(net.published(), number)
    address = f"/en/desk/assessments/{made[0].key}/results/"
    secretariat.get(address)  # advice is kept from here on
    with django_assert_num_queries(12):
        secretariat.get(address)


def test_what_is_known_of_the_network_is_read_anew_once_anything_of_it_changes(cities: list[Assessment], django_assert_num_queries: Any) -> None:
    version = cities[0].version
    before = verified_of(version)
    with django_assert_num_queries(1):
        assert verified_of(version) == before
    city = cities[3].organisation
    city.latitude = 12
    city.save(update_fields=["latitude"])
    assert next(row for row in verified_of(version) if row.organisation.pk == city.pk).organisation.latitude == 12
    Assessment.objects.filter(pk=cities[3].pk).update(named=False)
    assert not next(row for row in verified_of(version) if row.organisation.pk == city.pk).named
    net.assessed(version, net.city(31), net.answers(5))
    assert len(verified_of(version)) == len(before) + 1


def test_of_many_named_peers_the_closest_stand_in_the_table(staff: Client, cities: list[Assessment], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dure.web.desk.assessments.results.pages.NAMED", 2)
    page = english(staff, f"/desk/assessments/{cities[0].key}/results/")
    assert "1 more stands on the map" in page


def test_what_one_answer_would_change_is_what_it_then_changes(staff: Client, cities: list[Assessment]) -> None:
    record = cities[0]
    address = f"/desk/assessments/{record.key}/results/if/"
    page = english(staff, address, item="POL.3")
    before = record.submissions.get(kind="verified")
    assert before.scores["nodes"]["ALL"]["printed"] in page
    assert "+0.150" in page  # 3/10 of the sum × 3/6 of the part × from none to adopted
    assert "+0.075" in page
    opened = english(staff, address, item="GOV.1")
    assert "1 further question: the gain depends on its answer." in opened
    assert "…" in opened
    assert staff.get(f"/en{address}", {"item": "NO.1"}).status_code == 404


def test_a_score_is_told_down_to_its_answers(staff: Client, cities: list[Assessment]) -> None:
    page = english(staff, f"/desk/assessments/{cities[0].key}/results/why/ALL/")
    for said in ("Overall", "Governance", "How far is question 1 of Networks?", "40.0% of the weight", "does not count", "The weighted mean of its parts."):
        assert said in page, said
    assert staff.get(f"/en/desk/assessments/{cities[0].key}/results/why/NONE/").status_code == 404


def test_places_are_told_with_intervals_and_then_kept(staff: Client, cities: list[Assessment], django_assert_num_queries: Any,
                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"/desk/assessments/{cities[0].key}/results/ranks/"
    assert "being computed: 0 %" in english(staff, address)
    monkeypatch.setattr("dure.domain.assessments.rules.uncertainty._AT_ONCE", 10_000)
    pages: list[str] = []

    def killed() -> None:
        pages.append(english(staff, address))
        if len(pages) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        compute_waiting(killed)
    shares = [int(page.split("being computed: ")[1].split(" %")[0]) for page in pages]
    assert 0 < shares[0] < shares[1] < 100
    assert "Places and the intervals" not in english(staff, address)  # nothing half is kept
    assert (compute_waiting(), compute_waiting()) == (1, 0)  # it begins anew
    page = english(staff, address)
    assert "a city without a name here" in page
    assert "Sample City 3" in page
    assert "Sample City 1<" not in page
    with django_assert_num_queries(6):  # answers are read no more
        staff.get(f"/en{address}")
    assert "nine of ten draws" in english(staff, f"/desk/assessments/{cities[0].key}/results/")
    net.assessed(cities[0].version, net.city(30), net.answers(5))
    assert "being computed" in english(staff, address)  # one city more: other places
    assert compute_waiting() == 1


def test_a_recommendation_becomes_a_step_with_owner_and_day(staff: Client, officer: Client, cities: list[Assessment]) -> None:
    address = f"/en/desk/assessments/{cities[0].key}/results/"
    page = english(staff, f"/desk/assessments/{cities[0].key}/results/")
    assert page.index("How far is question 1 of Governance?") < page.index("How far is question 3 of Citizens?")
    wrong = staff.post(f"{address}plan/", {"item": "POL.3", "said": "Adopt it", "owner": "", "due_on": "2099-06-30"})
    assert wrong.status_code == 422
    assert "Adopt it" in wrong.content.decode()
    past = staff.post(f"{address}plan/", {"item": "POL.3", "said": "Adopt it", "owner": "CIO", "due_on": "2001-06-30"})
    assert past.status_code == 422
    assert not PlannedStep.objects.exists()
    assert staff.post(f"{address}plan/", {"item": "POL.3", "said": "Adopt it", "owner": "CIO", "due_on": "2099-06-30"}).status_code == 302
    step = PlannedStep.objects.get()
    assert (step.item, step.owner, step.due_on) == ("POL.3", "CIO", date(2099, 6, 30))
    assert staff.post(f"{address}plan/{step.pk}/", {"state": "done"}).status_code == 302
    assert PlannedStep.objects.get().state == "done"
    assert "Adopt it" in english(staff, f"/desk/assessments/{cities[0].key}/results/")
    assert "Take into the plan" not in english(officer, f"/desk/assessments/{cities[0].key}/results/")
    assert officer.post(f"{address}plan/{step.pk}/", {"state": "planned"}).status_code == 302
    assert PlannedStep.objects.get().state == "done"


def test_a_step_of_another_city_is_not_touched(staff: Client, cities: list[Assessment]) -> None:
    other = reviewing.plan_step(by=net.BY, on=net.ON, at=net.AT, assessment=cities[1].key, item="POL.3", said="x", owner="y", due_on=net.ON)
    assert staff.post(f"/desk/assessments/{cities[0].key}/results/plan/{other.pk}/", {"state": "done"}).status_code == 403


def test_years_stand_beside_each_other_on_the_crosswalk_with_what_changed(secretariat: Client) -> None:
    first = net.published()
    city = net.city(1)
    net.assessed(first, city, net.answers(4), on=date(2026, 3, 2))
    plain = net.four_parts("2.0.0", crosswalk={"from": "1.0.0", "items": {"CIT.3": "changed"}})
    plain["items"]["CIT.3"]["ask"] = {"ko": "다른 물음", "en": "Another question"}
    again = net.assessed(net.published(plain), city, net.answers(9), on=date(2027, 3, 2), verified=False)
    reviewing.reopen_assessment(by=net.BY, at=net.AT, assessment=again.key, reason="표본")
    answering.keep_evidence(by=net.BY, on=date(2027, 3, 2), at=net.AT, assessment=again.key, item="POL.1", url="https://city.example/act", said="The act")
    page = english(secretariat, f"/desk/assessments/{again.key}/results/")
    assert page.count("scored on the questions that all versions share") == 2
    assert "What changed since the time before" in page
    assert "https://city.example/act" in page
    assert "Claimed, not verified yet" in page


def test_an_assessment_at_work_shows_what_is_known() -> None:
    version, city = net.published(), net.city(0)
    staff = staff_of(city)
    made = answering.open_assessment(by=net.staff("city-00"), on=net.ON, at=net.AT, version=version.pk, organisation=city.pk)
    address = f"/desk/assessments/{made.key}/results/"
    assert "There is no score yet" in english(staff, address)
    answering.give_answers(by=net.staff("city-00"), at=net.AT, assessment=made.key, answers={"NET.1": "draft", "NET.2": "adopted", "NET.3": "none"})
    page = english(staff, address)
    assert "0.417" in page
    assert "As answered so far, not handed in" in page
    assert "Places are told once 9 cities are verified." in english(staff, f"{address}ranks/")
