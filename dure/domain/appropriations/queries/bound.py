"""What of a line is bound already by rooms above this one: they tell, this room asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dure.domain.appropriations.models import BudgetLine

Binding = Callable[[BudgetLine, date], int]
_BINDINGS: list[Binding] = []


def binding(tells: Binding) -> Binding:
    """This function will let a room above tell how many won of a line are bound on a day (allotted, committed)."""
    _BINDINGS.append(tells)
    return tells


def bound(line: BudgetLine, on: date) -> int:
    """This function will return how many won of a line are bound at the end of a day."""
    return max((tells(line, on) for tells in _BINDINGS), default=0)
