"""Who may look after the queue of letters."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import ADMINISTERING, standing_problem
from dure.kernel.problem import Problem


def may_administer(by: Actor) -> Problem | None:
    """This function will allow the upkeep of the queue to administrators."""
    return standing_problem(by.duties, ADMINISTERING)
