"""The ladder of spending: each rung on the one before, never beyond allotment or line, four eyes, counter-rungs, postings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.ledger.queries import balances
from dure.domain.spending.actions.ladder import (
    allot,
    close_case,
    decide_allotment,
    decide_rung,
    open_case,
    prepare_rung,
    take_back_rung,
)
from dure.domain.spending.models import Case, Rung
from dure.domain.spending.queries.ladder import by_month, case_about, used
from dure.domain.spending.queries.outturn import outturns
from dure.domain.spending.rules.ladder import Step, Used, allotment_problems, step_problems
from dure.kernel.problem import Refused
from tests.domain.appropriations.conftest import AT

Lines = dict[tuple[int, str], BudgetLine]
FIRST = Step("proposal", 100, date(2018, 3, 2), 2018, date(2018, 12, 31), {}, {}, 1_000, Used(allotted=500))


def codes(step: Step) -> list[str]:
    return [problem.code.removeprefix("spending.") for problem in step_problems(step)]


def refused(act: Callable[..., Any], **words: Any) -> list[str]:
    with pytest.raises(Refused) as caught:
        act(**words)
    return [problem.code for problem in caught.value.problems]


@pytest.mark.parametrize(("step", "found"), [
    (FIRST, []),
    (replace(FIRST, rung="sold"), ["no_rung"]),
    (replace(FIRST, amount=0, closed=True, on=date(2019, 1, 2)), ["not_positive", "case_closed", "wrong_period"]),
    (replace(FIRST, rung="commitment"), ["not_below"]),
    (replace(FIRST, rung="commitment", net={"proposal": 100}, days={"proposal": date(2018, 3, 3)}), ["before_below"]),
    (replace(FIRST, rung="commitment", net={"proposal": 100}, used=Used(500, 100, 401)), ["over_allotted"]),
    (replace(FIRST, rung="commitment", net={"proposal": 100}, used=Used(2_000, 100, 901)), ["over_line"]),
    # what came back into the line may be committed again
    (replace(FIRST, rung="commitment", net={"proposal": 100}, used=Used(500, 100, 500, 500, 500, 100)), []),
    (replace(FIRST, rung="payment", net={"resolution": 99}), ["not_below"]),
    (replace(FIRST, rung="refund", net={"payment": 100}), []),
    (replace(FIRST, rung="refund", net={"payment": 100, "refund": 1}), ["not_below"]),
    (replace(FIRST, counter=True, net={"proposal": 100, "commitment": 1}), ["rests_on_it"]),
    (replace(FIRST, counter=True, net={"proposal": 200, "commitment": 100}), []),
])
def test_each_rung_rests_on_the_one_before(step: Step, found: list[str]) -> None:
    assert codes(step) == found


def test_allotments_stay_within_the_line_and_above_what_is_committed() -> None:
    assert allotment_problems(500, 1_000, Used(allotted=500)) == []
    assert [p.code for p in allotment_problems(501, 1_000, Used(allotted=500))] == ["spending.over_line"]
    assert [p.code for p in allotment_problems(-101, 1_000, Used(500, 400, 400))] == ["spending.allotment_used"]
    assert allotment_problems(-100, 1_000, Used(500, 400, 400)) == []


@pytest.fixture
def allotted(lines: Lines, officer: Actor, director: Actor) -> BudgetLine:
    """This function will allot 10,000,000 of the line for travel."""
    line = lines[2018, "국외업무여비"]
    made = allot(by=officer, at=AT, on=date(2018, 1, 3), line=line.pk, amount=10_000_000)
    decide_allotment(by=director, at=AT, allotment=made.pk, approve=True)
    return line


def climbed(case: Case, amount: int, by: Actor, other: Actor, on: date, until: str = "payment") -> list[Rung]:
    made = []
    for rung in ("proposal", "commitment", "resolution", "payment"):
        made.append(decide_rung(by=other, at=AT, approve=True,
                                rung=prepare_rung(by=by, at=AT, on=on, case=case.pk, rung=rung, amount=amount).pk))
        if rung == until:
            break
    return made


@pytest.mark.django_db
def test_a_case_climbs_from_proposal_to_payment_and_is_posted(allotted: BudgetLine, officer: Actor, director: Actor, secretariat: Actor) -> None:
    case = open_case(by=officer, at=AT, on=date(2018, 3, 2), line=allotted.pk, title="국외출장", payee_name="표본 여행사", about="travel.trip:t1")
    assert case.key == "2018-0001"
    assert case_about("travel.trip:t1") == case
    again = {"by": officer, "at": AT, "on": date(2018, 3, 2), "line": allotted.pk, "title": "국외출장", "payee_name": "표본 여행사"}
    assert refused(open_case, **again, about="travel.trip:t1") == ["spending.case_there"]
    assert refused(open_case, **again | {"payee_name": " "}) == ["spending.words_missing"]
    assert refused(open_case, **again | {"by": secretariat}) == ["base.not_permitted"]
    climbed(case, 3_675_980, officer, director, date(2018, 3, 5))
    assert used([allotted], date(2018, 3, 5))[allotted.pk] == Used(10_000_000, 3_675_980, 3_675_980, 3_675_980, 3_675_980)
    assert used([allotted], date(2018, 3, 4))[allotted.pk] == Used(10_000_000)
    assert balances(on=date(2018, 3, 5), fund="budget") == {f"budget:line:{allotted.pk}": 3_675_980, "budget:treasury": -3_675_980}
    assert by_month([allotted], 2018) == {(allotted.pk, 3): 3_675_980}
    spent = outturns(allotted.project_id, [2016, 2018])
    assert (list(spent), spent[2018]["spent"].value, spent[2018]["original"].value) == ([2018], 3_675_980, 1_179_387_000)


@pytest.mark.django_db
def test_what_was_paid_wrongly_is_taken_back_from_the_top(allotted: BudgetLine, officer: Actor, director: Actor) -> None:
    case = open_case(by=officer, at=AT, on=date(2018, 3, 2), line=allotted.pk, title="국외출장", payee_name="표본 여행사")
    *_, resolution, payment = climbed(case, 1_000_000, officer, director, date(2018, 3, 5))
    words = {"by": officer, "at": AT, "on": date(2018, 3, 9), "why": "계좌 오류"}
    assert refused(take_back_rung, **words, rung=resolution.pk) == ["spending.rests_on_it"]
    assert refused(take_back_rung, **words | {"why": " "}, rung=payment.pk) == ["spending.why_missing"]
    counter = take_back_rung(**words, rung=payment.pk)
    decide_rung(by=director, at=AT, rung=counter.pk, approve=False, note="맞게 지급됨")
    assert used([allotted], date(2018, 3, 9))[allotted.pk].paid == 1_000_000
    counter = take_back_rung(**words, rung=payment.pk)
    assert refused(take_back_rung, **words, rung=payment.pk) == ["spending.not_to_take_back"]
    assert refused(close_case, by=officer, at=AT, on=date(2018, 3, 9), case=case.pk) == ["spending.rung_waits"]
    decide_rung(by=director, at=AT, rung=counter.pk, approve=True)
    assert used([allotted], date(2018, 3, 9))[allotted.pk].paid == 0
    assert balances(on=date(2018, 3, 9), fund="budget") == {f"budget:line:{allotted.pk}": 0, "budget:treasury": 0}
    climbed_again = prepare_rung(by=officer, at=AT, on=date(2018, 3, 10), case=case.pk, rung="payment", amount=1_000_000)
    decide_rung(by=director, at=AT, rung=climbed_again.pk, approve=True)
    refund = prepare_rung(by=officer, at=AT, on=date(2018, 4, 1), case=case.pk, rung="refund", amount=200_000)
    decide_rung(by=director, at=AT, rung=refund.pk, approve=True)
    assert used([allotted], date(2018, 12, 31))[allotted.pk].spent == 800_000
    assert by_month([allotted], 2018) == {(allotted.pk, 3): 1_000_000, (allotted.pk, 4): -200_000}
    close_case(by=officer, at=AT, on=date(2018, 4, 2), case=case.pk)
    assert refused(prepare_rung, by=officer, at=AT, on=date(2018, 4, 3), case=case.pk, rung="proposal", amount=1) == ["spending.case_closed"]


@pytest.mark.django_db
def test_the_last_of_a_line_is_judged_again_when_it_is_approved(allotted: BudgetLine, officer: Actor, director: Actor) -> None:
    waiting = []
    for _ in range(2):
        case = open_case(by=officer, at=AT, on=date(2018, 3, 2), line=allotted.pk, title="국외출장", payee_name="표본 여행사")
        climbed(case, 6_000_000, officer, director, date(2018, 3, 5), until="proposal")
        waiting.append(prepare_rung(by=officer, at=AT, on=date(2018, 3, 5), case=case.pk, rung="commitment", amount=6_000_000))
    decide_rung(by=director, at=AT, rung=waiting[0].pk, approve=True)
    assert refused(decide_rung, by=director, at=AT, rung=waiting[1].pk, approve=True) == ["spending.over_allotted"]
    assert refused(decide_rung, by=officer, at=AT, rung=waiting[1].pk, approve=True) == ["base.not_permitted"]
    assert Rung.objects.get(pk=waiting[1].pk).state == "prepared"


@pytest.mark.django_db
def test_used_takes_two_queries_however_many_lines(lines: Lines, allotted: BudgetLine, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        found = used(list(lines.values()), date(2018, 12, 31))
    assert found[allotted.pk] == Used(10_000_000)
    assert found[lines[2017, "사무관리비"].pk] == Used()
