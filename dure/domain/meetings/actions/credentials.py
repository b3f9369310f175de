"""Credentials (신임) and proxies (위임): named, accepted, refused, withdrawn, and who of a delegation has its vote."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from psycopg.types.range import TimestamptzRange

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.attendance import noting
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.models import Attendance, Delegate, Delegation, Meeting, MeetingContact, Proxy
from dure.domain.meetings.permissions import may_keep_meetings
from dure.domain.meetings.queries.credentials import accepting, proxying
from dure.domain.meetings.queries.roll import delegation_ref
from dure.domain.meetings.rules.credentials import OVER, SOURCE
from dure.domain.papers.models import StoredFile
from dure.domain.parties.models import Person
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused

NAMED, ACCEPTED, REFUSED, WITHDRAWN = Delegate.State.NAMED, Delegate.State.ACCEPTED, Delegate.State.REFUSED, Delegate.State.WITHDRAWN


@act(may_keep_meetings)
def name_delegate(*, by: Actor, at: datetime, delegation: int, family_name: str, given_name: str = "", post: str = "", role: str = "delegate",
                  speaks: bool = True, votes: bool = False, official: bool = False, language: str = "en", person: Person | None = None,
                  email: str = "", credential: StoredFile | None = None, credential_name: str = "") -> Delegate:
    """This function will name a delegate for a delegation; the credentials are examined afterwards (`accept_delegate`)."""
    line, meeting = _line(by, delegation)
    if not family_name.strip():
        raise Refused.because("meetings.delegate_unnamed", source=SOURCE)
    made = Delegate.objects.create(
        delegation=line, person=person, family_name=family_name.strip(), given_name=given_name.strip(), post=post.strip(), role=role,
        speaks=speaks, votes=votes, official=official, language=language, credential=credential, credential_name=credential_name)
    if email:
        MeetingContact.objects.create(meeting=meeting, delegate=made, email=email)
    _write(by, at, "name_delegate", line, delegate=made.pk, role=role, votes=votes)
    return made


@act(may_keep_meetings)
def accept_delegate(*, by: Actor, at: datetime, delegate: int) -> Delegate:
    """This function will accept a delegate's credentials; one who votes has the vote from this instant on.

    Raises Refused where they do not wait, or where another of the delegation votes already.
    """
    record, line, meeting = _delegate(by, delegate)
    with noting(by, at, meeting):
        enforce(accepting(meeting, record))
        record.state, record.reason = ACCEPTED, ""
        if record.votes:
            record.votes_since, record.votes_until = at, None
        record.save()
        _write(by, at, "accept_delegate", line, delegate=record.pk, votes=record.votes)
    return record


@act(may_keep_meetings)
def accept_delegates(*, by: Actor, at: datetime, delegates: Sequence[int]) -> list[Delegate]:
    """This function will accept the credentials of several delegates, all or none."""
    accepted = [accept_delegate(by=by, at=at, delegate=delegate) for delegate in delegates]
    if not accepted:
        raise Refused.because("meetings.nobody_chosen", source=SOURCE)
    return accepted


@act(may_keep_meetings)
def refuse_delegate(*, by: Actor, at: datetime, delegate: int, why: str) -> Delegate:
    """This function will refuse a delegate's credentials, with the reason; who was in the room is taken out."""
    return _ended(by, at, delegate, REFUSED, "refuse_delegate", why)


@act(may_keep_meetings)
def withdraw_delegate(*, by: Actor, at: datetime, delegate: int, why: str = "") -> Delegate:
    """This function will withdraw a delegate whom the delegation no longer sends; who was in the room is taken out."""
    return _ended(by, at, delegate, WITHDRAWN, "withdraw_delegate", why)


@act(may_keep_meetings)
def hand_vote(*, by: Actor, at: datetime, delegate: int) -> Delegate:
    """This function will let another accepted delegate vote for the delegation (교체대표), from this instant on; the one who did stops.

    Raises Refused for a delegate whose credentials are not accepted.
    """
    record, line, meeting = _delegate(by, delegate)
    if record.state != ACCEPTED:
        raise Refused.because("meetings.delegate_not_accepted", source=SOURCE)
    with noting(by, at, meeting):
        former = [one for one in line.delegates.filter(votes=True, state=ACCEPTED) if one.pk != record.pk]
        for one in former:
            one.votes, one.votes_until = False, at
            one.save(update_fields=["votes", "votes_until"])
        if not record.votes:
            record.votes, record.votes_since, record.votes_until = True, at, None
            record.save(update_fields=["votes", "votes_since", "votes_until"])
        _write(by, at, "hand_vote", line, delegate=record.pk, former=[one.pk for one in former])
    return record


@act(may_keep_meetings)
def give_proxy(*, by: Actor, at: datetime, giver: int, holder: int, credential: StoredFile | None = None, credential_name: str = "") -> Proxy:
    """This function will record that a delegation lets another vote for it; it counts once it is accepted.

    Raises Refused where either is in another proxy in a way that makes a chain, or the holder holds as many as it may.
    """
    line, meeting = _line(by, giver)
    other = Delegation.objects.get(pk=holder, meeting=meeting)
    enforce(proxying(meeting, line, other, accepted=False))
    if Proxy.objects.filter(giver=line, state__in=(Proxy.State.GIVEN, Proxy.State.ACCEPTED)).exists():
        raise Refused.because("meetings.proxy_given_already", source=SOURCE, name=line.name)
    made = Proxy.objects.create(meeting=meeting, giver=line, holder=other, given_at=at, credential=credential, credential_name=credential_name)
    _write(by, at, "give_proxy", line, proxy=made.pk, holder=other.pk)
    return made


@act(may_keep_meetings)
def accept_proxy(*, by: Actor, at: datetime, proxy: int) -> Proxy:
    """This function will accept a proxy: from this instant on its holder votes for the giver while the giver's own delegate is not in."""
    record, meeting = _proxy(by, proxy)
    if record.state != Proxy.State.GIVEN:
        raise Refused.because("meetings.proxy_waits", source=SOURCE)
    with noting(by, at, meeting):
        enforce(proxying(meeting, record.giver, record.holder, accepted=True, besides=record.pk))
        record.state, record.settled_at = Proxy.State.ACCEPTED, at
        record.save(update_fields=["state", "settled_at"])
        _write(by, at, "accept_proxy", record.giver, proxy=record.pk, holder=record.holder_id)
    return record


@act(may_keep_meetings)
def refuse_proxy(*, by: Actor, at: datetime, proxy: int, why: str) -> Proxy:
    """This function will refuse a proxy, with the reason."""
    record, _ = _proxy(by, proxy)
    if record.state != Proxy.State.GIVEN:
        raise Refused.because("meetings.proxy_waits", source=SOURCE)
    record.state, record.settled_at, record.reason = Proxy.State.REFUSED, at, _reason(why)
    record.save(update_fields=["state", "settled_at", "reason"])
    _write(by, at, "refuse_proxy", record.giver, why=record.reason, proxy=record.pk)
    return record


@act(may_keep_meetings)
def withdraw_proxy(*, by: Actor, at: datetime, proxy: int, why: str = "") -> Proxy:
    """This function will take a proxy back; what was voted by it stands."""
    record, meeting = _proxy(by, proxy)
    if record.state not in (Proxy.State.GIVEN, Proxy.State.ACCEPTED):
        raise Refused.because("meetings.proxy_waits", source=SOURCE)
    with noting(by, at, meeting):
        record.state, record.ended_at, record.reason = Proxy.State.WITHDRAWN, at, why.strip()
        record.save(update_fields=["state", "ended_at", "reason"])
        _write(by, at, "withdraw_proxy", record.giver, why=record.reason, proxy=record.pk)
    return record


def _line(by: Actor, delegation: int) -> tuple[Delegation, Meeting]:
    """A line of a meeting that is held: what is done on credentials of one meeting is done one after another."""
    meeting = held(by, Delegation.objects.values_list("meeting_id", flat=True).get(pk=delegation))
    if meeting.state in OVER:
        raise Refused.because("meetings.credentials_open", source=SOURCE)
    return Delegation.objects.get(pk=delegation), meeting


def _delegate(by: Actor, delegate: int) -> tuple[Delegate, Delegation, Meeting]:
    line, meeting = _line(by, Delegate.objects.values_list("delegation_id", flat=True).get(pk=delegate))
    return Delegate.objects.get(pk=delegate), line, meeting


def _proxy(by: Actor, proxy: int) -> tuple[Proxy, Meeting]:
    _, meeting = _line(by, Proxy.objects.values_list("giver_id", flat=True).get(pk=proxy))
    return Proxy.objects.select_related("giver", "holder").get(pk=proxy), meeting


def _reason(why: str) -> str:
    if not why.strip():
        raise Refused.because("meetings.reason_wanted", source=SOURCE)
    return why.strip()


def _ended(by: Actor, at: datetime, delegate: int, state: str, act: str, why: str) -> Delegate:
    record, line, meeting = _delegate(by, delegate)
    if record.state not in (NAMED, ACCEPTED):
        raise Refused.because("meetings.delegate_out", source=SOURCE)
    with noting(by, at, meeting):
        if record.state == ACCEPTED and record.votes:
            record.votes_until = at
        record.state, record.reason = state, _reason(why) if state == REFUSED else why.strip()
        record.save(update_fields=["state", "reason", "votes_until"])
        for entry in Attendance.objects.filter(delegate=record, during__contains=at):
            if entry.during.lower < at:
                Attendance.objects.filter(pk=entry.pk).update(during=TimestamptzRange(entry.during.lower, at))
            else:
                entry.delete()
        _write(by, at, act, line, why=record.reason, delegate=record.pk)
    return record


def _write(by: Actor, at: datetime, act: str, line: Delegation, why: str = "", **details: Any) -> None:
    journal.write(by=by, act=f"meetings.{act}", ref=str(delegation_ref(line.pk)), at=at, why=why, details={"meeting": line.meeting_id} | details)
    changed(line.meeting_id)
