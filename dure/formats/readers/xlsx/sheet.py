"""One sheet's cells: values as shown, and spans."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from dure.formats.bounds import Bounds
from dure.formats.readers.archive import without_doctype
from dure.formats.readers.xlsx.showing import shown
from dure.formats.readers.xml import attribute, local, whole
from dure.kernel.place import Place
from dure.kernel.problem import Refused

if TYPE_CHECKING:
    from lxml.etree import _Element

_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_LENGTH = 4_000_000  # letters in all cells: one long shared text may be meant by each of them
_Spot = tuple[int, int]


@dataclass(slots=True)
class Book:
    """What the cells of all sheets share."""

    strings: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    since_1904: bool = False
    length: int = 0


@dataclass(slots=True)
class Sheet:
    """A sheet's cells by (row, column) from 1, and its spans by their first corner."""

    name: str
    cells: dict[_Spot, str] = field(default_factory=dict)
    spans: dict[_Spot, _Spot] = field(default_factory=dict)


def sheet_of(data: bytes, name: str, book: Book, bounds: Bounds) -> Sheet:
    """This function will read a sheet's XML.

    Raises Refused where it is damaged or too large, and where a formula has no stored value: what it would
    give is not for a reader to guess; the cell is named.
    """
    from lxml import etree

    sheet = Sheet(name)
    without_doctype(data, name)
    try:
        events = etree.iterparse(BytesIO(data), events=("end",), resolve_entities=False, no_network=True,
                                 load_dtd=False, huge_tree=False)
        for _, element in events:
            kind = local(element)
            if kind == "c":
                _take(element, sheet, book)
                if len(sheet.cells) > bounds.cells:
                    raise Refused.because("formats.table_too_large", place=Place(section=name), limit=bounds.cells)
            elif kind == "mergeCell":
                _merge(attribute(element, "ref"), sheet)
            elif kind == "row":
                element.clear()
    except etree.XMLSyntaxError as error:
        raise Refused.because("formats.damaged", part=name) from error
    return sheet


def _take(cell: _Element, sheet: Sheet, book: Book) -> None:
    spot = address(attribute(cell, "r"))
    parts = {local(part): part for part in cell}
    kind = cell.get("t", "n")
    value = parts.get("v")
    text = "" if value is None else value.text or ""
    if "f" in parts and not text and kind != "str":
        raise Refused.because("formats.formula_without_value", cell=f"{sheet.name}!{attribute(cell, 'r')}",
                              place=Place(section=sheet.name, row=spot[0], column=spot[1]))
    if kind == "s":
        index = whole(text, -1)
        text = book.strings[index] if 0 <= index < len(book.strings) else ""
    elif kind == "inlineStr":
        text = "".join(str(t.text or "") for t in parts["is"].iter() if local(t) == "t") if "is" in parts else ""
    elif kind == "b":
        text = "TRUE" if text == "1" else "FALSE"
    elif kind == "n" and text:
        style = whole(cell.get("s"), 0)
        code = book.formats[style] if 0 <= style < len(book.formats) else ""
        text = shown(text, code, book.since_1904)
    if text.strip() and spot != (0, 0):
        book.length += len(text)
        if book.length > _LENGTH:
            raise Refused.because("formats.too_many_blocks", place=Place(section=sheet.name, row=spot[0]), limit=_LENGTH)
        sheet.cells[spot] = text


def address(text: str) -> _Spot:
    """This function will read ``C12`` as (12, 3); (0, 0) where it is no address."""
    found = _ADDRESS.fullmatch(text)
    if not found:
        return 0, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _merge(reference: str, sheet: Sheet) -> None:
    first, _, last = reference.partition(":")
    (r1, c1), (r2, c2) = address(first), address(last)
    if 0 < r1 <= r2 and 0 < c1 <= c2:
        sheet.spans[r1, c1] = (r2 - r1 + 1, c2 - c1 + 1)
