"""What may be typed into a draft: the columns of each kind of row, what they take, and when two people typed at once.

Source: `docs/sources.md#statement-form`; that what somebody else typed meanwhile is shown and not overwritten is
our own rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from dure.domain.budget.rules.basis import computed
from dure.domain.budget.rules.figures import OUTTURN
from dure.kernel.days import PartialDay
from dure.kernel.figure import Ref
from dure.kernel.money import number
from dure.kernel.problem import Problem, Refused
from dure.kernel.rounding import rounded

Takes = Literal["text", "amount", "day", "lines", "year"]
SOURCE = "statement-form"

_OUTTURN: dict[str, Takes] = dict.fromkeys((*OUTTURN, *(f"national_{name}" for name in OUTTURN)), "amount")
COLUMNS: dict[str, dict[str, Takes]] = {
    "project_year": {
        "title": "text",
        "account": "text",
        "recurrence": "text",
        "contents": "lines",
        "bureau": "text",
        "department": "text",
        "purpose": "lines",
        "effects": "lines",
        "schedule_total": "amount",
        **{f"funding_{name}": "amount" for name in ("total", "national", "city", "district", "other")},
    },
    "officer": {"post": "text"},
    "line": {
        "name": "text",
        "previous": "amount",
        "current": "amount",
        "national_previous": "amount",
        "national_current": "amount",
    },
    "basis_item": {"line_name": "text", "label": "text", "expression": "text", "printed": "amount"},
    "ground": {
        "kind": "text",
        "title": "text",
        "article": "text",
        "number": "text",
        "date": "day",
        "document": "text",
        "text": "text",
    },
    "step": {"step": "text", "start": "day", "end": "day", "amount": "amount", "by": "text", "period": "text"},
    "outturn": {"year": "year", **_OUTTURN},
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record as it was typed: `was` is what the page showed, `now` what was typed."""

    ref: Ref
    was: Any
    now: Any


def taken(kind: str, column: str, value: Any, columns: dict[str, dict[str, Takes]] = COLUMNS) -> Any:
    """This function will take a typed value as the column stores it; an empty text is nothing.

    Amounts are whole numbers in the paper's unit, as printed (``△1,600``) or as int; days ISO, cut or whole.
    Raises Refused (``budget.edit_…``) for a column that is not typed into, and for what it does not take.
    """
    takes = columns.get(kind, {}).get(column)
    if takes is None:
        raise Refused.because("budget.edit_unknown", source=SOURCE, kind=kind, field=column)
    if takes == "lines":
        return [
            line.strip() for line in (value.splitlines() if isinstance(value, str) else value or []) if line.strip()
        ]
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    try:
        if takes in ("amount", "year"):
            return _whole(value)
        return str(PartialDay.parse(str(value).strip())) if takes == "day" else str(value)
    except ValueError as error:
        raise Refused.because("budget.edit_value", source=SOURCE, field=column, value=value, takes=takes) from error


def _whole(value: Any) -> int:
    read = value if isinstance(value, int) else number(str(value))
    if isinstance(read, Decimal):
        raise ValueError(value)
    return read


def meanwhile_problems(changes: Sequence[tuple[Change, Any]]) -> list[Problem]:
    """This function will report the fields that somebody else changed since the page was opened: what was shown,
    what stands there now, and what was typed. A field that both changed alike is no problem."""
    return [
        Problem(
            "budget.changed_meanwhile",
            {"field": str(change.ref), "was": change.was, "theirs": present, "mine": change.now},
            SOURCE,
        )
        for change, present in changes
        if present not in (change.was, change.now)
    ]


def won_of(expression: str) -> int | None:
    """This function will compute a calculation to whole won (half-up), or None where the text is no calculation."""
    try:
        return int(rounded(computed(expression).won, "half_up"))
    except Refused:
        return None
