"""Addresses of the public portal. The desk shows the same rooms under the same names."""

from __future__ import annotations

from django.urls import path

from dure.web.portal import bodies, calendars, elections, hosting, meetings, members, minutes, settlements, views
from dure.web.portal.assessments.pages import urlpatterns as assessments

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("money/", views.projects, name="projects"),
    *settlements.urlpatterns,
    path("money/<slug:project>/", views.project, name="project"),
    path("money/<slug:project>/<int:year>/", views.statement, name="statement"),
    path("money/<slug:project>/<int:year>/statement.<slug:form>", views.download, name="download"),
    path("members/", members.overview, name="members"),
    path("members/roll/", members.roll, name="roll"),
    path("members/<str:key>/", members.member, name="member"),
    path("members/<str:key>/calendar.ics", calendars.of_member, name="member-calendar"),
    path("bodies/", bodies.listed, name="bodies"),
    path("bodies/<slug:key>/", bodies.body, name="body"),
    path("bodies/<slug:key>/calendar.ics", calendars.of_body, name="body-calendar"),
    path("calendar.ics", calendars.all_meetings, name="calendar"),
    path("meetings/", meetings.listed, name="meetings"),
    path("meetings/<slug:key>/", meetings.meeting, name="meeting"),
    path("meetings/<slug:key>/papers/<int:number>/", meetings.paper, name="meeting-paper"),
    path("meetings/<slug:key>/minutes/", minutes.minutes, name="minutes"),
    path("meetings/<slug:key>/minutes/<slug:kind>-<slug:spoken>.<slug:form>", minutes.paper, name="minutes-paper"),
    path("elections/<slug:key>/", elections.election, name="election"),
    path("hosting/", hosting.listed, name="hosting"),
    path("hosting/<slug:key>/", hosting.call, name="host-call"),
    *assessments,
    path("about/charter/", bodies.charter, name="charter"),
    path("trace/<path:ref>", views.trace, name="trace"),
]
