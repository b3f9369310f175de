"""Marks that printers put before words: list markers, heading marks, check boxes. No word of any domain.

Every pattern here runs in linear time: no repetition stands inside or beside another of the same characters.
"""

from __future__ import annotations

import re

# A marker's rank orders markers that stand at one indentation: the form prints ○ before -, - before ·.
_RANKS = (
    ("○●◯❍◦ㅇ◉◎◇◆◈❏❖⊙⦿oO", 10), ("-–—‐‑−⁃▪▫▸▹▶►▷‣➤➢➜➔✓✔☞⇒→", 20), ("·∙ㆍ•・‧⋅⦁", 30), ("*※＊", 40),
)
_BULLETS = {char: rank for chars, rank in _RANKS for char in chars}
# These hang on the next word even without a space ("○세계도시"); the others also mean minus, times or a dot.
_TIGHT = frozenset("○●◯❍◦ㅇ◉◎◇◆◈❏❖⊙⦿▪▫▸▹▶►▷‣➤➢☞•⦁※")
_CLOSE = frozenset("-–‐⁃·∙ㆍ・")  # … and these where a Korean word follows at once ("-추진배경")
_LETTERS = frozenset("oO")  # typed for ○, before a blank and a Korean word
_ORDERED = (
    (re.compile(r"\d{1,2}\.(?=\s+\S)"), "1.", 1),
    (re.compile(r"[가나다라마바사아자차카타파하]\.(?=\s+\S)"), "가.", 2),
    (re.compile(r"\d{1,2}\)(?=\s*\S)"), "1)", 4),
    (re.compile(r"[가나다라마바사아자차카타파하]\)(?=\s+\S)"), "가)", 5),
    (re.compile(r"\(\d{1,2}\)(?=\s+\S)"), "(1)", 6),
    (re.compile(r"\([가나다라마바사아자차카타파하]\)(?=\s+\S)"), "(가)", 7),
    (re.compile(r"[①-⑳](?=\s*[^\s①-⑳])"), "①", 8),
    (re.compile(r"[㉮-㉻](?=\s*\S)"), "㉮", 9),
)
_DATE_TAIL = re.compile(r"\s*\d{1,2}(?:\s|[.~∼\-–)]|$)")
_PART = re.compile(r"(?:\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[.]?\s+(?=[^\W\d_])")
_SQUARES = "□■▣◼◻❑"
_SQUARE_RANK = 3  # below 1. and 가., above 1)
HEADING_LENGTH = 60  # longer □ lines are sentences, not headings
_PART_LENGTH = 30

CHECKED, UNCHECKED = "☑", "☐"


def parted(line: str) -> tuple[str, str]:
    """This function will part a printed line into its list marker (empty: none) and its words.

    ``○ 사무국 운영`` is ``("○", "사무국 운영")``. A figure (``-8,000``), a lone dash and a date (``5. 18 ~ 20``)
    have no marker.
    """
    text = line.strip()
    if len(text) < 2:
        return "", text
    first = text[0]
    if first in _BULLETS:
        rest = text[1:]
        words = rest.strip()
        spaced = rest[0].isspace()
        if first in _LETTERS and not (spaced and words and not (words[0].isascii() and words[0].isalpha())):
            return "", text
        stands = spaced or first in _TIGHT or (first in _CLOSE and "가" <= rest[0] <= "힣")
        if words and stands and not (first in "-–—−" and _is_figure(words)):
            return first, words
        return "", text
    for pattern, kind, _ in _ORDERED:
        found = pattern.match(text)
        if found:
            words = text[found.end():]
            if kind == "1." and _DATE_TAIL.match(words):
                return "", text
            return found[0], words.strip()
    return "", text


def _is_figure(words: str) -> bool:
    return all(char.isdigit() or char in ",. " for char in words)


def kind(marker: str) -> str:
    """This function will tell what a marker is one of: ``7.`` is one of ``1.``, bullets are their own kind."""
    if not marker or marker in _BULLETS:
        return marker
    return next((name for pattern, name, _ in _ORDERED if pattern.match(f"{marker} x")), marker)


def rank(marker: str) -> int:
    """This function will order markers from the outermost to the innermost; 0 where there is none."""
    if marker in _BULLETS:
        return _BULLETS[marker]
    if marker and marker in _SQUARES:
        return _SQUARE_RANK
    own = kind(marker)
    return next((place for _, name, place in _ORDERED if name == own), 0)


def is_ordered(marker: str) -> bool:
    """This function will tell whether a marker counts."""
    return marker != "" and marker not in _BULLETS and marker not in _SQUARES


def heading_level(line: str, *, numbered: bool = False) -> int:
    """This function will tell the level of a heading that carries no style: 3 for ``□ 사업목적``, 0 for none.

    With `numbered` a short ``3 사업설명`` or ``Ⅲ. 사업설명`` counts as a part of the paper (2): set where nothing
    else on the line says so.
    """
    text = line.strip()
    if not text or "\n" in text:
        return 0
    if text[0] in _SQUARES:
        if len(text) <= HEADING_LENGTH and text[1:].strip() and not any(c in _SQUARES for c in text[1:]):
            return 3
        return 0
    if numbered and len(text) <= _PART_LENGTH and text[-1] not in ".:;,)" and _PART.match(text):
        roman = not text[0].isdigit()
        return 2 if roman or "." not in text.split()[0] else 0
    return 0


def section_name(heading: str) -> str:
    """This function will name a heading without its mark: ``□ 예산 총괄`` is ``예산 총괄``."""
    return heading.strip().lstrip(_SQUARES).strip()
