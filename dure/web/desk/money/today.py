"""What waits of the money on Today: each piece adds its rows."""

from __future__ import annotations

from typing import Any

from dure.domain.grants.labels.settling import DEADLINES
from dure.domain.grants.queries.deadlines import due_steps, waiting
from dure.web.desk.acting import Door, language

MOST = 20


def money_waiting(door: Door) -> dict[str, Any]:
    """This function will return what money waits for: steps of settlements that are late or due within a week, settlements to review or
    approve, receipts to approve, queries to answer."""
    settlements, receipts, queries = waiting(door.by)
    return {"settlement_steps": [(due, DEADLINES[due.step.name][language()]) for due in due_steps(door.on, door.by.duties)],
            "settlements_waiting": list(settlements[:MOST]), "receipts_waiting": list(receipts[:MOST]), "settlement_queries": list(queries[:MOST])}
