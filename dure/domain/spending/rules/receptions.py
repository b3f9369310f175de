"""Meetings with outsiders (간담회): what the result report is checked for. Plain Python, won.

What is found is no fault yet: an officer settles it, or dismisses it with a reason. Source: `docs/sources.md#receptions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from dure.kernel.problem import Problem

SOURCE = "receptions"


@dataclass(frozen=True, slots=True)
class Held:
    """A reception as it was held: when it began and was paid for, both on Seoul's clock; who came; what it cost in won."""

    ref: str
    purpose: str
    starts_at: datetime
    paid_at: datetime | None
    place: str
    paid_where: str
    insiders: int
    outsiders: int
    won: int
    slip: str
    reported: bool


def reception_problems(held: Held, terms: Mapping[str, Any], rests: frozenset[date], on: date) -> list[Problem]:
    """This function will tell what an auditor would ask about a reception: the hour and the day on which it was paid, where, how much a
    head, who came, whether its slip and its report are there. `rests` are the public holidays, `on` the day of the question."""
    found: list[tuple[str, dict[str, Any]]] = []
    people = held.insiders + held.outsiders
    when = held.paid_at or held.starts_at
    if not int(terms["first_hour"]) <= when.hour < int(terms["last_hour"]):
        found.append(("hour", {"time": f"{when:%H:%M}", "first": int(terms["first_hour"]), "last": int(terms["last_hour"])}))
    if when.weekday() >= 5 or when.date() in rests:
        found.append(("holiday", {"on": when.date()}))
    if held.paid_at is not None and abs((held.paid_at.date() - held.starts_at.date()) // timedelta(days=1)) > int(terms["days_apart"]):
        found.append(("days_apart", {"on": held.starts_at.date(), "paid": held.paid_at.date()}))
    kept = next((word for word in terms["places"] if word in held.paid_where or word in held.place), "")
    if kept:
        found.append(("place", {"place": held.paid_where or held.place, "word": kept}))
    if held.paid_where and held.place and held.paid_where != held.place:
        found.append(("other_place", {"place": held.place, "paid": held.paid_where}))
    if people and held.won > int(terms["per_head"]) * people:
        found.append(("per_head", {"each": held.won // people, "people": people, "limit": int(terms["per_head"])}))
    if held.outsiders == 0:
        found.append(("nobody_outside", {"insiders": held.insiders}))
    if held.won and held.paid_at is not None and not held.slip:
        found.append(("slip", {"won": held.won}))
    if not held.reported and on > held.starts_at.date() + timedelta(days=int(terms["report_days"])):
        found.append(("unreported", {"on": held.starts_at.date(), "days": int(terms["report_days"])}))
    return [Problem(f"spending.check_reception_{code}", {"ref": held.ref, "purpose": held.purpose, **params}, SOURCE, "warning")
            for code, params in found]
