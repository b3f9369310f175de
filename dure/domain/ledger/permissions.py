"""Who may act on the ledger itself. What other rooms post is covered by their own acts."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import KEEPING, standing_problem
from dure.kernel.problem import Problem


def may_keep_ledger(by: Actor) -> Problem | None:
    """This function will allow counter-entries to the Secretariat, which keeps the network's books."""
    return standing_problem(by.duties, KEEPING)
