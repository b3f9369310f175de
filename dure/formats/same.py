"""Whether two papers say the same: their blocks compared, whatever formats they went through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from dure.formats.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    Item,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    Text,
    plain,
    words,
)
from dure.formats.readers.lines import assembled, flattened
from dure.formats.readers.tables import table

_ENOUGH = 40


def same(one: Document, other: Document) -> list[str]:
    """This function will name what differs between two papers, a short text each; an empty list where nothing does.

    Aside are what formats print each in their own way: places, alignments, widths, page breaks, marks behind
    words, white space. A marker that one side leaves to the drawer is any marker. Printed lists and lists by
    structure are one thing, a picture is its words below its caption, and so are two paragraphs of a cell and one with a line break.
    """
    found: list[str] = []
    _blocks(_settled(one.blocks, top=True), _settled(other.blocks, top=True), "", found)
    return found[:_ENOUGH]


def _settled(blocks: Iterable[Block], *, top: bool = False) -> list[Block]:
    """Blocks as a reader would have made them."""
    done: list[Block] = []
    for block in assembled(flattened(b for b in blocks if not isinstance(b, PageBreak)), top=top):
        last = done[-1] if done else None
        if not top and isinstance(block, Paragraph) and isinstance(last, Paragraph):
            done[-1] = Paragraph((f"{plain(last.text)}\n{plain(block.text)}",))
        elif not isinstance(block, PageBreak):
            done.append(block)
    return done


def _blocks(one: Sequence[Block], other: Sequence[Block], where: str, found: list[str]) -> None:
    for number, (a, b) in enumerate(zip_longest(one, other), 1):
        at = f"{where}/{number}" if where else f"block {number}"
        if a is None or b is None or type(a) is not type(b):
            found.append(f"{at}: {_named(a)} / {_named(b)}")
            if len(one) != len(other):  # what follows is shifted and would only repeat this
                return
        elif isinstance(a, Heading) and isinstance(b, Heading):
            if (a.level, _words(a.text)) != (b.level, _words(b.text)):
                found.append(f"{at}: heading {a.level} {_words(a.text)!r} / {b.level} {_words(b.text)!r}")
        elif isinstance(a, Paragraph) and isinstance(b, Paragraph):
            if _words(a.text) != _words(b.text):
                found.append(f"{at}: {_words(a.text)!r} / {_words(b.text)!r}")
        elif isinstance(a, ListBlock) and isinstance(b, ListBlock):
            _items(a.items, b.items, at, found)
        elif isinstance(a, Table) and isinstance(b, Table):
            _tables(a, b, at, found)
        elif isinstance(a, Picture) and isinstance(b, Picture) and words([a]) != words([b]):
            found.append(f"{at}: picture {words([a])!r} / {words([b])!r}")
        if len(found) > _ENOUGH:
            return


def _items(one: Sequence[Item], other: Sequence[Item], where: str, found: list[str]) -> None:
    for number, (a, b) in enumerate(zip_longest(one, other), 1):
        at = f"{where} item {number}"
        if a is None or b is None:
            found.append(f"{at}: {_named(a)} / {_named(b)}")
            continue
        if _words(a.text) != _words(b.text):
            found.append(f"{at}: {_words(a.text)!r} / {_words(b.text)!r}")
        if a.marker and b.marker and a.marker != b.marker:
            found.append(f"{at}: marker {a.marker!r} / {b.marker!r}")
        _blocks(_settled(a.children), _settled(b.children), at, found)


def _tables(one: Table, other: Table, where: str, found: list[str]) -> None:
    a, b = (table(t.rows, t.header_rows, t.caption) for t in (one, other))
    if _words(a.caption) != _words(b.caption):
        found.append(f"{where}: caption {_words(a.caption)!r} / {_words(b.caption)!r}")
    if a.size != b.size or a.header_rows != b.header_rows:
        found.append(f"{where}: {a.size}, {a.header_rows} header rows / {b.size}, {b.header_rows}")
        return
    for r, (row, others) in enumerate(zip(a.rows, b.rows, strict=False), 1):
        if [_shape(cell) for cell in row] != [_shape(cell) for cell in others]:
            found.append(f"{where} row {r}: cells {[_shape(c) for c in row]} / {[_shape(c) for c in others]}")
            continue
        for c, (cell, fellow) in enumerate(zip(row, others, strict=True), 1):
            _blocks(_settled(cell.blocks), _settled(fellow.blocks), f"{where} row {r} cell {c}", found)


def _shape(cell: Cell) -> tuple[int, int, bool]:
    return cell.rowspan, cell.colspan, cell.header and bool(cell.words.strip())  # an empty corner heads nothing


def _words(text: Text) -> str:
    return "\n".join(" ".join(line.split()) for line in plain(text).split("\n"))


def _named(block: Block | Item | None) -> str:
    if block is None:
        return "nothing"
    words = _words(block.text) if isinstance(block, Heading | Paragraph | Item) else ""
    return f"{type(block).__name__} {words[:40]!r}" if words else type(block).__name__
