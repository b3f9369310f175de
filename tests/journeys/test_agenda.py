"""The agenda in a browser: items added, put in order by the arrow keys, and the same without JavaScript."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

TITLES = ("Assessment of regional offices", "New memberships and withdrawals", "Host of the next General Assembly")


def add(page: Page, title: str, minutes: str) -> None:
    page.wait_for_load_state()  # whether the form is unfolded is asked of the whole page, not of one that is still coming
    form = page.locator("form[action$='/agenda/add/']")
    if not form.is_visible():
        page.locator("details:has(form[action$='/agenda/add/']) > summary").click()
    form.get_by_label("Title in English").fill(title)
    form.get_by_label("Minutes allotted").fill(minutes)
    form.get_by_role("button", name="Add the item").click()


def saved(page: Page, titles: tuple[str, ...]) -> None:
    """The page as the server numbers it; a form that is on its way is waited for."""
    expect(page.locator("#agenda h3")).to_have_text([re.compile(rf"^\s*{number}\. {title}") for number, title in enumerate(titles, 1)])
    page.wait_for_load_state()  # with its scripts


@pytest.mark.usefixtures("faults")
def test_an_agenda_is_made_and_put_in_order(page: Page) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto("/en/desk/meetings/new/")
    page.locator("select[name=body]").select_option("executive-committee")
    page.locator("[name=title_en]").fill("Executive Committee, sample")
    page.locator("[name=starts_on]").fill((timezone.localdate() + timedelta(90)).isoformat())
    page.locator("[name=opens]").fill("10:00")
    page.get_by_role("button", name="Plan it").click()
    page.get_by_role("link", name="Agenda", exact=True).click()
    for number, (title, minutes) in enumerate(zip(TITLES, ("20", "15", "30"), strict=True), 1):
        add(page, title, minutes)
        saved(page, TITLES[:number])
    expect(page.locator("#agenda .clock").last).to_have_text("10:35–11:05")
    fits(page)
    # the last item up by two with the arrow key, saved
    handle = page.locator(".agenda-item", has_text=TITLES[2]).locator(".handle")
    handle.focus()
    handle.press("ArrowUp")
    handle.press("ArrowUp")
    expect(page.locator("#ordering [role=status]")).to_have_text("Item moved to place 1.")
    fits(page)
    page.get_by_role("button", name="Save the order").click()
    saved(page, (TITLES[2], TITLES[0], TITLES[1]))
    expect(page.locator("#agenda .clock").first).to_have_text("10:00–10:30")
    # and back
    for _ in range(2):
        handle.press("ArrowDown")
    page.get_by_role("button", name="Save the order").click()
    saved(page, TITLES)
    # without JavaScript the arrows beside an item do the same
    browser: Browser = page.context.browser  # type: ignore[assignment]
    plain = browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    other = plain.new_page()
    other.goto(page.url)
    other.get_by_role("button", name=f"Move up: {TITLES[1]}").click()
    saved(other, (TITLES[1], TITLES[0], TITLES[2]))
    plain.close()
    page.get_by_role("link", name="Papers", exact=True).last.click()
    expect(page.get_by_role("heading", name="For the room")).to_be_visible()
    fits(page)
