"""The list of speakers: who asks for the floor, who has it and for how long, and what the minutes tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.ballots.holding import refuse_not_presiding
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.models import Delegate, Delegation, Item, Meeting, Speech
from dure.domain.meetings.permissions import may_keep_meetings, may_preside, may_take_part
from dure.domain.meetings.queries.session import meeting_ref, sitting_of
from dure.domain.meetings.rules import conduct
from dure.domain.texts.queries import setting
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused


def _written(by: Actor, at: datetime, name: str, record: Speech, **details: object) -> Speech:
    changed(record.meeting_id)
    journal.write(by=by, act=f"meetings.{name}", ref=str(meeting_ref(record.meeting.key)), at=at,
                  details={"speech": record.pk, "delegation": record.delegation_id, **details})
    return record


def _own(by: Actor, delegation: int) -> None:
    if by.holds("delegate", "chair") and not by.holds(f"delegate@{delegation}"):
        raise Refused.because("meetings.not_your_delegation", source=conduct.SOURCE)


def _locked(by: Actor, speech: int) -> Speech:
    """The speech with its meeting held."""
    held(by, Speech.objects.values_list("meeting_id", flat=True).get(pk=speech))
    return Speech.objects.select_related("meeting__body", "delegation", "item").get(pk=speech)


@act(may_take_part)
def request_floor(*, by: Actor, on: date, at: datetime, meeting: int, delegation: int, delegate: int | None = None) -> Speech:
    """This function will put a delegation on the list of speakers (발언 신청), on the item under way, with the time that the charter gives.

    Raises Refused where it does not speak at this meeting or waits already.
    """
    record = held(by, meeting)
    _own(by, delegation)
    line = Delegation.objects.filter(meeting=record, pk=delegation).first()
    if line is None:
        raise Refused.because("meetings.no_such", source=conduct.SOURCE, what=f"meetings.delegation:{delegation}")
    enforce(list(conduct.may_follow("request_floor", sitting_of(record, delegation=line, at=at))))
    waiting = Speech.objects.filter(meeting=record, started_at__isnull=True, withdrawn_at__isnull=True)
    who = Delegate.objects.filter(delegation=line, pk=delegate, speaks=True).first() if delegate else None
    last = waiting.order_by("-position").values_list("position", flat=True).first() or 0
    made = Speech.objects.create(
        meeting=record, item=Item.objects.filter(meeting=record, state=Item.State.TAKEN).first(), delegation=line, delegate=who,
        position=last + 1, asked_at=at, seconds=int(str(setting("meetings.speech_seconds", on).value)))
    return _written(by, at, "request_floor", made)


@act(may_take_part)
def withdraw_request(*, by: Actor, at: datetime, speech: int) -> Speech:
    """This function will take a request for the floor back."""
    record = _locked(by, speech)
    _own(by, record.delegation_id)
    if record.started_at or record.withdrawn_at:
        raise Refused.because("meetings.floor_settled", source=conduct.SOURCE)
    record.withdrawn_at = at
    record.save(update_fields=["withdrawn_at"])
    return _written(by, at, "withdraw_request", record)


@act(may_preside)
def order_speakers(*, by: Actor, at: datetime, meeting: int, speeches: Sequence[int]) -> Meeting:
    """This function will put those who wait in an order. Raises Refused where others wait by now than those named."""
    record = held(by, meeting)
    refuse_not_presiding(by, record)
    waiting = {one.pk: one for one in Speech.objects.filter(meeting=record, started_at__isnull=True, withdrawn_at__isnull=True)}
    if sorted(speeches) != sorted(waiting):
        raise Refused.because("meetings.speakers_changed", source=conduct.SOURCE)
    for position, key in enumerate(speeches, 1):
        waiting[key].position = position
    Speech.objects.bulk_update(waiting.values(), ["position"])
    changed(record.pk)
    journal.write(by=by, act="meetings.order_speakers", ref=str(meeting_ref(record.key)), at=at, details={"order": list(speeches)})
    return record


@act(may_preside)
def give_floor(*, by: Actor, at: datetime, speech: int) -> Speech:
    """This function will give the floor to one who waits. One speaks at a time."""
    record = _locked(by, speech)
    refuse_not_presiding(by, record.meeting)
    enforce(list(conduct.may_follow("give_floor", sitting_of(record.meeting))))
    if record.started_at or record.withdrawn_at:
        raise Refused.because("meetings.floor_settled", source=conduct.SOURCE)
    record.started_at = at
    record.save(update_fields=["started_at"])
    return _written(by, at, "give_floor", record)


@act(may_preside)
def end_speech(*, by: Actor, at: datetime, speech: int) -> Speech:
    """This function will end a speech; that it was held is a line of the proceedings."""
    record = _locked(by, speech)
    refuse_not_presiding(by, record.meeting)
    if record.started_at is None or record.ended_at is not None:
        raise Refused.because("meetings.floor_not_given", source=conduct.SOURCE)
    record.ended_at = at
    record.save(update_fields=["ended_at"])
    proceed(by=by, at=at, meeting=record.meeting, kind="spoke", item=record.item, delegation=record.delegation,
            details={"speech": record.pk, "seconds": int((at - record.started_at).total_seconds()), "allowed": record.seconds})
    return _written(by, at, "end_speech", record)


@act(may_keep_meetings)
def record_gist(*, by: Actor, at: datetime, speech: int, gist: Mapping[str, str]) -> Speech:
    """This function will record what a speaker said, for the minutes, in the speaker's words first; it may be bettered later."""
    record = _locked(by, speech)
    record.gist = {language: words.strip() for language, words in gist.items() if words.strip()}
    record.save(update_fields=["gist"])
    return _written(by, at, "record_gist", record)
