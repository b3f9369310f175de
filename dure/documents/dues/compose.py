"""Papers of dues from their records: an invoice, a receipt, a member's statement of account."""

from __future__ import annotations

from datetime import date

from dure.documents.dues.account import Receipt, account_paper, receipt_paper
from dure.documents.dues.invoice import InvoiceFacts, invoice_paper
from dure.domain.members.models import Invoice, Payment
from dure.domain.members.queries.account import account_of, language_of, receipt_of
from dure.domain.members.queries.dues import name_for, network_name
from dure.domain.parties.models import Organisation
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


def account_document(organisation: Organisation, since: date, until: date, language: str = "") -> Document:
    """This function will compose a member's statement of account over a time, in the member's language or another, with the names in
    force on its last day."""
    language = language or language_of(organisation)
    return account_paper(network_name(language, until), name_for(organisation, language, until), since, until,
                         account_of(organisation, since, until), language)


def receipt_document(payment: Payment, received_on: date, language: str = "") -> Document:
    """This function will compose the receipt of a payment that was received, in its invoice's language or another."""
    invoice = payment.invoice
    language = language or invoice.language
    number, left = receipt_of(payment)
    return receipt_paper(Receipt(
        number=number, invoice=invoice.number, year=invoice.year, currency=payment.currency, amount=payment.amount, fee=payment.fee,
        received_on=received_on, left=left, sender=network_name(language, received_on), taken_back_on=payment.reversed_on,
        member=name_for(invoice.organisation, language, received_on)), language)
