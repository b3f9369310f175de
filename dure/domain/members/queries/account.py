"""A member's account of dues, read from the ledger: its lines are the postings to what it owes."""

from __future__ import annotations

from datetime import date

from dure.domain.ledger.models import Posting
from dure.domain.members.models import Invoice, Payment, WriteOff
from dure.domain.members.queries.dues import open_of
from dure.domain.members.rules.account import Account, Booked, accounts_of
from dure.domain.parties.models import Organisation


def account_of(organisation: Organisation, since: date, until: date) -> list[Account]:
    """This function will draw what an organisation was asked, has paid and owes over a time, both days included: one account for each
    currency. Four queries, however many lines."""
    postings = (Posting.objects.filter(account__owner_ref=f"parties.organisation:{organisation.pk}", account__fund__key="dues", on__lte=until)
                .select_related("entry", "account").order_by("on", "id"))
    invoices = {f"members.invoice:{one.pk}": one for one in Invoice.objects.filter(organisation=organisation)}
    payments = dict(Payment.objects.filter(invoice__organisation=organisation, entry__isnull=False).values_list("entry", "fee"))
    dropped = set(WriteOff.objects.filter(invoice__organisation=organisation, entry__isnull=False).values_list("entry", flat=True))

    def booked(posting: Posting) -> Booked:
        entry = posting.entry
        first = entry.reverses_id or entry.pk
        kind = "payment" if first in payments else "write_off" if first in dropped else "invoice"
        invoice = invoices[entry.ref]
        return Booked(posting.account.currency, posting.on, kind, entry.reverses_id is not None, invoice.number, invoice.year, posting.amount,
                      payments.get(first) or 0)
    return accounts_of([booked(posting) for posting in postings], since, until)


def language_of(organisation: Organisation) -> str:
    """This function will return the language in which an organisation is written to: its newest invoice's, else Korean for one of
    Korea, else English."""
    said = Invoice.objects.filter(organisation=organisation).order_by("-pk").values_list("language", flat=True).first()
    return said or ("ko" if organisation.country == "KR" else "en")


def receipt_of(payment: Payment) -> tuple[str, int]:
    """This function will return a payment's receipt: its number (the invoice's and which of its payments), and what was still claimed
    for the invoice at the end of that day."""
    invoice = payment.invoice
    place = invoice.payments.filter(pk__lte=payment.pk).count()
    return f"{invoice.number}-{place}", open_of(invoice, payment.received_on or payment.told_at.date())
