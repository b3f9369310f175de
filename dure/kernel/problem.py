"""What can be wrong: a `Problem` is a fact with a code, `Refused` is a door closing because of problems.

Sentences are not kept here. A code's Korean and English sentences stand in the `labels` module of the
room or floor that raises it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from dure.kernel.place import Place

Severity = Literal["error", "warning", "hint"]
NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a rule found.

    `code` is `room.noun` (``budget.column_sum``); `params` fill the sentence; `source` is a key of
    `docs/sources.md`; `places` are where on the paper it stands, the statement first, its counterpart after.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    source: str = ""
    severity: Severity = "error"
    places: tuple[Place, ...] = ()


class Refused(Exception):
    """An act, a file or a command that is not accepted. Nothing was written.

    Carries one or more problems; each has a sentence in `labels`.
    """

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("; ".join(p.code for p in problems))

    @classmethod
    def because(cls, code: str, *, source: str = "", place: Place | None = None, **params: object) -> Refused:
        """This function will make a refusal with one problem."""
        return cls(Problem(code, params, source, "error", (place,) if place else ()))


def worst(problems: Iterable[Problem]) -> Severity | None:
    """This function will return the gravest severity among the problems, or None where there are none."""
    order: tuple[Severity, ...] = ("error", "warning", "hint")
    return min((p.severity for p in problems), key=order.index, default=None)
