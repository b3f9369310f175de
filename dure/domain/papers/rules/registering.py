"""What a paper must have to stand in the register.

Source: `docs/sources.md#official-papers`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dure.kernel.problem import Problem

SOURCE = "official-papers"


def paper_problems(title: str, on: date, decided_on: date | None, disclosure: str, disclosure_ground: str,
                   approval_line: Sequence[Mapping[str, Any]]) -> list[Problem]:
    """This function will judge a paper before it is registered on the day `on`."""
    problems = []
    if not title.strip():
        problems.append(Problem("papers.title_missing", {}, SOURCE))
    if decided_on and decided_on > on:
        problems.append(Problem("papers.decided_later", {"decided_on": decided_on, "on": on}, SOURCE))
    if disclosure != "public" and not disclosure_ground.strip():
        problems.append(Problem("papers.disclosure_ground", {}, SOURCE))
    if any(not str(place.get("post") or "").strip() for place in approval_line):
        problems.append(Problem("papers.approval_line", {}, SOURCE))
    return problems


def reason_problems(reason: str) -> list[Problem]:
    """This function will ask for a reason where an act is to be understood later."""
    return [] if reason.strip() else [Problem("papers.reason_missing", {}, SOURCE)]
