"""Who may act on the ledger itself. What other rooms post is covered by their own acts."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import HANDLING, KEEPING, standing_problem
from dure.kernel.problem import Problem

_CITY = frozenset({"director", "bureau_head"})
_NETWORK = frozenset({"secretary_general"})
# whose books a fund is: the city's budget is the city's, what the network holds is the network's
_CLOSERS = {"budget": _CITY, "city": _NETWORK, "dues": _NETWORK, "others": _NETWORK}


def may_keep_ledger(by: Actor) -> Problem | None:
    """This function will allow counter-entries to the Secretariat, which keeps the network's books."""
    return standing_problem(by.duties, KEEPING)


def may_record_rates(by: Actor) -> Problem | None:
    """This function will allow recording exchange rates to who handles papers: the city's officers and the Secretariat."""
    return standing_problem(by.duties, HANDLING)


def may_close_books(by: Actor) -> Problem | None:
    """This function will allow closing a year to the heads: of the city's department and of the network."""
    return standing_problem(by.duties, _CITY | _NETWORK)


def closer_problem(by: Actor, fund: str) -> Problem | None:
    """This function will tell why somebody may not close this fund: each side closes its own books."""
    return standing_problem(by.duties, _CLOSERS[fund])
