"""A file into the rows of a list of members: read rightly, or refused with the cell named; never half."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dure.domain.members.rules.imports.facts import SOURCE, Listed
from dure.formats.bounds import Bounds
from dure.formats.sheets import BOUNDS, Fault, Grid, Value, cell_name, read_sheets
from dure.intake.members.columns import NAMING
from dure.intake.members.heads import Headed, heads_of
from dure.intake.members.rows import RowReader
from dure.intake.members.values import folded, month_comes_first, words
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

_NOTE = re.compile(r"^\s*(?:[※*＊#†‡•·▪]|\d\)|주\s*\d*\s*[:：)]|비고|참고|출처|자료\s*[:：]|작성|기준일|note|source|remark|as of|n\.b|\()", re.IGNORECASE)
_TOTAL = re.compile(r"^(?:합\s*계|총\s*계|소\s*계|누\s*계|계|총|total|subtotal|sum|grandtotal)", re.IGNORECASE)
_COUNT = re.compile(r"(\d[\d,]*)\s*(?:개|cities|members|도시|기관|명|$)")
_MOST_PROBLEMS = 50


@dataclass(slots=True)
class MemberList:
    """What a file says: its rows, the columns that were taken and those that were not, and remarks on the reading.

    `notes` are lines of the sheet that are no rows (titles, footnotes), each with its cell.
    """

    rows: list[Listed] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)


def read_members(data: bytes, bounds: Bounds = BOUNDS) -> MemberList:
    """This function will read a list of members from XLSX or separated text.

    Sheets without heads that name members are left out and named in the remarks. Raises Refused with every cell that cannot
    be read (at most 50), and where no sheet is a list.
    """
    grids = [grid for grid in read_sheets(data, bounds) if grid.rows]
    headed = [(grid, found) for grid in grids if (found := heads_of(grid))]
    if not headed:
        raise Refused(Problem("intake.no_list", {}, SOURCE))
    read, problems = MemberList(), list[Problem]()
    for grid, heads in headed:
        problems += _take(grid, heads, read)
    for grid in grids:
        if all(grid is not listed for listed, _ in headed):
            read.remarks.append(Problem("intake.sheet_left", {"sheet": grid.name}, SOURCE, "hint"))
    if problems:
        more = len(problems) - _MOST_PROBLEMS
        problems = problems[:_MOST_PROBLEMS]
        if more > 0:
            problems.append(Problem("intake.more_cells", {"count": more}, SOURCE))
        raise Refused(*problems)
    if not read.rows:
        raise Refused(Problem("intake.no_rows", {}, SOURCE))
    return read


def _take(grid: Grid, heads: Headed, read: MemberList) -> list[Problem]:
    """Read one sheet's rows; returns what could not be read."""
    by_column = {c: [row[c] for _, row in grid.numbered() if c in row] for c, head in heads.columns.items()
                 if head.column in ("since", "until", "population_on", "income_on")}
    reader = RowReader(grid.name, heads.columns, {c: month_comes_first(values) for c, values in by_column.items()})
    read.taken += [head.column for _, head in sorted(heads.columns.items()) if head.column not in (*read.taken, "serial")]
    _columns_left(grid, heads, read)
    walk = _Walk(grid, heads, reader, read)
    for number, row in grid.numbered():
        if number < heads.first:
            read.notes.append((cell_name(grid.name, number), _line(row)))
        elif number > heads.last:
            walk.take(number, row)
    if grid.hidden_rows & grid.rows.keys() or grid.hidden_columns & heads.columns.keys():
        read.remarks.append(Problem("intake.hidden_read", {"sheet": grid.name or "–", "rows": len(grid.hidden_rows & grid.rows.keys()),
                                                           "columns": len(grid.hidden_columns & heads.columns.keys())}, SOURCE, "hint"))
    return [*walk.problems, *reader.problems]


def _columns_left(grid: Grid, heads: Headed, read: MemberList) -> None:
    """Name the columns that hold something and are not taken."""
    below = {c for number, row in grid.numbered() if number > heads.last for c in row}
    for column, said in heads.unknown.items():
        if column in below:
            read.left.append(said)
    for column in sorted(below - heads.columns.keys() - heads.unknown.keys()):
        # a note beside the table stands alone: one that every row has is a column without a head
        rows = [number for number, row in grid.numbered() if number > heads.last and column in row]
        read.left.append(cell_name(grid.name, rows[0], column))


class _Walk:
    """Goes through the rows below the heads and tells rows of the list from notes, totals, heads again and sub-heads."""

    def __init__(self, grid: Grid, heads: Headed, reader: RowReader, read: MemberList) -> None:
        self.grid, self.heads, self.reader, self.read = grid, heads, reader, read
        self.problems: list[Problem] = []
        self.naming = [c for c, head in heads.columns.items() if head.column in NAMING | {"key"}]
        self.region = ""
        self.counted = 0
        self.head_words = {c: words(v) for c, v in grid.rows[heads.last].items() if not isinstance(v, Fault)}

    def take(self, number: int, row: dict[int, Value]) -> None:
        """This function will take one row."""
        if self.grid.widths and max(row) > self.grid.widths[self.heads.last]:
            self._problem("intake.row_too_wide", number, max(row))
            return
        own = {c: value for c, value in row.items() if c in self.heads.columns and self.heads.columns[c].column != "serial"}
        texts = {c: words(v) for c, v in row.items() if not isinstance(v, Fault)}
        if texts and all(self.head_words.get(c) == text for c, text in texts.items()):
            return  # the heads again, on the next printed page
        if texts and not own and set(row) <= self.heads.columns.keys() and all(text.isdigit() for text in texts.values()):
            return  # a line that was numbered beforehand and left empty
        if self._aside(number, row, texts):
            return
        if not any(c in row for c in self.naming):
            self._problem("intake.row_without_name", number, min(row))
            return
        listed = self.reader.read(number, row)
        if self.region and not listed.region:
            listed.region = self.region
        self.read.rows.append(listed)
        self.counted += 1

    def _aside(self, number: int, row: dict[int, Value], texts: dict[int, str]) -> bool:
        """Whether a row is a note, a total or a sub-head, and what it says is kept."""
        first = texts.get(min(row), "")
        distinct = list(dict.fromkeys(texts.values()))
        name = next((texts[c] for c in self.naming if c in texts), first)
        if (_TOTAL.match(folded(first)) and len(distinct) <= 3) or _TOTAL.fullmatch(folded(name)):
            self._total(number, distinct)
            return True
        if len(distinct) > 1:
            return False
        if _NOTE.match(first):
            self.read.notes.append((cell_name(self.grid.name, number), first))
            return True
        if (number, min(row)) in self.grid.wide or min(row) not in self.naming:
            self._sub_head(number, first, min(row))
            return True
        if len(self.naming) < len(self.heads.columns) and (len(first) > 60 or first.endswith((".", "다", "음", "임"))):
            self.read.notes.append((cell_name(self.grid.name, number), first))
            return True
        return False

    def _total(self, number: int, said: list[str]) -> None:
        """A total that counts members is held against the rows that were read."""
        self.read.notes.append((cell_name(self.grid.name, number), " ".join(said)))
        found = [int(m[1].replace(",", "")) for text in said if (m := _COUNT.search(text)) and "개" in text]
        if found and found[0] not in (self.counted, len(self.read.rows)):
            self.read.remarks.append(Problem("intake.total_differs", {"cell": cell_name(self.grid.name, number), "said": found[0],
                                                                      "read": self.counted}, SOURCE, "warning"))

    def _sub_head(self, number: int, text: str, column: int) -> None:
        """A line across the table that parts it by region; any other is refused: what it would mean is not certain."""
        plain = re.sub(r"[\s○□■▶●◇◆<>【】\[\]〈〉·\-]+|\(?\d+\s*개?\s*(?:도시|cities)?\)?$", "", text)
        if folded(plain) in REGIONS:
            self.region = plain
            return
        self._problem("intake.line_unclear", number, column, text)

    def _problem(self, code: str, row: int, column: int, said: str = "") -> None:
        cell = cell_name(self.grid.name, row, column)
        self.problems.append(Problem(code, {"cell": cell, "said": said}, SOURCE,
                                     places=(Place(section=self.grid.name, row=row, column=column),)))


REGIONS = frozenset(map(folded, (
    "아시아", "유럽", "아프리카", "북미", "남미", "중남미", "라틴아메리카", "중동", "오세아니아", "지중해", "유라시아", "아메리카", "북아메리카", "남아메리카",
    "아시아태평양", "아태", "중앙아시아", "동남아시아", "국내", "asia", "europe", "africa", "north america", "south america",
    "latin america", "middle east", "oceania", "mediterranean", "eurasia", "americas", "asia-pacific", "asia pacific", "mena")))


def _line(row: dict[int, Value]) -> str:
    return " ".join(dict.fromkeys(words(value) for value in row.values() if not isinstance(value, Fault)))[:300]
