"""The table of acts and duties, asked of the acts themselves: what a page shows is what a door goes by."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

import dure.domain
from dure.base.act import Actor
from dure.base.labels import DUTIES


@dataclass(frozen=True, slots=True)
class Row:
    """An act (``bodies.fill_seat``) and the duties that may do it."""

    act: str
    room: str
    duties: tuple[str, ...]

    def by(self, held: frozenset[str]) -> list[str]:
        """This function will return the duties among those held by which one may do the act, as deputies too."""
        return sorted({word.removeprefix("deputy:") for word in held if "@" not in word} & set(self.duties))


def acts() -> Iterator[tuple[str, Callable[..., object]]]:
    """This function will yield the acts of all rooms with their functions: ``papers.register_paper``."""
    for found in pkgutil.walk_packages(dure.domain.__path__, "dure.domain."):
        if ".actions" not in found.name:
            continue
        for name, function in inspect.getmembers(import_module(found.name), inspect.isfunction):
            if hasattr(function, "may") and function.__module__ == found.name:
                yield f"{found.name.split('.')[2]}.{name}", function


@cache
def rows() -> tuple[Row, ...]:
    """This function will ask every act's permission about every duty."""
    def allowed(function: Callable[..., object]) -> tuple[str, ...]:
        return tuple(duty for duty in DUTIES
                     if function.may(Actor("authority", "authority", frozenset({duty}))) is None)  # type: ignore[attr-defined]

    return tuple(Row(name, name.partition(".")[0], allowed(function)) for name, function in sorted(acts(), key=lambda pair: pair[0]))
