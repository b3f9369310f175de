"""Choosing a host: a call with written criteria, bids with their plans, points, the body's vote, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.bodies.models import Body
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.ballots import open_ballot
from dure.domain.meetings.models import Ballot, BidScore, HostBid, HostCall, Item, Meeting
from dure.domain.meetings.permissions import may_keep_meetings, may_take_over_host
from dure.domain.meetings.queries import hosting as queries
from dure.domain.meetings.rules import hosting as rules
from dure.domain.meetings.rules.keeping import keeping_problem
from dure.domain.members.queries.names import words_of
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.texts.actions import set_parameter
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused

NEXT_HOST = "bodies.next_assembly_host"
State = HostBid.State


@act(may_keep_meetings)
def open_call(*, by: Actor, at: datetime, body: Body, year: int, decided_by: Body, opens_on: date, closes_on: date,
              criteria: Sequence[Mapping[str, Any]], text: Mapping[str, str] | None = None, key: str = "", sample: bool = False) -> HostCall:
    """This function will open a call for bids to host a meeting of `body` in a year, which `decided_by` will choose.

    `criteria` are ``[{"key", "name": {"ko", "en"}, "points"}, …]``. Raises Refused where days or criteria are wrong.
    """
    _refuse_others(by, decided_by)
    hold("meetings:host_call")
    key = key or f"{body.key}-{year}"
    if HostCall.objects.filter(key=key).exists():
        raise Refused.because("meetings.call_taken", source=rules.SOURCE, key=key)
    wanted = [rules.Criterion.of_plain(one) for one in criteria]
    refuse(rules.call_problems(year, opens_on, closes_on, wanted))
    made = HostCall.objects.create(key=key, body=body, year=year, decided_by=decided_by, opens_on=opens_on, closes_on=closes_on,
                                   criteria=[one.plain() for one in wanted], text={k: v for k, v in (text or {}).items() if v}, sample=sample)
    _write(by, at, "open_call", made, body=body.key, year=year, criteria=made.criteria)
    return made


@act(may_keep_meetings)
def receive_bid(*, by: Actor, at: datetime, call: int, organisation: Organisation, received_on: date, plan: Mapping[str, str] | None = None,
                paper: Paper | None = None, sample: bool = False) -> HostBid:
    """This function will enter a city's bid as it came, late or without its plan too: whether it is admitted is judged apart."""
    record = _held(by, call)
    if HostBid.objects.filter(call=record, organisation=organisation).exists():
        raise Refused.because("meetings.bid_taken", source=rules.SOURCE)
    made = HostBid.objects.create(call=record, organisation=organisation, received_on=received_on, paper=paper, sample=sample,
                                  plan={k: v for k, v in (plan or {}).items() if v})
    _write(by, at, "receive_bid", record, city=organisation.key, received_on=received_on, paper=paper.pk if paper else None)
    return made


@act(may_keep_meetings)
def attach_plan(*, by: Actor, at: datetime, bid: int, paper: Paper) -> HostBid:
    """This function will attach the plan of a bid that waits. Raises Refused once it is settled."""
    record = _held_bid(by, bid)
    if record.state != State.RECEIVED:
        raise Refused.because("meetings.bid_settled", source=rules.SOURCE)
    record.paper = paper
    record.save(update_fields=["paper"])
    _write(by, at, "attach_plan", record.call, city=record.organisation.key, paper=paper.pk)
    return record


@act(may_keep_meetings)
def admit_bid(*, by: Actor, at: datetime, bid: int) -> HostBid:
    """This function will admit a bid. Raises Refused where a ground of `queries.hosting.admitting` does not hold."""
    record = _held_bid(by, bid)
    enforce(queries.admitting(record))
    return _settle(by, at, "admit_bid", record, State.ADMITTED)


@act(may_keep_meetings)
def refuse_bid(*, by: Actor, at: datetime, bid: int, reason: str) -> HostBid:
    """This function will refuse a bid that waits, with a reason."""
    record = _held_bid(by, bid)
    if record.state != State.RECEIVED:
        raise Refused.because("meetings.bid_settled", source=rules.SOURCE)
    return _settle(by, at, "refuse_bid", record, State.REFUSED, reason)


@act(may_keep_meetings)
def withdraw_bid(*, by: Actor, at: datetime, bid: int, reason: str) -> HostBid:
    """This function will enter that a city takes its bid back, before it is put to the vote."""
    record = _held_bid(by, bid)
    if record.state not in (State.RECEIVED, State.ADMITTED):
        raise Refused.because("meetings.bid_settled", source=rules.SOURCE)
    if queries.stands(record.call.ballot):
        raise Refused.because("meetings.bids_put", source=rules.SOURCE)
    return _settle(by, at, "withdraw_bid", record, State.WITHDRAWN, reason)


@act(may_keep_meetings)
def score_bid(*, by: Actor, at: datetime, bid: int, points: Mapping[str, int], note: str = "") -> list[BidScore]:
    """This function will enter the points that one assessor gives a bid, by criterion; given again they take the place of the
    former, which the history keeps. Raises Refused beyond a criterion's points, and once the bids are put to the vote."""
    record = _held_bid(by, bid)
    criteria, voting = queries.criteria_of(record.call), queries.stands(record.call.ballot)
    refuse([problem for criterion, number in points.items()
            for problem in rules.score_problems(criteria, criterion, number, record.state, voting=voting)])
    made = [BidScore.objects.update_or_create(bid=record, criterion=criterion, assessor_key=by.key, defaults={
        "assessor_name": by.name, "points": number, "note": note})[0] for criterion, number in points.items()]
    _write(by, at, "score_bid", record.call, city=record.organisation.key, points=dict(points))
    return made


@act(may_keep_meetings)
def put_bids_to_vote(*, by: Actor, on: date, at: datetime, call: int, meeting: int, method: str, item: int | None = None,
                     bids: Sequence[str] | None = None) -> Ballot:
    """This function will open the vote among the admitted bids in a meeting of the body that decides; `bids` narrow them for a
    further round. A single bid is voted for or against.

    Raises Refused where a ground of `queries.hosting.putting` does not hold, and where votes cannot be opened.
    """
    record = _held(by, call)
    enforce(queries.putting(record, Meeting.objects.get(pk=meeting), on))
    admitted = {bid.organisation.key: words_of(bid.organisation_id, on)
                for bid in HostBid.objects.filter(call=record, state=State.ADMITTED).select_related("organisation").order_by("received_on", "pk")}
    names = {key: admitted[key] for key in admitted if bids is None or key in bids}
    if not names or not set(bids or ()) <= set(admitted):
        raise Refused.because("meetings.bids_unknown", source=rules.SOURCE)
    if item is None:
        item = Item.objects.filter(meeting=meeting, matter="host", state__in=["accepted", "taken"]).values_list("pk", flat=True).first()
    ballot = open_ballot(by=by, on=on, at=at, meeting=meeting, method=method, item=item, matter="host", title=_title(record, names),
                         options=list(names) if len(names) > 1 else None, option_names=names)
    record.ballot = ballot
    record.save(update_fields=["ballot"])
    _write(by, at, "put_bids_to_vote", record, ballot=ballot.pk, bids=list(names))
    return ballot


@act(may_take_over_host)
def choose_host(*, by: Actor, on: date, at: datetime, call: int) -> HostCall:
    """This function will take the host over from the declared vote, with its decision paper. Of an assembly it becomes the next
    host in force from that day on, and with it the Executive Vice-President.

    Raises Refused where a ground of `queries.hosting.choosing` does not hold.
    """
    record = _held(by, call)
    enforce(queries.choosing(record))
    ballot = record.ballot
    assert ballot is not None
    (city,) = rules.chosen_of(ballot.outcome, queries.put_in(ballot))
    record.chosen = HostBid.objects.select_related("organisation").get(call=record, organisation__key=city)
    record.decision = ballot.decision
    record.save(update_fields=["chosen", "decision"])
    if record.body.kind == Body.Kind.ASSEMBLY:
        day = (ballot.declared_at or at).astimezone(ZoneInfo(ballot.meeting.time_zone)).date()
        paper = ballot.decision.number if ballot.decision else str(queries.call_ref(record.key))
        set_parameter(by=by, at=at, key=NEXT_HOST, value=city, starts_on=day, source=paper, clause=f"{record.decided_by.key} {record.year}",
                      why=ballot.decision.title if ballot.decision else "")
    _write(by, at, "choose_host", record, city=city, ballot=ballot.pk, decision=ballot.decision_id)
    return record


def _refuse_others(by: Actor, decided_by: Body) -> None:
    problem = keeping_problem(by.duties, decided_by.kind)
    refuse([problem] if problem else [])


def _held(by: Actor, call: int) -> HostCall:
    """A call, locked; whose office keeps the deciding body's meetings keeps it."""
    HostCall.objects.select_for_update(no_key=True).get(pk=call)
    record = HostCall.objects.select_related("body", "decided_by", "ballot__meeting", "ballot__decision").get(pk=call)
    _refuse_others(by, record.decided_by)
    return record


def _held_bid(by: Actor, bid: int) -> HostBid:
    """A bid, its call locked first."""
    call = _held(by, HostBid.objects.values_list("call_id", flat=True).get(pk=bid))
    record = HostBid.objects.select_related("organisation").select_for_update(no_key=True, of=("self",)).get(pk=bid)
    record.call = call
    return record


def _settle(by: Actor, at: datetime, verb: str, record: HostBid, state: HostBid.State, reason: str | None = None) -> HostBid:
    if reason is not None and not reason.strip():
        raise Refused.because("meetings.bid_reason", source=rules.SOURCE)
    record.state, record.reason = state, (reason or "").strip()
    record.save(update_fields=["state", "reason"])
    _write(by, at, verb, record.call, why=record.reason, city=record.organisation.key)
    return record


def _title(call: HostCall, names: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """What is put to the vote, in words."""
    only = next(iter(names.values())) if len(names) == 1 else {}
    said = {language: f": {only[language]}" if only.get(language) else "" for language in ("ko", "en")}
    return {"ko": f"{call.year}년 회의 개최지{said['ko']}", "en": f"Host of the meeting of {call.year}{said['en']}"}


def _write(by: Actor, at: datetime, verb: str, call: HostCall, why: str = "", **details: Any) -> None:
    journal.write(by=by, act=f"meetings.{verb}", ref=str(queries.call_ref(call.key)), at=at, why=why, details=details)
