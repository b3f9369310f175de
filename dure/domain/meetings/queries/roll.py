"""The roll of a meeting at an instant: who is there, represented, excused or absent; who votes; whether they suffice.

A fixed number of queries, however many delegations.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from dure.domain.meetings.models import Attendance, Delegate, Delegation, Meeting, Proxy
from dure.domain.meetings.rules.quorum import Line, Presence, Quorum, presences, quorum_of
from dure.domain.texts.queries import setting


@dataclass(frozen=True, slots=True)
class Standing:
    """A delegation at an instant: its state, who represents it, and whether it votes then."""

    delegation: Delegation
    state: str
    by: Delegation | None
    may_vote_now: bool


@dataclass(frozen=True, slots=True)
class Voter:
    """A delegation that votes, its votes, and the delegation that holds its proxy where it is not there itself."""

    delegation: Delegation
    weight: int
    holder: Delegation | None


def delegations_of(meeting: Meeting) -> list[Delegation]:
    """This function will return the roll in protocol order, with the organisations and persons. One query."""
    return list(Delegation.objects.filter(meeting=meeting).select_related("organisation", "person", "seat").order_by("position", "pk"))


def lines_of(meeting: Meeting, at: datetime, delegations: list[Delegation]) -> list[Line]:
    """This function will gather what the rules are told of delegations at an instant. Two queries."""
    there: dict[int, bool] = defaultdict(bool)
    for delegation, votes in (Attendance.objects.filter(delegate__delegation__meeting=meeting, during__contains=at,
                                                        delegate__state=Delegate.State.ACCEPTED)
                              .values_list("delegate__delegation", "delegate__votes")):
        there[delegation] |= votes
    proxies = dict(Proxy.objects.filter(meeting=meeting, state=Proxy.State.ACCEPTED, settled_at__lte=at).values_list("giver", "holder"))
    return [Line(one.pk, one.may_vote, one.weight, one.pk in there, there.get(one.pk, False),
                 one.excused_at is not None and one.excused_at <= at, proxies.get(one.pk)) for one in delegations]


def standing_of(meeting: Meeting, at: datetime) -> list[Standing]:
    """This function will tell of every delegation on the roll what it is at an instant. Three queries."""
    delegations = delegations_of(meeting)
    return _standing(delegations, presences(lines_of(meeting, at, delegations)))


def _standing(delegations: list[Delegation], found: list[Presence]) -> list[Standing]:
    known = {one.pk: one for one in delegations}
    return [Standing(known[one.key], one.state, known[one.by] if one.by is not None else None, one.votes) for one in found]


def entitled(meeting: Meeting, at: datetime) -> list[Voter]:
    """This function will return who may vote at an instant, themselves or by the holder of their proxy. Three queries."""
    return [Voter(one.delegation, one.delegation.weight, one.by) for one in standing_of(meeting, at) if one.may_vote_now]


def quorum(meeting: Meeting, at: datetime) -> Quorum:
    """This function will count the quorum of a meeting at an instant, by the settings of its first day."""
    delegations = delegations_of(meeting)
    counts = setting("meetings.proxies_count_for_quorum", meeting.starts_on).value is True
    return quorum_of(lines_of(meeting, at, delegations), setting("meetings.quorum", meeting.starts_on), meeting.body.kind, counts)
