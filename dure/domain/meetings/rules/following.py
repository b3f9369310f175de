"""What is to be done after a meeting: who owns it, until when, and when it comes up. Source: `docs/sources.md#network-meetings`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from dure.kernel.problem import Problem

SOURCE = "network-meetings"
# how long before its day something is shown as due soon
SOON = timedelta(days=7)


def action_problems(text: Mapping[str, str], owner_duty: str, owner: int | None, due_on: date | None, met_on: date) -> list[Problem]:
    """This function will judge an action item: it says what, somebody owns it, and it is not due before the meeting."""
    problems = []
    if not any(words.strip() for words in text.values()):
        problems.append(Problem("meetings.action_text", {}, SOURCE))
    if not owner_duty and owner is None:
        problems.append(Problem("meetings.action_owner", {}, SOURCE))
    if due_on is not None and due_on < met_on:
        problems.append(Problem("meetings.action_due", {"day": due_on.isoformat()}, SOURCE))
    return problems


def urgency(state: str, due_on: date | None, on: date) -> str:
    """This function will tell how an action item stands on a day: done, dropped, late, soon or open."""
    if state != "open":
        return state
    if due_on is None:
        return "open"
    return "late" if due_on < on else "soon" if due_on <= on + SOON else "open"
