"""What a carried motion can lead to: acts of lower rooms, one line for each member or office. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dure.domain.meetings.rules.counting import SOURCE
from dure.kernel.problem import Problem

# the acts, and what each line gives them; days are written as ISO text
GIVEN: dict[str, tuple[str, ...]] = {
    "members.admit_member": ("organisation", "category", "starts_on"),
    "members.change_category": ("organisation", "category", "starts_on"),
    "members.suspend_member": ("organisation", "starts_on", "reason"),
    "members.exclude_member": ("organisation", "last_on", "why"),
    "bodies.review_office": ("body", "year", "result"),
}


def effect_problems(effect: Mapping[str, Any]) -> list[Problem]:
    """This function will judge what a motion shall lead to: a known act, and lines that hold all that it is given."""
    if not effect:
        return []
    act, lines = effect.get("act"), effect.get("args")
    if act not in GIVEN or not isinstance(lines, Sequence) or not lines:
        return [Problem("meetings.effect_unknown", {"act": act}, SOURCE)]
    return [Problem("meetings.effect_wrong", {"line": number, "said": ", ".join(map(str, line.values()))}, SOURCE)
            for number, line in enumerate(lines, start=1) if not _whole(line, GIVEN[act])]


def _whole(line: Mapping[str, Any], fields: tuple[str, ...]) -> bool:
    if set(line) != set(fields) or not all(str(value).strip() for value in line.values()):
        return False
    try:
        for field, value in line.items():
            if field.endswith("_on"):
                date.fromisoformat(str(value))
            elif field == "year":
                int(value)
    except ValueError:
        return False
    return True


def left(effect: Mapping[str, Any]) -> list[int]:
    """This function will return the lines of an effect that are not carried out yet, from 0."""
    return [number for number in range(len(effect.get("args", ()))) if str(number) not in effect.get("done", {})]
