"""From the agreement to the instalment that arrived: who may, how much, and what is posted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.grants.actions.agreements import (
    apply,
    ask_reallocation,
    decide_application,
    decide_instalment,
    decide_reallocation,
    open_instalment_case,
    prepare_instalment,
    revise_agreement,
    sign_agreement,
)
from dure.domain.grants.models import Agreement, AgreementItem, Instalment
from dure.domain.grants.queries.position import agreement_named, position, positions
from dure.domain.ledger.queries import balances
from dure.domain.parties.models import Organisation
from dure.domain.spending.actions.ladder import allot, decide_allotment, decide_rung, prepare_rung
from tests.domain.grants.granting import (
    AT,
    DIRECTOR,
    GENERAL,
    GRANTED,
    HEAD,
    ITEMS,
    LEAD,
    OFFICER,
    PAID,
    SIGNED,
    STAFF,
    Grant,
    drafted,
    refused,
    signed,
)
from tests.domain.spending.paying import allotted
from tests.domain.spending.paying import paid as paid_for

pytestmark = pytest.mark.django_db


def test_a_draft_is_written_anew_and_signed_once(line: BudgetLine, recipient: Organisation) -> None:
    made = drafted(line, recipient)
    assert (made.state, made.amount, made.fiscal_year, made.profile) == ("draft", GRANTED, 2019, {})
    assert refused(drafted, line=line, recipient=recipient) == ["grants.key_there"]
    assert refused(drafted, line=line, recipient=recipient, key="Wego 2019") == ["grants.key_wrong"]
    assert refused(drafted, line=line, recipient=recipient, key="other", profile="unheard") == ["grants.no_such_profile"]
    assert refused(drafted, line=line, recipient=recipient, key="other", amount=GRANTED + 1) == ["grants.items_differ"]
    words = {"title": {"ko": "약정"}, "starts_on": date(2019, 1, 1), "ends_on": date(2019, 12, 31), "items": [("인건비", 5)]}
    assert revise_agreement(by=OFFICER, at=AT, agreement=made.pk, **words).amount == 5
    assert refused(sign_agreement, by=OFFICER, at=AT, on=SIGNED, agreement=made.pk) == ["base.not_permitted"]
    sign_agreement(by=DIRECTOR, at=AT, on=SIGNED, agreement=made.pk)
    record = agreement_named("wego-2019")
    assert (record.state, record.profile["name"], record.profile["report_days"]) == ("signed", "agreement", 30)
    assert refused(sign_agreement, by=DIRECTOR, at=AT, on=SIGNED, agreement=made.pk) == ["grants.signed_already"]
    assert refused(revise_agreement, by=OFFICER, at=AT, agreement=made.pk, **words) == ["grants.signed_already"]
    with pytest.raises(IntegrityError), transaction.atomic():
        AgreementItem.objects.filter(agreement=record).update(amount=6)
    assert refused(agreement_named, key="wego-2020") == ["grants.no_such"]


def test_an_agreement_leaves_what_is_committed_for_others(line: BudgetLine, recipient: Organisation) -> None:
    paid_for(OFFICER, allotted(OFFICER, line, GRANTED), "표본 상사", 900_000_000, date(2019, 1, 10))
    more = drafted(line, recipient, "wego-2019-3", items=[("사업비", GRANTED - 900_000_000 + 1)])
    assert refused(sign_agreement, by=DIRECTOR, at=AT, on=SIGNED, agreement=more.pk) == ["grants.over_line"]
    less = drafted(line, recipient, "wego-2019-4", items=[("사업비", GRANTED - 900_000_000)])
    sign_agreement(by=DIRECTOR, at=AT, on=SIGNED, agreement=less.pk)


def test_agreements_of_a_line_stay_within_it(line: BudgetLine, recipient: Organisation) -> None:
    signed(line, recipient, items=[("사업비", GRANTED - 1)])
    more = drafted(line, recipient, "wego-2019-2", items=[("사업비", 2)])
    assert refused(sign_agreement, by=DIRECTOR, at=AT, on=SIGNED, agreement=more.pk) == ["grants.over_line"]


def test_what_is_asked_granted_and_paid_stays_within_the_whole(grant: Grant) -> None:
    agreement = grant.agreement
    asked = apply(by=STAFF, at=AT, on=SIGNED, agreement=agreement.pk, amount=800_000_000, reason="상반기")
    assert refused(apply, by=STAFF, at=AT, on=SIGNED, agreement=agreement.pk, amount=GRANTED - 800_000_000 + 1) == ["grants.over_agreement"]
    assert refused(apply, by=OFFICER, at=AT, on=SIGNED, agreement=agreement.pk, amount=1) == ["base.not_permitted"]
    decide = {"at": AT, "on": SIGNED, "application": asked.pk, "approve": True}
    assert refused(prepare_instalment, by=OFFICER, at=AT, application=asked.pk, amount=1) == ["grants.not_granted"]
    assert refused(decide_application, by=DIRECTOR, **decide) == ["base.over_limit"]
    assert refused(decide_application, by=HEAD, **decide, granted=800_000_001) == ["grants.over_asked"]
    decide_application(by=HEAD, **decide, granted=700_000_000, conditions="분기별 보고")
    # what was asked for and not granted can be asked for again
    second = apply(by=STAFF, at=AT, on=SIGNED, agreement=agreement.pk, amount=GRANTED - 700_000_000)
    assert second.number == 2
    pays = {"by": OFFICER, "at": AT, "application": asked.pk}
    made = prepare_instalment(**pays, amount=400_000_000)
    assert refused(prepare_instalment, **pays, amount=300_000_001) == ["grants.over_application"]
    assert refused(decide_instalment, by=HEAD, at=AT, instalment=made.pk, approve=True) == ["grants.day_missing"]
    assert refused(decide_instalment, by=LEAD, at=AT, instalment=made.pk, approve=True, paid_on=PAID) == ["base.over_limit"]
    decide_instalment(by=HEAD, at=AT, instalment=made.pk, approve=True, paid_on=PAID)
    assert refused(decide_instalment, by=HEAD, at=AT, instalment=made.pk, approve=False) == ["base.decided_already"]
    assert position(agreement, date(2019, 1, 30)).disbursed == 0
    stands = position(agreement, PAID)
    assert (stands.disbursed, stands.bank, stands.reckoned) == (400_000_000,) * 3
    assert balances(on=PAID, owner_ref="grants.agreement:wego-2019")["grant:wego-2019:owed"] == -400_000_000
    with pytest.raises(IntegrityError), transaction.atomic():
        Instalment.objects.filter(pk=made.pk).update(amount=1)


def test_an_instalment_waits_for_the_citys_payment_where_it_has_a_case(grant: Grant, line: BudgetLine) -> None:
    asked = apply(by=STAFF, at=AT, on=SIGNED, agreement=grant.agreement.pk, amount=1_000_000)
    decide_application(by=LEAD, at=AT, on=SIGNED, application=asked.pk, approve=True)
    made = prepare_instalment(by=OFFICER, at=AT, application=asked.pk, amount=1_000_000)
    case = open_instalment_case(by=OFFICER, at=AT, on=SIGNED, instalment=made.pk)
    assert (case.kind, case.about, case.line) == ("grant", f"grants.instalment:{made.pk}", line)
    assert refused(open_instalment_case, by=OFFICER, at=AT, on=SIGNED, instalment=made.pk) == ["grants.case_there"]
    arrive = {"by": LEAD, "at": AT, "instalment": made.pk, "approve": True, "paid_on": PAID}
    assert refused(decide_instalment, **arrive) == ["grants.not_paid_by_city"]
    allotted = allot(by=OFFICER, at=AT, on=SIGNED, line=line.pk, amount=1_000_000)
    decide_allotment(by=LEAD, at=AT, allotment=allotted.pk, approve=True)
    for rung in ("proposal", "commitment", "resolution", "payment"):
        step = prepare_rung(by=OFFICER, at=AT, on=PAID, case=case.pk, rung=rung, amount=1_000_000)
        decide_rung(by=LEAD, at=AT, rung=step.pk, approve=True)
    assert refused(decide_instalment, **arrive | {"paid_on": SIGNED}) == ["grants.not_paid_by_city"]
    decide_instalment(**arrive)
    # two figures of one payment, in two funds: what the city disbursed, and what the recipient has
    assert balances(on=PAID, fund="budget")["budget:treasury"] == -1_000_000
    assert balances(on=PAID, fund="city")["grant:wego-2019:bank"] == 1_000_000


def test_money_moves_between_items_once_the_city_approved_it(grant: Grant, line: BudgetLine, recipient: Organisation) -> None:
    office, work = grant.item("사무관리비"), grant.item("사업비")
    words = {"by": STAFF, "at": AT, "on": date(2019, 5, 2), "source": office, "target": work, "reason": "포럼 확대"}
    assert refused(ask_reallocation, **words, amount=ITEMS["사무관리비"] + 1) == ["grants.not_left"]
    asked = ask_reallocation(**words, amount=100_000_000)
    twin = ask_reallocation(**words, amount=100_000_000)
    assert position(grant.agreement, date(2019, 12, 31)).items[1].reallocated == 0
    assert refused(decide_reallocation, by=GENERAL, at=AT, reallocation=asked.pk, approve=True) == ["base.not_permitted"]
    decide_reallocation(by=HEAD, at=AT, reallocation=asked.pk, approve=True)
    assert refused(decide_reallocation, by=HEAD, at=AT, reallocation=twin.pk, approve=True) == ["grants.not_left"]
    stands = position(grant.agreement, date(2019, 5, 2))
    assert [item.reallocated for item in stands.items] == [0, -100_000_000, 100_000_000, 0]
    assert position(grant.agreement, date(2019, 5, 1)).items[2].reallocated == 0
    assert stands.total.granted == GRANTED


def test_positions_take_the_same_queries_however_many_grants(grant: Grant, line: BudgetLine, recipient: Organisation,
                                                             django_assert_num_queries: Any) -> None:
    grant.paid(5_000_000)
    grant.spent("사업비", 1_000_000)
    other = drafted(line, recipient, "wego-2019-2", items=[("사업비", 2)])
    with django_assert_num_queries(10):
        positions([grant.agreement], PAID)
    both = list(Agreement.objects.all())
    with django_assert_num_queries(10):
        found = positions(both, date(2019, 12, 31))
    assert found[grant.agreement.pk] == position(grant.agreement, date(2019, 12, 31))
    assert found[other.pk].total.granted == 2


def test_nobody_signs_for_a_stranger(grant: Grant, stranger: Actor) -> None:
    assert refused(apply, by=stranger, at=AT, on=SIGNED, agreement=grant.agreement.pk, amount=1) == ["base.not_permitted"]
    assert refused(apply, by=STAFF, at=AT, on=SIGNED, agreement=grant.agreement.pk + 99, amount=1) == ["grants.no_such"]
