"""The registry of tables by which requests for data are answered: each is drawn from the records as of a day.

A new table is a function of a `Scope`, a line here, and its words in `labels.tables`.
"""

from __future__ import annotations

from collections.abc import Callable

from dure.domain.oversight.queries.tables import budget, grants, network, travel
from dure.domain.oversight.queries.tables.scope import Scope
from dure.domain.oversight.rules.requests import SOURCE
from dure.domain.oversight.rules.tables import Table
from dure.kernel.problem import Refused

REGISTRY: dict[str, Callable[[Scope], Table]] = {
    "lines": budget.lines,
    "execution": budget.execution,
    "outturn": budget.outturn,
    "payments": budget.payments,
    "grants": grants.grants,
    "settlements": grants.settlements,
    "travel": travel.travel,
    "receptions": grants.receptions,
    "results": network.results,
    "meetings": network.meetings,
    "members": network.members,
    "dues": network.dues,
}
# tables of the whole network; the others are of one project
OF_NETWORK = ("meetings", "members", "dues")


def drawn(name: str, scope: Scope) -> Table:
    """This function will draw a table of the registry. Raises Refused for an unknown name, and where a project is missing."""
    if name not in REGISTRY:
        raise Refused.because("oversight.no_table", source=SOURCE, table=name)
    if scope.project is None and name not in OF_NETWORK:
        raise Refused.because("oversight.project_missing", source=SOURCE)
    return REGISTRY[name](scope)


__all__ = ["OF_NETWORK", "REGISTRY", "Scope", "drawn"]
