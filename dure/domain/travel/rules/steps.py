"""The steps of a trip abroad in their order, and until when each is due. Plain Python.

Source: `docs/sources.md#travel-abroad`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dure.kernel.problem import Problem

SOURCE = "travel-abroad"
# 계획, 사전협의, 심사, 선금(개산급), 정산, 결과보고
STEPS = ("plan", "consultation", "screening", "advance", "settlement", "report")
PAYMENTS = ("advance", "settlement")
BEFORE = ("plan", "consultation", "screening", "advance")


@dataclass(frozen=True, slots=True)
class Due:
    """A step, the day on which it is due, and when it was taken; late where it was taken after that day, or is not and the day is over."""

    step: str
    due_on: date
    taken_on: date | None
    passed: bool
    late: bool


def due_steps(starts_on: date, ends_on: date, taken: Mapping[str, tuple[date, bool]], days: Mapping[str, int], on: date) -> list[Due]:
    """This function will tell when each step is due: so many days before the departure, or after the return, as the setting says."""
    found = []
    for step in STEPS:
        due = starts_on - timedelta(days[step]) if step in BEFORE else ends_on + timedelta(days[step])
        when, passed = taken.get(step, (None, False))
        found.append(Due(step, due, when, passed, (when or on) > due))
    return found


def step_problems(step: str, on: date, taken: Mapping[str, tuple[date, bool]], starts_on: date, ends_on: date) -> list[Problem]:
    """This function will tell what keeps a step from being taken: the one before it was not passed, or it is not yet its time."""
    found = []
    before = STEPS[STEPS.index(step) - 1] if step in STEPS and step != STEPS[0] else ""
    if step not in STEPS:
        found.append(Problem("travel.no_step", {"step": step}, SOURCE))
    elif before and not taken.get(before, (None, False))[1]:
        found.append(Problem("travel.step_before", {"step": step, "before": before}, SOURCE))
    elif before and (day := taken[before][0]) and on < day:
        found.append(Problem("travel.before_step", {"on": on, "day": day}, SOURCE))
    if step in ("settlement", "report") and on < ends_on:
        found.append(Problem("travel.not_back", {"on": on, "ends": ends_on}, SOURCE))
    if step in ("consultation", "screening") and on > starts_on:
        found.append(Problem("travel.gone_already", {"on": on, "starts": starts_on}, SOURCE))
    return found
