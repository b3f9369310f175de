"""Amendments that can no longer be put fall away, as a line of the minutes each."""

from __future__ import annotations

from datetime import datetime

from dure.base.act import Actor
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.models import Ballot, Meeting, Motion
from dure.domain.meetings.queries.motions import now_lapsing


def fall(by: Actor, at: datetime, motion: Motion, why: str, ballot: Ballot | None = None) -> None:
    """This function will let a motion lapse within the running act."""
    motion.state, motion.reason = Motion.State.LAPSED, why
    motion.save(update_fields=["state", "reason"])
    proceed(by=by, at=at, meeting=motion.meeting, kind="motion_lapsed", item=motion.item, motion=motion, ballot=ballot, text=motion.text,
            details={"number": motion.number, "why": why})


def let_lapse(by: Actor, at: datetime, meeting: Meeting, why: str, ballot: Ballot | None = None) -> None:
    """This function will let every amendment lapse that nothing is left of to vote on (`rules.motions.lapsing`)."""
    for motion in now_lapsing(meeting):
        motion.meeting = meeting
        fall(by, at, motion, why, ballot)
