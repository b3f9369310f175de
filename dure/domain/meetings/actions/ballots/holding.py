"""Holding a vote for an act: its meeting first, then the vote itself, always in this order."""

from __future__ import annotations

from django.db import connection

from dure.base.act import Actor, refuse
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.models import Ballot, Meeting
from dure.domain.meetings.queries.chairing import presiding
from dure.domain.meetings.queries.meetings import SOURCE
from dure.domain.meetings.rules.keeping import keeping_problem
from dure.kernel.problem import Refused

_WHOLE = ("meeting__body__organisation", "item", "motion__item", "decision", "casting")


def held_ballot(by: Actor, ballot: int) -> Ballot:
    """This function will lock a vote's meeting and the vote until the transaction ends, and return it as it is then.

    Waits for votes that are being written. Raises Refused where another office keeps the meeting.
    """
    held(by, Ballot.objects.values_list("meeting_id", flat=True).get(pk=ballot))
    Ballot.objects.select_for_update(no_key=True).get(pk=ballot)
    return Ballot.objects.select_related(*_WHOLE).get(pk=ballot)


def shared_ballot(by: Actor, ballot: int) -> Ballot:
    """This function will hold a vote together with all who cast theirs: none closes it meanwhile. The meeting is not locked.

    Raises Refused where another office keeps the meeting; who comes by a personal link is asked by the act.
    """
    with connection.cursor() as cursor:
        cursor.execute("select 1 from meetings_ballot where id = %s for share", [ballot])
    record = Ballot.objects.select_related(*_WHOLE).get(pk=ballot)
    if not by.holds("delegate", "chair"):
        problem = keeping_problem(by.duties, record.meeting.body.kind)
        refuse([problem] if problem else [])
    return record


def refuse_not_presiding(by: Actor, meeting: Meeting) -> None:
    """This function will refuse one who comes by a personal link and does not preside over the meeting now; the clerks may."""
    if by.holds("chair", "delegate"):
        chair = presiding(meeting)
        if chair is None or not by.holds(f"delegate@{chair.pk}"):
            raise Refused.because("meetings.not_presiding", source=SOURCE)
