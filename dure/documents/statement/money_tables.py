"""The form's tables of money: funding, budget by line, basis of calculation, schedule, outturn."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dure.documents.statement.form import Statement
from dure.documents.statement.sheet import Sheet, cell, head, right
from dure.domain.budget.rules.facts import Change, Funding, Line, Outturn, Settlement
from dure.formats.blocks import Block, Cell, Mark, Table, Text
from dure.kernel.derivation import OPERATIONS
from dure.kernel.money import printed

COLUMNS = ("previous", "current", "change", "rate")
OUTTURN = ("original", "carried_in", "changed", "available", "spent", "carried_out", "balance")


def _has_national(parts: Sequence[Change] | Sequence[Outturn], columns: Sequence[str]) -> bool:
    return any(getattr(part, column) is not None for part in parts for column in columns)


def _figure_cell(sheet: Sheet, path: str, value: int | Decimal | None, national: int | Decimal | None,
                 formula: str = "", strong: bool = False) -> Cell:
    """The national part in brackets above its figure; alone where the sheet has columns for it or there is none."""
    own: Text = (sheet.figure(path, value, formula=formula, strong=strong),) if value is not None else ()
    if sheet.national != "inline":
        return cell(own, align="right")
    parent, _, name = path.rpartition(".")
    # empty brackets say that there is no figure: nothing to ask
    brackets: Text | str = "(x-)" if national is None else (
        sheet.figure(f"{parent}.national.{name}", national, f"(x {printed(national)})"),)
    return cell(brackets, own, align="right")


def _rate_formula(line: Change, row: int, a: int, b: int) -> str:
    for mode, name in (("truncate", "TRUNC"), ("half_up", "ROUND")):
        digits = max(0, -int(Decimal(line.rate or 0).as_tuple().exponent))
        if OPERATIONS["rate"]([line.previous, line.current], {"mode": mode, "digits": str(digits)}) == line.rate:
            return f"{name}(({{r{row}c{b}}}-{{r{row}c{a}}})*100/{{r{row}c{a}}},{digits})"
    return ""


def _line_row(sheet: Sheet, line: Line, path: str, row: int, rows: range, lines: Sequence[Line], step: int) -> tuple[Cell, ...]:
    """One row of 예산 총괄. `rows` are the grid rows of the lines when this is the total; formulas only where they hold."""
    at = {name: 2 + step * i for i, name in enumerate(COLUMNS)}
    formulas = dict.fromkeys(COLUMNS, "")
    for name in ("previous", "current"):
        if rows and sum(getattr(part, name) or 0 for part in lines) == getattr(line, name):
            formulas[name] = "+".join(f"{{r{r}c{at[name]}}}" for r in rows)
    if line.change is not None and (line.current or 0) - (line.previous or 0) == line.change:
        formulas["change"] = f"{{r{row}c{at['current']}}}-{{r{row}c{at['previous']}}}"
    if line.rate is not None:
        formulas["rate"] = _rate_formula(line, row, at["previous"], at["current"])
    cells = [cell((line.name or sheet.word("total")) if rows else line.name, align="center" if rows else "")]
    for name in COLUMNS:
        national = getattr(line.national, name)
        cells.append(_figure_cell(sheet, f"{path}.{name}", getattr(line, name), national, formulas[name], bool(rows)))
        if step == 2:
            cells.append(cell((Mark(printed(national), value=national),) if national is not None else "", align="right"))
    return tuple(cells)


def budget_blocks(statement: Statement, sheet: Sheet) -> list[Block]:
    """This function will lay out 예산 총괄: the total first, then a row per line."""
    budget = statement.budget
    if not (budget.lines or budget.total):
        return []
    every = [*([budget.total] if budget.total else []), *budget.lines]
    step = 2 if sheet.national == "column" and _has_national([p.national for p in every], COLUMNS) else 1
    years = {"previous": budget.previous_year or sheet.word("last_year"),
             "current": budget.current_year or sheet.word("this_year")}
    names = [sheet.word("category")]
    for name in COLUMNS:
        names.append(sheet.word(name, year=years.get(name, "")))
        if step == 2:
            names.append(f"{sheet.word('national')}\n{names[-1].splitlines()[0]}")
    rows = [head(*names)]
    if budget.total:
        first = 3
        rows.append(_line_row(sheet, budget.total, "budget.total", 2, range(first, first + len(budget.lines)),
                              budget.lines, step))
    for i, line in enumerate(budget.lines):
        rows.append(_line_row(sheet, line, f"budget.lines[{i}]", len(rows) + 1, range(0), (), step))
    unit = [right(sheet.word("unit", unit=budget.unit))] if budget.unit else []
    return [sheet.heading(3, sheet.word("summary")), *unit, Table(tuple(rows), 1)]


def basis_blocks(statement: Statement, sheet: Sheet) -> list[Block]:
    """This function will lay out 산출근거: the line once, beside it its calculations."""
    if not statement.basis:
        return []
    year = statement.fiscal_year
    title = sheet.word("basis_items", year=year) if year else sheet.word("basis_items_undated")
    rows = [(*head(sheet.word("basis_line")), cell(title, align="center", header=True, colspan=3))]
    for i, basis in enumerate(statement.basis):
        same = [b.line for b in statement.basis[i:]]
        run = next((n for n, name in enumerate(same) if name != basis.line), len(same))
        begins = i == 0 or statement.basis[i - 1].line != basis.line
        sums: Text = (sheet.figure(f"basis[{i}].printed", basis.printed, f"{printed(basis.printed)}천원"),)
        row = [cell(basis.line, rowspan=run)] if begins else []
        row += [cell(f"○ {basis.label} {basis.expression}".rstrip()),
                cell("=" if basis.printed is not None else "", align="center"),
                cell(sums if basis.printed is not None else "", align="right")]
        rows.append(tuple(row))
    return [sheet.heading(3, sheet.word("basis")), Table(tuple(rows), 1, widths=(18, 54, 4, 24))]


def funding_rows(funding: Funding, sheet: Sheet) -> list[tuple[Cell, ...]]:
    """This function will lay out 사업비: the total and its bearers, two to a row."""
    def part(name: str) -> Cell:
        value = getattr(funding, name)
        label = funding.labels.get(name) or sheet.word(name)
        if value is None:
            return cell(f"[{label}]")
        return cell((f"[{label}]", sheet.figure(f"overview.funding.{name}", value, f"{printed(value)}천원")))

    total: Text | str = ""
    if funding.total is not None:
        total = (sheet.figure("overview.funding.total", funding.total, f"{printed(funding.total)}천원"),)
    label = sheet.word("funding").split("\n")
    return [(cell(*label, align="center", header=True, rowspan=2), cell(total, rowspan=2), part("national"), part("city")),
            (part("district"), part("other"))]


def schedule_blocks(statement: Statement, sheet: Sheet) -> list[Block]:
    """This function will lay out 추진일정 with its total, where there is one."""
    if not (statement.schedule or statement.schedule_total is not None):
        return []
    rows = [head(*(sheet.word(key) for key in ("step", "period", "amount", "by")))]
    amounts = [step.amount for step in statement.schedule]
    if (total := statement.schedule_total) is not None:
        own = range(3, 3 + len(amounts))
        formula = "+".join(f"{{r{r}c3}}" for r, a in zip(own, amounts, strict=True) if a is not None)
        formula = formula if sum(a or 0 for a in amounts) == total else ""
        rows.append((cell(sheet.word("total"), align="center"), cell(""),
                     cell((sheet.figure("schedule_total", total, formula=formula, strong=True),), align="right"), cell("")))
    for i, step in enumerate(statement.schedule):
        amount: Text | str = (sheet.figure(f"schedule[{i}].amount", step.amount),) if step.amount is not None else ""
        rows.append((cell(step.step), cell(step.period, align="center"), cell(amount, align="right"), cell(step.by or "")))
    year = statement.fiscal_year
    title = sheet.word("schedule", year=year) if year else sheet.word("schedule_undated")
    unit = statement.budget.unit or "천원"
    return [sheet.heading(3, title), right(sheet.word("unit", unit=unit)), Table(tuple(rows), 1)]


def _settlement_formulas(row: Settlement, r: int, step: int) -> dict[str, str]:
    at = {name: f"{{r{r}c{2 + step * i}}}" for i, name in enumerate(OUTTURN)}
    formulas = dict.fromkeys(OUTTURN, "")
    if row.available == (row.original or 0) + (row.carried_in or 0) + (row.changed or 0):
        formulas["available"] = f"{at['original']}+{at['carried_in']}+{at['changed']}"
    if row.balance == (row.available or 0) - (row.spent or 0) - (row.carried_out or 0):
        formulas["balance"] = f"{at['available']}-{at['spent']}-{at['carried_out']}"
    return formulas


def settlement_blocks(statement: Statement, sheet: Sheet) -> list[Block]:
    """This function will lay out 결산 현황: a row per year."""
    if not statement.settlement:
        return []
    split = sheet.national == "column" and _has_national([s.national for s in statement.settlement], OUTTURN)
    step = 2 if split else 1
    names = [sheet.word("year")]
    for name in OUTTURN:
        names += [sheet.word(name), *([f"{sheet.word('national')}\n{sheet.word(name)}"] if split else [])]
    rows = [head(*names)]
    for i, year in enumerate(statement.settlement):
        formulas = _settlement_formulas(year, i + 2, step)
        cells = [cell(str(year.year), align="center")]
        for name in OUTTURN:
            national = getattr(year.national, name)
            cells.append(_figure_cell(sheet, f"settlement[{i}].{name}", getattr(year, name), national, formulas[name]))
            if split:
                cells.append(cell((Mark(printed(national), value=national),) if national is not None else "", align="right"))
        rows.append(tuple(cells))
    unit = statement.budget.unit or "천원"
    return [right(sheet.word("unit", unit=unit)), Table(tuple(rows), 1)]
