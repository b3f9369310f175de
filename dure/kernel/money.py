"""Won, as integers, and the ways papers print them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation

UNITS: dict[str, int] = {"원": 1, "천원": 1_000, "만원": 10_000, "백만원": 1_000_000, "억원": 100_000_000}
DIGITS = 40  # more than any budget has; a longer row of digits is text, and Python refuses to print the longest
_MINUS = re.compile(r"^[△▲▵∆\-−–]\s*|^\((?=[\d,.\s]+\)$)")


def number(text: str) -> int | Decimal:
    """This function will read one printed number: ``1,180,987``, ``△1,600``, ``-8``, ``(500)``, ``０``, ``12.5``.

    △, a minus sign and round brackets all mean minus; full-width digits and spaces inside are allowed.
    Returns an int where there is no decimal point. Raises ValueError where the text is not one number, or has more than 40 digits.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    sign = _MINUS.match(plain)
    body = plain[sign.end():].rstrip(")") if sign else plain.removeprefix("+")
    # "1, 180,987" and "1 180 987" are one number, "12 34" are two
    body = re.sub(r"\s*,\s*|(?<=\d)\s+(?=\d{3}(\D|$))", lambda gap: "," if "," in gap[0] else "", body.strip())
    if not re.fullmatch(r"(\d{1,3}(,\d{3})+|\d+)(\.\d+)?", body) or sum(map(str.isdecimal, body)) > DIGITS:
        raise ValueError(text)
    try:
        value = Decimal(body.replace(",", ""))
    except InvalidOperation as error:  # pragma: no cover - the pattern above is stricter
        raise ValueError(text) from error
    value = -value if sign else value
    return value if "." in body else int(value)


def printed(value: int | Decimal | None) -> str:
    """This function will print a figure as budget books do: ``△1,600``; an empty text where there is none."""
    if value is None:
        return ""
    return f"△{-value:,}" if value < 0 else f"{value:,}"
