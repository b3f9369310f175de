"""What is assumed until an office says otherwise. A dated parameter of the same key takes its place.

Nothing here is a constant of the code: each is asked through `texts.queries.setting`, and shown as assumed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from dure.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class Setting:
    """A value in force on a day. `source` is where it stands written; `assumed` that no text says it yet."""

    key: str
    value: Any
    source: str = ""
    assumed: bool = True
    starts_on: date | None = None
    ends_on: date | None = None


ASSUMED: dict[str, Setting] = {
    s.key: s
    for s in (
        Setting("budget.rate_mode", "truncate", "domain-rounding"),
        Setting("budget.rate_digits", 0, "domain-rounding"),
        Setting("budget.basis_tolerance", 1, "domain-rounding"),
        Setting("budget.settlement_rate_mode", "half_up", "domain-rounding"),
        Setting("budget.settlement_rate_digits", 1, "domain-rounding"),
        Setting("papers.review_line", ["officer", "team_lead", "director"], "office-review"),
    )
}


def parameter_problems(key: str, value: Any, starts_on: date | None, ends_on: date | None, source: str,
                       assumed: bool) -> list[Problem]:
    """This function will judge a parameter before it is set: its key, its kind of value, its days and its source."""
    problems = []
    known = ASSUMED.get(key)
    if known is None:
        problems.append(Problem("texts.parameter_unknown", {"key": key}, "dated-settings"))
    elif type(value) is not type(known.value):
        problems.append(Problem("texts.parameter_kind", {"key": key, "example": known.value}, "dated-settings"))
    if starts_on and ends_on and ends_on < starts_on:
        problems.append(Problem("texts.parameter_days", {"starts_on": starts_on, "ends_on": ends_on}, "dated-settings"))
    if not assumed and not source.strip():
        problems.append(Problem("texts.parameter_source", {"key": key}, "dated-settings"))
    return problems
