"""A member's statement of account and the receipts of its payments, on the desk and as papers in its language."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.views.decorators.http import require_safe

from dure.documents.dues.account import line_words
from dure.documents.dues.compose import account_document, receipt_document
from dure.domain.members.models import Payment
from dure.domain.members.queries.account import account_of, language_of
from dure.domain.members.queries.dues import name_for
from dure.domain.parties.models import Organisation
from dure.kernel.currencies import in_units
from dure.web.common.downloads import drawn
from dure.web.common.languages import language
from dure.web.desk.acting import Door, at_desk, for_city
from dure.web.desk.money.ledger import day_asked

LANGUAGES = {"ko": "한국어", "en": "English", "fr": "Français"}
FIRST = date(2010, 1, 1)  # a member's account begins where the network does


@require_safe
@for_city
def account(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show what a member was asked, has paid and owes, to the desk and to who answers for the member."""
    organisation = get_object_or_404(Organisation, key=key)
    since, until = _time(request, door)
    return render(request, "desk/money/member_account.html", {
        "organisation": organisation, "name": name_for(organisation, language(), until), "since": since, "until": until,
        "own": language_of(organisation), "languages": LANGUAGES.items(), "city": bool(getattr(request, "city", "")),
        "accounts": [{"currency": one.currency, "opening": in_units(one.opening, one.currency) if one.opening else None,
                      "closing": in_units(one.closing, one.currency), "lines": [_line(line) for line in one.lines]}
                     for one in account_of(organisation, since, until)]})


def _line(line: Any) -> dict[str, Any]:
    one = line.booked
    return {"on": one.on, "words": line_words(line, language()), "number": one.number, "stands": in_units(line.stands, one.currency),
            "asked": in_units(one.amount, one.currency) if one.amount > 0 else None,
            "settled": in_units(-one.amount, one.currency) if one.amount < 0 else None}


@require_safe
@for_city
def account_file(request: HttpRequest, door: Door, key: str, form: str) -> HttpResponse:
    """This function will hand out a member's statement of account as HWPX or PDF, in its language or the one asked for."""
    organisation = get_object_or_404(Organisation, key=key)
    since, until = _time(request, door)
    return _file(account_document(organisation, since, until, _language(request)), form, f"account-{key}-{until}")


@require_safe
@at_desk
def receipt_file(request: HttpRequest, door: Door, payment: int, form: str) -> HttpResponse:
    """This function will hand out the receipt of a payment as HWPX or PDF, in its invoice's language or the one asked for."""
    record = get_object_or_404(Payment.objects.select_related("invoice__organisation"), pk=payment, received_on__isnull=False)
    if record.received_on is None:
        raise Http404
    return _file(receipt_document(record, record.received_on, _language(request)), form, f"receipt-{record.invoice.number}-{record.pk}")


def _time(request: HttpRequest, door: Door) -> tuple[date, date]:
    until = day_asked(request, door, "until")
    return min(day_asked(request, Door(door.by, FIRST, door.at), "since"), until), until


def _language(request: HttpRequest) -> str:
    said = request.GET.get("language", "")
    return said if said in LANGUAGES else ""


def _file(document: Any, form: str, name: str) -> HttpResponse:
    if form not in ("pdf", "hwpx"):
        raise Http404
    return drawn(document, f"{name}.{form}")


urlpatterns = [
    path("ledger/dues/<slug:key>/", account, name="dues-account"),
    path("ledger/dues/<slug:key>/account.<slug:form>", account_file, name="dues-account-file"),
    path("ledger/receipts/<int:payment>/receipt.<slug:form>", receipt_file, name="dues-receipt"),
]
