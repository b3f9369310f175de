"""Entries: the list of them all, one with its postings, and those of an account with the balance after each."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.base import keyset
from dure.domain.journal.queries import entries_of as journal_of
from dure.domain.ledger import permissions
from dure.domain.ledger.actions import reverse_entry
from dure.domain.ledger.models import Account, Entry, Posting
from dure.domain.ledger.queries import books, periods
from dure.domain.ledger.queries.balances import balance_figure, balances_of
from dure.kernel.currencies import in_units
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, hindrance, tell
from dure.web.desk.money.ledger import KINDS, day_asked, fund_names

SIZE = 50


def _moved(row: dict[str, Any]) -> Any:
    return in_units(row["debit"], row["currency"]) if row["currency"] == row["other"] else None


ENTRIES = Listing(
    name="entries", title=gettext_lazy("Entries"), query=books.entries, order="-on",
    columns=(
        Column(key="on", label=gettext_lazy("Day"), kind="day", sort=("on", "pk")),
        Column(key="number", label=gettext_lazy("Entry"), field="pk", link=lambda row: reverse("desk:ledger-entry", args=[row["pk"]])),
        Column(key="text", label=gettext_lazy("Text"), lang="ko"),
        Column(key="debit", label=gettext_lazy("Amount"), kind="number", say=_moved, needs=("debit", "currency", "other"), adds=books.with_amounts),
        Column(key="currency", label=gettext_lazy("Currency"), say=lambda row: row["currency"] if row["currency"] == row["other"] else "…",
               needs=("currency", "other")),
        Column(key="about", label=gettext_lazy("Record"), field="ref"),
        Column(key="reverses", label=gettext_lazy("Takes back"), field="reverses_id"),
        Column(key="lines", label=gettext_lazy("Postings"), kind="number", shown=False),
    ),
    filters=(
        Filter(key="since", label=gettext_lazy("From"), kind="day"),
        Filter(key="until", label=gettext_lazy("Until"), kind="day"),
        Filter(key="fund", label=gettext_lazy("Fund"), kind="choice", options=fund_names),
        Filter(key="account", label=gettext_lazy("Account key")),
        Filter(key="about", label=gettext_lazy("Record")),
    ))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the entries, the newest day first."""
    return ENTRIES.answer(request, "desk/money/entries.html")


@require_safe
@at_desk
def entry(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show one entry: its postings, what it is about, what takes it back."""
    record = get_object_or_404(Entry.objects.select_related("reverses", "reversed_by"), pk=key)
    postings = [{"account": posting.account, "fund": fund_names()[posting.account.fund.key], "currency": posting.account.currency,
                 "debit": in_units(posting.amount, posting.account.currency) if posting.amount > 0 else None,
                 "credit": in_units(-posting.amount, posting.account.currency) if posting.amount < 0 else None}
                for posting in record.postings.select_related("account__fund")]
    counter = getattr(record, "reversed_by", None)
    return render(request, "desk/money/entry.html", {
        "entry": record, "postings": postings, "counter": counter, "today": door.on, "journal": journal_of(f"ledger.entry:{record.pk}")[:20],
        "trace": reverse("portal:trace", args=[str(Ref("ledger", "entry", str(record.pk)))]),
        "takes": not record.ref and counter is None and record.reverses_id is None,
        "why_not": hindrance(permissions.may_keep_ledger(door.by))})


@require_POST
@at_desk
def take_back(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will take an entry that stands for itself back by a counter-entry of today."""
    try:
        made = reverse_entry(**door.acts(), entry=key, why=request.POST.get("why", ""))
    except Refused as refused:
        tell(request, refused)
        return redirect("desk:ledger-entry", key)
    messages.success(request, _("The entry was taken back."))
    return redirect("desk:ledger-entry", made.pk)


@require_safe
@at_desk
def account(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show an account: its balance on a day with its trace, and its entries with the balance after each."""
    record = get_object_or_404(Account.objects.select_related("fund"), pk=key)
    on = day_asked(request, door)
    rows = Posting.objects.filter(account=record, on__lte=on).select_related("entry").defer("entry__at")
    shown = keyset.page(rows, ("-on", "-pk"), SIZE, after=request.GET.get("after", ""), before=request.GET.get("before", ""),
                        last="last" in request.GET)
    total = balances_of([record.pk], on)[record.pk]
    return render(request, "desk/money/account.html", {
        "account": record, "fund": fund_names()[record.fund.key], "kind": KINDS[record.kind], "on": on,
        "balance": balance_figure(record, total, on), "rows": _running(shown.rows, record), "page": shown,
        "closed": periods.last_closed(record.fund.key), "first": "before" not in request.GET and "after" not in request.GET})


def _running(rows: list[Posting], record: Account) -> list[dict[str, Any]]:
    """Postings from new to old with the balance after each: one sum for the first, then subtracted."""
    said, stands = [], books.standing_with(rows[0]) if rows else 0
    for posting in rows:
        said.append({"entry": posting.entry, "debit": in_units(posting.amount, record.currency) if posting.amount > 0 else None,
                     "credit": in_units(-posting.amount, record.currency) if posting.amount < 0 else None,
                     "stands": balance_figure(record, stands, posting.on).value})
        stands -= posting.amount
    return said


urlpatterns = [
    path("ledger/accounts/<int:key>/", account, name="ledger-account"),
    path("ledger/entries/", listed, name="ledger-entries"),
    path("ledger/entries/<int:key>/", entry, name="ledger-entry"),
    path("ledger/entries/<int:key>/take-back/", take_back, name="ledger-take-back"),
]
