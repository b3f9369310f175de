"""What a name of an organisation must be, and how spellings are folded to be compared.

Source: `docs/sources.md#party-names`.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from dure.kernel.problem import Problem

SOURCE = "party-names"


_ACCENTS = re.compile(r"[\u0300-\u036f]")
# Latin letters that are no letter with an accent: Łódź is Lodz, Tromsø is Tromso
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
_BETWEEN = re.compile(r"[\s.·ㆍ・,\-_'’()]+")


def folded(name: str) -> str:
    """This function will fold a name to what is compared: NFKC, lower case, without accents, spaces and points."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", name).casefold())
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", bare).translate(_STROKES))


def name_problems(name: str, starts_on: date | None, ends_on: date | None) -> list[Problem]:
    """This function will judge a name: it says something, and it does not end before it begins."""
    problems = []
    if not folded(name):
        problems.append(Problem("parties.name_empty", {}, SOURCE))
    if starts_on and ends_on and ends_on < starts_on:
        problems.append(Problem("parties.days_reversed", {"starts_on": starts_on, "ends_on": ends_on}, SOURCE))
    return problems


def duty_problems(kind: str, kinds: frozenset[str], starts_on: date, ends_on: date | None) -> list[Problem]:
    """This function will judge a duty: its kind is known, and it does not end before it begins."""
    problems = []
    if kind not in kinds:
        problems.append(Problem("parties.duty_unknown", {"kind": kind}, "office-duties"))
    if ends_on and ends_on < starts_on:
        problems.append(Problem("parties.days_reversed", {"starts_on": starts_on, "ends_on": ends_on}, "office-duties"))
    return problems
