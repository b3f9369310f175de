"""HTML elements to lines and tables: shared by the HTML reader and by Markdown with HTML fragments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from dure.formats.blocks import Cell, Heading, PageBreak, Picture, Table
from dure.formats.bounds import Bounds
from dure.formats.readers.lines import STEP, Below, Line, Piece, assembled
from dure.formats.readers.marks import CHECKED, UNCHECKED
from dure.formats.readers.tables import table
from dure.kernel.place import Place
from dure.kernel.problem import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = re.compile(r"[ \t\r\n\f\v\u200b\ufeff]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SKIPPED = frozenset(("script", "style", "template", "noscript", "svg", "head", "title", "rt", "rp", "button",
                      "select", "textarea", "iframe", "object", "dialog", "math", "nav"))
_PARAGRAPHS = frozenset((
    "p", "div", "section", "article", "main", "body", "html", "blockquote", "dl", "dt", "dd", "figure", "figcaption",
    "address", "details", "summary", "form", "fieldset", "legend", "center", "aside", "header", "footer", "pre",
))
_BLOCKS = _PARAGRAPHS | frozenset(_HEADINGS) | frozenset(("ul", "ol", "li", "table", "hr", "menu"))
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class Markup:
    """Reads elements one after another. `first_line` is the line of the text file on which the markup begins."""

    def __init__(self, bounds: Bounds, first_line: int = 1) -> None:
        self.bounds = bounds
        self.first_line = first_line

    def place(self, element: _Element) -> Place:
        """This function will tell on which line of the file an element begins."""
        line = cast("int | None", element.sourceline)
        return Place(line=(line or 1) + self.first_line - 1)

    def pieces(self, element: _Element, depth: int = 0, indent: int = 0, hangs: bool = False) -> Iterator[Piece]:
        """This function will read what an element holds, in order. Raises Refused where it nests too deep."""
        if depth > 2 * self.bounds.depth:
            raise Refused.because("formats.too_deep", place=self.place(element), limit=self.bounds.depth)
        words = _Words(self.place(element))
        words.add(element.text)
        for child in element:
            tag = child.tag if isinstance(child.tag, str) else ""
            if tag and not _is_block(child, tag):
                self._inline(child, tag, words, depth)
            elif tag and tag not in _SKIPPED:
                yield from words.line(indent, hangs)
                yield from self._block(child, tag, depth, indent, hangs)
                words.at = self.place(child)
            words.add(child.tail)
        yield from words.line(indent, hangs)

    def _block(self, element: _Element, tag: str, depth: int, indent: int, hangs: bool) -> Iterator[Piece]:
        if "page-break" in (element.get("class") or ""):
            yield PageBreak(self.place(element))
        elif tag in _HEADINGS:
            words = _Words(self.place(element))
            self._inside(element, words, depth)
            if text := words.take():
                yield Heading(_HEADINGS[tag], (" ".join(text.split()),), self.place(element))
        elif tag in ("ul", "ol", "menu"):
            yield from self._list(element, tag, depth, indent)
        elif tag == "li":  # outside a list
            yield from self._item(element, "", depth, indent)
        elif tag == "table":
            found = self.table(element, depth)
            if found.rows:
                yield Below(found) if hangs else found
        elif tag == "pre":
            text = "".join(_all_text(element)).strip("\n")
            yield Line(text, indent, hangs=hangs, plain=True, at=self.place(element))
        elif element.get("role") == "img" and (drawn := element.get("aria-label")):
            picture = Picture(drawn, at=self.place(element))
            yield Below(picture) if hangs else picture
        else:
            yield from self.pieces(element, depth + 1, indent, hangs)

    def _list(self, element: _Element, tag: str, depth: int, indent: int) -> Iterator[Piece]:
        number = _whole(element.get("start"), 1)
        for child in element:
            if child.tag == "li":
                marker = ""
                if tag == "ol":
                    number = _whole(child.get("value"), number)
                    marker = _counted(number, element.get("type") or "1")
                    number += 1
                yield from self._item(child, marker, depth, indent)
            elif child.tag in ("ul", "ol"):  # converters put the nested list beside the item
                yield from self._list(child, child.tag, depth + 1, indent + STEP)
            elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
                yield from self.pieces(child, depth + 1, indent + STEP, True)
            if depth > 2 * self.bounds.depth:
                raise Refused.because("formats.too_deep", place=self.place(element), limit=self.bounds.depth)

    def _item(self, element: _Element, marker: str, depth: int, indent: int) -> Iterator[Piece]:
        own = True
        printed = _printed_marker(element) or marker
        for piece in self.pieces(element, depth + 1, indent + STEP, True):
            if own and isinstance(piece, Line) and not piece.listed:
                yield Line(piece.text, indent, printed, True, at=piece.at)
            else:
                if own:
                    yield Line("", indent, printed, True, at=self.place(element))
                yield piece
            own = False
        if own:
            yield Line("", indent, printed, True, at=self.place(element))

    def table(self, element: _Element, depth: int = 0) -> Table:
        """This function will read a table element with the tables inside its cells."""
        caption = ""
        rows: list[list[Cell]] = []
        headers = 0
        for part in element:
            if part.tag == "caption":
                words = _Words(self.place(part))
                self._inside(part, words, depth)
                caption = words.take()
            elif part.tag in ("thead", "tbody", "tfoot"):
                for row in part:
                    if row.tag == "tr":
                        rows.append(self._row(row, depth))
                if part.tag == "thead":
                    headers = len(rows)
            elif part.tag == "tr":
                rows.append(self._row(part, depth))
        if not headers:
            headers = next((i for i, row in enumerate(rows) if not row or not all(c.header for c in row)), 0)
        return table(rows, headers, (caption,) if caption else (), self.place(element), self.bounds)

    def _row(self, row: _Element, depth: int) -> list[Cell]:
        return [self._cell(cell, depth) for cell in row if cell.tag in ("td", "th")]

    def _cell(self, cell: _Element, depth: int) -> Cell:
        blocks = assembled(self.pieces(cell, depth + 2), bounds=self.bounds)
        return Cell(blocks, _whole(cell.get("rowspan"), 1) or self.bounds.rows, _whole(cell.get("colspan"), 1) or 1,
                    cell.tag == "th", at=self.place(cell))

    def _inline(self, element: _Element, tag: str, words: _Words, depth: int) -> None:
        if tag == "br":
            words.add_break()
        elif tag == "input":
            if (element.get("type") or "").lower() == "checkbox":
                words.add((CHECKED if element.get("checked") is not None else UNCHECKED) + " ")
        elif tag not in _SKIPPED:
            self._inside(element, words, depth + 1)

    def _inside(self, element: _Element, words: _Words, depth: int) -> None:
        if depth > 2 * self.bounds.depth:
            raise Refused.because("formats.too_deep", place=self.place(element), limit=self.bounds.depth)
        words.add(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._inline(child, child.tag, words, depth)
            words.add(child.tail)


class _Words:
    """Words as a browser would lay them out: white space is one space, <br> a line break."""

    def __init__(self, at: Place) -> None:
        self.at = at
        self.parts: list[str] = []

    def add(self, text: str | None) -> None:
        if text:
            self.parts.append(_SPACE.sub(" ", text))

    def add_break(self) -> None:
        self.parts.append("\n")

    def take(self) -> str:
        text = "".join(self.parts)
        self.parts = []
        return "\n".join(re.sub("  +", " ", row).strip() for row in text.split("\n")).strip()

    def line(self, indent: int, hangs: bool) -> Iterator[Line]:
        if text := self.take():
            yield Line(text, indent, hangs=hangs, at=self.at)


def _is_block(element: _Element, tag: str) -> bool:
    if tag in _BLOCKS or tag in _SKIPPED:
        return True
    # a link or a <span> around a whole table or list is the block that it holds
    return len(element) > 0 and any(isinstance(child.tag, str) and child.tag in _BLOCKS for child in element)


def _all_text(element: _Element) -> Iterator[str]:
    return (str(text) for text in element.itertext())


def _whole(text: str | None, otherwise: int) -> int:
    """A number of an attribute; spans beyond any table are cut where tables are made."""
    digits = (text or "").strip()[:9]
    return int(digits) if digits.isascii() and digits.isdigit() else otherwise


def _printed_marker(item: _Element) -> str:
    """Our own pages say which words are the marker; it is taken out of the item."""
    first = item[0] if len(item) and not (item.text or "").strip() else None
    if first is None or first.get("class") != "marker":
        return ""
    marker = (first.text or "").strip()
    first.text = ""
    return marker


def _counted(number: int, style: str) -> str:
    if style in ("a", "A") and 0 < number <= len(_ALPHABET):
        letter = _ALPHABET[number - 1]
        return f"{letter.upper() if style == 'A' else letter}."
    return f"{number}."

