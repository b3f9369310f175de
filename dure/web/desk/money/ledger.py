"""The books: what the funds hold, accounts with their balance on any day, the trial balance."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from dure.domain.ledger.labels import FUNDS
from dure.domain.ledger.queries import books, periods, rate_on
from dure.domain.ledger.queries.balances import balance_figure
from dure.kernel.currencies import WON, in_units
from dure.kernel.problem import Refused
from dure.web.common.languages import language
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk

KINDS = {"asset": _("Asset"), "liability": _("Liability"), "equity": _("Equity"), "income": _("Income"), "expense": _("Expense")}


def fund_names() -> dict[str, str]:
    """This function will name the funds in the reader's language."""
    return {key: names[language()] for key, names in FUNDS.items()}


def day_asked(request: HttpRequest, door: Door, key: str = "on") -> date:
    """This function will return the day that an address asks for, else today."""
    try:
        return date.fromisoformat(request.GET.get(key, ""))
    except ValueError:
        return door.on


def _named(row: dict[str, Any]) -> str:
    return str(row["name"].get(language()) or next(iter(row["name"].values()), row["key"]))


ACCOUNTS = Listing(
    name="accounts", title=_("Accounts"), query=books.accounts, order="key",
    columns=(
        Column(key="key", label=_("Account key"), sort=("key",), link=lambda row: reverse("desk:ledger-account", args=[row["pk"]])),
        Column(key="name", label=_("Account"), say=_named, needs=("name",)),
        Column(key="fund", label=_("Fund"), say=lambda row: fund_names()[row["fund__key"]], needs=("fund__key",)),
        Column(key="kind", label=_("Kind"), words=KINDS),
        Column(key="currency", label=_("Currency")),
        Column(key="total", label=_("Balance"), kind="number", say=lambda row: in_units(row["total"], row["currency"]), needs=("total", "currency")),
        Column(key="owner", label=_("Stands for"), field="owner_ref", shown=False),
    ),
    filters=(
        Filter(key="key", label=_("Key begins with")),
        Filter(key="fund", label=_("Fund"), kind="choice", options=fund_names),
        Filter(key="kind", label=_("Kind"), kind="choice", options=KINDS),
        Filter(key="currency", label=_("Currency")),
        Filter(key="on", label=_("As of"), kind="day", argument="as_of"),
    ))


@require_safe
@at_desk
def front(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show the funds: what each holds and owes in each currency on a day, and until when it is closed."""
    on = day_asked(request, door)
    rows = [_held(one, on) for one in books.held(on)]
    return render(request, "desk/money/ledger.html", {
        "on": on, "rows": rows, "funds": [{"key": key, "name": name, "closed": periods.last_closed(key), "year": on.year}
                                          for key, name in fund_names().items()]})


def _held(one: books.Held, on: date) -> dict[str, Any]:
    """A fund's sums in one currency, with its assets in won where a rate is known."""
    try:
        rate = rate_on(one.currency, on)
        won: int | None = round(rate.in_won(one.sums["asset"]))
    except Refused:
        rate, won = None, None
    return {"fund": one.fund, "name": fund_names()[one.fund], "currency": one.currency, "accounts": one.accounts, "rate": rate, "won": won,
            "foreign": one.currency != WON, "sums": [in_units(one.sums[kind], one.currency) for kind in KINDS if kind != "equity"],
            "total": in_units(sum(one.sums.values()), one.currency)}


@require_safe
@at_desk
def accounts(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the accounts with what stands on each at the end of a day."""
    return ACCOUNTS.answer(request, "desk/money/accounts.html", {"on": day_asked(request, door)}, today=door.on)


@require_safe
@at_desk
def trial(request: HttpRequest, door: Door, fund: str) -> HttpResponse:
    """This function will draw a fund's trial balance over a time: this year until today unless another is asked for, or the last year in
    which something was booked where that is over."""
    if fund not in FUNDS:
        raise Http404
    last = None if {"since", "until"} & request.GET.keys() else books.last_day(fund)
    until = date(last.year, 12, 31) if last and last.year < door.on.year else day_asked(request, door, "until")
    since = min(day_asked(request, Door(door.by, date(until.year, 1, 1), door.at), "since"), until)
    return render(request, "desk/money/trial.html", {
        "fund": fund, "name": fund_names()[fund], "since": since, "until": until, "closing": periods.closing_of(fund, until.year),
        "funds": fund_names().items(), "sheets": [_sheet(one, until) for one in books.trial_balance(fund, since, until)]})


def _sheet(sheet: books.Sheet, until: date) -> dict[str, Any]:
    def said(amount: int) -> Decimal:
        return in_units(amount, sheet.currency)

    rows = [{"account": row.account, "kind": KINDS[row.account.kind], "opening": said(row.opening), "debit": said(row.debit),
             "credit": said(-row.credit), "closing": balance_figure(row.account, row.closing, until)} for row in sheet.rows]
    return {"currency": sheet.currency, "rows": rows, "opening": said(sheet.opening), "debit": said(sheet.debit), "credit": said(-sheet.credit),
            "closing": said(sheet.closing)}


urlpatterns = [
    path("ledger/", front, name="ledger"),
    path("ledger/accounts/", accounts, name="ledger-accounts"),
    path("ledger/trial/<slug:fund>/", trial, name="ledger-trial"),
]
