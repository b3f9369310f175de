"""Bodies and authority in a browser: a meeting ends terms, a seat is asked for and filled, a duty is handed on with its file."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

COMMITTEE = "/bodies/executive-committee/"


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_public_sees_who_holds_which_seat_as_of_a_day(page: Page, faults: list[str], language: str) -> None:
    for address in ("/bodies/", f"{COMMITTEE}?on=2018-03-12", "/about/charter/"):
        page.goto(f"{language}{address}")
        fits(page)
    page.goto(f"{language}{COMMITTEE}?on=2018-03-12")
    expect(page.locator("table.seats tbody tr")).to_have_count(19)
    expect(page.locator("table.seats tbody tr").first).to_contain_text(re.compile("서울|Seoul"))
    page.locator("#on").fill("2010-01-01")
    page.get_by_role("search").get_by_role("button").click()
    expect(page).to_have_url(re.compile("on=2010-01-01"))
    expect(page.locator("table.seats")).to_have_count(0)


def test_a_seat_falls_vacant_and_is_filled(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto(f"/desk{COMMITTEE}?on=2018-03-12")
    fits(page)
    expect(page.get_by_role("main")).to_contain_text("구성에 문제가 없습니다.")
    page.locator("table.seats tbody th a").last.click()
    fits(page)
    seat = page.url
    page.locator("summary", has_text="임기 끝내기").click()
    ending = page.locator("form[action$='/end/']")
    ending.get_by_label("마지막 날").fill("2020-01-31")
    ending.get_by_label("사유").fill("사임")
    ending.get_by_role("button").click()
    expect(page.get_by_role("main")).to_contain_text("공석")
    page.goto("/desk/")
    expect(page.locator("#vacant")).to_be_visible()
    page.goto(seat)
    filling = page.locator("form[action$='/fill/']")
    filling.get_by_label(re.compile("^누가")).fill("makati")
    filling.get_by_label(re.compile("^첫날")).fill("2020-02-01")
    filling.get_by_role("button", name="할 수 있는지 먼저 묻기").click()
    expect(page.locator("details.answer[open]").first).to_contain_text("이미")  # it holds a seat of this body
    fits(page)
    filling.get_by_label(re.compile("^누가")).fill("suwon")
    filling.get_by_label(re.compile("^결정 문서의 번호|^결정 문서 번호")).fill("집행-2020-1")
    filling.get_by_label(re.compile("^제목")).fill("표본 집행위원회 결과")
    filling.get_by_role("button", name="자리 채우기").click()
    expect(page.get_by_role("main")).to_contain_text("표본 집행위원회 결과")


def test_a_duty_is_handed_on_with_its_file(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretary-general@dure.example")
    for address in ("/desk/authority/", "/desk/authority/duties/", "/desk/charter/", "/desk/charter/bodies.executive_most/",
                    "/desk/explain/?act=bodies.composition&what=executive-committee&on=2018-03-12"):
        page.goto(address)
        fits(page)
    page.goto("/desk/authority/?mine=1&room=bodies")
    expect(page.get_by_role("main")).to_contain_text("자리 채우기")
    page.get_by_text("직무를 며칠 동안 위임하기").click()
    page.get_by_label(re.compile("^누구에게")).select_option("officer@dure.example")
    page.get_by_label("사유").fill("출장")
    page.get_by_role("button", name="위임", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("내가 위임한 직무")
    page.goto("/desk/handovers/")
    fits(page)
    with page.expect_download() as file:
        page.get_by_role("link", name="HWPX").first.click()
    assert re.fullmatch(r"handover-\d{4}-\d\d-\d\d-\d+\.hwpx", file.value.suggested_filename)
    page.goto("/desk/authority/")
    page.get_by_role("button", name="되돌리기").click()
    expect(page.get_by_role("main")).not_to_contain_text("내가 위임한 직무")


def test_a_city_sees_its_own_page(page: Page) -> None:
    sign_in(page, "seoul-staff@dure.example")
    page.goto("/desk/")
    expect(page).to_have_url(re.compile("/desk/members/seoul/"))
    fits(page)
    page.goto("/desk/papers/")
    expect(page.get_by_role("main")).to_contain_text("자기 도시의 화면만")
