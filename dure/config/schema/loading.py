"""Whether the kept tables are those of the migrations at hand, and putting them into an empty database."""

from __future__ import annotations

import hashlib
import inspect
from importlib import import_module
from pathlib import Path

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

KEPT = Path(__file__).with_name("tables.sql")


def fingerprint() -> str:
    """This function will return a hash of all migrations: names of those of other people's apps, names and words of ours."""
    digest = hashlib.sha256()
    for (app, name), migration in sorted(_migrations().items()):
        digest.update(f"{app}.{name}\n".encode())
        if migration.__module__.startswith("dure."):
            digest.update(inspect.getsource(import_module(migration.__module__)).encode())
    return digest.hexdigest()


def _migrations() -> dict[tuple[str, str], object]:
    return dict(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)


def head(server: int) -> str:
    """This function will return the file's first line: for which PostgreSQL, of which migrations."""
    return f"-- PostgreSQL {server // 10_000}, migrations {fingerprint()}\n"


def put_in(connection: BaseDatabaseWrapper) -> bool:
    """This function will put all tables into a database that has none, and tell whether it did.

    All or nothing. It does not where the database has tables, is another PostgreSQL, or the file is of other migrations.
    """
    if connection.vendor != "postgresql" or not KEPT.exists() or connection.introspection.table_names():
        return False
    first, _, statements = KEPT.read_text(encoding="utf-8").partition("\n")
    connection.ensure_connection()
    if first + "\n" != head(connection.connection.info.server_version):
        return False
    with transaction.atomic(using=connection.alias):
        with connection.cursor() as cursor:
            cursor.execute("show search_path")
            (path,) = cursor.fetchone()
            cursor.execute("set local check_function_bodies = off")
            cursor.execute(statements)
            cursor.execute("select set_config('search_path', %s, false)", [path])
        recorder = MigrationRecorder(connection)
        recorder.migration_qs.bulk_create(recorder.Migration(app=app, name=name) for app, name in _migrations())
    return True
