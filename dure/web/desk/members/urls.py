"""Addresses of the register of members at the desk."""

from __future__ import annotations

from django.urls import path

from dure.web.desk.members import acts, pages

urlpatterns = [
    path("members/", pages.listed, name="members"),
    path("members/entries/<int:key>/", pages.membership, name="membership"),
    path("members/entries/<int:key>/correct/", acts.correct, name="membership-correct"),
    path("members/<str:key>/", pages.member, name="member"),
    path("members/<str:key>/<slug:act>/", acts.on_member, name="member-act"),
]
