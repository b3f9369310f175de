"""The embedded PostgreSQL: starts by itself, once, and outlives whoever started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ASK = "from django.db import connection as c; c.ensure_connection(); print(c.pg_version)"
BEGIN = "from dure.config.setup import begin; begin(); "


@pytest.fixture
def home() -> Iterator[Path]:
    """This function will give a new home under a short path, and stop its server afterwards."""
    with tempfile.TemporaryDirectory(prefix="dure-") as folder:
        yield Path(folder) / "h"
        subprocess.run([sys.executable, "-m", "dure.cli.main", "stop"], env=at(Path(folder) / "h"), check=True)


def at(home: Path) -> dict[str, str]:
    """This function will return the environment of commands at a home, on the embedded server."""
    names = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DURE_MODE")}
    return {**names, "DURE_HOME": str(home), "DJANGO_SETTINGS_MODULE": "dure.config.settings"}


def started(home: Path, code: str) -> subprocess.Popen[str]:
    """This function will start a command at a home."""
    return subprocess.Popen([sys.executable, "-c", BEGIN + code], env=at(home), text=True, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE)


def test_several_commands_at_once_start_one_server_that_outlives_them(home: Path) -> None:
    together = [started(home, ASK) for _ in range(3)]
    said = [process.communicate(timeout=90) for process in together]
    assert [process.returncode for process in together] == [0, 0, 0], said
    first = (home / "postgres" / "postmaster.pid").read_text().splitlines()[0]

    killed = started(home, ASK + "; import time; time.sleep(60)")
    assert killed.stdout is not None
    killed.stdout.readline()
    killed.send_signal(signal.SIGKILL)
    killed.wait(10)

    began = time.monotonic()
    after = started(home, ASK)
    assert after.communicate(timeout=60)[0].strip().startswith("18")
    assert time.monotonic() - began < 30
    assert (home / "postgres" / "postmaster.pid").read_text().splitlines()[0] == first


def test_another_kind_of_database_is_refused_in_a_sentence(home: Path) -> None:
    environment = {**at(home), "DATABASE_URL": "mysql://somewhere/dure", "LANG": "ko_KR.UTF-8"}
    done = subprocess.run([sys.executable, "-m", "dure.cli.main", "migrate"], env=environment, text=True,
                          capture_output=True, check=False)
    assert done.returncode == 2
    assert "DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_service_wants_its_own_secret(home: Path) -> None:
    environment = {**at(home), "DURE_MODE": "public", "LANG": "C"}
    done = subprocess.run([sys.executable, "-m", "dure.cli.main", "migrate"], env=environment, text=True,
                          capture_output=True, check=False)
    assert done.returncode == 2
    assert "DURE_SECRET_KEY" in done.stderr


def test_commands_on_a_new_home_make_the_tables_once_even_where_lang_is_not_installed(home: Path) -> None:
    together = [subprocess.Popen([sys.executable, "-m", "dure.cli.main", "check", "--project", "none", "--year", "2018"],
                                 env={**at(home), "LANG": "en_XX.UTF-8", "LC_ALL": ""}, text=True,
                                 stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate(timeout=120)[1] for process in together]
    assert [process.returncode for process in together] == [2, 2]
    assert said == ["There is no such project: none\n"] * 2


def test_a_database_that_does_not_answer_is_said_in_a_sentence(home: Path) -> None:
    environment = {**at(home), "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "LANG": "ko_KR.UTF-8"}
    done = subprocess.run([sys.executable, "-m", "dure.cli.main", "check", "--project", "none", "--year", "2018"],
                          env=environment, text=True, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("데이터베이스에 연결되지 않습니다")
