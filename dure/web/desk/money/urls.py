"""Addresses of the money's pages: each module has its own list."""

from __future__ import annotations

from django.urls import URLPattern

from dure.web.desk.money import (
    checks,
    dues,
    entries,
    feeds,
    layouts,
    ledger,
    periods,
    reconciling,
    returns,
    settling,
    spending,
)
from dure.web.desk.money.grants.urls import urlpatterns as grants

urlpatterns: list[URLPattern] = [
    *spending.urlpatterns,
    *grants,
    *ledger.urlpatterns, *entries.urlpatterns, *periods.urlpatterns, *dues.urlpatterns,
    *feeds.urlpatterns, *reconciling.urlpatterns, *layouts.urlpatterns, *checks.urlpatterns,
    *settling.urlpatterns, *returns.urlpatterns,
]
