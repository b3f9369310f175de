"""Addresses of authority at the desk."""

from __future__ import annotations

from django.urls import path

from dure.web.desk import charter, explaining, handovers
from dure.web.desk.authority import duties, pages

urlpatterns = [
    path("authority/", pages.shown, name="authority"),
    path("authority/delegate/", pages.delegate, name="delegate"),
    path("authority/delegations/<int:key>/take-back/", pages.take_back, name="delegation-take-back"),
    path("authority/duties/", duties.listed, name="duties"),
    path("authority/duties/assign/", duties.assign, name="duty-assign"),
    path("authority/duties/<int:key>/end/", duties.end, name="duty-end"),
    path("handovers/", handovers.listed, name="handovers"),
    path("handovers/<int:key>/handover.<slug:form>", handovers.taken_along, name="handover"),
    path("charter/", charter.listed, name="charter"),
    path("charter/<str:key>/", charter.setting, name="setting"),
    path("explain/", explaining.explain, name="explain"),
]
