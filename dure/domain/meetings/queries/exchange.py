"""Motions and declared votes as other networks may have them: of open meetings and items only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q

from dure.domain.meetings.models import Ballot, Cast, Motion
from dure.domain.meetings.rules.counting import BY_NAME
from dure.domain.meetings.rules.voting import Outcome, Rule

_OPEN = Q(meeting__closed=False)


@dataclass(frozen=True, slots=True)
class Declared:
    """A declared vote with its outcome and rule; `votes` are (the voter's id, its weight, what it chose), empty where nobody is
    asked by name."""

    ballot: Ballot
    outcome: Outcome
    rule: Rule
    votes: tuple[tuple[str, int, tuple[str, ...]], ...] = ()


def motions_whole() -> list[Motion]:
    """This function will return the motions of open meetings and items, in their order. One query."""
    rows = Motion.objects.filter(_OPEN, item__closed=False).select_related("meeting__body__organisation", "mover__organisation")
    return list(rows.order_by("meeting__key", "number"))


def declared_votes() -> list[Declared]:
    """This function will return the declared votes of open meetings and items with who voted what. Two queries."""
    rows = (Ballot.objects.filter(_OPEN, state=Ballot.State.DECLARED, outcome__isnull=False).exclude(item__closed=True)
            .exclude(motion__item__closed=True).select_related("meeting__body__organisation", "motion").order_by("meeting__key", "number"))
    ballots = list(rows)
    votes = defaultdict[int, list[tuple[str, int, tuple[str, ...]]]](list)
    cast = (Cast.objects.filter(entitled__ballot__in=[one for one in ballots if one.method in BY_NAME], superseded_at__isnull=True)
            .select_related("entitled__delegation__organisation").order_by("entitled_id"))
    for vote in cast:
        votes[vote.entitled.ballot_id].append((_voter(vote), vote.entitled.weight, tuple(vote.choices)))
    return [Declared(one, Outcome.of_plain(one.outcome), Rule.of_plain(one.rule), tuple(votes[one.pk])) for one in ballots]


def _voter(vote: Cast) -> str:
    """A voter's id: what files call the organisation, else the delegation's line on the roll."""
    delegation = vote.entitled.delegation
    if delegation.organisation is None:
        return f"delegation/{delegation.pk}"
    given = delegation.organisation.details.get("id")
    return given if isinstance(given, str) else delegation.organisation.key
