"""Random lives of a grant: whatever is applied for, paid, moved, spent, taken back and received, in whatever order, records and ledger
say the same on every day, no item and no account is overdrawn, and what is refused changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from dure.domain.budget.models import Project
from dure.domain.grants.actions import agreements
from dure.domain.grants.actions import credits as credited
from dure.domain.grants.actions import execution as costs
from dure.domain.grants.models import Credit, Expense, Instalment
from dure.domain.grants.queries.position import bank_days, position
from dure.domain.grants.rules.accounts import account, item_account
from dure.domain.grants.rules.position import Position, lowest_from
from dure.domain.ledger.queries import balances
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused
from tests.domain.grants.granting import AT, GENERAL, HEAD, OFFICER, STAFF, open_2019, signed

ITEMS = [("인건비", 600), ("사무관리비", 300), ("사업비", 100)]
DAYS = [date(2019, 3, 1) + timedelta(days=n) for n in range(8)]
days, nth, wons = st.sampled_from(DAYS), st.integers(0, 9), st.integers(1, 700)
AGREED = 1000


class Life(RuleBasedStateMachine):
    """A grant of 1,000 won and, beside it, plain lists of what counted: day and won, by what it was."""

    @initialize()
    def begin(self) -> None:
        self.undone = transaction.atomic()
        self.undone.__enter__()
        Project.objects.create(short_name="wego", name="세계도시 전자정부 협의체 운영")
        recipient = Organisation.objects.create(key="wego", kind="network")
        self.agreement = signed(open_2019(), recipient, items=ITEMS).agreement
        self.items = list(self.agreement.items.values_list("pk", flat=True))
        self.said: list[tuple[date, str, int, int]] = []  # day, what, item or 0, won
        self.granted: dict[int, int] = {}  # won by application

    def teardown(self) -> None:
        if hasattr(self, "undone"):
            with connection.cursor() as cursor:
                cursor.execute("set constraints all immediate")  # as at commit
                cursor.execute("set constraints all deferred")
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

    def tried(self, act: Callable[[], Any]) -> bool:
        """Whether an act was done; one that was refused left everything as it was."""
        before = position(self.agreement, DAYS[-1]), balances(on=DAYS[-1], fund="city")
        try:
            with transaction.atomic():
                act()
        except Refused:
            assert (position(self.agreement, DAYS[-1]), balances(on=DAYS[-1], fund="city")) == before
            return False
        return True

    @rule(won=wons, granted=wons)
    def apply(self, won: int, granted: int) -> None:
        def act() -> None:
            asked = agreements.apply(by=STAFF, at=AT, on=DAYS[0], agreement=self.agreement.pk, amount=won)
            agreements.decide_application(by=HEAD, at=AT, on=DAYS[0], application=asked.pk, approve=True, granted=granted)
            made.append(asked.pk)

        made: list[int] = []
        may = granted <= won and won + sum(self.granted.values()) <= AGREED
        assert self.tried(act) == may
        if may:
            self.granted[made[0]] = granted

    @precondition(lambda self: getattr(self, "granted", None))
    @rule(which=nth, won=wons, on=days)
    def pay(self, which: int, won: int, on: date) -> None:
        key = list(self.granted)[which % len(self.granted)]
        left = self.granted[key] - sum(Instalment.objects.filter(application=key).values_list("amount", flat=True))

        def act() -> None:
            made = agreements.prepare_instalment(by=OFFICER, at=AT, application=key, amount=won)
            agreements.decide_instalment(by=HEAD, at=AT, instalment=made.pk, approve=True, paid_on=on)

        assert self.tried(act) == (won <= left)
        if won <= left:
            self.said.append((on, "paid", 0, won))

    @rule(which=nth, later=st.integers(0, 3))
    def take_back_instalment(self, which: int, later: int) -> None:
        rows = list(Instalment.objects.filter(state="approved", reverses__isnull=True).order_by("pk"))
        if not rows:
            return
        record = rows[which % len(rows)]
        on, taken = (record.paid_on or DAYS[0]) + timedelta(days=later), record.counters.exists()
        may = not taken and record.amount <= lowest_from(self.bank(), on)

        def act() -> None:
            made = agreements.take_back_instalment(by=OFFICER, at=AT, on=on, instalment=record.pk, why="다른 계좌")
            agreements.decide_instalment(by=HEAD, at=AT, instalment=made.pk, approve=True)

        assert self.tried(act) == may
        if may:
            self.said.append((on, "paid", 0, -record.amount))

    @rule(which=nth, won=wons, on=days)
    def spend(self, which: int, won: int, on: date) -> None:
        item = self.items[which % 3]
        may = won <= self.left(item) and won <= lowest_from(self.bank(), on)

        def act() -> None:
            made = costs.prepare_expense(by=STAFF, at=AT, item=item, on=on, payee="상사", text="지출", amount=won)
            costs.decide_expense(by=GENERAL, at=AT, expense=made.pk, approve=True)

        assert self.tried(act) == may
        if may:
            self.said.append((on, "spent", item, won))

    @rule(which=nth, later=st.integers(0, 3))
    def take_back(self, which: int, later: int) -> None:
        rows = list(Expense.objects.filter(state="approved", reverses__isnull=True).order_by("pk"))
        if not rows:
            return
        record = rows[which % len(rows)]
        on, taken = record.on + timedelta(days=later), record.counters.exists()

        def act() -> None:
            made = costs.take_back_expense(by=STAFF, at=AT, on=on, expense=record.pk, why="취소")
            costs.decide_expense(by=GENERAL, at=AT, expense=made.pk, approve=True)

        assert self.tried(act) != taken
        if not taken:
            self.said.append((on, "spent", record.item_id, -record.amount))

    @rule(giver=nth, taker=nth, won=wons)
    def move(self, giver: int, taker: int, won: int) -> None:
        one, other = self.items[giver % 3], self.items[taker % 3]
        may = one != other and won <= self.left(one)

        def act() -> None:
            asked = agreements.ask_reallocation(by=STAFF, at=AT, on=DAYS[0], source=one, target=other, amount=won, reason="변경")
            agreements.decide_reallocation(by=HEAD, at=AT, reallocation=asked.pk, approve=True)

        assert self.tried(act) == may
        if may:
            self.said += [(DAYS[0], "moved", one, -won), (DAYS[0], "moved", other, won)]

    @rule(kind=st.sampled_from(["interest", "refund"]), won=wons, on=days)
    def receive(self, kind: str, won: int, on: date) -> None:
        made = credited.record_credit(by=STAFF, at=AT, agreement=self.agreement.pk, kind=kind, on=on, amount=won)
        credited.decide_credit(by=GENERAL, at=AT, credit=made.pk, approve=True)
        self.said.append((on, kind, 0, won))

    @rule(which=nth)
    def take_back_credit(self, which: int) -> None:
        rows = list(Credit.objects.filter(state="approved", reverses__isnull=True).order_by("pk"))
        if not rows:
            return
        record = rows[which % len(rows)]
        may = not record.counters.exists() and record.amount <= lowest_from(self.bank(), record.on)

        def act() -> None:
            made = credited.take_back_credit(by=STAFF, at=AT, on=record.on, credit=record.pk, why="정정")
            credited.decide_credit(by=GENERAL, at=AT, credit=made.pk, approve=True)

        assert self.tried(act) == may
        if may:
            self.said.append((record.on, record.kind, 0, -record.amount))

    def total(self, what: str, on: date = DAYS[-1] + timedelta(days=9), item: int = 0) -> int:
        return sum(won for day, name, of, won in self.said if name == what and day <= on and (not item or of == item))

    def left(self, item: int) -> int:
        return dict(zip(self.items, (won for _, won in ITEMS), strict=True))[item] + self.total("moved", item=item) - self.total("spent", item=item)

    def bank(self) -> dict[date, int]:
        moved = Counter[date]()
        for day, what, _, won in self.said:
            moved[day] += {"paid": won, "interest": won, "refund": won, "spent": -won}.get(what, 0)
        return dict(moved)

    @invariant()
    def records_and_ledger_say_the_same(self) -> None:
        for on in (DAYS[0], DAYS[4], DAYS[-1] + timedelta(days=9)) if hasattr(self, "said") else ():
            stands, held = position(self.agreement, on), balances(on=on, owner_ref="grants.agreement:wego-2019")
            assert stands.reckoned == stands.bank == held[account("wego-2019", "bank")]
            assert (stands.disbursed, stands.interest, stands.refunds) == tuple(self.total(what, on) for what in ("paid", "interest", "refund"))
            assert -held[account("wego-2019", "owed")] == stands.disbursed
            assert sum(held.values()) == 0
            self.items_hold(stands, held, on)

    def items_hold(self, stands: Position, held: dict[str, int], on: date) -> None:
        for item in stands.items:
            assert item.executed == self.total("spent", on, item.item) == held[item_account("wego-2019", item.item)]
            assert item.evidenced == 0
        assert stands.total.granted == AGREED

    @invariant()
    def nothing_is_overdrawn(self) -> None:
        if hasattr(self, "said"):
            assert all(self.left(item) >= 0 for item in self.items)
            moved = bank_days(self.agreement)
            assert not moved or min(lowest_from(moved, on) for on in moved) >= 0


@pytest.mark.django_db
def test_random_lives_of_a_grant() -> None:
    run_state_machine_as_test(Life, settings=settings(  # type: ignore[no-untyped-call]
        max_examples=12, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True))
