"""Spending in a browser: an officer prepares the next step of a case, the director finds it on Today and approves it; the picture, the paper."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import refused, sign_in
from tests.journeys.test_statement import fits

CASE = "민관협의체 간담회 (표본)"  # of the sample network: its commitment waits


def test_a_step_waits_on_today_and_is_approved(page: Page, faults: list[str]) -> None:
    sign_in(page, "director@dure.example")
    page.get_by_role("link", name=CASE).first.click()
    fits(page)
    page.get_by_role("button", name="확인", exact=True).first.click()
    expect(page.locator("ol.ladder li.done")).to_have_count(2)
    page.goto("/desk/spending/?year=2018")
    fits(page)
    expect(page.locator("#by-month, #months").first).to_be_visible()
    with page.expect_download() as file:
        page.get_by_role("link", name="HWPX").click()
    assert file.value.suggested_filename == "execution-2018.hwpx"
    for address in ("/en/desk/spending/?year=2018", "/en/desk/spending/cases/", "/desk/spending/cases/new/"):
        page.goto(address)
        fits(page)


def test_more_than_the_step_before_is_refused_and_kept(page: Page, faults: list[str]) -> None:
    sign_in(page, "officer@dure.example")
    page.goto("/desk/spending/cases/2018-0001/")
    page.get_by_label("금액(원)").fill("999,999,999,999")
    page.locator("select[name=rung]").select_option("payment")
    page.get_by_role("button", name="작성", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("앞 단계에서 남은 0원보다 많습니다")
    expect(page.get_by_label("금액(원)")).to_have_value("999,999,999,999")
    fits(page)
    refused(faults)
