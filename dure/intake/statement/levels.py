"""How deep a line stands, and which lines name a programme."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz.fuzz import ratio

from dure.intake.statement.paper import Entry

# Names are one programme's where this share of their letters agrees, in order. Assumed: between what agrees on the
# papers we have (0.76 and more) and what does not (0.6 and less).
SIMILAR = 72.0
# … and a line without anything below it is a programme's own only where it says nearly the same.
SURELY = 85.0
_NOT_NAME = re.compile(r"[\W_]+")


# Which marker stands above which in one list: 1. above 가., those above ○, ○ above -, - above ·
_SIGNS = ("○●◯❍ㅇoO◉◎◦•◇◆◈▣❏❖▶▷►⊙⦿", "-–—⁃▪▫▸▹‣➤➢➜➔☞", "·∙ㆍ・‧⋅⦁", "*※")
_RANKS = {sign: order for order, signs in enumerate(_SIGNS, 20) for sign in signs}


def _rank(marker: str) -> int:
    if marker in _RANKS:
        return _RANKS[marker]
    return 10 if marker[:1].isdigit() else 11 if marker.endswith(".") else 22 if marker else 0


def levels(entries: Sequence[Entry]) -> list[int]:
    """This function will tell how deep each line stands, 0 first: by its list's depth, then by its marker."""
    stack: list[tuple[int, int]] = []
    found = []
    for entry in entries:
        key = (entry.depth, _rank(entry.marker))
        if not entry.marker:  # a line without a marker stands where the one before it stands
            key = next((k for k in reversed(stack) if k[0] == entry.depth), key)
        while stack and stack[-1] > key:
            stack.pop()
        if not stack or stack[-1] < key:
            stack.append(key)
        found.append(len(stack) - 1)
    return found


def named(text: str) -> str:
    """This function will return the name in "name : what of it", and any other line as it is."""
    head, colon, rest = text.partition(":")
    if not colon:
        head, colon, rest = text.partition("：")
    return head.strip() if colon and rest.strip() and head.strip() else text.strip(" :：")


def bare(name: str) -> str:
    """This function will fold a name to the letters that count when programmes are compared."""
    return _NOT_NAME.sub("", name).lower()


def alike(one: str, other: str) -> float:
    """This function will tell how far two names agree, 0 to 100."""
    a, b = bare(one), bare(other)
    return ratio(a, b) if a and b else 0.0


def programme_lines(candidates: Sequence[str], known: Iterable[str]) -> set[int]:
    """This function will tell which candidate lines name a programme that other parts of the paper name too.

    Each known programme, however spelled, has at most one line: the one that agrees best.
    """
    groups: list[list[str]] = []
    for name in known:
        home = next((g for g in groups if any(alike(name, other) >= SIMILAR for other in g)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    found: set[int] = set()
    for group in groups:
        scores = [(max(alike(text, name) for name in group), -i) for i, text in enumerate(candidates) if i not in found]
        best = max(scores, default=(0.0, 0))
        if best[0] >= SIMILAR:
            found.add(-best[1])
    return found
