"""Exchange rates with their day and source, and the years of the funds, open and closed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.domain.ledger import permissions
from dure.domain.ledger.actions import close_period, record_rate
from dure.domain.ledger.labels import FUNDS
from dure.domain.ledger.queries import books, periods, rates
from dure.kernel.currencies import in_units
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, hindrance, sentences, tell
from dure.web.desk.money.ledger import fund_names

RATES = Listing(
    name="rates", title=gettext_lazy("Exchange rates"), query=rates.rates, order="-on",
    columns=(
        Column(key="on", label=gettext_lazy("Published on"), kind="day", sort=("on", "pk")),
        Column(key="currency", label=gettext_lazy("Currency"), sort=("currency", "on", "pk")),
        Column(key="per", label=gettext_lazy("Units"), kind="number"),
        Column(key="won", label=gettext_lazy("Won"), kind="number", say=lambda row: Decimal(f"{row['won'].normalize():f}"), needs=("won",)),
        Column(key="source", label=gettext_lazy("Source"), lang="ko"),
    ),
    filters=(
        Filter(key="currency", label=gettext_lazy("Currency")),
        Filter(key="since", label=gettext_lazy("From"), kind="day"),
        Filter(key="until", label=gettext_lazy("Until"), kind="day"),
    ))


class RateForm(forms.Form):
    """A rate as it was published."""

    currency = forms.CharField(label=gettext_lazy("Currency (ISO code)"), max_length=3)
    on = forms.DateField(label=gettext_lazy("Published on"), widget=forms.DateInput(attrs={"type": "date"}))
    per = forms.IntegerField(label=gettext_lazy("Units"), min_value=1, max_value=1_000_000, initial=1, help_text=gettext_lazy("Yen by 100, dollars by 1."))
    won = forms.DecimalField(label=gettext_lazy("Won"), max_digits=18, decimal_places=6)
    source = forms.CharField(label=gettext_lazy("Source"), max_length=200, help_text=gettext_lazy("Who published it, and where it can be looked up."))
    why = forms.CharField(label=gettext_lazy("Reason, where a rate of this day is corrected"), max_length=300, required=False)


@at_desk
def rate_list(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the exchange rates, and record one."""
    form = RateForm(request.POST or None, initial={"on": door.on, "per": 1})
    if request.method == "POST" and form.is_valid():
        try:
            made = record_rate(by=door.by, at=door.at, **form.cleaned_data)
        except Refused as refused:
            for line in sentences(refused):
                form.add_error(None, line)
        else:
            messages.success(request, _("The rate of %(currency)s on %(on)s was recorded.") % {"currency": made.currency, "on": made.on})
            return redirect("desk:ledger-rates")
    context = {"form": form, "open": bool(form.errors), "why_not": hindrance(permissions.may_record_rates(door.by))}
    answer = RATES.answer(request, "desk/money/rates.html", context)
    answer.status_code = 422 if form.errors else answer.status_code
    return answer


@require_safe
@at_desk
def years(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show the years of each fund: which are closed, and what is not settled in the one to close next."""
    return render(request, "desk/money/years.html", {"funds": [_fund(key, door) for key in FUNDS]})


def _fund(key: str, door: Door) -> dict[str, Any]:
    closed = periods.last_closed(key)
    booked = books.years_of(key)
    closings = periods.closings_of(key)
    waiting = sorted(year for year in booked if year < door.on.year and (closed is None or year > closed))
    items = periods.open_items(key, date(waiting[0], 12, 31)) if waiting else []
    return {"key": key, "name": fund_names()[key], "closed": closed,
            "years": [{"year": year, "closing": closings.get(year), "over": year < door.on.year} for year in booked], "next": waiting[0] if waiting else None,
            "items": [{"item": item, "amount": in_units(item.amount, item.currency)} for item in items],
            "why_not": hindrance(permissions.closer_problem(door.by, key))}


@require_POST
@at_desk
def close(request: HttpRequest, door: Door, fund: str) -> HttpResponse:
    """This function will close a fund's year, where the open items are said to be known."""
    said = request.POST
    year = whole(said.get("year", ""), most=4)
    try:
        made = close_period(by=door.by, at=door.at, fund=fund, year=year, with_open_items=bool(said.get("known")), note=said.get("note", ""))
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("%(fund)s: %(year)s is closed.") % {"fund": fund_names()[fund], "year": made.year})
    return redirect("desk:ledger-years")


urlpatterns = [
    path("ledger/rates/", rate_list, name="ledger-rates"),
    path("ledger/years/", years, name="ledger-years"),
    path("ledger/years/<slug:fund>/close/", close, name="ledger-close"),
]
