"""The paper as a flow of lines and grids, with a ledger of what has been read of it.

Every line of text is a `Scrap`; what lands in a field or is recognised as a label is marked on the scrap, letter
by letter. What is left unmarked at the end is what was not read: nothing is assumed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dure.documents.statement.form import Coverage, Unread
from dure.formats.blocks import Block, Cell, Document, Heading, ListBlock, PageBreak, Paragraph, Picture, Table, plain
from dure.formats.readers.marks import parted
from dure.intake.statement.frames import unframed
from dure.kernel.place import Place

UNREAD, LABEL, LANDED = 0, 1, 2

# one letter for one letter, so that positions on the paper stay
_SAME = {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}
_SAME |= dict.fromkeys("‘’`´′‵ʼ‛＇", "'") | dict.fromkeys("∼〜～˜", "~") | dict.fromkeys("−–—‐‑﹣⁃", "-")
_SAME |= dict.fromkeys("\u00a0\u2002\u2003\u2009\u3000\t", " ") | dict.fromkeys("△▲▵∆", "△") | {"：": ":", "∶": ":"}
_SAME |= dict.fromkeys("〔【", "[") | dict.fromkeys("〕】", "]")
_TRANSLATION = str.maketrans(_SAME)
_NUMBER = re.compile(r"\d+(?:,\d{3})*")
_CONTENT = re.compile(r"[^\W_]")
# a list marker inside a line; a dash between numbers is none
_INLINE = re.compile(r"(?<=\S)\s+([○●◯❍◉◎◇◆◈◦•∙·▪▫▸‣⁃☞-])\s+(?=\S)(?<!\d\s-\s)")
_LEFT = re.compile(rb"\x00+")


def folded(text: str) -> str:
    """This function will give signs their plain form (full width, quotes, dashes), letter for letter."""
    return text.translate(_TRANSLATION)


@dataclass(slots=True, eq=False)
class Scrap:
    """One line of text on the paper: as printed, in plain signs, and how much of it has been read."""

    text: str
    at: Place
    plain: str = ""
    marks: bytearray = field(default_factory=bytearray)

    def __post_init__(self) -> None:
        self.plain = folded(self.text)
        self.marks = bytearray(len(self.text))

    def land(self, start: int = 0, end: int | None = None) -> Place:
        """This function will note that a part of the line landed in a field, and return its place."""
        self._mark(LANDED, start, end)
        return self.at

    def label(self, start: int = 0, end: int | None = None) -> None:
        """This function will note that a part of the line is a word of the form; what landed stays landed."""
        self._mark(LABEL, start, end)

    def _mark(self, mark: int, start: int, end: int | None) -> None:
        stop = len(self.text) if end is None else end
        if mark == LANDED or not any(self.marks):
            self.marks[start:stop] = bytes([mark]) * (stop - start)
        else:
            self.marks[start:stop] = bytes(max(old, mark) for old in self.marks[start:stop])


@dataclass(slots=True, eq=False)
class Entry:
    """A line in the flow. `heading` is its level as a heading, 0 for none; `depth` that of the list it stands in."""

    scrap: Scrap
    depth: int = 0
    marker: str = ""
    heading: int = 0
    listed: bool = False

    @property
    def text(self) -> str:
        """This function will return the line as printed, without its list marker."""
        return self.scrap.text

    def land(self) -> Place:
        """This function will note that the whole line landed in a field, and return its place."""
        return self.scrap.land()


@dataclass(slots=True, eq=False)
class Box:
    """A cell of a grid with its lines."""

    entries: list[Entry]
    header: bool = False
    rowspan: int = 1
    colspan: int = 1

    @property
    def text(self) -> str:
        """This function will return the cell's words in plain signs, on one line."""
        return " ".join(" ".join(e.scrap.plain for e in self.entries).split())

    def label(self) -> None:
        """This function will note that all of the cell is words of the form."""
        for entry in self.entries:
            entry.scrap.label()

    def land(self) -> Place | None:
        """This function will note that all of the cell landed in a field, and return the place of its first line."""
        for entry in self.entries:
            entry.land()
        return self.entries[0].scrap.at if self.entries else None


EMPTY = Box([])


@dataclass(slots=True, eq=False)
class Grid:
    """A table by grid coordinates from 1; a merged cell is the same box at each of its coordinates."""

    boxes: dict[tuple[int, int], Box]
    height: int
    width: int
    header_rows: int = 0
    caption: list[Entry] = field(default_factory=list)
    unit: str = ""
    unit_at: Place | None = None

    def row(self, r: int) -> list[Box]:
        """This function will return a row's boxes, column by column."""
        return [self.boxes.get((r, c), EMPTY) for c in range(1, self.width + 1)]

    def column(self, c: int) -> list[Box]:
        """This function will return a column's boxes, row by row."""
        return [self.boxes.get((r, c), EMPTY) for r in range(1, self.height + 1)]

    def turned(self) -> Grid:
        """This function will return the grid with rows and columns changed; the boxes stay the same."""
        boxes = {(c, r): box for (r, c), box in self.boxes.items()}
        return Grid(boxes, self.width, self.height, 0, self.caption, self.unit, self.unit_at)


Piece = Entry | Grid


class Paper:
    """A document taken apart: its flow, and the ledger of its scraps."""

    def __init__(self, document: Document) -> None:
        self.scraps: list[Scrap] = []
        self.tables = 0
        self.flow: list[Piece] = []
        for number, block in enumerate(document.blocks, 1):
            self.flow += self._pieces(block, Place(block=number))

    def cut(self, entry: Entry, at: int) -> Entry:
        """This function will part a line in two: before `at` a label, behind it a line of its own, which it returns."""
        whole = entry.scrap
        head, rest = Scrap(whole.text[:at], whole.at), Scrap(whole.text[at:].strip(), whole.at)
        head.label()
        index = self.scraps.index(whole)
        self.scraps[index: index + 1] = [head, rest]
        entry.scrap = head
        return Entry(rest, entry.depth, "", 0, entry.listed)

    def coverage(self) -> Coverage:
        """This function will count the numbers on the paper, and those that landed in a field."""
        every = read = 0
        for scrap in self.scraps:
            for found in _NUMBER.finditer(scrap.text):
                every += 1
                read += all(mark == LANDED for mark in scrap.marks[found.start(): found.end()])
        return Coverage(every, read)

    def unread(self) -> list[Unread]:
        """This function will list the words that neither landed in a field nor belong to the form, in order."""
        left = []
        for scrap in self.scraps:
            for found in _LEFT.finditer(scrap.marks):
                words = scrap.text[found.start(): found.end()].strip(" :：,·").rstrip("([ ")
                if _CONTENT.search(words):
                    left.append(Unread(words, scrap.at.saying(words)))
        return left

    def _scraps(self, text: str, at: Place) -> Iterator[Scrap]:
        for line in text.split("\n"):
            if words := line.strip():
                scrap = Scrap(words, at.saying(words))
                self.scraps.append(scrap)
                yield scrap

    def _pieces(self, block: Block, outer: Place, depth: int = 0) -> Iterator[Piece]:
        at = block.at if block.at.block else outer
        if isinstance(block, Heading):
            yield from (Entry(s, depth, "", block.level) for s in self._scraps(plain(block.text), at))
        elif isinstance(block, Paragraph):
            yield from self._paragraph(block, at, depth)
        elif isinstance(block, ListBlock):
            for i, item in enumerate(block.items, 1):
                own = item.at if item.at.block else replace(at, item=i)
                yield from (Entry(s, depth, item.marker, 0, True) for s in self._scraps(plain(item.text), own))
                for child in item.children:
                    yield from self._pieces(child, own, depth + 1)
        elif isinstance(block, Table):
            yield from self._table(block, at)
        else:
            assert isinstance(block, Picture | PageBreak)

    def _paragraph(self, block: Paragraph, at: Place, depth: int) -> Iterator[Entry]:
        for line in plain(block.text).split("\n"):
            marker, words = parted(line)
            for scrap in self._scraps(words, at):
                yield Entry(scrap, depth, marker, 0, bool(marker))

    def _table(self, block: Table, outer: Place) -> Iterator[Piece]:
        self.tables += 1
        at = replace(outer, table=self.tables)
        cells = [cell for row in block.rows for cell in row]
        nested = any(isinstance(inner, Table) for cell in cells for inner in cell.blocks)
        if (parts := unframed(block, at)) is not None:
            for part in parts:
                yield from self._pieces(part, at)
            return
        # a table inside a cell, or a table of one cell, is a frame around other things
        if len(cells) == 1 or nested:
            for cell in cells:
                for inner in cell.blocks:
                    yield from self._pieces(inner, cell.at if cell.at.block else at)
            return
        caption = [Entry(s) for s in self._scraps(plain(block.caption), at)]
        known: dict[int, Box] = {}
        boxes = {}
        for (r, c), cell in sorted(block.grid.items()):
            if id(cell) not in known or not cell.blocks:
                known[id(cell)] = self._box(cell, replace(at, row=r, column=c))
            boxes[r, c] = known[id(cell)]
        height = max((r for r, _ in boxes), default=0)
        width = max((c for _, c in boxes), default=0)
        if boxes:
            yield Grid(boxes, height, width, block.header_rows, caption)

    def _box(self, cell: Cell, outer: Place) -> Box:
        at = cell.at if cell.at.block else outer
        entries = [piece for inner in cell.blocks for piece in self._pieces(inner, at) if isinstance(piece, Entry)]
        if len(entries) == 1 and entries[0].marker:
            entries = self._unfolded(entries[0])
        return Box(entries, cell.header, cell.rowspan, cell.colspan)

    def _unfolded(self, entry: Entry) -> list[Entry]:
        """A list that a format printed on one line, "○ 가 - 나 - 다 ○ 라": its items."""
        text = entry.scrap.text
        signs = list(_INLINE.finditer(text))
        if not any(found[1] == entry.marker for found in signs) and len(signs) < 2:
            return [entry]
        self.scraps.pop()
        items: list[Entry] = []
        marker, begin = entry.marker, 0
        for found in [*signs, None]:
            words = text[begin: found.start() if found else len(text)]
            items += [Entry(s, entry.depth, marker, 0, True) for s in self._scraps(words, entry.scrap.at)]
            if found:
                marker, begin = found[1], found.end()
        return items


def texts(pieces: Iterable[Piece]) -> list[Entry]:
    """This function will return the lines of a flow, grids left out."""
    return [piece for piece in pieces if isinstance(piece, Entry)]
