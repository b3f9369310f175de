"""GFM's pipe tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, repeat

from dure.formats.blocks import Align, Cell, Table
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.tabbed import cell_blocks
from dure.formats.readers.tables import table
from dure.kernel.place import Place

_PIPE = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r":?-+:?")
_REST: Align = ""


def is_piped(line: str, below: str) -> bool:
    """This function will tell whether two lines begin a table: head cells, and a delimiter for each."""
    if "-" not in below or not below.strip().startswith(("|", ":", "-")):
        return False
    rules = _cells(below)
    return all(_DELIMITER.fullmatch(rule) for rule in rules) and len(rules) == len(_cells(line))


def piped_table(lines: Sequence[str], begin: int, bounds: Bounds = BOUNDS) -> tuple[Table, int]:
    """This function will read the table that begins on a line, and tell which line comes after it."""
    aligns = [_align(cell) for cell in _cells(lines[begin + 1])]
    rows: list[list[Cell]] = []
    at = begin
    while at < len(lines) and "|" in lines[at]:
        if at != begin + 1:
            place = Place(line=at + 1)
            words = zip(_cells(lines[at]), chain(aligns, repeat(_REST)), strict=False)
            rows.append([Cell(cell_blocks(text, at + 1, bounds), header=at == begin, align=align, at=place)
                         for text, align in words])
        at += 1
    headers = 1
    if not any(cell.blocks for cell in rows[0]):  # GFM cannot leave the head out, only empty
        rows, headers = rows[1:] or rows, 0
    return table(rows, headers, at=Place(line=begin + 1), bounds=bounds), at


def _cells(line: str) -> list[str]:
    inside = line.strip().removeprefix("|")
    if inside.endswith("|") and not inside.endswith("\\|"):
        inside = inside[:-1]
    return [cell.replace("\\|", "|").strip() for cell in _PIPE.split(inside)]


def _align(delimiter: str) -> Align:
    left, right = delimiter.startswith(":"), delimiter.endswith(":")
    return "center" if left and right else "right" if right else "left" if left else ""
