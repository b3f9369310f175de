"""What may be read of dues: who owes what as of any day, and who is in good standing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from dure.base.fields import sought
from dure.domain.journal import queries as journal
from dure.domain.members.labels.dues import DEFINITION
from dure.domain.members.models import Invoice, Membership, Payment, WriteOff
from dure.domain.members.rules.dues import Owed, Paid, Size, overdue, reminder_due, reminders
from dure.domain.parties.models import Organisation, OrganisationFact
from dure.domain.parties.queries import name_on
from dure.domain.texts.queries import parameter
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref


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
    for one in rows.only("organisation", "currency", "amount", "issued_on", "due_on", "cancelled_on"):
        owed[one.organisation_id].append(Owed(one.pk, one.currency, one.amount, one.issued_on, one.due_on, one.cancelled_on))
    shown = rows.order_by().values("pk")
    received = Payment.objects.filter(invoice__in=shown, received_on__isnull=False).values_list("invoice", "amount", "received_on", "reversed_on")
    # what is no longer claimed is owed no more
    dropped = WriteOff.objects.filter(invoice__in=shown, on__isnull=False).values_list("invoice", "amount", "on", "reversed_on")
    for invoice, amount, on, reversed_on in received.union(dropped, all=True):
        paid[invoice].append(Paid(invoice, amount, on, reversed_on))  # type: ignore[arg-type] # the filters leave no empty day
    return owed, paid


def paid_of(invoice: Invoice, on: date) -> int:
    """This function will return what was received for an invoice up to a day, in minor units."""
    rows = invoice.payments.filter(received_on__lte=on).values_list("amount", "reversed_on")
    return sum(amount for amount, reversed_on in rows if reversed_on is None or reversed_on > on)


def written_off_of(invoice: Invoice, on: date) -> int:
    """This function will return what was written off of an invoice up to a day, in minor units."""
    rows = invoice.write_offs.filter(on__lte=on).values_list("amount", "reversed_on")
    return sum(amount for amount, reversed_on in rows if reversed_on is None or reversed_on > on)


def open_of(invoice: Invoice, on: date) -> int:
    """This function will return what is still claimed for an invoice at the end of a day, never less than nothing."""
    return max(0, invoice.amount - paid_of(invoice, on) - written_off_of(invoice, on))


def size_of(organisation: Organisation, kind: str, on: date) -> Size | None:
    """This function will return the newest number known of an organisation up to a day (``population``, ``income_usd``)."""
    fact = OrganisationFact.objects.filter(organisation=organisation, kind=kind, as_of__lte=on).order_by("-as_of").first()
    return Size(fact.value, fact.as_of, fact.source) if fact else None


def reminder_for(invoice: Invoice, on: date) -> date | None:
    """This function will return the day of the reminder that is to be written for an invoice by now, or None."""
    if invoice.kind != Invoice.Kind.INVOICE or invoice.cancelled_on or not open_of(invoice, on):
        return None
    first, months = str(parameter("members.dues_first_reminder", on)), int(str(parameter("members.dues_reminder_months", on)))
    return reminder_due(reminders(invoice.year, invoice.due_on, first, months), invoice.reminded_on, on)


def address_of(organisation: Organisation) -> str:
    """This function will return the e-mail address to which the network writes to an organisation, or an empty text."""
    return organisation.contacts.filter(kind="email").values_list("value", flat=True).first() or ""


def name_for(organisation: Organisation, language: str, on: date) -> str:
    """This function will return an organisation's name in a letter's language, else in English, else in any."""
    return name_on(organisation, language if language in ("ko", "fr") else "en", on)


def invoices(text: str = "", year: int | None = None, kind: str = "", state: str = "", on: date | None = None) -> QuerySet[Invoice]:
    """This function will return the invoices that fit; `state` is ``open`` (unpaid, not cancelled), ``paid``, ``overdue`` on the
    day, ``written_off`` or ``cancelled``. Rows carry what was received for each (`paid`), what was written off (`dropped`), and what
    both settle (`settled`)."""
    received = Payment.objects.filter(invoice=OuterRef("pk"), received_on__isnull=False, reversed_on__isnull=True).values("invoice")
    dropped = WriteOff.objects.filter(invoice=OuterRef("pk"), on__isnull=False, reversed_on__isnull=True).values("invoice")
    rows = Invoice.objects.annotate(paid=Coalesce(Subquery(received.annotate(sum=Sum("amount")).values("sum")), 0),
                                    dropped=Coalesce(Subquery(dropped.annotate(sum=Sum("amount")).values("sum")), 0))
    rows = rows.annotate(settled=F("paid") + F("dropped"))
    if text:
        rows = rows.filter(organisation__in=Organisation.objects.filter(pairs__contains=sought(text)).values("pk"))
    rows = rows.filter(year=year) if year else rows
    rows = rows.filter(kind=kind) if kind else rows
    conditions = {"open": Q(cancelled_on__isnull=True, settled__lt=F("amount"), kind="invoice"),
                  "paid": Q(cancelled_on__isnull=True, paid__gte=F("amount")), "cancelled": Q(cancelled_on__isnull=False),
                  "written_off": Q(cancelled_on__isnull=True, dropped__gt=0, settled__gte=F("amount")),
                  "overdue": Q(cancelled_on__isnull=True, settled__lt=F("amount"), kind="invoice", due_on__lt=on)}
    return rows.filter(conditions[state]) if state in conditions else rows


def by_number(number: str) -> Invoice | None:
    """This function will return the invoice of a number."""
    return Invoice.objects.select_related("organisation").filter(number=number).first()


def told_payments() -> QuerySet[Payment]:
    """This function will return the transfers that members told of and nobody has confirmed, the oldest first."""
    return (Payment.objects.filter(received_on__isnull=True, reversed_on__isnull=True)
            .select_related("invoice__organisation").order_by("told_at"))


def explain_invoice(ref: Ref) -> Explanation | None:
    """This function will tell where an invoice's amount comes from: its band, the numbers it went by, its rate."""
    found = Invoice.objects.filter(pk=int(ref.key)).first() if ref.kind == "invoice" and ref.key.isdecimal() else None
    if found is None or ref.field != "amount":
        return None
    who, when = journal.latest(f"members.invoice:{found.pk}") or ("", None)
    figure = Figure(found.amount, found.currency, None, ref, found.issued_on)
    return Explanation(ref=ref, label={"ko": f"회비 {found.number}", "en": f"Dues {found.number}"}, definition=DEFINITION,
                       value=found.amount, kind="declared", unit=found.currency, as_of=found.issued_on, figure=figure,
                       records=(Ref("ledger", "entry", str(found.entry)),) if found.entry else (), entered_by=who, entered_at=when)


def network_name(language: str, on: date) -> str:
    """This function will return the legal name of the network in force on a day; a dash where none is registered."""
    network = Organisation.objects.filter(kind=Organisation.Kind.NETWORK).order_by("pk").first()
    return name_for(network, language, on) if network else "—"


def to_invoice(year: int, on: date) -> list[Organisation]:
    """This function will return the members that owe dues on a day and have no invoice of a year yet, by key."""
    owing = Membership.objects.filter(known_until__isnull=True, during__contains=on, category__in=parameter("members.dues_categories", on))
    invoiced = Invoice.objects.filter(year=year, kind=Invoice.Kind.INVOICE, cancelled_on__isnull=True).values("organisation")
    return list(Organisation.objects.filter(pk__in=owing.values("organisation")).exclude(pk__in=invoiced).order_by("key"))
