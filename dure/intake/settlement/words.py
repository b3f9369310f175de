"""By which words a sheet's totals and units are known, and how its cells are read; columns, terms and sentences: `grants.rules.told`."""

from __future__ import annotations

import re
from decimal import Decimal

from dure.domain.grants.rules.sheet import SOURCE, Said
from dure.domain.grants.rules.told import won
from dure.formats.blocks import Cell
from dure.kernel.money import UNITS, number
from dure.kernel.place import Place
from dure.kernel.problem import Refused

TOTAL = re.compile(r"(?:총|합)?계|합산|총액|(?:grand)?total|sum", re.I)
SUBTOTAL = re.compile(r".*소계|sub-?total", re.I)
_UNIT = re.compile(r"단위\s*[:)]?\s*(?P<ko>천원|만원|백만원|억원|원)|unit\s*:?\s*(?P<en>thousand\s*(?:won|krw)|million\s*(?:won|krw)|won|krw)", re.I)
_ENGLISH = {"thousand": 1_000, "million": 1_000_000}


def unit_of(text: str) -> int | None:
    """This function will read a printed unit (``(단위: 천원)``) as won, None where none is printed."""
    found = _UNIT.search(text)
    if found is None:
        return None
    if found["ko"]:
        return UNITS[found["ko"]]
    return next((won for word, won in _ENGLISH.items() if word in found["en"].lower()), 1)


def money(cell: Cell, unit: int, at: Place) -> Said | None:
    """This function will read a cell as an amount in won; None where it is empty. Raises Refused for anything else."""
    text = cell.words.strip()
    if not text or not text.strip("-–—. "):
        return Said(0, at, unit) if text else None
    bare = re.sub(r"(?:천원|만원|백만원|억원|원|won|krw)\s*$", "", text, flags=re.I).strip()
    own = re.search(r"(천원|만원|백만원|억원|원)\s*$", text)
    step = UNITS[own[1]] if own else unit
    try:
        value = Decimal(number(re.sub(r"^₩\s*", "", bare)))
    except ValueError as error:
        raise Refused.because("grants.cell_unread", source=SOURCE, place=at, said=text) from error
    return won(value, step, at, text)
