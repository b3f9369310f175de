"""Addresses of meetings at the desk: each module lists its own."""

from __future__ import annotations

from django.urls import URLPattern

from dure.web.desk import hosting
from dure.web.desk.meetings import (
    agenda,
    chair,
    delegation,
    door,
    elections,
    following,
    invitations,
    listed,
    minutes,
    overview,
    papers,
    roll,
    session,
    votes,
    voting,
)

urlpatterns: list[URLPattern] = [
    *listed.urlpatterns,
    *overview.urlpatterns,
    *invitations.urlpatterns,
    *agenda.urlpatterns,
    *roll.urlpatterns,
    *delegation.urlpatterns,
    *door.urlpatterns,
    *session.urlpatterns,
    *chair.urlpatterns,
    *votes.urlpatterns,
    *voting.urlpatterns,
    *elections.urlpatterns,
    *minutes.urlpatterns,
    *following.urlpatterns,
    *papers.urlpatterns,
    *hosting.urlpatterns,
]
