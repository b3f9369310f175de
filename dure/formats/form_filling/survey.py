"""A form as it lies before the writer: its tables, and its lines with the headings above them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element

from dure.formats.bounds import BOUNDS, Bounds
from dure.formats.form_filling.grids import Grid, tables_in
from dure.formats.form_filling.slots import is_numbered, normalised
from dure.formats.form_filling.words import Letters, Reader, text_of
from dure.formats.readers.archive import Archive
from dure.formats.readers.hwpx.styles import local
from dure.formats.readers.marks import heading_level
from dure.kernel.problem import Refused

_PART = 30  # letters of a part's heading
_SECTION = re.compile(r"(?:.{0,200}/)?section\d{1,6}\.xml", re.IGNORECASE)


def _level(words: str) -> int:
    """The level of a heading; a form's short numbered lines (``1. 기본 현황``) are its parts."""
    return 2 if len(words) <= _PART and is_numbered(words) else heading_level(words, numbered=True)


@dataclass(eq=False, slots=True)
class Line:
    """A paragraph of the form and the headings above it."""

    paragraph: _Element
    headings: tuple[str, ...]
    is_heading: bool = False

    @property
    def context(self) -> set[str]:
        """This function will name the headings above."""
        return {normalised(text) for text in self.headings}


@dataclass(slots=True)
class Form:
    """An HWPX form, opened. `grids` and `lines` are in the order of the paper."""

    archive: Archive
    reader: Reader
    parts: dict[str, _Element]
    grids: list[Grid] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    filled: set[_Element] = field(default_factory=set)  # paragraphs that were written

    @classmethod
    def opened(cls, data: bytes, blanks: Iterable[str], bounds: Bounds = BOUNDS) -> Form:
        """This function will open a form. Raises Refused where it is no HWPX, damaged or too large."""
        archive = Archive(data, bounds)
        names = sorted((n for n in archive.names() if _SECTION.fullmatch(n)), key=lambda n: (len(n), n))
        if not names:
            raise Refused.because("formats.form_not_hwpx")
        head = next((n for n in archive.names() if n.rpartition("/")[2].lower() == "header.xml"), "")
        parts = {name: archive.xml(name) for name in [*names, *([head] if head else [])]}
        reader = Reader(Letters(parts.get(head)), tuple(re.compile(pattern) for pattern in blanks))
        form = cls(archive, reader, parts)
        for name in names:
            form.look(parts[name], ())
        return form

    def look(self, parent: _Element, outer: tuple[str, ...]) -> None:
        """This function will go through the paragraphs of a section or cell."""
        part, head = "", ""
        for paragraph in (e for e in parent if local(e) == "p"):
            words = text_of(paragraph).strip()
            level = 0 if not words or self.reader.is_instruction(paragraph) else _level(words)
            if level == 2:
                part, head = words, ""
            elif level:
                head = words
            here = (*outer, *(text for text in (part, head) if text))
            self.lines.append(Line(paragraph, here, level > 0))
            for table in tables_in(paragraph):
                band = self._table(table, here)
                if band:
                    part, head = band, ""

    def _table(self, table: _Element, headings: tuple[str, ...]) -> str:
        """Survey a table; a table of one row that only prints words is a heading: its words."""
        grid = Grid(table, len(self.grids) + 1, headings)
        self.grids.append(grid)
        for spot in grid.spots:
            for sub in (e for e in spot.element if local(e) == "subList"):
                self.look(sub, headings)
        said = [spot for spot in grid.spots if spot.words]
        if grid.height == 1 and said and not any(grid.free(spot, self.reader) for spot in said):
            return " ".join(" ".join(spot.words.split()) for spot in said)
        return ""

    def standing(self) -> list[Line]:
        """This function will list the lines that still stand: filled cells lost theirs."""
        return [line for line in self.lines if line.paragraph.getparent() is not None]

    def packed(self) -> bytes:
        """This function will put the form together again; what was not opened stays as it was, byte by byte."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as target:
            for entry in self.archive.zip.infolist():
                data = self.archive.read(entry.filename)
                if entry.filename in self.parts:
                    root = self.parts[entry.filename]
                    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
                stored = entry.filename == "mimetype"  # the type of a package is never compressed
                target.writestr(entry, data, zipfile.ZIP_STORED if stored else entry.compress_type)
        return out.getvalue()
