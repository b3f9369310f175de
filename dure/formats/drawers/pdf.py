"""Blocks as PDF: typst prints them by a template; the words go in as data, so that nothing of them is code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from dure.formats.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    Item,
    ListBlock,
    Paragraph,
    Picture,
    Table,
    Text,
    plain,
    words,
)
from dure.formats.charts.looks import styled
from dure.formats.drawers.characters import plain_xml
from dure.formats.drawers.grid import align_of, height_of, shares, shrinking, starts, width_of
from dure.formats.fonts import FAMILIES, font_folder

TEMPLATE = Path(__file__).with_name("paper.typ")
_OPENING = tuple("「『《〈【〔（［｛“‘")
_LOW = 16  # lines
MARKERS = ("○", "-", "·")
Entry = dict[str, Any]
_BUSY = Lock()  # one compiler, one paper at a time


@cache
def _compiler(fonts: Path) -> typst.Compiler:
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=[fonts], ignore_system_fonts=True)


def draw_pdf(document: Document, *, numbered: bool = True) -> bytes:
    """This function will print a paper as PDF on A4: tagged for readers of screens (PDF/UA-1 as typst checks it),
    fonts embedded, page numbers at the foot unless it is to be bound (`formats.binding`). The same paper gives the same bytes.

    Where a letter is in none of the fonts (an emoji, say) the paper is tagged all the same, with a box for the
    letter, but does not claim PDF/UA, which forbids that. Raises Refused where there are no fonts.
    """
    paper = {
        "title": document.title or next((plain(b.text) for b in document.blocks if isinstance(b, Heading)), "—"),
        "language": document.language or "ko",
        "header": document.header,
        "footer": document.footer,
        "numbered": numbered,
        "fonts": FAMILIES,
        "blocks": list(_top(document.blocks)),
    }
    compiler = _compiler(font_folder())
    inputs = {"paper": plain_xml(json.dumps(paper, ensure_ascii=False))}
    with _BUSY:
        try:
            data = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"])
        except typst.TypstError as error:
            if "could not be displayed" not in str(error):
                raise
            data = compiler.compile(format="pdf", sys_inputs=inputs)
    return bytes(data)  # type: ignore[arg-type]


def _top(blocks: tuple[Block, ...]) -> Iterator[Entry]:
    """The paper's own blocks. PDF/UA lets no heading skip a level; its look stays that of its own level."""
    level = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            level = min(max(1, block.level), level + 1)
            yield {"kind": "heading", "level": level, "look": max(1, block.level), "text": _runs(block.text)}
        else:
            before_table = index + 1 < len(blocks) and isinstance(blocks[index + 1], Table)
            yield from _entries([block], 0, sticky=before_table)


def _entries(blocks: Iterable[Block], depth: int, sticky: bool = False) -> Iterator[Entry]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            align = block.align if isinstance(block, Paragraph) else ""
            yield {"kind": "paragraph", "text": _runs(block.text), "align": align, "sticky": sticky}
        elif isinstance(block, ListBlock):
            yield from _lists(block, depth)
        elif isinstance(block, Table):
            if block.rows and width_of(block):
                yield _table(block)
        elif isinstance(block, Picture):
            yield _picture(block)
        elif depth == 0:
            yield {"kind": "break"}


def _picture(picture: Picture) -> Entry:
    """A picture, or its words where there is none to draw."""
    if not picture.svg:
        return {"kind": "paragraph", "text": [words([picture])], "align": "", "sticky": False}
    return {"kind": "picture", "svg": styled(picture.svg), "words": picture.alternative, "percent": min(100, max(1, picture.width)),
            "caption": _runs(picture.caption)}


def _runs(text: Text) -> list[Any]:
    """Words as they are; strong ones in a list of their own."""
    return [run if isinstance(run, str) else [run.text] if run.strong else run.text for run in text]


def _lists(block: ListBlock, depth: int) -> Iterator[Entry]:
    """A list per run of one marker: a bulleted list prints one; a counted list prints each item's own."""
    items = [(item.marker or (f"{n}." if block.ordered else MARKERS[min(depth, 2)]), item)
             for n, item in enumerate(block.items, 1)]
    if block.ordered:
        yield _list(items, depth, ordered=True)
        return
    for _, group in groupby(items, key=lambda pair: pair[0]):
        yield _list(list(group), depth, ordered=False)


def _list(items: list[tuple[str, Item]], depth: int, *, ordered: bool) -> Entry:
    rows = [{"marker": marker, "text": _runs(item.text), "opens": plain(item.text)[:1] in _OPENING,
             "below": list(_entries(item.children, depth + 1))} for marker, item in items]
    return {"kind": "list", "ordered": ordered, "items": rows}


def _table(table: Table) -> Entry:
    height = height_of(table)
    head = table.header_rows if table.header_rows < height else 0
    if any(r <= head < r + cell.rowspan - 1 for r, row in starts(table) for _, cell in row):
        head = 0  # a cell that reaches out of the head cannot be repeated on each page
    cells = [(r, _cell(cell, r, c, _is_low(row))) for r, row in starts(table) for c, cell in row]
    return {
        "kind": "table",
        "widths": shares(table),
        "percent": shrinking(table),
        "height": height,
        "head": sum(r <= head for r, _ in cells),
        "cells": [cell for _, cell in cells],
        "caption": _runs(table.caption),
    }


def _is_low(row: list[tuple[int, Cell]]) -> bool:
    """Whether a row is low enough to stand on one page whole."""
    return all(cell.rowspan == 1 and cell.words.count("\n") < _LOW and len(cell.words) < _LOW * 40 for _, cell in row)


def _cell(cell: Cell, r: int, c: int, whole: bool) -> Entry:
    return {
        "whole": whole,
        "x": c - 1, "y": r - 1, "rows": cell.rowspan, "columns": cell.colspan,
        "header": cell.header, "align": align_of(cell), "blocks": list(_entries(cell.blocks, 1)),
    }
