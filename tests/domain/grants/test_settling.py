"""A grant is settled from its records: drawn, submitted, reviewed, approved, notified, returned, closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.grants.actions import agreements, execution
from dure.domain.grants.actions import credits as crediting
from dure.domain.grants.actions import settling as acts
from dure.domain.grants.models import Agreement, Settlement
from dure.domain.grants.queries.checks import checked_grants
from dure.domain.grants.queries.position import position
from dure.domain.grants.queries.settling import findings
from dure.domain.ledger.queries import balances
from dure.domain.spending.queries.ladder import used
from dure.kernel.problem import Refused
from tests.domain.grants.lived import (
    AT,
    BUREAU,
    LEAD,
    OFFICER,
    SECRETARIAT,
    SECRETARY_GENERAL,
    of_2019,
    paid,
    received,
    signed,
    spend,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
TEXT = "인건비 교부액은 567,940천원이며 나머지는 표와 같다.\n반납액: 61,056,667원"


def code(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.problems[0].code


def submitted(agreement: Agreement, on: date = date(2020, 1, 20), text: str = "") -> Settlement:
    made = acts.draw_settlement(by=SECRETARIAT, at=AT, on=on, agreement=agreement.pk, text=text)
    return acts.submit_settlement(by=SECRETARIAT, at=AT, on=on, settlement=made.pk)


def approved(agreement: Agreement, on: date = date(2020, 1, 20), by: Actor = BUREAU) -> Settlement:
    made = submitted(agreement, on)
    for line in made.lines.all():
        acts.review_line(by=OFFICER, at=AT, line=line.pk)
    return acts.approve_settlement(by=by, at=AT, on=on + timedelta(days=11), settlement=made.pk)


def came_back(settlement: Settlement, won: int, on: date) -> None:
    receipt = acts.prepare_receipt(by=OFFICER, at=AT, on=on, settlement=settlement.pk, amount=won)
    acts.decide_receipt(by=BUREAU, at=AT, receipt=receipt.pk, approve=True)


def test_the_settlement_of_2019_from_its_records_to_the_last_won() -> None:
    agreement = of_2019()
    settlement = approved(agreement)
    assert settlement.approved_on == date(2020, 1, 31)
    assert (settlement.granted, settlement.executed) == (1_255_300_000, 1_194_572_157)
    assert (settlement.granted - settlement.executed, settlement.interest, settlement.refunds) == (60_727_843, 223_530, 105_294)
    assert settlement.returned == 61_056_667
    notice = acts.notify_return(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=settlement.pk, number="디지털정책과-1")
    assert notice.terms == {"granted": 1_255_300_000, "executed": 1_194_572_157, "unspent": 60_727_843, "interest": 223_530, "refunds": 105_294,
                            "returned": 61_056_667}
    assert notice.due_on == date(2020, 3, 4)  # 30 days
    line = BudgetLine.objects.get(pk=agreement.line_id)
    came_back(settlement, 61_056_667, date(2020, 2, 20))
    settlement.refresh_from_db()
    assert settlement.step == "returned"
    # revenue of the year of receipt: what the city disbursed in 2019 stays
    assert used([line], date(2020, 12, 31))[line.pk].spent == 1_255_300_000
    assert balances(on=date(2020, 2, 20))["budget:revenue:2020"] == -61_056_667
    acts.close_settlement(by=OFFICER, at=AT, on=date(2020, 2, 21), settlement=settlement.pk)
    agreement.refresh_from_db()
    assert agreement.state == "closed"
    assert set(balances(on=date(2020, 12, 31), owner_ref="grants.agreement:wego-2019").values()) == {0}


def _small(into_line: bool) -> tuple[Agreement, date]:
    """A grant of which 100,000 won go back: before the year's books close, or after."""
    agreement = signed([("사업비", 1_000_000)])
    if into_line:
        Agreement.objects.filter(pk=agreement.pk).update(ends_on=date(2019, 11, 30))
        agreement.refresh_from_db()
    paid(agreement)
    spend(agreement, "사업비", 900_000, on=date(2019, 11, 1))
    return agreement, date(2019, 12, 2) if into_line else date(2020, 1, 20)


@pytest.mark.parametrize("into_line", [True, False])
def test_a_receipt_is_taken_back_by_a_counter_receipt(into_line: bool) -> None:
    agreement, drawn = _small(into_line)
    settlement = approved(agreement, drawn)
    on = drawn + timedelta(days=14)
    acts.notify_return(by=OFFICER, at=AT, on=on, settlement=settlement.pk)
    before, line = balances(on=date.max), agreement.line
    came_back(settlement, 60_000, on)
    came_back(settlement, 40_000, on)
    first, last = settlement.notice.receipts.order_by("pk")
    settlement.refresh_from_db()
    assert (settlement.step, used([line], date.max)[line.pk].spent) == ("returned", 900_000 if into_line else 1_000_000)
    counter = acts.take_back_receipt(by=OFFICER, at=AT, on=on, receipt=last.pk, why="다른 단체의 돈")
    assert (counter.amount, counter.revenue_year) == (-40_000, last.revenue_year)
    acts.decide_receipt(by=BUREAU, at=AT, receipt=counter.pk, approve=True)
    settlement.refresh_from_db()
    assert settlement.step == "notified"  # it is due again
    again = acts.take_back_receipt(by=OFFICER, at=AT, on=on, receipt=first.pk, why="은행 오류")
    acts.decide_receipt(by=BUREAU, at=AT, receipt=again.pk, approve=True)
    assert {key: won for key, won in balances(on=date.max).items() if won} == {key: won for key, won in before.items() if won}
    assert used([line], date.max)[line.pk].spent == 1_000_000
    came_back(settlement, 100_000, on)
    acts.close_settlement(by=OFFICER, at=AT, on=on, settlement=settlement.pk)
    assert set(balances(on=date.max, owner_ref="grants.agreement:wego-2019").values()) == {0}


def test_which_receipts_are_taken_back_and_by_whom() -> None:
    agreement, drawn = _small(into_line=False)
    settlement = approved(agreement, drawn)
    on = drawn + timedelta(days=14)
    acts.notify_return(by=OFFICER, at=AT, on=on, settlement=settlement.pk)
    came_back(settlement, 60_000, on)
    came_back(settlement, 40_000, on)
    first, last = settlement.notice.receipts.order_by("pk")

    def take_back(receipt: int, why: str = "두 번 적음", day: date = on) -> int:
        return acts.take_back_receipt(by=OFFICER, at=AT, on=day, receipt=receipt, why=why).pk

    for receipt, why, day, found in ((first.pk, "두 번 적음", on, "receipt_not_last"), (last.pk, " ", on, "why_missing"),
                                     (last.pk, "두 번 적음", on - timedelta(days=1), "not_to_take_back")):
        with pytest.raises(Refused, match=found):
            take_back(receipt, why, day)
    counter = take_back(last.pk)
    with pytest.raises(Refused, match="own_preparation"):
        acts.decide_receipt(by=replace(BUREAU, key=OFFICER.key), at=AT, receipt=counter, approve=True)
    acts.decide_receipt(by=BUREAU, at=AT, receipt=counter, approve=False)
    with pytest.raises(Refused, match="not_to_take_back"):
        take_back(counter)
    acts.close_settlement(by=OFFICER, at=AT, on=on, settlement=settlement.pk)
    with pytest.raises(Refused, match="step_not_there"):
        take_back(last.pk)
    for change in (lambda rows: rows.delete(), lambda rows: rows.update(amount=1)):
        with pytest.raises(IntegrityError), transaction.atomic():
            change(settlement.notice.receipts.filter(pk=first.pk))


def test_text_against_table_is_a_finding() -> None:
    settlement = submitted(of_2019(case=False), text=TEXT)
    (found,) = findings(settlement)
    assert (found.code, found.params["item"], found.params["text"], found.params["table"]) == ("grants.text_differs", "인건비", 567_940_000, 560_740_000)
    assert found.places[0].line == 1
    told = [one for one in checked_grants(2019, date(2020, 1, 20)) if one.code == "grants.text_differs"]
    assert [one.params["ref"] for one in told] == ["grants.agreement:wego-2019"]  # among the year's checks, to be settled there


def test_a_cost_without_evidence_is_not_settled_and_is_made_good_when_it_goes_back() -> None:
    agreement = signed([("사업비", 1_000_000)])
    paid(agreement)
    spend(agreement, "사업비", 600_000)
    spend(agreement, "사업비", 100_000, evidence=False)
    settlement = approved(agreement)
    assert (settlement.executed, settlement.returned) == (600_000, 400_000)
    assert [(one.code, one.params) for one in findings(settlement) if one.code == "grants.without_evidence"] == [
        ("grants.without_evidence", {"number": 1, "amount": 100_000})]
    acts.notify_return(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=settlement.pk)
    came_back(settlement, 350_000, date(2020, 2, 10))
    assert position(agreement, date(2020, 2, 10)).bank == 0  # 300,000 of it stood there, the rest is the recipient's own
    came_back(settlement, 50_000, date(2020, 2, 11))
    acts.close_settlement(by=OFFICER, at=AT, on=date(2020, 2, 12), settlement=settlement.pk)
    assert set(balances(on=date(2020, 12, 31), owner_ref="grants.agreement:wego-2019").values()) == {0}


def test_what_the_review_disallows_goes_back() -> None:
    agreement = signed([("사업비", 1_000_000), ("인건비", 500_000)])
    paid(agreement)
    spend(agreement, "사업비", 1_000_000)
    spend(agreement, "인건비", 500_000)
    settlement = submitted(agreement)
    business, staff = settlement.lines.all()
    with pytest.raises(Refused) as refused:
        acts.disallow(by=OFFICER, at=AT, line=business.pk, amount=1_000_001, why="지나침")
    assert code(refused) == "grants.disallowed_most"
    with pytest.raises(Refused) as refused:
        acts.disallow(by=OFFICER, at=AT, line=business.pk, amount=1, why=" ")
    assert code(refused) == "grants.why_missing"
    acts.disallow(by=OFFICER, at=AT, line=business.pk, amount=200_000, why="행사와 무관")
    acts.review_line(by=OFFICER, at=AT, line=staff.pk)
    settlement = acts.approve_settlement(by=LEAD, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)
    assert (settlement.executed, settlement.returned) == (1_300_000, 200_000)
    acts.notify_return(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=settlement.pk)
    came_back(settlement, 200_000, date(2020, 2, 10))
    acts.close_settlement(by=OFFICER, at=AT, on=date(2020, 2, 12), settlement=settlement.pk)
    assert set(balances(on=date(2020, 12, 31), owner_ref="grants.agreement:wego-2019").values()) == {0}


def test_a_return_before_the_books_close_goes_back_into_the_line() -> None:
    agreement = signed([("사업비", 1_000_000)], year=2019)
    Agreement.objects.filter(pk=agreement.pk).update(ends_on=date(2019, 11, 30))
    agreement.refresh_from_db()
    paid(agreement)
    spend(agreement, "사업비", 900_000, on=date(2019, 11, 1))
    settlement = approved(agreement, on=date(2019, 12, 2))
    acts.notify_return(by=OFFICER, at=AT, on=date(2019, 12, 16), settlement=settlement.pk)
    came_back(settlement, 100_000, date(2019, 12, 27))
    line = BudgetLine.objects.get(pk=agreement.line_id)
    assert (used([line], date(2019, 12, 31))[line.pk].refunded, used([line], date(2019, 12, 31))[line.pk].spent) == (100_000, 900_000)
    assert "budget:revenue:2019" not in balances(on=date(2019, 12, 31))


def test_four_eyes_and_limits_of_the_approval() -> None:
    agreement = signed([("사업비", 60_000_000)])
    paid(agreement)
    spend(agreement, "사업비", 60_000_000)
    settlement = submitted(agreement)
    (line,) = settlement.lines.all()
    with pytest.raises(Refused) as refused:
        acts.approve_settlement(by=BUREAU, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)
    assert code(refused) == "grants.unreviewed"
    director = Actor("parties.account:900012", "표본 과장", frozenset({"director"}))
    acts.review_line(by=director, at=AT, line=line.pk)
    with pytest.raises(Refused) as refused:
        acts.approve_settlement(by=director, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)
    assert code(refused) == "base.over_limit"  # 60,000,000 won, a director approves 50,000,000
    both = replace(director, duties=frozenset({"director", "bureau_head"}))
    with pytest.raises(Refused) as refused:
        acts.approve_settlement(by=both, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)
    assert code(refused) == "grants.own_review"
    for stranger in (SECRETARIAT, SECRETARY_GENERAL, OFFICER):
        with pytest.raises(Refused) as refused:
            acts.approve_settlement(by=stranger, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)
        assert code(refused) == "base.not_permitted"
    acts.approve_settlement(by=BUREAU, at=AT, on=date(2020, 1, 31), settlement=settlement.pk)


def test_a_query_is_answered_before_the_approval_and_a_settlement_sent_back_is_drawn_anew() -> None:
    agreement = signed([("사업비", 1_000_000)])
    paid(agreement)
    spend(agreement, "사업비", 900_000)
    first = submitted(agreement)
    query = acts.ask_query(by=OFFICER, at=AT, settlement=first.pk, text="이 비용은 무엇입니까?")
    acts.review_line(by=OFFICER, at=AT, line=first.lines.get().pk)
    for wanted, act in (("grants.unanswered", lambda: acts.answer_query(by=SECRETARIAT, at=AT, query=query.pk, answer="행사 임차료입니다.")),
                        ("grants.query_open", lambda: acts.settle_query(by=OFFICER, at=AT, query=query.pk))):
        with pytest.raises(Refused) as refused:
            acts.approve_settlement(by=LEAD, at=AT, on=date(2020, 1, 31), settlement=first.pk)
        assert code(refused) == wanted
        act()
    with pytest.raises(Refused) as refused:
        acts.answer_query(by=SECRETARIAT, at=AT, query=query.pk, answer="다시")
    assert code(refused) == "grants.query_answered"
    acts.send_back(by=OFFICER, at=AT, settlement=first.pk, why="이자가 빠졌습니다.")
    received(agreement, "interest", 1_000)
    second = submitted(agreement)
    assert (second.version, second.returned) == (2, 101_000)


def test_what_keeps_a_grant_from_being_settled() -> None:
    agreement = signed([("사업비", 1_000_000), ("인건비", 500_000)])
    with pytest.raises(Refused) as refused:
        acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2019, 12, 30), agreement=agreement.pk)
    assert [one.code for one in refused.value.problems] == ["grants.term_runs", "grants.nothing_disbursed"]
    paid(agreement, 1_200_000)
    with pytest.raises(Refused) as refused:
        acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 2), agreement=agreement.pk)
    assert (code(refused), refused.value.problems[0].params["difference"]) == ("grants.granted_not_disbursed", 300_000)
    staff = agreement.items.get(name="인건비")
    drawn = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 2), agreement=agreement.pk, granted={staff.pk: 200_000})
    assert (drawn.granted, drawn.returned) == (1_200_000, 1_200_000)
    spend(agreement, "사업비", 400_000)
    with pytest.raises(Refused) as refused:
        acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 3), settlement=drawn.pk)
    assert code(refused) == "grants.drawn_stale"
    again = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 3), agreement=agreement.pk, granted={staff.pk: 200_000})
    assert (again.pk, again.version, again.returned) == (drawn.pk, 1, 800_000)
    crediting.record_open_commitment(by=SECRETARIAT, at=AT, item=staff.pk, payee="표본 직원", text="12월분", amount=50_000, committed_on=date(2019, 12, 1),
                                   until=date(2020, 1, 31))
    execution.prepare_expense(by=SECRETARIAT, at=AT, item=staff.pk, on=date(2019, 12, 31), payee="표본 직원", text="급여", amount=100_000)
    with pytest.raises(Refused) as refused:
        acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 3), settlement=again.pk)
    assert [one.code for one in refused.value.problems] == ["grants.undecided", "grants.open_left"]


def test_what_was_paid_after_the_day_of_a_settlement_is_not_left_out_of_it() -> None:
    """An open commitment paid in January: drawn as of the year's end it would be asked back."""
    agreement = signed([("사업비", 1_000_000)])
    paid(agreement, 1_000_000)
    item = agreement.items.get()
    commitment = crediting.record_open_commitment(by=SECRETARIAT, at=AT, item=item.pk, payee="표본 상사", text="12월분", amount=300_000,
                                                  committed_on=date(2019, 12, 1), until=date(2020, 1, 31))
    cost = execution.prepare_expense(by=SECRETARIAT, at=AT, item=item.pk, on=date(2020, 1, 15), payee="표본 상사", text="12월분", amount=300_000,
                                     commitment=commitment.pk)
    execution.decide_expense(by=SECRETARY_GENERAL, at=AT, expense=cost.pk, approve=True)
    early = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=agreement.pk, as_of=date(2019, 12, 31))
    with pytest.raises(Refused) as refused:
        acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), settlement=early.pk)
    assert (code(refused), refused.value.problems[0].params["number"]) == ("grants.later_records", 1)
    assert position(agreement, date(2020, 1, 20)).bank == 700_000
    late = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=agreement.pk, as_of=date(2020, 1, 20))
    assert acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), settlement=late.pk).step == "submitted"


def test_the_books_of_the_recipient_are_frozen_while_the_city_reviews() -> None:
    agreement = signed([("사업비", 1_000_000)])
    paid(agreement)
    settlement = submitted(agreement)
    with pytest.raises(Refused) as refused:
        spend(agreement, "사업비", 10_000)
    assert code(refused) == "grants.being_settled"
    with pytest.raises(Refused) as refused:
        acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=agreement.pk)
    assert code(refused) == "grants.settlement_runs"
    line = settlement.lines.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        settlement.lines.update(executed=1, spent=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        line.delete()


def test_a_subsidy_is_verified_and_audited_from_its_thresholds_on() -> None:
    agreement = signed([("사업비", 1_000_000_000)], profile="local-subsidy")
    paid(agreement)
    drawn = acts.draw_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), agreement=agreement.pk)
    with pytest.raises(Refused) as refused:
        acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), settlement=drawn.pk)
    assert [one.code for one in refused.value.problems] == ["grants.not_verified", "grants.not_audited"]
    acts.submit_settlement(by=SECRETARIAT, at=AT, on=date(2020, 1, 20), settlement=drawn.pk, verified_by="표본 회계법인", audited_by="표본 회계법인")


def test_a_profile_may_let_the_recipient_keep_the_interest() -> None:
    agreement = signed([("사업비", 1_000_000)])
    Agreement.objects.filter(pk=agreement.pk).update(profile=agreement.profile | {"interest": "kept"})
    agreement.refresh_from_db()
    paid(agreement)
    spend(agreement, "사업비", 1_000_000)
    received(agreement, "interest", 7_000)
    settlement = approved(agreement, by=LEAD)
    assert settlement.returned == 0
    with pytest.raises(Refused) as refused:
        acts.notify_return(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=settlement.pk)
    assert code(refused) == "grants.nothing_returns"
    acts.close_settlement(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=settlement.pk)
    assert set(balances(on=date(2020, 12, 31), owner_ref="grants.agreement:wego-2019").values()) == {0}


def test_receipts_never_come_to_more_than_the_notice() -> None:
    agreement = signed([("사업비", 1_000_000)])
    paid(agreement)
    settlement = approved(agreement, by=LEAD)
    with pytest.raises(Refused) as refused:
        acts.prepare_receipt(by=OFFICER, at=AT, on=date(2020, 2, 10), settlement=settlement.pk, amount=1)
    assert code(refused) == "grants.step_not_there"
    acts.notify_return(by=OFFICER, at=AT, on=date(2020, 2, 3), settlement=settlement.pk)
    receipt = acts.prepare_receipt(by=OFFICER, at=AT, on=date(2020, 2, 10), settlement=settlement.pk, amount=600_000)
    with pytest.raises(Refused) as refused:
        acts.prepare_receipt(by=OFFICER, at=AT, on=date(2020, 2, 10), settlement=settlement.pk, amount=400_001)
    assert (code(refused), refused.value.problems[0].params["left"]) == ("grants.receipt_over", 400_000)
    acts.decide_receipt(by=LEAD, at=AT, receipt=receipt.pk, approve=False, note="금액이 다릅니다")
    came_back(settlement, 1_000_000, date(2020, 2, 10))
    with pytest.raises(Refused) as refused:
        agreements.apply(by=SECRETARIAT, at=AT, on=date(2020, 2, 10), agreement=agreement.pk, amount=1)
    assert code(refused) == "grants.being_settled"
