"""The roll in a browser: taken, a delegate named and accepted, one tap at the door on a telephone, the same without JavaScript."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits


@pytest.mark.usefixtures("faults")
def test_from_the_roll_to_the_door(page: Page, browser: Browser, base_url: str) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto("/en/desk/meetings/new/")
    page.locator("select[name=body]").select_option("general-assembly")
    page.locator("[name=title_en]").fill("General Assembly, sample")
    page.locator("[name=starts_on]").fill((timezone.localdate() + timedelta(20)).isoformat())
    page.locator("[name=opens]").fill("10:00")
    page.locator("[name=place_en]").fill("Seoul")
    page.get_by_role("button", name="Plan it").click()
    page.locator("[name=late_reason]").fill("Sample")
    page.get_by_role("button", name="Convene", exact=True).click()
    page.get_by_role("link", name="Roll", exact=True).click()
    roll = page.url
    page.get_by_role("button", name="Take the roll", exact=True).click()
    main = page.get_by_role("main")
    expect(main).to_contain_text(re.compile(r"The roll is taken: \d+ new"))
    fits(page)
    page.locator(".roll-list .who a").first.click()
    city = page.locator("h2.first").inner_text().strip()
    page.locator("summary", has_text="Name a delegate").click()
    page.get_by_label("Family name").fill("마크")
    page.get_by_label("Votes for the delegation").check()
    page.get_by_role("button", name="Name this delegate").click()
    page.get_by_role("button", name="Accept the credentials").click()
    expect(page.locator(".verdict")).to_contain_text("Yes")
    fits(page)
    # at the door, on a telephone
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(roll.replace("/roll/", "/door/"))
    page.get_by_label("Name of the delegation or the delegate").fill(city)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("button", name="In 마크").click()
    expect(main).to_contain_text(f"마크 of {city} is in.")
    expect(page.locator(".quorum")).to_contain_text("1 present")
    fits(page)
    # without JavaScript the same tap
    plain = browser.new_context(java_script_enabled=False, base_url=base_url, storage_state=page.context.storage_state())
    still = plain.new_page()
    still.goto(f"{roll}?state=present")
    still.get_by_role("button", name=f"Out {city}").click()
    expect(still.get_by_role("main")).to_contain_text(f"마크 of {city} is out.")
    plain.close()
