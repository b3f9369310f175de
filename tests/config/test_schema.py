"""The kept tables of a new database are what the migrations come to."""

from __future__ import annotations

import psycopg
import pytest

from dure.config import postgres
from dure.config.schema import __main__ as making
from dure.config.schema.loading import KEPT, head
from tests.machines import drop, new_machine


def test_the_file_is_what_the_migrations_come_to() -> None:
    """`python -m dure.config.schema` writes it anew. Every migration is applied once here, in a database of its own."""
    socket = str(postgres.ensure_running())
    with psycopg.connect(host=socket, user="postgres", dbname="postgres", autocommit=True) as connection:
        server = connection.info.server_version
        connection.execute(f"drop database if exists {making.NAME} with (force)")
        connection.execute(f"create database {making.NAME}")
    try:
        first, _, statements = KEPT.read_text(encoding="utf-8").partition("\n")
        assert f"{first}\n" == head(server), "the migrations have changed since: python -m dure.config.schema"
        assert statements == making.tables(socket, server)
    finally:
        drop(making.NAME)


def test_a_new_database_has_its_tables_at_once_and_no_migration_left(tmp_path_factory: pytest.TempPathFactory) -> None:
    machine = new_machine("dure_at_once", tmp_path_factory.mktemp("at-once"))
    try:
        machine.dure("migrate")
        with psycopg.connect(machine.environment["DATABASE_URL"]) as connection:
            noted = connection.execute("select extract(epoch from max(applied) - min(applied)) from django_migrations").fetchone()
            assert noted is not None
            assert noted[0] < 1  # noted all at once, not one after the other
            assert connection.execute("select count(*) from members_registerstate").fetchone() == (1,)
        machine.dure("verify")
    finally:
        drop("dure_at_once")
