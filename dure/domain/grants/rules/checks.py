"""Checks on the records of grants: what an auditor would ask of a recipient's costs and of settlements. Plain Python, won.

As in the room below, a problem's parameter `ref` is the record that it is about. Source: `docs/sources.md#record-checks`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dure.domain.grants.rules.position import Position
from dure.domain.spending.rules.checks import SOURCE
from dure.kernel.problem import Problem

TERMS = {"interest": {"ko": "이자", "en": "interest"}, "refunds": {"ko": "환급금", "en": "refunds"}}


@dataclass(frozen=True, slots=True)
class Settled:
    """What a grant's settlement says of the terms of its return, and what came back of it; `returned` are the terms that go back."""

    key: str
    returned: frozenset[str]
    recorded: dict[str, int]
    settled: dict[str, int]
    asked: int = 0
    due_on: date | None = None
    received: int = 0


def item_problems(key: str, position: Position) -> list[Problem]:
    """This function will tell of items of a grant that are overspent, as agreed and reallocated."""
    return [Problem("grants.check_over_item", {"ref": f"grants.agreement:{key}", "key": key, "item": item.name, "executed": item.executed,
                                               "granted": item.granted, "over": item.executed - item.granted}, SOURCE)
            for item in position.items if item.executed > item.granted]


def unequal_problems(key: str, instalments: Iterable[tuple[str, int, int]]) -> list[Problem]:
    """This function will tell of instalments that the recipient has and the city did not pay so: each with its case on the ladder, what
    that case paid less what was taken back there, and what was received."""
    return [Problem("grants.check_unequal", {"ref": f"grants.agreement:{key}", "other": f"spending.case:{case}", "key": key, "case": case, "paid": paid,
                                             "received": received}, SOURCE) for case, paid, received in instalments if paid != received]


def return_problems(settled: Settled, on: date) -> list[Problem]:
    """This function will tell where interest or refunds of a settled grant do not go back, and where what was asked back is not here."""
    found, ref = [], f"grants.agreement:{settled.key}"
    for name, words in TERMS.items():
        recorded, said = settled.recorded[name], settled.settled[name]
        if name in settled.returned and said < recorded:
            found.append(Problem("grants.check_term", {"ref": ref, "key": settled.key, **words, "recorded": recorded, "settled": said}, SOURCE))
    if "interest" in settled.returned and not settled.recorded["interest"] and not settled.settled["interest"]:
        found.append(Problem("grants.check_no_interest", {"ref": ref, "key": settled.key}, SOURCE, "hint"))
    if settled.due_on and settled.due_on < on and settled.received < settled.asked:
        found.append(Problem("grants.check_not_back", {"ref": ref, "key": settled.key, "due": settled.due_on, "asked": settled.asked,
                                                       "received": settled.received, "left": settled.asked - settled.received}, SOURCE))
    return found


def row_problems(key: str, before: str, last_year: Iterable[str], this_year: Iterable[str]) -> list[Problem]:
    """This function will tell which items of a settlement do not continue those of the grant before it (`before` is its key)."""
    last, this = list(last_year), list(this_year)
    ref = f"grants.agreement:{key}"
    gone = [Problem("grants.check_row_gone", {"ref": ref, "key": key, "before": before, "item": name}, SOURCE, "hint") for name in last if name not in this]
    return gone + [Problem("grants.check_row_new", {"ref": ref, "key": key, "before": before, "item": name}, SOURCE, "hint")
                   for name in this if name not in last]
