"""May a vote be opened, may its result be declared: the grounds that the pages show and the acts enforce."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from dure.domain.meetings.models import Ballot, Meeting, Motion
from dure.domain.meetings.queries import motions
from dure.domain.meetings.queries.ballots import facts_of, open_ballot_of
from dure.domain.meetings.queries.meetings import meeting_named
from dure.domain.meetings.rules.balloting import Opening, declaring, opening
from dure.domain.meetings.rules.counting import outcome
from dure.domain.meetings.rules.motions import Moved
from dure.kernel.answer import Ground
from dure.kernel.figure import Ref


def opening_grounds(meeting: Meeting, method: str, weights: Iterable[int], motion: Motion | None = None) -> list[Ground]:
    """This function will return the clauses on which a vote is opened in a meeting, by a method, on a motion or without one."""
    return grounds_of(meeting, open_ballot_of(meeting), motions.moved_in(meeting) if motion else [], method, weights, motion)


def grounds_of(meeting: Meeting, running: Ballot | None, moved: list[Moved], method: str, weights: Iterable[int],
               motion: Motion | None) -> list[Ground]:
    """This function will return the same clauses where the open vote and the motions are known already: no query."""
    this = next((one for one in moved if motion and one.number == motion.number), None)
    return list(opening(Opening(
        meeting.key, meeting.state, method, frozenset(weights), running.number if running else None, this.number if this else None,
        this.state if this else "", this is not None and this.carried is not None,
        motions.put_before(moved, this.number) if this else (), (motions.motion_ref(motion.pk),) if motion else ())))


def declaring_grounds(ballot: Ballot) -> list[Ground]:
    """This function will return the clauses on which a result is declared."""
    facts = facts_of(ballot)
    return list(declaring(ballot.state, facts, outcome(facts)))


def may_open(what: str, on: date) -> Iterator[Ground]:
    """This function will yield on which grounds a vote may be opened, on a motion (``meetings.motion:12``) or in a meeting."""
    ref = Ref.parse(what)
    motion = Motion.objects.select_related("meeting__body").get(pk=int(ref.key)) if ref.kind == "motion" else None
    yield from opening_grounds(motion.meeting if motion else meeting_named(ref.key), "electronic", (), motion)


def may_declare(what: str, on: date) -> Iterator[Ground]:
    """This function will yield on which grounds the result of a vote (``meetings.ballot:12``) may be declared."""
    yield from declaring_grounds(Ballot.objects.get(pk=int(Ref.parse(what).key)))
