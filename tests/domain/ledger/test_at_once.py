"""Two processes take one entry back, or open one account, at the same moment."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection, transaction

from dure.config import postgres
from dure.domain.journal.models import Entry as Line
from dure.domain.ledger.models import Account, Entry, Fund
from dure.domain.ledger.queries import balances
from tests.domain.conftest import ON

pytestmark = pytest.mark.django_db(transaction=True)

# who waits for this connection, or in this database behind one who does
WAITING = """
select count(distinct pid) from pg_locks where not granted and (pg_backend_pid() = any(pg_blocking_pids(pid))
    or locktype = 'tuple' and database = (select oid from pg_database where datname = current_database()))
"""


def started(*words: str) -> subprocess.Popen[str]:
    """This function will start a process that acts on this test's database."""
    url = f"postgresql://postgres@/{connection.settings_dict['NAME']}?host={postgres.ensure_running()}"
    return subprocess.Popen([sys.executable, "-m", "tests.domain.ledger.apart", *words], text=True, stdout=subprocess.PIPE,
                            env=os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "tests.settings"})


def wait_until_both_wait() -> None:
    """This function will return once two others wait for a lock in this database."""
    for _ in range(300):
        with connection.cursor() as cursor:
            cursor.execute(WAITING)
            if cursor.fetchone()[0] == 2:
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
