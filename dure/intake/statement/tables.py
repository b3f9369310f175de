"""Reading grids by what their heads say: columns by meaning, figures with their national part."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache

from dure.intake.statement.headings import compact
from dure.intake.statement.paper import Box, Grid, Scrap
from dure.kernel.money import number
from dure.kernel.place import Place

NATIONAL = re.compile(r"\(\s*(?:[xX×✕*]|국\s?비?)\s*:?\s*(?P<figure>[^()]*?)\s*\)")
_FIGURE = re.compile(
    r"(?P<figure>[△-]?\s*\d[\d,]*(?:\.\d+)?(?:(?:\s*,\s*|\s)\d{3}(?!\d))*|\(\s*\d[\d,]*(?:\.\d+)?\s*\))"
    r"\s*(?P<unit>(?:십|백|천)?(?:만|억)?원|%|％)?"
)
_YEAR = re.compile(r"'?\s*(?:19|20)\d{2}\s*(?:년도?)?|'\s?\d{2}\s*(?:년도?)?|\d{2}\s*년도?")
_DASH = re.compile(r"[\s\-–—.·()]*|순증|순감|신규|신설|해당\s?없음|해당\s?사항\s?없음|없음")
# below a figure, who bears it: 국 1,234 / 시 500
_NATIONAL_LINE = re.compile(r"\s*국\s?(?:비|고)?\s*:?\s*(?P<figure>[△-]?\s*\d[\d,]*)\s*")
_BORNE = re.compile(r"(?<=\d)(?:\s+(?:국|시|도|구|군|분)\s?(?:비|고)?\s*:?\s*[△-]?\d[\d,]*)+$")
_NATIONAL_NAME = re.compile(r"국(?:비|고|고보조금)?")
TOTALS = re.compile(r"(?:총|합|소)?계|합산|전체|총액|총합계")
SUBTOTALS = re.compile(r"소계|.{1,12}소계|중계")


@dataclass(slots=True)
class Amount:
    """What one cell says: its own figure and the national part in ``(x 1,234)``; None where it says none."""

    own: int | Decimal | None = None
    national: int | Decimal | None = None
    own_unit: str = ""
    at: Place | None = None
    national_at: Place | None = None
    bracketed: bool = False
    scraps: list[Scrap] = field(default_factory=list)

    def whole(self, value: int | Decimal | None, factor: Fraction) -> int | None:
        """This function will return one of the cell's figures in another unit, as an integer.

        Where it is no whole number there, the cell counts as unread.
        """
        if value is None:
            return None
        scaled = Fraction(value) * factor
        if scaled.denominator != 1:
            for scrap in self.scraps:
                scrap.marks[:] = bytes(len(scrap.text))
            return None
        return scaled.numerator


def year_of(text: str, latest: int | None = None) -> int | None:
    """This function will read a year: ``2014``, ``2014년도``, ``'14``. `latest` is the window of two digits."""
    found = re.search(r"(?<!\d)((?:19|20)\d{2})(?!\d)", text) or re.fullmatch(r"([12],\d{3})", text)
    if found:
        return int(found[1].replace(",", ""))  # spreadsheets print 2,014
    found = re.search(r"(?:'\s?(\d{2})|(?<!\d)(\d{2})\s*년)(?!\d)", text)
    return century(int(found[1] or found[2]), latest) if found else None


def century(two: int, latest: int | None = None) -> int:
    """This function will complete a year of two digits: not more than ten years behind the paper's own year."""
    return 2000 + two if two <= (latest + 10 - 2000 if latest else 69) else 1900 + two


def amount(box: Box) -> Amount:
    """This function will read a cell's figures and mark them as read; words beside them stay unread."""
    said = Amount()
    for entry in box.entries:
        said.scraps.append(entry.scrap)
        _scrap_amount(entry.scrap, said)
    return said


def _scrap_amount(scrap: Scrap, said: Amount) -> None:
    rest, begin = scrap.plain, 0
    if (line := _NATIONAL_LINE.fullmatch(rest)) and said.national is None:
        said.bracketed = True
        said.national, said.national_at = _number(line["figure"]), scrap.land()
        return
    if found := NATIONAL.search(scrap.plain):
        said.bracketed = True
        value = _number(found["figure"])
        if value is not None or _DASH.fullmatch(found["figure"]):
            scrap.land(*found.span())
            if said.national is None and value is not None:
                said.national, said.national_at = value, scrap.at
        if found.start() and scrap.plain[: found.start()].strip():
            rest = scrap.plain[: found.start()]
        else:
            begin = found.end()
    if said.own is not None:
        return
    own = _FIGURE.fullmatch(rest[begin:].strip())
    if own and (value := _number(own["figure"])) is not None:
        at = scrap.plain.index(own[0], begin)
        said.own, said.own_unit, said.at = value, own["unit"] or "", scrap.land(at, at + len(own[0]))
    elif _DASH.fullmatch(rest[begin:]):
        scrap.label(begin)


def _number(text: str) -> int | Decimal | None:
    try:
        return number(text)
    except ValueError:
        return None


def says_figure(text: str) -> bool:
    """This function will tell whether a cell holds figures and nothing else."""
    rest = _BORNE.sub("", NATIONAL.sub("", text)).strip()
    if rest == text.strip() and (not rest or _YEAR.fullmatch(rest)):
        return False
    return not rest or bool(_FIGURE.fullmatch(rest)) or rest == "-"


def header_height(grid: Grid) -> int:
    """This function will count the rows of a grid's head: the first, and those below it that have no name of their own.

    A row with figures ends the head; it has at most 4 rows.
    """
    for r in range(1, min(grid.height, 4) + 1):
        cells = grid.row(r)
        figures = sum(says_figure(box.text) for box in cells[1:])
        brackets = sum(bool(NATIONAL.fullmatch(box.text)) for box in cells)
        # a row of the head may print "(x-)" below a title, or years of which only the words around them tell
        if r > 1 and cells[0].text and cells[0] is not grid.boxes.get((r - 1, 1)) and r > grid.header_rows:
            return r - 1
        unnamed = r > 1 and (not cells[0].text or cells[0] is grid.boxes.get((r - 1, 1)))
        if figures and not (unnamed and brackets == figures and _before_body(grid, r)):
            return r - 1
    return min(grid.height, 1) if grid.header_rows == 0 else min(grid.header_rows, grid.height)


def head_rows(grid: Grid) -> int:
    """This function will count the rows of a head that is one row of titles, with what spans below it."""
    return min(max((box.rowspan for box in grid.row(1)[:1]), default=1), grid.height)


def _before_body(grid: Grid, r: int) -> bool:
    """Whether a row that holds only "(x-)" belongs to the head: fewer of them than the columns have figures."""
    if r >= grid.height:
        return False
    here = sum(bool(NATIONAL.fullmatch(box.text)) for box in grid.row(r))
    below = sum(says_figure(box.text) for box in grid.row(r + 1)[1:])
    return here < below


def column_titles(grid: Grid, height: int) -> list[str]:
    """This function will join each column's words in the head, top to bottom, without spaces and brackets of units."""
    titles = []
    for c in range(1, grid.width + 1):
        boxes: list[Box] = []
        for r in range(1, height + 1):
            box = grid.boxes.get((r, c))
            if box is not None and box not in boxes:
                boxes.append(box)
        titles.append("".join("".join(box.text.split()) for box in boxes))
    return titles


def label_head(grid: Grid, height: int) -> None:
    """This function will mark the words of a grid's head as recognised."""
    for r in range(1, height + 1):
        for box in grid.row(r):
            box.label()


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def roles(titles: Sequence[str], wanted: Mapping[str, str]) -> dict[str, int]:
    """This function will give each wanted role its first column (from 1) whose title has the role's words.

    A column has one role only; roles are tried in order.
    """
    found: dict[str, int] = {}
    for role, words in wanted.items():
        for c, title in enumerate(titles, 1):
            if c not in found.values() and _pattern(words).search(title):
                found[role] = c
                break
    return found


@dataclass(slots=True)
class Row:
    """A row of a body: its name's box, its boxes, its amounts by column, and whether another row's parts joined it."""

    name: Box
    boxes: list[Box]
    amounts: dict[int, Amount] = field(default_factory=dict)
    joined: bool = False

    @property
    def only_national(self) -> bool:
        """This function will tell whether the row holds national parts alone, for the figures of a neighbour."""
        filled = [a for a in self.amounts.values() if a.own is not None or a.bracketed]
        return bool(filled) and all(a.own is None for a in filled)

    @property
    def has_national(self) -> bool:
        """This function will tell whether any of its cells has the brackets of a national part."""
        return self.joined or any(a.bracketed for a in self.amounts.values())


def body_rows(grid: Grid, height: int, name_column: int, columns: Sequence[int]) -> list[Row]:
    """This function will read the rows below a grid's head.

    A row that says national parts alone joins the row it belongs to: the one below, or, where that is how the
    paper prints them, the one above.
    """
    rows: list[Row] = []
    waiting: Row | None = None
    for r in range(height + 1, grid.height + 1):
        boxes = grid.row(r)
        row = Row(boxes[name_column - 1], boxes, {c: amount(boxes[c - 1]) for c in columns})
        last = rows[-1] if rows else None
        nameless = not row.name.text
        after = grid.boxes.get((r + 1, name_column))
        if _NATIONAL_NAME.fullmatch(compact(row.name.text)) and last is not None:
            row.name.label()
            _join(last, row, bare=True)
        elif last is not None and nameless and last.only_national and not row.has_national:
            _fill(last, row)
        elif row.only_national and last is not None and not last.has_national and (nameless or row.name is last.name):
            _join(last, row)
        elif row.only_national and (nameless or row.name is after):
            waiting = row
        else:
            if waiting is not None:
                _join(row, waiting)
                waiting = None
            rows.append(row)
    return rows


def _fill(row: Row, own: Row) -> None:
    """A row without a name below one of national parts alone: the figures whose parts those are."""
    for c, theirs in own.amounts.items():
        mine = row.amounts[c]
        mine.own, mine.own_unit, mine.at = theirs.own, theirs.own_unit, theirs.at
        mine.scraps += theirs.scraps


def _join(row: Row, other: Row, bare: bool = False) -> None:
    row.joined = True
    for c, theirs in other.amounts.items():
        mine = row.amounts[c]
        if mine.national is None and (value := theirs.own if bare else theirs.national) is not None:
            mine.national, mine.national_at = value, theirs.at if bare else theirs.national_at


def unspaced(words: str) -> str:
    """This function will join a word that is printed letter by letter (``합 계``, ``과 장``); other words stay."""
    parts = words.split()
    return "".join(parts) if len(parts) > 1 and all(len(part) == 1 for part in parts) else words


def compacted(box: Box) -> str:
    """This function will return a label's words without spaces, numbers and brackets."""
    return compact(box.text)
