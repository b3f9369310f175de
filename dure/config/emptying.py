"""Throwing all data away, where somebody asked for exactly that."""

from __future__ import annotations

import shutil

from django.conf import settings
from django.db import connection


def empty_everything() -> None:
    """This function will drop every table, function and kept file. Nothing of it comes back."""
    with connection.cursor() as cursor:
        cursor.execute("drop schema public cascade")
        cursor.execute("create schema public")
    connection.close()
    for folder in (settings.FILES, settings.EMAIL_FILE_PATH):
        shutil.rmtree(folder, ignore_errors=True)


def is_empty() -> bool:
    """This function will tell whether the database has no table at all."""
    return not connection.introspection.table_names()
