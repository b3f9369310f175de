"""Addresses of meetings at the desk: each module lists its own."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
