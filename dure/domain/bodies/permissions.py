"""Who may keep the records of bodies: the offices that handle papers. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import HANDLING, standing_problem
from dure.kernel.problem import Problem


def may_keep_records(by: Actor) -> Problem | None:
    """This function will allow recording what a statement says to the offices at work."""
    return standing_problem(by.duties, HANDLING)
