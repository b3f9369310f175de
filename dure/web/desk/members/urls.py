"""Addresses of the register of members at the desk."""

from __future__ import annotations

from django.urls import path

from dure.web.desk.members import acts, imports, pages, regions

urlpatterns = [
    path("members/", pages.listed, name="members"),
    path("members/import/", imports.listed, name="member-imports"),
    path("members/import/<int:key>/", imports.shown, name="member-import"),
    path("members/import/<int:key>/choose/", imports.choose, name="member-import-choose"),
    path("members/import/<int:key>/apply/", imports.apply, name="member-import-apply"),
    path("members/import/<int:key>/undo/", imports.undo, name="member-import-undo"),
    path("members/export/<slug:form>/", imports.export, name="member-export"),
    path("members/regions/", regions.regions, name="regions"),
    path("members/entries/<int:key>/", pages.membership, name="membership"),
    path("members/entries/<int:key>/correct/", acts.correct, name="membership-correct"),
    path("members/<str:key>/", pages.member, name="member"),
    path("members/<str:key>/<slug:act>/", acts.on_member, name="member-act"),
]
