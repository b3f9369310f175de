"""Accounts of the city's budget in the ledger: what a line has spent, and what it was paid from. Plain Python.

Source: `docs/sources.md#spending-ladder`.
"""

from __future__ import annotations

FUND, CURRENCY = "budget", "KRW"
TREASURY = "budget:treasury"
TREASURY_NAME = {"ko": "시 금고", "en": "City treasury"}


def line_account(line: int) -> str:
    """This function will name the account on which a line's spending (집행액) stands."""
    return f"budget:line:{line}"


def revenue_account(year: int) -> str:
    """This function will name the account of what came back after the books of its year were closed: revenue of the year of receipt."""
    return f"budget:revenue:{year}"
