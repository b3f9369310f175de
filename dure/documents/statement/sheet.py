"""What the parts of the form are laid out with: figures that can be asked, cells, nested lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from dure.documents.statement.form_words import word
from dure.formats.blocks import Align, Block, Cell, Heading, Item, ListBlock, Mark, Paragraph, Run, Text
from dure.kernel.figure import Derived, Figure
from dure.kernel.money import printed

# How the form marks the depth of a list.
MARKERS = ("○", "-", "·", "∙", "*")
_COUNTED = {
    "people": r"(?=\s*여?\s*(?:명|인))",
    "cities": r"(?=\s*여?\s*개?\s*(?:도시|시|개|\d|$)|\s*여?\s*개\s)",
    "countries": r"(?=\s*여?\s*개국)",
}
_PROSE_NUMBER = re.compile(r"\d[\d,]*(?=\s*여?\s*(?:개|명|인|회|건|곳|분과|층))")


@dataclass(frozen=True, slots=True)
class Sheet:
    """How to lay out: the figures by path (``budget.lines[0].current``), the reader's language, and whether
    the national part stands under its figure (``inline``) or in columns of its own (``column``)."""

    figures: Mapping[str, Figure] = field(default_factory=dict)
    language: str = "ko"
    national: str = "inline"

    def word(self, key: str, **params: object) -> str:
        """This function will return a fixed word of the form in the reader's language."""
        return word(key, self.language, **params)

    def heading(self, level: int, text: str) -> Heading:
        """This function will make a heading; level 3 carries the form's □."""
        return Heading(level, (f"□ {text}" if level == 3 else text,))

    def figure(self, path: str, value: int | Decimal | None, text: str | None = None, formula: str = "",
               strong: bool = False) -> Mark:
        """This function will print a value as a figure that can be asked, if one is known for the path."""
        figure = self.figures.get(path)
        words = printed(value) if text is None else text
        if figure is None:
            return Mark(words, value=value, formula=formula, strong=strong)
        kind = "derived" if isinstance(figure.rests_on, Derived) else "declared"
        return Mark(words, str(figure.ref or ""), kind, value, formula, strong)  # type: ignore[arg-type]

    def counted(self, text: str, path: str, counts: Mapping[str, int | None]) -> Text:
        """This function will mark the counts of cities, people and countries inside a printed line."""
        found: list[tuple[int, int, Mark]] = []
        for name, value in counts.items():
            figure = f"{path}.counts.{name}"
            if value is None or figure not in self.figures:
                continue
            digits = "|".join({f"{value:,}", str(value)})
            match = re.search(rf"(?<![\d,.])(?:{digits})(?![\d,.]\d){_COUNTED[name]}", text)
            if match and not any(a < match.end() and match.start() < b for a, b, _ in found):
                found.append((*match.span(), self.figure(figure, value, match[0])))
        return _spliced(text, found)

    def prose(self, text: str, path: str) -> Text:
        """This function will mark the counting numbers of a line of prose, if the line can be asked."""
        figure = self.figures.get(path)
        if figure is None:
            return (text,)
        return _spliced(text, [(*m.span(), Mark(m[0], str(figure.ref or ""), "declared"))
                               for m in _PROSE_NUMBER.finditer(text)])


def _spliced(text: str, found: list[tuple[int, int, Mark]]) -> Text:
    runs: list[Run] = []
    last = 0
    for start, end, mark in sorted(found, key=lambda f: f[0]):
        runs += [text[last:start], mark]
        last = end
    return tuple(run for run in (*runs, text[last:]) if run != "")


def cell(*lines: Text | str, align: Align = "", header: bool = False, rowspan: int = 1, colspan: int = 1) -> Cell:
    """This function will make a cell with a paragraph per line."""
    blocks = tuple(Paragraph((line,) if isinstance(line, str) else line, align) for line in lines if line)
    return Cell(blocks, rowspan, colspan, header, align)


def head(*texts: str) -> tuple[Cell, ...]:
    """This function will make a row of header cells."""
    return tuple(cell(*text.split("\n"), align="center", header=True) for text in texts)


def right(text: str) -> Paragraph:
    """This function will make a right-aligned line, as the unit stands above a table."""
    return Paragraph((text,), "right")


def nested(entries: Iterable[tuple[int, Text]], first: int = 0) -> ListBlock:
    """This function will make a nested list of (level, text), marked ○ - · by depth from `first` on.

    A level that skips one is drawn one below its parent, so that nothing hangs in the air.
    """
    rows = list(entries)

    def grow(index: int, depth: int, level: int) -> tuple[list[Item], int]:
        items: list[Item] = []
        while index < len(rows) and rows[index][0] >= level:
            text = rows[index][1]
            children: tuple[Block, ...] = ()
            index += 1
            if index < len(rows) and rows[index][0] > level:
                below, index = grow(index, depth + 1, rows[index][0])
                children = (ListBlock(tuple(below)),)
            items.append(Item(text, MARKERS[min(depth, len(MARKERS) - 1)], children))
        return items, index

    items: list[Item] = []
    index = 0
    while index < len(rows):
        grown, index = grow(index, first, rows[index][0])
        items += grown
    return ListBlock(tuple(items))
