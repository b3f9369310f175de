"""Addresses of budget lines."""

from __future__ import annotations

from django.urls import URLPattern, path

from dure.web.desk.money.lines import line, moves, project, year

urlpatterns: list[URLPattern] = [
    path("lines/", project.listed, name="lines"),
    path("lines/moves/<slug:kind>/<int:key>/<slug:verb>/", moves.decide, name="line-move"),
    path("lines/<slug:short>/", project.shown, name="lines-project"),
    path("lines/<slug:short>/<int:fiscal_year>/", year.shown, name="lines-year"),
    path("lines/<slug:short>/<int:fiscal_year>/<slug:paper>.<slug:form>", year.handed_out, name="lines-paper"),
    path("lines/<slug:short>/<int:fiscal_year>/<int:key>/", line.shown, name="line"),
    path("lines/<slug:short>/<int:fiscal_year>/<int:key>/basis/", line.basis, name="line-basis"),
]
