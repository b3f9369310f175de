"""Whose meetings an office keeps. Source: `docs/sources.md#office-duties`."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Approvers:
    """The duties that approve something, and their names in both languages."""

    duties: frozenset[str]
    named: dict[str, str]


def approvers(body_kind: str) -> Approvers:
    """This function will return who approves the minutes of a kind of body: the director or the head of bureau for the city's
    councils, the Secretary-General for all others."""
    duties = frozenset({"director", "bureau_head"}) if body_kind in CITY_BODIES else frozenset({"secretary_general"})
    return Approvers(duties, named(duties))
