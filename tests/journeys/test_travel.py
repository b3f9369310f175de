"""Travel in a browser: an officer reads how a trip's payment was rounded, plans another by typing, and looks at the receptions."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import refused, sign_in
from tests.journeys.test_statement import fits


def test_a_trip_is_read_and_another_planned(page: Page, faults: list[str]) -> None:
    sign_in(page, "officer@dure.example")
    page.goto("/desk/travel/?year=2018")
    fits(page)
    page.get_by_role("link", name="해외 회의 참석 (표본)").first.click()
    expect(page.get_by_role("main")).to_contain_text("3,675,980")
    expect(page.get_by_role("main")).to_contain_text("59 × 16 ÷ 3 = 314.67 → 315")
    fits(page)
    page.goto("/desk/travel/new/")
    for name, said in (("title", "전자정부 협력 협의 (표본)"), ("place", "표본시"), ("starts_on", "2018-11-05"), ("ends_on", "2018-11-07"), ("nights", "9"),
                       ("travellers", "주무관, 마크, 2"), ("fares", "항공료, KRW, 600,000"), ("on", "2018-09-20")):
        page.locator(f"[name={name}]").fill(said)
    page.get_by_role("main").get_by_role("button").last.click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("[name=fares]")).to_have_value("항공료, KRW, 600,000")
    refused(faults)
    page.locator("[name=nights]").fill("2")
    page.get_by_role("main").get_by_role("button").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("전자정부 협력 협의 (표본)")
    expect(page.locator("ol.ladder li.done")).to_have_count(1)
    fits(page)


def test_receptions_fit(page: Page, faults: list[str]) -> None:
    sign_in(page, "officer@dure.example")
    for address in ("/desk/receptions/?year=2018", "/en/desk/receptions/?year=2018", "/desk/receptions/new/", "/en/desk/travel/", "/desk/receptions/1/"):
        page.goto(address)
        fits(page)
