"""Project names: when two printed names are one project, and the short name by which a project is called.

Assumed, as no office states it: names are one where they agree without spaces, punctuation and width, or nearly
agree (one slip of the pen) with the same numbers in them. Source: `docs/sources.md#project-names`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

# a short name is typed by hand: whole words up to this many letters
SHORT = 32
# letters (jamo) that may differ per letter of the name for a near-equal spelling
SLIPS = 0.06


def folded(name: str) -> str:
    """This function will fold a name to what counts when names are compared."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", name)).casefold()


def near_key(name: str) -> str:
    """This function will return what near-equal names have in common, by which they are looked up: the first three
    letters and the numbers. A slip in those letters makes another name."""
    plain = folded(name)
    return f"{plain[:3]}:{'-'.join(re.findall(r'[0-9]+', plain))}"[:60]


def near(one: str, other: str) -> bool:
    """This function will tell whether two names are spellings of one: a slip of the pen apart, numbers equal."""
    a, b = folded(one), folded(other)
    if a == b:
        return True
    if re.findall(r"\d+", a) != re.findall(r"\d+", b) or min(len(a), len(b)) < 8:
        return False
    jamo = [unicodedata.normalize("NFD", text) for text in (a, b)]
    return Levenshtein.distance(*jamo) <= SLIPS * max(map(len, jamo))


def short_name(name: str, taken: Container[str] = ()) -> str:
    """This function will make a project's short name: its name in Latin letters, whole words, not among `taken`.

    ``세계도시 전자정부 협의체 운영`` becomes ``segyedosi-jeonjajeongbu``.
    """
    words = re.findall(r"[a-z0-9]+", anyascii(unicodedata.normalize("NFKC", name)).lower()) or ["project"]
    short = words[0][:SHORT]
    for word in words[1:]:
        if len(short) + 1 + len(word) > SHORT:
            break
        short += f"-{word}"
    number, unique = 1, short
    while unique in taken:
        number += 1
        unique = f"{short}-{number}"
    return unique
