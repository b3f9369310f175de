"""Who may act in the grants room: the city's office gives and decides, the Secretariat receives and spends.

Source: `docs/sources.md#office-duties`.
"""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.answers import question
from dure.base.duties import KEEPING, standing_problem
from dure.domain.grants.queries.settling import approving_asked
from dure.kernel.problem import Problem

_OFFICE = frozenset({"officer", "team_lead", "director"})


def may_keep_agreements(by: Actor) -> Problem | None:
    """This function will allow drafting agreements and preparing instalments to the city's office, whose money it is."""
    return standing_problem(by.duties, _OFFICE)


def may_sign_agreements(by: Actor) -> Problem | None:
    """This function will allow recording an agreement as signed to the director and the head of bureau."""
    return standing_problem(by.duties, {"director", "bureau_head"})


def may_decide_grants(by: Actor) -> Problem | None:
    """This function will allow deciding what is granted, paid and moved to the posts above the officer; how much is judged by their limits."""
    return standing_problem(by.duties, {"team_lead", "director", "bureau_head"})


def may_execute(by: Actor) -> Problem | None:
    """This function will allow applying for a grant, spending it and showing it by evidence to the Secretariat, which receives it."""
    return standing_problem(by.duties, KEEPING)


def may_approve_execution(by: Actor) -> Problem | None:
    """This function will allow approving costs and credits of a grant to the Secretary-General, within the limit."""
    return standing_problem(by.duties, {"secretary_general"})


def may_exchange(by: Actor) -> Problem | None:
    """This function will allow making packages and taking them in to both sides."""
    return standing_problem(by.duties, _OFFICE | KEEPING)


def may_review_settlement(by: Actor) -> Problem | None:
    """This function will allow reviewing settlements, giving notice of returns and recording what comes back to the city's office."""
    return standing_problem(by.duties, _OFFICE)


question("grants.approve_settlement", may_decide_grants)(approving_asked)
