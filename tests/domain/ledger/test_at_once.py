"""Two processes take one entry back, open one account, or post to a year that is being closed, at the same moment."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction

from dure.base.act import Actor
from dure.config import postgres
from dure.domain.journal.models import Entry as Line
from dure.domain.ledger.actions import close_period
from dure.domain.ledger.models import Account, Closing, Entry, Fund
from dure.domain.ledger.queries import balances
from tests.domain.conftest import ON

pytestmark = pytest.mark.django_db(transaction=True)
HEAD = Actor("parties.account:900003", "표본 사무총장", frozenset({"secretary_general"}))

# who waits for this connection, or in this database behind one who does
WAITING = """
select count(distinct pid) from pg_locks where not granted and (pg_backend_pid() = any(pg_blocking_pids(pid))
    or locktype = 'tuple' and database = (select oid from pg_database where datname = current_database()))
"""


def started(*words: str, module: str = "tests.domain.ledger.apart") -> subprocess.Popen[str]:
    """This function will start a process that acts on this test's database."""
    url = f"postgresql://postgres@/{connection.settings_dict['NAME']}?host={postgres.ensure_running()}"
    return subprocess.Popen([sys.executable, "-m", module, *words], text=True, stdout=subprocess.PIPE,
                            env=os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings"})


def wait_until_both_wait(number: int = 2) -> None:
    """This function will return once two others, or so many, wait for a lock in this database."""
    for _ in range(300):
        with connection.cursor() as cursor:
            cursor.execute(WAITING)
            if cursor.fetchone()[0] == number:
                return
        time.sleep(0.1)
    raise TimeoutError


def ended(processes: list[subprocess.Popen[str]]) -> list[str]:
    """This function will wait for the processes and return what they printed, in order of the alphabet."""
    return sorted(process.communicate(timeout=60)[0].strip().partition(":")[0] for process in processes)


def test_an_entry_is_taken_back_once(debt: Account, income: Account, booked: Callable[..., Entry]) -> None:
    entry = booked(date(2026, 1, 15), debt, income, 400_000)
    with transaction.atomic():
        Entry.objects.select_for_update().get(pk=entry.pk)  # until both stand at the door
        both = [started("reverse", str(entry.pk)) for _ in range(2)]
        wait_until_both_wait()
    assert ended(both) == ["done", "ledger.already_reversed"]
    assert Entry.objects.count() == 2
    assert set(balances(on=ON).values()) == {0}


def test_an_account_is_opened_once() -> None:
    with transaction.atomic():
        Fund.objects.create(key="dues", name={"en": "x"})  # not committed: whoever makes it too has to wait
        both = [started("open", "dues:12:USD") for _ in range(2)]
        wait_until_both_wait()
        transaction.set_rollback(True)
    assert ended(both) == ["done", "done"]
    assert (Account.objects.count(), Fund.objects.count(), Line.objects.filter(act="ledger.open_account").count()) == (1, 1, 1)


def test_a_year_waits_for_what_is_being_posted_to_it(debt: Account, income: Account, booked: Callable[..., Entry]) -> None:
    with transaction.atomic():
        booked(date(2025, 12, 31), debt, income, 40_000)  # not committed: closing has to wait for it
        closing = started("close", "2025")
        wait_until_both_wait(1)
    assert ended([closing]) == ["done"]
    assert Closing.objects.get(year=2025).balances == {debt.key: 40_000, income.key: -40_000}


def test_what_comes_while_a_year_is_closed_is_refused(debt: Account, income: Account, booked: Callable[..., Entry]) -> None:
    booked(date(2025, 3, 1), debt, income, 1)
    with transaction.atomic():
        close_period(by=HEAD, at=datetime(2026, 1, 5, 1, tzinfo=UTC), fund="dues", year=2025, with_open_items=True)  # not committed
        both = [started("post", "2025-12-31"), started("post", "2026-01-02")]
        wait_until_both_wait()
    assert ended(both) == ["done", "ledger.period_closed"]  # the open year took its entry, the closed one did not
    assert set(Closing.objects.get(year=2025).balances.values()) == {1, -1}
    assert sorted(Entry.objects.values_list("on", flat=True)) == [date(2025, 3, 1), date(2026, 1, 2)]
