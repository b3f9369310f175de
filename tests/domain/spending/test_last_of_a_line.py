"""Two officers spend the last of a line at the same moment: one succeeds, the other is told what is left. Real connections, real threads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from dure.base.act import Actor
from dure.domain.appropriations.models import BudgetLine
from dure.domain.ledger.actions import close_period
from dure.domain.spending.actions.ladder import allot, decide_allotment, decide_rung, open_case, prepare_rung
from dure.domain.spending.models import Case, Rung
from dure.domain.spending.queries.ladder import used
from dure.kernel.problem import Refused
from tests.domain.appropriations.conftest import AT
from tests.domain.ledger.test_at_once import started, wait_until_both_wait
from tests.domain.members.test_two_officers import together

pytestmark = pytest.mark.django_db(transaction=True)
ON = date(2018, 3, 5)
Lines = dict[tuple[int, str], BudgetLine]


@pytest.fixture
def line(lines: Lines, officer: Actor, director: Actor) -> BudgetLine:
    """This function will allot 10,000,000 of the line for travel."""
    made = allot(by=officer, at=AT, on=date(2018, 1, 3), line=lines[2018, "국외업무여비"].pk, amount=10_000_000)
    decide_allotment(by=director, at=AT, allotment=made.pk, approve=True)
    return lines[2018, "국외업무여비"]


@pytest.fixture
def other(director: Actor) -> Actor:
    """This function will return a second director."""
    return replace(director, key="parties.account:900013", name="다른 과장")


def prepared(line: BudgetLine, by: Actor, other: Actor, amount: int, until: str) -> int:
    """This function will let a case of its own climb to a rung that still waits, and return that."""
    case = open_case(by=by, at=AT, on=ON, line=line.pk, title="국외출장", payee_name="표본 여행사")
    for rung in ("proposal", "commitment", "resolution", "payment"):
        made = prepare_rung(by=by, at=AT, on=ON, case=case.pk, rung=rung, amount=amount)
        if rung == until:
            return made.pk
        decide_rung(by=other, at=AT, rung=made.pk, approve=True)
    raise ValueError(until)


def test_the_last_of_a_line_is_committed_once(line: BudgetLine, officer: Actor, director: Actor, other: Actor) -> None:
    both = [prepared(line, officer, director, 6_000_000, "commitment") for _ in range(2)]
    ended = together(*(lambda rung=rung, by=by: decide_rung(by=by, at=AT, rung=rung, approve=True)
                       for rung, by in zip(both, (director, other), strict=True)))
    assert ended == ["More than was allotted: 6,000,000 won, 4,000,000 won of the allotment are left.", "done"]
    assert used([line], ON)[line.pk].committed == 6_000_000
    assert sorted(Rung.objects.filter(pk__in=both).values_list("state", flat=True)) == ["approved", "prepared"]


def test_two_processes_commit_the_last_of_a_line_once(line: BudgetLine, officer: Actor, director: Actor) -> None:
    """Two servers, each in a process of its own: both stand at the line, one gets it."""
    both = [prepared(line, officer, director, 6_000_000, "commitment") for _ in range(2)]
    with transaction.atomic():
        BudgetLine.objects.select_for_update(no_key=True).get(pk=line.pk)  # until both stand at the door
        running = [started(str(rung), f"parties.account:90001{number}", module="tests.domain.spending.apart") for number, rung in enumerate(both, 3)]
        wait_until_both_wait()
    assert sorted(process.communicate(timeout=60)[0].strip() for process in running) == ["done", "spending.over_allotted"]
    assert used([line], ON)[line.pk].committed == 6_000_000


def test_a_payment_of_a_closed_year_is_refused_whole(line: BudgetLine, officer: Actor, director: Actor) -> None:
    """The year is closed while a payment waits: it stays as it was prepared, nothing is posted, and what was committed is still open."""
    payment = prepared(line, officer, director, 1_000_000, "payment")
    close_period(by=director, at=datetime(2019, 1, 7, 1, tzinfo=UTC), fund="budget", year=2018, with_open_items=True)
    with pytest.raises(Refused, match="year_closed"):
        decide_rung(by=director, at=AT, rung=payment, approve=True)
    record = Rung.objects.get(pk=payment)
    assert (record.state, record.entry_id) == ("prepared", None)
    stands = used([line], date(2018, 12, 31))[line.pk]
    assert (stands.committed, stands.paid) == (1_000_000, 0)
    decide_rung(by=director, at=AT, rung=payment, approve=False, note="연도 마감")


def test_one_payment_is_approved_once_and_posted_once(line: BudgetLine, officer: Actor, director: Actor, other: Actor) -> None:
    payment = prepared(line, officer, director, 1_000_000, "payment")
    ended = together(*(lambda by=by: decide_rung(by=by, at=AT, rung=payment, approve=True) for by in (director, other)))
    assert ended[1] == "done"
    assert ended[0] != "done"
    assert used([line], ON)[line.pk].paid == 1_000_000
    assert Rung.objects.filter(entry__isnull=False).count() == 1


def test_cases_opened_at_once_have_numbers_of_their_own(lines: Lines, officer: Actor) -> None:
    made = [lambda name=name: open_case(by=officer, at=AT, on=ON, line=lines[2018, name].pk, title="인쇄", payee_name="표본 인쇄소")
            for name in ("사무관리비", "국외업무여비")]
    assert together(*made) == ["done", "done"]
    assert sorted(Case.objects.values_list("key", flat=True)) == ["2018-0001", "2018-0002"]


def test_the_database_keeps_what_was_approved(line: BudgetLine, officer: Actor, director: Actor) -> None:
    prepared(line, officer, director, 1_000_000, "commitment")
    for change in ("update spending_rung set amount = 2 where rung = 'proposal'", "delete from spending_rung where rung = 'proposal'",
                   "update spending_allotment set amount = 2", "delete from spending_allotment"):
        with pytest.raises(IntegrityError, match="what was approved stands"), connection.cursor() as cursor:
            cursor.execute(change)
    with connection.cursor() as cursor:
        cursor.execute("update spending_rung set amount = 2 where rung = 'commitment'")  # it only waits
        assert cursor.rowcount == 1
