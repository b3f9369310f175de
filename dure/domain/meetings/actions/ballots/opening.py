"""Opening a vote, with all that it is judged by frozen in it, and closing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from dure.base.act import Actor, act
from dure.domain.journal import actions as journal
from dure.domain.meetings.actions.ballots.holding import held_ballot, refuse_not_presiding
from dure.domain.meetings.actions.keeping import held
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.models import Ballot, Entitled, Item, Meeting, Motion
from dure.domain.meetings.permissions import may_preside
from dure.domain.meetings.queries import roll
from dure.domain.meetings.queries.balloting import opening_grounds
from dure.domain.meetings.queries.ballots import ballot_ref, rule_for
from dure.domain.meetings.queries.meetings import SOURCE
from dure.domain.meetings.queries.motions import amended_text
from dure.domain.meetings.rules.counting import OBJECT, PAPERS
from dure.domain.meetings.rules.voting import ABSTAIN, BLANK, INVALID, NO, YES
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused


@act(may_preside)
def open_ballot(*, by: Actor, on: date, at: datetime, meeting: int, method: str, item: int | None = None, motion: int | None = None,
                title: Mapping[str, str] | None = None, options: Sequence[str] | None = None,
                option_names: Mapping[str, Mapping[str, str]] | None = None, picks: int = 1, places: int = 1,
                matter: str | None = None, recount_of: int | None = None) -> Ballot:
    """This function will open a vote: on a motion, or among `options`; a vote without either is for or against its title.

    Frozen with it are the motion as it reads with its carried amendments, who may vote (the roll and who is there, or whose proxy
    is), the votes present and on the roll, and the rule of the matter on the day. Raises Refused with the grounds that do not hold (`rules.balloting.opening`).
    """
    record = held(by, meeting)
    refuse_not_presiding(by, record)
    moved = Motion.objects.select_related("item").get(pk=motion, meeting=record) if motion else None
    on_item = moved.item if moved else Item.objects.get(pk=item, meeting=record) if item else None
    voters = [(voter.delegation, voter.holder, voter.weight) for voter in roll.entitled(record, at)]
    enforce(opening_grounds(record, method, (weight for _, _, weight in voters), moved))
    names = dict(option_names or {})
    if method not in Ballot.Method.values or not _fit(options, picks, places):
        raise Refused.because("meetings.options_wrong", source=SOURCE)
    about = matter or (moved.matter if moved else on_item.matter if on_item else "ordinary")
    there = roll.quorum(record, at)
    made = Ballot.objects.create(
        meeting=record, item=on_item, motion=moved, number=_next(record), method=method, matter=about, picks=picks, places=places,
        title=dict(title or (amended_text(moved) if moved else on_item.title if on_item else {})), option_names=names,
        options=[OBJECT] if method == Ballot.Method.CONSENSUS else list(options or (YES, NO, ABSTAIN)),
        rule=rule_for(record, about, on).plain(), present=there.counted, on_roll=there.roll, opened_at=at, recount_of_id=recount_of)
    Entitled.objects.bulk_create(Entitled(ballot=made, delegation=delegation, holder=holder, weight=weight)
                                 for delegation, holder, weight in voters)
    opened(by, at, made, len(voters))
    return made


def _fit(options: Sequence[str] | None, picks: int, places: int) -> bool:
    """Whether a vote can be put among options: each once, none a word that counting keeps for itself."""
    if options is None:
        return picks == places == 1
    choices = [option for option in options if option != ABSTAIN]
    kept = {BLANK, INVALID, PAPERS, OBJECT, ""}
    return (len(set(options)) == len(options) and not kept & set(options) and len(choices) >= 2
            and 1 <= picks <= len(choices) and 1 <= places <= len(choices))


def _next(meeting: Meeting) -> int:
    last = Ballot.objects.filter(meeting=meeting).order_by("-number").values_list("number", flat=True).first()
    return (last or 0) + 1


def opened(by: Actor, at: datetime, ballot: Ballot, voters: int) -> None:
    """This function will write down that a vote was opened, for the minutes and the journal."""
    proceed(by=by, at=at, meeting=ballot.meeting, kind="ballot_opened", item=ballot.item, motion=ballot.motion, ballot=ballot,
            details={"method": ballot.method, "number": ballot.number, "entitled": voters, "present": ballot.present,
                     "roll": ballot.on_roll})
    journal.write(by=by, act="meetings.open_ballot", ref=str(ballot_ref(ballot.pk)), at=at, details={
        "meeting": ballot.meeting.key, "number": ballot.number, "method": ballot.method, "matter": ballot.matter,
        "motion": ballot.motion.number if ballot.motion else None, "entitled": voters, "present": ballot.present,
        "roll": ballot.on_roll, "recount_of": ballot.recount_of_id})


@act(may_preside)
def close_ballot(*, by: Actor, at: datetime, ballot: int) -> Ballot:
    """This function will close a vote, once the votes that are being written are in. Raises Refused where it is not open."""
    record = held_ballot(by, ballot)
    refuse_not_presiding(by, record.meeting)
    if record.state != Ballot.State.OPEN:
        raise Refused.because("meetings.ballot_not_open", source=SOURCE, number=record.number)
    record.state, record.closed_at = Ballot.State.CLOSED, at
    record.save(update_fields=["state", "closed_at"])
    cast = record.entitled.filter(casts__superseded_at__isnull=True, casts__isnull=False).count()
    proceed(by=by, at=at, meeting=record.meeting, kind="ballot_closed", item=record.item, motion=record.motion, ballot=record,
            details={"number": record.number, "cast": cast})
    journal.write(by=by, act="meetings.close_ballot", ref=str(ballot_ref(record.pk)), at=at,
                  details={"meeting": record.meeting.key, "number": record.number, "cast": cast})
    return record


