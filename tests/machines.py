"""A machine with Dure on it: a home of its own, a database of its own in the tests' server, and its commands."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psycopg

from dure.config import postgres


@dataclass(frozen=True, slots=True)
class Machine:
    """A home and the environment in which commands run there."""

    home: Path
    environment: dict[str, str]

    @property
    def mail(self) -> Path:
        """This function will return the folder of letters that were sent."""
        return self.home / "mail"

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """This function will run a command and return how it ended and what it said."""
        return subprocess.run([sys.executable, "-m", "dure.cli.main", *words], env=self.environment, text=True,
                              capture_output=True, check=False)

    def dure(self, *words: str) -> str:
        """This function will run a command that must succeed, and return what it printed."""
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout


def new_machine(database: str, home: Path) -> Machine:
    """This function will make an empty database of a name, and a machine that uses it."""
    socket = str(postgres.ensure_running())
    with psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"drop database if exists {database} with (force)")
        connection.execute(f"create database {database}")
    home.mkdir(exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DURE_")}
    environment |= {"DURE_HOME": str(home), "DATABASE_URL": f"postgresql://postgres@/{database}?host={socket}",
                    "DURE_WORKERS": "1", "LANG": "ko_KR.UTF-8", "PYTHONUTF8": "1",
                    "DJANGO_SETTINGS_MODULE": "dure.config.settings"}
    return Machine(home, environment)


def drop(database: str) -> None:
    """This function will take a machine's database away."""
    socket = str(postgres.ensure_running())
    with psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"drop database if exists {database} with (force)")
