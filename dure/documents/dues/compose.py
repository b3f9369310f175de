"""An invoice from its record."""

from __future__ import annotations

from datetime import date

from dure.documents.dues.invoice import InvoiceFacts, invoice_paper
from dure.domain.members.models import Invoice
from dure.domain.members.queries.dues import name_for, network_name
from dure.domain.texts.queries import parameter
from dure.formats.blocks import Document


def invoice_document(invoice: Invoice, language: str = "") -> Document:
    """This function will compose an invoice in its own language or another, with the names in force on the day of issue."""
    language = language or invoice.language
    on: date = invoice.issued_on
    return invoice_paper(InvoiceFacts(
        number=invoice.number, kind=invoice.kind, year=invoice.year, currency=invoice.currency, amount=invoice.amount,
        issued_on=on, due_on=invoice.due_on, band=invoice.band, sender=network_name(language, on),
        member=name_for(invoice.organisation, language, on), bank=str(parameter("members.dues_bank", on))), language)
