"""What of a line spending has bound already: the room of lines asks before money is moved away (`appropriations.queries.bound`)."""

from __future__ import annotations

from datetime import date

from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.bound import Bound, binding
from dure.domain.spending.queries.ladder import used


@binding
def bound(line: BudgetLine) -> Bound:
    """This function will return what of a line is allotted, committed and spent, on whatever day; what came back is free again."""
    found = used([line], date.max)[line.pk]
    return Bound(max(found.allotted, found.committed - found.refunded), found.spent)
