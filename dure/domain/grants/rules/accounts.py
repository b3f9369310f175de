"""The recipient's accounts of a grant in the ledger, and what each event posts to them. Won, a debit positive. Plain Python.

After closing every account of the grant stands at 0. Source: `docs/sources.md#grant-books`.
"""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = "grant-books"
FUND, CURRENCY = "city", "KRW"
# what the recipient has, and what it owes an account of or owes back
PARTS: dict[str, tuple[str, dict[str, str]]] = {
    "bank": ("asset", {"ko": "보조금 계좌", "en": "Grant's bank account"}),
    "owed": ("liability", {"ko": "정산할 지원금", "en": "Grant to be accounted for"}),
    "interest": ("liability", {"ko": "반납할 이자", "en": "Interest to be returned"}),
    "refunds": ("liability", {"ko": "반납할 환급금", "en": "Refunds to be returned"}),
}
# which account a credit waits on until it goes back
CREDITS = {"interest": "interest", "refund": "refunds"}


@dataclass(frozen=True, slots=True)
class Opening:
    """An account to be: its key, kind, and name."""

    key: str
    kind: str
    name: dict[str, str]


def account(grant: str, part: str) -> str:
    """This function will name an account of a grant (``grant:wego-2019:bank``); `part` is a key of `PARTS`."""
    if part not in PARTS:
        raise KeyError(part)
    return f"grant:{grant}:{part}"


def item_account(grant: str, item: int) -> str:
    """This function will name the account of an item's costs (실집행액), by the item's key."""
    return f"grant:{grant}:item:{item}"


def openings(grant: str, items: dict[int, str]) -> list[Opening]:
    """This function will return the accounts of a grant whose items are given by key and name."""
    own = [Opening(account(grant, part), kind, name) for part, (kind, name) in PARTS.items()]
    return own + [Opening(item_account(grant, key), "expense", {"ko": name, "en": name}) for key, name in items.items()]


def instalment_paid(grant: str, won: int) -> dict[str, int]:
    """This function will return what the arrival of an instalment posts: money, and what is owed an account of."""
    return {account(grant, "bank"): won, account(grant, "owed"): -won}


def spent(grant: str, item: int, won: int) -> dict[str, int]:
    """This function will return what a cost posts: the item's account, from the bank."""
    return {item_account(grant, item): won, account(grant, "bank"): -won}


def received(grant: str, kind: str, won: int) -> dict[str, int]:
    """This function will return what interest or a refund posts: money, and what is to go back. `kind` is a key of `CREDITS`."""
    return {account(grant, "bank"): won, account(grant, CREDITS[kind]): -won}


def closed(grant: str, accepted: dict[int, int]) -> dict[str, int]:
    """This function will return what closing posts: what was accepted of each item leaves it, and is owed an account of no more."""
    credits = {item_account(grant, item): -won for item, won in accepted.items() if won}
    return {account(grant, "owed"): -sum(credits.values())} | credits
