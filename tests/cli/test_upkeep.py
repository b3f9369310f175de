"""Upkeep of a home: what a killed import leaves is swept; tables of another version are named, not worked on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

SAMPLE = Path(__file__).parents[2] / "data" / "sample" / "statement-2018.md"
BACK = "from dure.config.setup import begin; begin(); from django.core.management import call_command; " \
       "call_command('migrate', 'assessments', '0001', verbosity=0)"  # the least that leans on nothing: quickly undone


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """This function will make a home with tables, under a short path, and stop its server afterwards."""
    with tempfile.TemporaryDirectory(prefix="dure-") as folder:
        assert dure(Path(folder), "migrate").returncode == 0
        yield Path(folder)
        dure(Path(folder), "stop")


def environment(home: Path) -> dict[str, str]:
    """This function will return the environment of commands at a home."""
    names = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DURE_MODE")}
    return {**names, "DURE_HOME": str(home), "DJANGO_SETTINGS_MODULE": "dure.config.settings", "LANG": "en_US.UTF-8", "LC_ALL": ""}


def dure(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """This function will run a command to its end."""
    return subprocess.run([sys.executable, "-m", "dure.cli.main", *words], env=environment(home), text=True,
                          capture_output=True, check=False)


def stored(home: Path) -> list[Path]:
    """This function will list the files that stand in their place."""
    return [path for path in (home / "files").rglob("*") if path.is_file()]


def connected(home: Path) -> psycopg.Connection:
    """This function will connect to the home's server."""
    lines = (home / "postgres" / "postmaster.pid").read_text().splitlines()
    return psycopg.connect(host=lines[4], port=int(lines[3]), user="postgres", dbname="dure")


def test_a_killed_import_leaves_a_file_that_is_swept(home: Path) -> None:
    with connected(home) as other:
        other.execute("lock table papers_paper in exclusive mode")  # the import keeps its file, then waits here
        killed = subprocess.Popen([sys.executable, "-m", "dure.cli.main", "import", str(SAMPLE)], env=environment(home))
        until = time.monotonic() + 60
        while not stored(home) or "incoming" in str(stored(home)):
            assert killed.poll() is None
            assert time.monotonic() < until
            time.sleep(0.05)
        killed.send_signal(signal.SIGKILL)
        killed.wait(10)
    with connected(home) as after:
        counts = after.execute("select (select count(*) from papers_storedfile), (select count(*) from budget_projectyear)").fetchone()
    assert counts == (0, 0)
    assert len(stored(home)) == 1
    assert dure(home, "sweep").stdout == "files 0, applicants 0, contacts of meetings 0\n"  # younger than a day: its import might still be at work
    assert dure(home, "sweep", "--hours", "0").stdout == "files 1, applicants 0, contacts of meetings 0\n"
    assert stored(home) == []
    assert dure(home, "import", str(SAMPLE)).returncode == 0
    assert dure(home, "sweep", "--hours", "0").stdout == "files 0, applicants 0, contacts of meetings 0\n"
    assert dure(home, "verify").returncode == 0


def test_tables_of_another_version_are_named_and_left_alone(home: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", BACK], env=environment(home), check=True)
    refused = dure(home, "check", "--project", "none", "--year", "2018")
    assert refused.returncode == 2
    assert "dure migrate" in refused.stderr
    assert "assessments.0002_fixed" in refused.stderr
    assert dure(home, "backup", str(tmp_path / "before.zip")).returncode == 0
    assert dure(home, "migrate").returncode == 0
    assert "no such project" in dure(home, "check", "--project", "none", "--year", "2018").stderr
    with connected(home) as newer:
        newer.execute("insert into django_migrations (app, name, applied) values ('budget', '9999_later', now())")
    assert "budget.9999_later" in dure(home, "check", "--project", "none", "--year", "2018").stderr
