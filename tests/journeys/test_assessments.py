"""A city answers in a browser: by keyboard and on a phone, it saves itself; a colleague who answered meanwhile is shown beside."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from dure.formats.sheets.book import read_sheets
from tests.intake.test_offline import HEAD, book
from tests.journeys.conftest import WIDTHS, sign_in
from tests.journeys.test_statement import fits

HERE = "/desk/assessments/seoul-ceds-2019/"  # of the sample network: three sections are answered


def test_a_city_goes_on_answering(page: Page, faults: list[str], browser: Browser, base_url: str) -> None:
    sign_in(page, "seoul-staff@dure.example")
    page.goto(HERE)
    fits(page)
    page.get_by_role("link", name="이어서 답하기").click()
    first = page.locator(".question").first
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        first.get_by_role("radio").first.focus()
        page.keyboard.press("Space")
    expect(page.locator("#saved")).to_contain_text("저장")
    expect(page.locator("#saved")).to_contain_text("1 / 15")
    page.reload()
    expect(first.get_by_role("radio").first).to_be_checked()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        fits(page)
    first.get_by_text("왜 묻는지").click()
    fits(page)
    # a colleague answers the second question while the page is open
    other = browser.new_context(base_url=base_url, locale="ko-KR", java_script_enabled=False).new_page()
    sign_in(other, "secretariat@dure.example")
    other.goto(page.url)
    other.locator(".question").nth(1).get_by_role("radio").first.check()
    other.get_by_role("button", name="저장", exact=True).click()
    expect(other.get_by_role("status").first).to_contain_text("저장했습니다")
    second = page.locator(".question").nth(1)
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        second.get_by_role("radio").nth(1).check()
    expect(second.get_by_role("alert")).to_contain_text("그 사이")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.get_by_role("button", name="저장", exact=True).click()
    page.goto(f"/en{HERE}")
    fits(page)
    other.context.close()


def test_what_the_keyboard_reaches_is_not_left_under_the_bar(page: Page, faults: list[str]) -> None:
    sign_in(page, "seoul-staff@dure.example")
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(f"{HERE}sections/CIT/")
    page.locator(".question").first.get_by_role("radio").first.focus()
    for _ in range(24):
        page.keyboard.press("Tab")
        hidden = page.evaluate("""() => { const bar = document.querySelector('.answer-bar'), here = document.activeElement;
            return !bar.contains(here) && here.getBoundingClientRect().bottom > bar.getBoundingClientRect().top; }""")
        assert not hidden, page.evaluate("document.activeElement.outerHTML")[:200]


def test_a_file_comes_back_from_a_colleague_without_a_line(page: Page, faults: list[str]) -> None:
    sign_in(page, "seoul-staff@dure.example")
    page.goto(HERE)
    page.get_by_role("link", name="오프라인 답변").click()
    fits(page)
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Excel · 한국어").click()
    about, *sections = read_sheets(Path(fetched.value.path()).read_bytes())
    # as if it had been fetched before anybody answered: what stands now was answered since
    facts = [["", "0" if cells.get(3) == "dure_number" else str(cells.get(2, "")), str(cells.get(3, ""))] for _line, cells in about.numbered()]
    answered = next(cells for sheet in sections for line, cells in sheet.numbered() if line > 2 and cells.get(4))
    unanswered = next(cells for sheet in sections for line, cells in sheet.numbered() if line > 2 and not cells.get(4))
    rows = [[answered[1], "", "", "모름", "", "", ""], [unanswered[1], "", "", "모름", "https://city.example/x", "2019-05-01", "확인 중"],
            ["XXX.01", "", "", "모름", "", "", ""]]
    page.get_by_label("작성한 파일").set_input_files({"name": "동료.xlsx", "mimeType": "application/octet-stream", "buffer": book(facts, [HEAD, ["번호"], *rows])})
    page.get_by_role("button", name="바뀌는 것 보기").click()
    expect(page.locator("#unread")).to_contain_text("1")
    expect(page.get_by_role("radio").first).to_be_checked()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        fits(page)
    page.goto(page.url.replace("/desk/", "/en/desk/", 1))
    fits(page)
    page.get_by_role("radio").nth(1).check()
    page.get_by_role("button", name="Take over").click()
    expect(page.get_by_role("status").first).to_contain_text("2 answers changed")


def test_the_secretariat_reviews(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretariat@dure.example")
    for address in ("/desk/assessments/", "/en/desk/assessments/open/", "/desk/assessments/ho-chi-minh-city-ceds-short-2019/review/",
                    "/en/desk/assessments/ho-chi-minh-city-ceds-short-2019/questions/GOV.01/"):
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            fits(page)
    page.goto("/desk/assessments/ho-chi-minh-city-ceds-short-2019/review/")
    page.get_by_role("button", name="저장", exact=True).first.click()
    expect(page.locator(".question .badge.success").first).to_have_text("확인")
