"""From notice to an answer: a meeting is planned, convened and told; one who was invited answers on a phone, without JavaScript."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import sign_in
from tests.journeys.test_statement import fits


@pytest.mark.usefixtures("faults")
def test_a_meeting_is_convened_and_an_invitation_answered(page: Page) -> None:
    sign_in(page, "secretariat@dure.example")
    page.goto("/en/desk/meetings/new/")
    page.locator("select[name=body]").select_option("executive-committee")
    page.locator("[name=title_en]").fill("Committee of the journey")
    page.locator("[name=starts_on]").fill((timezone.localdate() + timedelta(120)).isoformat())
    page.locator("[name=opens]").fill("09:30")
    fits(page)
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_text("The place of the meeting is not set.")).to_be_visible()
    page.locator("summary", has_text="Put right what is planned").click()
    page.locator("#id_correcting_place_en").fill("Seoul")
    page.get_by_role("button", name="Put right").click()
    page.get_by_role("button", name="Convene", exact=True).click()
    expect(page.get_by_text("in time", exact=True)).to_be_visible()
    fits(page)
    page.get_by_role("link", name="Invitations", exact=True).click()
    page.get_by_role("button", name="Invite all members of the body").click()
    page.locator("summary", has_text="Invite another").click()
    page.locator("#id_inviting_party").fill("abidjan")
    page.locator("#id_inviting_language").select_option("fr")
    page.locator("#id_inviting_email").fill("abidjan@city.example")
    page.get_by_role("button", name="Invite", exact=True).click()
    fits(page)
    row = page.get_by_role("row").filter(has_text="abidjan@city.example")
    row.locator("summary").click()
    link = row.locator("a", has_text="/fr/invited/").get_attribute("href")
    assert link

    browser: Browser = page.context.browser  # type: ignore[assignment]
    guest = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    guest.goto(link)
    expect(guest.get_by_text("heure normale de la Corée, UTC+9")).to_be_visible()
    guest.get_by_label("Nous viendrons").check()
    guest.get_by_label("Prénom").first.fill("Marque")
    guest.get_by_role("button", name="Enregistrer la réponse").click()
    expect(guest.get_by_text("nom de famille.")).to_be_visible()
    expect(guest.get_by_label("Prénom").first).to_have_value("Marque")
    guest.get_by_label("Nom de famille").first.fill("Exemple")
    guest.get_by_role("button", name="Enregistrer la réponse").click()
    expect(guest.get_by_text("Votre réponse est enregistrée.")).to_be_visible()
    guest.set_input_files("#credential", files=[{"name": "pouvoirs.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 exemple"}])
    guest.get_by_role("button", name="Joindre").click()
    expect(guest.get_by_text("pouvoirs.pdf")).to_be_visible()
    guest.context.close()

    page.reload()
    expect(page.get_by_role("row").filter(has_text="abidjan@city.example").get_by_text("We will come").first).to_be_visible()
    page.get_by_role("link", name="Overview", exact=True).click()
    page.locator("summary", has_text="Move to another place").click()
    page.locator("#id_moving_place_en").fill("Busan")
    page.locator("#id_moving_why").fill("Repairs of the hall")
    page.get_by_role("button", name="Move", exact=True).click()
    expect(page.locator("section", has=page.get_by_role("heading", name="What was changed")).get_by_text("Busan")).to_be_visible()
    fits(page)
