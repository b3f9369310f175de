"""Members in a browser: everybody reads the register of any day; the Secretariat lets a member's rights rest and puts an entry right."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits


@pytest.mark.parametrize("language", ["", "/en"])
def test_everybody_reads_who_was_a_member_on_a_day(page: Page, faults: list[str], language: str) -> None:
    for address in ("/members/", "/members/?on=2014-11-06", "/members/roll/", "/members/seoul/"):
        page.goto(f"{language}{address}")
        fits(page)
    page.goto(f"{language}/members/?on=2014-11-06")
    expect(page.locator("svg.map:visible")).to_have_count(1)
    page.locator(".numbers a.figure").first.click()
    expect(page.locator("#trace")).to_contain_text("members.roll:2014-11-06/all")


def test_a_visitor_finds_a_member_in_any_script(page: Page, faults: list[str]) -> None:
    page.goto("/en/members/roll/")
    page.get_by_label("Name in any script").fill("베이올루")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Beyoğlu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beyoğlu")
    with page.expect_download() as file:
        page.goto("/en/members/roll/?on=2014-11-06")
        page.get_by_role("link", name="CSV", exact=True).click()
    assert file.value.suggested_filename == "members.csv"


def test_the_secretariat_lets_rights_rest_and_puts_an_entry_right(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretariat@dure.example")
    for address in ("/desk/members/", "/desk/members/chengdu/", "/en/desk/members/chengdu/?on=2018-03-12", "/desk/members/regions/"):
        page.goto(address)
        fits(page)
    page.goto("/desk/members/chengdu/")
    page.locator("summary", has_text="권리 정지").first.click()
    form = page.locator("form[action$='/suspend_member/']")
    form.get_by_label("첫날").fill("2018년 4월 1일")
    form.get_by_label("사유").fill("표본 사유")
    form.get_by_label("문서 번호").fill("표본-2018-77")
    form.get_by_label("제목").fill("표본 정지 결정")
    form.get_by_role("button").click()
    expect(page.get_by_role("main")).to_contain_text("명부에 적혔습니다")
    expect(page.get_by_role("main")).to_contain_text("2018-04-01부터 권리가 정지되어 있습니다")
    fits(page)
    page.get_by_role("link", name="바로잡기").first.click()
    fits(page)
    page.get_by_label("바로잡는 이유").fill("표본 이유")
    page.get_by_role("button", name="바로잡기").click()
    expect(page.get_by_role("main")).to_contain_text("예전에 적혀 있던 것도 남아 있습니다")
