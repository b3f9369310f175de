"""Screens in a browser: the chair closes and declares a vote on a telephone without a script, and the room sees it by itself; where
no live connection can be had, a little later."""

from __future__ import annotations

import subprocess
import sys

from playwright.sync_api import Browser, Page, expect

from tests.journeys.test_statement import fits
from tests.machines import Machine

SOON = 10_000  # a machine that runs all tests at once; alone it is a fifth of a second


def test_the_room_sees_what_the_chair_does(page: Page, browser: Browser, faults: list[str], machine: Machine, base_url: str) -> None:
    made = subprocess.run([sys.executable, "-m", "tests.journeys.screened"], env=machine.environment, text=True, capture_output=True, check=True)
    room, chair = made.stdout.split()
    page.goto(f"/en/screen/{room}/")
    expect(page.locator(".line.live")).to_contain_text("Live", timeout=SOON)
    expect(page.locator("div.live")).to_contain_text("voting now")
    fits(page)

    poor = browser.new_context(viewport={"width": 360, "height": 740}, base_url=base_url).new_page()
    poor.route("**/live/*-room-*", lambda route: route.abort())
    poor.goto(f"/fr/screen/{room}/")
    expect(poor.locator(".line.slow")).to_contain_text("Pas de connexion en direct", timeout=SOON)

    phone = browser.new_context(viewport={"width": 360, "height": 740}, base_url=base_url, java_script_enabled=False).new_page()
    phone.goto(f"/chair/{chair}/")
    expect(phone.get_by_role("main")).to_contain_text("모두 투표하셨습니다")
    phone.get_by_role("button", name="표결 종료").click()
    expect(page.locator("div.live")).to_contain_text("closed, not declared", timeout=SOON)
    expect(phone.get_by_role("main")).to_contain_text("가결되었음을 선포합니다")
    phone.get_by_role("button", name="결과 선포").click()
    expect(page.locator("div.live .verdict")).to_have_text("carried", timeout=SOON)
    expect(poor.locator("div.live .verdict")).to_have_text("adoptée", timeout=SOON)
    fits(page)

    poor.context.set_offline(True)
    expect(poor.locator(".line.off")).to_contain_text("Hors connexion", timeout=SOON)
    phone.get_by_role("button", name="이 안건 마치기").click()
    expect(page.locator("div.live")).to_contain_text("The agenda is finished.", timeout=SOON)
    poor.context.set_offline(False)
    expect(poor.locator("div.live")).to_contain_text("L’ordre du jour est épuisé", timeout=SOON)
    poor.context.close()
    phone.context.close()

    page.goto(f"/en/chair/{chair}/")
    fits(page)
