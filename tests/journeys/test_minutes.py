"""Minutes in a browser: drafted from the records, saved while one writes, approved by another, read by a visitor in French."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

MEETING = "/meetings/general-assembly-2014/"


def sign_out(page: Page) -> None:
    page.context.clear_cookies()


def test_minutes_from_draft_to_publication(page: Page, faults: list[str]) -> None:
    """The third assembly is known from papers: what they do not tell the Secretariat adds; the Secretary-General approves."""
    sign_in(page, "secretariat@dure.example")
    page.goto(f"/desk{MEETING}minutes/")
    fits(page)
    page.get_by_role("button", name="회의록 작성").click()
    main = page.get_by_role("main")
    expect(main).to_contain_text("의장단 선출")
    expect(page.locator(".eight .badge.error")).to_have_count(3)
    fits(page)
    for section in ("회의 진행 순서", "상정 안건", "발언 내용"):
        page.locator("summary", has_text="대목 더하기").click()
        page.get_by_label(re.compile("^항목")).select_option(label=section)
        page.locator("#id_adding_text").fill(f"표본: {section}은 문서에 없음")
        page.get_by_role("button", name="더하기", exact=True).click()
    expect(page.locator(".eight .badge.error")).to_have_count(0)
    # what is typed is saved by itself
    place = page.locator("article#place")
    place.locator("textarea").fill("청두시 (대면)\n세기성 회의장")
    expect(place.get_by_role("status")).to_have_text("저장했습니다.")
    page.reload()
    expect(place.locator("textarea")).to_have_value("청두시 (대면)\n세기성 회의장")
    expect(place).to_contain_text("고침")
    page.get_by_role("button", name="승인 요청").click()
    expect(main).to_contain_text("작성하거나 고친 사람은 승인할 수 없습니다")
    fits(page)
    sign_out(page)
    sign_in(page, "secretary-general@dure.example")
    page.goto(f"/desk{MEETING}minutes/")
    page.get_by_role("button", name="승인하고 잠그기").click()
    page.get_by_role("button", name="공개하기").click()
    expect(main.locator(".badge.success").first).to_have_text("공개")
    fits(page)
    sign_out(page)
    page.goto(f"{MEETING}minutes/")
    expect(main).to_contain_text("세기성 회의장")
    fits(page)
    page.get_by_role("link", name="Français", exact=True).click()
    expect(main).to_contain_text("Décisions et votes")
    expect(main).to_contain_text("3 novembre 2014")
    fits(page)


def test_what_follows_is_recorded_and_comes_up(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto("/desk/meetings/general-assembly-2017/following/")
    page.locator("summary", has_text="할 일 기록").click()
    page.get_by_label(re.compile(r"할 일\(한국어\)")).fill("다음 총회 유치 도시 공모")
    page.get_by_label(re.compile("^맡을 직무")).select_option("secretariat")
    page.get_by_label(re.compile("^기한")).fill("2018-01-31")
    page.get_by_role("button", name="기록", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("다음 총회 유치 도시 공모")
    fits(page)
    page.goto("/desk/meetings/general-assembly-2020/following/")
    expect(page.get_by_role("main")).to_contain_text("다음 총회 유치 도시 공모")
    fits(page)
