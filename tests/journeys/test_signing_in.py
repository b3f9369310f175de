"""Coming in: the officer signs in and out; the page works at both widths, in both languages, without a fault."""

from __future__ import annotations

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.journeys.conftest import WIDTHS, sign_in
from tests.machines import Machine


def test_an_officer_signs_in_and_out(page: Page, faults: list[str]) -> None:
    sign_in(page)
    expect(page).to_have_url(re.compile(r"/desk/$"))
    expect(page.get_by_role("banner")).to_contain_text("표본 담당")
    page.get_by_role("button", name="로그아웃").click()
    expect(page.get_by_role("link", name="직원 로그인")).to_be_visible()


def test_a_wrong_password_is_said_in_korean_and_nothing_typed_is_lost(page: Page, faults: list[str]) -> None:
    sign_in(page, password="wrong")
    expect(page.get_by_role("alert")).to_contain_text("맞지 않습니다")
    expect(page.get_by_label("전자우편 주소")).to_have_value("officer@dure.example")


def test_a_forgotten_password_is_set_anew_by_letter(page: Page, machine: Machine) -> None:
    page.goto("/accounts/password/reset/")
    page.get_by_label("전자우편 주소").fill("auditor@dure.example")
    page.get_by_role("button", name="비밀번호 재설정").click()
    expect(page.get_by_role("main")).to_contain_text("편지를 보냈습니다")
    page.goto(link_in_letter(machine, "auditor@dure.example"))
    page.get_by_label("새 비밀번호", exact=False).first.fill("another-good-one-7")
    page.get_by_label("새 비밀번호", exact=False).last.fill("another-good-one-7")
    page.get_by_role("button", name="비밀번호 변경").click()
    sign_in(page, "auditor@dure.example", "another-good-one-7")
    expect(page).to_have_url(re.compile(r"/desk/$"))


def link_in_letter(machine: Machine, address: str) -> str:
    """This function will wait for the letter to an address, and return the link in it."""
    import email
    from email.policy import default

    for _ in range(100):
        for file in sorted(machine.mail.glob("*.log"), reverse=True):
            for text in file.read_text().split("-" * 79):
                letter = email.message_from_string(text.lstrip(), policy=default)
                if address in str(letter["To"]):
                    return re.search(r"https?://\S+", letter.get_content()).group()
        time.sleep(0.2)
    raise AssertionError(f"no letter to {address} within 20 seconds")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", ["/accounts/login/", "/en/accounts/login/", "/accounts/password/reset/", "/none/"])
def test_pages_of_the_frame_are_accessible_and_fit(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
