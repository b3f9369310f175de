"""What is written in the books: accounts and entries, exchange rates, periods that close."""

from __future__ import annotations

from dure.domain.ledger.actions.entries import open_account, post, reverse, reverse_entry
from dure.domain.ledger.actions.periods import close_period
from dure.domain.ledger.actions.rates import record_rate

__all__ = ["close_period", "open_account", "post", "record_rate", "reverse", "reverse_entry"]
