"""Whether the basis of calculation carries the budget lines. Read with a tolerance of one thousand won."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from dure.domain.budget.rules.basis import TOLERANCE
from dure.domain.budget.rules.facts import Basis, BudgetTable, Line
from dure.domain.budget.rules.spots import spot
from dure.domain.budget.rules.sums import SUBTOTAL, counted
from dure.kernel.hangul import letters_apart
from dure.kernel.money import UNITS
from dure.kernel.problem import Problem

SOURCE = "domain-rounding"
_PAIR = re.compile(r"경\s*정|기\s*정")


def key(name: str) -> str:
    """This function will normalise a line's name: without its code, brackets and blanks."""
    return re.sub(r"^\d{3}(-\d{2})?|\([^)]*\)|[\s·ㆍ.,]", "", name)


def calculation_problems(basis: Sequence[Basis], table: BudgetTable) -> list[Problem]:
    """This function will compare each calculation with its printed result, and their sums with the lines."""
    return _expressions(basis) + _lines(basis, table)


def _expressions(basis: Sequence[Basis]) -> list[Problem]:
    problems = []
    for entry in basis:
        if entry.won is None or entry.printed is None:
            continue
        if abs(Fraction(entry.won, 1000) - entry.printed) > TOLERANCE:
            problems.append(Problem(
                "budget.basis_expression",
                {"line": entry.line, "expression": entry.expression, "printed": entry.printed,
                 "computed": _thousand(Fraction(entry.won, 1000))},
                SOURCE, "error", (spot(entry, "expression", quote=entry.expression),
                                  spot(entry, "printed", quote=entry.printed))))
    return problems


def _thousand(value: Fraction) -> int | str:
    return int(value) if value.denominator == 1 else f"{float(value):,.3f}"


def _lines(basis: Sequence[Basis], table: BudgetTable) -> list[Problem]:
    rows = counted(table.lines, table.total) if table.total else table.lines
    lines = _named(rows)
    grouped: dict[str, list[Basis]] = {}
    for entry in basis:
        grouped.setdefault(key(entry.line), []).append(entry)
    problems = _slips(lines, grouped)
    matched = lines.keys() & grouped.keys()
    if not matched or 2 * len(matched) < len(grouped):
        return []  # the calculations are grouped by other names than the budget's
    scale = UNITS.get(table.unit or "천원", 1000)
    for name, entries in grouped.items():
        line = lines.get(name)
        if line is None:
            if name:
                at = spot(entries[0], "line", quote=entries[0].line)
                problems.append(Problem("budget.basis_unmatched", {"line": entries[0].line}, "statement-form",
                                        "warning", (at,)))
        elif line.current is not None:
            problems += _sum_problems(line, entries, scale)
    problems += [Problem("budget.basis_missing", {"line": line.name, "current": line.current}, "statement-form",
                         "warning", (spot(line, "name", "current", quote=line.name),))
                 for name, line in lines.items() if line.current and name not in grouped]
    return problems


def _named(rows: Sequence[Line]) -> dict[str, Line]:
    """The lines by name; a line that stands twice counts as one."""
    lines: dict[str, Line] = {}
    for row in rows:
        name = key(row.name)
        if SUBTOTAL.match(row.name.strip()):
            continue
        first = lines.get(name)
        lines[name] = row if first is None else replace(first, current=(first.current or 0) + (row.current or 0))
    return lines


def _slips(lines: dict[str, Line], grouped: dict[str, list[Basis]]) -> list[Problem]:
    """Names that are one letter apart in the budget and in its basis; from here on they are one line."""
    problems = []
    for name in [name for name in grouped if name not in lines]:
        meant = [known for known in lines if known not in grouped and letters_apart(name, known) == 1]
        if len(meant) == 1:
            entries = grouped[meant[0]] = grouped.pop(name)
            line = lines[meant[0]]
            problems.append(Problem(
                "budget.line_names", {"line": line.name, "basis": entries[0].line}, "statement-form", "warning",
                (spot(line, "name", quote=line.name), spot(entries[0], "line", quote=entries[0].line))))
    return problems


def _result(entry: Basis, exact: bool) -> Fraction:
    """What a calculation comes to in thousand won: as printed, or exactly, whichever is asked for and known."""
    if entry.printed is None or (exact and entry.won is not None):
        return Fraction(entry.won or 0, 1000)
    return Fraction(entry.printed)


def _sum_problems(line: Line, entries: Sequence[Basis], scale: int) -> list[Problem]:
    if any(entry.won is None and entry.printed is None for entry in entries):
        return []
    goals = [Fraction((line.current or 0) * scale, 1000)]
    if line.change is not None and any(_PAIR.search(entry.label + entry.expression) for entry in entries):
        goals.append(Fraction(line.change * scale, 1000))  # revised less former comes to the change
    slack = max(Fraction(TOLERANCE), Fraction(scale, 1000))
    sums = [sum((_result(entry, exact) for entry in entries), Fraction(0)) for exact in (False, True)]
    # either the results as printed or the exact products may carry the line: rounding each is not a fault
    if any(abs(found - goal) <= slack for found in sums for goal in goals):
        return []
    return [Problem(
        "budget.basis_line", {"line": line.name, "printed": line.current, "computed": _thousand(sums[0])},
        SOURCE, "error", (spot(line, "current", quote=line.current),
                          *(spot(entry, "printed", quote=entry.printed) for entry in entries)))]
