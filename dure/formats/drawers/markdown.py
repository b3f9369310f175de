"""Blocks as Markdown that our reader takes back: pipe tables where they suffice, HTML tables where cells span."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dure.formats.blocks import Block, Cell, Document, Heading, Item, ListBlock, Paragraph, Picture, Table, Text, plain
from dure.formats.blocks import words as words_of
from dure.formats.drawers.characters import plain_xml
from dure.formats.drawers.grid import align_of, lines_of, width_of
from dure.formats.drawers.html import Page
from dure.kernel.place import NOWHERE

# What would mean something inside a line, and what only at its beginning.
_INLINE = re.compile(r"([\\`*_<\[\]|~]|&(?=#?\w+;))")
_FIRST = re.compile(r"^(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+\s*$|-{2,}|:::)")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_RULES = {"left": ":--", "center": ":-:", "right": "--:"}


def draw_markdown(document: Document) -> bytes:
    """This function will draw a paper as Markdown (CommonMark with tables) in UTF-8."""
    return (plain_xml("\n\n".join(_blocks(document.blocks))) + "\n").encode()


def _blocks(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield f"{'#' * min(6, max(1, block.level))} {_line(plain(block.text).replace(chr(10), ' '))}"
        elif isinstance(block, Paragraph):
            if words := _words(block.text):
                yield words
        elif isinstance(block, ListBlock):
            yield "\n".join(_items(block, ""))
        elif isinstance(block, Table):
            yield _pipes(block) if _is_simple(block) else Page(bare=True).table(block, NOWHERE)
        elif isinstance(block, Picture):
            yield _words((words_of([block]),))
        else:
            yield '<div class="page-break"></div>'


def _words(text: Text) -> str:
    """A newline inside is a line break."""
    rows = plain(text).strip().split("\n")
    return "<br>".join([_line(rows[0]), *(_inline(row.strip()) for row in rows[1:])])


def _line(text: str) -> str:
    """Escape what begins a line of text."""
    escaped = _inline(text.strip())
    escaped = _FIRST.sub(lambda found: "\\" + found[0], escaped)
    return _NUMBERED.sub(r"\1\\\2", escaped)


def _inline(text: str) -> str:
    """Escape a line. Tabs become spaces: a tab would begin a cell of a table for some readers."""
    return _INLINE.sub(r"\\\1", text.replace("\t", " "))


def _items(block: ListBlock, indent: str) -> Iterable[str]:
    for number, item in enumerate(block.items, 1):
        bullet, words = _bullet(item, block.ordered, number)
        yield f"{indent}{bullet} {words}".rstrip()
        inner = indent + " " * (len(bullet) + 1)
        for child in item.children:
            if isinstance(child, ListBlock):
                yield from _items(child, inner)
            else:
                for piece in _blocks([child]):
                    yield ""
                    yield from (f"{inner}{line}" for line in piece.split("\n"))
                    yield ""


def _bullet(item: Item, ordered: bool, number: int) -> tuple[str, str]:
    """Markdown's own bullet where it says what is printed; else a dash, and the printed marker before the words."""
    words = _words(item.text)
    if item.marker == "-" or (not item.marker and not ordered):
        return "-", words
    if re.fullmatch(r"\d{1,9}[.)]", item.marker):
        return item.marker, words
    if not item.marker:
        return f"{number}.", words
    return "-", f"{_inline(item.marker)} {words}"


def _is_simple(table: Table) -> bool:
    """Whether pipes can say it: one head row, no spans, no caption, a single line in each cell."""
    if table.header_rows != 1 or table.caption or len(table.rows) < 2:
        return False
    for r, row in enumerate(table.rows):
        for cell in row:
            lines = lines_of(cell)
            if cell.rowspan > 1 or cell.colspan > 1 or cell.header != (r == 0) or lines is None or len(lines) > 1:
                return False
    # a line of empty cells could be anything
    return width_of(table) > 1 and all(
        len(row) == width_of(table) and any(cell.words.strip() for cell in row) for row in table.rows)


def _pipes(table: Table) -> str:
    aligns = [{align_of(cell) for cell in column} for column in zip(*table.rows[1:], strict=True)]
    rules = [_RULES.get(next(iter(own)), "---") if len(own) == 1 else "---" for own in aligns]
    rows = [_pipe(row) for row in table.rows]
    return "\n".join([rows[0], f"| {' | '.join(rules)} |", *rows[1:]])


def _pipe(row: tuple[Cell, ...]) -> str:
    return "| " + " | ".join(_inline(cell.words.strip()) for cell in row) + " |"
