"""The main job in a browser: a paper comes in, is filed, next year is drafted, reviewed and approved; the public asks a figure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.journeys.conftest import WIDTHS, sign_in

SAMPLE = Path(__file__).parents[2] / "data" / "sample" / "statement-2018.md"
PROJECT = "segyedosi-jeonjajeongbu"  # of the sample network


def fits(page: Page) -> None:
    """This function will hold a page to the house's habits at both widths: no fault for axe, nothing beyond the edge."""
    size = page.viewport_size
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults = [(v["id"], v["nodes"][0]["target"]) for v in Axe().run(page).response["violations"]]
        assert faults == [], (page.url, width)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), (page.url, width)
    page.set_viewport_size(size)


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_public_reads_a_statement_and_asks_a_figure(page: Page, faults: list[str], language: str) -> None:
    for address in ("/", "/money/", f"/money/{PROJECT}/2018/"):
        page.goto(f"{language}{address}")
        fits(page)
    page.locator("a.figure--derived").first.click()
    expect(page.locator("#trace")).to_contain_text(re.compile("1,180,987|1,179,387"))
    page.keyboard.press("Escape")
    with page.expect_download() as file:
        page.get_by_role("link", name="Hancom (HWPX)").click()
    assert file.value.suggested_filename == f"{PROJECT}-2018.hwpx"


def test_reading_needs_no_script(browser, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base_url, locale="ko-KR")
    page = context.new_page()
    page.goto(f"/money/{PROJECT}/2018/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("세계도시 전자정부 협의체 운영")
    page.locator("a.figure--declared").first.click()
    expect(page.get_by_role("main")).to_contain_text("기록 번호")
    context.close()


def test_a_paper_is_taken_in_corrected_and_filed(page: Page, faults: list[str], tmp_path: Path) -> None:
    sign_in(page)
    page.goto("/desk/readings/new/")
    fits(page)
    paper = tmp_path / "표본.md"
    paper.write_text(SAMPLE.read_text().replace("세계도시 전자정부 협의체 운영", "표본 공공자전거 운영", 1))
    page.get_by_label(re.compile("사업설명서")).set_input_files(paper)
    page.get_by_role("button", name="읽기").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("표본 공공자전거 운영")
    expect(page.locator(".findings .finding").first).to_be_visible()
    fits(page)
    page.locator("a.value", has_text="8,400").first.click()
    page.locator("#value").fill("8,401")
    page.locator("#why").fill("시험")
    page.get_by_role("button", name="정정", exact=True).click()
    expect(page.locator("a.value.changed")).to_have_text("8,401")
    page.get_by_role("link", name="등록", exact=True).click()
    fits(page)
    page.get_by_role("button", name="등록", exact=True).click()
    expect(page).to_have_url(re.compile(r"/desk/money/[^/]+/2018/"))
    fits(page)


def test_next_year_is_drafted_reviewed_and_approved(page: Page, faults: list[str], tmp_path: Path) -> None:
    sign_in(page)
    page.goto(f"/desk/money/{PROJECT}/2019/")
    page.get_by_role("button", name="다음 해 초안 만들기").click()
    expect(page).to_have_url(re.compile(r"/2020/draft/"))
    fits(page)
    page.locator(".c-current").first.fill("50,000")
    expect(page.locator(".sum-change")).to_have_text("40,400")  # as one types
    page.locator(".c-expression").first.fill("400,000원*4회*5분과")
    expect(page.locator(".result").first).to_have_text("= 8,000,000원")
    page.get_by_role("button", name="저장").last.click()
    for part in ("compare", "copies", ""):
        page.goto(f"/desk/money/{PROJECT}/2020/{part}{'/' if part else ''}")
        fits(page)
    page.get_by_role("button", name="확정하여 확인 요청").click()
    expect(page).to_have_url(re.compile(r"/desk/reviews/\d+/"))
    review = page.url
    for who in ("lead", "director"):
        page.context.clear_cookies()
        sign_in(page, f"{who}@dure.example")
        page.goto(review)
        fits(page)
        page.get_by_role("button", name="확인", exact=True).click()
    page.context.clear_cookies()
    sign_in(page)
    page.goto(review)
    with page.expect_download() as file:
        page.get_by_role("button", name="HWPX").click()
    file.value.save_as(tmp_path / "approved.hwpx")
    page.get_by_label("문서번호").fill("정보기획담당관-1234")
    page.get_by_label("결재일자").fill("2019.12.20")
    page.get_by_label("결재된 파일").set_input_files(tmp_path / "approved.hwpx")
    page.get_by_role("button", name="등록", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("없음: 기록과 같습니다")
    fits(page)
    page.goto(f"/money/{PROJECT}/2020/")  # approved, and so public
    expect(page.get_by_role("heading", level=1)).to_contain_text("세계도시 전자정부 협의체 운영")
