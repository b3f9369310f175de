"""The database holds the ledger whoever writes: here by raw SQL."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction

from dure.domain.ledger.models import Account, Entry, Posting
from tests.domain.conftest import AT, ON

pytestmark = pytest.mark.django_db


def run(statement: str, *values: object) -> None:
    """This function will run one statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def commit() -> None:
    """This function will ask now what is asked at commit."""
    run("set constraints all immediate")
    run("set constraints all deferred")


def write(*legs: tuple[Account, int], lines: int | None = None, reverses: int | None = None) -> int:
    """This function will write an entry past the actions."""
    with connection.cursor() as cursor:
        cursor.execute("insert into ledger_entry (booked_on, text, ref, lines, reverses_id, at) values (%s, 'x', '', %s, %s, %s) "
                       "returning id", [ON, len(legs) if lines is None else lines, reverses, AT])
        number: int = cursor.fetchone()[0]
        for account, amount in legs:
            add(number, account, amount)
    return number


def add(entry: int, account: Account, amount: int) -> None:
    """This function will write a posting past the actions."""
    run("insert into ledger_posting (entry_id, account_id, amount) values (%s, %s, %s)", entry, account.pk, amount)


def refused(written: Callable[[], object]) -> str:
    """This function will write, commit, and return why the database refused."""
    with pytest.raises(IntegrityError) as why:
        attempt(written)
    return str(why.value)


@transaction.atomic
def attempt(written: Callable[[], object]) -> None:
    """This function will write and commit."""
    written()
    commit()


def test_what_is_in_balance_is_kept(debt: Account, income: Account, opened: Callable[..., Account]) -> None:
    grant, gift = opened("city:bank:USD", fund="city"), opened("city:income:USD", fund="city", kind="income")
    write((debt, 5), (income, -3), (income, -2))
    write((debt, 5), (income, -5), (grant, 7), (gift, -7))  # each fund by itself
    commit()
    assert Entry.objects.count() == 2


@pytest.mark.parametrize("case", ["amounts", "funds", "currencies", "one", "none", "fewer", "zero"])
def test_what_is_not_is_refused_at_commit(case: str, debt: Account, income: Account, opened: Callable[..., Account]) -> None:
    grant, won = opened("city:bank:USD", fund="city"), opened("dues:bank:KRW", currency="KRW")
    commit()
    entries: dict[str, Callable[[], int]] = {
        "amounts": lambda: write((debt, 5), (income, -4)),
        "funds": lambda: write((grant, 5), (income, -5)),
        "currencies": lambda: write((won, 5), (income, -5)),
        "one": lambda: write((debt, 5)),
        "none": lambda: write(lines=2),
        "fewer": lambda: write((debt, 5), (income, -5), lines=3),
        "zero": lambda: write((debt, 0), (income, 0)),
    }
    assert refused(entries[case])
    assert not Posting.objects.exists()


def test_nothing_is_added_to_an_entry(debt: Account, income: Account) -> None:
    entry = write((debt, 5), (income, -5))
    commit()
    later = [(debt, 7), (income, -7)]  # in balance, but too late
    assert "other postings than" in refused(lambda: [add(entry, account, amount) for account, amount in later])


def test_a_counter_entry_mirrors(debt: Account, income: Account, bank: Account) -> None:
    entry = write((debt, 5), (income, -5))
    commit()
    for legs in ([(debt, -4), (income, 4)], [(bank, -5), (income, 5)], [(debt, 5), (income, -5)]):
        assert "mirror" in refused(lambda legs=legs: write(*legs, reverses=entry))
    write((debt, -5), (income, 5), reverses=entry)
    commit()
    assert "unique" in refused(lambda: write((debt, -5), (income, 5), reverses=entry))


@pytest.mark.parametrize("statement", [
    "update ledger_posting set amount = amount * 2", "delete from ledger_posting",
    "update ledger_entry set booked_on = '2020-01-01'", "update ledger_entry set text = 'y'", "delete from ledger_entry",
    "update ledger_account set currency = 'EUR'", "update ledger_account set kind = 'equity'",
    "update ledger_account set key = key || 'x'", "update ledger_account set fund_id = fund_id + 1",
])
def test_what_stands_is_never_changed(statement: str, debt: Account, income: Account) -> None:
    write((debt, 5), (income, -5))
    commit()
    assert "append-only" in refused(lambda: run(statement))


def test_an_account_may_be_renamed_and_not_removed(debt: Account, income: Account) -> None:
    write((debt, 5), (income, -5))
    commit()
    run("""update ledger_account set name = '{"en": "Dues of Sample City"}'""")
    assert "ledger_posting" in refused(lambda: run("delete from ledger_account"))
