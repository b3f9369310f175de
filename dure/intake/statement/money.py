"""예산 총괄: the budget's lines with last year's and this year's amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from dure.domain.budget.rules.facts import BudgetTable, Change, Line
from dure.intake.statement.paper import Box, Grid
from dure.intake.statement.tables import (
    SUBTOTALS,
    TOTALS,
    Row,
    body_rows,
    column_titles,
    compacted,
    header_height,
    label_head,
    unspaced,
    year_of,
)

CHANGE = tuple(f.name for f in fields(Change))
_AMOUNT = re.compile(r"예산|\d{4}|'\d{2}|\d{2}년|전년|금년|당해|본예산|기정|요구|최종|당초|편성|\(A\)|\(B\)|[AaBb]$")
_PREVIOUS = re.compile(r"전년|기정|\(A\)|[Aa]\)?$|당초|작년|전기")
_CURRENT = re.compile(r"금년|당해|올해|요구|예산\(?안\)?|\(B\)|[Bb]\)?$|경정|내년|본년")
_CHANGE = re.compile(r"증감|증△감|증\(?△\)?감|비교|차액|증·감|[B나]\)?-\(?[A가](?!.*100)|[B나]-[A가]\)?$")
_RATE = re.compile(r"률|율|%|비율|100/A|×100|\*100|/A")
_NATIONAL = re.compile(r"국비|국고|\(x")
_OTHERS = re.compile(r"시비|도비|구비|군비|지방비|민자|기타재원|자부담")
# a row that says who bears the line above it is no line of its own
_BEARER = re.compile(r"국(?:비|고|고보조금)?|(?:광역)?(?:시|도|구|군|분)(?:비|권교부세)?|시·?도비|시·?군·?구비|지방비|특별?교부세|균특(?:회계)?|"
                     r"기금|민자|민간(?:자본)?|자부담|기타(?:재원)?")


@dataclass(slots=True)
class Columns:
    """Where a budget table keeps what: the name, each amount, each national part."""

    height: int
    name: int
    own: dict[str, int]
    national: dict[str, int]


def budget_columns(grid: Grid, *, surely: bool) -> Columns | None:
    """This function will find a budget table's columns; None where it is none.

    `surely`: it stands under 예산 총괄, so that two amounts suffice; elsewhere it must say the change too.
    """
    height = header_height(grid)
    titles = column_titles(grid, height)
    kinds = [_kind(title) for title in titles]
    own: dict[str, int] = {}
    amounts = [c for c, kind in enumerate(kinds, 1) if kind == "amount" and c > 1]
    _place_amounts(own, amounts, titles)
    for role in ("change", "rate"):
        c = next((c for c, kind in enumerate(kinds, 1) if kind == role), None)
        own |= {role: c} if c else {}
    if not ({"previous", "current"} <= own.keys() or (surely and "current" in own)):
        return None
    if not (surely or "change" in own):
        return None
    national = {role: n for role, c in own.items() if (n := _national_of(c, kinds, own))}
    first = min([*own.values(), *national.values()])
    return Columns(height, _name_column(grid, height, first), own, national)


def _kind(title: str) -> str:
    if _OTHERS.search(title):
        return "other"
    if _NATIONAL.search(title) and not re.search(r"\(x-?\)$", title):
        return "national"
    if _RATE.search(title) and not re.search(r"예산액", title):
        return "rate"
    if _CHANGE.search(title):
        return "change"
    return "amount" if _AMOUNT.search(title) else ""


def _place_amounts(own: dict[str, int], amounts: Sequence[int], titles: Sequence[str]) -> None:
    """Which amount is last year's: by its letter, its word, its year, and at last by its place."""
    if len(amounts) < 2:
        own |= dict(zip(("current",), amounts, strict=False))  # a new project has no year before
        return
    marked = {role: [c for c in amounts if re.search(rf"\(?{letter}\)?$", titles[c - 1])]
              for role, letter in (("previous", "[Aa]"), ("current", "[Bb]"))}
    if marked["previous"] and marked["current"]:
        own |= {"previous": marked["previous"][0], "current": marked["current"][0]}
        return
    dated = {c: year for c in amounts if (year := year_of(titles[c - 1]))}
    if len(set(dated.values())) >= 2:
        last = max(dated.values())
        current = [c for c in dated if dated[c] == last]
        before = [c for c in dated if dated[c] == max(y for y in dated.values() if y < last)]
        own |= {"current": current[-1], "previous": before[-1]}
        return
    said = next((c for c in amounts if _CURRENT.search(titles[c - 1]) and not _PREVIOUS.search(titles[c - 1])), None)
    was = next((c for c in amounts if _PREVIOUS.search(titles[c - 1]) and c != said), None)
    was = was or next(c for c in amounts if c != said)
    own |= {"previous": was, "current": said or next(c for c in amounts if c != was)}


def _national_of(c: int, kinds: Sequence[str], own: dict[str, int]) -> int | None:
    """The 국비 column of a role: beside it, before the next role's own column."""
    if "national" in kinds[: min(own.values()) - 1]:  # it stands before the figure it is part of
        return c - 1 if kinds[c - 2] == "national" else None
    stops = sorted([*own.values(), len(kinds) + 1])
    after = next(s for s in stops if s > c)
    return next((n for n in range(c + 1, after) if kinds[n - 1] == "national"), None)


def _name_column(grid: Grid, height: int, first: int) -> int:
    """The last column before the amounts that has names: groups stand left of their lines."""
    for c in range(first - 1, 1, -1):
        body = [grid.boxes[r, c] for r in range(height + 1, grid.height + 1) if (r, c) in grid.boxes]
        words = [box for box in body if re.search(r"[가-힣]{2}", box.text) and box.colspan == 1]
        if len(words) * 2 > len(body):
            return c
    return 1


def read_budget(grid: Grid, columns: Columns, before: BudgetTable | None = None) -> BudgetTable:
    """This function will read a budget table; with `before` it goes on with the one above, which has the head."""
    budget = before or BudgetTable()
    label_head(grid, columns.height)
    if before is None:
        budget.unit = grid.unit or None
        budget.at = {"unit": grid.unit_at} if grid.unit_at else {}
        _years(grid, columns, budget)
    for row in body_rows(grid, columns.height, columns.name, [*columns.own.values(), *columns.national.values()]):
        name = row.name if row.name.text else next((box for box in row.boxes[: columns.name] if box.text), row.name)
        words = compacted(name)
        if not words:
            continue
        if TOTALS.fullmatch(words) and words != "소계" and budget.total is None:
            budget.total = _line(name, row, columns)
        elif SUBTOTALS.fullmatch(words) or TOTALS.fullmatch(words) or _BEARER.fullmatch(words):
            _give_back(row)
        else:
            budget.lines.append(_line(name, row, columns))
    _drop_groups(budget)
    return budget


def _years(grid: Grid, columns: Columns, budget: BudgetTable) -> None:
    for role in ("previous", "current"):
        c = columns.own.get(role, 0)
        for r in range(1, columns.height + 1):
            box = grid.boxes.get((r, c))
            year = year_of(box.text) if box else None
            if box and year:
                setattr(budget, f"{role}_year", year)
                budget.at[f"{role}_year"] = box.entries[0].scrap.at
                _land_year(box, year)
                break


def _land_year(box: Box, year: int) -> None:
    for entry in box.entries:
        for found in re.finditer(r"\d{4}|\d{2}", entry.scrap.plain):
            if found[0] in (str(year), f"{year % 100:02d}"):
                entry.scrap.land(*found.span())
                return


def _line(name: Box, row: Row, columns: Columns) -> Line:
    line = Line(name=unspaced(" ".join(entry.text for entry in name.entries)))
    at = name.land()
    line.at = {"": at, "name": at} if at else {}
    for role, c in columns.own.items():
        said = row.amounts[c]
        setattr(line, role, said.own)
        part, part_at = said.national, said.national_at
        if role in columns.national:
            beside = row.amounts[columns.national[role]]
            part, part_at = (beside.own, beside.at) if beside.own is not None else (beside.national, beside.national_at)
        setattr(line.national, role, part)
        line.at |= {role: said.at} if said.at else {}
        line.at |= {f"national.{role}": part_at} if part_at else {}
    return line


def _give_back(row: Row) -> None:
    """A sub-total lands in no field: its figures count as unread."""
    for box in row.boxes:
        for entry in box.entries:
            entry.scrap.marks[:] = bytes(len(entry.scrap.text))


def _drop_groups(budget: BudgetTable) -> None:
    """Lines that only sum up those below them, told by the sums alone: only where the lines then make the total."""
    total, lines = budget.total, budget.lines
    if total is None or _sums(lines) == _sums([total]):
        return
    kept: list[Line] = []
    i = 0
    while i < len(lines):
        k = _group_length(lines, i)
        if not k:
            kept.append(lines[i])
        i += 1
    if len(kept) < len(lines) and _sums(kept) == _sums([total]):
        budget.lines = kept


def _sums(lines: Sequence[Line]) -> tuple[int, int]:
    return sum(line.previous or 0 for line in lines), sum(line.current or 0 for line in lines)


def _group_length(lines: Sequence[Line], i: int) -> int:
    """How many of the lines below make up this one; 0 where none do."""
    for k in range(1, len(lines) - i):
        if _sums(lines[i + 1: i + 1 + k]) == _sums([lines[i]]) and any(_sums([lines[i]])):
            return k
    return 0
