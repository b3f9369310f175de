"""Dues at the desk: who was invoiced, what came, what waits; one invoice and what can be done with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.documents.dues.compose import invoice_document
from dure.domain.journal.queries import entries_of
from dure.domain.members import permissions
from dure.domain.members.actions import dues as acts
from dure.domain.members.actions import write_offs as writing
from dure.domain.members.models import Invoice, Payment, WriteOff
from dure.domain.members.queries import dues as queries
from dure.domain.members.rules.dues import Rate
from dure.domain.papers import actions as papers
from dure.domain.papers.queries import newest_of
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import setting
from dure.kernel.currencies import in_units, is_code, read_amount
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.downloads import drawn, handed_out
from dure.web.common.listing import Column, Filter, Listing
from dure.web.counter import links
from dure.web.counter.payments import CERTIFICATE
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell

STATES = {"open": gettext_lazy("Unpaid"), "overdue": gettext_lazy("Overdue"), "paid": gettext_lazy("Paid"), "written_off": gettext_lazy("Written off"),
          "cancelled": gettext_lazy("Cancelled")}
KINDS = {"invoice": gettext_lazy("Invoice"), "pro_forma": gettext_lazy("Pro forma")}
LANGUAGES = (("en", "English"), ("ko", "한국어"), ("fr", "Français"))
LOOKS = {"open": "warning", "overdue": "error", "paid": "success", "cancelled": "hint"}


def _state(row: dict[str, Any]) -> str:
    if row["cancelled_on"]:
        return "cancelled"
    if row["paid"] >= row["amount"]:
        return "paid"
    return "written_off" if row["settled"] >= row["amount"] else "open"


def _name(row: dict[str, Any]) -> str:
    return str(row["organisation__names_text"].partition("\n")[0])


LIST = Listing(
    name="dues", title=gettext_lazy("Membership dues"), query=queries.invoices, order="-number",
    columns=(
        Column(key="number", label=gettext_lazy("Number"), sort=("number",), link=lambda row: reverse("desk:invoice", args=[row["number"]])),
        Column(key="member", label=gettext_lazy("Member"), say=_name, needs=("organisation__names_text",)),
        Column(key="year", label=gettext_lazy("Year"), kind="year"),
        Column(key="kind", label=gettext_lazy("Kind"), words=KINDS, shown=False),
        Column(key="currency", label=gettext_lazy("Currency")),
        Column(key="amount", label=gettext_lazy("Amount"), kind="number", say=lambda row: in_units(row["amount"], row["currency"]),
               needs=("amount", "currency")),
        Column(key="paid", label=gettext_lazy("Money received"), kind="number", say=lambda row: in_units(row["paid"], row["currency"]),
               needs=("paid", "currency")),
        Column(key="state", label=gettext_lazy("Standing"), say=_state, words=STATES, looks=LOOKS,
               needs=("paid", "settled", "amount", "cancelled_on")),
        Column(key="issued", label=gettext_lazy("Issued on"), field="issued_on", kind="day", shown=False),
        Column(key="due", label=gettext_lazy("Due on"), field="due_on", kind="day"),
        Column(key="reminders", label=gettext_lazy("Reminders"), kind="number", shown=False),
    ),
    filters=(
        Filter(key="text", label=gettext_lazy("Member")),
        Filter(key="year", label=gettext_lazy("Year"), kind="year"),
        Filter(key="state", label=gettext_lazy("Standing"), kind="choice", options=STATES),
        Filter(key="kind", label=gettext_lazy("Kind"), kind="choice", options=KINDS),
    ))


class InvoiceForm(forms.Form):
    """Whom to invoice, for which year, in which currency and language."""

    member = forms.CharField(label=gettext_lazy("Member (short name)"), max_length=80)
    year = forms.IntegerField(label=gettext_lazy("Year"), min_value=2000, max_value=2100)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=list(KINDS.items()))
    currency = forms.CharField(label=gettext_lazy("Currency (ISO code)"), max_length=3)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=LANGUAGES)
    rate = forms.DecimalField(label=gettext_lazy("Rate, where the currency is not that of the bands"), required=False, max_digits=18)
    rate_on = forms.DateField(label=gettext_lazy("Day of the rate"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    rate_source = forms.CharField(label=gettext_lazy("Source of the rate"), required=False, max_length=200)

    def clean_currency(self) -> str:
        """This function will take a currency's code in any letters."""
        code = str(self.cleaned_data["currency"]).upper()
        if not is_code(code):
            raise forms.ValidationError(_("There is no currency with this code."))
        return code

    def rate_given(self) -> Rate | None:
        """This function will return the rate that was typed, or None."""
        said = self.cleaned_data
        return Rate(said["rate"], said["rate_on"] or date.max, said["rate_source"]) if said.get("rate") is not None else None


@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the invoices, and issue one."""
    bands = setting("members.dues_bands", door.on)
    own = str(setting("members.dues_currency", door.on).value)
    form = InvoiceForm(request.POST or None, initial={"year": door.on.year, "currency": own, "member": request.GET.get("member", "")})
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            organisation = Organisation.objects.filter(key=said["member"]).first()
            if organisation is None:
                raise Refused.because("members.no_such", source="network-members", what=said["member"])
            made = acts.issue_invoice(**door.acts(), organisation=organisation, year=said["year"], kind=said["kind"],
                                      currency=said["currency"], language=said["language"], rate=form.rate_given())
        except Refused as refused:
            for line in sentences(refused):
                form.add_error(None, line)
        else:
            messages.success(request, _("%(number)s was issued.") % {"number": made.number})
            return redirect("desk:invoice", made.number)
    context = {"form": form, "told": queries.told_payments()[:20], "why_not": hindrance(permissions.may_keep_register(door.by)),
               "bands": bands, "open": bool(form.errors), "certificate": newest_of(CERTIFICATE), "year": door.on.year}
    answer = LIST.answer(request, "desk/dues/list.html", context, on=door.on)
    answer.status_code = 422 if form.errors else answer.status_code
    return answer


@require_POST
@at_desk
def issue_year(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will invoice every member that owes dues and has not been invoiced for the year, and tell of the others."""
    year = whole(request.POST.get("year", ""), most=4)
    if not year:
        messages.error(request, _("Name a year, as 2018. No invoice was issued."))
        return redirect("desk:dues")
    issued, left = 0, []
    for organisation in queries.to_invoice(year, door.on):
        try:
            acts.issue_invoice(**door.acts(), organisation=organisation, year=year)
            issued += 1
        except Refused as refused:
            left.append(" ".join(sentences(refused)))
    messages.success(request, _("%(number)s invoices were issued for %(year)s.") % {"number": issued, "year": year})
    for line in left[:20]:
        messages.warning(request, line)
    if len(left) > 20:
        messages.warning(request, _("%(number)s more could not be invoiced.") % {"number": len(left) - 20})
    return redirect("desk:dues")


@require_POST
@at_desk
def keep_certificate(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will register the bank certificate that members are offered beside their invoices."""
    file = request.FILES.get("certificate")
    try:
        if file is None:
            raise Refused.because("members.proof_wanted", source="network-dues")
        kept = papers.keep_file(by=door.by, at=door.at, source=file, name=file.name or "", media_type=file.content_type or "")
        papers.register_paper(**door.acts(), direction="in", kind=CERTIFICATE, title=_("Bank certificate"), file=kept, file_name=file.name or "")
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("The bank certificate is offered with every invoice."))
    return redirect("desk:dues")


@require_safe
@at_desk
def invoice(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show one invoice: how its amount came about, what came for it, what can be done next."""
    record = get_object_or_404(Invoice.objects.select_related("organisation"), number=key)
    paid, left = queries.paid_of(record, door.on), queries.open_of(record, door.on)
    return render(request, "desk/dues/invoice.html", {
        "invoice": record, "name": queries.name_for(record.organisation, language(), door.on), "paid": paid,
        "open": left, "left": str(in_units(left, record.currency)), "dropped": queries.written_off_of(record, door.on),
        "write_offs": record.write_offs.all(), "why_not_decide": hindrance(permissions.may_decide_write_off(door.by)),
        "payments": record.payments.select_related("proof"), "why_not": hindrance(permissions.may_keep_register(door.by)),
        "reminder": queries.reminder_for(record, door.on), "late": bool(left) and record.due_on < door.on and not record.cancelled_on,
        "address": queries.address_of(record.organisation), "link": links.invoice_address(request, record.number), "today": door.on,
        "journal": entries_of(f"members.invoice:{record.pk}")[:20],
        "population": int(record.band["population"]["value"]), "income": int(record.band["income"]["value"]),
    })


@require_safe
@at_desk
def invoice_file(request: HttpRequest, door: Door, key: str, form: str) -> HttpResponse:
    """This function will hand out an invoice as PDF or HWPX, in its own language or the one asked for."""
    record = get_object_or_404(Invoice.objects.select_related("organisation"), number=key)
    if form not in ("pdf", "hwpx"):
        raise Http404
    said = request.GET.get("language", "")
    return drawn(invoice_document(record, said if said in dict(LANGUAGES) else ""), f"{record.number}.{form}")


@require_safe
@at_desk
def proof(request: HttpRequest, door: Door, key: int) -> HttpResponseBase:
    """This function will hand out a member's proof of transfer. It never opens inside the page."""
    payment = get_object_or_404(Payment.objects.select_related("proof"), pk=key, proof__isnull=False)
    return handed_out(payment.proof, payment.proof_name)  # type: ignore[arg-type]


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will do one thing with an invoice: send, remind, cancel; record, confirm or take back a payment; prepare, decide
    or take back a write-off."""
    record = get_object_or_404(Invoice, number=key)
    link = links.invoice_address(request, record.number)
    said = request.POST
    steps: dict[str, Any] = {
        "send": lambda: acts.send_invoice(**door.acts(), invoice=record.pk, link=link),
        "remind": lambda: acts.remind_member(**door.acts(), invoice=record.pk, link=link),
        "cancel": lambda: acts.cancel_invoice(**door.acts(), invoice=record.pk, why=said.get("why", "")),
        "pay": lambda: acts.record_payment(**door.acts(), invoice=record.pk, amount=_amount(said, record), received_on=_day(said, door),
                                           bank_reference=said.get("reference", ""), link=link, fee=_fee(said, record)),
        "confirm": lambda: acts.confirm_payment(**door.acts(), payment=_payment(said, record), received_on=_day(said, door),
                                                amount=_amount(said, record), bank_reference=said.get("reference", ""), link=link,
                                                fee=_fee(said, record)),
        "reverse": lambda: acts.reverse_payment(**door.acts(), payment=_payment(said, record), why=said.get("why", "")),
        "write-off": lambda: writing.prepare_write_off(**door.acts(), invoice=record.pk, amount=_amount(said, record), reason=said.get("reason", "")),
        "decide": lambda: writing.decide_write_off(**door.acts(), write_off=_write_off(said, record), approve=bool(said.get("approve")),
                                                   note=said.get("note", "")),
        "restore": lambda: writing.reverse_write_off(**door.acts(), write_off=_write_off(said, record), why=said.get("why", "")),
    }
    if verb not in steps:
        raise Http404
    try:
        steps[verb]()
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Done."))
    return redirect("desk:invoice", key)


def _amount(said: Any, record: Invoice) -> int:
    try:
        return read_amount(said.get("amount", ""), record.currency)
    except ValueError as error:
        raise Refused.because("members.payment_amount", source="network-dues") from error


def _fee(said: Any, record: Invoice) -> int:
    typed = said.get("fee", "").strip()
    try:
        return read_amount(typed, record.currency) if typed.strip("0.,") else 0
    except ValueError as error:
        raise Refused.because("members.payment_fee", source="network-dues") from error


def _day(said: Any, door: Door) -> date:
    try:
        return date.fromisoformat(said.get("received_on", ""))
    except ValueError:
        return door.on


def _payment(said: Any, record: Invoice) -> int:
    payment = get_object_or_404(Payment, pk=whole(said.get("payment", "")), invoice=record)
    return int(payment.pk)


def _write_off(said: Any, record: Invoice) -> int:
    found = get_object_or_404(WriteOff, pk=whole(said.get("write_off", "")), invoice=record)
    return int(found.pk)
