"""Checks on grants, found and settled: evidence, items, terms of the return, late steps, rows; a dismissal stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dure.base.act import Actor
from dure.domain.grants.actions.agreements import decide_instalment, prepare_instalment, take_back_instalment
from dure.domain.grants.actions.checks import check_records
from dure.domain.grants.models import Agreement, Instalment
from dure.domain.grants.queries.checks import checked, checked_grants, subject, years_checked
from dure.domain.grants.queries.position import position
from dure.domain.grants.rules.checks import Settled, return_problems, row_problems
from dure.domain.ledger.queries import balances
from dure.domain.papers.actions import dismiss_finding, reopen_finding
from dure.domain.papers.models import Finding
from dure.domain.spending.actions.ladder import decide_rung, take_back_rung
from dure.domain.spending.models import Rung
from dure.kernel.problem import Refused
from tests.domain.grants.lived import AT, BUREAU, OFFICER, paid, received, signed, spend

BOTH = frozenset({"interest", "refunds"})
REAL = Settled("wego-2019", BOTH, {"interest": 223_530, "refunds": 105_294}, {"interest": 223_530, "refunds": 105_294}, 61_056_667,
               date(2020, 3, 31), 61_056_667)


@pytest.mark.parametrize(("settled", "found"), [
    (REAL, []),
    # the third term of the return is easily forgotten
    (Settled("k", BOTH, REAL.recorded, {"interest": 223_530, "refunds": 0}, 60_951_373, date(2020, 3, 31), 60_951_373), ["term"]),
    (Settled("k", BOTH, REAL.recorded, {"interest": 0, "refunds": 0}), ["term", "term"]),
    (Settled("k", frozenset(), REAL.recorded, {"interest": 0, "refunds": 0}), []),  # the recipient keeps them
    (Settled("k", BOTH, {"interest": 0, "refunds": 0}, {"interest": 0, "refunds": 0}), ["no_interest"]),
    (Settled("k", BOTH, REAL.recorded, REAL.settled, 61_056_667, date(2020, 3, 31), 61_000_000), ["not_back"]),
    (Settled("k", BOTH, REAL.recorded, REAL.settled, 61_056_667, date(2020, 4, 1), 0), []),
])
def test_what_goes_back(settled: Settled, found: list[str]) -> None:
    assert [problem.code.removeprefix("grants.check_") for problem in return_problems(settled, date(2020, 4, 1))] == found


def test_rows_that_do_not_continue() -> None:
    found = row_problems("wego-2019", "wego-2018", ["인건비", "행사비"], ["인건비", "사업비"])
    assert [(problem.code, problem.params["item"]) for problem in found] == [("grants.check_row_gone", "행사비"), ("grants.check_row_new", "사업비")]


@pytest.fixture
def agreement(db: None, files: Path) -> Agreement:
    made = signed()
    paid(made)
    spend(made, "인건비", 30_000_000)
    return made


def codes(on: date = date(2019, 12, 31)) -> list[str]:
    return [problem.code.removeprefix("grants.check_") for problem in checked_grants(2019, on)]


def test_the_books_of_a_grant_are_checked(agreement: Agreement) -> None:
    assert codes() == []
    spend(agreement, "사업비", 25_000_000, evidence=False, on=date(2019, 5, 2))
    assert codes() == ["no_evidence"]
    spend(agreement, "사업비", 25_000_000, on=date(2019, 5, 3))
    assert codes() == ["no_evidence", "twice"]
    spend(agreement, "업무추진비", 5_000_000, on=date(2019, 6, 3))
    spend(agreement, "업무추진비", 4_999_999, on=date(2019, 6, 4))
    assert "split" not in codes()
    received(agreement, "interest", 223_530)
    assert codes(date(2020, 3, 2)) == ["no_evidence", "twice", "late"]


def test_a_payment_that_the_city_took_back_is_asked_for(agreement: Agreement) -> None:
    payment = Rung.objects.get(rung="payment")
    counter = take_back_rung(by=OFFICER, at=AT, on=date(2019, 6, 3), rung=payment.pk, why="다른 계좌")
    assert codes() == []
    decide_rung(by=BUREAU, at=AT, rung=counter.pk, approve=True)
    (found,) = checked_grants(2019, date(2019, 12, 31))
    assert (found.code, found.params["paid"], found.params["received"]) == ("grants.check_unequal", 0, agreement.amount)
    assert checked_grants(2019, date(2019, 6, 2)) == []  # before, both sides stood alike
    instalment = Instalment.objects.get()
    back = take_back_instalment(by=OFFICER, at=AT, on=date(2019, 12, 2), instalment=instalment.pk, why="다른 계좌")
    with pytest.raises(Refused, match="no_money"):  # a part of it was spent
        decide_instalment(by=BUREAU, at=AT, instalment=back.pk, approve=True)


def test_an_instalment_is_taken_back_on_both_sides(files: Path, db: None) -> None:
    made = signed()
    paid(made)
    instalment, payment, on = Instalment.objects.get(), Rung.objects.get(rung="payment"), date(2019, 3, 4)
    with pytest.raises(Refused, match="reason_missing"):
        take_back_instalment(by=OFFICER, at=AT, on=on, instalment=instalment.pk, why=" ")
    with pytest.raises(Refused, match="not_to_take_back"):
        take_back_instalment(by=OFFICER, at=AT, on=date(2019, 1, 29), instalment=instalment.pk, why="다른 계좌")
    back = take_back_instalment(by=OFFICER, at=AT, on=on, instalment=instalment.pk, why="다른 계좌")
    with pytest.raises(Refused, match="over_application"):  # it is still taken
        prepare_instalment(by=OFFICER, at=AT, application=instalment.application_id, amount=1)
    with pytest.raises(Refused, match="own_preparation"):
        decide_instalment(by=replace(BUREAU, key=OFFICER.key), at=AT, instalment=back.pk, approve=True)
    decide_instalment(by=BUREAU, at=AT, instalment=back.pk, approve=True)
    counter = take_back_rung(by=OFFICER, at=AT, on=on, rung=payment.pk, why="다른 계좌")
    decide_rung(by=BUREAU, at=AT, rung=counter.pk, approve=True)
    assert {key: won for key, won in balances(on=date.max).items() if won} == {}
    stands = position(made, on)
    assert (stands.disbursed, stands.bank, position(made, date(2019, 3, 3)).disbursed) == (0, 0, made.amount)
    assert checked_grants(2019, on) == []
    again = prepare_instalment(by=OFFICER, at=AT, application=instalment.application_id, amount=made.amount)
    decide_instalment(by=BUREAU, at=AT, instalment=again.pk, approve=True, paid_on=date(2019, 3, 5))
    assert position(made, date(2019, 3, 5)).bank == made.amount


def test_what_was_dismissed_stays_so(agreement: Agreement, officer: Actor) -> None:
    spend(agreement, "사업비", 25_000_000, evidence=False, on=date(2019, 5, 2))
    run = check_records(by=OFFICER, at=AT, on=date(2020, 3, 2), year=2019)
    assert (run.new, [one.state for one in checked(2019, date(2020, 3, 2))]) == (2, ["open", "open"])
    kept = Finding.objects.get(subject=subject(2019), code="grants.check_no_evidence")
    dismiss_finding(by=officer, at=AT, finding=kept.pk, reason="원본은 문서고에 있음")
    # later days and later runs leave it dismissed; how late a step is makes no other finding
    run = check_records(by=OFFICER, at=AT, on=date(2020, 3, 9), year=2019)
    assert (run.new, run.again, run.gone) == (0, 2, 0)
    assert {one.code: one.state for one in checked(2019, date(2020, 3, 9))} == {"grants.check_no_evidence": "dismissed", "grants.check_late": "open"}
    reopen_finding(by=officer, at=AT, finding=kept.pk, reason="다시 봄")
    assert checked(2019, date(2020, 3, 9))[0].state == "open"
    assert years_checked() == [2019]


def test_who_may_not_check(db: None, stranger: Actor) -> None:
    with pytest.raises(Refused, match="not_permitted"):
        check_records(by=stranger, at=AT, on=date(2020, 3, 2), year=2019)
