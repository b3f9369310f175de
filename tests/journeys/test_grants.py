"""A grant in a browser: the officer reads where it stands and opens a figure's entries; the Secretariat sends its package."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import WIDTHS, sign_in
from tests.journeys.test_statement import fits

GRANT = "/desk/grants/wego-2019/"  # of the sample network


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_officer_reads_where_a_grant_stands(page: Page, faults: list[str], language: str) -> None:
    sign_in(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for tab in ("", "instalments/", "execution/", "credits/", "packages/"):
            page.goto(f"{language}{GRANT}{tab}")
            fits(page)
    page.goto(f"{language}{GRANT}?on=2019-12-31")
    total = page.locator("tfoot a.figure")
    expect(total.nth(3)).to_have_text("1,194,572,157")
    expect(total.last).to_have_text("60,727,843")
    expect(page.locator("dl.figures dd").last).to_have_text("61,056,667")
    total.last.click()
    expect(page.locator("#trace")).to_contain_text("60,727,843")


def test_the_secretariat_makes_its_package(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto(f"/en{GRANT}packages/")
    page.get_by_role("button", name="Make a package").click()
    expect(page.get_by_role("status")).to_contain_text("hand its file to the other side")
    with page.expect_download() as file:
        page.get_by_role("link", name="File", exact=True).first.click()
    assert file.value.suggested_filename == "wego-2019-secretariat-1.json"
    fits(page)
