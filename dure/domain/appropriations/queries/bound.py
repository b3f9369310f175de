"""What of a line is bound already by rooms above this one: they tell, this room asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dure.domain.appropriations.models import BudgetLine


@dataclass(frozen=True, slots=True)
class Bound:
    """What of a line is bound, in won: `held` is allotted or committed, whichever is more; `spent` is paid, both net of what came back."""

    held: int = 0
    spent: int = 0


Binding = Callable[[BudgetLine], Bound]
_BINDINGS: list[Binding] = []


def binding(tells: Binding) -> Binding:
    """This function will let a room above tell what of a line is bound (allotted or committed, spent)."""
    _BINDINGS.append(tells)
    return tells


def bound(line: BudgetLine) -> Bound:
    """This function will return what of a line is bound, on whatever day: what is bound later is not there earlier either."""
    told = [tells(line) for tells in _BINDINGS]
    return Bound(*(sum(getattr(one, name) for one in told) for name in ("held", "spent")))
