"""A document's XML to lines and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dure.formats.blocks import Cell, Heading, PageBreak, Table
from dure.formats.bounds import Bounds
from dure.formats.readers.docx.styles import Styles
from dure.formats.readers.lines import STEP, Line, Piece, assembled
from dure.formats.readers.marks import CHECKED, UNCHECKED
from dure.formats.readers.numbers import bullet
from dure.formats.readers.tables import MISSING, table
from dure.formats.readers.xml import attribute, child, local, whole
from dure.kernel.place import NOWHERE
from dure.kernel.problem import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

# Wrappers whose content counts as if they were not there.
_THROUGH = frozenset((
    "r", "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir",
    "object", "Choice", "Fallback", "drawing", "pict", "inline", "anchor", "graphic", "graphicData", "wsp", "wgp",
    "grpSp", "wpc", "shape", "rect", "roundrect", "group", "textbox", "txbx",
))
_CHARS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


@dataclass(slots=True)
class Body:
    """Reads paragraphs and tables. `notes` are the footnotes by their numbers."""

    styles: Styles
    bounds: Bounds
    notes: dict[str, str] = field(default_factory=dict)
    depth: int = 0

    def pieces(self, elements: Iterable[_Element]) -> Iterator[Piece]:
        """This function will read blocks in order. Raises Refused where they nest too deep."""
        self._down()
        for element in elements:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield self.table(element)
            elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
                yield from self.pieces(element)
        self.depth -= 1

    def _down(self) -> None:
        self.depth += 1
        if self.depth > 2 * self.bounds.depth:
            raise Refused.because("formats.too_deep", limit=self.bounds.depth)

    def _paragraph(self, paragraph: _Element) -> Iterator[Piece]:
        if child(paragraph, "pPr", "pageBreakBefore") is not None:
            yield PageBreak()
        words: list[str] = []
        asides: list[Piece] = []
        self._inside(paragraph, words, asides)
        text = "".join(words)
        if "\f" in text:
            yield PageBreak()
        yield from self._line(paragraph, text.replace("\f", ""))
        yield from asides

    def _line(self, paragraph: _Element, text: str) -> Iterator[Piece]:
        if not text.strip():
            return
        shape = self.styles.shape(paragraph)
        if shape.heading:
            yield Heading(shape.heading, (" ".join(text.split()),))
        elif shape.number:
            yield Line(text.strip(), shape.indent + shape.level * STEP, self.styles.marker(shape), True)
        else:
            yield Line(text.strip(), shape.indent + len(text) - len(text.lstrip(" \u3000")))

    def _inside(self, element: _Element, words: list[str], asides: list[Piece]) -> None:
        """Gather the words of a paragraph, and apart from them what floats beside it: text boxes, notes."""
        self._down()
        if attribute(child(element, "sdtPr", "checkbox", "checked"), "val", "-") != "-":
            checked = attribute(child(element, "sdtPr", "checkbox", "checked"), "val")
            words.append(CHECKED if checked in ("1", "true") else UNCHECKED)
            self.depth -= 1
            return
        for inner in element:
            name = local(inner)
            if name == "t":
                words.append(inner.text or "")
            elif name in _CHARS:
                words.append(_CHARS[name])
            elif name == "br":
                words.append("\f" if attribute(inner, "type") == "page" else "\n")
            elif name == "sym":
                words.append(bullet(chr(int(attribute(inner, "char", "f0b7")[:4], 16))))
            elif name == "txbxContent":
                asides.extend(self.pieces(inner))
            elif name in ("footnoteReference", "endnoteReference"):
                note = self.notes.pop(f"{name[:4]}{attribute(inner, 'id')}", "")
                asides.extend([Line(f"※ {note}")] if note else [])
            elif name == "fldChar":
                words.extend(_legacy_box(inner))
            elif name == "AlternateContent":
                chosen = child(inner, "Choice")
                self._inside(inner if chosen is None else chosen, words, asides)
            elif name in _THROUGH:
                self._inside(inner, words, asides)
        self.depth -= 1

    def table(self, element: _Element) -> Table:
        """This function will read a table: spans by grid columns, repeated head rows, tables inside cells."""
        rows: list[list[Cell]] = []
        open_spans: dict[int, tuple[int, int]] = {}  # grid column → (row, place in it) of the cell that spans down
        headers = 0
        for row in _unwrapped(element, "tr"):
            cells: list[Cell] = []
            column = whole(attribute(child(row, "trPr", "gridBefore"), "val"), 0)
            cells.extend([MISSING] * min(column, self.bounds.columns))
            for cell in _unwrapped(row, "tc"):
                shape = child(cell, "tcPr")
                width = max(1, whole(attribute(child(shape, "gridSpan"), "val"), 1))
                merge = child(shape, "vMerge")
                above = open_spans.get(column)
                if merge is not None and attribute(merge, "val") != "restart" and above is not None:
                    r, place = above
                    rows[r][place] = replace(rows[r][place], rowspan=len(rows) - r + 1)
                else:
                    open_spans[column] = (len(rows), len(cells))
                    if merge is None:
                        del open_spans[column]
                    cells.append(Cell(assembled(self.pieces(cell), bounds=self.bounds), 1, width))
                column += width
            if self._is_head(row, headers, len(rows)):
                headers += 1
                cells = [replace(cell, header=True) for cell in cells]
            rows.append(cells)
        return table(rows, headers, (), NOWHERE, self.bounds)

    @staticmethod
    def _is_head(row: _Element, headers: int, number: int) -> bool:
        mark = child(row, "trPr", "tblHeader")
        return headers == number and mark is not None and attribute(mark, "val", "1") not in ("0", "false", "off")


def _unwrapped(element: _Element, wanted: str) -> Iterator[_Element]:
    """Rows or cells, through content controls and tracked insertions around them."""
    for inner in element:
        if local(inner) == wanted:
            yield inner
        elif local(inner) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _unwrapped(inner, wanted)


def _legacy_box(field_char: _Element) -> list[str]:
    box = child(field_char, "ffData", "checkBox")
    if box is None:
        return []
    state = child(box, "checked")
    default = child(box, "default")
    mark = state if state is not None else default
    checked = mark is not None and attribute(mark, "val", "1") not in ("0", "false")
    return [CHECKED if checked else UNCHECKED]
