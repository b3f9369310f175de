"""Files of other systems in a browser: a statement is sent, looked at, accepted, a row matched by hand, the year held against the books; a
finding of the checks dismissed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

# what the sample's books paid to the sample printer on 20 April, told under another name
STATEMENT = "거래일자,적요,받는분,출금액,입금액\n2018-04-23,이체,표본 인쇄협동조합,640000,0\n2018-04-23,수수료,,500,0\n"


def test_a_statement_is_held_against_the_books(page: Page, faults: list[str], tmp_path: Path) -> None:
    statement = tmp_path / "은행-4월.csv"
    statement.write_bytes(STATEMENT.encode("cp949"))
    sign_in(page, "officer@dure.example")
    page.goto("/desk/feeds/")
    # the sample's own statement has the payment already: take it back first
    page.get_by_role("link", name="표본-은행-2018.csv").click()
    fits(page)
    page.get_by_text("파일 되돌리기").first.click()
    page.get_by_label("사유").fill("다시 받은 파일로 바꿈")
    page.get_by_role("button", name="파일 되돌리기").click()
    expect(page.get_by_role("main")).to_contain_text("되돌렸습니다.")
    page.goto("/desk/feeds/")
    page.get_by_label("열 대응").select_option(label="은행 · 은행 거래내역(표본)")
    page.locator("input[type=file]").set_input_files(statement)
    page.get_by_role("button", name="미리보기").click()
    expect(page.get_by_role("main")).to_contain_text("표본 인쇄협동조합")
    fits(page)
    page.get_by_role("button", name="파일 받아들이기").click()
    expect(page.get_by_role("main")).to_contain_text("받아들였습니다.")
    page.get_by_role("link", name="2행", exact=True).click()
    expect(page.get_by_role("radio")).not_to_have_count(0)
    fits(page)
    page.get_by_role("radio", name="표본 인쇄소").check()
    page.get_by_role("button", name="맞추기", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("손으로 맞춤")
    page.goto("/desk/feeds/reconciled/?feed=bank&year=2018")
    expect(page.get_by_role("table").first).to_contain_text("300,640,000")
    fits(page)
    for address in ("/desk/feeds/open/", "/desk/feeds/layouts/", "/en/desk/feeds/layouts/sample-card/"):
        page.goto(address)
        fits(page)


def test_a_finding_is_dismissed_with_a_reason(page: Page, faults: list[str]) -> None:
    sign_in(page, "lead@dure.example")
    page.goto("/en/desk/checks/?year=2018")
    fits(page)
    finding = page.locator("li.finding").first
    expect(finding).to_be_visible()
    mark = finding.get_attribute("id")
    finding.get_by_text("Settle", exact=True).click()
    finding.get_by_label("Reason").fill("Known and explained")
    finding.get_by_role("button", name="Dismiss, with the reason").click()
    expect(page.get_by_role("main")).to_contain_text("It stays so at later checks.")
    expect(page.locator(f"#{mark}")).to_have_count(0)
    page.goto("/en/desk/checks/?year=2018&state=settled")
    expect(page.locator(f"#{mark}")).to_contain_text("Known and explained")
    fits(page)
