"""The budget table (예산 총괄) and the basis table (산출근거) of a year's lines, from the books. Thousand won, as the office prints them.

Sources: `docs/sources.md#budget-stages`, `docs/sources.md#domain-rounding`, `docs/sources.md#domain-basis`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

from dure.domain.appropriations.labels.lines import stage_said
from dure.domain.appropriations.models import BudgetLine, StageAmount
from dure.domain.appropriations.queries.tables import by_stage, over_years, sides, steps_of
from dure.domain.appropriations.rules.comparing import Side, side_by_side
from dure.domain.appropriations.rules.standing import Given
from dure.domain.budget.models import Project
from dure.formats.blocks import Align, Cell, Document, Heading, Mark, Paragraph, Table
from dure.kernel.derivation import OPERATIONS
from dure.kernel.money import printed
from dure.kernel.rounding import rounded

WORDS: dict[str, dict[str, str]] = {
    "budget": {"ko": "{year}년도 예산 총괄: {project}", "en": "Budget {year}: {project}"},
    "basis": {"ko": "{year}년도 산출근거: {project}", "en": "Basis of calculation {year}: {project}"},
    "unit": {"ko": "(단위: 천원, %)", "en": "(thousand won, %)"}, "unit_won": {"ko": "(단위: 천원)", "en": "(thousand won)"},
    "line": {"ko": "구분(통계목)", "en": "Line"}, "stage": {"ko": "단계", "en": "Stage"}, "previous": {"ko": "{year}년 예산(A)", "en": "{year} (A)"},
    "current": {"ko": "{year}년 예산(B)", "en": "{year} (B)"}, "change": {"ko": "증감(B-A)", "en": "Change (B-A)"},
    "rate": {"ko": "증감률(%)", "en": "Rate (%)"}, "total": {"ko": "계", "en": "Total"}, "calculation": {"ko": "산출근거", "en": "Calculation"},
    "former": {"ko": "기정", "en": "Former"}, "revised": {"ko": "경정", "en": "Revised"}, "difference": {"ko": "증감", "en": "Change"},
    "none": {"ko": "산출근거가 기록되지 않음", "en": "No calculation is recorded"},
    "bearers": {"ko": "재원별", "en": "By bearer"}, "national": {"ko": "국비", "en": "National"}, "city": {"ko": "시비", "en": "City"},
    "district": {"ko": "구비", "en": "District"}, "other": {"ko": "기타", "en": "Others"},
}
PARTS = ("national", "district", "other")
Said = Callable[..., str]


def budget_table(project: Project, year: int, mode: str, language: str) -> Document:
    """This function will lay the budget table of a year out: each line beside the year before, difference and rate rounded by `mode`, the
    parts of the bearers where others than the city bear any. Four queries."""
    said = _said(language)
    lines, chains = over_years(project)
    known = {line.pk: _counts(line) for line in lines}
    order = {line.pk: line for line in lines}
    rows: list[tuple[str, StageAmount | None, StageAmount | None]] = [
        (order[chain[max(set(chain) & {year - 1, year})]].name, known.get(chain.get(year - 1, 0)), known.get(chain.get(year, 0)))
        for chain in chains if {year - 1, year} & set(chain)]
    table = [_heads(said("line"), said("previous", year=year - 1), said("current", year=year), said("change"), said("rate"), said("stage"))]
    sums = [sum(one.amount for one in column if one) for column in ([row[1] for row in rows], [row[2] for row in rows])]
    total = range(3, 3 + len(rows))
    table.append((_words(said("total"), "center", header=True), *_compared(sums[0], sums[1], mode, 2, total), _words("")))
    for at, (name, before, now) in enumerate(rows, 3):
        stage = stage_said(now.stage, now.round, language) if now else ""
        table.append((_words(name), *_compared(before.amount if before else None, now.amount if now else None, mode, at), _words(stage, "center")))
    title = said("budget", year=year, project=project.name)
    whole = Table(tuple(table), header_rows=1, widths=(24, 18, 18, 16, 10, 14))
    return Document((Heading(1, (title,)), Paragraph((said("unit"),), align="right"), whole,
                     *_bearers([(name, now) for name, _before, now in rows if now], said)), title, language)


def basis_table(project: Project, year: int, mode: str, language: str) -> Document:
    """This function will lay the calculations of a year's lines out: former and revised side by side where an amount was changed, with the
    difference. Three queries. `mode` is not needed: each calculation was rounded when it was recorded."""
    said = _said(language)
    title = said("basis", year=year, project=project.name)
    blocks: list[Heading | Paragraph | Table] = [Heading(1, (title,)), Paragraph((said("unit_won"),), align="right")]
    for line in by_stage(project, year).lines:
        steps = steps_of(line.amounts.all())
        if not steps:
            continue
        last = steps[-1]
        blocks.append(Heading(2, (f"{line.name} {printed(_thousand(last.given.amount))} ({stage_said(last.given.stage, last.given.round, language)})",)))
        revised = sides(last.given.basis.all())
        former = sides(last.before.basis.all()) if last.before else []
        if not revised:
            blocks.append(Paragraph((said("none"),)))
        elif former and former != revised:
            heads = _heads(said("calculation"), said("former"), said("calculation"), said("revised"), said("difference"))
            rows = [(_words(_of(pair.former)), _won(pair.former.won if pair.former else None), _words(_of(pair.revised)),
                     _won(pair.revised.won if pair.revised else None), _won(pair.change)) for pair in side_by_side(former, revised)]
            sums = (sum(one.won for one in former), sum(one.won for one in revised))
            foot = (_words(said("total"), "center", header=True), _won(sums[0]), _words(""), _won(sums[1]), _won(sums[1] - sums[0]))
            blocks.append(Table((heads, *rows, foot), header_rows=1, widths=(28, 14, 28, 14, 16)))
        else:
            rows_one = [(_words(_of(one)), _won(one.won)) for one in revised]
            blocks.append(Table((_heads(said("calculation"), said("revised")), *rows_one,
                                 (_words(said("total"), "center", header=True), _won(sum(one.won for one in revised)))), header_rows=1, widths=(76, 24)))
    return Document(tuple(blocks), title, language)


PAPERS: dict[str, Callable[[Project, int, str, str], Document]] = {"budget": budget_table, "basis": basis_table}


def _said(language: str) -> Said:
    return lambda key, **more: WORDS[key][language].format(**more)


def _counts(line: BudgetLine) -> StageAmount | None:
    """The amount that counts: the last of the furthest stage."""
    return max(line.amounts.all(), key=lambda one: Given(one.stage, one.round, one.number, one.amount).height, default=None)


def _compared(before: int | None, now: int | None, mode: str, row: int, total: Sequence[int] = ()) -> tuple[Cell, ...]:
    """Former and current year, difference and rate, with the formulas of a spreadsheet. `row` is the row of the grid."""
    rate = OPERATIONS["rate"]([before, now or 0], {"mode": mode, "digits": "0"})
    sums = ["+".join(f"{{r{at}c{column}}}" for at in total) for column in (2, 3)] if total else ["", ""]
    exact = all(value is None or value % 1_000 == 0 for value in (before, now))  # else the thousands do not add up in a cell
    change = (now or 0) - (before or 0)
    return (_won(before, sums[0] if exact else ""), _won(now, sums[1] if exact else ""), _won(change, f"{{r{row}c3}}-{{r{row}c2}}" if exact else ""),
            _words("–" if rate is None else printed(int(rate)), "right"))


def _bearers(rows: list[tuple[str, StageAmount]], said: Said) -> list[Heading | Table]:
    if not any(getattr(given, part) for _name, given in rows for part in PARTS):
        return []
    table = [_heads(said("line"), *(said(part) for part in ("national", "city", "district", "other")))]
    for name, given in rows:
        city = given.amount - sum(getattr(given, part) for part in PARTS)
        table.append((_words(name), *map(_won, (given.national, city, given.district, given.other))))
    return [Heading(2, (said("bearers"),)), Table(tuple(table), header_rows=1, widths=(28, 18, 18, 18, 18))]


def _of(side: Side | None) -> str:
    return f"{side.label} {side.expression}".strip() if side else ""


def _thousand(won: int) -> Decimal | int:
    """Thousand won as the office writes them; a rest below is shown, never dropped."""
    return won // 1_000 if won % 1_000 == 0 else rounded(Fraction(won, 1_000), "half_up", 3)


def _heads(*names: str) -> tuple[Cell, ...]:
    return tuple(_words(name, "center", header=True) for name in names)


def _words(words: str, align: Align = "", *, header: bool = False) -> Cell:
    return Cell((Paragraph((words,)),), header=header, align=align)


def _won(won: int | None, formula: str = "") -> Cell:
    if won is None:
        return _words("–", "right")
    value = _thousand(won)
    return Cell((Paragraph((Mark(printed(value), value=value, formula=formula),)),), align="right")
