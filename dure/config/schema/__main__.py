"""Makes `tables.sql` anew: a database step by step, and what pg_dump says of it."""

from __future__ import annotations

import os
import subprocess
import sys

import psycopg

from dure.config import postgres
from dure.config.schema.loading import KEPT, head
from dure.config.setup import begin

NAME = "dure_tables"
# what migrations put into tables besides themselves; content types and permissions follow from the models
FILLED = ("members_registerstate",)


def main() -> None:
    """This function will write the file beside this module."""
    begin()
    socket = str(postgres.ensure_running())
    with psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"drop database if exists {NAME} with (force)")
        connection.execute(f"create database {NAME}")
        server = connection.info.server_version
    try:
        KEPT.write_text(head(server) + tables(socket, server), encoding="utf-8")
    finally:
        with psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"drop database if exists {NAME} with (force)")
    print(f"{KEPT.name}: {KEPT.stat().st_size:,} bytes", file=sys.stderr)  # noqa: T201 - a program's own word


def tables(socket: str, server: int) -> str:
    """This function will migrate the empty database step by step and return its tables as SQL."""
    environment = os.environ | {"DATABASE_URL": f"postgresql://postgres@/{NAME}?host={socket}", "DJANGO_SETTINGS_MODULE": "dure.config.settings"}
    subprocess.run([sys.executable, "-m", "django", "migrate", "--step-by-step", "--verbosity", "0"], env=environment, check=True)
    said = [_dumped(socket, server, "--schema-only"),
            _dumped(socket, server, "--data-only", "--inserts", *(f"--table={name}" for name in FILLED))]
    return "\n".join(said)


def _dumped(socket: str, server: int, *how: str) -> str:
    """What pg_dump says, without comments, settings of its own session and commands of psql."""
    program = str(postgres.programs(server) / "pg_dump")
    done = subprocess.run([program, "--no-owner", "--no-privileges", "--no-comments", "--host", socket, "--username", "postgres", *how, NAME],  # noqa: S603
                          check=True, capture_output=True, text=True)
    lines = [line for line in done.stdout.splitlines() if line.strip() and not line.startswith(("--", "\\", "SET "))]
    return "\n".join(line for line in lines if not line.startswith("CREATE SCHEMA public")) + "\n"


if __name__ == "__main__":
    main()
