"""Typing into a draft beside somebody else, and what the draft says of its own sums."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from dure.domain.appropriations.actions.lines import open_line
from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.budget.models import BasisItem, Line
from dure.intake.filing.statements import file_statement
from dure.web.common.templatetags.dure import amount
from tests.documents.made import AT, OFFICER, ON, library

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(officer: Client) -> str:
    project = file_statement(library(2021), b"library 2021", "paper.md", by=OFFICER, on=ON, at=AT).project
    return str(officer.post(f"/desk/money/{project}/2021/act/draft-next/")["Location"])


def line(name: str) -> Line:
    return Line.objects.get(project_year__fiscal_year=2022, name=name)


def offered(page: str) -> list[str]:
    """What calculations make where the line says another amount."""
    return re.findall(r'<button class="take"[^>]*data-at="lines">[^<]*<span>([^<]*)</span>', page)


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
    assert offered(officer.get(address).content.decode()) == []
    item = BasisItem.objects.get(project_year__fiscal_year=2022, line_name="시설비")
    officer.post(address, typed(f"budget.basis_item:{item.pk}/expression", item.expression, "30,000,500원"))
    assert offered(officer.get(address).content.decode()) == ["30,000.5"]
    answer = officer.post(address, {"take": f"budget.line:{line('시설비').pk}"})
    assert answer.status_code == 302
    assert line("시설비").current == 30_001  # half up, as amounts are written


def test_rates_move_as_this_office_rounds(officer: Client, address: str) -> None:
    page = officer.get(address).content.decode()
    mode = line("시설비").project_year.rate_mode
    assert f'data-mode="{mode}" data-digits="1"' in page


def test_a_draft_is_compared_with_last_year_line_by_line(officer: Client, address: str) -> None:
    officer.post(address, typed(f"budget.line:{line('시설비').pk}/current", "29,000", "31,000"))
    page = officer.get(address.replace("draft", "compare")).content.decode()
    assert "2021 → 2022" in page
    assert page.count("<td>2,000</td>") == 2  # the line's and the total's


def test_rows_that_the_page_added_are_saved_with_the_rest_and_get_their_names(officer: Client, address: str) -> None:
    rows = {"new:budget.line:1/name": "여비", "new:budget.line:1/current": "1,500", "new:budget.line:1/previous": "",
            "new:budget.line:2/name": "재료비", "new:budget.line:3/name": "  "}
    answer = officer.post(address, rows, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert (line("여비").current, line("재료비").current) == (1_500, None)
    assert answer["Dure-Rows"].split() == [f"new:budget.line:1=budget.line:{line('여비').pk}",
                                           f"new:budget.line:2=budget.line:{line('재료비').pk}"]
    refused = officer.post(address, {"new:budget.line:1/current": "많이"}, headers={"HX-Request": "true"})
    assert refused.status_code == 409
    assert officer.post(address, {"new:budget.nothing:1/name": "가"}, headers={"HX-Request": "true"}).status_code == 409
    assert officer.post(address, {"new:x": "가"}).status_code == 404


def test_the_funding_stands_beside_the_budget(officer: Client, address: str) -> None:
    record = line("시설비").project_year
    page = officer.get(address).content.decode()
    assert 'class="funding-gap">0<' in page
    assert "/funding_total" not in page  # it follows from its parts, and is not typed
    officer.post(address, typed(f"budget.project_year:{record.pk}/funding_city", f"{record.funding_city:,}", "40,000"))
    page = officer.get(address).content.decode()
    assert f'class="funding-gap">{amount(40_000 - record.funding_city)}<' in page


def test_last_years_amount_follows_last_year_and_is_not_typed(officer: Client, address: str) -> None:
    page = officer.get(address).content.decode()
    assert f"now:budget.line:{line('시설비').pk}/previous" not in page
    assert 'c-previous" data-label=' in page
    officer.post(address, {"new:budget.line:1/name": "여비", "new:budget.line:1/previous": "700"})
    assert f"now:budget.line:{line('여비').pk}/previous" in officer.get(address).content.decode()


def test_who_else_has_the_draft_open(officer: Client, signed_in: Callable[..., Client], address: str) -> None:
    assert officer.get(f"{address}?beside").content.decode() == ""
    other = signed_in(name="표본 둘째")
    assert "표본 담당" in other.get(address).content.decode().partition('id="beside"')[2].partition("</p>")[0]
    assert officer.get(f"{address}?beside").content.decode() == "표본 둘째"
    assert signed_in("auditor", "표본 감사").get(f"{address}?beside").content.decode() == "표본 담당, 표본 둘째"


def test_what_follows_from_the_books_is_shown_and_not_typed(officer: Client, address: str) -> None:
    line_of = open_line(by=OFFICER, at=AT, project=address.split("/")[3], fiscal_year=2022, name="국내여비")
    record_amount(by=OFFICER, at=AT, on=ON, line=line_of.pk, stage="requested", author="표본 부서", amount=1_234_000, basis=[("출장", "617,000원*2회")])
    for part in ("budget", "basis"):
        officer.post(address.replace("/draft/", "/act/complete/"), {"part": part, "on": "on"})
    page = officer.get(address).content.decode()
    assert "장부에서" in page
    assert re.search(r'<span class="fixed \w+ c-current" data-label="[^"]+">1,234</span>', page)
    assert f"now:appropriations.line:{line_of.pk}" not in page
    assert "617,000원*2회" in page
