"""A vote in a browser: opened by the clerk, cast on a telephone in French, entered by keyboard, declared, seen by the delegate."""

from __future__ import annotations

import re
import subprocess
import sys

from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits
from tests.machines import Machine

VOTES = "/en/desk/meetings/sample-board-2026/votes/"


def test_a_vote_from_the_motion_to_the_decision(page: Page, browser: Browser, faults: list[str], machine: Machine, base_url: str) -> None:
    made = subprocess.run([sys.executable, "-m", "tests.journeys.sitting"], env=machine.environment, text=True, capture_output=True, check=True)
    link = made.stdout.split()[0]
    sign_in(page, "secretariat@dure.example")
    page.goto(VOTES)
    page.locator("summary", has_text="Table a motion").click()
    page.locator("#t-ko").fill("회비를 걷는다")
    page.locator("#t-en").fill("Dues are collected")
    page.get_by_role("button", name="Table the motion").click()
    fits(page)
    page.get_by_role("button", name="Open the vote").first.click()
    expect(page.locator("#count")).to_contain_text("0 of 5 votes are in")
    fits(page)

    phone = browser.new_context(viewport={"width": 360, "height": 740}, base_url=base_url, java_script_enabled=False).new_page()
    phone.goto(f"/fr/meet/{link}/")
    expect(phone.get_by_role("main")).to_contain_text("Dues are collected")
    phone.get_by_role("button", name="Pour", exact=True).click()
    expect(phone.get_by_role("main")).to_contain_text(re.compile(r"Votre vote : pour\s*Compté à \d\d:\d\d:\d\d, numéro \d+"))
    phone.get_by_role("button", name=re.compile("Away: Contre")).click()
    expect(phone.locator(".receipt")).to_have_count(2)
    phone.context.close()

    expect(page.locator("#count")).to_contain_text("2 of 5 votes are in", timeout=10_000)  # the page looks it up
    page.reload()
    for key in ("y", "y", "a"):  # the three who have not voted, one after the other
        page.wait_for_load_state()  # the keys are the script's
        before = page.locator("tr.has-voted").count()
        page.keyboard.press(key)
        expect(page.locator("tr.has-voted")).to_have_count(before + 1)
    page.get_by_role("button", name="Close the vote").click()

    delegate = browser.new_context(viewport={"width": 360, "height": 740}, base_url=base_url).new_page()
    delegate.goto(f"/en/meet/{link}/")
    expect(delegate.get_by_role("main")).to_contain_text("The result is known once the chair declares it")
    page.get_by_role("button", name="Declare: carried").click()
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"SB-\d{4}-D1"))
    expect(delegate.get_by_role("main")).to_contain_text("carried", timeout=15_000)  # without being shown anew
    fits(delegate)
    delegate.context.close()
    fits(page)
