"""What of a line spending has bound already: the room of lines asks before money is moved away (`appropriations.queries.bound`)."""

from __future__ import annotations

from datetime import date

from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.bound import binding
from dure.domain.spending.queries.ladder import used


@binding
def bound(line: BudgetLine, on: date) -> int:
    """This function will return what is allotted or committed of a line, whichever is more; what came back is free again."""
    found = used([line], on)[line.pk]
    return max(found.allotted, found.committed - found.refunded)
