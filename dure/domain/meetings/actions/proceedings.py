"""Writing down what happens: called inside the acts of a session, whose permission and journal entry cover it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dure.base.act import Actor
from dure.base.locks import hold
from dure.domain.meetings.actions.keeping import changed
from dure.domain.meetings.models import Ballot, Delegation, Item, Meeting, Motion, Proceeding
from dure.domain.meetings.rules.conduct import KINDS


def proceed(*, by: Actor, at: datetime, meeting: Meeting, kind: str, item: Item | None = None, delegation: Delegation | None = None,
            motion: Motion | None = None, ballot: Ballot | None = None, text: Mapping[str, str] | None = None,
            details: Mapping[str, Any] | None = None, corrects: Proceeding | None = None) -> Proceeding:
    """This function will write the next proceeding of a meeting that the running act holds (`keeping.held`), and tell the screens.

    Raises ValueError for a kind that the minutes have no word for.
    """
    if kind not in KINDS:
        raise ValueError(kind)
    hold(f"meetings:proceedings:{meeting.pk}")  # an objection by link does not hold the meeting: numbers still follow each other
    last = Proceeding.objects.filter(meeting=meeting).order_by("-number").values_list("number", flat=True).first()
    made = Proceeding.objects.create(meeting=meeting, number=(last or 0) + 1, kind=kind, at=at, item=item, delegation=delegation,
                                     motion=motion, ballot=ballot, text=dict(text or {}), details=dict(details or {}),
                                     corrects=corrects, by_key=by.key, by_name=by.name)
    changed(meeting.pk)
    return made
