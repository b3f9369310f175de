"""Who may set what the texts fix."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import RULING, standing_problem
from dure.kernel.problem import Problem


def may_rule(by: Actor) -> Problem | None:
    """This function will allow settings and holidays to heads and administrators."""
    return standing_problem(by.duties, RULING)
