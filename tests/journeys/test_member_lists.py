"""A list of members in a browser: chosen as it is kept, looked at, a doubt settled, taken in, told again, taken back."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

SHEET = """WeGO 회원도시 현황 (2018. 3. 12. 현재),,,,,
연번,도시명,국가,회원구분,가입일,인구
1,서울 (Seoul),대한민국,정회원,2010.9.7,"9,776,000명"
2,Lisbona,포르투갈,정회원,,
3,프라하 (Prague),체코,정회원,2018.3.2,130만
합계,3개 도시,,,,
※ 인구는 각 도시 통계,,,,,
"""


def test_a_list_is_taken_in_and_back(page: Page, faults: list[str], tmp_path: Path) -> None:
    sheet = tmp_path / "회원도시.csv"
    sheet.write_bytes(SHEET.encode("cp949"))
    sign_in(page, "secretariat@dure.example")
    page.goto("/desk/members/")
    page.get_by_role("link", name="목록 반영").first.click()
    fits(page)
    page.get_by_label("회원 목록").set_input_files(sheet)
    page.get_by_label("목록의 기준일").fill("2018.3.12")
    page.get_by_role("button", name="미리보기").click()
    fits(page)
    expect(page.locator("li.card").first).to_contain_text("Lisbona")
    expect(page.get_by_role("button", name="반영", exact=True)).to_have_count(0)
    page.get_by_role("radio", name="Lisbon").first.check()
    page.get_by_role("button", name="기록하고 다시 보기").click()
    expect(page.locator("ins", has_text="9,776,000")).to_be_visible()
    page.get_by_role("button", name="반영", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("목록을 반영했습니다.")
    fits(page)
    done = page.url
    page.goto("/en/desk/members/import/")
    fits(page)
    page.get_by_label("List of members").set_input_files(sheet)
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("button", name="Take the list in").click()
    expect(page.get_by_role("main")).to_contain_text("This very file is in the register already")
    page.goto(done)
    page.get_by_label("까닭").fill("다른 기준일의 목록")
    page.get_by_role("button", name="목록 되돌리기").click()
    expect(page.get_by_role("main")).to_contain_text("목록을 되돌렸습니다.")
    page.goto("/desk/members/prague/")
    expect(page.get_by_role("main")).to_contain_text("프라하")
