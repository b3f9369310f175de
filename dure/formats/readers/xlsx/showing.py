"""How a stored number looks in its cell: number formats, as far as papers use them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from functools import lru_cache

# The formats that every workbook has without writing them down (ECMA-376, 18.8.30).
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
    **dict.fromkeys((14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58), "yyyy-mm-dd"),
}
_ASIDE = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_PATTERN = re.compile(r"[#0?,.]*[#0?][#0?,.]*")
_WHOLE = 40  # digits before the point; what is longer is no figure of a paper, and shown as it is stored
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


def shown(stored: str, code: str, since_1904: bool = False) -> str:
    """This function will print a stored number by a format code: ``-1600`` by ``#,##0;△#,##0`` is ``△1,600``.

    Days become ISO dates. What is no number (``NaN``), or one of more than 40 digits, is returned as it is.
    """
    value = _number(stored)
    if value is None:
        return stored
    if (day := stored_day(stored, code, since_1904)) is not None:
        return day.isoformat()
    sections = _sections(code)
    own = sections[0]
    if value < 0 and len(sections) > 1:
        own, value = sections[1], -value
    elif value == 0 and len(sections) > 2:
        own = sections[2]
    with localcontext(prec=2 * _WHOLE):
        return _by(value, own)


def stored_day(stored: str, code: str, since_1904: bool = False) -> date | None:
    """This function will return the day that a stored number is by its format code, or None where it is no day."""
    if not _shows_days(code):
        return None
    value = _number(stored)
    return _EPOCHS[since_1904] + timedelta(days=int(value)) if value is not None and 0 <= value < 2_958_466 else None


def _number(stored: str) -> Decimal | None:
    try:
        value = Decimal(stored)
    except InvalidOperation:
        return None
    return value if value.is_finite() and value.adjusted() < _WHOLE and len(stored) <= 2 * _WHOLE else None


@lru_cache(maxsize=512)
def _shows_days(code: str) -> bool:
    return _is_date(_sections(code)[0])


def serial_day(number: int) -> date:
    """This function will return the day of a serial number that lost its format, by the calendar that begins in 1900."""
    return _EPOCHS[False] + timedelta(days=number)


def _sections(code: str) -> list[str]:
    """Split at semicolons that are not quoted."""
    parts, quoted = [""], False
    for char in code:
        if char == '"':
            quoted = not quoted
        if char == ";" and not quoted:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def _is_date(section: str) -> bool:
    bare = _ASIDE.sub("", section).lower()
    return ("y" in bare or "d" in bare or "m" in bare) and not any(char in bare for char in "#0?") and bare != "general"


def _by(value: Decimal, section: str) -> str:
    words: list[str] = []

    def keep(found: re.Match[str]) -> str:
        words.append(found[1] or found[2] or "")
        return chr(0xE000 + len(words) - 1)

    bare = _ASIDE.sub(keep, section)
    percent = "%" in bare
    pattern = _PATTERN.search(bare)
    if pattern is None:
        if bare and "general" not in bare.lower() and "@" not in bare:
            return _literal(bare, words)
        return _literal(re.sub("general|@", _general(value), bare, flags=re.IGNORECASE) or _general(value), words)
    value = value * 100 if percent else value
    body = pattern[0].rstrip(",")
    value = value / (1000 ** (len(pattern[0]) - len(body)))
    places = len(re.sub(r"[^#0?]", "", body.partition(".")[2]))
    fixed = body.partition(".")[2].count("0")
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,f}" if "," in body else f"{abs(rounded):f}"
    if places > fixed and "." in text:
        whole, _, digits = text.partition(".")
        digits = digits[:fixed] + digits[fixed:].rstrip("0")
        text = f"{whole}.{digits}" if digits else whole
    minus = "-" if rounded < 0 else ""
    return _literal(bare[:pattern.start()] + minus + text + bare[pattern.end():], words)


def _general(value: Decimal) -> str:
    if value == value.to_integral_value() and abs(value) < 10**15:
        return str(int(value))
    # spreadsheets store 0.1 + 0.2 with seventeen digits and show ten
    text = f"{value.quantize(Decimal(1).scaleb(-10)):f}" if abs(value) < 10**10 else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _literal(text: str, words: list[str]) -> str:
    return "".join(words[ord(c) - 0xE000] if 0 <= ord(c) - 0xE000 < len(words) else c for c in text).strip()
