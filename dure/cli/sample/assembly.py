"""The sample's extraordinary assembly of 2018: a roll of all members, an amendment, a vacant seat filled by a secret vote on paper."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from dure.cli.acting import Door
from dure.cli.sample.sitting import IN_SEOUL, Sitting, approver, body_of, city_of, drawn, said

KEY = "sample-assembly-2018"
TITLE = said("2018 임시총회 (표본)", "Extraordinary Assembly 2018 (sample)")
AGENDA = (("규약 개정", "Amendment of the Statute", "decision", "statute"),
          ("집행위원도시 보궐선거", "By-election of an Executive member city", "election", "election"))
# who stands, and whether with a signed letter
STANDING = (("kyiv", True), ("quito", True), ("cebu", False))
NEXT = "general-assembly 2020"
VOTING = 40  # so many of those in the room vote electronically


def assembly(door: Door) -> None:
    """This function will run the assembly from plan to minutes that wait for approval."""
    held = Sitting(door, body_of("general-assembly"), plan_at=datetime(2018, 7, 2, 1, tzinfo=UTC), key=KEY, kind="extraordinary", title=TITLE,
                   starts_on=date(2018, 11, 20), ends_on=date(2018, 11, 20), opens_at=datetime(2018, 11, 20, 1, tzinfo=UTC),
                   closes_at=datetime(2018, 11, 20, 8, tzinfo=UTC), place=IN_SEOUL, host=city_of("seoul"), mode="hybrid",
                   online_address="https://meet.dure.example/assembly")
    statute, elected = held.items(*AGENDA)
    held.convene(datetime(2018, 7, 10, 1, tzinfo=UTC))
    election = _called(held, door, elected)
    lines = held.roll(datetime(2018, 10, 22, 1, tzinfo=UTC))
    _candidates(held, election)
    voting = [line for line in lines if line.may_vote]
    coming = voting[:len(voting) * 3 // 5]
    held.now = datetime(2018, 11, 19, 1, tzinfo=UTC)
    held.name(coming)
    for giver in voting[len(coming):len(coming) + 2]:
        held.proxy(giver, coming[2])
    held.now = datetime(2018, 11, 20, 0, 40, tzinfo=UTC)
    held.come(coming)
    held.open(coming[0])
    _amended(held, statute, coming)
    held.take(elected)
    _elect(held, election)
    held.finish(elected)
    held.end()
    held.minutes(approver("secretary_general"), publish=False)


def _amended(held: Sitting, item: Any, coming: list[Any]) -> None:
    """An amendment by a show of hands, then the motion as amended by an open electronic vote."""
    from dure.domain.meetings.actions.motions import amend_motion

    held.take(item)
    motion = held.motion(item, "지역사무소 조항을 둔다", "To add an article on regional offices", coming[1])
    text = said("지역사무소는 해마다 평가한다", "Regional offices are assessed every year")
    amendment = amend_motion(**held.door(), motion=motion.pk, text=text, mover=coming[3].pk)
    held.hands({"yes": len(coming) * 2 // 3, "no": len(coming) // 4}, motion=amendment.pk)
    held.vote(("yes", "yes", "yes", "no", "abstain"), most=VOTING, motion=motion.pk)
    held.finish(item)


def _called(held: Sitting, door: Door, item: Any) -> Any:
    """One seat falls vacant and its election is called."""
    from dure.domain.bodies.actions import end_term
    from dure.domain.bodies.models import Term
    from dure.domain.elections.actions.calling import call_election

    term = Term.objects.get(seat__key="member-10", seat__body__key="executive-committee", known_until__isnull=True)
    end_term(by=door.by, at=door.at, term=term.pk, ends_on=date(2018, 6, 30), why="표본: 사임")
    return call_election(**held.door(True), meeting=held.meeting.pk, title=item.title, seats=[term.seat_id], key="sample-by-election-2018",
                         secrecy="secret", item=item.pk)


def _candidates(held: Sitting, election: Any) -> None:
    """Two stand with a signed letter, one comes without: it is refused for that."""
    from io import BytesIO

    from dure.domain.elections.actions import candidatures

    letter = drawn("표본 후보 서한 · Sample letter of candidature")
    received = [candidatures.receive_candidature(
        **held.door(True), election=election.pk, organisation=city_of(key), received_on=date(2018, 9, 3), statement=said("표본 소견", "A sample statement"),
        letter=BytesIO(letter) if signed else None, letter_name="letter.pdf" if signed else "") for key, signed in STANDING]
    for one, (_, signed) in zip(received, STANDING, strict=True):
        settle = candidatures.accept_candidature if signed else candidatures.refuse_candidature
        settle(**held.door(True), candidature=one.pk)
    candidatures.close_candidatures(**held.door(True), election=election.pk)


def _elect(held: Sitting, election: Any) -> None:
    """A secret vote on paper, counted by two tellers apart, and declared."""
    from dure.domain.elections.actions.results import declare_election
    from dure.domain.elections.actions.rounds import begin_round, record_count
    from dure.domain.meetings.actions.ballots import close_ballot, declare

    first = begin_round(**held.door(True), election=election.pk, method="secret_paper", tellers=["표본 검표 1", "표본 검표 2"])
    ballot: Any = first.ballot
    voters = ballot.entitled.count()
    won = voters * 3 // 5
    close_ballot(**held.door(), ballot=ballot.pk)
    for teller in (1, 2):
        record_count(**held.door(), round=first.pk, teller=teller,
                     numbers={ballot.options[0]: won, ballot.options[1]: voters - won - 1, "blank": 1})
    declare(**held.door(True), ballot=ballot.pk)
    declare_election(**held.door(), election=election.pk, ends_with=NEXT)
