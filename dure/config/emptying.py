"""Throwing all data away, where somebody asked for exactly that."""

from __future__ import annotations

import shutil

from django.conf import settings
from django.db import connection

NEW_SCHEMA = """
drop schema if exists public cascade;
create schema public;
alter schema public owner to pg_database_owner;
grant usage on schema public to public;
comment on schema public is 'standard public schema';
"""  # as in a new database


def empty_everything() -> None:
    """This function will drop every table, function and kept file. Nothing of it comes back."""
    with connection.cursor() as cursor:
        cursor.execute(NEW_SCHEMA)
    connection.close()
    for folder in (settings.FILES, settings.EMAIL_FILE_PATH):
        shutil.rmtree(folder, ignore_errors=True)
