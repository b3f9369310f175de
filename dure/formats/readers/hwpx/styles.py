"""What header.xml says of paragraphs: styles, indentation, bullets and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE_LEVEL = re.compile(r"(?:개요|outline|heading|제목)\s{0,3}(\d{1,2})", re.IGNORECASE)
_COLUMN = 500  # HWPUNIT: half the width of a 10 pt character
_HANGUL = "가나다라마바사아자차카타파하"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
# Symbol fonts put their bullets into the private use area.
_SYMBOLS = {"\uf06c": "●", "\uf06e": "■", "\uf06f": "□", "\uf071": "❑", "\uf075": "◆", "\uf0a7": "▪", "\uf09f": "•",
            "\uf0b7": "•", "\uf0d8": "▸", "\uf0e0": "→", "\uf0fc": "✓", "\uf0fe": "☑", "\uf0a8": "□"}


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
            return counted(numbers.get(own, start), style)

        return re.sub(r"\^(\d{1,2})", number, levels[level][0]).strip()


def counted(number: int, style: str) -> str:
    """This function will print a number in one of HWPX's number formats; digits where the format is not known."""
    if style == "HANGUL_SYLLABLE" and 0 < number <= len(_HANGUL):
        return _HANGUL[number - 1]
    if style == "CIRCLED_DIGIT" and 0 < number <= 20:
        return chr(ord("①") + number - 1)
    if style == "CIRCLED_HANGUL_SYLLABLE" and 0 < number <= len(_HANGUL):
        return chr(ord("㉮") + number - 1)
    if style in ("LATIN_SMALL", "LATIN_CAPITAL") and 0 < number <= len(_LATIN):
        letter = _LATIN[number - 1]
        return letter if style == "LATIN_SMALL" else letter.upper()
    if style in ("ROMAN_SMALL", "ROMAN_CAPITAL") and 0 < number < 4000:
        text = ""
        for value, letters in _ROMAN:
            text += letters * (number // value)
            number %= value
        return text if style == "ROMAN_CAPITAL" else text.lower()
    return str(number)


def local(element: _Element) -> str:
    """This function will return an element's name without its namespace: files differ in the year of theirs."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


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
            styles.bullets[element.get("id", "")] = _SYMBOLS.get(char, "•" if "\ue000" <= char <= "\uf8ff" else char)
        elif name == "numbering":
            heads = [head for head in element if local(head) == "paraHead"]
            styles.numberings[element.get("id", "")] = {
                whole(head.get("level"), 1): (head.text or "", head.get("numFormat", ""), whole(head.get("start"), 1))
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


def whole(text: str | None, otherwise: int) -> int:
    """This function will read a whole number of an attribute, `otherwise` where it is none."""
    digits = (text or "").strip()
    sign = -1 if digits.startswith("-") else 1
    digits = digits.removeprefix("-")[:9]
    return sign * int(digits) if digits.isascii() and digits.isdigit() else otherwise
