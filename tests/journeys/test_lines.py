"""Budget lines in a browser: over the years, over the stages, a calculation computed as one types."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

LINES = "/desk/lines/segyedosi-jeonjajeongbu/"


def test_an_officer_types_a_basis_and_sees_what_it_comes_to(page: Page, faults: list[str]) -> None:
    sign_in(page)
    page.goto(LINES)
    fits(page)
    page.get_by_label("단계", exact=True).select_option("requested")
    page.get_by_role("button", name="보기").click()
    expect(page.locator("table.lines tfoot")).to_contain_text("1,236,500,000")
    page.goto(f"{LINES}2018/")
    fits(page)
    expect(page.locator("table.lines tfoot")).to_contain_text("△57,113,000")
    page.locator("table.lines tbody").get_by_role("link", name="사무관리비").click()
    fits(page)
    expect(page.locator("#stages + article, article.stage").first).to_contain_text("8,400,000")
    page.get_by_text("단계별 금액 기록").first.click()
    basis = page.get_by_label(re.compile("산출근거, 예산서에"))
    basis.fill("민관협의체 운영비 2,000,000원\nOGP 협의체 운영 400,000원*3회*4분과")
    expect(page.locator("#made tfoot")).to_contain_text("6,800,000")
    expect(page.locator("#made tfoot")).to_contain_text("△1,600,000")
    page.get_by_label("단계 필수").select_option("supplementary")
    page.get_by_label("추경 회차").fill("1")
    page.get_by_label("날짜 필수", exact=True).fill("2018-09-03")
    page.get_by_label("정한 곳 필수", exact=True).fill("표본 시의회")
    page.get_by_role("button", name="계산만 하기").click()  # as without a script: nothing is recorded, what was typed stands
    expect(page.locator("#made tfoot")).to_contain_text("6,800,000")
    expect(basis).to_have_value(re.compile("400,000원\\*3회"))
    expect(page.get_by_label("정한 곳 필수", exact=True)).to_have_value("표본 시의회")
    fits(page)
