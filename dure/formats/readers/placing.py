"""The last step of every reader: each block, item and cell learns its place on the paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dure.formats.blocks import Block, Cell, Heading, Item, ListBlock, PageBreak, Paragraph, Picture, Table, Text, plain
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.marks import section_name
from dure.formats.readers.tables import MISSING
from dure.kernel.place import Place
from dure.kernel.problem import Refused

QUOTE = 80


class _Placer:
    """Counts blocks, tables and items while it walks the tree."""

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self.section = ""
        self.block = 0
        self.table = 0
        self.item = 0
        self.seen = 0
        self.missing: list[Place] = []

    def at(self, own: Place, outer: Place, quote: str = "", **numbers: int) -> Place:
        self.seen += 1
        if self.seen > self.bounds.blocks + self.bounds.cells:
            raise Refused.because("formats.too_many_blocks", place=outer, limit=self.bounds.blocks)
        return Place(
            self.section, self.block, numbers.get("table", outer.table), numbers.get("row", outer.row),
            numbers.get("column", outer.column), numbers.get("item", 0),
            own.line or outer.line, own.page or outer.page, quoted(quote),
        )

    def placed(self, block: Block, outer: Place, depth: int) -> Block:
        if depth > self.bounds.depth:
            raise Refused.because("formats.too_deep", place=outer, limit=self.bounds.depth)
        if isinstance(block, Heading):
            words = plain(block.text)
            self.section = section_name(words)
            return Heading(block.level, block.text, self.at(block.at, outer, words))
        if isinstance(block, Paragraph):
            return Paragraph(block.text, block.align, self.at(block.at, outer, plain(block.text)))
        if isinstance(block, ListBlock):
            return self._list(block, outer, depth)
        if isinstance(block, Table):
            return self._table(block, outer, depth)
        if isinstance(block, Picture):
            return replace(block, at=self.at(block.at, outer, block.alternative))
        return PageBreak(self.at(block.at, outer))

    def _list(self, block: ListBlock, outer: Place, depth: int) -> ListBlock:
        at = self.at(block.at, outer, _text(block.items[0].text) if block.items else "")
        return ListBlock(tuple(self._item(item, outer, depth) for item in block.items), block.ordered, at)

    def _item(self, item: Item, outer: Place, depth: int) -> Item:
        self.item += 1
        at = self.at(item.at, outer, plain(item.text), item=self.item)
        inner = replace(outer, line=at.line, page=at.page) if (at.line, at.page) != (outer.line, outer.page) else outer
        children = tuple(self.placed(child, inner, depth + 1) for child in item.children) if item.children else ()
        return Item(item.text, item.marker, children, at)

    def _table(self, block: Table, outer: Place, depth: int) -> Table:
        self.table += 1
        number, item = self.table, self.item
        at = self.at(block.at, outer, plain(block.caption), table=number)
        rows: list[tuple[Cell, ...]] = []
        covered: set[tuple[int, int]] = set()
        for r, row in enumerate(block.rows, 1):
            cells: list[Cell] = []
            c = 1
            for cell in row:
                while (r, c) in covered:
                    c += 1
                cells.append(self._cell(cell, at, number, r, c, depth))
                if cell.rowspan > 1:
                    covered.update((r + dr, c + dc) for dr in range(1, cell.rowspan) for dc in range(cell.colspan))
                c += cell.colspan
            rows.append(tuple(cells))
        self.item = item
        return Table(tuple(rows), block.header_rows, block.caption, block.widths, at)

    def _cell(self, cell: Cell, outer: Place, table: int, row: int, column: int, depth: int) -> Cell:
        at = self.at(cell.at, outer, cell.words, table=table, row=row, column=column)
        if cell is MISSING:
            self.missing.append(at)
        self.item = 0
        inner = replace(at, quote="", item=0)
        blocks = tuple(self.placed(block, inner, depth + 1) for block in cell.blocks)
        return Cell(blocks, cell.rowspan, cell.colspan, cell.header, cell.align, at)


def _text(text: Text) -> str:
    return plain(text)


def quoted(text: str) -> str:
    """This function will shorten a text to one line of at most 80 characters."""
    line = text.replace("\n", " ").strip()
    return line if len(line) <= QUOTE else f"{line[:QUOTE - 1]}…"


def placed(blocks: Iterable[Block], bounds: Bounds = BOUNDS) -> tuple[tuple[Block, ...], tuple[Place, ...]]:
    """This function will give each block, item and cell its place, and name the cells that the paper lacked.

    Lines and pages that the reader noted are kept. Raises Refused where the tree is too deep or too large.
    """
    placer = _Placer(bounds)
    done: list[Block] = []
    for block in blocks:
        placer.block += 1
        placer.item = 0
        done.append(placer.placed(block, Place(), 0))
    return tuple(done), tuple(placer.missing)
