"""Random lives of a ledger: whatever is posted and taken back on whatever days, the books balance on every day, say what was
booked, and an entry of a later day changes no earlier balance."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from dure.base.act import Actor
from dure.domain.journal.queries import faults
from dure.domain.ledger.actions import open_account, post, reverse
from dure.domain.ledger.models import Account, Entry, Posting
from dure.domain.ledger.queries import balance, balances, entries_of
from dure.kernel.currencies import in_units
from dure.kernel.problem import Refused
from tests.domain.conftest import AT

BY = Actor("parties.account:900005", "마크", frozenset({"secretariat"}))
BOOKS = [("dues", "USD", "owed"), ("dues", "USD", "bank"), ("dues", "USD", "income"),
         ("dues", "KRW", "bank"), ("dues", "KRW", "income"), ("city", "KRW", "bank"), ("city", "KRW", "costs")]
FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(12)]
days = st.sampled_from(DAYS)
amounts = st.integers(-10**15, 10**15).filter(bool)


class Life(RuleBasedStateMachine):
    """A ledger and, beside it, a plain list of what was posted: day, account, amount."""

    entries: Bundle[Entry] = Bundle("entries")
    taken: Bundle[Entry] = Bundle("taken")

    @initialize()
    def open(self) -> None:
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.said: list[tuple[date, str, int]] = []
        self.accounts = [open_account(by=BY, at=AT, key=":".join(book), kind="asset", fund=book[0], currency=book[1],
                                      name={"en": "x"}) for book in BOOKS]

    def teardown(self) -> None:
        if hasattr(self, "undone"):
            with connection.cursor() as cursor:
                cursor.execute("set constraints all immediate")  # as at commit
                cursor.execute("set constraints all deferred")
            assert faults() == []
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

    def expected(self, on: date) -> dict[str, int]:
        return {account.key: sum(amount for day, key, amount in self.said if key == account.key and day <= on)
                for account in self.accounts}

    def booked(self, on: date, postings: list[tuple[Account, int]]) -> None:
        self.said += [(on, account.key, amount) for account, amount in postings]

    @rule(target=entries, on=days, data=st.data(), count=st.integers(1, 4))
    def post(self, on: date, data: Any, count: int) -> Entry:
        postings: list[tuple[Account, int]] = []
        for _ in range(count):
            one = data.draw(st.sampled_from(self.accounts))
            other = data.draw(st.sampled_from([a for a in self.accounts if (a.fund, a.currency) == (one.fund, one.currency)]))
            amount = data.draw(amounts)
            postings += [(one, amount), (other, -amount)]
        before = [balances(on=day) for day in DAYS if day < on]
        entry = post(by=BY, at=AT, on=on, text="x", postings=postings)
        assert [balances(on=day) for day in DAYS if day < on] == before
        self.booked(on, postings)
        return entry

    @rule(on=days, data=st.data(), amount=amounts, over=st.integers(1, 9))
    def post_what_is_no_entry(self, on: date, data: Any, amount: int, over: int) -> None:
        """Out of balance, or in balance only across funds or currencies."""
        one, other = data.draw(st.lists(st.sampled_from(self.accounts), min_size=2, max_size=2, unique=True))
        apart = (one.fund, one.currency) != (other.fund, other.currency)
        written = Posting.objects.count()
        with pytest.raises(Refused):
            post(by=BY, at=AT, on=on, text="x", postings=[(one, amount), (other, -amount if apart else over - amount)])
        assert Posting.objects.count() == written

    @rule(target=taken, entry=consumes(entries), later=st.integers(0, 5))
    def take_back(self, entry: Entry, later: int) -> Any:
        on = entry.on + timedelta(days=later)
        before = [balances(on=day) for day in DAYS if day < on]
        counter = reverse(by=BY, at=AT, on=on, entry=entry.pk, why="y")
        assert [balances(on=day) for day in DAYS if day < on] == before
        self.booked(on, [(posting.account, -posting.amount) for posting in entry.postings.select_related("account")])
        return multiple(entry, counter)

    @rule(entry=taken)
    def take_back_again(self, entry: Entry) -> None:
        with pytest.raises(Refused):
            reverse(by=BY, at=AT, on=date(2027, 1, 1), entry=entry.pk, why="y")

    @rule(on=days, data=st.data())
    def ask(self, on: date, data: Any) -> None:
        account = data.draw(st.sampled_from(self.accounts))
        said = self.expected(on)[account.key]
        assert balance(account.key, on).value == in_units(said, account.currency)
        assert [p.running for p in entries_of(account.key, on)][-1:] in ([], [said])

    @invariant()
    def the_books_balance_on_every_day(self) -> None:
        for day in (DAYS[0], DAYS[6], DAYS[-1] + timedelta(days=9)) if hasattr(self, "said") else ():
            stood = balances(on=day)
            assert stood == self.expected(day)
            sums: dict[tuple[str, str], int] = {}
            for key, amount in stood.items():
                fund, currency, _ = key.split(":")
                sums[fund, currency] = sums.get((fund, currency), 0) + amount
            assert set(sums.values()) == {0}


@pytest.mark.django_db
def test_any_life() -> None:
    run_state_machine_as_test(Life, settings=settings(  # type: ignore[no-untyped-call]
        max_examples=20, stateful_step_count=15, deadline=None, derandomize=True, database=None,
        suppress_health_check=list(HealthCheck)))
