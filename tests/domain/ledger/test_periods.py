"""Years that close and rates of a day: who may, what is refused, a year closed with open items, the clock set back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from django.db import IntegrityError, connection, transaction

from dure.base.act import Actor
from dure.domain.ledger.actions import close_period, post, record_rate, reverse
from dure.domain.ledger.models import Account, Closing, Entry, ExchangeRate
from dure.domain.ledger.queries import balance, balances, is_closed, rate_on
from dure.domain.ledger.queries import balances as balances_of_fund
from dure.kernel.problem import Refused

pytestmark = pytest.mark.django_db
HEAD = Actor("parties.account:900003", "표본 사무총장", frozenset({"secretary_general"}))
CITY = Actor("parties.account:900013", "표본 과장", frozenset({"director"}))
NEW_YEAR = datetime(2026, 1, 5, 1, tzinfo=UTC)
OLD_YEAR = datetime(2025, 12, 30, 1, tzinfo=UTC)


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_year_is_closed_with_open_items(debt: Account, income: Account, bank: Account, booked: Callable[..., Entry]) -> None:
    """What a member owes at the end of the year goes on, is paid in the next, and the closed year stays as it was."""
    first = booked(date(2025, 3, 1), debt, income, 400_000)
    with pytest.raises(Refused) as refused:
        close_period(by=HEAD, at=NEW_YEAR, fund="dues", year=2025)
    assert codes(refused) == ["ledger.open_items"]
    made = close_period(by=HEAD, at=NEW_YEAR, fund="dues", year=2025, with_open_items=True, note="결산")
    assert made.balances == {debt.key: 400_000, income.key: -400_000}
    assert [item["account"] for item in made.open_items] == [debt.key]
    for act in (lambda: booked(date(2025, 12, 31), bank, debt, 1), lambda: booked(date(2024, 1, 1), bank, debt, 1),
                lambda: reverse(by=HEAD, at=NEW_YEAR, on=date(2025, 12, 31), entry=first.pk, why="x")):
        with pytest.raises(Refused) as refused:
            act()
        assert codes(refused) == ["ledger.period_closed"]
    booked(date(2026, 1, 6), bank, debt, 400_000)
    assert (balance(debt.key, date(2026, 1, 6)).value, balance(debt.key, date(2025, 12, 31)).value) == (0, 4_000)
    # what was wrong comes back in the open year
    reverse(by=HEAD, at=NEW_YEAR, on=date(2026, 1, 7), entry=first.pk, why="잘못 청구")
    assert {key: won for key, won in balances_of_fund(on=date(2025, 12, 31), fund="dues").items() if won} == made.balances


def test_the_clock_set_back(debt: Account, income: Account, booked: Callable[..., Entry]) -> None:
    """A machine whose clock is set back finds the year closed, closes none that is over only by the wrong clock, and knows no rate to come."""
    booked(date(2025, 3, 1), debt, income, 5)
    close_period(by=HEAD, at=NEW_YEAR, fund="dues", year=2025, with_open_items=True)
    with pytest.raises(Refused) as refused:
        post(by=HEAD, at=OLD_YEAR, on=date(2025, 12, 30), text="x", postings=[(debt, 1), (income, -1)])
    assert codes(refused) == ["ledger.period_closed"]
    with pytest.raises(Refused) as refused:
        close_period(by=HEAD, at=OLD_YEAR, fund="others", year=2025)
    assert codes(refused) == ["ledger.year_not_over"]
    with pytest.raises(Refused) as refused:
        record_rate(by=HEAD, at=OLD_YEAR, currency="USD", on=date(2026, 1, 2), per=1, won=Decimal(1400), source="x")
    assert codes(refused) == ["ledger.rate_to_come"]
    # an entry written by the wrong clock has its day, and the books are in the order of the days
    booked(date(2026, 1, 2), debt, income, 7)
    post(by=HEAD, at=OLD_YEAR, on=date(2026, 1, 3), text="x", postings=[(debt, 1), (income, -1)])
    assert [balances(on=date(2026, 1, day), fund="dues")[debt.key] for day in (1, 2, 3)] == [5, 12, 13]


def test_each_side_closes_its_own_books_once(debt: Account) -> None:
    for by, fund in ((CITY, "dues"), (HEAD, "budget")):
        with pytest.raises(Refused) as refused:
            close_period(by=by, at=NEW_YEAR, fund=fund, year=2025)
        assert codes(refused) == ["base.not_permitted"]
    close_period(by=CITY, at=NEW_YEAR, fund="budget", year=2025)
    with pytest.raises(Refused) as refused:
        close_period(by=CITY, at=NEW_YEAR, fund="budget", year=2024)
    assert codes(refused) == ["ledger.closed_already"]
    assert (is_closed("budget", date(2025, 12, 31)), is_closed("budget", date(2026, 1, 1)), is_closed("dues", date(2025, 1, 1))) == (True, False, False)


def written(debt: Account, income: Account) -> None:
    """This function will write an entry of 2025 past the actions."""
    with connection.cursor() as cursor:
        cursor.execute("insert into ledger_entry (booked_on, text, ref, lines, at) values ('2025-06-01', 'x', '', 2, now()) returning id")
        number = cursor.fetchone()[0]
        cursor.execute("insert into ledger_posting (entry_id, account_id, amount) values (%s, %s, 1), (%s, %s, -1)",
                       [number, debt.pk, number, income.pk])


def test_the_database_refuses_whoever_writes(debt: Account, income: Account, booked: Callable[..., Entry]) -> None:
    close_period(by=HEAD, at=NEW_YEAR, fund="dues", year=2025)
    open_year = booked(date(2026, 1, 2), debt, income, 5)
    with pytest.raises(IntegrityError, match="closed until the end of 2025"), transaction.atomic():
        written(debt, income)
    with connection.cursor() as cursor:
        for statement in ("delete from ledger_closing", "update ledger_closing set year = 2020"):
            with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
                cursor.execute(statement)
    assert {posting.on for posting in open_year.postings.all()} == {date(2026, 1, 2)}
    assert Closing.objects.count() == 1


def test_the_rate_of_a_day_is_the_last_published_before_it() -> None:
    said = {"by": CITY, "at": NEW_YEAR, "currency": "JPY", "per": 100, "source": "표본"}
    record_rate(**said, on=date(2018, 5, 4), won=Decimal("1014.00"))  # type: ignore[arg-type]
    record_rate(**said, on=date(2018, 5, 8), won=Decimal("990.5"))  # type: ignore[arg-type]
    assert rate_on("JPY", date(2018, 5, 7)).on == date(2018, 5, 4)
    assert rate_on("JPY", date(2018, 5, 4)).in_won(15_174) == Fraction(15_174 * 1014, 100)
    assert rate_on("KRW", date(2018, 5, 4)).in_won(7) == 7
    with pytest.raises(Refused) as refused:
        rate_on("JPY", date(2018, 5, 3))
    assert codes(refused) == ["ledger.no_rate"]
    for changes, code in (({}, "ledger.rate_stands"), ({"won": Decimal(991)}, "ledger.rate_why"), ({"source": " ", "on": date(2018, 5, 9)}, "ledger.rate_source"),
                          ({"currency": "KRW"}, "ledger.no_such_currency"), ({"won": Decimal(0), "on": date(2018, 5, 9)}, "ledger.rate_of_nothing")):
        with pytest.raises(Refused) as refused:
            record_rate(**{**said, "on": date(2018, 5, 8), "won": Decimal("990.5")} | changes)  # type: ignore[arg-type]
        assert codes(refused) == [code]
    record_rate(**said, on=date(2018, 5, 8), won=Decimal(991), why="잘못 읽음")  # type: ignore[arg-type]
    assert (rate_on("JPY", date(2018, 5, 8)).won, ExchangeRate.objects.count()) == (991, 3)


def test_the_trace_of_a_long_account_opens_month_by_month(debt: Account, income: Account) -> None:
    from dure.domain.ledger.queries.balances import MANY
    from dure.kernel.derivation import computed
    from dure.kernel.figure import Derived

    for n in range(MANY + 5):
        post(by=HEAD, at=NEW_YEAR, on=date(2026, 1 + n // MANY, 1 + n % 28), text="x", postings=[(debt, 100), (income, -100)])
    figure = balance(debt.key, date(2026, 3, 1))
    assert isinstance(figure.rests_on, Derived)
    assert len(figure.rests_on.terms) == 6, "what stood at the end of January, and five postings since"
    assert figure.value == MANY + 5 == computed(figure.rests_on)
