"""Reads of votes: what a ballot is counted from, and what counting comes to. Nothing here is taken from a stored result."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from dure.domain.meetings.models import Ballot, Cast, Entitled, Meeting, Motion, Tally
from dure.domain.meetings.queries.meetings import SOURCE
from dure.domain.meetings.rules.counting import Count, Facts, Vote, outcome
from dure.domain.meetings.rules.voting import Outcome, Rule, Share
from dure.domain.texts.queries import setting
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused


def ballot_ref(ballot: int) -> Ref:
    """This function will return how a ballot is referred to."""
    return Ref("meetings", "ballot", str(ballot))


def rule_for(meeting: Meeting, matter: str, on: date) -> Rule:
    """This function will return the rule by which a vote on a matter is judged on a day, with the sources of its parts.

    Raises Refused for a matter or a kind of body that the settings do not know.
    """
    body = meeting.body.kind
    majority, quorum, tie = (setting(f"meetings.{name}", on) for name in ("majorities", "quorum", "tie"))
    among_equals = "lost"
    if matter == "election":  # equal votes for candidates are parted by a rule of elections, never by the chair's vote
        tie = setting("elections.tie", on)
    else:
        among_equals = str(_part(tie, body))
    return Rule(Share.of_setting(_part(majority, matter)), Share.of_setting(_part(quorum, body)), among_equals,
                sources=tuple({"part": part, "key": found.key, "source": found.source, "clause": found.clause,
                               "since": found.starts_on.isoformat() if found.starts_on else "", "assumed": found.assumed}
                              for part, found in (("majority", majority), ("quorum", quorum), ("tie", tie))))


def _part(found: Setting, key: str) -> Any:
    if key not in found.value:
        raise Refused.because("meetings.rule_unknown", source=SOURCE, key=found.key, what=key)
    return found.value[key]


def facts_of(ballot: Ballot) -> Facts:
    """This function will return what a ballot is counted from, as it stands now. Three queries."""
    return facts_of_all([ballot])[ballot.pk]


def facts_of_all(ballots: Iterable[Ballot]) -> dict[int, Facts]:
    """This function will return what ballots are counted from, by key. Three queries, however many ballots."""
    known = {ballot.pk: ballot for ballot in ballots}
    cast = dict(Cast.objects.filter(entitled__ballot__in=known, superseded_at__isnull=True).values_list("entitled_id", "choices"))
    votes: dict[int, list[Vote]] = {key: [] for key in known}
    for pk, ballot, weight in Entitled.objects.filter(ballot__in=known).order_by("pk").values_list("pk", "ballot_id", "weight"):
        votes[ballot].append(Vote(weight, tuple(cast[pk]) if pk in cast else None))
    counts: dict[int, dict[str, dict[str, int]]] = {key: {} for key in known}
    for tally in Tally.objects.filter(ballot__in=known, superseded_at__isnull=True).order_by("pk"):
        counts[tally.ballot_id].setdefault(tally.teller_key, {})[tally.option] = tally.number
    return {key: Facts(method=ballot.method, options=tuple(ballot.options), rule=Rule.of_plain(ballot.rule), present=ballot.present,
                       roll=ballot.on_roll, votes=tuple(votes[key]), picks=ballot.picks, places=ballot.places,
                       counts=tuple(Count(teller, numbers) for teller, numbers in counts[key].items()), casting=ballot.casting_choice)
            for key, ballot in known.items()}


def outcome_of(ballot: Ballot) -> Outcome:
    """This function will count a ballot: always from who was entitled, what was cast and what tellers counted.

    Provisional until the ballot is declared.
    """
    return outcome(facts_of(ballot))


def outcomes_of(ballots: Iterable[Ballot]) -> dict[int, Outcome]:
    """This function will count ballots, by key. Three queries, however many."""
    return {key: outcome(facts) for key, facts in facts_of_all(ballots).items()}


def ballots_of(meeting: Meeting) -> list[Ballot]:
    """This function will return the votes of a meeting in their order."""
    return list(Ballot.objects.filter(meeting=meeting).select_related("motion", "item", "decision", "casting").order_by("number"))


def open_ballot_of(meeting: Meeting) -> Ballot | None:
    """This function will return the vote that is open in a meeting: there is one at most."""
    return Ballot.objects.filter(meeting=meeting, state=Ballot.State.OPEN).select_related("motion", "item").first()


def decided(motions: Iterable[Motion]) -> dict[int, bool]:
    """This function will tell of motions, by key, whether each was carried: those whose vote was declared with a quorum."""
    ballots = list(Ballot.objects.filter(motion__in=[motion.pk for motion in motions], state=Ballot.State.DECLARED).order_by("number"))
    came = outcomes_of(ballots)
    return {ballot.motion_id: bool(came[ballot.pk].carried) for ballot in ballots
            if ballot.motion_id is not None and came[ballot.pk].quorate}
