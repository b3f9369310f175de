"""Paths inside a statement and the record's fields behind them: ``budget.lines.0.current`` is a line's `current`.

Plain Python. A path is field names and positions, joined by points or with positions in brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dure.documents.statement.form import Statement
from dure.domain.budget.rules.editing import COLUMNS as BUDGET
from dure.domain.programmes.rules.drafting import COLUMNS as PROGRAMMES
from dure.kernel.figure import Ref
from dure.kernel.place import NOWHERE, Place

# parts of the statement and the kind of record behind them, the longest first; `#` is a position
_KINDS: tuple[tuple[str, str], ...] = (
    ("budget.lines.#", "line"), ("budget.total", "line"), ("basis.#", "basis_item"), ("legal.#", "ground"),
    ("schedule.#", "step"), ("settlement.#", "outturn"), ("programmes.#", "programme"), ("history.#", "happening"),
    ("results.#", "result"), ("overview.funding", "project_year"), ("overview.officers", "project_year"),
    ("overview", "project_year"), ("budget", "project_year"), ("", "project_year"),
)  # fmt: skip
# what is printed and can be corrected, though nobody types it into a draft
_PRINTED = {
    "line": {"change", "rate", "national_change", "national_rate"}, "basis_item": {"won"},
    "project_year": {"unit", "previous_year", "current_year"},
}  # fmt: skip
_OTHERWISE = {
    ("basis_item", "line"): "line_name",
    ("happening", "programme"): "heading",
    ("result", "programme"): "heading",
}
# these decide whose statement it is; they are not corrected on a record
_DECIDING = {"title"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record behind a statement: the fact inside the statement, and the record's column."""

    fact: tuple[str, ...]
    kind: str
    column: str
    name: str


def field_of(path: str) -> Field | None:
    """This function will find the record's field behind a path, or None where a record has no such field of its own:
    whole rows, an officer's name, the project's name and year."""
    steps = tuple(step for step in re.split(r"[.\[\]]+", path) if step)
    part, kind = next((part, kind) for part, kind in _KINDS if _within(steps, part))
    length = len(part.split(".")) if part else 0
    fact, rest = steps[:length], steps[length:]
    column = _column(kind, fact, rest)
    known = {**BUDGET, **PROGRAMMES}[kind].keys() | _PRINTED.get(kind, set())
    if column.partition("[")[0] not in known or column in _DECIDING:
        return None
    return Field(fact, kind, column, ".".join(rest))


def _within(steps: tuple[str, ...], part: str) -> bool:
    pattern = part.split(".") if part else []
    return len(steps) >= len(pattern) and all(
        p == s or (p == "#" and s.isdigit()) for p, s in zip(pattern, steps, strict=False)
    )


def _column(kind: str, fact: tuple[str, ...], rest: tuple[str, ...]) -> str:
    if fact == ("overview", "funding"):
        return "_".join(("funding", *rest))
    if len(rest) == 2 and rest[0] in ("national", "counts"):
        return f"national_{rest[1]}" if rest[0] == "national" else rest[1]
    if len(rest) == 2 and rest[1].isdigit():
        return f"{rest[0]}[{rest[1]}]"
    name = "_".join(rest)
    return _OTHERWISE.get((kind, name), name)


def ref_at(statement: Statement, path: str) -> Ref | None:
    """This function will return the reference behind a path of a statement that was composed from records."""
    field = field_of(path)
    if field is None:
        return None
    fact = _walked(statement, field.fact)
    return Ref.parse(fact.ref).of(field.column) if getattr(fact, "ref", "") else None


def value_at(statement: Statement, path: str) -> Any:
    """This function will return what a statement says at a path, or None where it has no such place."""
    return _walked(statement, tuple(step for step in re.split(r"[.\[\]]+", path) if step))


def place_at(statement: Statement, path: str) -> Place:
    """This function will return where a path of a statement stands on its paper, or `NOWHERE`."""
    field = field_of(path)
    fact = _walked(statement, field.fact) if field else None
    at: dict[str, Place] = getattr(fact, "at", {})
    name = re.sub(r"\.(\d+)(?=\.|$)", r"[\1]", field.name) if field else ""
    return at.get(name) or at.get(name.partition("[")[0]) or at.get("") or NOWHERE


def _walked(target: Any, steps: tuple[str, ...]) -> Any:
    for step in steps:
        if isinstance(target, list):
            target = target[int(step)] if step.isdigit() and int(step) < len(target) else None
        else:
            target = getattr(target, step, None)
    return target
