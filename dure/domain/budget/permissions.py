"""Who may keep the budget's records: the offices that handle papers. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import HANDLING, RULING, standing_problem
from dure.kernel.problem import Problem


def may_keep_records(by: Actor) -> Problem | None:
    """This function will allow filing statements and editing drafts to the offices at work."""
    return standing_problem(by.duties, HANDLING)


def may_erase_contacts(by: Actor) -> Problem | None:
    """This function will allow erasing personal contact data to those who rule over the department's records."""
    return standing_problem(by.duties, RULING)
