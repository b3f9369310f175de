"""A cost goes back once, what was disbursed of items is of them, and the steps of a settlement come one after another."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dure.domain.grants.actions import credits as crediting
from dure.domain.grants.actions import execution
from dure.domain.grants.actions import settling as acts
from dure.domain.grants.models import Settlement
from tests.domain.grants.granting import refused
from tests.domain.grants.lived import AT, BUREAU, OFFICER, SECRETARIAT, SECRETARY_GENERAL, paid, signed, spend

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
DAY = date(2020, 1, 20)
LATER = datetime(2021, 1, 6, 1, 0, tzinfo=UTC)



def test_a_cost_is_refunded_or_taken_back_and_never_both() -> None:
    last = signed([("사업비", 1000)])
    paid(last, case=False)
    one, other = spend(last, "사업비", 400, evidence=False)[0], spend(last, "사업비", 600, evidence=False)[0]
    now = signed([("사업비", 1000)], 2020)
    back = {"by": SECRETARIAT, "at": AT, "on": date(2019, 12, 1), "why": "결제 취소"}
    counter = execution.take_back_expense(expense=one.pk, **back)
    assert refused(crediting.record_credit, by=SECRETARIAT, at=LATER, agreement=now.pk, kind="refund", on=date(2020, 5, 1), amount=400,
                   of_expense=one.pk) == ["grants.cost_taken_back"]
    execution.decide_expense(by=SECRETARY_GENERAL, at=AT, expense=counter.pk, approve=True)
    credit = crediting.record_credit(by=SECRETARIAT, at=LATER, agreement=now.pk, kind="refund", on=date(2020, 5, 1), amount=600, of_expense=other.pk)
    assert refused(execution.take_back_expense, expense=other.pk, **back) == ["grants.refunded_already"]
    crediting.decide_credit(by=SECRETARY_GENERAL, at=LATER, credit=credit.pk, approve=False, note="잘못 적음")
    assert execution.take_back_expense(expense=other.pk, **back).reverses_id == other.pk


def test_interest_is_recorded_once_it_came() -> None:
    agreement = signed([("사업비", 1000)])
    wanted = {"by": SECRETARIAT, "at": AT, "agreement": agreement.pk, "kind": "interest", "amount": 5}
    assert refused(crediting.record_credit, on=date(2030, 1, 1), **wanted) == ["grants.to_come"]
    assert crediting.record_credit(on=date(2020, 1, 6), **wanted).amount == 5


def test_what_was_disbursed_of_items_is_of_them() -> None:
    agreement = signed([("인건비", 600), ("사업비", 400)])
    paid(agreement, 600, case=False)
    a, b = agreement.items.get(name="인건비").pk, agreement.items.get(name="사업비").pk
    for wrong in ({a: -100, b: 700}, {a: 601, b: -1}, {a: 600, b: 0, 0: 5}):
        codes = refused(acts.draw_settlement, by=SECRETARIAT, at=AT, on=DAY, agreement=agreement.pk, granted=wrong)
        assert set(codes) == {"grants.given_wrong"}
    assert acts.draw_settlement(by=SECRETARIAT, at=AT, on=DAY, agreement=agreement.pk, granted={a: 300, b: 300}).granted == 600


def test_steps_of_a_settlement_come_one_after_another() -> None:
    agreement = signed([("사업비", 1000)])
    paid(agreement, case=False)
    draw = {"by": SECRETARIAT, "at": AT, "agreement": agreement.pk}
    assert refused(acts.draw_settlement, on=DAY, as_of=date(2020, 2, 1), **draw) == ["grants.step_before"]
    made: Settlement = acts.draw_settlement(on=DAY, **draw)
    assert refused(acts.submit_settlement, by=SECRETARIAT, at=AT, on=date(2020, 1, 19), settlement=made.pk) == ["grants.step_before"]
    acts.submit_settlement(by=SECRETARIAT, at=AT, on=DAY, settlement=made.pk)
    acts.review_line(by=OFFICER, at=AT, line=made.lines.get().pk)
    assert refused(acts.approve_settlement, by=BUREAU, at=AT, on=date(2020, 1, 19), settlement=made.pk) == ["grants.step_before"]
    acts.approve_settlement(by=BUREAU, at=AT, on=DAY, settlement=made.pk)
    assert refused(acts.notify_return, by=OFFICER, at=AT, on=date(2019, 1, 20), settlement=made.pk) == ["grants.step_before"]
    acts.notify_return(by=OFFICER, at=AT, on=DAY, settlement=made.pk)
    receipt = acts.prepare_receipt(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=made.pk, amount=1000)
    acts.decide_receipt(by=BUREAU, at=AT, receipt=receipt.pk, approve=True)
    assert refused(acts.close_settlement, by=OFFICER, at=AT, on=date(2020, 2, 2), settlement=made.pk) == ["grants.step_before"]
    assert acts.close_settlement(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=made.pk).step == "closed"
