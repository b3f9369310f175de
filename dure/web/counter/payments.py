"""A member and its invoice at the counter: the invoice as a paper, the bank certificate, a place for the proof of transfer."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from dure.base.act import Actor
from dure.documents.dues.compose import account_document, invoice_document, receipt_document
from dure.domain.members.actions import dues as acts
from dure.domain.members.models import Invoice
from dure.domain.members.queries import dues as queries
from dure.domain.members.rules.scans import MOST_MB
from dure.domain.papers.queries import newest_of
from dure.kernel.currencies import in_units, read_amount
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from dure.web.common.downloads import drawn, handed_out
from dure.web.counter import links
from dure.web.counter.applications import language

CERTIFICATE = "bank-certificate"


def _found(link: str) -> Invoice:
    record = queries.by_number(links.unsigned_word(link))
    if record is None:
        raise Http404
    return record


def _payer(record: Invoice) -> Actor:
    return Actor(f"members.invoice:{record.pk}", record.number, frozenset({"payer", f"payer@{record.number}"}))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invoice(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show a member its invoice and how it stands, and keep its proof of transfer."""
    record = _found(link)
    wrong: list[str] = []
    if request.method == "POST":
        try:
            _told(request, record)
        except Refused as refused:
            wrong = [sentence(problem, language()) for problem in refused.problems]
        else:
            messages.success(request, _("Thank you. The Secretariat will confirm once it has seen the money."))
            return redirect("counter:invoice", link)
    on = timezone.localdate()
    paid, left = queries.paid_of(record, on), queries.open_of(record, on)
    return render(request, "counter/invoice.html", {
        "invoice": record, "link": link, "wrong": wrong, "typed": request.POST.get("amount", ""), "paid": paid, "most": MOST_MB,
        "open": left, "left": str(in_units(left, record.currency)),
        "name": queries.name_for(record.organisation, language(), on), "payments": record.payments.all(),
        "certificate": newest_of(CERTIFICATE), "language": language(), "late": bool(left) and record.due_on < on,
    }, status=422 if wrong else 200)


def _told(request: HttpRequest, record: Invoice) -> None:
    file = request.FILES.get("proof")
    try:
        amount = read_amount(request.POST.get("amount", ""), record.currency)
    except ValueError as error:
        raise Refused.because("members.payment_amount", source="network-dues") from error
    if file is None:
        raise Refused.because("members.proof_wanted", source="network-dues")
    at = timezone.now()
    acts.tell_payment(by=_payer(record), on=timezone.localdate(at), at=at, invoice=record.pk, amount=amount, source=file,
                      name=file.name or "")


@never_cache
@require_safe
def invoice_file(request: HttpRequest, link: str) -> HttpResponse:
    """This function will hand out the invoice as PDF, in the visitor's language."""
    record = _found(link)
    return drawn(invoice_document(record, language()), f"{record.number}.pdf", inline=True)


@never_cache
@require_safe
def account_file(request: HttpRequest, link: str) -> HttpResponse:
    """This function will hand out the member's statement of account until today as PDF, in the visitor's language."""
    record, until = _found(link), timezone.localdate()
    since = min(date(until.year - 3, 1, 1), record.issued_on)
    return drawn(account_document(record.organisation, since, until, language()), f"account-{record.organisation.key}-{until}.pdf", inline=True)


@never_cache
@require_safe
def receipt_file(request: HttpRequest, link: str, payment: int) -> HttpResponse:
    """This function will hand out the receipt of one of the invoice's payments as PDF, in the visitor's language."""
    found = get_object_or_404(_found(link).payments.select_related("invoice__organisation"), pk=payment, received_on__isnull=False)
    if found.received_on is None:
        raise Http404
    return drawn(receipt_document(found, found.received_on, language()), f"receipt-{found.invoice.number}-{found.pk}.pdf", inline=True)


@never_cache
@require_safe
def certificate(request: HttpRequest, link: str) -> HttpResponseBase:
    """This function will hand out the bank certificate to one who has an invoice."""
    _found(link)
    paper = newest_of(CERTIFICATE)
    if paper is None or paper.file is None:
        raise Http404
    return handed_out(paper.file, paper.file_name)
