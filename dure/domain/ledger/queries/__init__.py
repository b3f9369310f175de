"""Reads of the books: balances with their entries, exchange rates, periods."""

from __future__ import annotations

from dure.domain.ledger.queries.balances import balance, balances, entries_of
from dure.domain.ledger.queries.periods import closing_of, is_closed, open_items
from dure.domain.ledger.queries.rates import rate_on
from dure.domain.ledger.queries.traces import explain

__all__ = ["balance", "balances", "closing_of", "entries_of", "explain", "is_closed", "open_items", "rate_on"]
