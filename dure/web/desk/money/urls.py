"""Addresses of the money's pages: each module has its own list."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
