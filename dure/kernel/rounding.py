"""Rounding by name. Offices differ and say so nowhere; a mode is data, never a habit of the code."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction
from math import ceil, floor

Number = int | Decimal | Fraction


def _half_up(x: Fraction) -> int:
    return floor(x + Fraction(1, 2)) if x >= 0 else -floor(-x + Fraction(1, 2))


MODES: dict[str, Callable[[Fraction], int]] = {
    "truncate": lambda x: int(x),
    "half_up": _half_up,
    "half_even": lambda x: round(x),
    "up": lambda x: ceil(x) if x >= 0 else floor(x),
    "floor": floor,
}


# moves the point; the usual context would round to 28 digits on the way
_EXACT = Context(prec=999_999)


def rounded(value: Number, mode: str = "half_up", digits: int = 0) -> Decimal:
    """This function will round exactly: `digits` after the point, away from floats.

    `truncate` goes toward zero, `up` away from it, `half_up` sends a half away from zero.
    Raises KeyError for a mode that is not in `MODES`.
    """
    scaled = MODES[mode](Fraction(value) * 10**digits)
    return Decimal(scaled).scaleb(-digits, _EXACT)
