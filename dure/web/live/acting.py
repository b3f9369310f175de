"""The buttons of the chair's screen: each is an act of the session, named with what it is on (``take:12``)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.http import Http404

from dure.base.act import Actor
from dure.domain.meetings.actions import ballots, session, speakers
from dure.domain.meetings.models import Ballot, Item, Meeting, Speech
from dure.kernel.digits import whole

Act = Callable[[Actor, date, datetime, Meeting, int, str], object]
ACTS: dict[str, Act] = {
    "take": lambda by, on, at, meeting, key, more: session.take_item(by=by, at=at, meeting=meeting.pk, item=key),
    "finish": lambda by, on, at, meeting, key, more: session.finish_item(by=by, at=at, meeting=meeting.pk, item=key),
    "adjourn": lambda by, on, at, meeting, key, more: session.adjourn(by=by, at=at, meeting=meeting.pk),
    "resume": lambda by, on, at, meeting, key, more: session.resume(by=by, at=at, meeting=meeting.pk),
    "floor": lambda by, on, at, meeting, key, more: speakers.give_floor(by=by, at=at, speech=key),
    "end-speech": lambda by, on, at, meeting, key, more: speakers.end_speech(by=by, at=at, speech=key),
    "close": lambda by, on, at, meeting, key, more: ballots.close_ballot(by=by, at=at, ballot=key),
    "declare": lambda by, on, at, meeting, key, more: ballots.declare(by=by, on=on, at=at, ballot=key, casting_choice=more),
}
# of what kind the record is that an act is on: it must be of the meeting
_ON = {"take": Item, "finish": Item, "floor": Speech, "end-speech": Speech, "close": Ballot, "declare": Ballot}


def perform(said: str, *, by: Actor, on: date, at: datetime, meeting: Meeting) -> None:
    """This function will do what a button says. Raises Refused where it may not be, Http404 for what no button says."""
    verb, _, rest = said.partition(":")
    key, _, more = rest.partition(":")
    number = whole(key)
    if verb not in ACTS or (verb in _ON and not _ON[verb]._default_manager.filter(meeting=meeting, pk=number).exists()):
        raise Http404
    ACTS[verb](by, on, at, meeting, number, more)
