"""An election in a browser: called at the desk, a city hands its candidature in by its link, the public sees that it was called."""

from __future__ import annotations

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

PDF = b"%PDF-1.7 sample"


def test_an_election_is_called_and_a_city_stands_by_its_link(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretariat@dure.example")
    day = date.today() + timedelta(days=430)  # noqa: DTZ011 - any day far ahead will do
    page.goto("/desk/meetings/new/")
    page.locator("[name=body]").select_option("general-assembly")
    page.locator("[name=title_ko]").fill("표본 선거 총회")
    page.locator("[name=title_en]").fill("Assembly that elects")
    page.locator("[name=starts_on]").fill(day.isoformat())
    page.locator("[name=place_ko]").fill("서울")
    page.locator("[name=place_en]").fill("Seoul")
    page.get_by_role("main").locator("button.button").last.click()
    page.get_by_role("link", name="선거", exact=True).click()
    fits(page)
    page.locator("#id_calling_title_ko").fill("의장도시 선거")
    page.locator("#id_calling_title_en").fill("Election of the President City")
    page.get_by_label("의장도시", exact=True).check()
    page.get_by_role("button", name="선거 공고").click()
    expect(page.locator("h2").first).to_contain_text("의장도시 선거")
    fits(page)
    election = page.url.rstrip("/").rsplit("/", 1)[1]
    page.get_by_label(re.compile("입후보할 수 있습니까")).fill("seoul")
    page.get_by_role("button", name="묻기").click()
    expect(page.locator("#who-answer details.answer[open]")).to_contain_text("기준일")
    fits(page)
    link = page.locator("#who-answer a.address[href*='/en/stand/']").get_attribute("href")
    assert link is not None
    page.goto(link)
    fits(page)
    page.get_by_label("Statement (English)").fill("A network in which every member decides.")
    page.locator("#letter").set_input_files({"name": "letter.pdf", "mimeType": "application/pdf", "buffer": PDF})
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("main")).to_contain_text("received")
    fits(page)
    page.goto(f"/en/elections/{election}/")
    expect(page.get_by_role("main")).to_contain_text("No candidate is accepted yet")
    fits(page)
