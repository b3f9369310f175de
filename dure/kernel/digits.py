"""Whole numbers that somebody typed, or that stand in an address."""

from __future__ import annotations

from typing import TypeVar, overload

LONGEST = 18  # digits: whatever fits is a key, a year or a count that the database takes
Other = TypeVar("Other")


@overload
def whole(text: str, *, most: int = LONGEST) -> int: ...


@overload
def whole(text: str, otherwise: Other, *, most: int = LONGEST) -> int | Other: ...


def whole(text: str, otherwise: Other | int = 0, *, most: int = LONGEST) -> int | Other:
    """This function will read a whole number without a sign, `otherwise` where the text is none or has more digits than `most`.

    Only 0 to 9 are digits: ``²`` is one for `str.isdigit` and no number for `int`, and thousands of digits are refused by `int`.
    """
    return int(text) if len(text) <= most and text.isascii() and text.isdigit() else otherwise
