"""What everybody sees of members: it is the register itself, on any day, on the page, as a file and for machines."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import lxml.html
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from dure.domain.members.models import MemberCount, Membership, Region, RegionScope
from dure.domain.members.queries import roll
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation, OrganisationName

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
DAYS = (date(2010, 12, 31), date(2014, 11, 6), date(2018, 3, 12))


@pytest.fixture
def enter() -> Callable[..., Membership]:
    """This function will return a way to enter a sample member."""
    def entered(key: str, first: date = date(2010, 9, 1), after: date | None = None, category: str = "full", country: str = "KR",
                **more: Any) -> Membership:
        city, new = Organisation.objects.get_or_create(key=key, defaults={
            "kind": "city", "country": country, "latitude": 37.5, "longitude": 127, "sample": True, "sort_ko": f"{key}시", "sort_en": key,
            "names_text": f"{key.title()}\n{key}시"})
        if new:
            OrganisationName.objects.create(organisation=city, language="en", name=key.title())
            OrganisationName.objects.create(organisation=city, language="ko", name=f"{key}시")
        return Membership.objects.create(organisation=city, category=category, during=(first, after), known_from=AT, sample=True, **more)
    return entered


@pytest.fixture
def network(enter: Any) -> None:
    """This function will enter a small network with a history."""
    asia = Region.objects.create(key="asia", name={"ko": "아시아", "en": "Asia"})
    RegionScope.objects.create(region=asia, country="KR")
    for number in range(60):
        enter(f"city{number:02}")
    enter("oslo", date(2014, 11, 6), date(2018, 3, 12), country="NO")
    enter("oslo", date(2018, 3, 12), category="corporate", country="NO")
    enter("lima", date(2013, 1, 1), date(2014, 11, 6), category="associate", country="PE")
    wrong = enter("paris", country="FR")
    wrong.known_until = AT
    wrong.save()


def on_pages(client: Client, on: date) -> list[list[str]]:
    """This function will turn the pages of the roll and return its rows, as they are printed."""
    rows, address = [], f"/en/members/roll/?on={on}"
    while address:
        page = lxml.html.fromstring(client.get(address).content)
        rows += [[cell.text_content().strip() for cell in row] for row in page.xpath("//table/tbody/tr")]
        ahead = page.xpath("//a[@id='page-after']")
        address = "/en/members/roll/" + ahead[0].get("href") if ahead else ""
    return rows


@pytest.mark.parametrize("on", DAYS)
def test_what_is_published_is_the_register(client: Client, network: None, on: date) -> None:
    register = {(row.organisation.key.title(), row.category, row.during.lower.isoformat()) for row in roll(on).select_related("organisation")}
    assert len(register) > 59
    words = {"Full member": "full", "Associate member": "associate", "Corporate member": "corporate"}
    page = on_pages(client, on)
    assert {(row[0], words[row[1]], row[4]) for row in page} == register
    assert len(page) == len(register)
    file = b"".join(client.get(f"/en/members/roll/?on={on}&export=csv"))  # type: ignore[call-overload]
    lines = list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"))))
    assert {(line["Member"], words[line["Category"]], line["In the category since"]) for line in lines} == register
    assert len(lines) == len(register)
    told, after = [], 0
    while after is not None:
        answer = client.get("/api/v1/members", {"on": on.isoformat(), "after": after}).json()
        told, after = told + answer["members"], answer["next"]
    assert {(one["name_en"], one["category"], one["since"]) for one in told} == register
    assert len(told) == len(register)
    counts = client.get("/api/v1/members/counts", {"on": on.isoformat()}).json()
    assert counts["total"] == len(register) == sum(counts["by_category"].values()) == sum(counts["by_country"].values())
    assert f">{len(register)}</a>" in client.get(f"/members/?on={on}").content.decode()


def test_pages_of_the_machines_door_are_turned(client: Client, network: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dure.api.members.PAGE", 20)
    first = client.get("/api/v1/members?on=2018-03-12").json()
    assert (len(first["members"]), first["next"]) == (20, Membership.objects.order_by("pk")[19].pk)
    assert client.get("/api/v1/members?country=NO&on=2018-03-12").json()["members"][0]["category"] == "corporate"
    assert client.get("/api/v1/members?region=asia&on=2018-03-12").json()["next"] is not None
    assert client.get("/api/v1/members?on=yesterday").status_code == 422


def test_the_network_on_a_day(client: Client, network: None) -> None:
    text = client.get("/en/members/?on=2014-11-06").content.decode()
    for words in ("Members of the network", "Oslo", "Members by region", "Asia", "no region", "land.svg", "Norway"):
        assert words in text, words
    assert "Lima" not in text
    assert "Paris" not in text
    text = client.get("/members/?on=2009-01-01").content.decode()
    assert "2009-01-01의 회원이 없습니다" in text
    assert client.get("/members/?on=nonsense").status_code == 200


def test_papers_that_tell_otherwise_are_named(client: Client, network: None) -> None:
    for disclosure, ground, title in (("public", "", "열린 설명서"), ("closed", "제9조제1항제5호", "닫힌 설명서")):
        paper = Paper.objects.create(direction="in", kind="statement", title=title, registered_on=AT.date(), registered_at=AT,
                                     registered_by_key="k", registered_by_name="표본", disclosure=disclosure, disclosure_ground=ground)
        MemberCount.objects.create(project="wego", fiscal_year=2018, category="cities", number=129, paper=paper)
    MemberCount.objects.create(project="wego", fiscal_year=2015, category="cities", number=61, paper=paper)
    text = client.get("/members/").content.decode()
    assert "2018년 설명서의 회원도시는 129인데, 명부는 그해에 60~61입니다" in text
    assert "열린 설명서" in text
    assert "닫힌 설명서" not in text


def test_a_number_can_be_asked_by_everybody(client: Client, network: None) -> None:
    text = client.get("/en/trace/members.roll:2018-03-12/full").content.decode()
    assert "Full members" in text
    assert "60" in text
    assert client.get("/api/v1/trace/members.roll:2018-03-12/all").json()["value"] == 61
    assert client.get("/trace/members.roll:2018-03-12/nothing").status_code == 404


def test_a_member_has_a_page_with_its_history(client: Client, network: None, enter: Any) -> None:
    paper = Paper.objects.create(direction="in", kind="decision", title="닫힌 결정", registered_on=AT.date(), registered_at=AT, registered_by_key="k",
                                 registered_by_name="표본", disclosure="closed", disclosure_ground="제9조제1항제5호")
    enter("quito", country="EC", decision=paper, decided_by="executive-committee")
    text = client.get("/en/members/quito/").content.decode()
    assert "Executive Committee" in text
    assert "a paper that is not open" in text
    assert "닫힌 결정" not in text
    text = client.get("/en/members/oslo/?on=2015-01-01").content.decode()
    for words in ("Oslo", "Norway", "Full member", "Corporate member", "2014-11-06 – 2018-03-11", "sample", "37.5"):
        assert words in text, words
    assert "no member on 2010-01-01" in client.get("/en/members/oslo/?on=2010-01-01").content.decode()
    assert client.get("/members/paris/").status_code == 404, "the register gave it up"
    assert client.get("/members/nowhere/").status_code == 404


def test_the_roll_is_found_in_any_script_and_sorted(client: Client, network: None) -> None:
    text = client.get("/members/roll/?text=oslo시&on=2018-03-12").content.decode()
    assert "oslo시" in text
    assert "city01시" not in text
    assert "Oslo" in client.get("/en/members/roll/?country=NO").content.decode()
    last = client.get("/en/members/roll/?sort=-name&on=2018-03-12").content.decode()
    assert last.index("Oslo") < last.index("City59")


def test_queries_do_not_grow_with_rows(client: Client, enter: Any) -> None:
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(address).status_code == 200
        return len(caught)

    enter("city00")
    addresses = ("/members/", "/members/roll/", "/members/city00/", "/api/v1/members", "/members/roll/?export=xlsx")
    for address in addresses:
        client.get(address)  # what is kept between requests is kept now
    one = [asked(address) for address in addresses]
    for key in ("city01", "city02"):
        enter(key, country="NO")
    client.get("/members/")  # the sums are taken anew
    assert [asked(address) for address in addresses] == one
    assert max(one) < 25
