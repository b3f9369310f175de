"""Self-assessments in a citizen's browser: a weight is moved and the ranking follows, with and without script; nothing overflows."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.test_statement import fits

AT = "/assessments/ceds-short/2026.1.0/"


@pytest.mark.parametrize("language", ["", "/en"])
def test_a_citizen_moves_a_weight_and_the_ranking_follows(page: Page, faults: list[str], language: str) -> None:
    for address in ("/assessments/", AT, f"{AT}results/"):
        page.goto(f"{language}{address}")
        fits(page)
    ranked = page.locator("#ranked")
    before = ranked.locator("tbody").inner_text()
    weight = page.locator(".weighed input[inputmode]").first
    assert page.locator(".weighed input[type=range]").count() == page.locator(".weighed input[inputmode]").count()
    weight.fill("0")
    weight.blur()
    expect(ranked).to_contain_text("With your weights:" if language else "바꾼 가중치:")
    assert ranked.locator("tbody").inner_text() != before
    assert "w." in page.url
    page.reload()
    expect(ranked).to_contain_text("With your weights:" if language else "바꾼 가중치:")
    page.locator(".weights a.button").click()
    expect(ranked.locator("tbody")).to_have_text(before.replace("\t", "").replace("\n", ""), use_inner_text=False)


def test_without_script_the_form_asks_the_server(browser: Browser, page: Page) -> None:
    page.goto(f"{AT}results/")
    base = page.evaluate("location.origin")
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{base}/en{AT}results/")
    plain.locator(".weighed input").first.fill("much")
    plain.get_by_role("button", name="Rank with these weights").click()
    expect(plain.get_by_role("alert")).to_contain_text("a weight is a number of zero or more")
    plain.locator(".weighed input").first.fill("1/3")
    plain.get_by_role("button", name="Rank with these weights").click()
    expect(plain.locator("#ranked")).to_contain_text("With your weights:")
    context.close()
