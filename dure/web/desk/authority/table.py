"""The table of acts and duties, asked of the acts themselves: what a page shows is what a door goes by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dure.base.act import Actor, Permission
from dure.base.acts import permissions
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


@cache
def rows() -> tuple[Row, ...]:
    """This function will ask every act's permission about every duty."""
    def allowed(may: Permission) -> tuple[str, ...]:
        return tuple(duty for duty in DUTIES if may(Actor("authority", "authority", frozenset({duty}))) is None)

    return tuple(Row(name, name.partition(".")[0], allowed(may)) for name, may in permissions().items())
