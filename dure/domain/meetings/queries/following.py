"""Reads of action items: a meeting's, those that come up at a body's next meeting, those due."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from dure.domain.bodies.models import Body
from dure.domain.meetings.models import ActionItem, Meeting
from dure.domain.meetings.rules.following import SOON


def actions_of(meeting: Meeting) -> QuerySet[ActionItem]:
    """This function will return a meeting's action items, the first due first."""
    return ActionItem.objects.filter(meeting=meeting).select_related("item", "owner", "meeting").order_by("due_on", "pk")


def open_actions(body: Body, before: Meeting | None = None) -> QuerySet[ActionItem]:
    """This function will return what is still to be done after a body's meetings: it comes up again at the next. `before` leaves out
    that meeting and later ones."""
    found = ActionItem.objects.filter(meeting__body=body, state=ActionItem.State.OPEN).select_related("item", "owner", "meeting")
    if before is not None:
        found = found.filter(meeting__starts_on__lte=before.starts_on).exclude(meeting=before)
    return found.order_by("due_on", "pk")


def due_actions(on: date) -> QuerySet[ActionItem]:
    """This function will return what is due within a week of a day, or late, over all meetings, the latest first."""
    return (ActionItem.objects.filter(state=ActionItem.State.OPEN, due_on__lte=on + SOON)
            .select_related("meeting__body__organisation", "item", "owner").order_by("due_on", "pk"))
