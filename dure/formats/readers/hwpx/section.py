"""A section's XML to lines and tables: paragraphs, what floats among them, header and footer aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dure.formats.blocks import Cell, Heading, PageBreak, Picture, Table
from dure.formats.bounds import Bounds
from dure.formats.readers.hwpx.styles import ParaShape, Styles
from dure.formats.readers.lines import STEP, Line, Piece, assembled
from dure.formats.readers.marks import CHECKED, UNCHECKED
from dure.formats.readers.tables import table
from dure.formats.readers.xml import child, local, whole
from dure.kernel.place import NOWHERE
from dure.kernel.problem import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLAIN = ParaShape()
_CHARS = {"lineBreak": "\n", "tab": "\t", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
# What draws something and may hold words: text boxes, shapes, pictures with captions, groups of them.
_DRAWN = frozenset(("rect", "ellipse", "arc", "polygon", "curve", "line", "connectLine", "container", "pic", "ole",
                    "video", "chart", "textart", "unknownObject"))
_UNSAID = "그림입니다."  # what Hancom writes by itself of a picture that nobody described
_BUTTONS = frozenset(("checkBtn", "radioBtn"))


@dataclass(slots=True)
class Section:
    """Reads the paragraphs of one section. `outline` is the numbering that its outline levels use."""

    styles: Styles
    bounds: Bounds
    outline: str = ""
    header: str = ""
    footer: str = ""
    depth: int = field(default=0)

    def pieces(self, paragraphs: Iterable[_Element]) -> Iterator[Piece]:
        """This function will read paragraphs in order. Raises Refused where tables nest too deep."""
        self.depth += 1
        if self.depth > self.bounds.depth:
            raise Refused.because("formats.too_deep", limit=self.bounds.depth)
        for paragraph in paragraphs:
            if local(paragraph) == "p":
                yield from self._paragraph(paragraph)
        self.depth -= 1

    def _paragraph(self, paragraph: _Element) -> Iterator[Piece]:
        if paragraph.get("pageBreak") == "1":
            yield PageBreak()
        shape = self.styles.shapes.get(paragraph.get("paraPrIDRef", ""), _PLAIN)
        level = self.styles.headings.get(paragraph.get("styleIDRef", ""), 0)
        words: list[str] = []
        for run in paragraph:
            if local(run) != "run":
                continue
            for element in run:
                aside = self._element(element, words)
                if aside:
                    yield from self._line("".join(words), shape, level)
                    words.clear()
                    yield from aside
        yield from self._line("".join(words), shape, level)

    def _line(self, words: str, shape: ParaShape, level: int) -> Iterator[Piece]:
        text = words.strip()
        if not text:
            return
        if level:
            yield Heading(level, (" ".join(text.split()),))
            return
        before = len(words) - len(words.lstrip(" \u3000"))
        indent = shape.indent + before
        if shape.head == "NONE":
            yield Line(text, indent)
        else:
            yield Line(text, indent + shape.level * STEP, self.styles.marker(shape, self.outline), True)

    def _element(self, element: _Element, words: list[str]) -> list[Piece]:
        """Add an element's words to those of the paragraph; return what stands by itself."""
        name = local(element)
        if name == "t":
            words.append(_words(element))
        elif name == "tbl":
            return [self.table(element)]
        elif name == "ctrl":
            return [piece for control in element for piece in self._control(control, words)]
        elif name == "secPr":
            self.outline = element.get("outlineShapeIDRef", self.outline)
        elif name in _DRAWN:
            return self._drawn(element)
        elif name == "switch":
            cases = [case for case in element if local(case) == "default"] or list(element)[:1]
            return [piece for case in cases for inner in case for piece in self._element(inner, words)]
        elif name in _BUTTONS:
            words.append(f"{CHECKED if element.get('value') == 'CHECKED' else UNCHECKED} {element.get('caption', '')}")
        elif name == "compose":
            words.append(element.get("composeText", ""))
        else:
            words.extend(_inside(element, name))
        return []

    def _control(self, control: _Element, words: list[str]) -> list[Piece]:
        name = local(control)
        if name in ("header", "footer"):
            text = " ".join(line for sub in _sub_lists(control) for line in self._texts(sub))
            if text and not getattr(self, name):
                setattr(self, name, text)
        elif name in ("footNote", "endNote"):
            return [Line(f"※ {line}") for sub in _sub_lists(control) for line in self._texts(sub)]
        elif name == "autoNum" and control.get("numType") != "PAGE":
            words.append(control.get("num", ""))
        return []

    def _texts(self, sub: _Element) -> list[str]:
        """The words of a list of paragraphs, a text each, without page numbers."""
        return [line.text for line in self.pieces(sub) if isinstance(line, Line)]

    def _drawn(self, element: _Element) -> list[Piece]:
        comment = child(element, "shapeComment") if local(element) == "pic" else None
        alternative = " ".join((comment.text or "").split()) if comment is not None else ""
        pieces: list[Piece] = [Picture(alternative)] if alternative and not alternative.startswith(_UNSAID) else []
        for inner in element:
            name = local(inner)
            if name in ("drawText", "caption"):
                pieces += [piece for sub in _sub_lists(inner) for piece in self.pieces(sub)]
            elif name in _DRAWN:
                self.depth += 1
                if self.depth > self.bounds.depth:
                    raise Refused.because("formats.too_deep", limit=self.bounds.depth)
                pieces += self._drawn(inner)
                self.depth -= 1
            elif name == "tbl":
                pieces.append(self.table(inner))
        return pieces

    def table(self, element: _Element) -> Table:
        """This function will read a table with its spans, its caption and the tables inside its cells."""
        rows: list[list[Cell]] = []
        caption = ""
        for part in element:
            name = local(part)
            if name == "tr":
                cells = [(_column(cell, c), self._cell(cell)) for c, cell in enumerate(part) if local(cell) == "tc"]
                rows.append([cell for _, cell in sorted(cells, key=lambda pair: pair[0])])
            elif name == "caption":
                caption = " ".join(line for sub in _sub_lists(part) for line in self._texts(sub))
        headers = next((r for r, row in enumerate(rows) if not row or not all(cell.header for cell in row)), len(rows))
        return table(rows, headers, (caption,) if caption else (), NOWHERE, self.bounds)

    def _cell(self, cell: _Element) -> Cell:
        span = child(cell, "cellSpan")
        rowspan = 1 if span is None else max(1, whole(span.get("rowSpan"), 1))
        colspan = 1 if span is None else max(1, whole(span.get("colSpan"), 1))
        pieces = [piece for sub in _sub_lists(cell) for piece in self.pieces(sub)]
        return Cell(assembled(pieces, bounds=self.bounds), rowspan, colspan, cell.get("header") == "1")


def _words(element: _Element) -> str:
    """The words of <hp:t> with line breaks, tabs and special spaces; what was deleted under tracking is left out."""
    parts = [element.text or ""]
    deleted = False
    for inner in element:
        name = local(inner)
        if name in ("deleteBegin", "deleteEnd"):
            deleted = name == "deleteBegin"
        elif not deleted:
            parts.append(_CHARS.get(name, ""))
        if not deleted:
            parts.append(inner.tail or "")
    return "".join(parts)


def _inside(element: _Element, name: str) -> list[str]:
    """The words of small objects: an equation's script, a field to type in, words over words."""
    wanted = {"equation": ("script",), "edit": ("text",), "comboBox": ("text",), "listBox": ("text",),
              "dutmal": ("mainText",)}.get(name, ())
    return [inner.text or "" for inner in element if local(inner) in wanted]


def _sub_lists(element: _Element) -> Iterator[_Element]:
    return (inner for inner in element if local(inner) == "subList")


def _column(cell: _Element, otherwise: int) -> int:
    address = child(cell, "cellAddr")
    return otherwise if address is None else whole(address.get("colAddr"), otherwise)
