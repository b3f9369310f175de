"""Addresses of the money's pages: each module has its own list."""

from __future__ import annotations

from django.urls import URLPattern

from dure.web.desk.money import entries, ledger, periods, spending

urlpatterns: list[URLPattern] = [
    *spending.urlpatterns,
    *ledger.urlpatterns, *entries.urlpatterns, *periods.urlpatterns,
]
