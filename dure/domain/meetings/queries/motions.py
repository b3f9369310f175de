"""Reads of motions: as they were moved, in the order in which they are put, and what they say as amended."""

from __future__ import annotations

from collections.abc import Sequence

from dure.domain.meetings.models import Meeting, Motion
from dure.domain.meetings.queries.ballots import decided
from dure.domain.meetings.rules.motions import Moved, as_amended, before, lapsing
from dure.kernel.figure import Ref


def motion_ref(motion: int) -> Ref:
    """This function will return how a motion is referred to."""
    return Ref("meetings", "motion", str(motion))


def motions_of(meeting: Meeting) -> list[Motion]:
    """This function will return the motions of a meeting, with who moved and seconded them."""
    return list(Motion.objects.filter(meeting=meeting).select_related("item", "mover", "seconder", "amends").order_by("number"))


def moved_in(meeting: Meeting) -> list[Moved]:
    """This function will return the motions of a meeting as the rules see them, with what was declared of each."""
    return as_moved(motions_of(meeting))


def as_moved(motions: Sequence[Motion]) -> list[Moved]:
    """This function will return motions as the rules see them."""
    carried = decided(motions)
    return [Moved(motion.number, motion.text, motion.kind, motion.state, motion.amends.number if motion.amends else None, motion.passage,
                  motion.distance, carried.get(motion.pk), motion.item_id) for motion in motions]


def put_before(moved: Sequence[Moved], number: int) -> list[int]:
    """This function will return the numbers of those that have to be put before a motion."""
    return before(moved, number)


def amended_text(motion: Motion) -> dict[str, str]:
    """This function will return what a motion says with its carried amendments, by language."""
    return as_amended(moved_in(motion.meeting), motion.number)


def now_lapsing(meeting: Meeting) -> list[Motion]:
    """This function will return the amendments of a meeting that can no longer be put."""
    motions = motions_of(meeting)
    numbers = lapsing(as_moved(motions))
    return [motion for motion in motions if motion.number in numbers]
