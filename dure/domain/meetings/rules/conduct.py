"""What can happen in a meeting, in the words of the minutes, and what each act of a session needs before it.

Source: `docs/sources.md#network-meetings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dure.kernel.answer import Ground
from dure.kernel.figure import Ref
from dure.kernel.problem import Problem

SOURCE = "network-meetings"
# in the order of a session; each kind is a line of the minutes
KINDS = (
    "opened", "chair_taken", "credentials_reported", "quorum_noted", "agenda_adopted",
    "item_taken", "document_tabled", "spoke", "statement", "point_of_order", "ruled",
    "moved", "amended", "seconded", "motion_withdrawn", "motion_lapsed",
    "ballot_opened", "ballot_closed", "objected", "declared", "dissented", "recount_ordered", "ballot_voided",
    "candidates_presented", "elected", "lot_drawn", "minutes_approved",
    "item_done", "item_deferred", "adjourned", "resumed", "noted", "corrected", "ended",
)
# what can be written down as a note, in the words of whoever keeps the minutes
NOTES = ("noted", "agenda_adopted", "document_tabled", "statement", "minutes_approved")
# an item that can be taken up: on the agenda, or deferred earlier in this meeting
TO_TAKE = frozenset({"accepted", "deferred"})


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is known of a meeting when an act is judged.

    `taken` is the number of the item that is dealt with, `item` and `item_state` those of the item that the act is on; `vote` the
    number of the vote that is open, `undeclared` that of a closed one whose result the chair has not declared; `speaking` who has
    the floor. `chair_on_roll` tells whether the one who is to preside stands on the roll and is in the room.
    """

    meeting: Ref
    state: str
    frozen: bool
    declared: bool = False
    taken: int | None = None
    item: int | None = None
    item_state: str = ""
    vote: int | None = None
    undeclared: int | None = None
    speaking: str = ""
    chair_on_roll: bool = False
    may_speak: bool = True
    asked: bool = False
    there: bool = True


Holds = Callable[[Sitting], bool]
# each clause by its code: what must be so
CLAUSES: dict[str, Holds] = {
    "meetings.session_convened": lambda s: s.state == "convened" and not s.declared,
    "meetings.session_roll_frozen": lambda s: s.frozen,
    "meetings.session_chair": lambda s: s.chair_on_roll,
    "meetings.session_sits": lambda s: s.state == "in_session",
    "meetings.session_adjourned": lambda s: s.state == "adjourned",
    "meetings.session_begun": lambda s: s.state in ("in_session", "adjourned"),
    "meetings.session_was": lambda s: s.state in ("in_session", "adjourned", "ended"),
    "meetings.session_no_vote": lambda s: s.vote is None,
    "meetings.session_declared": lambda s: s.undeclared is None,
    "meetings.session_nobody_speaks": lambda s: not s.speaking,
    "meetings.session_no_item": lambda s: s.taken is None,
    "meetings.item_to_take": lambda s: s.item_state in TO_TAKE,
    "meetings.item_dealt_with": lambda s: s.item_state == "taken",
    "meetings.item_waits": lambda s: s.item_state in ("accepted", "taken"),
    "meetings.floor_right": lambda s: s.may_speak,
    "meetings.floor_there": lambda s: s.there,
    "meetings.floor_once": lambda s: not s.asked,
}
# what each act needs, in the order in which it is told
NEEDS: dict[str, tuple[str, ...]] = {
    "open_session": ("meetings.session_convened", "meetings.session_roll_frozen", "meetings.session_chair"),
    "take_chair": ("meetings.session_begun", "meetings.session_chair", "meetings.session_no_vote"),
    "adjourn": ("meetings.session_sits", "meetings.session_no_vote", "meetings.session_nobody_speaks"),
    "resume": ("meetings.session_adjourned",),
    "take_item": ("meetings.session_sits", "meetings.item_to_take", "meetings.session_no_item", "meetings.session_no_vote"),
    "finish_item": ("meetings.session_sits", "meetings.item_dealt_with", "meetings.session_no_vote", "meetings.session_declared",
                    "meetings.session_nobody_speaks"),
    "defer_item": ("meetings.session_sits", "meetings.item_waits", "meetings.session_no_vote", "meetings.session_nobody_speaks"),
    "note": ("meetings.session_begun",),
    "point_of_order": ("meetings.session_sits",),
    "rule_on": ("meetings.session_sits",),
    "object_to": ("meetings.session_begun",),
    "dissent": ("meetings.session_begun",),
    "correct_proceeding": ("meetings.session_was",),
    "end_session": ("meetings.session_begun", "meetings.session_no_vote", "meetings.session_declared", "meetings.session_nobody_speaks",
                    "meetings.session_no_item"),
    "request_floor": ("meetings.session_sits", "meetings.floor_right", "meetings.floor_there", "meetings.floor_once"),
    "give_floor": ("meetings.session_sits", "meetings.session_nobody_speaks"),
}


def may_follow(act: str, sitting: Sitting) -> Iterator[Ground]:
    """This function will yield the clauses on which an act of a session may follow what has happened."""
    params = {"taken": sitting.taken or "", "item": sitting.item or "", "vote": sitting.vote or sitting.undeclared or "",
              "speaking": sitting.speaking}
    for code in NEEDS[act]:
        yield Ground(Problem(code, params, SOURCE), CLAUSES[code](sitting), evidence=(sitting.meeting,))


def seconds_left(allowed: int, passed: int) -> int:
    """This function will return what is left of a speaker's time; below zero is time over it."""
    return allowed - passed
