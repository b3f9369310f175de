"""What every picture is drawn with: words, rectangles, the frame. Words are escaped here."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape

SERIES = 8  # as many colours are told apart
LINE = 18  # height of a line of words


def coord(value: Fraction | float | int) -> str:
    """This function will write a coordinate, to a tenth."""
    return f"{float(value):.1f}".rstrip("0").rstrip(".")


def text(x: Fraction | float, y: Fraction | float, words: str, anchor: str = "start", css: str = "") -> str:
    """This function will write words at a place; `anchor` is the end of them that stands there."""
    attributes = f' class="{css}"' if css else ""
    return f'<text x="{coord(x)}" y="{coord(y)}" text-anchor="{anchor}"{attributes}>{escape(words)}</text>'


def rect(x: Fraction | float, y: Fraction | float, w: Fraction | float, h: Fraction | float, css: str, title: str = "") -> str:
    """This function will draw a rectangle; `title` is said where a pointer rests on it."""
    inside = f"<title>{escape(title)}</title>" if title else ""
    return f'<rect x="{coord(x)}" y="{coord(y)}" width="{coord(w)}" height="{coord(h)}" class="{css}">{inside}</rect>'


def svg(width: int, height: float, name: str, body: Sequence[str]) -> str:
    """This function will put strokes into a picture with its name, which is its alternative text."""
    return (f'<svg class="picture" viewBox="0 0 {width} {coord(height)}" width="{width}" height="{coord(height)}" role="img" '
            f'aria-label="{escape(name)}" xmlns="http://www.w3.org/2000/svg">{"".join(body)}</svg>')


def cut(words: str, room: float) -> str:
    """This function will cut words off where they would be wider than the room they have."""
    widths = [13 if ord(c) > 255 else 7 if c.islower() or c == " " else 8 for c in words]
    if sum(widths) <= room:
        return words
    kept, total = "", 0
    for letter, wide in zip(words, widths, strict=True):
        if total + wide > room - 13:
            break
        kept, total = kept + letter, total + wide
    return kept + "…"
