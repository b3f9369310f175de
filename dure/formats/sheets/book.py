"""Workbooks and text files as grids: numbers exactly as stored, days as days, and no formula guessed."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from dure.formats.bounds import Bounds
from dure.formats.readers.archive import Archive, without_doctype
from dure.formats.readers.text import decoded
from dure.formats.readers.xlsx.book import book_of, sheets_listed
from dure.formats.readers.xlsx.sheet import Book, address
from dure.formats.readers.xlsx.showing import stored_day
from dure.formats.readers.xml import attribute, local, whole
from dure.formats.reading import kind
from dure.formats.sheets.grid import BOUNDS, Fault, Grid, Value
from dure.kernel.place import Place
from dure.kernel.problem import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

_SAMPLE = 200  # records by which the separator is told
_LONGEST = 20_000  # letters in one cell
_SEPARATORS = ",\t;|"


def read_sheets(data: bytes, bounds: Bounds = BOUNDS) -> list[Grid]:
    """This function will read the visible sheets of a workbook, or a text file of separated values, known by its content.

    Text may be UTF-8 with or without a mark, UTF-16 or CP949, parted by commas, semicolons, tabs or bars. Raises Refused
    with a code of `formats.labels`, the place named where there is one.
    """
    if len(data) > bounds.file_bytes:
        raise Refused.because("formats.too_large", size=len(data), limit=bounds.file_bytes)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise Refused.because("formats.empty")
    found = kind(data)
    if found == "xlsx":
        return _workbook(Archive(data, bounds), bounds)
    if found != "text":
        raise Refused.because("formats.no_sheet")
    return [_text(decoded(data, bounds), bounds)]


def _text(text: str, bounds: Bounds) -> Grid:
    csv.field_size_limit(_LONGEST)
    separator = _separator(text)
    grid, cells, begins = Grid(""), 0, 1
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    try:
        for record in reader:
            if any(value.strip() for value in record):
                grid.rows[begins] = {c: value for c, value in enumerate(record, 1) if value.strip()}
                grid.widths[begins] = len(record)
                cells += len(record)
                if len(grid.rows) > bounds.rows or cells > bounds.cells:
                    raise Refused.because("formats.table_too_large", place=Place(line=begins), limit=bounds.rows)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise Refused.because("formats.damaged", part=f"CSV: {error}", place=Place(line=begins)) from error
    return grid


def _separator(text: str) -> str:
    """The sign that parts most records into equally many cells, the more cells the better."""

    def even(separator: str) -> tuple[int, int]:
        widths: Counter[int] = Counter()
        try:
            for number, record in enumerate(csv.reader(io.StringIO(text), delimiter=separator)):
                widths[len(record)] += len(record) > 1
                if number > _SAMPLE:
                    break
        except csv.Error:
            return 0, 0
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return count, width

    return max(_SEPARATORS, key=even)


def _workbook(archive: Archive, bounds: Bounds) -> list[Grid]:
    workbook, grids, left, cells = archive.xml("xl/workbook.xml"), [], bounds.sheet_bytes, 0
    book = book_of(archive, workbook)
    for name, part in sheets_listed(archive, workbook):
        data = archive.read(part, left)
        left -= len(data)
        grid = _sheet(data, name, book, bounds)
        cells += sum(map(len, grid.rows.values()))
        if cells > bounds.cells:
            raise Refused.because("formats.table_too_large", place=Place(section=name), limit=bounds.cells)
        grids.append(grid)
    return grids


def _sheet(data: bytes, name: str, book: Book, bounds: Bounds) -> Grid:
    from lxml import etree

    grid = Grid(name)
    spans: list[tuple[int, int, int, int]] = []
    without_doctype(data, name)
    cells = 0
    try:
        events = etree.iterparse(io.BytesIO(data), events=("end",), tag=("{*}row", "{*}mergeCell", "{*}col"),
                                 resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        for _, element in events:
            what = local(element)
            if what == "row":
                cells += _row(element, grid, book)
                if len(grid.rows) > bounds.rows or cells > bounds.cells:
                    raise Refused.because("formats.table_too_large", place=Place(section=name), limit=bounds.rows)
                element.clear()
                while (before := element.getprevious()) is not None:
                    element.getparent().remove(before)
            elif what == "mergeCell":
                first, _, last = attribute(element, "ref").partition(":")
                spans.append((*address(first), *address(last)))
            elif attribute(element, "hidden") in ("1", "true"):
                last_hidden = min(whole(attribute(element, "max"), 0), bounds.columns)
                grid.hidden_columns |= set(range(whole(attribute(element, "min"), 1), last_hidden + 1))
    except etree.XMLSyntaxError as error:
        raise Refused.because("formats.damaged", part=name) from error
    for span in spans:
        _spread(grid, *span, bounds=bounds)
    return grid


def _row(element: _Element, grid: Grid, book: Book) -> int:
    values: dict[int, Value] = {}
    number = whole(attribute(element, "r"), 0) or (max(grid.rows, default=0) + 1)
    for at, cell in enumerate(element, 1):
        value = _value(cell, book)
        if value is not None:
            values[address(attribute(cell, "r"))[1] or at] = value
    if values:
        grid.rows[number] = values
    if attribute(element, "hidden") in ("1", "true"):
        grid.hidden_rows.add(number)
    return len(values)


def _value(cell: _Element, book: Book) -> Value | None:
    parts = {part.tag.rpartition("}")[2]: part for part in cell}
    kind_of, held = cell.get("t", "n"), parts.get("v")
    text = "" if held is None else held.text or ""
    if kind_of == "e":
        return Fault(text or "#?")
    if "f" in parts and not text and kind_of != "str":
        return Fault("formula")
    if kind_of == "s":
        index = whole(text, -1)
        text = book.strings[index] if 0 <= index < len(book.strings) else ""
    elif kind_of == "inlineStr":
        text = "".join(str(t.text or "") for t in parts["is"].iter() if local(t) == "t") if "is" in parts else ""
    elif kind_of == "b":
        text = "TRUE" if text == "1" else "FALSE"
    elif kind_of == "d":
        return _iso(text)
    elif kind_of == "n" and text:
        return _number(text, cell, book)
    return text if text.strip() else None


def _number(text: str, cell: _Element, book: Book) -> Value:
    style = whole(cell.get("s"), 0)
    code = book.formats[style] if 0 <= style < len(book.formats) else ""
    day = stored_day(text, code, book.since_1904)
    if day is not None:
        return day
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite():
        return text
    # spreadsheets store 0.1 + 0.2 with seventeen digits and show fifteen
    return value if len(value.as_tuple().digits) < 16 else Decimal(f"{float(value):.15g}")


def _iso(text: str) -> Value | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return text or None


def _spread(grid: Grid, top: int, left: int, bottom: int, right: int, *, bounds: Bounds) -> None:
    """Give the value of a merge to each of its cells, as far as the sheet reaches."""
    if not (0 < top <= bottom and 0 < left <= right):
        return
    value = grid.rows.get(top, {}).get(left)
    if value is None:
        return
    right = min(right, bounds.columns)
    for row in range(top, min(bottom, max(grid.rows)) + 1):
        if row not in grid.rows and row != top:
            continue
        for column in range(left, right + 1):
            grid.rows[row].setdefault(column, value)
            if right > left:
                grid.wide.add((row, column))
