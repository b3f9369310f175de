"""Votes coming in: cast by link or entered by a clerk, put right, and counted by tellers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.ballots.holding import held_ballot, shared_ballot
from dure.domain.meetings.actions.keeping import changed, held
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.labels.voting import choice_said
from dure.domain.meetings.models import Ballot, Cast, Delegate, Delegation, Entitled, Tally
from dure.domain.meetings.permissions import may_keep_meetings, may_take_part
from dure.domain.meetings.queries import roll
from dure.domain.meetings.queries.ballots import ballot_ref, facts_of
from dure.domain.meetings.queries.meetings import SOURCE
from dure.domain.meetings.rules.balloting import BY_LINK
from dure.domain.meetings.rules.counting import BY_TELLERS, Facts, choice_problems, count_problems
from dure.domain.meetings.rules.voting import Rule
from dure.domain.texts.queries import parameter
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem, Refused

OPEN, CLOSED = Ballot.State.OPEN, Ballot.State.CLOSED


@act(may_take_part)
def cast_vote(*, by: Actor, at: datetime, ballot: int, delegation: int, choices: Sequence[str], channel: str,
              nonce: UUID | None = None) -> Cast:
    """This function will count a delegation's vote, once, and return it: what is returned stands in the count.

    The same choice again, or the same form sent again, is answered with the vote that stands. Raises Refused where another
    choice stands already (telling which and since when), where the vote is closed, and where one is not entitled, with the reason.
    """
    if Ballot.objects.values_list("method", flat=True).get(pk=ballot) == Ballot.Method.CONSENSUS:
        held(by, Ballot.objects.values_list("meeting_id", flat=True).get(pk=ballot))  # an objection goes into the minutes
    record = shared_ballot(by, ballot)
    entitled = _entitled(record, delegation, at)
    _refuse_others(by, record, entitled)
    stands = Cast.objects.filter(entitled=entitled, superseded_at__isnull=True).first()
    if stands is not None:
        if sorted(stands.choices) == sorted(choices):
            journal.write(by=by, act="meetings.cast_vote", ref=str(ballot_ref(record.pk)), at=at,
                          details={"number": stands.pk, "delegation": delegation, "again": True})
            return stands
        told = {"number": stands.pk, "at": _clock(record, stands.at)} | _said(record, stands.choices)
        raise Refused(Problem("meetings.vote_stands", told, SOURCE))
    if record.state != OPEN:
        raise Refused.because("meetings.vote_closed", source=SOURCE, number=record.number, at=_clock(record, record.closed_at))
    taken_back = Cast.objects.filter(entitled=entitled, nonce=nonce).first() if nonce else None
    if taken_back is not None:
        raise Refused.because("meetings.vote_taken_back", source=SOURCE, why=taken_back.why)
    refuse(choice_problems(_asked(record), choices))
    made = Cast.objects.create(entitled=entitled, choices=list(choices), at=at, channel=channel, nonce=nonce, by_key=by.key, by_name=by.name)
    if record.method == Ballot.Method.CONSENSUS:
        proceed(by=by, at=at, meeting=record.meeting, kind="objected", item=record.item, motion=record.motion, ballot=record,
                delegation=entitled.delegation)
    journal.write(by=by, act="meetings.cast_vote", ref=str(ballot_ref(record.pk)), at=at, details={
        "number": made.pk, "delegation": delegation, "choices": list(choices), "channel": channel, "weight": entitled.weight})
    changed(record.meeting_id)
    return made


def _entitled(ballot: Ballot, delegation: int, at: datetime) -> Entitled:
    """The delegation's line among those entitled, held; of two devices the second waits for the first."""
    lines = Entitled.objects.select_for_update(no_key=True, of=("self",)).select_related("delegation", "holder")
    found = lines.filter(ballot=ballot, delegation=delegation).first()
    if found is not None:
        return found
    whose = Delegation.objects.get(pk=delegation)
    if whose.meeting_id == ballot.meeting_id and ballot.state == OPEN and parameter("meetings.late_votes", ballot.meeting.starts_on):
        late = next((voter for voter in roll.entitled(ballot.meeting, at) if voter.delegation.pk == delegation), None)
        if late is not None:
            Entitled.objects.get_or_create(ballot=ballot, delegation=whose, defaults={"holder": late.holder, "weight": late.weight})
            return lines.get(ballot=ballot, delegation=delegation)
    code = "meetings.vote_was_not_there" if whose.may_vote else "meetings.vote_not_on_roll"
    raise Refused.because(code, source=SOURCE, number=ballot.number, at=_clock(ballot, ballot.opened_at))


def _refuse_others(by: Actor, ballot: Ballot, entitled: Entitled) -> None:
    """By a personal link one votes for one's own delegation, or for one whose proxy it holds, with accepted credentials."""
    if ballot.method in BY_TELLERS:
        raise Refused.because("meetings.vote_by_tellers", source=SOURCE)
    if not by.holds("delegate", "chair"):
        return
    if ballot.method not in BY_LINK:
        raise Refused.because("meetings.vote_by_clerk", source=SOURCE)
    who = Delegate.objects.filter(pk=int(Ref.parse(by.key).key)).first()
    if who is None or who.state != Delegate.State.ACCEPTED or not who.votes:
        raise Refused.because("meetings.vote_not_delegate", source=SOURCE)
    if who.delegation_id != (entitled.holder_id or entitled.delegation_id):
        raise Refused.because("meetings.vote_not_yours", source=SOURCE)


def _asked(ballot: Ballot) -> Facts:
    """What choices are judged by: nothing of who voted, so that casting costs the same with 10 and 1,000."""
    return Facts(ballot.method, tuple(ballot.options), Rule.of_plain(ballot.rule), ballot.present, ballot.on_roll, (), ballot.picks,
                 ballot.places)


def _said(ballot: Ballot, choices: Sequence[str]) -> dict[str, object]:
    """Choices in each language in which a guest is told."""
    return {language: choice_said(ballot.option_names, choices, language) for language in ("ko", "en", "fr")}


def _clock(ballot: Ballot, at: datetime | None) -> str:
    """An instant as the clock in the meeting shows it."""
    return f"{at.astimezone(ZoneInfo(ballot.meeting.time_zone)):%H:%M:%S}" if at else ""


@act(may_keep_meetings)
def correct_vote(*, by: Actor, at: datetime, ballot: int, delegation: int, choices: Sequence[str], why: str) -> Cast | None:
    """This function will put a vote right that was entered wrongly; without choices it is taken back. The former stays on record.

    Raises Refused once the result is declared, and without a reason.
    """
    record = held_ballot(by, ballot)
    if record.state not in (OPEN, CLOSED):
        raise Refused.because("meetings.ballot_settled", source=SOURCE, number=record.number)
    if not why.strip():
        raise Refused.because("meetings.reason_wanted", source=SOURCE)
    entitled = _entitled(record, delegation, at)
    former = Cast.objects.filter(entitled=entitled, superseded_at__isnull=True).first()
    if former is None and not choices:
        raise Refused.because("meetings.vote_none", source=SOURCE)
    refuse(choice_problems(_asked(record), choices) if choices else [])
    if former is not None:
        former.superseded_at, former.why = at, why.strip()
        former.save(update_fields=["superseded_at", "why"])
    made = Cast.objects.create(entitled=entitled, choices=list(choices), at=at, channel=Cast.Channel.CLERK, by_key=by.key,
                               by_name=by.name) if choices else None
    proceed(by=by, at=at, meeting=record.meeting, kind="corrected", item=record.item, ballot=record, delegation=entitled.delegation,
            details={"was": former.choices if former else [], "now": list(choices), "why": why.strip(), "number": record.number})
    journal.write(by=by, act="meetings.correct_vote", ref=str(ballot_ref(record.pk)), at=at, why=why.strip(), details={
        "delegation": delegation, "was": former.choices if former else [], "now": list(choices)})
    return made


@act(may_keep_meetings)
def record_tally(*, by: Actor, at: datetime, ballot: int, teller_key: str, teller_name: str, numbers: Mapping[str, int],
                 why: str = "") -> list[Tally]:
    """This function will record what a teller counted, option by option; each teller's count stands for itself.

    The same count again changes nothing. Raises Refused for more votes than voters, and where a teller's own count is changed
    without a reason.
    """
    record = held_ballot(by, ballot)
    if record.state not in (OPEN, CLOSED):
        raise Refused.because("meetings.ballot_settled", source=SOURCE, number=record.number)
    if record.method not in BY_TELLERS:
        raise Refused.because("meetings.votes_by_name", source=SOURCE)
    if not teller_key.strip() or not teller_name.strip():
        raise Refused.because("meetings.teller_wanted", source=SOURCE)
    refuse(count_problems(facts_of(record), numbers))
    former = list(Tally.objects.filter(ballot=record, teller_key=teller_key, superseded_at__isnull=True))
    same = {tally.option: tally.number for tally in former} == dict(numbers)
    if former and not same:
        if not why.strip():
            raise Refused.because("meetings.reason_wanted", source=SOURCE)
        Tally.objects.filter(pk__in=[tally.pk for tally in former]).update(superseded_at=at, why=why.strip())
    made = former if same else Tally.objects.bulk_create(
        Tally(ballot=record, teller_key=teller_key, teller_name=teller_name.strip(), option=option, number=number, at=at)
        for option, number in numbers.items())
    journal.write(by=by, act="meetings.record_tally", ref=str(ballot_ref(record.pk)), at=at, why=why.strip(),
                  details={"teller": teller_name.strip(), "numbers": dict(numbers)})
    changed(record.meeting_id)
    return made
