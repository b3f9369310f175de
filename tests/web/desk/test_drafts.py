"""Typing into a draft beside somebody else, and what the draft says of its own sums."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from dure.domain.budget.models import BasisItem, Line
from dure.intake.filing.statements import file_statement
from tests.documents.made import AT, OFFICER, ON, library

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(officer: Client) -> str:
    project = file_statement(library(2021), b"library 2021", "paper.md", by=OFFICER, on=ON, at=AT).project
    return str(officer.post(f"/desk/money/{project}/2021/act/draft-next/")["Location"])


def line(name: str) -> Line:
    return Line.objects.get(project_year__fiscal_year=2022, name=name)


def typed(ref: str, was: str, now: str) -> dict[str, str]:
    return {f"was:{ref}": was, f"now:{ref}": now}


def test_what_the_other_wrote_elsewhere_is_not_overwritten_by_the_second_try(
        officer: Client, signed_in: Callable[..., Client], address: str) -> None:
    office, works = f"budget.line:{line('사무관리비').pk}/current", f"budget.line:{line('시설비').pk}/current"
    signed_in(name="다른 담당").post(address, typed(office, "12,500", "20,000") | typed(works, "29,000", "31,000"))
    # the second officer still sees the old page: types into one of the two, leaves the other as shown
    answer = officer.post(address, typed(office, "12,500", "15,000") | typed(works, "29,000", "29,000"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "금년도(B) — 처음 12,500, 지금 20,000, 입력 15,000" in page  # by its label, as the office writes amounts
    assert f'name="was:{office}" value="20,000"' in page
    assert f'name="now:{office}" value="15,000"' in page
    assert f'name="now:{works}" value="31,000"' in page
    assert line("사무관리비").current == 20_000


def test_saving_by_itself_says_why_it_could_not(officer: Client, address: str) -> None:
    ref = f"budget.line:{line('사무관리비').pk}/current"
    officer.post(address, typed(ref, "12,500", "20,000"))
    answer = officer.post(address, typed(ref, "12,500", "15,000"), headers={"HX-Request": "true"})
    assert (answer.status_code, answer["Content-Type"]) == (409, "text/plain; charset=utf-8")
    assert "지금 20,000" in answer.content.decode()


def test_national_money_is_typed_where_the_statement_has_it(officer: Client, address: str) -> None:
    ref = f"budget.line:{line('사무관리비').pk}/national_current"
    assert f'name="now:{ref}" value="5,000"' in officer.get(address).content.decode()
    officer.post(address, typed(ref, "5,000", "6,000"))
    assert line("사무관리비").national_current == 6_000
    assert Line.objects.get(project_year__fiscal_year=2022, is_total=False, name="시설비").national_current is None


def test_a_line_that_its_calculations_do_not_make_is_named(officer: Client, address: str) -> None:
    assert 'id="apart"' not in officer.get(address).content.decode()
    item = BasisItem.objects.get(project_year__fiscal_year=2022, line_name="시설비")
    officer.post(address, typed(f"budget.basis_item:{item.pk}/expression", item.expression, "30,000,500원"))
    page = officer.get(address).content.decode()
    assert "시설비: 예산액 29,000, 산출근거 합 30,000.5" in page


def test_rates_move_as_this_office_rounds(officer: Client, address: str) -> None:
    page = officer.get(address).content.decode()
    mode = line("시설비").project_year.rate_mode
    assert f'data-mode="{mode}" data-digits="1"' in page


def test_a_draft_is_compared_with_last_year_line_by_line(officer: Client, address: str) -> None:
    officer.post(address, typed(f"budget.line:{line('시설비').pk}/current", "29,000", "31,000"))
    page = officer.get(address.replace("draft", "compare")).content.decode()
    assert "2021 → 2022" in page
    assert page.count("<td>2,000</td>") == 2  # the line's and the total's
