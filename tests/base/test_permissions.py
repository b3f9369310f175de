"""`docs/permissions.md` lists every act with the duties that may do it, and is right."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import dure.domain
from dure.base.act import Actor
from dure.base.labels import DUTIES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "permissions.md"


def acts() -> Iterator[tuple[str, Callable[..., object]]]:
    """This function will yield the acts of all rooms: ``papers.register_paper`` and the function."""
    for found in pkgutil.walk_packages(dure.domain.__path__, "dure.domain."):
        if ".actions" not in found.name:
            continue
        room = found.name.split(".")[2]
        for name, function in inspect.getmembers(import_module(found.name), inspect.isfunction):
            if hasattr(function, "may") and function.__module__ == found.name:
                yield f"{room}.{name}", function


def row(name: str, function: Callable[..., object]) -> str:
    """This function will ask the act's permission about each duty."""
    def allowed(*duties: str) -> bool:
        return function.may(Actor("k", "n", frozenset(duties))) is None  # type: ignore[attr-defined]

    assert not allowed(), f"{name} is open to one who holds no duty"
    return f"| `{name}` | " + " | ".join("●" if allowed(duty) else "" for duty in DUTIES) + " |"


def test_the_page_lists_every_act_and_is_right() -> None:
    expected = [row(name, function) for name, function in sorted(acts())]
    printed = [line for line in PAGE.read_text().splitlines() if re.match(r"\| `\w+\.", line)]
    assert len(expected) > 20
    assert printed == expected, "docs/permissions.md should say:\n" + "\n".join(expected)
