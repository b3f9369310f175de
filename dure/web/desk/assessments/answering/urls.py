"""Addresses of self-assessments at the desk."""

from __future__ import annotations

from django.urls import path

from dure.web.desk.assessments.answering import listed, offline, pages, review

urlpatterns = [
    path("assessments/", listed.listed, name="assessments"),
    path("assessments/open/", listed.opened, name="assessment-open"),
    path("assessments/<str:key>/", pages.overview, name="assessment"),
    path("assessments/<str:key>/sections/<str:part>/", pages.section, name="assessment-section"),
    path("assessments/<str:key>/questions/<str:item>/", pages.question, name="assessment-question"),
    path("assessments/<str:key>/evidence/<int:number>/", pages.evidence_file, name="assessment-evidence"),
    path("assessments/<str:key>/offline/", offline.offline, name="assessment-offline"),
    path("assessments/<str:key>/offline/<int:number>/", offline.offline_review, name="assessment-offline-review"),
    path("assessments/<str:key>/offline/<int:number>/file/", offline.offline_returned, name="assessment-offline-returned"),
    path("assessments/<str:key>/offline/<slug:spoken>.<slug:form>", offline.offline_file, name="assessment-offline-file"),
    path("assessments/<str:key>/review/", review.review, name="assessment-review"),
    path("assessments/<str:key>/do/<slug:verb>/", pages.act, name="assessment-act"),
]
