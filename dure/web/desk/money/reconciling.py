"""Files of other systems held against the books: month by month to the won, and the rows that have no other side."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from dure.domain.spending.labels.feeds import FEEDS
from dure.domain.spending.labels.ladder import RUNGS
from dure.domain.spending.queries import feeds as queries
from dure.domain.spending.rules.feeds import WHOLE, Month
from dure.kernel.digits import whole
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, language

OPEN = Listing(
    name="open-rows", title=gettext_lazy("Rows without other side"), query=queries.open_rows, order="-on",
    columns=(
        Column(key="on", label=gettext_lazy("Day"), kind="day", sort=("on", "pk")),
        Column(key="feed", label=gettext_lazy("System"), say=lambda row: FEEDS[row["file__mapping__feed"]][language()], needs=("file__mapping__feed",)),
        Column(key="step", label=gettext_lazy("Step of the ladder"), say=lambda row: RUNGS[row["rung_kind"]][language()], needs=("rung_kind",)),
        Column(key="payee", label=gettext_lazy("Payee"), say=lambda row: row["payee"] or "–", needs=("payee", "pk"), lang="ko",
               link=lambda row: reverse("desk:feed-row", args=[row["pk"]])),
        Column(key="text", label=gettext_lazy("Text of the row"), lang="ko"),
        Column(key="amount", label=gettext_lazy("Amount (won)"), kind="number"),
        Column(key="number", label=gettext_lazy("Number there"), shown=False),
        Column(key="file", label=gettext_lazy("Name of the file"), field="file__file_name", lang="ko", shown=False),
        Column(key="row", label=gettext_lazy("Row of the file"), kind="number", shown=False),
    ),
    filters=(
        Filter(key="feed", label=gettext_lazy("System"), kind="choice", options=lambda: {key: words[language()] for key, words in FEEDS.items()}),
        Filter(key="amount", label=gettext_lazy("Amount (won)")),
        Filter(key="since", label=gettext_lazy("From"), kind="day"),
        Filter(key="until", label=gettext_lazy("Until"), kind="day"),
    ))


@require_safe
@at_desk
def open_rows(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the rows of accepted files that have no other side."""
    return OPEN.answer(request, "desk/money/open_rows.html")


@require_safe
@at_desk
def reconciled(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show a system's files against the books, month by month, and what the books alone have."""
    years = queries.years_of_feeds() or [door.on.year]
    asked = whole(request.GET.get("year", ""))
    year = asked if asked in years else years[0]
    feed = request.GET.get("feed", "")
    feed = feed if feed in FEEDS else "bank"
    months = queries.reconciled(feed, year)
    only = Paginator(queries.only_booked(feed, year), 50).get_page(request.GET.get("page")) if feed in WHOLE else None
    return render(request, "desk/money/reconciled.html", {
        "year": year, "years": years, "feed": feed, "feeds": [(key, words[language()]) for key, words in FEEDS.items()], "months": months,
        "total": Month(0, *(sum(getattr(month, name) for month in months) for name in ("filed", "filed_matched", "booked", "booked_matched"))),
        "whole": feed in WHOLE, "only": only, "steps": {key: words[language()] for key, words in RUNGS.items()}})


urlpatterns = [
    path("feeds/open/", open_rows, name="open-rows"),
    path("feeds/reconciled/", reconciled, name="reconciled"),
]
