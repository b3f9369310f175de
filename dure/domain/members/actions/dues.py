"""Dues: invoices, payments, reminders. What is owed and paid is posted in the ledger's fund of dues in the same act.

`link` is the signed address at which a member sees its invoice and leaves its proof of transfer; the door makes it.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, BinaryIO

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.ledger import actions as ledger
from dure.domain.ledger.models import Account
from dure.domain.members.actions.scans import keep_scan
from dure.domain.members.labels.dues import LETTERS
from dure.domain.members.models import Invoice, Membership, Payment
from dure.domain.members.permissions import may_keep_register, may_tell_payment
from dure.domain.members.queries.dues import (
    address_of,
    name_for,
    open_of,
    paid_of,
    reminder_for,
    size_of,
    written_off_of,
)
from dure.domain.members.rules.dues import (
    SOURCE,
    Rate,
    after_months,
    band_of,
    in_currency,
    invoice_problems,
    payment_problems,
)
from dure.domain.messages.actions import queue_letter
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import parameter
from dure.kernel.currencies import decimals, printed_amount
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

FUND = "dues"


def receivable(by: Actor, at: datetime, invoice: Invoice) -> Account:
    """This function will return the account of what the invoice's member owes in its currency."""
    key = invoice.organisation
    return ledger.open_account(by=by, at=at, key=f"dues-owed-{invoice.currency.lower()}-{key.pk}", kind="asset", fund=FUND,
                               currency=invoice.currency, owner_ref=str(Ref("parties", "organisation", str(key.pk))),
                               name={"ko": f"{name_for(key, 'ko', invoice.issued_on)} 미수 회비",
                                     "en": f"Dues owed by {name_for(key, 'en', invoice.issued_on)}"})


def common_account(by: Actor, at: datetime, what: str, kind: str, currency: str, name: dict[str, str]) -> Account:
    """This function will return an account of the fund of dues in a currency: ``income``, ``bank``, ``fee``, ``written-off``."""
    return ledger.open_account(by=by, at=at, key=f"dues-{what}-{currency.lower()}", kind=kind, fund=FUND, currency=currency, name=name)


def locked(invoice: int) -> Invoice:
    """This function will return an invoice with its member, held until the act ends."""
    return Invoice.objects.select_for_update(no_key=True, of=("self",)).select_related("organisation").get(pk=invoice)


def _ref(invoice: Invoice) -> str:
    return f"members.invoice:{invoice.pk}"


def _number(kind: str, year: int) -> str:
    hold("members:invoice")
    start = f"{'D' if kind == Invoice.Kind.INVOICE else 'P'}{year}-"
    last = Invoice.objects.filter(number__startswith=start).order_by("-number").values_list("number", flat=True).first()
    return f"{start}{int(last.removeprefix(start)) + 1 if last else 1:05}"


@act(may_keep_register)
def issue_invoice(*, by: Actor, on: date, at: datetime, organisation: Organisation, year: int, kind: str = "invoice",
                  currency: str = "", language: str = "en", rate: Rate | None = None) -> Invoice:
    """This function will ask a member for its dues of a year (`pro_forma`: show what they would be), and return the invoice.

    The amount follows the bands in force on the day, the member's population and its income per head as they were known;
    how it came about is kept with it. A currency other than that of the bands takes a `rate`. Raises Refused with all that is
    missing, and where the year has been invoiced already.
    """
    record = Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    own = str(parameter("members.dues_currency", on))
    currency = (currency or own).upper()
    category = (Membership.objects.filter(organisation=record, known_until__isnull=True, during__contains=on)
                .values_list("category", flat=True).first())
    population, income = size_of(record, "population", on), size_of(record, "income_usd", on)
    names = {language_: name_for(record, language_, on) for language_ in ("ko", "en")}
    refuse(invoice_problems(names, category is not None, category in parameter("members.dues_categories", on),  # type: ignore[operator]
                            population, income, currency != own, rate, on))
    assert population is not None
    assert income is not None
    taken = Invoice.objects.filter(organisation=record, year=year, kind=Invoice.Kind.INVOICE, cancelled_on__isnull=True).first()
    if taken is not None and kind == Invoice.Kind.INVOICE:
        raise Refused.because("members.invoice_taken", source=SOURCE, year=year, number=taken.number)
    bands, steps = parameter("members.dues_bands", on), parameter("members.dues_income_steps", on)
    units, band, step = band_of(bands, steps, population.value, income.value)  # type: ignore[arg-type]
    kept: dict[str, Any] = {
        "band": band, "step": step, "units": units, "currency": own, "category": category,
        "population": {"value": population.value, "as_of": population.as_of, "source": population.source},
        "income": {"value": income.value, "as_of": income.as_of, "source": income.source},
        **({"rate": {"value": rate.value, "on": rate.on, "source": rate.source}} if rate and currency != own else {})}
    made = Invoice.objects.create(
        organisation=record, kind=kind, number=_number(kind, year), year=year, currency=currency, band=kept, language=language,
        amount=in_currency(units, decimals(currency), rate if currency != own else None), issued_on=on,
        due_on=after_months(on, int(str(parameter("members.dues_due_months", on)))))
    if kind == Invoice.Kind.INVOICE:
        income_account = common_account(by, at, "income", "income", currency, {"ko": "회비 수입", "en": "Dues"})
        made.entry = ledger.post(by=by, at=at, on=on, text=made.number, ref=_ref(made),
                                 postings=[(receivable(by, at, made), made.amount), (income_account, -made.amount)]).pk
        made.save()
    journal.write(by=by, act="members.issue_invoice", ref=_ref(made), at=at,
                  details={"number": made.number, "organisation": record.key, "year": year, "amount": made.amount, "currency": currency})
    return made


@act(may_keep_register)
def send_invoice(*, by: Actor, on: date, at: datetime, invoice: int, link: str) -> Invoice:
    """This function will send a member the address of its invoice, in the invoice's language."""
    record = locked(invoice)
    if record.cancelled_on:
        raise Refused.because("members.invoice_cancelled", source=SOURCE)
    _letter(by, on, at, record, "invoice", link, record.amount)
    journal.write(by=by, act="members.send_invoice", ref=_ref(record), at=at)
    return record


def _letter(by: Actor, on: date, at: datetime, record: Invoice, what: str, link: str, amount: int) -> None:
    address = address_of(record.organisation)
    names = {language: name_for(record.organisation, language, on) for language in ("ko", "en")}
    if not address:
        raise Refused.because("members.no_address", source=SOURCE, ko=names["ko"], en=names["en"])
    subject, body = LETTERS[what].get(record.language, LETTERS[what]["en"])
    words = {"year": record.year, "number": record.number, "name": name_for(record.organisation, record.language, on),
             "amount": printed_amount(amount, record.currency, record.language), "due": record.due_on.isoformat(), "link": link}
    queue_letter(by=by, at=at, to=address, subject=subject.format(**words), body=body.format(**words), language=record.language,
                 ref=_ref(record), secret=True)


@act(may_keep_register)
def cancel_invoice(*, by: Actor, on: date, at: datetime, invoice: int, why: str) -> Invoice:
    """This function will take an invoice back by a counter-entry. Raises Refused where money was received for it."""
    record = locked(invoice)
    if record.cancelled_on:
        raise Refused.because("members.invoice_cancelled", source=SOURCE)
    if not why.strip():
        raise Refused.because("members.invoice_reason", source=SOURCE)
    if paid_of(record, on) or written_off_of(record, on):
        raise Refused.because("members.invoice_paid", source=SOURCE)
    if record.entry:
        ledger.reverse(by=by, at=at, on=on, entry=record.entry, why=why)
    record.cancelled_on = on
    record.save()
    journal.write(by=by, act="members.cancel_invoice", ref=_ref(record), at=at, why=why)
    return record


@act(may_keep_register)
def record_payment(*, by: Actor, on: date, at: datetime, invoice: int, amount: int, received_on: date, bank_reference: str = "",
                   link: str = "", fee: int = 0) -> Payment:
    """This function will record money received for an invoice, in minor units of its currency; with a `link` the member is
    sent a receipt.

    A part leaves the rest open. `fee` is what banks kept on the way: `amount` counts for the member, the account received the rest,
    and the fee is a cost of the fund.
    """
    record = locked(invoice)
    refuse(payment_problems(amount, record.cancelled_on is not None, record.kind, received_on, record.issued_on, on, fee))
    payment = Payment(invoice=record, amount=amount, fee=fee, currency=record.currency, told_at=at)
    return _received(by, on, at, payment, received_on, bank_reference, link)


@act(may_tell_payment)
def tell_payment(*, by: Actor, on: date, at: datetime, invoice: int, amount: int, source: BinaryIO, name: str) -> Payment:
    """This function will keep a member's proof of its transfer. It counts once the Secretariat has seen the money."""
    record = locked(invoice)
    own = (f"payer@{record.number}", f"member_staff@{record.organisation.key}", "secretariat", "secretary_general")
    if not by.holds(*own):
        raise Refused.because("base.not_permitted", source="office-duties", ko="이 청구서의 회원", en="the member of this invoice")
    refuse(payment_problems(amount, record.cancelled_on is not None, record.kind, None, record.issued_on, on))
    proof = keep_scan(by=by, at=at, source=source, name=name)
    payment = Payment.objects.create(invoice=record, amount=amount, currency=record.currency, told_at=at, proof=proof,
                                     proof_name=name[-255:])
    journal.write(by=by, act="members.tell_payment", ref=_ref(record), at=at,
                  details={"payment": payment.pk, "amount": amount, "file": proof.sha256})
    return payment


@act(may_keep_register)
def confirm_payment(*, by: Actor, on: date, at: datetime, payment: int, received_on: date, amount: int | None = None,
                    bank_reference: str = "", link: str = "", fee: int = 0) -> Payment:
    """This function will confirm that the money a member told of has come: on which day, and how much where it differs; `fee` is
    what banks kept of it on the way."""
    told = Payment.objects.get(pk=payment)
    record = locked(told.invoice_id)
    told = Payment.objects.select_for_update(no_key=True).get(pk=payment)
    if told.received_on or told.reversed_on:
        raise Refused.because("members.payment_settled", source=SOURCE)
    told.amount = told.amount if amount is None else amount
    told.fee = fee
    refuse(payment_problems(told.amount, record.cancelled_on is not None, record.kind, received_on, record.issued_on, on, fee))
    told.invoice = record
    return _received(by, on, at, told, received_on, bank_reference, link)


def _received(by: Actor, on: date, at: datetime, payment: Payment, received_on: date, bank_reference: str, link: str) -> Payment:
    record = payment.invoice
    bank = common_account(by, at, "bank", "asset", record.currency, {"ko": "회비 계좌", "en": "Bank account of dues"})
    postings = [(bank, payment.amount - payment.fee), (receivable(by, at, record), -payment.amount)]
    if payment.fee:
        postings.append((common_account(by, at, "fee", "expense", record.currency, {"ko": "회비 은행 수수료", "en": "Bank fees of dues"}), payment.fee))
    entry = ledger.post(by=by, at=at, on=received_on, text=record.number, ref=_ref(record), postings=postings)
    payment.received_on, payment.bank_reference, payment.entry = received_on, bank_reference.strip()[:100], entry.pk
    payment.save()
    journal.write(by=by, act="members.record_payment", ref=_ref(record), at=at,
                  details={"payment": payment.pk, "amount": payment.amount, "fee": payment.fee, "received_on": received_on, "bank": payment.bank_reference})
    if link and address_of(record.organisation):
        _letter(by, on, at, record, "received", link, payment.amount)
    return payment


@act(may_keep_register)
def reverse_payment(*, by: Actor, on: date, at: datetime, payment: int, why: str) -> Payment:
    """This function will take a payment back by a counter-entry (a mistake, money sent back); told ones are laid aside."""
    record = locked(Payment.objects.get(pk=payment).invoice_id)
    paid = Payment.objects.select_for_update(no_key=True).get(pk=payment)
    if paid.reversed_on:
        raise Refused.because("members.payment_settled", source=SOURCE)
    if not why.strip():
        raise Refused.because("members.invoice_reason", source=SOURCE)
    if paid.entry:
        ledger.reverse(by=by, at=at, on=on, entry=paid.entry, why=why)
    paid.reversed_on = on
    paid.save()
    journal.write(by=by, act="members.reverse_payment", ref=_ref(record), at=at, why=why, details={"payment": paid.pk})
    return paid


@act(may_keep_register)
def remind_member(*, by: Actor, on: date, at: datetime, invoice: int, link: str) -> Invoice:
    """This function will write the reminder that is due for an invoice. Raises Refused where none is."""
    record = locked(invoice)
    if reminder_for(record, on) is None:
        raise Refused.because("members.reminder_not_due", source=SOURCE)
    _letter(by, on, at, record, "reminder", link, open_of(record, on))
    record.reminded_on, record.reminders = on, record.reminders + 1
    record.save()
    journal.write(by=by, act="members.remind_member", ref=_ref(record), at=at, details={"reminder": record.reminders})
    return record
