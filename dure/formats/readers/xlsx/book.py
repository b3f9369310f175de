"""A workbook: its sheets in order, shared texts, number formats."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from dure.formats.blocks import Document, Heading
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.archive import Archive, title_of
from dure.formats.readers.lines import Line, Piece, assembled
from dure.formats.readers.papers import paper
from dure.formats.readers.xlsx.layout import Layout
from dure.formats.readers.xlsx.sheet import Book, Sheet, sheet_of
from dure.formats.readers.xlsx.showing import BUILT_IN
from dure.formats.readers.xml import attribute, child, local, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAME, _CODE = 31, 255  # letters that a sheet's name and a number format may have
_SELF_NAMED = re.compile(r"(?:sheet|시트|워크시트) ?\d{0,4}", re.IGNORECASE)
_MAIN = "xl/workbook.xml"


def read(archive: Archive, bounds: Bounds = BOUNDS) -> Document:
    """This function will read a workbook: each visible sheet that holds anything, in order.

    Where there are several, each stands under its name. Raises Refused where it is damaged, and where a
    formula has no stored value.
    """
    workbook = archive.xml(_MAIN)
    book = book_of(archive, workbook)
    sheets: list[Sheet] = []
    left = bounds.sheet_bytes
    for name, part in sheets_listed(archive, workbook):
        data = archive.read(part, left)
        left -= len(data)
        sheets.append(sheet_of(data, name, book, bounds))
    title = title_of(archive)
    pieces: list[Piece] = []
    full = [sheet for sheet in sheets if sheet.cells]
    for sheet in full:
        own = [_titled(piece, title) for piece in Layout(sheet, bounds).pieces()]
        if len(full) > 1 and not _SELF_NAMED.fullmatch(sheet.name.strip()) and not _says(own, sheet.name):
            pieces.append(Heading(2, (sheet.name,)))
        pieces += own
    blocks = assembled(pieces, top=True, numbered=True, bounds=bounds)
    return paper(blocks, "xlsx", title=title, bounds=bounds)


def sheets_listed(archive: Archive, workbook: _Element) -> list[tuple[str, str]]:
    """This function will list the visible sheets in order: the name of each, and the part that holds it."""
    targets = _targets(archive)
    listed = []
    for entry in _children(child(workbook, "sheets")):
        part = targets.get(attribute(entry, "id"), "")
        if attribute(entry, "state", "visible") == "visible" and "worksheet" in part:
            listed.append((attribute(entry, "name"), part))
    return listed


def _titled(piece: Piece, title: str) -> Piece:
    """A line that says the book's title is its first heading."""
    is_title = isinstance(piece, Line) and title and piece.text.strip() == title
    return Heading(1, (title,)) if is_title else piece


def _says(pieces: list[Piece], name: str) -> bool:
    """Whether a sheet begins with its own name (which spreadsheets cut at 31 letters)."""
    begin = [piece.text for piece in pieces[:3] if isinstance(piece, Line)]
    return any(line.strip()[:_NAME] == name.strip()[:_NAME] for line in begin)


def _targets(archive: Archive) -> dict[str, str]:
    """Relations of the workbook: their key to the part's name."""
    found = {}
    for relation in archive.xml("xl/_rels/workbook.xml.rels"):
        target = attribute(relation, "Target")
        name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        found[attribute(relation, "Id")] = name
    return found


def book_of(archive: Archive, workbook: _Element) -> Book:
    """This function will read what the cells of all sheets share: texts, number formats, the first day of the calendar."""
    book = Book(since_1904=attribute(child(workbook, "workbookPr"), "date1904") in ("1", "true"))
    names = {name.lower(): name for name in archive.names()}
    if "xl/sharedstrings.xml" in names:
        for item in archive.xml(names["xl/sharedstrings.xml"]):
            if local(item) == "si":
                book.strings.append(_text(item))
    if "xl/styles.xml" in names:
        styles = archive.xml(names["xl/styles.xml"])
        codes = dict(BUILT_IN)
        for entry in _children(child(styles, "numFmts")):
            codes[whole(attribute(entry, "numFmtId"), 0)] = attribute(entry, "formatCode")[:_CODE]
        for entry in _children(child(styles, "cellXfs")):
            book.formats.append(codes.get(whole(attribute(entry, "numFmtId"), 0), ""))
    return book


def _children(element: _Element | None) -> list[_Element]:
    return [] if element is None else list(element)


def _text(item: _Element) -> str:
    """A text with its differently set runs, without the reading aids of East Asian scripts."""
    parts = []
    for inner in item:
        if local(inner) == "t":
            parts.append(inner.text or "")
        elif local(inner) == "r":
            parts += [part.text or "" for part in inner if local(part) == "t"]
    return "".join(parts)
