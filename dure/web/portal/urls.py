"""Addresses of the public portal. The desk shows the same rooms under the same names."""

from __future__ import annotations

from django.urls import path

from dure.web.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("money/", views.projects, name="projects"),
    path("money/<slug:project>/", views.project, name="project"),
    path("money/<slug:project>/<int:year>/", views.statement, name="statement"),
    path("money/<slug:project>/<int:year>/statement.<slug:form>", views.download, name="download"),
    path("trace/<path:ref>", views.trace, name="trace"),
]
