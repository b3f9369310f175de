"""Whose meetings an office keeps. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from collections.abc import Set

from dure.base.duties import KEEPING, SOURCE, named
from dure.kernel.problem import Problem

# the city's own councils; all other bodies are the network's, and the Secretariat keeps them
CITY_BODIES = frozenset({"council", "sub_committee"})
CITY_OFFICE = frozenset({"officer", "team_lead", "director"})


def keepers(body_kind: str) -> frozenset[str]:
    """This function will return the duties that keep the meetings of a kind of body."""
    return CITY_OFFICE if body_kind in CITY_BODIES else frozenset(KEEPING)


def keeping_problem(held: Set[str], body_kind: str) -> Problem | None:
    """This function will return the problem of one who keeps other bodies' meetings, but not this one's."""
    wanted = keepers(body_kind)
    if wanted & {word.removeprefix("deputy:") for word in held}:
        return None
    return Problem("meetings.not_yours", named(wanted), SOURCE)
