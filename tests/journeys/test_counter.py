"""The counter in a browser: a city applies without an account, the Secretariat accepts; a member leaves its proof of transfer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits

ANSWERS = {"name_en": "Journeyville", "name_local": "Ville du Voyage", "population": "1 200 000", "head_post": "Maire",
           "head_name": "A. Exemple", "reasons": "Nous voulons apprendre.", "contact_name": "B. Exemple", "email": "b@journeyville.example"}


@pytest.mark.parametrize("language", ["", "/en", "/fr"])
def test_the_first_page_and_the_form_fit(page: Page, language: str) -> None:
    """What is refused (422) the browser tells its console, so that its faults are not looked at here."""
    page.goto(f"{language}/apply/")
    fits(page)
    page.locator("main form button").click()
    fits(page)
    page.locator("button[name=submit]").click()
    expect(page.locator("#errors")).to_be_focused()
    fits(page)


def test_a_city_applies_in_french_and_is_accepted(page: Page, faults: list[str], tmp_path: Path) -> None:
    page.goto("/fr/apply/")
    page.locator("main form button").click()
    for key, text in ANSWERS.items():
        page.locator(f"#f-{key}").fill(text)
    page.locator("#f-country").select_option("FR")
    page.locator("#f-consent").check()
    expect(page.locator("#saved")).to_contain_text("Enregistré")  # by itself
    page.reload()
    expect(page.locator("#f-head_name")).to_have_value("A. Exemple")
    form = tmp_path / "form.pdf"
    form.write_bytes(b"%PDF-1.4 signed")
    page.locator("#signed").set_input_files(form)
    page.get_by_role("button", name="Joindre").click()
    page.locator("button[name=submit]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Déposée")
    fits(page)
    number = page.locator("main .badge").first.inner_text()
    sign_in(page, "secretariat@dure.example")
    page.goto("/desk/")
    page.get_by_role("link", name="Journeyville").click()
    fits(page)
    page.get_by_role("button", name="접수").click()
    expect(page.get_by_role("main")).to_contain_text("접수됨")
    page.goto("/en/members/journeyville/")
    expect(page.get_by_role("main")).to_contain_text("Associate")
    page.goto(f"/en/desk/applications/?text={number}")
    fits(page)


def test_a_member_leaves_its_proof_and_it_is_confirmed(page: Page, faults: list[str], tmp_path: Path) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto("/en/desk/dues/?state=open")
    fits(page)
    page.locator("table tbody th a").first.click()
    fits(page)
    invoice = page.url
    page.get_by_role("link", name="Invoice, bank certificate").click()
    fits(page)
    proof = tmp_path / "proof.pdf"
    proof.write_bytes(b"%PDF-1.4 transfer")
    page.locator("#proof").set_input_files(proof)
    page.get_by_role("button", name="Send the proof").click()
    expect(page.get_by_role("main")).to_contain_text("waiting to be confirmed")
    fits(page)
    page.goto("/en/desk/")
    expect(page.locator("#payments")).to_be_visible()
    page.goto(invoice)
    page.locator("summary", has_text=re.compile("^Confirm")).click()
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator("main .badge").first).to_have_text("Paid")
    fits(page)


def test_outreach_is_looked_at(page: Page, faults: list[str]) -> None:
    sign_in(page, "secretariat@dure.example")
    for address in ("/desk/outreach/", "/en/desk/outreach/campaigns/"):
        page.goto(address)
        fits(page)
    page.goto("/en/desk/outreach/")
    page.locator("table:not(.funnel) tbody th a").first.click()
    fits(page)
