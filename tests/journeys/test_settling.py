"""The settlement of 2019 in a browser: a citizen asks what came back, the officer reads why and takes the notice along."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

GRANT = "wego-2019"  # of the sample network


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_citizen_asks_what_went_back(page: Page, faults: list[str], language: str) -> None:
    page.goto(f"{language}/money/settlements/")
    fits(page)
    page.locator(f"a[href$='/money/settlements/{GRANT}/']").click()
    expect(page.locator(".card .big")).to_contain_text("61,056,667")
    fits(page)
    page.locator(".card .big a.figure").click()
    for term in ("60,727,843", "223,530", "105,294"):
        expect(page.locator("#trace")).to_contain_text(term)


def test_the_officer_reads_the_contradiction_and_takes_the_notice_along(page: Page, faults: list[str]) -> None:
    sign_in(page)
    page.goto(f"/desk/grants/{GRANT}/settlement/")
    fits(page)
    expect(page.get_by_role("main")).to_contain_text("글에는 567,940,000원, 표에는 560,740,000원")
    with page.expect_download() as file:
        page.get_by_role("link", name="한국어 HWPX").last.click()
    assert file.value.suggested_filename == f"{GRANT}-notice-1-ko.hwpx"
    page.get_by_role("link", name="반납금 수납부").click()
    expect(page.get_by_role("main")).to_contain_text("61,056,667")
    fits(page)
