"""Blocks as a workbook: a sheet per part, figures as numbers, sums as formulas that carry their values."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from dure.formats.blocks import (
    Align,
    Block,
    Cell,
    Document,
    Heading,
    ListBlock,
    Mark,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    plain,
    words,
)
from dure.formats.drawers.characters import plain_xml
from dure.formats.drawers.grid import align_of, height_of, starts, width_of

FONT = "맑은 고딕"
SHEETS = {"ko": "시트", "en": "Sheet"}
MARKERS = ("○", "-", "·")
_DIGITS = 15  # what a spreadsheet keeps of a number
_CELL = re.compile(r"\{r(\d+)c(\d+)\}")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST = 32_767  # letters in one cell
_SIGHT = 8  # rows that may be frozen before a small screen shows nothing else
_NARROW, _WIDE, _PROSE = 11, 34, 96


def draw_xlsx(document: Document) -> bytes:
    """This function will draw a paper as a workbook: what stands under a heading of level 2 is a sheet of its name.

    A cell whose words are one figure (`Mark.value`) becomes a number that is shown as the words are; its
    formula goes with the value. All other words stay words, whatever they begin with.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    book = Book(xlsxwriter.Workbook(out, options))
    book.book.set_properties({"title": document.title[:255], "created": datetime(1980, 1, 1)})  # noqa: DTZ001 - no clock
    for name, blocks in _sheets(document):
        book.sheet(name, blocks)
    book.book.close()
    return out.getvalue()


def _sheets(document: Document) -> Iterator[tuple[str, list[Block]]]:
    """The parts of the paper; what stands before the first is a sheet only if there is more than its title."""
    title: list[Block] = []
    name, part = "", title
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 2:
            if part is not title:
                yield name, part
            elif any(not isinstance(b, Heading | PageBreak) for b in title):
                yield document.title, title
                title = []
            name, part = plain(block.text), [*title, block]
            title = []
        else:
            part.append(block)
    if part:
        yield name or document.title, part


@dataclass(slots=True)
class Book:
    """A workbook while it is written."""

    book: Any
    language: str = "ko"
    names: set[str] = field(default_factory=set)
    formats: dict[tuple[tuple[str, Any], ...], Any] = field(default_factory=dict)

    def sheet(self, name: str, blocks: Iterable[Block]) -> None:
        """This function will write blocks one under another on a sheet of its own."""
        sheet = self.book.add_worksheet(self._name(name))
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C- &P -")
        Sheet(self, sheet).write(list(blocks))

    def look(self, **properties: Any) -> Any:
        """This function will return a cell format, each once."""
        key = tuple(sorted(properties.items()))
        if key not in self.formats:
            own = {"font_name": FONT, "font_size": 10, "valign": "vcenter", **properties}
            self.formats[key] = self.book.add_format(own)
        return self.formats[key]

    def _name(self, text: str) -> str:
        """A sheet's name: 31 letters, without the signs that Excel forbids, each only once."""
        wanted = _NOT_IN_NAMES.sub(" ", " ".join(text.split())).strip("' ")[:31] or SHEETS["ko"]
        name, n = wanted, 1
        while name.casefold() in self.names or name.casefold() == "history":
            n += 1
            name = f"{wanted[:31 - len(str(n)) - 3]} ({n})"
        self.names.add(name.casefold())
        return name


@dataclass(slots=True)
class Sheet:
    """One sheet while it is written, from above to below."""

    book: Book
    sheet: Any
    row: int = 0
    columns: int = 1
    widths: dict[int, int] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)  # the row below each table's head

    def write(self, blocks: list[Block]) -> None:
        """This function will write blocks and then set the widths of the columns."""
        tables = [block for block in blocks if isinstance(block, Table)]
        self.columns = max([width_of(table) for table in tables] or [1])
        self._blocks(blocks, 0)
        if not tables:
            self.widths[0] = _PROSE
        if self.breaks:
            self.sheet.set_h_pagebreaks(self.breaks)
        if len(self.heads) == 1 and self.heads[0] <= _SIGHT:  # the head of a sheet's only table stays in sight
            self.sheet.freeze_panes(self.heads[0], 0)
            self.sheet.repeat_rows(self.heads[0] - 1)
        for column in range(self.columns):
            self.sheet.set_column(column, column, self.widths.get(column, _NARROW))

    def _blocks(self, blocks: Iterable[Block], depth: int) -> None:
        for block in blocks:
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Paragraph):
                self._prose("  " * depth + plain(block.text), block.align)
            elif isinstance(block, ListBlock):
                for marker, text, level, below in _items(block, 0):
                    # farther in by spaces: an indented format is lost on the way to other programs
                    self._prose(f"{'  ' * (depth + level)}{marker} {text}")
                    self._blocks(below, depth + level + 1)
            elif isinstance(block, Table):
                self._table(block)
            elif isinstance(block, Picture):
                self._prose(words([block]))
            else:
                self.breaks.append(self.row)

    def _heading(self, block: Heading) -> None:
        size = {1: 15, 2: 13, 3: 11}.get(block.level, 10)
        self.row += 1 if self.row and block.level > 1 else 0
        shade = {"bg_color": "#E6EBF1"} if block.level == 2 else {}
        self.sheet.set_row(self.row, size * 1.9)
        self._across(plain(block.text), self.book.look(bold=True, font_size=size, **shade))

    def _prose(self, text: str, align: Align = "") -> None:
        look = self.book.look(text_wrap=True, align=align or "left")
        room = sum(self.widths.get(c, _NARROW) for c in range(self.columns)) if self.columns > 1 else _PROSE
        lines = sum(1 + _wide(line) // max(20, room) for line in text.split("\n"))
        self.sheet.set_row(self.row, 15 * lines + 2)
        self._across(text, look)

    def _across(self, text: str, look: Any) -> None:
        if self.columns > 1:
            self.sheet.merge_range(self.row, 0, self.row, self.columns - 1, "", look)
        self.sheet.write_string(self.row, 0, _clean(text), look)
        self.row += 1

    def _table(self, table: Table) -> None:
        height = height_of(table)
        if not height:
            return
        if table.caption:
            self._across(plain(table.caption), self.book.look(bold=True))
        top = self.row
        lines = [1] * height
        for r, row in starts(table):
            for c, cell in row:
                self._cell(cell, top, r, c)
                if cell.rowspan == 1:
                    lines[r - 1] = max(lines[r - 1], self._lines(cell, c))
        for offset, count in enumerate(lines):
            self.sheet.set_row(top + offset, max(18, 14 * count + 4))
        self.row = top + height + 1
        if table.header_rows:
            self.heads.append(top + table.header_rows)

    def _lines(self, cell: Cell, c: int) -> int:
        room = sum(self.widths.get(column, _NARROW) for column in range(c - 1, c - 1 + cell.colspan))
        return sum(1 + _wide(line) // max(4, room) for line in _lines(cell.blocks))

    def _cell(self, cell: Cell, top: int, r: int, c: int) -> None:
        figure = _figure(cell)
        properties: dict[str, Any] = {"border": 1, "border_color": "#8A949E", "text_wrap": True}
        properties["align"] = align_of(cell) or ("center" if cell.header else "right" if figure else "left")
        if cell.header:
            properties |= {"bold": True, "bg_color": "#ECEEF0"}
        if figure:
            properties |= {"num_format": _shown(figure)} | ({"bold": True} if figure.strong else {})
        look = self.book.look(**properties)
        row, column = top + r - 1, c - 1
        if cell.rowspan > 1 or cell.colspan > 1:
            self.sheet.merge_range(row, column, row + cell.rowspan - 1, column + cell.colspan - 1, "", look)
        words = "\n".join(_lines(cell.blocks))
        if cell.colspan == 1:
            own = min(_WIDE, max((_wide(line) for line in words.split("\n")), default=0) + 3)
            self.widths[column] = max(self.widths.get(column, _NARROW), own)
        if figure is None:
            self.sheet.write_string(row, column, _clean(words), look)
        elif figure.formula:
            formula = _CELL.sub(lambda at: xl_rowcol_to_cell(top + int(at[1]) - 1, int(at[2]) - 1), figure.formula)
            self.sheet.write_formula(row, column, f"={formula}", look, figure.value)
        else:
            self.sheet.write_number(row, column, figure.value, look)


def _figure(cell: Cell) -> Mark | None:
    """The figure that a cell is, if it holds nothing else and a spreadsheet can keep it exactly."""
    runs = [run for block in cell.blocks for run in (block.text if isinstance(block, Paragraph) else ("…",)) if run]
    if len(runs) != 1 or not isinstance(runs[0], Mark):
        return None
    mark = runs[0]
    if mark.value is None or len(Decimal(mark.value).as_tuple().digits) > _DIGITS or _bare(mark) not in mark.text:
        return None
    return mark


def _bare(mark: Mark) -> str:
    value = mark.value or 0
    return f"{abs(value):,}"


def _shown(mark: Mark) -> str:
    """A number format that shows a figure as its words do: ``2,000천원`` is ``#,##0"천원"``."""
    before, _, after = mark.text.partition(_bare(mark))
    before = before.rstrip("△-")
    digits = -int(Decimal(mark.value or 0).as_tuple().exponent)
    body = "#,##0" + (f".{'0' * digits}" if digits > 0 else "")
    left, right = (f'"{part.replace(chr(34), "")}"' if part else "" for part in (before, after))
    return f"{left}{body}{right};{left}△{body}{right}"


def _items(block: ListBlock, level: int) -> Iterator[tuple[str, str, int, list[Block]]]:
    for number, item in enumerate(block.items, 1):
        marker = item.marker or (f"{number}." if block.ordered else MARKERS[min(level, len(MARKERS) - 1)])
        others: list[Block] = [child for child in item.children if not isinstance(child, ListBlock)]
        yield marker, plain(item.text), level, others
        for child in item.children:
            if isinstance(child, ListBlock):
                yield from _items(child, level + 1)


def _lines(blocks: Iterable[Block], level: int = 0) -> Iterator[str]:
    """The lines of a cell: lists with their markers, farther in by depth."""
    for block in blocks:
        if isinstance(block, ListBlock):
            for marker, text, depth, below in _items(block, level):
                yield f"{'  ' * depth}{marker} {text}"
                yield from _lines(below, depth + 1)
        elif isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(cell.words.replace("\n", " ") for cell in row)
        elif isinstance(block, Picture):
            yield from words([block]).split("\n")
        elif not isinstance(block, PageBreak):
            yield from plain(block.text).split("\n")


def _wide(text: str) -> int:
    return sum(2 if ord(char) > 0x2000 else 1 for char in text)


def _clean(text: str) -> str:
    return plain_xml(text)[:_LONGEST]
