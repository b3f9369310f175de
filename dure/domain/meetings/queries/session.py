"""A meeting in session as its screens show it: what is before it, who presides and speaks, the quorum, the open vote.

A fixed number of queries, however many delegations and votes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet

from dure.domain.meetings.models import (
    Attendance,
    Ballot,
    Cast,
    Delegate,
    Delegation,
    Entitled,
    Item,
    Meeting,
    Proceeding,
    Proxy,
    Speech,
)
from dure.domain.meetings.queries import roll
from dure.domain.meetings.queries.ballots import outcome_of
from dure.domain.meetings.queries.chairing import presiding
from dure.domain.meetings.queries.meetings import meeting_named, meeting_ref
from dure.domain.meetings.rules.conduct import Sitting, may_follow, seconds_left
from dure.domain.meetings.rules.quorum import Quorum
from dure.domain.meetings.rules.voting import Outcome
from dure.kernel.answer import Ground

__all__ = ["Before", "SpeakerNow", "VoteNow",
           "credentials_of", "line_of_proceedings", "meeting_ref", "sitting_of", "state_of", "step_asked", "waiting_speakers"]


@dataclass(frozen=True, slots=True)
class VoteNow:
    """The vote that is open, or the last one. `cast` of `entitled` have voted; the outcome is told once it is closed, and provisional
    until it is declared."""

    ballot: Ballot
    cast: int
    entitled: int
    outcome: Outcome | None

    @property
    def provisional(self) -> bool:
        """This function will tell whether the chair has not declared it yet."""
        return self.outcome is not None and self.ballot.state != Ballot.State.DECLARED


@dataclass(frozen=True, slots=True)
class SpeakerNow:
    """Who has the floor, since when, and how many seconds are left of the time given (below zero: over it)."""

    speech: Speech
    left: int


@dataclass(frozen=True, slots=True)
class Before:
    """What is before a meeting at an instant."""

    meeting: Meeting
    at: datetime
    item: Item | None
    following: Item | None
    chair: Delegation | None
    quorum: Quorum
    vote: VoteNow | None
    speaker: SpeakerNow | None
    waiting: tuple[Speech, ...]


def sitting_of(meeting: Meeting, *, item: Item | None = None, delegation: Delegation | None = None, chair: int | None = None,
               at: datetime | None = None) -> Sitting:
    """This function will return where a meeting stands, as the rules of its conduct see it: with the item that an act is on, the
    delegation that asks for the floor, or the one that is to preside (these two at an instant)."""
    taken = Item.objects.filter(meeting=meeting, state=Item.State.TAKEN).values_list("position", flat=True).first()
    votes = dict(Ballot.objects.filter(meeting=meeting, state__in=(Ballot.State.OPEN, Ballot.State.CLOSED)).values_list("state", "number"))
    speaks = Speech.objects.filter(meeting=meeting, started_at__isnull=False, ended_at__isnull=True).select_related("delegation").first()
    name: Mapping[str, str] = speaks.delegation.name if speaks else {}
    asked = delegation is not None and waiting_speakers(meeting).filter(delegation=delegation).exists()
    there = delegation is None or at is None or _is_there(delegation.pk, at)
    return Sitting(
        meeting_ref(meeting.key), meeting.state, meeting.frozen_at is not None, meeting.declared, taken, item.position if item else None,
        item.state if item else "", votes.get(Ballot.State.OPEN), votes.get(Ballot.State.CLOSED), name.get("ko") or name.get("en") or "",
        chair is not None and at is not None and Delegation.objects.filter(meeting=meeting, pk=chair).exists() and _is_there(chair, at),
        delegation is None or delegation.may_speak, asked, there)


def step_asked(act: str) -> Callable[[str, date], Iterator[Ground]]:
    """This function will return what answers whether a step of a session may be taken in a meeting (its key, or its Ref as text)."""

    def asked(what: str, on: date) -> Iterator[Ground]:
        meeting = meeting_named(what.removeprefix("meetings.meeting:"))
        yield from (ground for ground in may_follow(act, sitting_of(meeting)) if ground.problem.code != "meetings.session_chair")

    return asked


def _is_there(delegation: int, at: datetime) -> bool:
    return Attendance.objects.filter(delegate__delegation=delegation, during__contains=at).exists()


def credentials_of(meeting: Meeting) -> dict[str, int]:
    """This function will count what the report on credentials tells: lines of the roll, those that vote, credentials by state,
    proxies. Three queries."""
    lines = Delegation.objects.filter(meeting=meeting).aggregate(lines=Count("pk"), voting=Count("pk", filter=Q(may_vote=True)))
    states = Delegate.objects.filter(delegation__meeting=meeting).aggregate(**{
        word: Count("pk", filter=Q(state=state)) for word, state in (("accepted", "accepted"), ("refused", "refused"), ("waiting", "named"))})
    return {**lines, **states, "proxies": Proxy.objects.filter(meeting=meeting, state=Proxy.State.ACCEPTED).count()}


def state_of(meeting: Meeting, at: datetime) -> Before:
    """This function will return what is before a meeting at an instant: all that its screens show."""
    items = list(Item.objects.filter(meeting=meeting).order_by("position"))
    item = next((one for one in items if one.state == Item.State.TAKEN), None)
    following = next((one for one in items if one.state == Item.State.ACCEPTED), None)
    speaks = (Speech.objects.filter(meeting=meeting, started_at__isnull=False, ended_at__isnull=True)
              .select_related("delegation", "delegate").first())
    speaker = None
    if speaks is not None and speaks.started_at is not None:
        speaker = SpeakerNow(speaks, seconds_left(speaks.seconds, int((at - speaks.started_at).total_seconds())))
    return Before(meeting, at, item, following, presiding(meeting), roll.quorum(meeting, at), _vote(meeting), speaker,
                  tuple(waiting_speakers(meeting)))


def _vote(meeting: Meeting) -> VoteNow | None:
    ballot = (Ballot.objects.filter(meeting=meeting).exclude(state=Ballot.State.VOID).select_related("item", "motion", "casting")
              .order_by("-number").first())
    if ballot is None:
        return None
    cast = Cast.objects.filter(entitled__ballot=ballot, superseded_at__isnull=True).count()
    is_open = ballot.state == Ballot.State.OPEN
    return VoteNow(ballot, cast, Entitled.objects.filter(ballot=ballot).count(), None if is_open else outcome_of(ballot))


def waiting_speakers(meeting: Meeting) -> QuerySet[Speech]:
    """This function will return who waits for the floor, in the order of the list."""
    return (Speech.objects.filter(meeting=meeting, started_at__isnull=True, withdrawn_at__isnull=True)
            .select_related("delegation", "delegate").order_by("position", "pk"))


def line_of_proceedings(meeting: Meeting) -> QuerySet[Proceeding]:
    """This function will return what happened, the newest first."""
    return (Proceeding.objects.filter(meeting=meeting).select_related("item", "delegation", "motion", "ballot", "corrects")
            .order_by("-number"))
