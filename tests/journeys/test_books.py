"""The books in a browser: what the funds hold, the trial balance, an account on any day down to an entry; a rate recorded; who may not close."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

BOOKS = "/desk/ledger/"


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_pages_of_the_books(page: Page, faults: list[str], language: str) -> None:
    sign_in(page)
    for address in ("", "accounts/", "entries/", "trial/budget/", "trial/city/", "rates/", "years/"):
        page.goto(f"{language}{BOOKS}{address}")
        fits(page)
    page.goto(f"{language}{BOOKS}entries/")
    page.get_by_role("main").locator("table tbody a").first.click()
    fits(page)


def test_an_officer_follows_a_balance_to_its_entry(page: Page, faults: list[str]) -> None:
    sign_in(page)
    page.goto(f"{BOOKS}?on=2019-12-31")
    expect(page.get_by_role("main")).to_contain_text("재원끼리는 더하지 않습니다")
    page.goto(f"{BOOKS}trial/budget/?since=2019-01-01&until=2019-12-31")
    row = page.get_by_role("row").filter(has_text="국제부담금 2019")
    expect(row).to_contain_text("1,255,300,000")
    row.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("국제부담금 2019")
    fits(page)
    page.locator("table tbody a").first.click()  # the entry: debit and credit, and what it is about
    expect(page.get_by_role("main")).to_contain_text("시 금고")
    expect(page.get_by_role("main")).to_contain_text("555,300,000")  # the second of two instalments
    fits(page)
    page.goto(f"{BOOKS}years/")
    page.get_by_text("2019년 마감").first.click()
    expect(page.get_by_role("main")).to_contain_text("필요한 직무: 과장, 국장")  # closing is the director's: the page says whose
