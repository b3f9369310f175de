"""Locks of this room. Rows are locked for no key update, so that foreign keys to them can still be checked."""

from __future__ import annotations

from typing import TypeVar

from django.db import models

from dure.base import locks

M = TypeVar("M", bound=models.Model)


def locked(kind: type[M], key: int) -> M:
    """This function will return the record, held until the transaction ends. Raises `DoesNotExist`."""
    return kind._default_manager.select_for_update(no_key=True, of=("self",)).get(pk=key)


def hold(name: str) -> None:
    """This function will hold a name until the transaction ends: for what has no row to lock yet."""
    locks.hold(f"papers:{name}")
