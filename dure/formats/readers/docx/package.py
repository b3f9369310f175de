"""A DOCX package: its document, styles, notes, header and footer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dure.formats.blocks import Document
from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.readers.archive import Archive, title_of
from dure.formats.readers.docx.body import Body
from dure.formats.readers.docx.styles import styles_of
from dure.formats.readers.lines import Line, assembled
from dure.formats.readers.papers import paper
from dure.formats.readers.xml import attribute, child
from dure.kernel.problem import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGE_NUMBER = re.compile(r"[-–— \t]*\d{0,4}[ \t]*(?:/[ \t]*\d{1,4})?[-–— \t]*")


def read(archive: Archive, bounds: Bounds = BOUNDS) -> Document:
    """This function will read a DOCX package. Raises Refused where it is locked, damaged, or has no document."""
    styles = styles_of(_part(archive, "word/styles.xml"), _part(archive, "word/numbering.xml"))
    body = child(archive.xml("word/document.xml"), "body")
    if body is None:
        raise Refused.because("formats.part_missing", part="word/document.xml:body")
    reader = Body(styles, bounds)
    for kind in ("footnotes", "endnotes"):
        notes = _part(archive, f"word/{kind}.xml")
        for note in [] if notes is None else notes:
            if not attribute(note, "type"):
                reader.notes[f"{kind[:4]}{attribute(note, 'id')}"] = _words(reader, note)
    blocks = assembled(reader.pieces(body), top=True, numbered=True, bounds=bounds)
    return paper(blocks, "docx", title=title_of(archive), header=_around(archive, reader, "header"),
                 footer=_around(archive, reader, "footer"), bounds=bounds)


def _part(archive: Archive, name: str) -> _Element | None:
    return archive.xml(name) if name in archive else None


def _around(archive: Archive, reader: Body, kind: str) -> str:
    """The words of the first header or footer that has any beside a page number."""
    names = sorted(name for name in archive.names() if re.fullmatch(rf"word/{kind}\d{{0,4}}\.xml", name))
    for name in names:
        words = _words(reader, archive.xml(name))
        if words and not _PAGE_NUMBER.fullmatch(words):
            return words
    return ""


def _words(reader: Body, element: _Element) -> str:
    return " ".join(piece.text for piece in reader.pieces(element) if isinstance(piece, Line))
