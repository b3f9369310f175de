"""All acts of all rooms, with the permission that each goes by."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from dure.base.act import Permission

_ROOMS = "dure.domain"  # by name: the rooms are above this floor


def acts() -> Iterator[tuple[str, Callable[..., object]]]:
    """This function will yield the acts of all rooms with their functions: ``papers.register_paper``."""
    for found in pkgutil.walk_packages(import_module(_ROOMS).__path__, f"{_ROOMS}."):
        if ".actions" not in found.name:
            continue
        for name, function in inspect.getmembers(import_module(found.name), inspect.isfunction):
            if hasattr(function, "may") and function.__module__ == found.name:
                yield f"{found.name.split('.')[2]}.{name}", function


@cache
def permissions() -> dict[str, Permission]:
    """This function will return the permission of each act."""
    return {name: function.may for name, function in sorted(acts(), key=lambda pair: pair[0])}  # type: ignore[attr-defined]
