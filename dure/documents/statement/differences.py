"""What two statements of one project and year say differently: a changed paper against the one before, the approved
file against the records. Plain Python."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from difflib import SequenceMatcher
from typing import Any

from dure.documents.statement.form import ASIDE, Statement
from dure.kernel.days import PartialDay
from dure.kernel.money import printed
from dure.kernel.place import NOWHERE, Place
from dure.kernel.problem import Problem

SOURCE = "statement-form"
# what a paper does not say itself
_NOT_SAID = ASIDE | {"findings", "kind", "levels"}
# what a row is known by, so that an added row does not shift all others
_KNOWN_BY = ("name", "post", "line", "label", "step", "year", "title", "text")


def differences(former: Statement, current: Statement) -> list[Problem]:
    """This function will report every field that the current paper says otherwise than the former, rows that came and
    rows that went (``budget.paper_differs``), with the place on the current paper where it has one."""
    return [
        Problem(
            "budget.paper_differs",
            {"field": path.removeprefix("."), "was": _said(was), "now": _said(now)},
            SOURCE,
            "warning",
            (place,),
        )
        for path, was, now, place in _apart("", former, current, NOWHERE)
    ]


def _apart(path: str, was: Any, now: Any, place: Place) -> Iterator[tuple[str, Any, Any, Place]]:
    if is_dataclass(was) and is_dataclass(now) and not isinstance(now, PartialDay):
        for f in fields(now):
            if f.name not in _NOT_SAID:
                yield from _apart(
                    f"{path}.{f.name}", getattr(was, f.name, None), getattr(now, f.name), _place(now, f.name, place)
                )
    elif isinstance(was, list) and isinstance(now, list):
        yield from _rows_apart(path, was, now, place)
    elif was != now:
        yield path, was, now, place


def _place(fact: Any, name: str, above: Place) -> Place:
    at: dict[str, Place] = getattr(fact, "at", {})
    return at.get(name) or at.get("") or above


def _rows_apart(
    path: str, was: Sequence[Any], now: Sequence[Any], place: Place
) -> Iterator[tuple[str, Any, Any, Place]]:
    match = SequenceMatcher(None, [_identity(row) for row in was], [_identity(row) for row in now], autojunk=False)
    for _, a, b, c, d in match.get_opcodes():
        paired = min(b - a, d - c)
        for i in range(paired):
            yield from _apart(f"{path}[{c + i}]", was[a + i], now[c + i], place)
        for gone in was[a + paired : b]:
            yield f"{path}[-]", gone, None, place
        for i in range(c + paired, d):
            yield f"{path}[{i}]", None, now[i], _place(now[i], "", place)


def _identity(row: Any) -> str:
    if is_dataclass(row):
        return "|".join(str(getattr(row, name)) for name in _KNOWN_BY if getattr(row, name, None))
    return str(row)


def _said(value: Any) -> str:
    if value is None:
        return "-"
    if is_dataclass(value) and not isinstance(value, PartialDay):
        return _identity(value)
    if isinstance(value, str | PartialDay | bool | list | dict):
        return str(value)
    return printed(value)
