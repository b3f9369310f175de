"""Applying at the counter: no account, nothing lost, in three languages, by a link that cannot be guessed."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dure.domain.journal.models import Entry
from dure.domain.members.models import Application
from dure.domain.messages.models import Letter
from dure.web.counter.links import signed

pytestmark = pytest.mark.django_db
ANSWERS = {"name_en": "Exampleville", "name_local": "Exempleville", "country": "FR", "population": "1 200 000",
           "head_post": "Maire", "head_name": "A. Exemple", "reasons": "Apprendre.", "contact_name": "B. Exemple",
           "email": "b@exampleville.org", "consent": "yes"}
PDF = b"%PDF-1.4 signed by the mayor"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, settings: object) -> None:
    """This function will keep files in a folder of the test's own."""
    settings.FILES = tmp_path  # type: ignore[attr-defined]
    cache.clear()  # how many one address has begun


def begun(client: Client, language: str = "en", category: str = "full") -> tuple[str, Application]:
    """This function will begin an application and return its address and record."""
    answer = client.post(f"/{language}/apply/", {"category": category})
    assert answer.status_code == 302
    return answer.headers["Location"], Application.objects.get()


def test_from_the_first_word_to_the_submission(client: Client) -> None:
    address, record = begun(client, "fr")
    assert re.fullmatch(r"A\d{4}-00001", record.number)
    assert "Responsable (maire)" in client.get(address).content.decode()
    client.post(address, ANSWERS | {"version": "1"})
    client.post(f"{address}signed/", {"signed": SimpleUploadedFile("form.pdf", PDF, "application/pdf")})
    record.refresh_from_db()
    client.post(address, ANSWERS | {"version": str(record.version), "submit": "yes"})
    record.refresh_from_db()
    assert (record.state, record.answers["name_en"], record.email) == ("submitted", "Exampleville", "b@exampleville.org")
    assert record.signed is not None
    page = client.get(address).content.decode()
    assert "Déposée" in page
    assert "France" in page
    assert [letter.subject for letter in Letter.objects.order_by("pk")] == [
        f"Votre demande d’adhésion ({record.number})", f"Votre demande est déposée ({record.number})"]
    assert all(letter.secret and address in letter.body for letter in Letter.objects.all())
    # what was submitted is not changed any more
    assert client.post(address, ANSWERS | {"name_en": "Other"}).status_code == 200
    record.refresh_from_db()
    assert record.answers["name_en"] == "Exampleville"


def test_no_person_stands_in_the_journal(client: Client) -> None:
    address, _ = begun(client)
    client.post(address, ANSWERS | {"version": "1"})
    said = " ".join(f"{entry.who_name} {entry.details} {entry.why}" for entry in Entry.objects.all())
    assert Entry.objects.filter(act="members.save_application").exists()
    for personal in ("B. Exemple", "b@exampleville.org"):
        assert personal not in said


def test_what_is_missing_is_marked_and_what_was_typed_stays(client: Client) -> None:
    address, record = begun(client)
    answer = client.post(address, {"name_en": "Exampleville", "email": "nowhere", "version": "1", "submit": "yes"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="nowhere"' in page
    assert "This is not an e-mail address: nowhere" in page
    assert page.count("Please fill this in.") == 6
    record.refresh_from_db()
    assert (record.state, record.answers["name_en"]) == ("draft", "Exampleville"), "it was saved all the same"


def test_the_second_window_does_not_overwrite_the_first(client: Client) -> None:
    address, record = begun(client)
    client.post(address, {"name_en": "First", "version": "1"})
    answer = client.post(address, {"name_en": "Second", "version": "1"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Second"' in page
    assert "The other window says: First" in page
    record.refresh_from_db()
    assert record.answers["name_en"] == "First"
    assert client.post(address, {"name_en": "Second", "version": str(record.version)}).status_code == 302


def test_a_form_that_saves_itself_gets_its_next_version(client: Client) -> None:
    address, record = begun(client)
    answer = client.post(address, {"name_en": "First", "version": "1"}, headers={"HX-Request": "true"})
    record.refresh_from_db()
    assert record.version == 2
    assert 'name="version" id="version" value="2"' in answer.content.decode()
    stale = client.post(address, {"name_en": "Second", "version": "1"}, headers={"HX-Request": "true"})
    assert "Not saved." in stale.content.decode()


@pytest.mark.parametrize("link", ["none", "0" * 32, "0" * 32 + ".x", "😀"])
def test_a_link_cannot_be_guessed(client: Client, link: str) -> None:
    begun(client)
    assert client.get(f"/apply/{link}/").status_code == 404


def test_a_link_leads_to_one_application_only(client: Client) -> None:
    _, first = begun(client)
    client.post("/en/apply/", {"category": "full"})
    second = Application.objects.exclude(pk=first.pk).get()
    other = signed(second.key).partition(".")[2]
    assert client.get(f"/apply/{first.key.hex}.{other}/").status_code == 404


@pytest.mark.parametrize(("name", "data", "said"), [
    ("form.exe", b"MZ\x90\x00", "Only PDF, JPEG or PNG"), ("form.pdf", b"<html>", "Only PDF, JPEG or PNG"),
    ("form.pdf", b"", "Only PDF, JPEG or PNG"), ("big.pdf", PDF + b"x" * (10 * 2**20), "too large"),
])
def test_files_that_are_no_signed_form_are_refused(client: Client, name: str, data: bytes, said: str) -> None:
    address, record = begun(client)
    answer = client.post(f"{address}signed/", {"signed": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    record.refresh_from_db()
    assert record.signed is None


def test_only_categories_of_the_day_can_be_applied_for(client: Client) -> None:
    for category in ("associate", "founder", ""):
        assert client.post("/en/apply/", {"category": category}).status_code == 422
    assert not Application.objects.exists()


def test_one_address_begins_so_many_in_an_hour(client: Client) -> None:
    for _ in range(20):
        assert client.post("/apply/", {"category": "full"}).status_code == 302
    refused = client.post("/apply/", {"category": "full"})
    assert refused.status_code == 422
    assert "한 시간 뒤" in refused.content.decode()
    assert Application.objects.count() == 20


def test_the_form_to_sign_is_a_paper_with_what_was_typed(client: Client) -> None:
    import pypdfium2

    address, _ = begun(client, "fr")
    client.post(address, ANSWERS | {"version": "1"})
    pdf = client.get(f"{address}form.pdf").content
    text = pypdfium2.PdfDocument(BytesIO(pdf))[0].get_textpage().get_text_bounded()
    for words in ("Demande d’adhésion", "Exampleville", "France", "Maire A. Exemple", "Signature et cachet"):
        assert words in text


def test_the_applicant_may_withdraw_and_says_so_twice(client: Client) -> None:
    address, record = begun(client)
    client.post(f"{address}withdraw/", {})
    record.refresh_from_db()
    assert record.state == "draft"
    client.post(f"{address}withdraw/", {"sure": "yes", "reason": "later"})
    record.refresh_from_db()
    assert (record.state, record.reason) == ("withdrawn", "later")
    assert record.contact_until is not None


def test_french_is_spoken_at_the_counter_only(client: Client) -> None:
    assert client.get("/fr/apply/").status_code == 200
    elsewhere = client.get("/fr/money/")
    assert (elsewhere.status_code, elsewhere.headers["Location"]) == (302, "/en/money/")
    assert 'hreflang="fr"' not in client.get("/en/money/").content.decode()
