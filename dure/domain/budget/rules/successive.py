"""Two statements of one project: what this one says of earlier years against what the earlier one said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dure.domain.budget.rules.calculations import key
from dure.domain.budget.rules.facts import BudgetTable, Line, Settlement
from dure.domain.budget.rules.spots import spot
from dure.domain.budget.rules.sums import SUBTOTAL
from dure.kernel.money import UNITS
from dure.kernel.problem import Problem

SOURCE = "two-papers"
OUTTURN = {
    "original": "당초예산", "carried_in": "전년이월", "changed": "예산변경", "available": "예산현액", "spent": "집행액",
    "carried_out": "차년이월", "balance": "집행잔액",
}  # fmt: skip


def _agree(one: int, unit: str | None, other: int, other_unit: str | None) -> bool:
    """Whether two amounts in their own units are one: to the won, or to the coarser unit where units differ."""
    scale, other_scale = UNITS.get(unit or "천원", 1000), UNITS.get(other_unit or "천원", 1000)
    slack = 0 if scale == other_scale else max(scale, other_scale)
    return abs(one * scale - other * other_scale) <= slack


def previous_problems(earlier: BudgetTable, year: int, later: BudgetTable) -> list[Problem]:
    """This function will compare last year's amounts in a paper with the budget in last year's own paper.

    `earlier` is the table of the paper of `year`, `later` that of the next year; lines are matched by name.
    A line of last year that this paper left out is reported too. National parts are compared as well.
    """
    problems = list(_amounts(earlier.total, earlier, later.total, later, year)) if earlier.total and later.total else []
    lines = {key(line.name): line for line in earlier.lines if not SUBTOTAL.match(line.name.strip())}
    for line in later.lines:
        if SUBTOTAL.match(line.name.strip()):
            continue
        filed = lines.pop(key(line.name), None)
        if filed is not None:
            problems += _amounts(filed, earlier, line, later, year)
        elif line.previous:
            problems.append(Problem(
                "budget.line_not_in_last_paper", {"line": line.name, "printed": line.previous, "year": str(year)},
                SOURCE, "warning", (spot(line, "previous", quote=line.name),)))
    problems += [Problem("budget.line_left_out", {"line": line.name, "filed": line.current, "year": str(year)}, SOURCE,
                         "warning", (spot(later, "", quote=line.name),)) for line in lines.values() if line.current]
    return problems


def _amounts(filed: Line, earlier: BudgetTable, line: Line, later: BudgetTable, year: int) -> Iterator[Problem]:
    for path, printed, said in (("previous", line.previous, filed.current),
                                ("national.previous", line.national.previous, filed.national.current)):
        if printed is None or said is None or _agree(printed, later.unit, said, earlier.unit):
            continue
        code = "budget.previous_national_differs" if path.startswith("national") else "budget.previous_differs"
        yield Problem(code, {"line": line.name or "계", "printed": printed, "filed": said, "year": str(year)}, SOURCE,
                      "warning", (spot(line, path, "previous", quote=printed),))


def outturn_problems(earlier: Sequence[Settlement], unit: str | None, year: int, later: Sequence[Settlement],
                     later_unit: str | None) -> list[Problem]:
    """This function will compare the outturn of the years that both papers show; `year` is the earlier paper's."""
    filed = {row.year: row for row in earlier}
    problems = []
    for row in later:
        before = filed.get(row.year)
        if before is None:
            continue
        for name, word in OUTTURN.items():
            for national in (False, True):
                printed = getattr(row.national if national else row, name)
                said = getattr(before.national if national else before, name)
                if printed is None or said is None or _agree(printed, later_unit, said, unit):
                    continue
                problems.append(Problem(
                    "budget.settlement_national_differs" if national else "budget.settlement_differs",
                    {"year": str(row.year), "column": name, "column_ko": word, "printed": printed, "filed": said,
                     "paper": str(year)},
                    SOURCE, "warning", (spot(row, f"national.{name}" if national else name, name, quote=printed),)))
    return problems
