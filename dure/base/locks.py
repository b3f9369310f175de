"""Holding what has no row to lock yet: a name, until the transaction ends."""

from __future__ import annotations

from django.db import connection


def hold(name: str, *, shared: bool = False) -> None:
    """This function will hold a name (``papers:number:12``) until the transaction ends; another that wants it waits. Many may
    hold it `shared`, and keep out who wants it alone."""
    with connection.cursor() as cursor:
        cursor.execute(f"select pg_advisory_xact_lock{'_shared' if shared else ''}(hashtextextended(%s, 0))", [name])
