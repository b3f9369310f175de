"""The public register of meetings in a browser: found, opened, a figure asked, what papers say; a body's line of time; Today."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_public_finds_a_meeting_and_asks_where_its_numbers_come_from(page: Page, faults: list[str], language: str) -> None:
    page.goto(f"{language}/meetings/")
    fits(page)
    expect(page.get_by_role("link", name=re.compile("다음 집행위원회|Next Executive Committee")).first).to_be_visible()
    page.locator("#filter-year").fill("2018")
    page.get_by_role("search").get_by_role("button").first.click()
    expect(page.locator("table tbody tr")).to_have_count(3)
    expect(page.locator("table tbody")).to_contain_text(re.compile("늦음|Late"))
    page.locator("tbody").get_by_role("link", name=re.compile("2018 집행위원회|Executive Committee 2018")).click()
    fits(page)
    expect(page.locator("#decisions + ol > li")).to_have_count(3)
    page.locator("section[aria-labelledby=came] a.figure").nth(1).click()
    expect(page.get_by_text(re.compile("참석자 수|People who came")).last).to_be_visible()


def test_what_papers_say_stands_beside_the_record(page: Page, faults: list[str]) -> None:
    page.goto("/en/meetings/executive-committee-2015/")
    fits(page)
    expect(page.locator("section[aria-labelledby=papers-say]")).to_contain_text("the register of meetings says 2015-09-14 ~ 2015-09-18")
    page.goto("/en/meetings/general-assembly-2020/")
    expect(page.locator("ol.changes")).to_contain_text("from Makati to Seoul")
    page.goto("/en/bodies/general-assembly/")
    fits(page)
    page.get_by_text("As a list").last.click()
    expect(page.get_by_role("link", name="General Assembly 2020")).to_be_visible()


def test_today_tells_how_ready_the_next_meeting_is(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto("/en/desk/")
    fits(page)
    expect(page.locator("section[aria-labelledby=meetings]")).to_contain_text("of 19 invitations answered")
    expect(page.locator("section[aria-labelledby=minutes]")).to_contain_text("Extraordinary Assembly 2018")
    page.get_by_role("link", name="Next Executive Committee (sample)").first.click()
    expect(page).to_have_url(re.compile("/en/desk/meetings/sample-committee-ahead/"))
