"""Costs of a grant: four eyes, term, items, money at the bank, counter-costs, evidence; interest, refunds, open commitments."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.grants.actions.credits import (
    decide_credit,
    drop_open_commitment,
    record_credit,
    record_open_commitment,
    take_back_credit,
)
from dure.domain.grants.actions.execution import (
    Cost,
    attach_evidence,
    decide_expense,
    decide_expenses,
    prepare_expense,
    prepare_expenses,
    take_back_evidence,
    take_back_expense,
)
from dure.domain.grants.models import Evidence, Expense
from dure.domain.grants.queries.position import position
from dure.domain.ledger.queries import balances
from dure.domain.parties.models import Organisation
from tests.domain.grants.granting import AT, GENERAL, GRANTED, OFFICER, STAFF, Grant, refused, signed

pytestmark = pytest.mark.django_db
MARCH, END = date(2019, 3, 4), date(2019, 12, 31)


@pytest.fixture
def funded(grant: Grant) -> Grant:
    """This function will return the agreement with its whole money arrived."""
    grant.paid(GRANTED)
    return grant


def test_a_cost_counts_once_another_approved_it(funded: Grant) -> None:
    made = funded.prepared("사업비", 1_000_000)
    stands = position(funded.agreement, MARCH).items[2]
    assert (stands.executed, stands.pending) == (0, 1_000_000)
    both = Actor(STAFF.key, STAFF.name, GENERAL.duties)
    assert refused(decide_expense, by=both, at=AT, expense=made.pk, approve=True) == ["base.own_preparation"]
    twice = Actor("parties.account:900099", "사무국", GENERAL.duties, frozenset({STAFF.key}))  # another account of the same person
    assert refused(decide_expense, by=twice, at=AT, expense=made.pk, approve=True) == ["base.own_preparation"]
    assert refused(decide_expense, by=STAFF, at=AT, expense=made.pk, approve=True) == ["base.not_permitted"]
    decide_expense(by=GENERAL, at=AT, expense=made.pk, approve=True)
    stands = position(funded.agreement, MARCH)
    assert (stands.items[2].executed, stands.items[2].pending, stands.items[2].evidenced, stands.bank) == (1_000_000, 0, 0, GRANTED - 1_000_000)
    assert balances(on=MARCH, fund="city")[f"grant:wego-2019:item:{made.item_id}"] == 1_000_000
    with pytest.raises(IntegrityError), transaction.atomic():
        Expense.objects.filter(pk=made.pk).update(amount=2)
    with pytest.raises(IntegrityError), transaction.atomic():
        Expense.objects.filter(pk=made.pk).delete()
    large = funded.prepared("사업비", 100_000_001)
    assert refused(decide_expense, by=GENERAL, at=AT, expense=large.pk, approve=True) == ["base.over_limit"]
    decide_expense(by=GENERAL, at=AT, expense=large.pk, approve=False, note="나누어 올릴 것")
    assert position(funded.agreement, MARCH).items[2].pending == 0


def test_what_is_spent_stays_within_item_and_bank(grant: Grant) -> None:
    grant.paid(6_000_000)
    assert refused(grant.prepared, name="업무추진비", won=10_000_001) == ["grants.over_item"]
    assert refused(grant.prepared, name="업무추진비", won=1, on=date(2020, 1, 1)) == ["grants.outside_term"]
    assert refused(prepare_expense, by=STAFF, at=AT, item=grant.item("사업비"), on=MARCH, payee=" ", text="", amount=1) == ["grants.words_missing"]
    assert refused(prepare_expense, by=OFFICER, at=AT, item=grant.item("사업비"), on=MARCH, payee="상사", text="인쇄", amount=1) == ["base.not_permitted"]
    # two that each found enough: the second does not
    one, other = grant.prepared("업무추진비", 5_500_000), grant.prepared("업무추진비", 5_500_000)
    decide_expense(by=GENERAL, at=AT, expense=one.pk, approve=True)
    assert refused(decide_expense, by=GENERAL, at=AT, expense=other.pk, approve=True) == ["grants.over_item", "grants.no_money"]
    early = grant.prepared("사업비", 1, on=date(2019, 1, 30))  # before the money came
    assert refused(decide_expense, by=GENERAL, at=AT, expense=early.pk, approve=True) == ["grants.no_money"]


def test_a_file_of_costs_is_taken_whole_or_not_at_all(funded: Grant) -> None:
    item, work = funded.item("업무추진비"), funded.item("사업비")
    costs = [Cost(item, MARCH, "표본 식당", "간담회", 6_000_000), Cost(work, MARCH, "표본 상사", "인쇄", 700_000, "2019-31")]
    assert refused(prepare_expenses, by=STAFF, at=AT, agreement=funded.agreement.pk,
                   costs=[*costs, Cost(item, MARCH, "표본 식당", "간담회", 4_000_001)]) == ["grants.over_item"]
    assert not Expense.objects.exists()
    made = prepare_expenses(by=STAFF, at=AT, agreement=funded.agreement.pk, costs=costs)
    decide_expenses(by=GENERAL, at=AT, expenses=[one.pk for one in made], approve=True)
    assert [item.executed for item in position(funded.agreement, MARCH).items] == [0, 0, 700_000, 6_000_000]
    assert Expense.objects.get(number="2019-31").found_by
    assert refused(decide_expenses, by=GENERAL, at=AT, expenses=[9_999_999], approve=True) == ["grants.no_such"]


def test_a_cost_is_taken_back_by_a_counter_cost(funded: Grant) -> None:
    made, june = funded.spent("사업비", 1_000_000), date(2019, 6, 3)
    back = {"by": STAFF, "at": AT, "expense": made.pk, "why": "행사 취소"}
    assert refused(take_back_expense, **back, on=date(2019, 3, 3)) == ["grants.not_to_take_back"]
    assert refused(take_back_expense, **back | {"why": " "}, on=june) == ["grants.reason_missing"]
    counter = take_back_expense(**back, on=june)
    assert refused(take_back_expense, **back, on=june) == ["grants.not_to_take_back"]
    decide_expense(by=GENERAL, at=AT, expense=counter.pk, approve=False)
    counter = take_back_expense(**back, on=june)  # one that was refused does not stand in the way
    decide_expense(by=GENERAL, at=AT, expense=counter.pk, approve=True)
    assert position(funded.agreement, date(2019, 6, 2)).total.executed == 1_000_000
    stands = position(funded.agreement, june)
    assert (stands.total.executed, stands.total.evidenced, stands.bank, stands.reckoned) == (0, 0, GRANTED, GRANTED)
    assert refused(take_back_expense, **back | {"expense": counter.pk}, on=june) == ["grants.not_to_take_back"]


def test_evidence_is_a_file_by_its_hash(funded: Grant, files: Path) -> None:
    made = funded.spent("사업비", 1_000_000)
    words = {"by": STAFF, "at": AT, "expense": made.pk, "kind": "tax_invoice", "source": b"%PDF sample invoice", "name": "세금계산서.pdf"}
    assert refused(attach_evidence, **words | {"kind": "photo"}) == ["grants.evidence_kind"]
    assert refused(attach_evidence, **words | {"source": b""}) == ["papers.file_empty"]
    first = attach_evidence(**words)
    assert first.file.sha256 == hashlib.sha256(b"%PDF sample invoice").hexdigest()
    assert refused(attach_evidence, **words) == ["grants.evidence_there"]
    assert position(funded.agreement, MARCH).items[2].without_evidence == 0
    assert refused(take_back_evidence, by=STAFF, at=AT, evidence=first.pk, why="") == ["grants.reason_missing"]
    take_back_evidence(by=STAFF, at=AT, evidence=first.pk, why="다른 건의 것")
    assert refused(take_back_evidence, by=STAFF, at=AT, evidence=first.pk, why="다시") == ["grants.evidence_gone"]
    assert position(funded.agreement, MARCH).items[2].without_evidence == 1_000_000
    attach_evidence(**words)
    with pytest.raises(IntegrityError), transaction.atomic():
        Evidence.objects.filter(pk=first.pk).delete()


def test_small_costs_need_no_evidence_where_the_profile_says_so(line: BudgetLine, recipient: Organisation) -> None:
    grant = signed(line, recipient)
    grant.agreement.profile["evidence_from"] = 30_000
    grant.agreement.save(update_fields=["profile"])
    grant.paid(GRANTED)
    grant.spent("사업비", 29_999)
    grant.spent("사업비", 30_000)
    assert position(grant.agreement, MARCH).items[2].evidenced == 29_999


def test_interest_and_refunds_come_to_the_bank_and_are_owed(funded: Grant) -> None:
    words = {"by": STAFF, "at": AT, "agreement": funded.agreement.pk, "on": date(2019, 12, 20)}
    assert refused(record_credit, **words, kind="gift", amount=1) == ["grants.credit_kind"]
    assert refused(record_credit, **words, kind="interest", amount=0) == ["grants.not_positive"]
    interest = record_credit(**words, kind="interest", amount=223_530)
    refund = record_credit(**words, kind="refund", amount=105_294, text="전년도 취소 결제")
    for one in (interest, refund):
        decide_credit(by=GENERAL, at=AT, credit=one.pk, approve=True)
    stands = position(funded.agreement, END)
    assert (stands.interest, stands.refunds, stands.bank) == (223_530, 105_294, GRANTED + 328_824)
    held = balances(on=END, owner_ref="grants.agreement:wego-2019")
    assert (held["grant:wego-2019:interest"], held["grant:wego-2019:refunds"]) == (-223_530, -105_294)
    counter = take_back_credit(by=STAFF, at=AT, on=date(2019, 12, 23), credit=interest.pk, why="은행 정정")
    decide_credit(by=GENERAL, at=AT, credit=counter.pk, approve=True)
    assert position(funded.agreement, END).interest == 0
    assert refused(take_back_credit, by=STAFF, at=AT, on=END, credit=interest.pk, why="다시") == ["grants.not_to_take_back"]


def test_a_refund_is_of_an_earlier_grants_cost_and_not_more(funded: Grant) -> None:
    made = funded.spent("사업비", 105_294)
    words = {"by": STAFF, "at": AT, "agreement": funded.agreement.pk, "kind": "refund", "on": date(2019, 12, 20), "of_expense": made.pk}
    assert refused(record_credit, **words, amount=105_294) == ["grants.refund_same_year"]


def test_an_open_commitment_is_paid_after_the_term_or_falls_back(funded: Grant) -> None:
    words = {"by": STAFF, "at": AT, "item": funded.item("업무추진비"), "payee": "표본 상사", "text": "연말 보고서", "committed_on": date(2019, 12, 20)}
    assert refused(record_open_commitment, **words, amount=10_000_001, until=date(2020, 1, 15)) == ["grants.not_left"]
    assert refused(record_open_commitment, **words, amount=1, until=date(2019, 12, 1)) == ["grants.commitment_days"]
    first = record_open_commitment(**words, amount=4_000_000, until=date(2020, 1, 15))
    other = record_open_commitment(**words, amount=1_000_000, until=date(2020, 1, 15))
    assert position(funded.agreement, END).items[3].open == 5_000_000
    late = {"name": "업무추진비", "on": date(2020, 1, 10)}
    assert refused(funded.prepared, **late, won=4_000_001, commitment=first.pk) == ["grants.commitment_less"]
    assert refused(funded.prepared, name="업무추진비", won=4_000_000, on=date(2020, 1, 16), commitment=first.pk) == ["grants.outside_term"]
    refused_one = funded.prepared(**late, won=3_900_000, commitment=first.pk)
    decide_expense(by=GENERAL, at=AT, expense=refused_one.pk, approve=False)
    funded.spent("업무추진비", 3_900_000, on=date(2020, 1, 10), commitment=first.pk)
    assert refused(funded.prepared, **late, won=1, commitment=first.pk) == ["grants.commitment_done"]
    drop_open_commitment(by=STAFF, at=AT, on=date(2020, 1, 14), commitment=other.pk, why="계약 해지")
    assert refused(drop_open_commitment, by=STAFF, at=AT, on=date(2020, 1, 14), commitment=first.pk, why="해지") == ["grants.commitment_done"]
    item = position(funded.agreement, date(2020, 1, 15)).items[3]
    assert (item.executed, item.open, item.left) == (3_900_000, 0, 6_100_000)
    # as of the end of the year both were open
    assert position(funded.agreement, END).items[3].open == 5_000_000
