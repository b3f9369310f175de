"""The tables of a form as grids whose cells can be filled and whose rows can be repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml.etree import _Element

from dure.formats.bounds import BOUNDS
from dure.formats.form_filling.slots import normalised
from dure.formats.form_filling.words import Reader, put, text_of
from dure.formats.readers.hwpx.styles import local, whole
from dure.kernel.place import Place
from dure.kernel.problem import Refused

_CELLS = 20_000  # of one table of a form


def child(element: _Element, name: str) -> _Element | None:
    """This function will return the first child of a name."""
    return next((e for e in element if local(e) == name), None)


@dataclass(eq=False, slots=True)
class Spot:
    """A cell of a form: where it begins (from 0), how far it spans."""

    element: _Element
    row: int
    column: int
    rowspan: int
    colspan: int

    @property
    def paragraphs(self) -> list[_Element]:
        """This function will list its paragraphs."""
        return [p for sub in self.element if local(sub) == "subList" for p in sub if local(p) == "p"]

    @property
    def words(self) -> str:
        """This function will return its words, a line per paragraph."""
        return "\n".join(text_of(p) for p in self.paragraphs).strip()


@dataclass(eq=False, slots=True)
class Grid:
    """A table of a form, the number it has on the paper (from 1), and the headings above it."""

    element: _Element
    number: int
    headings: tuple[str, ...]
    at: dict[tuple[int, int], Spot] = field(default_factory=dict)
    filled: set[_Element] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.survey()

    def survey(self) -> None:
        """This function will look again where the cells stand; spans are clipped to the table."""
        self.at = {}
        rows = [e for e in self.element if local(e) == "tr"]
        for r, row in enumerate(rows):
            for c, cell in enumerate(e for e in row if local(e) == "tc"):
                address, span = child(cell, "cellAddr"), child(cell, "cellSpan")
                top = r if address is None else whole(address.get("rowAddr"), r)
                left = c if address is None else whole(address.get("colAddr"), c)
                down = 1 if span is None else max(1, whole(span.get("rowSpan"), 1))
                across = 1 if span is None else max(1, whole(span.get("colSpan"), 1))
                spot = Spot(cell, top, left, max(1, min(down, len(rows) - top)), min(across, BOUNDS.columns))
                if len(self.at) + spot.rowspan * spot.colspan > _CELLS:
                    raise Refused.because("formats.table_too_large", limit=_CELLS)
                for i in range(spot.rowspan):
                    for j in range(spot.colspan):
                        self.at[top + i, left + j] = spot

    @property
    def spots(self) -> list[Spot]:
        """This function will list the cells in reading order, each once."""
        return list(dict.fromkeys(self.at[key] for key in sorted(self.at)))

    @property
    def height(self) -> int:
        """This function will count the rows."""
        return 1 + max((r for r, _ in self.at), default=-1)

    @property
    def width(self) -> int:
        """This function will count the columns."""
        return 1 + max((c for _, c in self.at), default=-1)

    def context(self, spot: Spot) -> set[str]:
        """This function will name what a cell stands under: headings, the band above it, the labels left of it."""
        around = [*self.headings, *(self.at[spot.row, c].words for c in range(spot.column) if (spot.row, c) in self.at)]
        for r in range(spot.row - 1, -1, -1):
            band = self.at.get((r, 0))
            if band is not None and band.colspan == self.width and band.words:
                around.append(band.words)
                break
        return {normalised(text) for text in around if text}

    def free(self, spot: Spot | None, reader: Reader) -> bool:
        """This function will tell whether a cell may be filled."""
        return spot is not None and spot.element not in self.filled and reader.is_free(spot.paragraphs)

    def write(self, spot: Spot, lines: Sequence[str], reader: Reader) -> None:
        """This function will fill a cell; empty brackets that the form prints (``(x-)``) stay before a lone figure."""
        alone = len(lines) == 1
        before = [found[0] for pattern in reader.blanks if alone and (found := pattern.search(spot.words))]
        put(spot.paragraphs, [*before, *lines] or [""], reader)
        self.filled.add(spot.element)

    def place(self, spot: Spot) -> Place:
        """This function will tell where a cell stands on the form."""
        section = self.headings[-1].strip() if self.headings else ""
        quote = " ".join(spot.words.split())[:80]
        return Place(section=section, table=self.number, row=spot.row + 1, column=spot.column + 1, quote=quote)

    def repeat_row(self, row: int, reader: Reader) -> bool:
        """This function will put a blank copy of a row below it; False where a cell of the row reaches beyond it.

        Cells that span the row from above reach one row farther.
        """
        own = [spot for spot in self.spots if spot.row == row]
        if not own or any(spot.rowspan > 1 for spot in own):
            return False
        line = own[0].element.getparent()
        table = line.getparent() if line is not None else None
        if line is None or table is None:
            return False
        for spot in self.spots:
            if spot.row < row < spot.row + spot.rowspan:
                _set(spot.element, "cellSpan", "rowSpan", spot.rowspan + 1)
            elif spot.row > row:
                _set(spot.element, "cellAddr", "rowAddr", spot.row + 1)
        copy = deepcopy(line)
        table.insert(table.index(line) + 1, copy)
        for cell in (e for e in copy if local(e) == "tc"):
            _set(cell, "cellAddr", "rowAddr", row + 1)
            paragraphs = [p for sub in cell if local(sub) == "subList" for p in sub if local(p) == "p"]
            if not all(reader.is_blank(p) for p in paragraphs):  # empty brackets of a figure stay
                put(paragraphs, [""], reader)
        self.element.set("rowCnt", str(self.height + 1))
        size, height = child(self.element, "sz"), max(whole(_get(s.element, "cellSz", "height"), 0) for s in own)
        if size is not None:
            size.set("height", str(whole(size.get("height"), 0) + height))
        self.survey()
        return True

    def join_down(self, spots: Sequence[Spot]) -> None:
        """This function will make one cell of cells that stand below each other in one column."""
        first, *rest = spots
        shape = (first.column, first.colspan, 1)
        if not rest or any((s.column, s.colspan, s.rowspan) != shape for s in spots):
            return
        heights = sum(whole(_get(s.element, "cellSz", "height"), 0) for s in spots)
        _set(first.element, "cellSpan", "rowSpan", len(spots))
        _set(first.element, "cellSz", "height", heights)
        for spot in rest:
            line = spot.element.getparent()
            if line is not None:
                line.remove(spot.element)
        self.survey()


def _get(cell: _Element, name: str, attribute: str) -> str | None:
    element = child(cell, name)
    return None if element is None else element.get(attribute)


def _set(cell: _Element, name: str, attribute: str, value: int) -> None:
    element = child(cell, name)
    if element is not None:
        element.set(attribute, str(value))


def tables_in(paragraph: _Element) -> Iterator[_Element]:
    """This function will list the tables that a paragraph holds, not those inside their cells."""
    return (e for run in paragraph if local(run) == "run" for e in run if local(e) == "tbl")
