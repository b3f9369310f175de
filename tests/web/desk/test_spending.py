"""Spending at the desk: one screen by line, cases on their ladder, four eyes, the paper of the months."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.spending.models import Allotment, Case, Rung
from dure.formats.blocks import words
from dure.formats.reading import read
from tests.domain.appropriations.conftest import lines, project  # noqa: F401 # the founding paper's lines

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]
Lines = dict[tuple[int, str], BudgetLine]


@pytest.fixture
def officer() -> Actor:  # the actor who enters the lines, not a signed-in client
    return Actor("parties.account:900001", "마크", frozenset({"officer"}))


@pytest.fixture
def office(signed_in: SignedIn) -> Client:
    return signed_in("officer")


@pytest.fixture
def director(signed_in: SignedIn) -> Client:
    return signed_in("director")


def allotted(office: Client, director: Client, line: BudgetLine, won: str = "10,000,000원") -> None:
    assert office.post(f"/desk/spending/lines/{line.pk}/", {"amount": won, "on": "2018-01-03"}).status_code == 302
    assert "확인 대기" in office.get(f"/desk/spending/lines/{line.pk}/").content.decode()
    assert director.post(f"/desk/spending/allotments/{Allotment.objects.latest('pk').pk}/decide/", {"approve": "1"}).status_code == 302


def test_a_case_is_opened_climbs_and_is_paid(office: Client, director: Client, lines: Lines) -> None:  # noqa: F811
    line = lines[2018, "국외업무여비"]
    allotted(office, director, line)
    assert office.post("/desk/spending/cases/new/", {"line": line.pk, "kind": "travel", "title": "국외출장", "payee_name": "표본 여행사",
                                                     "amount": "3,675,980", "on": "2018-03-02"}).status_code == 302
    case = Case.objects.get()
    page = f"/desk/spending/cases/{case.key}/"
    for rung in ("commitment", "resolution", "payment"):
        director.post(f"{page}approve/", {"rung": Rung.objects.latest("pk").pk})
        assert office.post(page, {"rung": rung, "amount": "3675980", "on": "2018-03-05"}).status_code == 302
    assert "확인할 지출" in director.get("/desk/").content.decode()
    assert "확인할 지출" not in office.get("/desk/").content.decode()
    waiting = director.get("/desk/spending/?year=2018").content.decode()
    assert "국외출장" in waiting
    director.post(f"{page}approve/", {"rung": Rung.objects.latest("pk").pk, "back": "1"})
    overview = office.get("/desk/spending/?year=2018").content.decode()
    assert "3,675,980" in overview
    assert "0.3" in overview  # 3,675,980 of 1,179,387,000
    assert "세 해 나란히" in overview
    assert "spending.year:2017/available@2017-12-31" in overview
    asked = office.get("/desk/trace/spending.year:2018/spent@2018-12-31").content.decode()
    assert "3,675,980" in asked
    assert f"spending.line:{line.pk}/spent@2018-12-31" in asked
    # each figure opens its entries: what was allotted leads to its allotments, and each of them answers
    trace = office.get(f"/en/trace/spending.line:{line.pk}/allotted@2018-12-31").content.decode()
    named = set(re.findall(r"/en/trace/(spending\.allotment:\d+)", trace))
    assert named
    assert {office.get(f"/en/trace/{one}").status_code for one in named} == {200}
    assert office.get("/desk/trace/spending.year:1999/spent@1999-12-31").status_code == 404
    assert office.get("/desk/trace/grants.year:2018/executed@never").status_code == 404
    assert "기다리는 것이 없습니다" in overview
    assert "3,675,980" in office.get("/desk/spending/cases/?text=여행사").content.decode()
    assert "3,675,980" not in office.get("/desk/spending/cases/?text=인쇄").content.decode()
    refused = office.post(page, {"rung": "payment", "amount": "1", "on": "2018-03-06"})
    assert refused.status_code == 422
    assert "앞 단계에서 남은 0원" in refused.content.decode()
    bad = office.post(page, {"rung": "payment", "amount": "많이", "on": "2018-03-06"})
    assert "많이" in bad.content.decode()
    assert 'value="많이"' in bad.content.decode()


def test_who_prepared_does_not_approve_and_others_may_not_prepare(office: Client, director: Client, signed_in: SignedIn, lines: Lines) -> None:  # noqa: F811
    line = lines[2018, "사무관리비"]
    allotted(office, director, line, "1,000,000")
    director.post("/desk/spending/cases/new/", {"line": line.pk, "kind": "general", "title": "인쇄", "payee_name": "표본 인쇄소", "amount": "640,000",
                                                "on": "2018-03-02"})
    case, rung = Case.objects.get(), Rung.objects.get()
    said = director.post(f"/desk/spending/cases/{case.key}/approve/", {"rung": rung.pk}, follow=True).content.decode()
    assert "스스로 확인할 수 없습니다" in said
    assert Rung.objects.get().state == "prepared"
    auditor = signed_in("auditor")
    assert "필요한 직무" in auditor.get(f"/desk/spending/cases/{case.key}/").content.decode()
    auditor.post(f"/desk/spending/cases/{case.key}/close/")
    assert Case.objects.get().closed_on is None


@pytest.mark.parametrize("form", ["hwpx", "pdf", "xlsx"])
def test_the_months_are_handed_out(office: Client, lines: Lines, form: str) -> None:  # noqa: F811
    answer = office.get(f"/desk/spending/2018/months.{form}")
    assert answer.status_code == 200
    said = words(read(answer.content, f"months.{form}").blocks)
    assert "사무관리비" in said
    assert "1,179,387,000" in said
    assert office.get("/desk/spending/1999/months.pdf").status_code == 404


def test_the_screen_takes_the_same_queries_however_many_lines(office: Client, lines: Lines, django_assert_num_queries: Any) -> None:  # noqa: F811
    office.get("/desk/spending/?year=2018")
    with django_assert_num_queries(QUERIES):
        office.get("/desk/spending/?year=2018")
    BudgetLine.objects.filter(fiscal_year=2017).update(fiscal_year=2016)
    with django_assert_num_queries(QUERIES):
        office.get("/desk/spending/?year=2018")


QUERIES = 30
