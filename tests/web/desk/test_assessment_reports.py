"""A city's report at the desk, what recomputes it, and the page of needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from dure.domain.assessments.actions import answering, reviewing
from dure.domain.assessments.models import Assessment
from tests.domain.assessments import network as net
from tests.web.desk.test_results import staff_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def secretariat(signed_in: Callable[..., Client]) -> Client:
    return signed_in("secretariat")


@pytest.fixture
def strong_and_weak() -> list[Assessment]:
    """A strong city with evidence, three that are weak in one topic; one of them was asked again."""
    version = net.published()
    net.regions()
    best = dict.fromkeys(net.four_parts()["items"], "adopted")
    made = [net.assessed(version, net.city(0), best)]
    reviewing.reopen_assessment(by=net.BY, at=net.AT, assessment=made[0].key, reason="표본")
    answering.keep_evidence(by=net.staff("city-00"), on=net.ON, at=net.AT, assessment=made[0].key, item="POL.1", url="https://city.example/act", said="표본")
    cities = [net.city(n) for n in (1, 2, 3)]
    made += [net.assessed(version, city, best | {"POL.2": "none", "POL.3": "none"}) for city in cities]
    net.assessed(version, cities[0], best | {"POL.2": "draft", "POL.3": "none"}, on=date(2026, 5, 4))
    return made


def test_the_report_is_read_and_taken_along(secretariat: Client, strong_and_weak: list[Assessment]) -> None:
    at = f"/en/desk/assessments/{strong_and_weak[1].key}/report/"
    page = secretariat.get(at).content.decode()
    for wanted in ("Self-assessment report: Sample City 1", "How sure it is", strong_and_weak[1].version.sha256, "Français PDF"):
        assert wanted in page, wanted
    for name, kind in (("fr.hwpx", "application/hwp+zip"), ("files/answers.csv", "text/csv; charset=utf-8"), ("files/instrument.yaml", "application/yaml")):
        answer = secretariat.get(f"{at}{name}")
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, kind), name
    for name in ("de.pdf", "fr.exe", "files/other.csv"):
        assert secretariat.get(f"{at}{name}").status_code == 404, name


def test_another_city_s_report_is_closed_to_a_city(strong_and_weak: list[Assessment]) -> None:
    client = staff_of(strong_and_weak[1].organisation)
    assert client.get(f"/en/desk/assessments/{strong_and_weak[1].key}/report/").status_code == 200
    for name in ("", "ko.pdf", "files/answers.csv"):
        assert client.get(f"/en/desk/assessments/{strong_and_weak[0].key}/report/{name}").status_code == 403, name
    assert client.get("/en/desk/assessments/needs/").status_code == 403


def test_needs_stand_with_their_reasons_and_before_beside_after(secretariat: Client, strong_and_weak: list[Assessment]) -> None:
    page = secretariat.get("/en/desk/assessments/needs/").content.decode()
    for wanted in ("mentor: Sample City 0", "Both are of the same region.", "with 1 pieces of evidence", "3 cities are below 50%", "what a study proposes finds ground"):
        assert wanted in page, wanted
    other = secretariat.get("/en/desk/assessments/needs/", {"topic": "NET"}).content.decode()  # a topic at a time
    assert "mentor: Sample City 0" not in other
    assert "No training suggests itself." in other
    page = secretariat.get("/en/desk/assessments/needs/", {"city": "city-01", "since": "2026-04-01"}).content.decode()
    # policy counts three tenths: of its six parts one was had, then two
    for wanted in ("2026-03-02", "2026-05-04", "0.750", "0.800", "no evidence"):
        assert wanted in page, wanted
    page = secretariat.get("/en/desk/assessments/needs/", {"city": "city-01", "since": "2020-04-01"}).content.decode()
    assert "no verified answers both before and after" in page
