"""The identities of 결산 현황, and the years that a statement shows."""

from __future__ import annotations

from collections.abc import Sequence

from dure.domain.budget.rules.facts import BudgetTable, Outturn, Settlement
from dure.domain.budget.rules.spots import spot
from dure.domain.budget.rules.sums import drift
from dure.kernel.problem import Problem, Severity

SOURCE = "settlement-identities"
WORDS = {"original": "당초예산", "available": "예산현액", "spent": "집행액"}
# years before the paper's own: outturn is known two years late, achievements one (docs/sources.md#statement-form)
SETTLED = (4, 3, 2)
ACHIEVED = (3, 2, 1)


def settlement_problems(rows: Sequence[Settlement], unit: str | None = "천원") -> list[Problem]:
    """This function will check each year's outturn, national parts too.

    예산현액 = 당초예산 + 전년이월 + 예산변경; 집행잔액 = 예산현액 - 집행액 - 차년이월; what is carried out of a year is
    carried into the next; a national part is no larger than its whole. Amounts in the table's unit.
    """
    problems = []
    for row in rows:
        problems += _identities(row, row, "", unit) + _identities(row, row.national, "national.", unit)
        problems += _shares(row)
    return problems + _carried(rows)


def _identities(row: Settlement, amounts: Outturn, path: str, unit: str | None) -> list[Problem]:
    problems = []
    if amounts.available is not None and amounts.original is not None:
        computed = amounts.original + (amounts.carried_in or 0) + (amounts.changed or 0)
        if abs(amounts.available - computed) > drift(unit, (amounts.original, amounts.carried_in, amounts.changed)):
            problems.append(_identity("available", row, path, amounts.available, computed))
    if amounts.balance is not None and amounts.available is not None and amounts.spent is not None:
        computed = amounts.available - amounts.spent - (amounts.carried_out or 0)
        if abs(amounts.balance - computed) > drift(unit, (amounts.available, amounts.spent, amounts.carried_out)):
            problems.append(_identity("balance", row, path, amounts.balance, computed))
        elif amounts.balance < 0:
            problems.append(Problem(
                "budget.overspent", {"year": str(row.year), "spent": amounts.spent, "available": amounts.available},
                SOURCE, "warning", (spot(row, f"{path}balance", "balance", quote=amounts.balance),)))
    return problems


def _identity(name: str, row: Settlement, path: str, printed: int, computed: int) -> Problem:
    return Problem(
        f"budget.settlement_{name}" + ("_national" if path else ""),
        {"year": str(row.year), "printed": printed, "computed": computed}, SOURCE, "error",
        (spot(row, path + name, name, quote=printed),))


def _shares(row: Settlement) -> list[Problem]:
    found = []
    for name, word in WORDS.items():
        whole, part = getattr(row, name), getattr(row.national, name)
        if whole is not None and part is not None and part > whole >= 0:
            found.append(Problem(
                "budget.settlement_national_share",
                {"year": str(row.year), "column": name, "column_ko": word, "part": part, "whole": whole},
                SOURCE, "error", (spot(row, f"national.{name}", name, quote=part),)))
    return found


def _carried(rows: Sequence[Settlement]) -> list[Problem]:
    by_year = {row.year: row for row in rows}
    problems = []
    for row in rows:
        following = by_year.get(row.year + 1)
        if following is None:
            continue
        for path in ("", "national."):
            out = (row.national if path else row).carried_out
            into = (following.national if path else following).carried_in
            if out is not None and into is not None and out != into:
                problems.append(Problem(
                    "budget.carried_over",
                    {"year": str(row.year), "next": str(following.year), "out": out, "into": into},
                    SOURCE, "error", (spot(row, f"{path}carried_out", "carried_out", quote=out),
                                      spot(following, f"{path}carried_in", "carried_in", quote=into))))
    return problems


def year_problems(fiscal_year: int | None, table: BudgetTable, rows: Sequence[Settlement]) -> list[Problem]:
    """This function will compare the years in the tables with the year of the paper."""
    if not fiscal_year:
        return []
    problems = []
    for name, printed, expected in (("previous_year", table.previous_year, fiscal_year - 1),
                                    ("current_year", table.current_year, fiscal_year)):
        if printed and printed != expected:
            problems.append(Problem(
                "budget.table_year", {"printed": str(printed), "expected": str(expected), "year": str(fiscal_year)},
                "statement-form", "warning", (spot(table, name, quote=printed),)))
    years = [row.year for row in rows if row.year]
    wrong = years_apart(years, fiscal_year, SETTLED)
    if wrong:
        problems.append(Problem(
            "budget.settlement_years", {"printed": _listed(years), "expected": _listed(_window(fiscal_year, SETTLED)),
                                        "year": str(fiscal_year)},
            "statement-form", wrong, tuple(spot(row, "year", quote=row.year) for row in rows)))
    return problems


def _window(fiscal_year: int, before: Sequence[int]) -> list[int]:
    return [fiscal_year - n for n in before]


def _listed(years: Sequence[int]) -> str:
    return ", ".join(str(year) for year in years)


def years_apart(years: Sequence[int], fiscal_year: int, before: Sequence[int]) -> Severity | None:
    """This function will judge the years shown against those that the form shows.

    None where there are none, and where an unbroken row of years ends in the last that is expected: a young project
    shows fewer, some offices show more. A `warning` where years are shifted, doubled or missing in between.
    """
    last = fiscal_year - min(before)
    if not years or sorted(years) == list(range(last - len(years) + 1, last + 1)):
        return None
    return "warning"
