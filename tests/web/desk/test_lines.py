"""Budget lines at the desk: years, stages, calculations as one types, transfers by four eyes, papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from dure.base.act import Actor
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.models import (
    BudgetLine,
    Ceiling,
    Indicator,
    IndicatorYear,
    PlanAmount,
    StageAmount,
    Transfer,
)
from dure.formats.blocks import words
from dure.formats.reading import read
from tests.domain.appropriations.conftest import AT, lines, project  # noqa: F401 # the founding paper's lines

pytestmark = pytest.mark.django_db
SignedIn = Callable[..., Client]
Lines = dict[tuple[int, str], BudgetLine]
ASKED = {"stage": "supplementary", "round": "1", "on": "2018-05-01", "author": "시의회", "reason": "", "amount": "", "national": "", "district": "",
         "other": "", "source": ""}


@pytest.fixture
def officer() -> Actor:
    return Actor("parties.account:900001", "마크", frozenset({"officer"}))


@pytest.fixture
def office(signed_in: SignedIn) -> Client:
    return signed_in("officer")


def test_years_and_stages_stand_beside_each_other(office: Client, lines: Lines, officer: Actor) -> None:  # noqa: F811
    grant = lines[2018, "국제부담금"]
    record_amount(by=officer, at=AT, on=date(2017, 7, 14), line=grant.pk, stage="requested", author="정보기획담당관", amount=1_200_000_000, reason="인건비")
    assert "세계도시 전자정부 협의체 운영" in office.get("/desk/lines/").content.decode()
    said = office.get("/desk/lines/wego/").content.decode()
    for figure in ("1,180,987,000", "1,179,387,000", "△1,600,000", "1,135,987,000", ">6,400,000<", ">△8,000,000<"):  # and of each line
        assert figure in said
    assert "1,200,000,000" in office.get("/desk/lines/wego/?stage=requested").content.decode()
    year = office.get("/desk/lines/wego/2018/").content.decode()
    assert "△72,013,000" in year  # what the council's vote cut of what was asked
    assert "정보기획담당관" not in office.get("/desk/lines/wego/2017/").content.decode()
    assert office.get("/desk/lines/wego/2016/").status_code == 404
    assert office.get("/desk/lines/none/").status_code == 404


def test_calculations_are_computed_as_one_types_and_recorded(office: Client, lines: Lines) -> None:  # noqa: F811
    page = f"/desk/lines/wego/2018/{lines[2018, '사무관리비'].pk}/"
    basis = "민관협의체 2,000,000원\r\nOGP 협의체 400,000원*4회*4분과\r\n회의록 123,456원*1식"
    made = office.get(f"{page}basis/", {"basis": basis, "on": "2018-05-01"}).content.decode()
    for figure in ("6,400,000", "123,456", "123,000", "8,523,000"):
        assert figure in made
    wrong = office.get(f"{page}basis/", {"basis": "회의 세 번"}).content.decode()
    assert "회의 세 번" in wrong
    assert 'class="under error"' in wrong
    looked = office.post(page, ASKED | {"basis": basis, "look": "1"})
    assert looked.status_code == 200
    assert "8,523,000" in looked.content.decode()
    assert StageAmount.objects.filter(stage="supplementary").count() == 0
    refused = office.post(page, ASKED | {"basis": basis, "amount": "8,000,000"})
    assert refused.status_code == 422
    assert 'value="8,000,000"' in refused.content.decode()
    assert "8,523,000원이" in refused.content.decode()
    assert office.post(page, ASKED | {"basis": basis}).status_code == 302
    assert StageAmount.objects.get(stage="supplementary").amount == 8_523_000
    cheaper = "민관협의체 2,000,000원\r\nOGP 협의체 400,000원*3회*4분과"
    office.post(page, ASKED | {"round": "2", "on": "2018-09-01", "basis": cheaper, "reason": "회의 축소"})
    said = office.get(page).content.decode()
    assert "△1,600,000" in said  # one meeting of four sub-committees less
    assert "제2회 추경" in said
    paper = words(read(office.get("/desk/lines/wego/2018/basis.hwpx").content, "basis.hwpx").blocks)
    assert "기정" in paper
    assert "△1,600" in paper


@pytest.mark.parametrize("form", ["hwpx", "pdf", "xlsx"])
def test_the_budget_table_is_the_founding_statements(office: Client, lines: Lines, form: str) -> None:  # noqa: F811
    answer = office.get(f"/desk/lines/wego/2018/budget.{form}?language=ko")
    assert answer.status_code == 200
    said = words(read(answer.content, f"budget.{form}").blocks)
    for figure in ("1,180,987", "1,179,387", "△1,600", "6,400", "320", "1,135,987"):
        assert figure in said or figure.replace(",", "").replace("△", "-") in said
    assert office.get("/desk/lines/wego/2018/other.pdf").status_code == 404


def test_a_transfer_waits_for_another(office: Client, signed_in: SignedIn, lines: Lines) -> None:  # noqa: F811
    lead, source, target = signed_in("team_lead"), lines[2018, "국외업무여비"], lines[2018, "사무관리비"]
    asked: dict[str, Any] = {"form": "transfer", "transfer-kind": "reallocation", "transfer-source": source.pk, "transfer-target": target.pk,
                             "transfer-amount": "1,500천원", "transfer-on": "2018-07-02", "transfer-reason": "부족"}
    assert office.post("/desk/lines/wego/2018/", asked | {"transfer-amount": "99,000,000"}).status_code == 422
    assert office.post("/desk/lines/wego/2018/", asked).status_code == 302
    move = Transfer.objects.get()
    assert move.amount == 1_500_000
    own = office.post(f"/desk/lines/moves/transfer/{move.pk}/approve/", {"back": "/desk/lines/wego/2018/"}, follow=True).content.decode()
    assert "필요한 직무" in own
    assert "확인할 예산 변경과 이월" in lead.get("/desk/").content.decode()
    assert "확인할 예산 변경과 이월" not in office.get("/desk/").content.decode()
    there = lead.get("/desk/lines/wego/2018/").content.decode()
    assert f"/desk/lines/moves/transfer/{move.pk}/approve/" in there
    assert lead.post(f"/desk/lines/moves/transfer/{move.pk}/approve/", {"back": "/desk/lines/wego/2018/"}).url == "/desk/lines/wego/2018/"
    assert lead.post(f"/desk/lines/moves/transfer/{move.pk}/approve/", {"back": "//elsewhere.example/"}).url == "/desk/lines/"
    assert "9,900,000" in office.get("/desk/lines/wego/2018/").content.decode()
    office.post(f"/desk/lines/moves/transfer/{move.pk}/take-back/", {"reason": "착오", "back": "/desk/lines/wego/2018/"})
    assert Transfer.objects.filter(reverses=move, state="prepared").count() == 1


def test_what_is_planned_is_kept(office: Client, signed_in: SignedIn, lines: Lines) -> None:  # noqa: F811
    page = "/desk/lines/wego/"
    office.post(page, {"form": "plan", "plan-plan_year": "2017", "plan-fiscal_year": "2018", "plan-amount": "12억원"})
    office.post(page, {"form": "plan", "plan-plan_year": "2017", "plan-fiscal_year": "2018", "plan-amount": "1,200백만원"})
    assert PlanAmount.objects.get().amount == 1_200_000_000
    office.post(page, {"form": "indicator", "indicator-ko": "회원 도시 수", "indicator-unit": "개", "indicator-direction": "more"})
    one = Indicator.objects.get().pk
    office.post(page, {"form": "target", "target-indicator": one, "target-fiscal_year": "2018", "target-target": "132"})
    office.post(page, {"form": "measure", "measure-indicator": one, "measure-fiscal_year": "2018", "measure-actual": "128", "measure-on": "2019-01-10"})
    assert IndicatorYear.objects.get().actual == 128
    assert "97.0" in office.get(page).content.decode()
    office.post("/desk/lines/wego/2018/", {"form": "ceiling", "ceiling-amount": "1,000,000,000", "ceiling-on": "2017-07-03", "ceiling-author": "예산담당관"})
    assert Ceiling.objects.get().amount == 1_000_000_000
    assert "179,387,000" in office.get("/desk/lines/wego/2018/").content.decode()
    office.post(page, {"form": "line", "line-fiscal_year": "2019", "line-name": "국제부담금", "line-code": "310-02"})
    assert BudgetLine.objects.get(fiscal_year=2019).code == "310-02"
    auditor = signed_in("auditor")
    assert "필요한 직무" in auditor.get(page).content.decode()
    assert auditor.post(page, {"form": "line", "line-fiscal_year": "2020", "line-name": "국제부담금"}).status_code == 422


def test_the_pages_cost_as_much_with_one_line_as_with_many(office: Client, lines: Lines, officer: Actor, django_assert_max_num_queries: Any) -> None:  # noqa: F811
    for page, most in (("/desk/lines/wego/", 24), ("/desk/lines/wego/2018/", 34)):
        office.get(page)
        with django_assert_max_num_queries(most):
            office.get(page)
