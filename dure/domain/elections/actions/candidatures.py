"""Candidatures: handed in, accepted or refused with their grounds, withdrawn; and closing them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import BinaryIO

from dure.base.act import Actor, act, refuse
from dure.domain.elections.actions.holding import held_election, locked_election, plain_grounds, write
from dure.domain.elections.models import Candidature, Election
from dure.domain.elections.permissions import may_keep_elections, may_stand
from dure.domain.elections.queries.elections import called, grounds_for, grounds_of, region_of, stage_of
from dure.domain.elections.rules.candidature import SOURCE, Notice, settling
from dure.domain.elections.rules.protocol import closing
from dure.domain.meetings.actions.keeping import changed
from dure.domain.meetings.rules.convening import local_day
from dure.domain.meetings.rules.keeping import keeping_problem
from dure.domain.members.actions.scans import keep_scan
from dure.domain.parties.models import Organisation, Person
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused


def _refuse_others(by: Actor, election: Election, key: str) -> None:
    """By the signed link one acts for the one it was made for; else the office that keeps the meeting acts."""
    if by.holds("candidate"):
        if not by.holds(f"candidate@{election.key}/{key}"):
            raise Refused.because("elections.not_yours", source=SOURCE)
        return
    problem = keeping_problem(by.duties, election.meeting.body.kind)
    refuse([problem] if problem else [])


def _held(by: Actor, candidature: int) -> Candidature:
    locked_election(Candidature.objects.values_list("election_id", flat=True).get(pk=candidature))
    found = Candidature.objects.select_related("election__meeting__body", "organisation", "person", "letter").get(pk=candidature)
    _refuse_others(by, found.election, found.key)
    return found


@act(may_stand)
def receive_candidature(*, by: Actor, on: date, at: datetime, election: int, organisation: Organisation | None = None,
                        person: Person | None = None, statement: Mapping[str, str] | None = None, letter: BinaryIO | None = None,
                        letter_name: str = "", received_on: date | None = None) -> Candidature:
    """This function will take a candidature in: of an organisation, or of a person whom one nominates, with a signed letter (a
    scan) and a statement by language.

    By the signed link it comes at this moment (the day where the meeting is); a clerk may enter a letter that came on an earlier
    day. What comes late or unsigned is taken in too, and judged; only one who stands already, or an election that is closed, is
    refused here.
    """
    record = locked_election(election)
    party = person or organisation
    if party is None:
        raise Refused.because("elections.no_such", source=SOURCE, what="")
    _refuse_others(by, record, party.key)
    stands = Candidature.objects.filter(election=record, key=party.key).exists()
    day = local_day(at, record.meeting.time_zone)
    came = day if by.holds("candidate") or received_on is None else min(received_on, day)
    here = {"elections.not_open", "elections.stands_already", "elections.holder_kind"}
    enforce([one for one in grounds_for(record, organisation, person, Notice(came, stands=stands)) if one.problem.code in here])
    file = keep_scan(by=by, at=at, source=letter, name=letter_name) if letter else None
    said = {language: words.strip() for language, words in (statement or {}).items() if words.strip()}
    made = Candidature.objects.create(
        election=record, organisation=organisation, person=person, key=party.key, region=region_of(organisation, called(record).record_on),
        statement=said, received_on=came, letter=file, letter_name=letter_name[-255:] if file else "", sample=record.sample)
    write(by, at, record, "receive_candidature", candidate=party.key, received_on=came, letter=file.sha256 if file else "")
    changed(record.meeting_id)
    return made


@act(may_stand)
def state_candidature(*, by: Actor, at: datetime, candidature: int, statement: Mapping[str, str], letter: BinaryIO | None = None,
                      letter_name: str = "") -> Candidature:
    """This function will change what a candidate says of itself, and add the signed letter where it was wanting, until candidatures
    close. Raises Refused where it is settled."""
    record = _held(by, candidature)
    if record.state != Candidature.State.RECEIVED or record.election.state != Election.State.CALLED:
        raise Refused.because("elections.settled", source=SOURCE)
    record.statement = {language: words.strip() for language, words in statement.items() if words.strip()}
    if letter is not None:
        record.letter = keep_scan(by=by, at=at, source=letter, name=letter_name)
        record.letter_name = letter_name[-255:]
        # a letter makes a candidature: it is in from the day on which the letter is
        record.received_on = local_day(at, record.election.meeting.time_zone)
    record.save()
    write(by, at, record.election, "state_candidature", candidate=record.key, letter=record.letter.sha256 if record.letter else "")
    return record


def _settle(by: Actor, at: datetime, record: Candidature, state: str, act: str, reason: str = "") -> Candidature:
    grounds = grounds_of(record)
    record.state, record.reason, record.settled_at = state, reason.strip(), at
    record.grounds = plain_grounds(grounds)
    record.save()
    write(by, at, record.election, act, why=reason.strip(), candidate=record.key,
          failing=[one.problem.code for one in grounds if not one.holds])
    changed(record.election.meeting_id)
    return record


def _to_settle(by: Actor, on: date, candidature: int) -> Candidature:
    record = _held(by, candidature)
    if record.state != Candidature.State.RECEIVED:
        raise Refused.because("elections.settled", source=SOURCE)
    enforce(list(settling(called(record.election), on)))
    return record


@act(may_keep_elections)
def accept_candidature(*, by: Actor, on: date, at: datetime, candidature: int) -> Candidature:
    """This function will accept a candidature, with the grounds kept. Raises Refused with those that do not hold, and before the
    record date."""
    record = _to_settle(by, on, candidature)
    enforce(grounds_of(record))
    return _settle(by, at, record, Candidature.State.ACCEPTED, "accept_candidature")


@act(may_keep_elections)
def refuse_candidature(*, by: Actor, on: date, at: datetime, candidature: int, reason: str = "") -> Candidature:
    """This function will refuse a candidature for the grounds that do not hold, which are kept with it. Raises Refused where all
    hold: then nobody may refuse it."""
    record = _to_settle(by, on, candidature)
    if all(one.holds for one in grounds_of(record)):
        raise Refused.because("elections.may_stand", source=SOURCE)
    return _settle(by, at, record, Candidature.State.REFUSED, "refuse_candidature", reason)


@act(may_stand)
def withdraw_candidature(*, by: Actor, at: datetime, candidature: int, reason: str = "") -> Candidature:
    """This function will withdraw a candidature, also between rounds. Raises Refused once the result is declared."""
    record = _held(by, candidature)
    if record.state not in (Candidature.State.RECEIVED, Candidature.State.ACCEPTED):
        raise Refused.because("elections.settled", source=SOURCE)
    if record.election.state in (Election.State.DECIDED, Election.State.VOID):
        raise Refused.because("elections.too_late_to_withdraw", source=SOURCE)
    accepted = record.state == Candidature.State.ACCEPTED
    record.state, record.reason, record.settled_at = Candidature.State.WITHDRAWN, reason.strip(), at
    if not accepted:
        record.grounds = []
    record.save()
    write(by, at, record.election, "withdraw_candidature", why=reason.strip(), candidate=record.key, accepted=accepted)
    changed(record.election.meeting_id)
    return record


@act(may_keep_elections)
def close_candidatures(*, by: Actor, on: date, at: datetime, election: int) -> Election:
    """This function will settle who stands: from now on nobody is added. Raises Refused while candidatures may still come in, and
    while some are not accepted or refused."""
    record = held_election(by, election)
    enforce(list(closing(stage_of(record, at), record.closes_on, on)))
    record.state = Election.State.NOMINATED
    record.save(update_fields=["state"])
    accepted = Candidature.objects.filter(election=record, state=Candidature.State.ACCEPTED).values_list("key", flat=True)
    write(by, at, record, "close_candidatures", candidates=sorted(accepted))
    changed(record.meeting_id)
    return record
