"""Waking Django for a command."""

from __future__ import annotations

import os

from dure.kernel.problem import Refused

# the key of the lock under which one command of several makes the tables
_MAKING = 0x44757265


def begin(language: str = "ko") -> None:
    """This function will load the settings and apps and speak the given language. It starts no database:
    the first connection does."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dure.config.settings")
    import django
    from django.utils import translation

    from dure.config.translations import compile_catalogues

    compile_catalogues()
    django.setup()
    translation.activate(language)


def make_tables(*, older: bool = False) -> None:
    """This function will make the tables of a database that has none, so that every command works on a new home.

    Of several commands at once one makes them and the others wait. Tables of an earlier version are never changed in
    passing: Raises Refused (``config.tables_older``) where `dure migrate` is to be run first, unless `older` ones will do,
    ``config.tables_newer`` where a later version of Dure was at work, and where the database does not answer.
    """
    from django.core.management import call_command
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise Refused.because("config.database_silent", why=" ".join(str(error).split())) from error
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_MAKING])
        try:
            if not _has_tables():
                call_command("migrate", interactive=False, verbosity=0)
                call_command("createcachetable", verbosity=0)
            elif not older:
                _refuse_other_versions()
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_MAKING])


def _has_tables() -> bool:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('django_migrations') IS NOT NULL")
        return bool(cursor.fetchone()[0])


def _refuse_other_versions() -> None:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    known, applied = executor.loader.graph.nodes, executor.loader.applied_migrations
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        raise Refused.because("config.tables_older", number=len(missing), first=str(missing[0][0]))
    ours = {app for app, _ in known}
    unknown = sorted(".".join(key) for key in applied if key not in known and key[0] in ours)
    if unknown:
        raise Refused.because("config.tables_newer", number=len(unknown), first=unknown[0])
