"""Holding what has no row to lock yet: a name, until the transaction ends."""

from __future__ import annotations

from django.db import connection


def hold(name: str) -> None:
    """This function will hold a name (``papers:number:12``) until the transaction ends; another that wants it waits."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
