"""The main job in a browser: a paper comes in, is filed, next year is drafted, reviewed and approved; the public asks a figure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.formats.forms import one_table
from tests.journeys.conftest import WIDTHS, sign_in

SAMPLE = Path(__file__).parents[2] / "data" / "sample" / "statement-2018.md"
PROJECT = "segyedosi-jeonjajeongbu"  # of the sample network


def fits(page: Page) -> None:
    """This function will hold a page to the house's habits at both widths: no fault for axe, nothing beyond the edge."""
    page.wait_for_load_state()
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


def test_a_draft_grows_by_pasting_takes_sums_over_and_saves_itself(page: Page, faults: list[str]) -> None:
    sign_in(page)
    page.goto(f"/desk/money/{PROJECT}/2019/")
    page.get_by_role("button", name="다음 해 초안 만들기").click()
    expect(page).to_have_url(re.compile(r"/2020/draft/"))
    page.wait_for_load_state()  # all lines, and the script that takes what is pasted
    lines = page.locator("table.sums tbody tr")
    before = lines.count()
    page.evaluate("navigator.clipboard.writeText('국제부담금\\t\\t1,255,400\\n여비(국내)\\t\\t1,000\\n재료비\\t\\t500\\n')")
    page.locator("table.sums .c-name").last.click()
    with page.expect_response(lambda answer: answer.request.method == "POST") as saved:  # by itself
        page.keyboard.press("Control+V")
        expect(lines).to_have_count(before + 2)
        expect(page.locator(".funding-gap")).to_have_text("△1,600")
    assert saved.value.status == 200
    expect(page.locator("[name^='new:']")).to_have_count(0)
    page.locator(".take:visible").click()
    expect(page.locator(".funding-gap")).to_have_text("△1,500")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        pass
    page.reload()
    expect(lines).to_have_count(before + 2)
    fits(page)
    undo(page, f"/desk/money/{PROJECT}/2020/", "시험")


def undo(page: Page, address: str, why: str) -> None:
    """This function will withdraw a year's records with a reason."""
    page.goto(address)
    page.locator("details", has=page.locator("#why")).locator("summary").click()
    page.locator("#why").fill(why)
    page.get_by_role("button", name="등록 취소", exact=True).click()
    expect(page.locator("main .notice.success")).to_be_visible()


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
    page.locator("details", has=page.locator("#office-form")).locator("summary").click()
    page.locator("#office-form").set_input_files({"name": "form.hwpx", "mimeType": "application/hwp+zip", "buffer": one_table.form()})
    page.get_by_role("button", name="채우기").click()
    expect(page.locator("details[open] .notice.success li").first).to_be_visible()  # cells that stayed open are named
    fits(page)
    with page.expect_download() as filled:
        page.locator("details[open] .notice.success a").click()
    assert Path(filled.value.path()).read_bytes()[:2] == b"PK"
    page.get_by_label("문서번호").fill("정보기획담당관-1234")
    page.get_by_label("결재일자").fill("2019.12.20")
    page.get_by_label("결재된 파일").set_input_files(tmp_path / "approved.hwpx")
    page.get_by_role("button", name="등록", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("없음: 기록과 같습니다")
    fits(page)
    page.goto(f"/money/{PROJECT}/2020/")  # approved, and so public
    expect(page.get_by_role("heading", level=1)).to_contain_text("세계도시 전자정부 협의체 운영")


def test_a_finding_its_place_and_its_field_lead_to_each_other(page: Page, faults: list[str]) -> None:
    sign_in(page)
    take_in(page, SAMPLE)
    finding = page.locator(".finding", has_text="인원").first
    finding.locator(".at-field a[href^='#v-']").first.click()
    field = page.locator(f'[id="{page.evaluate("location.hash.slice(1)")}"]')
    expect(field).to_be_in_viewport()
    field.locator("a.mark").first.click()
    expect(page).to_have_url(re.compile("#finding-"))
    page.locator("#b1").click()  # a place on the paper shows the field that was read there
    expect(page.locator("td.glow")).to_be_in_viewport()
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(page.url.partition("#")[0])
    expect(page.locator(".finding").first).to_be_hidden()  # folded, with its counts
    expect(page.locator(".fold summary .badge").first).to_be_visible()
    finding_id = page.locator(".finding").first.get_attribute("id")
    page.locator(f'a.note[href="#{finding_id}"]').first.click()
    expect(page.locator(f"#{finding_id}")).to_be_in_viewport()
    fits(page)


def take_in(page: Page, paper: Path) -> None:
    """This function will take a paper in at the desk."""
    page.goto("/desk/readings/new/")
    page.get_by_label(re.compile("사업설명서")).set_input_files(paper)
    page.get_by_role("button", name="읽기").click()


def test_a_filing_is_undone_and_a_paper_is_taken_in_without_a_script(browser, base_url: str, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=base_url, locale="ko-KR")
    page = context.new_page()
    sign_in(page)
    paper = tmp_path / "표본.md"
    paper.write_text(SAMPLE.read_text().replace("세계도시 전자정부 협의체 운영", "표본 야간도서관 운영", 1))
    take_in(page, paper)
    page.locator("a.value", has_text="8,400").first.click()
    page.get_by_label("문서가 틀렸습니다", exact=False).check()
    page.locator("#value").fill("8,401")
    page.locator("#why").fill("시험")
    page.get_by_role("button", name="정정", exact=True).click()
    page.get_by_role("link", name="등록", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("정오표에 1건")
    page.get_by_role("button", name="등록", exact=True).click()
    filed = page.url
    expect(page.get_by_role("heading", name=re.compile("정오표")).first).to_be_visible()
    page.locator("#findings ~ details summary").first.click()
    page.locator(".finding .at-field a").first.click()  # from a finding to the trace of its figure
    expect(page.get_by_role("main")).to_contain_text("기록 번호")
    undo(page, filed, "잘못 올림")
    assert page.goto(filed).status == 404
    context.close()
