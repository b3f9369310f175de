"""What goes wrong with files of other systems, with real processes: reading killed in the middle, two that accept at once."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.machines import Machine, drop, new_machine

NAME = "dure_feed_faults"
ROWS = 40_000
SEND = """
import sys
from pathlib import Path
from dure.config.setup import begin
begin("en")
from dure.cli.acting import door
from dure.domain.spending.queries.feeds import mapping_named
from dure.intake.filing.feeds import keep_sample_layouts, take_in
by, on, at = door()
keep_sample_layouts(by=by, at=at)
take_in(Path(sys.argv[1]).read_bytes(), Path(sys.argv[1]).name, mapping_named("sample-bank"), by=by, at=at, at_once=int(sys.argv[2]))
"""
READ = """
from dure.config.setup import begin
begin("en")
from dure.jobs.feeds import read_waiting
print(read_waiting())
"""
ACCEPT = """
import sys, time
from pathlib import Path
from dure.config.setup import begin
begin("en")
from dure.cli.acting import door
from dure.domain.spending.actions.feeds import accept_feed
from dure.domain.spending.models import FeedFile
from dure.kernel.problem import Refused
feed = FeedFile.objects.get(file_name=sys.argv[3]).pk
by, on, at = door()
Path(sys.argv[1]).touch()
while not Path(sys.argv[2]).exists():
    time.sleep(0.002)
try:
    accept_feed(by=by, at=at, feed=feed)
    print("accepted")
except Refused as refused:
    print("refused", *(problem.code for problem in refused.problems))
"""


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """This function will make a machine with an empty network."""
    made = new_machine(NAME, tmp_path_factory.mktemp("faults"))
    made.dure("migrate")
    yield made
    drop(NAME)


def ask(machine: Machine, sql: str) -> list[tuple[object, ...]]:
    """This function will ask the machine's database."""
    with psycopg.connect(machine.environment["DATABASE_URL"]) as connection:
        return connection.execute(sql).fetchall()


def start(machine: Machine, code: str, *words: str) -> subprocess.Popen[str]:
    """This function will start a process and not wait for it."""
    return subprocess.Popen([sys.executable, "-c", code, *words], env=machine.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def statement(path: Path, begin: int, end: int) -> Path:
    """This function will write a bank's statement."""
    rows = "".join(f"2018-{n % 12 + 1:02}-{n % 28 + 1:02},표본 {n % 900},{n + 1},0\n" for n in range(begin, end))
    path.write_text("거래일자,받는분,출금액,입금액\n" + rows, encoding="utf-8")
    return path


def test_reading_that_is_killed_leaves_nothing_half_and_is_begun_again(machine: Machine, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", SEND, str(statement(tmp_path / "bank.csv", 0, ROWS)), "0"], env=machine.environment, check=True)
    process, deadline = start(machine, READ), time.monotonic() + 120
    with psycopg.connect(machine.environment["DATABASE_URL"], autocommit=True) as watching:
        while not watching.execute("select 1 from pg_stat_activity where datname = current_database() and query ilike 'copy spending_feedrow%' "
                                   "and state = 'active'").fetchall():
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < deadline
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
        while watching.execute("select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() "
                               "and xact_start is not null").fetchall():
            time.sleep(0.01)
    assert ask(machine, "select state, rows, attempts from spending_feedfile") == [("waiting", 0, 1)]
    assert ask(machine, "select count(*) from spending_feedrow") == [(0,)]
    machine.dure("verify")
    again = start(machine, READ)
    assert again.communicate()[0].strip() == "1"
    assert ask(machine, "select state, rows, attempts, total from spending_feedfile") == [("previewed", ROWS, 2, ROWS * (ROWS + 1) // 2)]
    assert ask(machine, "select count(*), sum(amount) from spending_feedrow") == [(ROWS, ROWS * (ROWS + 1) // 2)]


def test_two_statements_that_overlap_accepted_at_once_count_each_row_once(machine: Machine, tmp_path: Path) -> None:
    names = ("one.csv", "two.csv")
    for name, begin in zip(names, (100_000, 100_050), strict=True):
        subprocess.run([sys.executable, "-c", SEND, str(statement(tmp_path / name, begin, begin + 100)), "100000"], env=machine.environment, check=True)
    go, ready = tmp_path / "go", [tmp_path / "a", tmp_path / "b"]
    processes = [start(machine, ACCEPT, str(mark), str(go), name) for mark, name in zip(ready, names, strict=True)]
    while not all(mark.exists() for mark in ready):
        assert all(process.poll() is None for process in processes), [process.communicate() for process in processes]
        time.sleep(0.01)
    go.touch()
    assert [process.communicate()[0].strip() for process in processes] == ["accepted", "accepted"]
    assert ask(machine, "select count(*), count(distinct fingerprint) from spending_feedrow r join spending_feedfile f on f.id = r.file_id "
                        "where f.state = 'accepted' and not r.duplicate") == [(150, 150)]
