"""`docs/permissions.md` lists every act with the duties that may do it, and is right."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from dure.base.act import Actor
from dure.base.acts import acts
from dure.base.labels import DUTIES

TABLE = re.compile(r"^\| act \|.*\n\|[-|]+\n(\| `\w+\..*\n)*", re.MULTILINE)
PAGE = Path(__file__).resolve().parents[2] / "docs" / "permissions.md"


def row(name: str, function: Callable[..., object]) -> str:
    """This function will ask the act's permission about each duty."""
    def allowed(*duties: str) -> bool:
        return function.may(Actor("k", "n", frozenset(duties))) is None  # type: ignore[attr-defined]

    assert not allowed(), f"{name} is open to one who holds no duty"
    return f"| `{name}` | " + " | ".join("●" if allowed(duty) else "" for duty in DUTIES) + " |"


def table() -> str:
    """This function will draw the table of acts and duties, as it shall stand in the page."""
    head = f"| act | {' | '.join(DUTIES)} |\n{'|---' * (len(DUTIES) + 1)}|\n"
    return head + "".join(row(name, function) + "\n" for name, function in sorted(acts()))


def test_the_page_lists_every_act_and_is_right() -> None:
    """`python -m tests.base.test_permissions` writes the table anew."""
    printed = TABLE.search(PAGE.read_text())
    assert printed is not None
    assert len(printed[0].splitlines()) > 22
    assert printed[0].splitlines() == table().splitlines()


if __name__ == "__main__":
    from dure.config.setup import begin

    begin()
    PAGE.write_text(TABLE.sub(table(), PAGE.read_text()))
