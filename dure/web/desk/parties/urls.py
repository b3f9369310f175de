"""Addresses of organisations and persons at the desk."""

from __future__ import annotations

from django.urls import path

from dure.web.desk.parties import acts, pages

urlpatterns = [
    path("parties/", pages.organisations, name="organisations"),
    path("parties/register/", acts.register, name="organisation-register"),
    path("parties/persons/", pages.persons, name="persons"),
    path("parties/persons/register/", acts.register_person, name="person-register"),
    path("parties/persons/<int:key>/", pages.person, name="person"),
    path("parties/persons/<int:key>/<slug:verb>/", acts.on_person, name="person-act"),
    path("parties/organisations/<str:key>/", pages.organisation, name="organisation"),
    path("parties/organisations/<str:key>/<slug:verb>/", acts.on_organisation, name="organisation-act"),
]
