"""Addresses of the money's pages: each module has its own list."""

from __future__ import annotations

from django.urls import URLPattern

from dure.web.desk.money import (
    audit,
    checks,
    council,
    dues,
    entries,
    feeds,
    layouts,
    ledger,
    periods,
    receptions,
    reconciling,
    returns,
    settling,
    spending,
    travel,
)
from dure.web.desk.money.grants.urls import urlpatterns as grants
from dure.web.desk.money.lines.urls import urlpatterns as lines

urlpatterns: list[URLPattern] = [
    *lines,
    *spending.urlpatterns, *receptions.urlpatterns, *travel.urlpatterns,
    *grants,
    *ledger.urlpatterns, *entries.urlpatterns, *periods.urlpatterns, *dues.urlpatterns,
    *feeds.urlpatterns, *reconciling.urlpatterns, *layouts.urlpatterns, *checks.urlpatterns,
    *council.urlpatterns, *audit.urlpatterns,
    *settling.urlpatterns, *returns.urlpatterns,
]
