"""Whether the budget adds up: columns, changes, the money by who bears it, the steps of the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dure.domain.budget.rules.facts import BudgetTable, Change, Funding, Line, Step
from dure.domain.budget.rules.spots import spot
from dure.kernel.money import UNITS, number
from dure.kernel.place import Place
from dure.kernel.problem import Problem

SOURCE = "statement-form"
# the columns by the letters of the form, which every language prints
COLUMNS = {"previous": "A", "current": "B"}
PARTS = ("national", "city", "district", "other")
# a row that repeats what stands above or below it
SUBTOTAL = re.compile(r"^(소\s*계|중\s*계|합\s*계|총\s*계|누\s*계|계|sub-?total)$", re.IGNORECASE)

_TOTAL = re.compile(r"^(합\s*계|총\s*계|계|총\s*액)$")


def is_coarse(unit: str | None) -> bool:
    """This function will tell whether amounts are printed in a unit in which sums of rounded figures may drift."""
    return UNITS.get(unit or "천원", 1000) > 1000


def drift(unit: str | None, amounts: Iterable[int | None]) -> int:
    """This function will tell by how many units a printed sum may differ from the amounts that make it.

    None where the unit is 천원 or finer. In 백만원 and coarser each amount was rounded, and so was the sum; a
    single amount is simply printed again.
    """
    counted_in = sum(1 for amount in amounts if amount)
    return (counted_in + 1) // 2 if is_coarse(unit) and counted_in > 1 else 0


def amount_of(change: Change, column: str) -> int | None:
    """This function will return a change's figure of the named column."""
    value: int | None = getattr(change, column)
    return value


def column_problems(table: BudgetTable) -> list[Problem]:
    """This function will compare each printed total with the sum of its lines, national parts too.

    Sub-totals, and lines that are the heading of the lines below them, are not counted twice. Amounts in
    the table's unit; in 백만원 and coarser a drift of half a unit a line is rounding.
    """
    if table.total is None or not table.lines:
        return []
    rows = counted(table.lines, table.total)
    problems = []
    for national in (False, True):
        for column, letter in COLUMNS.items():
            printed = amount_of(table.total.national if national else table.total, column)
            cells = [amount_of(row.national if national else row, column) for row in rows]
            if printed is None or all(cell is None for cell in cells):
                continue
            computed = sum(cell or 0 for cell in cells)
            if abs(printed - computed) > drift(table.unit, cells):
                path = f"national.{column}" if national else column
                problems.append(Problem(
                    "budget.national_sum" if national else "budget.column_sum",
                    {"column": letter, "printed": printed, "computed": computed, "difference": printed - computed},
                    SOURCE, "error", (spot(table.total, path, column, quote=printed), *(
                        spot(row, path, column) for row in rows[:1]))))
    return problems


def second_total_problems(table: BudgetTable, unread: Iterable[tuple[str, Place]]) -> list[Problem]:
    """This function will report a further total row of the budget table whose figures are not those of the first.

    `unread` are the paper's texts that landed in no field, with their places; a table has room for one total. A
    row that repeats the total, or that sums up lines next to each other, is no contradiction.
    """
    first = table.total
    if first is None or not (at := first.at.get("")) or not at.table:
        return []
    rows: dict[int, list[tuple[str, Place]]] = {}
    for text, place in unread:
        if (place.section, place.table) == (at.section, at.table) and place.row != at.row:
            rows.setdefault(place.row, []).append((text, place))
    problems = []
    sums = {_summed(table.lines[i:j]) for i in range(len(table.lines)) for j in range(i + 1, len(table.lines) + 1)}
    for cells in rows.values():
        name, where = cells[0]
        said = {column: _printed_in(cells, first.at.get(column)) for column in COLUMNS}
        if not _TOTAL.match(name.strip()) or all(value is None for value in said.values()):
            continue
        pair = (said["previous"] or 0, said["current"] or 0)
        if pair != (first.previous or 0, first.current or 0) and pair not in sums:
            problems.append(Problem(
                "budget.second_total",
                {"name": name.strip(), "first": first.name or "계", "previous": pair[0], "current": pair[1],
                 "first_previous": first.previous or 0, "first_current": first.current or 0},
                SOURCE, "error", (where, spot(first, ""))))
    return problems


def _printed_in(cells: Sequence[tuple[str, Place]], column: Place | None) -> int | None:
    """The figure of a row that stands in the column of `column`, without its national part."""
    text = next((text for text, place in cells if column and place.column == column.column), "")
    try:
        value = number(re.sub(r"\([xX][^()]*\)", "", text).strip())
    except ValueError:
        return None
    return int(value) if value == int(value) else None


def counted(lines: Sequence[Line], total: Line) -> list[Line]:
    """This function will leave out the rows that repeat others: sub-totals by name, headings by their sums.

    A heading is a row whose two amounts are the sums of the rows right below it; headings are left out
    only where that makes the columns come to the printed total.
    """
    rows = [line for line in lines if not SUBTOTAL.match(line.name.strip())]
    goal = (total.previous or 0, total.current or 0)
    if _summed(rows) == goal:
        return rows
    leaves = _leaves(rows)
    return leaves if _summed(leaves) == goal else rows


def _summed(rows: Sequence[Line]) -> tuple[int, int]:
    return sum(row.previous or 0 for row in rows), sum(row.current or 0 for row in rows)


def _leaves(rows: Sequence[Line]) -> list[Line]:
    kept: list[Line] = []
    for i, row in enumerate(rows):
        amounts = (row.previous or 0, row.current or 0)
        below = any(_summed(rows[i + 1:j]) == amounts for j in range(i + 2, len(rows) + 1))
        if not below or amounts == (0, 0):
            kept.append(row)
    return kept


def change_problems(table: BudgetTable) -> list[Problem]:
    """This function will compare each printed change with this year's amount less last year's, national parts too."""
    problems = []
    for row in rows_of(table):
        for national in (False, True):
            amounts = row.national if national else row
            if amounts.change is None or (amounts.previous is None and amounts.current is None):
                continue
            computed = (amounts.current or 0) - (amounts.previous or 0)
            if abs(amounts.change - computed) > drift(table.unit, (amounts.previous, amounts.current)):
                path = "national.change" if national else "change"
                problems.append(Problem(
                    "budget.national_change" if national else "budget.row_change",
                    {"line": row.name or "계", "printed": amounts.change, "computed": computed,
                     "previous": amounts.previous or 0, "current": amounts.current or 0},
                    SOURCE, "error", (spot(row, path, "change", quote=amounts.change),)))
    return problems


def incomplete_problems(table: BudgetTable) -> list[Problem]:
    """This function will report a line that says two different amounts but not their change, where all others say it:
    cells are missing there, and its figures may stand under the wrong heads. An unchanged amount may leave it out."""
    rows = rows_of(table)
    open_rows = [row for row in table.lines if row.change is None and row.previous is not None and row.current is not None
                 and row.previous != row.current]
    if not open_rows or 2 * len(open_rows) >= len(rows):
        return []
    return [Problem("budget.row_incomplete", {"line": row.name, "read": f"{row.previous:,} · {row.current:,}"}, SOURCE,
                    "error", (spot(row, "current", "", quote=row.name),)) for row in open_rows]


def rows_of(table: BudgetTable) -> list[Line]:
    """This function will return the total, where there is one, and the lines."""
    return ([table.total] if table.total else []) + table.lines


def national_share_problems(table: BudgetTable) -> list[Problem]:
    """This function will report a national part that is larger than the amount of which it is a part."""
    problems = []
    for row in rows_of(table):
        for column, letter in COLUMNS.items():
            whole, part = amount_of(row, column), amount_of(row.national, column)
            if whole is not None and part is not None and part > whole >= 0:
                problems.append(Problem(
                    "budget.national_share", {"line": row.name or "계", "column": letter, "part": part, "whole": whole},
                    SOURCE, "error", (spot(row, f"national.{column}", column, quote=part),)))
    return problems


def budget_total(table: BudgetTable) -> int | None:
    """This function will return this year's total in the table's unit: as printed, else the sum of the lines."""
    if table.total and table.total.current is not None:
        return table.total.current
    amounts = [line.current for line in table.lines if line.current is not None]
    return sum(amounts) if amounts else None


def funding_problems(funding: Funding, table: BudgetTable) -> list[Problem]:
    """This function will compare the year's money with its parts and with the budget.

    Amounts of `funding` as printed: in thousand won, or in the unit of the budget. 구비 and 기타 are money outside
    of the budget (예산 외) on the form, so every reading of a total, with and without them, is accepted.
    """
    problems = []
    parts = {name: getattr(funding, name) for name in PARTS}
    given = [value for value in parts.values() if value is not None]
    outside = [0, funding.district or 0, funding.other or 0, (funding.district or 0) + (funding.other or 0)]
    if funding.total is not None and given and not any(sum(given) - apart == funding.total for apart in outside):
        problems.append(Problem(
            "budget.funding_sum", {"printed": funding.total, "computed": sum(given)}, SOURCE, "error",
            (spot(funding, "total", quote=funding.total), *(
                spot(funding, name, quote=value) for name, value in parts.items() if value))))
    scale = UNITS.get(table.unit or "천원", 1000)
    whole = budget_total(table)
    total = funding.total
    if total is not None and whole is not None and not any(_agree(total - apart, whole, scale) for apart in outside):
        problems.append(Problem(
            "budget.funding_total", {"printed": total, "budget": whole}, SOURCE, "error",
            (spot(funding, "total", quote=total), *_total_spot(table))))
    national = table.total.national.current if table.total else None
    if funding.national is not None and national is not None and not _agree(funding.national, national, scale):
        problems.append(Problem(
            "budget.funding_national", {"printed": funding.national, "budget": national}, SOURCE, "error",
            (spot(funding, "national", quote=funding.national), *_total_spot(table, "national.current"))))
    return problems


def _agree(thousands: int, amount: int, scale: int) -> bool:
    """Thousand won against an amount in a unit of `scale` won; a coarser unit is rounded, so one unit is let pass."""
    if thousands == amount or scale == 1000:
        return thousands == amount
    return abs(thousands * 1000 - amount * scale) <= max(scale, 1000)


def _total_spot(table: BudgetTable, path: str = "current") -> list[Place]:
    return [spot(table.total, path, "current", quote=table.total.current)] if table.total else []


def schedule_problems(steps: Sequence[Step], total: int | None, table: BudgetTable) -> list[Problem]:
    """This function will compare the schedule's total with its steps and with the budget.

    The steps' amounts are in the unit of the schedule's table, which is the budget's or thousand won.
    """
    amounts = [step.amount for step in steps if step.amount is not None]
    problems = []
    paid = [spot(step, "amount", quote=step.amount) for step in steps if step.amount]
    if total is not None and amounts and sum(amounts) != total:
        problems.append(Problem("budget.schedule_sum", {"printed": total, "computed": sum(amounts)}, SOURCE, "error",
                                tuple(paid)))
    whole = budget_total(table)
    printed = total if total is not None else sum(amounts) if amounts else None
    if whole is None or printed is None:
        return problems
    scale = UNITS.get(table.unit or "천원", 1000)
    if not _agree(printed, whole, scale):
        problems.append(Problem("budget.schedule_total", {"printed": printed, "budget": whole}, SOURCE, "error",
                                (*paid[:1], *_total_spot(table))))
    return problems
