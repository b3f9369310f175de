"""Who may act in the spending room. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from dure.base.act import Actor
from dure.base.duties import ADMINISTERING, standing_problem
from dure.kernel.problem import Problem

_OFFICE = frozenset({"officer", "team_lead", "director"})


def may_prepare_spending(by: Actor) -> Problem | None:
    """This function will allow opening cases and preparing allotments and rungs to the city's office."""
    return standing_problem(by.duties, _OFFICE)


def may_decide_spending(by: Actor) -> Problem | None:
    """This function will allow deciding to the posts above the officer; how much is judged by their limits."""
    return standing_problem(by.duties, {"team_lead", "director", "bureau_head"})


def may_match_feeds(by: Actor) -> Problem | None:
    """This function will allow taking files of other systems in and back, and matching them, to the city's office."""
    return standing_problem(by.duties, _OFFICE)


def may_take_feeds(by: Actor) -> Problem | None:
    """This function will allow reading a file that an officer sent also to the machine that does it in the background."""
    return standing_problem(by.duties, _OFFICE | ADMINISTERING)
