"""Addresses of the public portal."""

from __future__ import annotations

from django.urls import path

from dure.web.portal import views

app_name = "portal"
urlpatterns = [path("", views.home, name="home")]
