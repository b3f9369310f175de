"""Random ends of a grant: whatever was spent, shown, received and disallowed, and however the money comes back and is taken back, terms and
books agree after every step, and once it is closed every account of the grant stands at 0."""

from __future__ import annotations

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

from dure.domain.grants.actions import settling as acts
from dure.domain.grants.models import Settlement
from dure.domain.grants.queries.position import position
from dure.domain.grants.queries.returns import standing_receipts
from dure.domain.ledger.queries import balances
from dure.kernel.problem import Refused
from tests.domain.grants.lived import AT, BUREAU, OFFICER, SECRETARIAT, paid, received, signed, spend
from tests.domain.grants.test_settling import came_back

ITEMS = [("인건비", 600), ("사업비", 400)]
wons = st.integers(0, 250)
DRAWN = date(2020, 1, 20)
NOTICED = DRAWN + timedelta(days=14)


class End(RuleBasedStateMachine):
    """A grant of 1,000 won whose settlement was approved, and beside it a plain list of what came back, in its order."""

    @initialize(shown=st.tuples(wons, wons), bare=wons, interest=wons, refund=wons, disallowed=st.integers(0, 100))
    def begin(self, shown: tuple[int, int], bare: int, interest: int, refund: int, disallowed: int) -> None:
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.agreement = signed(ITEMS)
        paid(self.agreement, case=False)
        for (name, _), won in zip(ITEMS, shown, strict=True):
            spend(self.agreement, name, won)
        spend(self.agreement, "인건비", bare, evidence=False)
        for kind, won in (("interest", interest), ("refund", refund)):
            if won:
                received(self.agreement, kind, won)
        made = acts.draw_settlement(by=SECRETARIAT, at=AT, on=DRAWN, agreement=self.agreement.pk, text="")
        acts.submit_settlement(by=SECRETARIAT, at=AT, on=DRAWN, settlement=made.pk)
        self.cut = min(disallowed, shown[0])
        for line in made.lines.select_related("item"):
            if line.item.name == "인건비" and self.cut:
                acts.disallow(by=OFFICER, at=AT, line=line.pk, amount=self.cut, why="행사와 무관")
            acts.review_line(by=OFFICER, at=AT, line=line.pk)
        self.record = acts.approve_settlement(by=BUREAU, at=AT, on=DRAWN, settlement=made.pk)
        self.due = 1000 - sum(shown) + self.cut + interest + refund
        assert self.record.returned == self.due
        acts.notify_return(by=OFFICER, at=AT, on=NOTICED, settlement=made.pk)
        self.came: list[int] = []
        self.closed = False

    def teardown(self) -> None:
        if hasattr(self, "undone"):
            if hasattr(self, "came") and not self.closed:  # every life ends closed
                if left := self.due - sum(self.came):
                    came_back(self.record, left, NOTICED + timedelta(days=9))
                acts.close_settlement(by=OFFICER, at=AT, on=NOTICED + timedelta(days=10), settlement=self.record.pk)
                assert set(balances(on=date.max, owner_ref="grants.agreement:wego-2019").values()) == {0}
            with connection.cursor() as cursor:
                cursor.execute("set constraints all immediate")  # as at commit
                cursor.execute("set constraints all deferred")
            transaction.set_rollback(True)
            self.undone.__exit__(None, None, None)

    def tried(self, act: Callable[[], Any]) -> bool:
        """Whether an act was done; one that was refused changed nothing."""
        before = balances(on=date.max)
        try:
            with transaction.atomic():
                act()
        except Refused:
            assert balances(on=date.max) == before
            return False
        return True

    @rule(won=st.integers(-5, 1500) | st.just(None), later=st.integers(0, 9))
    def receive(self, won: int | None, later: int) -> None:
        left = self.due - sum(self.came)
        won = left if won is None else won

        def act() -> None:
            made = acts.prepare_receipt(by=OFFICER, at=AT, on=NOTICED + timedelta(days=later), settlement=self.record.pk, amount=won)
            acts.decide_receipt(by=BUREAU, at=AT, receipt=made.pk, approve=True)

        assert self.tried(act) == (not self.closed and 0 < won <= left)
        if not self.closed and 0 < won <= left:
            self.came.append(won)

    @precondition(lambda self: getattr(self, "came", None))
    @rule(which=st.integers(0, 3))
    def take_back(self, which: int) -> None:
        standing = standing_receipts(self.record)
        receipt = standing[-1 - which % len(standing)]

        def act() -> None:
            made = acts.take_back_receipt(by=OFFICER, at=AT, on=NOTICED + timedelta(days=9), receipt=receipt, why="잘못 적음")
            acts.decide_receipt(by=BUREAU, at=AT, receipt=made.pk, approve=True)

        may = not self.closed and receipt == standing[-1]
        assert self.tried(act) == may
        if may:
            self.came.pop()

    @rule()
    def close(self) -> None:
        may = not self.closed and sum(self.came) == self.due
        assert self.tried(lambda: acts.close_settlement(by=OFFICER, at=AT, on=NOTICED + timedelta(days=10), settlement=self.record.pk)) == may
        self.closed = self.closed or may

    @invariant()
    def terms_and_books_agree(self) -> None:
        if not hasattr(self, "came"):
            return
        held, back = balances(on=date.max, owner_ref="grants.agreement:wego-2019"), sum(self.came)
        assert sum(held.values()) == 0
        assert balances(on=date.max).get("budget:treasury", 0) == back == -balances(on=date.max).get("budget:revenue:2020", 0)
        assert len(standing_receipts(self.record)) == len(self.came)
        step = Settlement.objects.get(pk=self.record.pk).step
        assert step == ("closed" if self.closed else "returned" if back == self.due else "notified")
        if self.closed:
            assert set(held.values()) == {0}
        else:
            stands = position(self.agreement, date.max)
            assert held["grant:wego-2019:bank"] == stands.bank
            assert held["grant:wego-2019:bank"] >= 0
        stands = position(self.agreement, date.max)
        assert stands.reckoned == stands.bank  # what the recipient made good did not come from the account


@pytest.mark.django_db
@pytest.mark.usefixtures("files")
def test_random_ends_of_a_grant() -> None:
    run_state_machine_as_test(End, settings=settings(  # type: ignore[no-untyped-call]
        max_examples=10, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True))
