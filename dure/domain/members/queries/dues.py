"""What may be read of dues: who owes what as of any day, and who is in good standing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import QuerySet

from dure.domain.members.models import Invoice, Payment
from dure.domain.members.rules.dues import Owed, Paid, Size, overdue
from dure.domain.parties.models import Organisation, OrganisationFact
from dure.kernel.figure import Ref


def invoice_ref(key: int) -> Ref:
    """This function will point at an invoice's amount."""
    return Ref("members", "invoice", str(key), "amount")


def good_standing(organisations: Iterable[int], on: date) -> dict[int, tuple[bool, tuple[Ref, ...]]]:
    """This function will tell for each organisation whether it owes nothing that was due before a day, with the unpaid
    invoices as evidence, or the paid ones. Two queries, however many."""
    keys = list(organisations)
    owed, paid = _dues(Invoice.objects.filter(organisation__in=keys))
    return {key: _standing(owed[key], paid, on) for key in keys}


def _standing(owed: Sequence[Owed], paid: dict[int, list[Paid]], on: date) -> tuple[bool, tuple[Ref, ...]]:
    unpaid = overdue(owed, (payment for one in owed for payment in paid[one.key]), on)
    shown = sorted(unpaid) if unpaid else [one.key for one in owed if one.issued_on <= on][-3:]
    return not unpaid, tuple(invoice_ref(key) for key in shown)


def _dues(invoices: QuerySet[Invoice]) -> tuple[dict[int, list[Owed]], dict[int, list[Paid]]]:
    owed: dict[int, list[Owed]] = defaultdict(list)
    paid: dict[int, list[Paid]] = defaultdict(list)
    rows = invoices.filter(kind=Invoice.Kind.INVOICE).order_by("due_on", "pk")
    for organisation, *values in rows.values_list("organisation", "pk", "currency", "amount", "issued_on", "due_on", "cancelled_on"):
        owed[organisation].append(Owed(*values))
    received = Payment.objects.filter(invoice__in=rows.order_by().values("pk"), received_on__isnull=False)
    for row in received.values_list("invoice", "amount", "received_on", "reversed_on"):
        paid[row[0]].append(Paid(*row))
    return owed, paid


def overdue_on(organisation: Organisation, on: date) -> dict[int, int]:
    """This function will return what an organisation left unpaid of what was due before a day, by invoice, in minor units."""
    owed, paid = _dues(Invoice.objects.filter(organisation=organisation))
    return overdue(owed[organisation.pk], (payment for payments in paid.values() for payment in payments), on)


def paid_of(invoice: Invoice, on: date) -> int:
    """This function will return what was received for an invoice up to a day, in minor units."""
    rows = invoice.payments.filter(received_on__lte=on).values_list("amount", "reversed_on")
    return sum(amount for amount, reversed_on in rows if reversed_on is None or reversed_on > on)


def size_of(organisation: Organisation, kind: str, on: date) -> Size | None:
    """This function will return the newest number known of an organisation up to a day (``population``, ``income_usd``)."""
    fact = OrganisationFact.objects.filter(organisation=organisation, kind=kind, as_of__lte=on).order_by("-as_of").first()
    return Size(fact.value, fact.as_of, fact.source) if fact else None
