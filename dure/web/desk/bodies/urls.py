"""Addresses of bodies at the desk."""

from __future__ import annotations

from django.urls import path

from dure.web.desk.bodies import acts, pages

urlpatterns = [
    path("bodies/", pages.listed, name="bodies"),
    path("bodies/found/", acts.found, name="body-found"),
    path("bodies/meeting/", acts.meeting, name="bodies-meeting"),
    path("bodies/<slug:key>/", pages.body, name="body"),
    path("bodies/<slug:key>/act/<slug:verb>/", acts.on_body, name="body-act"),
    path("bodies/<slug:key>/seats/<slug:seat>/", pages.seat, name="seat"),
    path("bodies/<slug:key>/seats/<slug:seat>/<slug:verb>/", acts.on_seat, name="seat-act"),
    path("terms/<int:key>/", pages.term, name="term"),
    path("terms/<int:key>/<slug:verb>/", acts.on_term, name="term-act"),
]
