"""Numbers and bullets that office formats print before paragraphs."""

from __future__ import annotations

HANGUL = "가나다라마바사아자차카타파하"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
# Symbol fonts put their bullets into the private use area.
_SYMBOLS = {"\uf06c": "●", "\uf06e": "■", "\uf06f": "□", "\uf071": "❑", "\uf075": "◆", "\uf0a7": "▪", "\uf09f": "•",
            "\uf0b7": "•", "\uf0d8": "▸", "\uf0e0": "→", "\uf0fc": "✓", "\uf0fe": "☑", "\uf0a8": "□", "o": "○"}


def bullet(char: str) -> str:
    """This function will return a bullet as a character of Unicode's own."""
    return _SYMBOLS.get(char, "•" if not char or "\ue000" <= char <= "\uf8ff" else char)


def counted(number: int, style: str) -> str:
    """This function will print a number.

    `style` is ``hangul`` (가), ``circled`` (①), ``circled hangul`` (㉮), ``latin``, ``LATIN``, ``roman`` or
    ``ROMAN``; digits for all else, and where the style has no such number.
    """
    if "hangul" in style and 0 < number <= len(HANGUL):
        return chr(ord("㉮") + number - 1) if style.startswith("circled") else HANGUL[number - 1]
    if style == "circled" and 0 < number <= 20:
        return chr(ord("①") + number - 1)
    text = ""
    if style.lower() == "latin" and 0 < number <= len(_LATIN):
        text = _LATIN[number - 1]
    elif style.lower() == "roman" and 0 < number < 4000:
        for value, letters in _ROMAN:
            text += letters * (number // value)
            number %= value
    if not text:
        return str(number)
    return text.upper() if style.isupper() else text
