"""What styles.xml and numbering.xml say of paragraphs: heading levels, indentation, bullets and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dure.formats.readers.numbers import bullet, counted
from dure.formats.readers.xml import attribute, child, local, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|제목|개요|outline)\s{0,3}(\d)", re.IGNORECASE)
_TITLES = ("title", "제목")
_COLUMN = 100  # twips: half the width of a 10 pt character
_MARKER = 40  # letters: it is printed before every paragraph
_CHAIN = 12  # styles rest on styles; a circle must end
_NUMBERS = {
    "ganada": "hangul", "decimalEnclosedCircle": "circled", "lowerLetter": "latin", "upperLetter": "LATIN",
    "lowerRoman": "roman", "upperRoman": "ROMAN",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering: how it counts, what it prints, where it starts, its indentation in columns."""

    style: str = ""
    text: str = ""
    start: int = 1
    indent: int | None = None


@dataclass(frozen=True, slots=True)
class ParaShape:
    """A paragraph as its own properties and its styles make it."""

    heading: int = 0
    number: str = ""
    level: int = 0
    indent: int = 0


@dataclass(slots=True)
class Styles:
    """The lookup tables of a document, and the numbers counted so far."""

    properties: dict[str, _Element] = field(default_factory=dict)
    numberings: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)  # numbering instance → what it counts together with
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def shape(self, paragraph: _Element) -> ParaShape:
        """This function will tell a paragraph's shape: what it says itself goes before what its styles say."""
        own = child(paragraph, "pPr")
        chain = [] if own is None else [own]
        key = attribute(child(own, "pStyle"), "val")
        heading = 0
        for _ in range(_CHAIN):
            style = self.properties.get(key)
            if style is None:
                break
            heading = heading or _named_level(style)
            inner = child(style, "pPr")
            if inner is not None:
                chain.append(inner)
            key = attribute(child(style, "basedOn"), "val")
        outline = _first(chain, "outlineLvl")
        if not heading and outline is not None:
            level = whole(attribute(outline, "val"), 9)
            heading = level + 1 if level < 9 else 0
        numbered = _first(chain, "numPr")
        number = attribute(child(numbered, "numId"), "val") if numbered is not None else ""
        number = "" if number == "0" else number
        level = whole(attribute(child(numbered, "ilvl"), "val"), 0) if numbered is not None else 0
        return ParaShape(heading, number, level, self._indent(chain, number, level))

    def _indent(self, chain: list[_Element], number: str, level: int) -> int:
        indents = [(shape, child(shape, "ind")) for shape in chain]
        found = next((_columns(ind) for _, ind in indents if ind is not None), None)
        if found is None and number:
            found = self.numberings.get(number, {}).get(level, Level()).indent
        return found or 0

    def marker(self, shape: ParaShape) -> str:
        """This function will count on and return the marker that Word would print before the paragraph."""
        levels = self.numberings.get(shape.number, {})
        level = levels.get(shape.level)
        if level is None or level.style == "none":
            return ""
        if level.style == "bullet":
            return bullet(level.text)
        numbers = self.counts.setdefault(self.lists.get(shape.number, shape.number), {})
        for outer in range(shape.level):
            numbers.setdefault(outer, levels.get(outer, Level()).start)
        numbers[shape.level] = numbers.get(shape.level, level.start - 1) + 1
        for deeper in [other for other in numbers if other > shape.level]:
            del numbers[deeper]

        def number(found: re.Match[str]) -> str:
            own = int(found[1]) - 1
            return counted(numbers.get(own, 1), _NUMBERS.get(levels.get(own, Level()).style, ""))

        return re.sub(r"%(\d)", number, level.text).strip()


def styles_of(styles: _Element | None, numbering: _Element | None) -> Styles:
    """This function will read styles.xml and numbering.xml, either of which a document may lack."""
    found = Styles()
    for style in [] if styles is None else styles:
        if local(style) == "style" and attribute(style, "type") == "paragraph":
            found.properties[attribute(style, "styleId")] = style
    abstract: dict[str, dict[int, Level]] = {}
    for element in [] if numbering is None else numbering:
        if local(element) == "abstractNum":
            abstract[attribute(element, "abstractNumId")] = {
                whole(attribute(level, "ilvl"), 0): _level(level) for level in element if local(level) == "lvl"}
        elif local(element) == "num":
            key, base = attribute(element, "numId"), attribute(child(element, "abstractNumId"), "val")
            levels = dict(abstract.get(base, {}))
            begun_anew = False
            for override in element:
                if local(override) == "lvlOverride":
                    begun_anew = True
                    depth = whole(attribute(override, "ilvl"), 0)
                    old = levels.get(depth, Level())
                    start = whole(attribute(child(override, "startOverride"), "val"), old.start)
                    levels[depth] = Level(old.style, old.text, start, old.indent)
            found.numberings[key] = levels
            found.lists[key] = f"own {key}" if begun_anew else f"shared {base}"
    return found


def _level(level: _Element) -> Level:
    ind = child(level, "pPr", "ind")
    return Level(
        attribute(child(level, "numFmt"), "val", "decimal"), attribute(child(level, "lvlText"), "val")[:_MARKER],
        whole(attribute(child(level, "start"), "val"), 1), None if ind is None else _columns(ind),
    )


def _named_level(style: _Element) -> int:
    name = attribute(child(style, "name"), "val").strip().lower()
    if name in _TITLES:
        return 1
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else 0


def _columns(ind: _Element) -> int:
    left = whole(attribute(ind, "left") or attribute(ind, "start"), 0)
    first = whole(attribute(ind, "firstLine"), 0) - whole(attribute(ind, "hanging"), 0)
    return max(0, left + first) // _COLUMN


def _first(chain: list[_Element], name: str) -> _Element | None:
    return next((found for shape in chain if (found := child(shape, name)) is not None), None)
