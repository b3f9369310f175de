"""Holding a meeting for an act: locked, and kept by who acts."""

from __future__ import annotations

from django.db import connection

from dure.base.act import Actor, refuse
from dure.domain.meetings.models import Meeting
from dure.domain.meetings.rules.keeping import keeping_problem

# who listens for changes of meetings (the live screens) listens here; the payload is the meeting's number
CHANNEL = "dure_meetings"


def held(by: Actor, meeting: int) -> Meeting:
    """This function will lock a meeting until the transaction ends and return it. Raises Refused where another office keeps it.

    Guests (a delegate, the chair) are let through: their link is for this meeting, and the act asks what they may.
    """
    record = Meeting.objects.select_for_update(no_key=True, of=("self",)).select_related("body__organisation").get(pk=meeting)
    if not by.holds("delegate", "chair", "invited"):
        problem = keeping_problem(by.duties, record.body.kind)
        refuse([problem] if problem else [])
    return record


def changed(meeting: int) -> None:
    """This function will tell the live screens, once the act is committed, that something of the meeting changed."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, %s)", [CHANNEL, str(meeting)])
