"""Dues at the desk: from the invoice to the receipt, and who may not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from psycopg.types.range import DateRange

from dure.base.act import Actor
from dure.domain.ledger.actions import record_rate
from dure.domain.members.models import Invoice, Membership, Payment, WriteOff
from dure.domain.messages.models import Letter
from dure.domain.papers.queries.files import path_of
from dure.domain.parties.models import Contact, Organisation, OrganisationFact

pytestmark = pytest.mark.django_db


@pytest.fixture
def cities(tmp_path: Path, settings: Any) -> list[Organisation]:
    """This function will make three full members; of the third the size is not known."""
    settings.FILES = tmp_path
    made = []
    for n in range(3):
        one = Organisation.objects.create(key=f"city-{n}", kind="city", names_text=f"City {n}")
        Membership.objects.create(organisation=one, category="full", during=DateRange(date(2015, 1, 1), None), known_from=datetime.now(UTC))
        Contact.objects.create(organisation=one, kind="email", value=f"{n}@city.example")
        for kind, value in (("population", 800_000), ("income_usd", 9_000)) if n < 2 else ():
            OrganisationFact.objects.create(organisation=one, kind=kind, value=Decimal(value), as_of=date(2020, 1, 1), source="sample")
        made.append(one)
    return made


def test_a_year_is_invoiced_and_paid(signed_in: Callable[..., Client], cities: list[Organisation], client: Client) -> None:
    desk = signed_in("secretariat")
    said = desk.post("/en/desk/dues/issue/", {"year": "2026"}, follow=True).content.decode()
    assert "2 invoices were issued for 2026." in said
    assert "The population of city-2 is not known" in said
    assert "0 invoices were issued" in desk.post("/en/desk/dues/issue/", {"year": "2026"}, follow=True).content.decode()
    first = Invoice.objects.order_by("number")[0]
    assert (first.number, first.amount) == ("D2026-00001", 150_000)
    page = f"/en/desk/dues/{first.number}/"
    assert desk.post(f"{page}send/").status_code == 302
    # the member looks at its invoice and leaves its proof
    address = re.search(r"http://testserver(\S+)", Letter.objects.get().body)
    assert address is not None
    mine = client.get(address[1]).content.decode()
    assert "USD\xa01,500.00" in mine
    assert client.get(f"{address[1]}invoice.pdf").content.startswith(b"%PDF-")
    proof = SimpleUploadedFile("proof.pdf", b"%PDF-1.4 transfer")
    assert client.post(address[1], {"amount": "1,500.00", "proof": proof}).status_code == 302
    assert Payment.objects.get().received_on is None
    assert "D2026-00001" in desk.get("/en/desk/dues/").content.decode()
    payment = Payment.objects.get()
    assert desk.get(f"/desk/dues/proofs/{payment.pk}/").getvalue() == b"%PDF-1.4 transfer"
    # its bytes are damaged on the disk: the reader is told, it is no failure of ours
    assert payment.proof is not None
    path_of(payment.proof.sha256).write_bytes(b"short")
    told = desk.get(f"/en/desk/dues/proofs/{payment.pk}/")
    assert told.status_code == 422
    assert "damaged or missing" in told.content.decode()
    desk.post(f"{page}confirm/", {"payment": str(payment.pk), "amount": "1,500.00", "received_on": first.issued_on.isoformat()})
    payment.refresh_from_db()
    assert payment.received_on == first.issued_on
    assert "received" in client.get(address[1]).content.decode()
    assert "Receipt" in Letter.objects.latest("pk").subject


@pytest.mark.parametrize(("amount", "name", "data", "said"), [
    ("much", "p.pdf", b"%PDF-1", "above nothing"), ("1.5055", "p.pdf", b"%PDF-1", "above nothing"), ("-5", "p.pdf", b"%PDF-1", "above nothing"),
    ("5", "p.exe", b"MZ", "Only PDF, JPEG or PNG"), ("5", "", b"", "choose the file"),
])
def test_what_cannot_be_a_payment_is_refused(signed_in: Callable[..., Client], cities: list[Organisation], client: Client, amount: str,
                                             name: str, data: bytes, said: str) -> None:
    desk = signed_in("secretariat")
    desk.post("/en/desk/dues/", {"member": "city-0", "year": "2026", "kind": "invoice", "currency": "usd", "language": "en"})
    desk.post("/en/desk/dues/D2026-00001/send/")
    address = re.search(r"http://testserver(\S+)", Letter.objects.get().body)
    assert address is not None
    files = {"proof": SimpleUploadedFile(name, data)} if name else {}
    answer = client.post(address[1], {"amount": amount, **files})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Payment.objects.exists()


def test_another_currency_takes_a_rate(signed_in: Callable[..., Client], cities: list[Organisation]) -> None:
    desk = signed_in("secretariat")
    asked = {"member": "city-0", "year": "2026", "kind": "pro_forma", "currency": "KRW", "language": "ko"}
    refused = desk.post("/en/desk/dues/", asked)
    assert refused.status_code == 422
    assert "give the rate" in refused.content.decode()
    assert desk.post("/en/desk/dues/", asked | {"rate": "1070.5", "rate_on": "2026-01-02", "rate_source": "BOK"}).status_code == 302
    made = Invoice.objects.get()
    assert (made.number[0], made.amount, made.entry) == ("P", 1_605_750, None)
    assert desk.get(f"/desk/dues/{made.number}/invoice.hwpx").content.startswith(b"PK")
    assert desk.post("/en/desk/dues/", asked | {"currency": "XYZ"}).status_code == 422


@pytest.mark.parametrize("duty", ["officer", "director", "auditor"])
def test_others_look_and_write_nothing(signed_in: Callable[..., Client], cities: list[Organisation], duty: str) -> None:
    desk = signed_in(duty)
    assert "You do not hold a duty" in desk.get("/en/desk/dues/").content.decode()
    desk.post("/en/desk/dues/issue/", {"year": "2026"})
    asked = {"member": "city-0", "year": "2026", "kind": "invoice", "currency": "USD", "language": "en"}
    assert desk.post("/en/desk/dues/", asked).status_code == 422
    assert not Invoice.objects.exists()


def test_an_invoice_s_link_cannot_be_guessed(signed_in: Callable[..., Client], cities: list[Organisation], client: Client) -> None:
    signed_in("secretariat").post("/en/desk/dues/issue/", {"year": "2026"})
    for link in ("D2026-00001", "D2026-00001.x", "D2026-00001."):
        assert client.get(f"/dues/{link}/").status_code == 404


@pytest.mark.parametrize("rows", [1, 2])
def test_the_list_asks_as_much_for_one_as_for_two(signed_in: Callable[..., Client], cities: list[Organisation], rows: int,
                                                  django_assert_num_queries: Any) -> None:
    desk = signed_in("secretariat")
    for n in range(rows):
        desk.post("/en/desk/dues/", {"member": f"city-{n}", "year": "2026", "kind": "invoice", "currency": "USD", "language": "en"})
    with django_assert_num_queries(9):
        page = desk.get("/en/desk/dues/").content.decode()
    assert f"D2026-0000{rows}" in page


def test_a_fee_a_part_and_the_rest_given_up(signed_in: Callable[..., Client], cities: list[Organisation], client: Client) -> None:
    """A part with a bank fee; the rest is written off by decision: the Secretariat prepares, the Secretary-General approves."""
    desk, head = signed_in("secretariat"), signed_in("secretary_general")
    desk.post("/en/desk/dues/issue/", {"year": "2026"})
    invoice = Invoice.objects.get(number="D2026-00001")
    page = f"/en/desk/dues/{invoice.number}/"
    today = invoice.issued_on
    record_rate(by=Actor("k", "n", frozenset({"officer"})), at=datetime.now(UTC), currency="USD", on=today, per=1, won=Decimal(1400), source="sample")
    refused = desk.post(f"{page}pay/", {"amount": "10.00", "fee": "10.00", "received_on": today.isoformat()}, follow=True)
    assert "less than the payment" in refused.content.decode()
    desk.post(f"{page}pay/", {"amount": "1,000.00", "fee": "25.00", "received_on": today.isoformat()})
    assert "USD\xa0500.00" in desk.get(page).content.decode()
    assert "not more than is still open" in desk.post(f"{page}write-off/", {"amount": "500.01", "reason": "x"}, follow=True).content.decode()
    desk.post(f"{page}write-off/", {"amount": "500.00", "reason": "제3차 운영위원회 결정"})
    waiting = WriteOff.objects.get()
    assert "You do not hold a duty" in desk.post(f"{page}decide/", {"write_off": waiting.pk, "approve": "1"}, follow=True).content.decode()
    head.post(f"{page}decide/", {"write_off": waiting.pk, "approve": "1"})
    said = desk.get(page).content.decode()
    assert "Written off" in said
    assert "USD\xa00.00" in said
    city = invoice.organisation
    account = desk.get(f"/en/desk/ledger/dues/{city.key}/").content.decode()
    for line in ("Dues 2026, invoice D2026-00001", "including a bank fee of USD\xa025.00", "Written off (D2026-00001)", "0.00"):
        assert line in account, line
    payment = Payment.objects.get()
    for address in (f"ledger/dues/{city.key}/account.pdf?language=fr", f"ledger/receipts/{payment.pk}/receipt.pdf"):
        assert desk.get(f"/desk/{address}").content.startswith(b"%PDF-")
    assert desk.get(f"/desk/ledger/dues/{city.key}/account.hwpx").content.startswith(b"PK")
    head.post(f"{page}restore/", {"write_off": waiting.pk, "why": "납부 의사를 밝힘"})
    assert "USD\xa0500.00" in desk.get(page).content.decode()
    # the member sees its account and receipt by its link, in its language
    desk.post(f"{page}send/")
    address = re.search(r"http://testserver(\S+)", Letter.objects.latest("pk").body)
    assert address is not None
    for file in ("account.pdf", f"receipts/{payment.pk}.pdf"):
        assert client.get(f"{address[1]}{file}").content.startswith(b"%PDF-"), file
    assert client.get(f"{address[1]}receipts/{payment.pk + 1}.pdf").status_code == 404
