"""Calling an election, and declaring it void."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from dure.base.act import Actor, act, refuse
from dure.domain.bodies.actions.terms import end_term
from dure.domain.bodies.models import Seat
from dure.domain.elections.actions.holding import held_election, office, write
from dure.domain.elections.models import Election, SeatUp
from dure.domain.elections.permissions import may_declare, may_keep_elections
from dure.domain.elections.queries.elections import rounds_of, rule_now, seats_of
from dure.domain.elections.rules.candidature import SOURCE, call_problems, frozen
from dure.domain.meetings.actions import ballots
from dure.domain.meetings.actions.ballots.holding import refuse_not_presiding
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.models import Ballot, Item, Meeting
from dure.domain.meetings.rules.convening import local_day, months_before
from dure.domain.papers import actions as papers
from dure.kernel.problem import Refused

TITLE = 500


def _key(meeting: Meeting, role: str) -> str:
    """``general-assembly-2026-president``, with a number where the meeting has more elections of a role."""
    first = f"{meeting.key}-{role.replace('_', '-')}"
    number, key = 1, first
    while Election.objects.filter(key=key).exists():
        number += 1
        key = f"{first}-{number}"
    return key


@act(may_keep_elections)
def call_election(*, by: Actor, on: date, at: datetime, meeting: int, title: Mapping[str, str], seats: Sequence[int], key: str = "",
                  opens_on: date | None = None, closes_on: date | None = None, secrecy: str = "", item: int | None = None) -> Election:
    """This function will call an election of seats of one role at a meeting, and freeze the charter's rule of the day with it.

    Candidatures are received from `opens_on` (today) until `closes_on` (the last day that the charter allows). Raises Refused
    where the key is taken, the seats differ, the days do not fit, or the meeting is over.
    """
    record = held(by, meeting)
    if record.state in (Meeting.State.ENDED, Meeting.State.CANCELLED) or record.declared:
        raise Refused.because("elections.meeting_over", source=SOURCE)
    chosen = list(Seat.objects.filter(pk__in=seats).select_related("body").order_by("position", "key"))
    role = chosen[0].role if chosen else ""
    rule = {part: frozen(setting) for part, setting in rule_now(role, on).items()}
    due = months_before(record.starts_on, int(rule["months"]["value"]))
    opens, closes = opens_on or on, closes_on or due
    refuse(call_problems(opens, closes, due, rule["months"]["value"], seats=len(chosen), roles={seat.role for seat in chosen},
                         holders={seat.held_by for seat in chosen}))
    if key and Election.objects.filter(key=key).exists():
        raise Refused.because("elections.key_taken", source=SOURCE, key=key)
    way = secrecy or str(rule["secrecy"]["value"])
    if way not in Election.Secrecy.values:
        raise Refused.because("elections.method_wrong", source=SOURCE)
    made = Election.objects.create(
        key=key or _key(record, role), meeting=record, item=Item.objects.get(pk=item, meeting=record) if item else None, title=dict(title),
        role=role, secrecy=way, opens_on=opens, closes_on=closes, rule=rule, called_at=at, sample=record.sample)
    SeatUp.objects.bulk_create(SeatUp(election=made, seat=seat) for seat in chosen)
    write(by, at, made, "call_election", seats=[f"{seat.body.key}/{seat.key}" for seat in chosen], opens_on=opens, closes_on=closes,
          secrecy=way)
    changed(record.pk)
    return made


@act(may_declare)
def void_election(*, by: Actor, on: date, at: datetime, election: int, why: str) -> Election:
    """This function will declare an election void, with a reason: its open votes are void, and terms that came of it end on the day.

    Former holders do not come back by this: the seats are vacant until they are filled again. Raises Refused without a reason,
    and where a term that came of it was changed since.
    """
    record = held_election(by, election)
    refuse_not_presiding(by, record.meeting)
    if not why.strip():
        raise Refused.because("elections.reason_wanted", source=SOURCE)
    if record.state == Election.State.VOID:
        raise Refused.because("elections.not_voting", source=SOURCE)
    for one in rounds_of(record):
        if one.ballot is not None and one.ballot.state in (Ballot.State.OPEN, Ballot.State.CLOSED):
            ballots.void_ballot(by=by, at=at, ballot=one.ballot.pk, why=why)
    day = local_day(at, record.meeting.time_zone)
    for seat in seats_of(record):
        if seat.term is None:
            continue
        if seat.term.known_until is not None or (seat.term.during.upper is not None and seat.term.during.upper <= day + timedelta(days=1)):
            raise Refused.because("elections.terms_run", source=SOURCE)
        end_term(by=office(by, record), at=at, term=seat.term.pk, ends_on=max(day, seat.term.during.lower), why=why)
    if record.decision is not None:
        papers.amend_paper(by=office(by, record), on=on, at=at, paper=record.decision.pk, why=why,
                           title=f"(무효) {record.decision.title}"[:TITLE])
    record.state, record.why = Election.State.VOID, why.strip()
    record.save(update_fields=["state", "why"])
    write(by, at, record, "void_election", why=why.strip())
    changed(record.meeting_id)
    return record
