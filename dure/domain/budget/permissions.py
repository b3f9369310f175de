"""Who may keep the budget's records. Duties are those of `parties`; assumed, see `docs/decisions.md`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.kernel.problem import Problem

KEEPERS = ("officer", "team_lead", "director", "secretariat", "administrator")


def may_keep_records(by: Actor) -> Problem | None:
    """This function will say what stands in the way of filing statements and editing drafts."""
    return None if by.holds(*KEEPERS) else Problem("budget.not_a_keeper", {"name": by.name}, "duties")


def may_erase_contacts(by: Actor) -> Problem | None:
    """This function will say what stands in the way of erasing personal contact data."""
    return None if by.holds("director", "administrator") else Problem("budget.not_an_eraser", {"name": by.name}, "duties")
