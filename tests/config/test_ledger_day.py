"""Books that were kept before postings had a day of their own (ledger 0003) are brought to 0004: every posting gets its entry's day, and the
books are as fixed as before."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.machines import Machine, drop, new_machine

NAME = "dure_ledger_day"
TO = "from dure.config.setup import begin\nbegin('en')\nfrom django.core.management import call_command\ncall_command('migrate', 'ledger', {!r}, verbosity=0)"
OLD = """
insert into ledger_fund (key, name) values ('budget', '{}'), ('dues', '{}');
insert into ledger_account (key, fund_id, kind, currency, name, owner_ref)
    select k, f.id, 'asset', 'KRW', '{}', '' from ledger_fund f, unnest(array['a', 'b']) k where f.key = 'budget';
insert into ledger_entry (booked_on, text, ref, lines, at)
    select date '2018-01-01' + n, 'x', '', 2, now() from generate_series(0, 399) n;
insert into ledger_posting (entry_id, account_id, amount)
    select e.id, a.id, case a.key when 'a' then e.id else -e.id end from ledger_entry e, ledger_account a;
"""


def brought(machine: Machine, migration: str) -> None:
    """This function will bring the machine's ledger to a migration, and no other room further than that needs."""
    done = subprocess.run([sys.executable, "-c", TO.format(migration)], env=machine.environment, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    """This function will make a machine whose ledger is that of the third migration."""
    made = new_machine(NAME, tmp_path)
    brought(made, "0003_books")
    yield made
    drop(NAME)


def test_postings_get_the_day_of_their_entry(machine: Machine) -> None:
    with psycopg.connect(machine.environment["DATABASE_URL"]) as connection:
        connection.execute(OLD)
    brought(machine, "0004_day")
    with psycopg.connect(machine.environment["DATABASE_URL"], autocommit=True) as connection:
        off = connection.execute("select count(*) from ledger_posting p join ledger_entry e on e.id = p.entry_id where p.booked_on <> e.booked_on")
        assert off.fetchone() == (0,)
        assert connection.execute("select count(*), sum(amount), max(booked_on)::text from ledger_posting").fetchone() == (800, 0, "2019-02-04")
        for change in ("update ledger_posting set amount = amount", "delete from ledger_posting", "update ledger_entry set booked_on = now()"):
            with pytest.raises(psycopg.IntegrityError):
                connection.execute(change)
        with connection.transaction():
            connection.execute("insert into ledger_entry (booked_on, text, ref, lines, at) values ('2020-01-01', 'x', '', 2, now())")
            connection.execute("insert into ledger_posting (entry_id, account_id, amount) select e.id, a.id, case a.key when 'a' then 7 else -7 end "
                               "from ledger_account a, (select max(id) as id from ledger_entry) e")
        assert connection.execute("select distinct booked_on::text from ledger_posting where abs(amount) = 7 and booked_on > '2019-12-31'").fetchall() == [
            ("2020-01-01",)]
