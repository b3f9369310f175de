"""Who may act in the oversight room: the office and the Secretariat answer; who asks, council or auditor, reads and writes nothing.

Source: `docs/sources.md#office-duties`.
"""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import HANDLING, standing_problem
from dure.kernel.problem import Problem


def may_answer(by: Actor) -> Problem | None:
    """This function will allow registering requests, drafting and sending answers and recording what was done to office and Secretariat."""
    return standing_problem(by.duties, HANDLING)


def may_confirm(by: Actor) -> Problem | None:
    """This function will allow confirming what another drafted to the posts above."""
    return standing_problem(by.duties, {"team_lead", "director", "bureau_head", "secretary_general"})


def may_hand_over(by: Actor) -> Problem | None:
    """This function will allow handing a package to an auditor to the city's office."""
    return standing_problem(by.duties, {"officer", "team_lead", "director", "bureau_head"})
