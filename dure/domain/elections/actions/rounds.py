"""The rounds of an election: put to a vote, acclaimed, parted by lot; and the two who count a secret ballot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import uuid4

from dure.base.act import Actor, act, refuse
from dure.domain.elections.actions.holding import held_election, office, write
from dure.domain.elections.models import Election, Round
from dure.domain.elections.permissions import may_count, may_declare
from dure.domain.elections.queries.elections import candidatures_of, names_of, stage_of
from dure.domain.elections.queries.tellers import counting_of, teller_key
from dure.domain.elections.rules.electing import ACCLAMATION, LOT
from dure.domain.elections.rules.protocol import SOURCE, Stage, beginning, lot_problems, teller_problems
from dure.domain.meetings.actions import ballots
from dure.domain.meetings.actions.ballots.holding import refuse_not_presiding
from dure.domain.meetings.actions.keeping import changed
from dure.domain.meetings.actions.proceedings import proceed
from dure.domain.meetings.models import Ballot, Tally
from dure.kernel.answer import enforce
from dure.kernel.problem import Refused

LANGUAGES = ("ko", "en", "fr")


def _presided(by: Actor, election: int) -> Election:
    record = held_election(by, election)
    refuse_not_presiding(by, record.meeting)
    return record


def _names(election: Election) -> dict[str, dict[str, str]]:
    return names_of(candidatures_of(election), election.meeting.starts_on)


def _said(names: Mapping[str, Mapping[str, str]], keys: Sequence[str]) -> dict[str, str]:
    """Names as a line of the minutes, by language."""
    return {language: ", ".join(names[key].get(language) or names[key]["en"] for key in keys) for language in LANGUAGES}


def _made(by: Actor, at: datetime, election: Election, stage: Stage, kind: str, ballot: Ballot | None = None,
          drawn: Mapping[str, object] | None = None) -> Round:
    standing = list(stage.progress.standing)
    first = not Round.objects.filter(election=election).exists()
    last = Round.objects.filter(election=election).order_by("-number").values_list("number", flat=True).first()
    made = Round.objects.create(election=election, number=(last or 0) + 1, kind=kind, ballot=ballot, standing=standing, drawn=dict(drawn or {}))
    names = _names(election)
    if first:
        proceed(by=by, at=at, meeting=election.meeting, kind="candidates_presented", item=election.item, text=_said(names, standing),
                details={"election": election.key, "candidates": standing})
    if election.state == Election.State.NOMINATED:
        election.state = Election.State.VOTING
        election.save(update_fields=["state"])
    return made


@act(may_declare)
def begin_round(*, by: Actor, on: date, at: datetime, election: int, method: str, tellers: Sequence[str] = ()) -> Round:
    """This function will put the candidates who stand now to a vote, in the round that the rule asks for.

    One who stands alone is voted for or against. `method` is a way of `rules.electing.METHODS`; for a secret ballot two `tellers` are
    named. Raises Refused with the grounds that do not hold, and those of the vote itself.
    """
    record = _presided(by, election)
    stage = stage_of(record, at)
    kind = stage.progress.next
    enforce(list(beginning(stage, kind if kind not in (ACCLAMATION, LOT) else "", method)))
    secret = method == Ballot.Method.SECRET_PAPER
    refuse(teller_problems(tellers) if secret else [])
    standing, places = stage.progress.standing, stage.progress.places
    names = _names(record)
    alone = len(standing) == 1
    title = {language: f"{words}: {names[standing[0]].get(language, standing[0])}" if alone else words
             for language, words in record.title.items()}
    made = _made(by, at, record, stage, kind)
    made.ballot = ballots.open_ballot(
        by=by, on=on, at=at, meeting=record.meeting_id, method=method, item=record.item_id, title=title, matter="election",
        options=None if alone else [*standing, "abstain"], option_names={} if alone else {key: names[key] for key in standing},
        picks=1 if alone else places, places=1 if alone else places)
    made.tellers = [{"name": name.strip(), "token": uuid4().hex} for name in tellers] if secret else []
    made.save(update_fields=["ballot", "tellers"])
    write(by, at, record, "begin_round", round=made.number, kind=kind, standing=list(standing), places=places, ballot=made.ballot.number,
          tellers=[one["name"] for one in made.tellers])
    return made


@act(may_declare)
def acclaim(*, by: Actor, at: datetime, election: int) -> Round:
    """This function will record that those who stand, no more than there are seats, are elected without a vote (추대). Raises Refused
    where the charter wants a vote, and without a quorum."""
    record = _presided(by, election)
    stage = stage_of(record, at)
    enforce(list(beginning(stage, ACCLAMATION)))
    made = _made(by, at, record, stage, ACCLAMATION, drawn={"at": at})
    write(by, at, record, "acclaim", round=made.number, standing=list(stage.progress.standing))
    changed(record.meeting_id)
    return made


@act(may_declare)
def draw_lot(*, by: Actor, at: datetime, election: int, drawn: Sequence[str], drawn_by: str, before: str) -> Round:
    """This function will record on whom the lot fell, in its order: it is drawn in the room, `drawn_by` whom and `before` whom, and
    never by this program. Raises Refused where no lot has to part equals, and for others than those."""
    record = _presided(by, election)
    stage = stage_of(record, at)
    enforce(list(beginning(stage, LOT)))
    refuse(lot_problems(stage.progress, drawn, drawn_by, before))
    made = _made(by, at, record, stage, LOT, drawn={"keys": list(drawn), "by": drawn_by.strip(), "before": before.strip(), "at": at})
    names = _names(record)
    proceed(by=by, at=at, meeting=record.meeting, kind="lot_drawn", item=record.item, text=_said(names, drawn),
            details={"election": record.key, "drawn": list(drawn), "by": drawn_by.strip(), "before": before.strip()})
    write(by, at, record, "draw_lot", round=made.number, standing=list(stage.progress.standing), drawn=list(drawn),
          drawn_by=drawn_by.strip(), before=before.strip())
    return made


@act(may_count)
def record_count(*, by: Actor, at: datetime, round: int, teller: int, numbers: Mapping[str, int], why: str = "") -> list[Tally]:
    """This function will keep what one of the two tellers (1 or 2) counted; neither is shown the other's before both are in.

    A teller comes by a link for this count and no other; a clerk enters a signed sheet. A count that is changed has a reason.
    Raises Refused where the numbers do not fit, and once the result is declared.
    """
    record = Round.objects.select_related("election").get(pk=round)
    key = teller_key(record, teller)
    if by.holds("teller") and not by.holds(f"teller@{record.pk}-{teller}"):
        raise Refused.because("elections.not_teller", source=SOURCE)
    election = held_election(office(by, record.election) if by.holds("teller") else by, record.election_id)
    if teller not in (1, 2) or len(record.tellers) != 2:
        raise Refused.because("elections.not_teller", source=SOURCE)
    counting = counting_of(record)
    if counting is None:
        raise Refused.because("elections.not_secret", source=SOURCE)
    given = {option: numbers.get(option, 0) for option in counting.options}
    name = str(record.tellers[teller - 1]["name"])
    kept = ballots.record_tally(by=office(by, election), at=at, ballot=counting.ballot.pk, teller_key=key, teller_name=name, numbers=given,
                                why=why)
    write(by, at, election, "record_count", why=why.strip(), round=record.number, teller=name)
    return kept
