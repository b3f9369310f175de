"""What header.xml says of paragraphs: styles, indentation, bullets and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dure.formats.readers.numbers import bullet, counted
from dure.formats.readers.xml import local, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE_LEVEL = re.compile(r"(?:개요|outline|heading|제목)\s{0,3}(\d{1,2})", re.IGNORECASE)
_COLUMN = 500  # HWPUNIT: half the width of a 10 pt character
_MARKER = 40  # letters: it is printed before every paragraph
_NUMBERS = {
    "HANGUL_SYLLABLE": "hangul", "CIRCLED_DIGIT": "circled", "CIRCLED_HANGUL_SYLLABLE": "circled hangul",
    "LATIN_SMALL": "latin", "LATIN_CAPITAL": "LATIN", "ROMAN_SMALL": "roman", "ROMAN_CAPITAL": "ROMAN",
}


@dataclass(frozen=True, slots=True)
class ParaShape:
    """A paragraph's shape: what stands before its words, how deep, and its indentation in columns."""

    head: str = "NONE"
    head_id: str = ""
    level: int = 0
    indent: int = 0


@dataclass(slots=True)
class Styles:
    """The lookup tables of header.xml, and the numbers counted so far."""

    shapes: dict[str, ParaShape] = field(default_factory=dict)
    headings: dict[str, int] = field(default_factory=dict)
    bullets: dict[str, str] = field(default_factory=dict)
    numberings: dict[str, dict[int, tuple[str, str, int]]] = field(default_factory=dict)
    counted: dict[str, dict[int, int]] = field(default_factory=dict)

    def marker(self, shape: ParaShape, outline: str) -> str:
        """This function will count on and return the marker that Hancom would print before the paragraph."""
        if shape.head == "BULLET":
            return self.bullets.get(shape.head_id, "•")
        key = outline if shape.head == "OUTLINE" else shape.head_id
        levels = self.numberings.get(key)
        level = shape.level + 1
        if not levels or level not in levels:
            return ""
        numbers = self.counted.setdefault(f"{shape.head}:{key}", {})
        for outer in range(1, level):  # a deeper number opens the levels above it
            numbers.setdefault(outer, levels.get(outer, ("", "", 1))[2])
        numbers[level] = numbers.get(level, levels[level][2] - 1) + 1
        for deeper in [other for other in numbers if other > level]:
            del numbers[deeper]

        def number(found: re.Match[str]) -> str:
            own = int(found[1])
            _, style, start = levels.get(own, ("", "DIGIT", 1))
            return counted(numbers.get(own, start), _NUMBERS.get(style, ""))

        return re.sub(r"\^(\d{1,2})", number, levels[level][0]).strip()


def styles_of(header: _Element) -> Styles:
    """This function will read header.xml."""
    styles = Styles()
    for element in header.iter():
        name = local(element)
        if name == "paraPr":
            styles.shapes[element.get("id", "")] = _shape(element)
        elif name == "style":
            level = _level(element)
            if level:
                styles.headings[element.get("id", "")] = level
        elif name == "bullet":
            char = element.get("char", "")
            styles.bullets[element.get("id", "")] = bullet(char[:2])
        elif name == "numbering":
            heads = [head for head in element if local(head) == "paraHead"]
            styles.numberings[element.get("id", "")] = {
                whole(head.get("level"), 1): ((head.text or "")[:_MARKER], head.get("numFormat", ""), whole(head.get("start"), 1))
                for head in heads
            }
    return styles


def _level(style: _Element) -> int:
    for name in (style.get("name", ""), style.get("engName", "")):
        if found := _STYLE_LEVEL.fullmatch(name.strip()):
            return min(9, int(found[1]))
        if name.strip().lower() in ("제목", "title"):
            return 1
    return 0


def _shape(para: _Element) -> ParaShape:
    head, head_id, level, left, first = "NONE", "", 0, 0, 0
    seen = False
    for element in para.iter():
        name = local(element)
        if name == "heading":
            head, head_id, level = element.get("type", "NONE"), element.get("idRef", ""), whole(element.get("level"), 0)
        elif name == "margin" and not seen:  # the first is Hancom's own; a second, doubled, is for older readers
            seen = True
            sides = {local(side): whole(side.get("value"), 0) for side in element}
            left, first = sides.get("left", 0), sides.get("intent", 0)
    # a hanging indent moves the following lines, not the first
    return ParaShape(head, head_id, level, max(0, left + max(0, first)) // _COLUMN)
