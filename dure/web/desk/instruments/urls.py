"""Addresses of instruments at the desk."""

from __future__ import annotations

from django.urls import path

from dure.web.desk.instruments import looking, pages

urlpatterns = [
    path("instruments/", pages.listed, name="instruments"),
    path("instruments/<int:key>/", pages.shown, name="instrument"),
    path("instruments/<int:key>/preview/", looking.preview, name="instrument-preview"),
    path("instruments/<int:key>/trial/", looking.trial, name="instrument-trial"),
    path("instruments/<int:key>/beside/<int:other>/", looking.compared, name="instrument-compared"),
    path("instruments/<int:key>/form.xlsx", pages.workbook, name="instrument-workbook"),
    path("instruments/<int:key>/<slug:name>/", pages.act, name="instrument-act"),
]
