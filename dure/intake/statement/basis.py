"""산출근거: each line's calculations, from a table or from lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from dure.domain.budget.rules.basis import computed, label_and_expression
from dure.domain.budget.rules.facts import Basis
from dure.intake.statement.levels import levels
from dure.intake.statement.paper import Box, Entry, Grid
from dure.intake.statement.tables import SUBTOTALS, TOTALS, compacted, head_rows
from dure.kernel.place import Place
from dure.kernel.problem import Refused

_HEAD = re.compile(r"과목|통계목|산출|예산내역|세부내역|비목|편성목|산정|구분|금액|예산액|내역")
_CALCULATION = re.compile(r"\d\s*(?:천|백만|만|억)?원\s*(?:[*xX×✕·=]|$)|=\s*\d|=\s*$")
_RESULT = re.compile(r"=?\s*(?P<figure>[△-]?\d[\d,]*(?:\.\d+)?)\s*(?P<unit>(?:천|백만|만|억)?원)?")
# a calculation goes on in the next line of a narrow cell: cut before a sign, behind one, or before a counting word
_BROKEN = re.compile(r"\s*[*xX×✕]\s*[\d(]")
_CUT = re.compile(r"\d\s*(?:천|백만|만|억)?원.*(?:[*xX×✕]|(?P<bare>\d))\s*")
_WORD = re.compile(r"\s*(?:%|[가-힣]{1,3})\s*(?:[*xX×✕=]|$)")
_LINE = re.compile(r"[(\[]?\s*\d{3}(?:-\d{2})?\s*[)\]]?\s*")


def is_basis_grid(grid: Grid) -> bool:
    """This function will tell whether a table holds calculations, most of its rows one."""
    rows = [" ".join(dict.fromkeys(box.text for box in grid.row(r))) for r in range(1, grid.height + 1)]
    hits = sum(bool(_CALCULATION.search(row)) for row in rows)
    return grid.width >= 2 and hits * 2 >= max(1, len(rows) - 1)


def read_basis_grid(grid: Grid, names: Sequence[str], unit: str, line: str = "") -> list[Basis]:
    """This function will read a table of calculations, the line's name left of them, once or on each row.

    `names` are those of the budget's lines, by which a second column of names is known; `unit` is that of results
    which print none; `line` is the line that a table without a name in its first row continues.
    """
    height = _head_height(grid)
    for r in range(1, height + 1):
        for box in grid.row(r):
            _label_head(box)
    known = {compact_name(name) for name in names}
    found: list[Basis] = []
    at: Place | None = None
    for r in range(height + 1, grid.height + 1):
        # a cell merged over rows, but for the names, is a sum of theirs and no result of one of them
        boxes = [box for c, box in enumerate(dict.fromkeys(grid.row(r))) if not c or box.rowspan == 1]
        first = boxes.pop(0)
        if first.text and (_CALCULATION.search(first.text) or not boxes):
            boxes.insert(0, first)
        elif TOTALS.fullmatch(compacted(first)) or SUBTOTALS.fullmatch(compacted(first)):
            _label_head(first)
            continue
        elif first.text:
            line, at = " ".join(entry.text for entry in first.entries), first.land()
            second = grid.boxes.get((r, 2))
            if second and second is not first and compact_name(second.text) in known and compact_name(line) not in known:
                line, at = second.text, second.land()
                boxes = [box for box in boxes if box is not second]
        found += _row(boxes, line, at, unit)
    return found


def _head_height(grid: Grid) -> int:
    row = grid.row(1)
    words = " ".join(box.text for box in row)
    return head_rows(grid) if _HEAD.search(words) and not _CALCULATION.search(words) and not any(
        re.search(r"\d{1,3},\d{3}", box.text) for box in row) else 0


def _label_head(box: Box) -> None:
    for entry in box.entries:
        entry.scrap.label()
        for found in re.finditer(r"(?:19|20)\d{2}", entry.scrap.plain):
            entry.scrap.land(*found.span())


def _row(boxes: Sequence[Box], line: str, at: Place | None, unit: str) -> list[Basis]:
    """A row's calculations. Cells beside the first that hold "=" or a result belong to it, line by line."""
    lines, *beside = [box.entries for box in boxes if box.entries] or [[]]
    whole = _unbroken(lines)
    if len(whole) == 1 or (beside and all(len(column) == len(whole) for column in beside)):
        each = [_one([entry, *(e for column in beside for e in column[i: i + 1 if len(whole) > 1 else None])], line, at,
                     unit, rest) for i, (entry, *rest) in enumerate(whole)]
        return [item for item in each if item]
    return read_items(lines, line, at, unit)  # what stands beside several is their sum


def _unbroken(lines: Sequence[Entry]) -> list[list[Entry]]:
    """Lines, each with those that continue its calculation."""
    whole: list[list[Entry]] = []
    for entry in lines:
        if whole and _continues(whole[-1][-1].scrap.plain, entry.scrap.plain):
            whole[-1].append(entry)
        else:
            whole.append([entry])
    return whole


def _continues(before: str, plain: str) -> bool:
    if _BROKEN.match(plain):
        return True
    before = before.rstrip()[-200:]
    cut = _CUT.search(before) if "=" not in before else None
    if cut is None or cut.end() < len(before):
        return False
    return bool(_WORD.match(plain) if cut["bare"] else re.match(r"\s*\d", plain))


def read_items(entries: Sequence[Entry], line: str, at: Place | None, unit: str) -> list[Basis]:
    """This function will read lines with a calculation each; one that only heads deeper ones is left unread.

    A calculation may be broken over lines: its label above it, its result below it.
    """
    found: list[Basis] = []
    depths = levels(entries)
    label: Entry | None = None
    place = {id(entry): i for i, entry in enumerate(entries)}
    for entry, *rest in _unbroken(entries):
        i = place[id(entry)]
        heads = i + 1 < len(entries) and depths[i + 1] > depths[i]
        if heads and not _calculates(label_and_expression(entry.text)[1]):
            continue
        result = _RESULT.fullmatch(entry.scrap.plain.strip())
        if found and found[-1].printed is None and result and "=" in entry.text:
            found[-1].printed, found[-1].at["printed"] = _thousand(result, unit), entry.land()
        elif item := _one([entry], line, at, unit, rest):
            if label is not None and item.label == item.expression:
                item.label, item.at["label"] = label.text.rstrip(" :："), label.land()
            found.append(item)
            label = None
        else:
            label = entry
    return found


def read_basis_lines(entries: Sequence[Entry], names: Sequence[str], unit: str) -> list[Basis]:
    """This function will read calculations that are lines.

    A line names the budget line of what follows where calculations stand below it, or where it has one of the
    budget's `names` and no calculation of its own; its own amount, a sum of those, is left unread.
    """
    found: list[Basis] = []
    known = {compact_name(name) for name in names}
    depths = levels(entries)
    line, at = "", None
    for i, entry in enumerate(entries):
        label, expression, _ = label_and_expression(entry.text)
        name = label.rstrip(" =＝:：")
        heads = i + 1 < len(entries) and depths[i + 1] > depths[i]
        is_known = compact_name(name) in known and i + 1 < len(entries)
        if not _calculates(expression) and (heads or (is_known and not expression)):
            line, at = name, entry.scrap.land(0, len(name))
        elif item := _one([entry], line or name, at, unit):
            found.append(item)
    return found


def _calculates(expression: str) -> bool:
    """Whether an expression is more than one amount."""
    return bool(re.sub(r"[\d,.\s]|[천백만억]*원", "", expression))


def compact_name(name: str) -> str:
    """This function will fold a budget line's name: without its code, spaces and signs."""
    return re.sub(r"[\s\W_]", "", _LINE.sub("", name))


def _one(entries: Sequence[Entry], line: str, at: Place | None, unit: str, broken: Sequence[Entry] = ()) -> Basis | None:
    """One calculation, its "=" and its result in one cell or in several; `broken` are the first line's further lines."""
    first, *rest = entries
    item = Basis(line, "", "", at={"": first.scrap.at, "label": first.scrap.at} | ({"line": at} if at else {}))
    spent = [first, *broken] if _say(item, first, broken) else []
    for entry in rest:
        plain = entry.scrap.plain.strip()
        result = _RESULT.fullmatch(plain)
        if plain in ("=", "⇒", "→"):
            spent.append(entry)
        elif not item.expression and item.printed is None and not result and not label_and_expression(entry.text)[0]:
            spent += [entry] if _say(item, entry) else []
        elif item.printed is None and result:
            item.printed, item.at["printed"] = _thousand(result, unit), entry.scrap.at
            spent.append(entry)
    if not item.expression and item.printed is None:
        return None
    item.label = item.label or item.expression or first.text.strip()
    for entry in {id(e): e for e in [first, *spent]}.values():
        entry.land()
    return item


def _say(item: Basis, entry: Entry, broken: Sequence[Entry] = ()) -> bool:
    """Take label, expression and printed result from one line; false where it has no calculation."""
    label, expression, computation = label_and_expression(" ".join(e.text for e in (entry, *broken)))
    if computation is None:
        return False
    item.label = item.label or label.rstrip(" =＝:：")
    if label.endswith(("=", "＝")) and not _calculates(expression):  # "사무관리비 = 6,000천원": a result without a calculation
        item.printed, item.at["printed"] = _whole(computation.thousand), entry.scrap.at
        return True
    item.expression, item.won = expression, _whole(computation.won)
    item.at |= {"expression": entry.scrap.at, "won": entry.scrap.at}
    if computation.printed is not None:
        item.printed, item.at["printed"] = _whole(computation.printed / 1000), entry.scrap.at
    return True


def _thousand(result: re.Match[str], unit: str) -> int | None:
    words = result["figure"] + (result["unit"] or unit or "천원")
    try:
        return _whole(computed(words).thousand)
    except Refused:
        return None


def _whole(value: Fraction) -> int | None:
    return value.numerator if value.denominator == 1 else None
