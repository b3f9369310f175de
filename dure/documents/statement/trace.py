"""Where a printed figure comes from: the room that keeps it answers."""

from __future__ import annotations

from collections.abc import Callable

from dure.domain.budget import queries as budget
from dure.domain.papers import queries as papers
from dure.domain.programmes import queries as programmes
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

ROOMS: dict[str, Callable[[Ref], Explanation | None]] = {
    "budget": budget.explain, "papers": papers.explain, "programmes": programmes.explain}


def explained(text: str) -> Explanation:
    """This function will explain the figure behind a reference as it stands in the page (``budget.line:12/current``).

    Raises Refused (``budget.no_record``) for what is no reference, or names nothing that is recorded.
    """
    try:
        ref = Ref.parse(text)
    except ValueError as error:
        raise Refused.because("budget.no_record", ref=text) from error
    found = ROOMS[ref.room](ref) if ref.room in ROOMS else None
    if found is None:
        raise Refused.because("budget.no_record", ref=text)
    return found
