"""Declaring what a vote came to, with the paper of its decision; counting again; declaring a vote void."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from dure.base.act import Actor, act
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.ballots.holding import held_ballot, refuse_not_presiding
from dure.domain.meetings.actions.ballots.opening import opened
from dure.domain.meetings.actions.lapsing import let_lapse
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.models import Ballot, Entitled, Motion
from dure.domain.meetings.permissions import may_preside
from dure.domain.meetings.queries import motions
from dure.domain.meetings.queries.balloting import declaring_grounds
from dure.domain.meetings.queries.ballots import ballot_ref, facts_of, open_ballot_of
from dure.domain.meetings.queries.chairing import presiding
from dure.domain.meetings.queries.meetings import SOURCE
from dure.domain.meetings.rules.balloting import decision_prefix, makes_paper
from dure.domain.meetings.rules.counting import outcome
from dure.domain.meetings.rules.keeping import keepers
from dure.domain.meetings.rules.voting import Outcome
from dure.domain.papers import actions as papers
from dure.domain.papers.models import Paper
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused

TITLE = 500


@act(may_preside)
def declare(*, by: Actor, on: date, at: datetime, ballot: int, casting_choice: str = "") -> Ballot:
    """This function will declare what a vote came to, as it is counted: carried or not, who is chosen, or that there was no quorum.

    `casting_choice` is the chair's vote where votes are equal. The decision paper of a carried motion is registered at once.
    Amendments that can no longer be put lapse. Raises Refused with the grounds that do not hold (`rules.balloting.declaring`).
    """
    record = held_ballot(by, ballot)
    refuse_not_presiding(by, record.meeting)
    record.casting_choice = casting_choice
    record.casting = presiding(record.meeting) if casting_choice else None
    enforce(declaring_grounds(record))
    came = outcome(facts_of(record))
    record.state, record.outcome, record.declared_at = Ballot.State.DECLARED, came.plain(), at
    record.declared_by_key, record.declared_by_name = by.key, by.name
    amendment = record.motion is not None and record.motion.kind == Motion.Kind.AMENDMENT
    if makes_paper(came, record.matter, record.places, amendment=amendment):
        record.decision = _paper(by, at, record, came)
    record.save()
    proceed(by=by, at=at, meeting=record.meeting, kind="declared", item=record.item, motion=record.motion, ballot=record,
            details={"number": record.number, "method": record.method, "casting_choice": casting_choice, **came.plain(),
                     "decision": record.decision.number if record.decision else ""})
    journal.write(by=by, act="meetings.declare", ref=str(ballot_ref(record.pk)), at=at, details={
        "meeting": record.meeting.key, "number": record.number, "carried": came.carried, "chosen": list(came.chosen),
        "counted": dict(came.counted), "quorate": came.quorate, "casting_choice": casting_choice,
        "decision": record.decision_id})
    if record.motion is not None:
        let_lapse(by, at, record.meeting, f"V{record.number}", record)
    return record


def office(by: Actor, ballot: Ballot) -> Actor:
    """This function will return who declares, with a duty of the office that keeps the meeting: the chair comes by a link, and
    the register of papers is kept by offices."""
    return Actor(by.key, by.name, by.duties | {min(keepers(ballot.meeting.body.kind))})


def _paper(by: Actor, at: datetime, ballot: Ballot, came: Outcome) -> Paper:
    """The decision in the register, with the body's next number of the year; its day is the one where the meeting is."""
    meeting = ballot.meeting
    day = at.astimezone(ZoneInfo(meeting.time_zone)).date()
    prefix = decision_prefix(meeting.body.key, day.year)
    hold(f"papers:decisions:{prefix}")
    numbers = Paper.objects.filter(number__startswith=prefix).values_list("number", flat=True)
    last = max((int(number.removeprefix(prefix)) for number in numbers if number.removeprefix(prefix).isdigit()), default=0)
    said = motions.amended_text(ballot.motion) if ballot.motion else dict(ballot.title)
    words = said.get("ko") or next(iter(said.values()), "")
    names = ", ".join(ballot.option_names.get(key, {}).get("ko") or key for key in came.chosen)
    title = " ".join(f"{meeting.title.get('ko') or next(iter(meeting.title.values()), meeting.key)}: {words} {names}".split())
    return papers.register_paper(by=office(by, ballot), on=day, at=at, direction="inside", kind="decision", title=title[:TITLE],
                                 number=f"{prefix}{last + 1}", decided_on=day)


@act(may_preside)
def void_ballot(*, by: Actor, at: datetime, ballot: int, why: str) -> Ballot:
    """This function will declare a vote void, with a reason: it counts for nothing, what was cast stays on record.

    Raises Refused without a reason, and where its decision was carried out already.
    """
    record = held_ballot(by, ballot)
    refuse_not_presiding(by, record.meeting)
    _void(by, at, record, why, "ballot_voided")
    return record


def _void(by: Actor, at: datetime, record: Ballot, why: str, kind: str) -> None:
    if record.state == Ballot.State.VOID:
        raise Refused.because("meetings.ballot_settled", source=SOURCE, number=record.number)
    if not why.strip():
        raise Refused.because("meetings.reason_wanted", source=SOURCE)
    if record.motion is not None and record.motion.effect.get("done"):
        raise Refused.because("meetings.ballot_acted_on", source=SOURCE, number=record.number)
    record.state, record.void_why, record.closed_at = Ballot.State.VOID, why.strip(), record.closed_at or at
    record.save(update_fields=["state", "void_why", "closed_at"])
    if record.decision is not None:
        papers.amend_paper(by=office(by, record), on=at.astimezone(ZoneInfo(record.meeting.time_zone)).date(), at=at,
                           paper=record.decision.pk, why=why.strip(), title=f"(무효) {record.decision.title}"[:TITLE])
    proceed(by=by, at=at, meeting=record.meeting, kind=kind, item=record.item, motion=record.motion, ballot=record,
            details={"number": record.number, "why": why.strip()})
    journal.write(by=by, act="meetings.void_ballot", ref=str(ballot_ref(record.pk)), at=at, why=why.strip(),
                  details={"meeting": record.meeting.key, "number": record.number})


@act(may_preside)
def recount(*, by: Actor, on: date, at: datetime, ballot: int, why: str, method: str = "") -> Ballot:
    """This function will have a vote taken or counted again by the same entitled and the same rule; the former is void.

    Hands that are doubted may be put again by roll call (`method`). Raises Refused while a vote is open, without a reason, and
    where the decision was carried out already.
    """
    former = held_ballot(by, ballot)
    refuse_not_presiding(by, former.meeting)
    running = open_ballot_of(former.meeting)
    if running is not None:
        raise Refused.because("meetings.ballot_one_open", source=SOURCE, number=running.number)
    if method and method not in Ballot.Method.values:
        raise Refused.because("meetings.options_wrong", source=SOURCE)
    _void(by, at, former, why, "recount_ordered")
    last = Ballot.objects.filter(meeting=former.meeting).order_by("-number").values_list("number", flat=True)[0]
    made = Ballot.objects.create(
        meeting=former.meeting, item=former.item, motion=former.motion, number=last + 1, title=former.title, method=method or former.method,
        matter=former.matter, options=former.options, option_names=former.option_names, picks=former.picks, places=former.places,
        rule=former.rule, present=former.present, on_roll=former.on_roll, opened_at=at, recount_of=former)
    voters = Entitled.objects.bulk_create(Entitled(ballot=made, delegation_id=line.delegation_id, holder_id=line.holder_id, weight=line.weight)
                                          for line in former.entitled.all())
    opened(by, at, made, len(voters))
    return made
