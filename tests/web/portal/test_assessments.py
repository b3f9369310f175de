"""Self-assessments for everybody: instruments to read, sums of at least eight, no name without consent, weights to move, files."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from django.test import Client

from dure.domain.assessments.actions import answering, instruments
from dure.domain.assessments.models import Assessment, InstrumentVersion
from tests.domain.assessments import network as net

pytestmark = pytest.mark.django_db
AT = "/en/assessments/four/1.0.0/"
FILES = ("answers.csv", "groups.csv", "data.json", "network-en.html", "network-ko.html")


def page(client: Client, address: str, **data: Any) -> str:
    response = client.get(address, data)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


@pytest.fixture
def version() -> InstrumentVersion:
    return net.published()


@pytest.fixture
def cities(version: InstrumentVersion) -> list[Assessment]:
    return net.network(version, 12)


def ranked(shown: str) -> list[str]:
    """The cities of the ranking in their order."""
    return re.findall(r'<th scope="row">(Sample City \d+)</th>', shown.split('id="ranked"')[1].split("</table>")[0])


def test_the_instrument_is_read_question_by_question(client: Client, version: InstrumentVersion) -> None:
    shown = page(client, AT)
    for wanted in ("Four parts", version.sha256, "How far is question 2 of Policy?", "a draft", "0.5 points", 'Asked where <a href="#GOV.1">GOV.1</a> is answered: adopted',
                   "below 1/3", "1/3 – 2/3", "from 2/3", "Leading", "CIO&#x27;s office"):
        assert wanted in shown, wanted
    assert "Four parts" in page(client, "/en/assessments/")
    assert "문항" in page(client, "/assessments/four/1.0.0/")


def test_a_draft_is_nobody_s_to_read(client: Client) -> None:
    instruments.keep_instrument(by=net.BY, at=net.AT, plain=net.four_parts())
    for address in (AT, f"{AT}results/", f"{AT}instrument.yaml", f"{AT}network-ko.pdf"):
        assert client.get(address).status_code == 404, address
    assert "No instrument is published yet." in page(client, "/en/assessments/")


@pytest.mark.parametrize("seed", range(4))
def test_no_page_and_no_file_names_a_city_without_its_consent(client: Client, version: InstrumentVersion, seed: int) -> None:
    random = Random(seed)
    net.regions()
    named = {n: random.random() < 0.4 for n in range(random.randint(8, 12))}
    for n, consent in named.items():
        net.assessed(version, net.city(n, country=random.choice(["KR", "FR"])), net.answers(random.randint(0, 12)), named=consent)
    texts = {address: page(client, address) for address in (
        "/en/assessments/", AT, f"{AT}results/", "/assessments/four/1.0.0/results/", f"{AT}results/?w.GOV=9")}
    texts |= {name: page(client, f"{AT}{name}") for name in FILES}
    for where, text in texts.items():
        for n, consent in named.items():
            if not consent:
                assert not re.search(rf"Sample City {n}\b|표본시 {n}\b|city-{n:02}", text), (where, n)
    for n, consent in named.items():
        assert (f"Sample City {n}" in ranked(texts[f"{AT}results/"])) is consent
    for name in ("answers.csv", "groups.csv", "data.json"):
        assert "City" not in texts[name]


def test_with_seven_cities_nothing_of_the_network_is_told(client: Client, version: InstrumentVersion) -> None:
    net.network(version, 7)
    shown = page(client, f"{AT}results/")
    assert "at least 8 verified cities are needed" in shown
    assert "Median" not in shown
    for name in FILES[:3]:
        assert client.get(f"{AT}{name}").status_code == 404, name


def test_who_takes_consent_back_leaves_the_ranking(client: Client, cities: list[Assessment]) -> None:
    assert "Sample City 3" in ranked(page(client, f"{AT}results/"))
    answering.consent(by=net.staff("city-03"), at=net.AT, assessment=cities[3].key, named=False)
    assert "Sample City 3" not in page(client, f"{AT}results/")


def test_moved_weights_change_the_ranking_and_published_ones_do_not(client: Client, version: InstrumentVersion) -> None:
    net.regions()
    first = dict.fromkeys(net.answers(0), "none") | {f"GOV.{n}": "adopted" for n in (1, 2, 3)}
    last = dict.fromkeys(net.answers(0), "none") | {f"CIT.{n}": "adopted" for n in (1, 2, 3)}
    for n in range(9):
        net.assessed(version, net.city(n), first if n == 0 else last if n == 1 else net.answers(0), named=n < 2)
    assert ranked(page(client, f"{AT}results/")) == ["Sample City 0", "Sample City 1"]
    moved = page(client, f"{AT}results/", **{"w.CIT": "90"})
    assert ranked(moved) == ["Sample City 1", "Sample City 0"]
    for wanted in ("▲ 1", "▼ 1", "With your weights:", "Citizens 90.9%", "0.909", 'value="90"'):
        assert wanted in moved, wanted
    same = page(client, f"{AT}results/", **{"w.GOV": "8", "w.POL": "6", "w.NET": "4", "w.CIT": "2"})
    assert ranked(same) == ["Sample City 0", "Sample City 1"]
    assert "0.400" in same


@pytest.mark.parametrize("wrong", ["-1", "<script>", "1/0", "9" * 500, ""])
def test_weights_that_cannot_be_read_leave_the_published_ranking(client: Client, cities: list[Assessment], wrong: str) -> None:
    usual = ranked(page(client, f"{AT}results/"))
    shown = page(client, f"{AT}results/", **{"w.GOV": wrong, "w.NOTHING": "3"})
    assert ranked(shown) == usual
    assert ("Governance: a weight is a number of zero or more" in shown) is bool(wrong)  # the part by its title
    assert "<script>" not in shown


def test_scores_of_the_ranking_grow_downwards_nowhere(client: Client, cities: list[Assessment]) -> None:
    shown = page(client, f"{AT}results/", **{"w.GOV": "0", "w.NET": "1/3"})
    scores = [float(one) for one in re.findall(r'</th><td class="number">([\d.]+)</td>', shown.split('id="ranked"')[1])]
    assert len(scores) == 4
    assert scores[-1] == 0  # a score of nothing is a score
    assert all(one >= other for one, other in pairwise(scores))


def test_the_instrument_s_file_is_the_published_one(client: Client, version: InstrumentVersion) -> None:
    assert client.get(f"{AT}instrument.yaml").content.decode() == version.text
    assert client.get(f"{AT}nothing.csv").status_code == 404


def test_pages_ask_the_database_the_same_however_many_cities(client: Client, version: InstrumentVersion, django_assert_max_num_queries: Any) -> None:
    net.network(version, 9)
    with django_assert_max_num_queries(22):
        page(client, f"{AT}results/")
    for n in range(20, 26):
        net.assessed(version, net.city(n), net.answers(n - 18), named=True)
    with django_assert_max_num_queries(22):
        page(client, f"{AT}results/")
