"""Outreach: the stages of one who might become a member, the next step, and the funnel.

`applying` and `member` are never typed: they follow from an application and from the register. Source:
`docs/sources.md#network-outreach`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from dure.kernel.problem import Problem

SOURCE = "network-outreach"
# from the first look to membership
WAY = ("identified", "contacted", "interested", "applying", "member")
DERIVED = frozenset({"applying", "member"})
TYPED = ("identified", "contacted", "interested", "declined")
CHANNELS = ("letter", "mail", "call", "meeting", "event", "other")


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the funnel: how many came at least so far, and what part of those of the stage before."""

    stage: str
    reached: int
    rate: Fraction | None


def stage_now(typed: str, applied: bool, member: bool) -> str:
    """This function will return where a prospect stands: what the register knows goes before what was typed."""
    if member:
        return "member"
    return "applying" if applied else typed


def note_problems(text: str, channel: str, stage: str, on: date, today: date) -> list[Problem]:
    """This function will judge a line of the contact log: it says something, by a known way, of a day that has come."""
    problems = []
    if not text.strip():
        problems.append(Problem("members.note_empty", {}, SOURCE))
    if channel not in CHANNELS or stage not in TYPED:
        problems.append(Problem("members.note_unknown", {"channel": channel, "stage": stage}, SOURCE))
    if on > today:
        problems.append(Problem("members.note_later", {"on": on, "today": today}, SOURCE))
    return problems


def next_problems(step: str, on: date | None, today: date) -> list[Problem]:
    """This function will judge a next step: it has a day, and that has not gone by."""
    problems = []
    if bool(step.strip()) != (on is not None):
        problems.append(Problem("members.next_step_half", {}, SOURCE))
    if on is not None and on < today:
        problems.append(Problem("members.next_step_past", {"on": on, "today": today}, SOURCE))
    return problems


def prospect_problems(name: Mapping[str, str], member: bool, known: bool) -> list[Problem]:
    """This function will judge whether an organisation may be taken up: no member already, and not in this campaign yet."""
    params = {"ko": name.get("ko", ""), "en": name.get("en", "")}
    problems = [Problem("members.prospect_member", params, SOURCE)] if member else []
    return problems + ([Problem("members.prospect_known", params, SOURCE)] if known else [])


def funnel(counts: Mapping[str, int]) -> list[Step]:
    """This function will add up how many came at least to each stage, with the part of those of the stage before.

    `counts` are how many stand at each stage now. Who declined is counted where nobody knows how far it came: at the first.
    """
    at_least = sum(counts.get(stage, 0) for stage in WAY) + counts.get("declined", 0)
    steps, before = [], None
    for n, stage in enumerate(WAY):
        reached = at_least if n == 0 else sum(counts.get(later, 0) for later in WAY[n:])
        steps.append(Step(stage, reached, None if not before else Fraction(reached, before)))
        before = reached
    return steps
