"""Who may act in the travel room. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import standing_problem
from dure.kernel.problem import Problem


def may_keep_trips(by: Actor) -> Problem | None:
    """This function will allow planning and settling trips to the city's office; payments are decided on the ladder."""
    return standing_problem(by.duties, {"officer", "team_lead", "director"})
