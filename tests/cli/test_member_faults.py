"""What goes wrong with lists of members, with real processes: killed in the middle, the same list twice, one city admitted
twice at once, a restore to yesterday. Cities are samples."""

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

NAME = "dure_member_faults"
DECIDE = """
from datetime import date
from dure.config.setup import begin
begin("en")
from dure.cli.acting import door
from dure.domain.papers.actions import register_paper
by, on, at = door()
register_paper(by=by, on=on, at=at, direction="inside", kind="decision", title="표본 결정", number="SAMPLE-GA-2014", decided_on=date(2014, 11, 6))
"""
ADMIT = """
import sys, time
from pathlib import Path
from datetime import date
from dure.config.setup import begin
begin("en")
from dure.cli.acting import door
from dure.domain.members.actions import admit_member
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.kernel.problem import Refused
city, paper = Organisation.objects.get(key="da-nang"), Paper.objects.get(number="SAMPLE-GA-2014")
by, on, at = door()
Path(sys.argv[1]).touch()
while not Path(sys.argv[2]).exists():
    time.sleep(0.002)
try:
    admit_member(by=by, on=on, at=at, organisation=city, category="full", starts_on=date(2014, 11, 6), decision=paper,
                 decided_by="general-assembly")
    print("admitted")
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


def start(machine: Machine, *words: str) -> subprocess.Popen[str]:
    """This function will start a command and not wait for it."""
    return subprocess.Popen([sys.executable, "-m", "dure.cli.main", *words], env=machine.environment, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def listed(path: Path, begin: int, end: int) -> Path:
    """This function will write a list of members."""
    rows = "".join(f"표본도시{n},Sample {n},VN,full,2012-11-13\n" for n in range(begin, end))
    path.write_text("도시명,영문명,국가,회원구분,가입일\n" + rows, encoding="utf-8")
    return path


def writing(machine: Machine) -> bool:
    """This function will tell whether somebody is in the middle of writing memberships or names."""
    return bool(ask(machine, "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() "
                             "and xact_start is not null and query ilike '%insert into \"parties_organisationname\"%'"))


def test_an_import_that_is_killed_leaves_nothing_and_runs_again(machine: Machine, tmp_path: Path) -> None:
    path = listed(tmp_path / "killed.csv", 0, 1_200)
    process = start(machine, "import", "members", str(path))
    deadline = time.monotonic() + 120
    while not writing(machine):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    while ask(machine, "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null"):
        time.sleep(0.01)
    for table in ("parties_organisation", "parties_organisationname", "members_membership", "members_memberimport", "journal_entry"):
        assert ask(machine, f"select count(*) from {table}") == [(0,)], table
    machine.dure("verify")
    machine.dure("import", "members", str(path))
    assert ask(machine, "select count(*) from members_membership where known_until is null") == [(1_200,)]


def test_the_same_list_twice_at_once_is_taken_in_once(machine: Machine, tmp_path: Path) -> None:
    path = listed(tmp_path / "twice.csv", 3_000, 3_100)
    processes = [start(machine, "import", "members", str(path), "--language", "en") for _ in range(2)]
    said = [process.communicate()[0].splitlines()[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert ask(machine, "select count(*) from members_membership where known_until is null") == [(1_300,)]
    assert ask(machine, "select count(*) from members_memberimport where state = 'applied' and file_name = 'twice.csv'") == [(1,)]
    assert "again" not in machine.dure("import", "members", str(listed(tmp_path / "other.csv", 3_000, 3_101)), "--preview", "--language", "en")
    assert said.count("Taken in") >= 1


def test_two_officers_who_admit_one_city_at_once(machine: Machine, tmp_path: Path) -> None:
    path = tmp_path / "city.csv"
    path.write_text("도시명,영문명,국가,회원구분,가입일\n다낭,Da Nang,VN,associate,2013-06-01\n", encoding="utf-8")
    machine.dure("import", "members", str(path))
    subprocess.run([sys.executable, "-c", DECIDE], env=machine.environment, check=True)
    go, ready = tmp_path / "go", [tmp_path / "one", tmp_path / "two"]
    processes = [subprocess.Popen([sys.executable, "-c", ADMIT, str(mark), str(go)], env=machine.environment, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE) for mark in ready]
    while not all(mark.exists() for mark in ready):
        assert all(process.poll() is None for process in processes), [process.communicate() for process in processes]
        time.sleep(0.01)
    go.touch()
    said = sorted(process.communicate()[0].strip() for process in processes)
    assert said[0] == "admitted"
    assert said[1].startswith("refused members.already")
    assert ask(machine, "select category, lower(during), upper(during) is null from members_membership m join parties_organisation o "
                        "on o.id = m.organisation_id where o.key = 'da-nang' and known_until is null order by during")[-1][0] == "full"


def test_a_restore_to_yesterday_is_yesterday(machine: Machine, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    before, archive, after = tmp_path / "before.csv", tmp_path / "yesterday.zip", tmp_path / "after.csv"
    machine.dure("export", "members", "--out", str(before))
    machine.dure("backup", str(archive))
    machine.dure("import", "members", str(listed(tmp_path / "today.csv", 4_000, 4_050)))
    machine.dure("export", "members", "--out", str(after))
    assert after.read_bytes() != before.read_bytes()
    yesterday = new_machine(f"{NAME}_restored", tmp_path_factory.mktemp("restored"))
    try:
        yesterday.dure("restore", str(archive))
        yesterday.dure("export", "members", "--out", str(after))
        assert after.read_bytes() == before.read_bytes()
        assert "today.csv" not in str(ask(yesterday, "select file_name from members_memberimport"))
        yesterday.dure("verify")
    finally:
        drop(f"{NAME}_restored")
