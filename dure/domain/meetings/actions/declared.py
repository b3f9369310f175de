"""What papers tell of meetings that were not run here: their agenda, and that one was put off, moved or held online."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.models import Item, Meeting, MeetingChange
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries.meetings import SOURCE, meeting_ref
from dure.kernel.problem import Refused


@act(may_keep_meetings)
def record_declared_change(*, by: Actor, at: datetime, meeting: int, kind: str, was: Mapping[str, Any], now: Mapping[str, Any],
                           why: str) -> MeetingChange:
    """This function will record a change of a meeting that is known from papers: what it was to be and what it became, as far as the
    paper tells (days cut to the month or the year, place, mode); `why` says where that is written. Nobody is told of it.

    Raises Refused for a meeting that is run here: its changes are made, not recorded.
    """
    record = _told(by, meeting)
    if not why.strip():
        raise Refused.because("meetings.source_wanted", source=SOURCE)
    made = MeetingChange.objects.create(meeting=record, kind=kind, was=dict(was), now=dict(now), why=why.strip()[:500], at=at,
                                        by_key=by.key, by_name=by.name)
    journal.write(by=by, act="meetings.record_declared_change", ref=str(meeting_ref(record.key)), at=at, why=why,
                  details={"kind": kind, "was": dict(was), "now": dict(now)})
    return made


@act(may_keep_meetings)
def record_declared_agenda(*, by: Actor, at: datetime, meeting: int, titles: Sequence[Mapping[str, str]]) -> list[Item]:
    """This function will record the agenda of a meeting that is known from papers, in its order. What came of its items is not known.

    Raises Refused for a meeting that is run here, and for one whose agenda is recorded already.
    """
    record = _told(by, meeting)
    if record.items.exists():
        raise Refused.because("meetings.agenda_recorded", source=SOURCE)
    made = [Item.objects.create(meeting=record, position=position, title=dict(title), kind=Item.Kind.DISCUSSION)
            for position, title in enumerate(titles, 1)]
    journal.write(by=by, act="meetings.record_declared_agenda", ref=str(meeting_ref(record.key)), at=at,
                  details={"titles": [dict(title) for title in titles]})
    return made


def _told(by: Actor, meeting: int) -> Meeting:
    """A meeting known from papers, held for an act."""
    record = held(by, meeting)
    if not record.declared:
        raise Refused.because("meetings.not_declared", source=SOURCE)
    return record
