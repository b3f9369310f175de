"""Who keeps the books, and a member's dues to keep. Names are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.ledger.actions import open_account, post
from dure.domain.ledger.models import Account, Entry

OWNER = "parties.organisation:12"


@pytest.fixture
def secretariat() -> Actor:
    """This function will return one of the Secretariat."""
    return Actor("parties.account:900005", "마크", frozenset({"secretariat"}))


@pytest.fixture
def opened(secretariat: Actor, at: datetime) -> Callable[..., Account]:
    """This function will return what opens an account: an asset of the dues in USD unless told otherwise."""
    def make(key: str, **said: Any) -> Account:
        given = {"kind": "asset", "fund": "dues", "currency": "USD", "name": {"ko": key, "en": key}} | said
        return open_account(by=secretariat, at=at, key=key, **given)

    return make


@pytest.fixture
def debt(opened: Callable[..., Account]) -> Account:
    """This function will return what a member owes."""
    return opened("dues:12:USD", owner_ref=OWNER)


@pytest.fixture
def income(opened: Callable[..., Account]) -> Account:
    """This function will return the income from dues."""
    return opened("dues:income:USD", kind="income")


@pytest.fixture
def bank(opened: Callable[..., Account]) -> Account:
    """This function will return the bank account of the dues."""
    return opened("dues:bank:USD")


@pytest.fixture
def booked(secretariat: Actor, at: datetime) -> Callable[..., Entry]:
    """This function will return what books an amount from one account to another on a day."""
    def make(on: date, debit: Account, credit: Account, amount: int, ref: str = "", text: str = "회비") -> Entry:
        return post(by=secretariat, at=at, on=on, text=text, postings=[(debit, amount), (credit, -amount)], ref=ref)

    return make
