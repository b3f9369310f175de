"""A tree of blocks as short lines, to compare in tests by eye."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dure.formats.blocks import Block, Heading, ListBlock, PageBreak, Paragraph, Picture, Table, plain


def outline(blocks: Iterable[Block], depth: int = 0) -> list[str]:
    """This function will write blocks a line each: ``# heading``, ``words``, ``○ item``, ``| a | b |``."""
    return list(_lines(blocks, depth))


def _lines(blocks: Iterable[Block], depth: int) -> Iterator[str]:
    before = "  " * depth
    for block in blocks:
        if isinstance(block, Heading):
            yield f"{before}{'#' * block.level} {plain(block.text)}"
        elif isinstance(block, Paragraph):
            yield before + plain(block.text).replace("\n", " / ")
        elif isinstance(block, PageBreak):
            yield f"{before}----"
        elif isinstance(block, Picture):
            yield f"{before}[{block.alternative}]"
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield f"{before}{item.marker or '*'} {plain(item.text)}"
                yield from _lines(item.children, depth + 1)
        elif isinstance(block, Table):
            yield from _table(block, before)


def _table(block: Table, before: str) -> Iterator[str]:
    for row in block.rows:
        cells = []
        for cell in row:
            span = f"<{cell.rowspan}x{cell.colspan}>" if cell.rowspan * cell.colspan > 1 else ""
            inside = " ; ".join(line.strip() if line.lstrip() == line else line for line in outline(cell.blocks))
            cells.append(f"{'!' if cell.header else ''}{span}{inside}")
        yield f"{before}| {' | '.join(cells)} |"
