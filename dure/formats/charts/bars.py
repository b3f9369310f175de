"""Bars, where people would rather look than read: SVG, printable, without script or inline style.

Every picture is drawn at a given width, so that its words stay readable on a phone (360) and a desk (1080);
the page shows the one that fits and stands a table beside it as the text twin; a paper does so too. Colours come from classes
(`s0` … `s7`); shapes and labels carry the meaning as well, for print and for those who do not see colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from dure.formats.charts.strokes import LINE, SERIES, cut, rect, svg, text


@dataclass(frozen=True, slots=True)
class Series:
    """A named row of values, one per label; None where there is no figure."""

    name: str
    values: tuple[int | None, ...]


def gathered(series: Sequence[Series], rest: str, most: int = SERIES) -> list[Series]:
    """This function will keep the largest series and add the others up under the name `rest`."""
    if len(series) <= most:
        return list(series)
    ranked = sorted(series, key=lambda s: -max((v or 0 for v in s.values), default=0))
    kept, others = ranked[: most - 1], ranked[most - 1:]
    sums = tuple(sum(v or 0 for v in column) for column in zip(*(s.values for s in others), strict=True))
    return [*(s for s in series if s in kept), Series(rest, sums)]


def stacked_bars(labels: Sequence[str], series: Sequence[Series], name: str, width: int = 1080) -> str:
    """This function will draw one horizontal bar per label, stacked by series, with a legend and the sums.

    Negative amounts are drawn as nothing; their figure stands in the twin table. Labels take the room they need, up to
    two fifths of the width.
    """
    left = min(width * 2 // 5, max([64, *(12 + sum(14 if ord(c) > 255 else 9 for c in label) for label in labels)]))
    sums = [sum(max(0, s.values[i] or 0) for s in series) for i in range(len(labels))]
    longest = max(sums, default=0) or 1
    room = width - left - 100
    body: list[str] = []
    y = 4
    for i, label in enumerate(labels):
        body.append(text(0, y + 19, cut(label, left - 8), css="strong"))
        x = Fraction(left)
        for k, one in enumerate(series):
            value = max(0, one.values[i] or 0)
            span = Fraction(value * room, longest)
            if value:
                body.append(rect(x, y, span, 28, f"s{k % SERIES}", f"{label} {one.name} {value:,}"))
            x += span
        body.append(text(x + 6, y + 19, f"{sums[i]:,}"))
        y += 38
    x_at = 0
    y += 8
    for k, one in enumerate(series):
        wide = 26 + sum(13 if ord(c) > 255 else 8 for c in one.name)
        if x_at and x_at + wide > width:
            x_at, y = 0, y + LINE + 4
        body += [rect(x_at, y, 12, 12, f"s{k % SERIES}"), text(x_at + 18, y + 11, one.name)]
        x_at += wide + 12
    return svg(width, y + LINE + 4, name, body)


def execution_bars(rows: Sequence[tuple[str, int, int, Decimal | None]], name: str, width: int = 1080) -> str:
    """This function will draw, for each (label, available, spent, rate in percent), what was spent of what was there."""
    longest = max((available for _, available, _, _ in rows), default=0) or 1
    room = width - 64 - 76
    body = []
    for i, (label, available, spent, rate) in enumerate(rows):
        y = 4 + 38 * i
        body += [text(0, y + 19, label, css="strong"),
                 rect(64, y, Fraction(max(0, available) * room, longest), 28, "outline", f"{label} {available:,}"),
                 rect(64, y + 5, Fraction(max(0, spent) * room, longest), 18, "s0", f"{label} {spent:,}")]
        body.append(text(64 + Fraction(max(0, available, spent) * room, longest) + 6, y + 19, "" if rate is None else f"{rate}%"))
    return svg(width, 4 + 38 * len(rows), name, body)


def measured_bars(rows: Sequence[tuple[str, Fraction, str]], most: Fraction, name: str, width: int = 1080) -> str:
    """This function will draw one bar for each (label, value, value in words) against the most there can be."""
    room, body = width - 8, list[str]()
    for i, (label, value, words) in enumerate(rows):
        y = 4 + 52 * i
        body += [text(0, y + 14, f"{cut(label, room - 160)} {words}", css="strong"), rect(0, y + 20, room, 16, "track"),
                 rect(0, y + 20, value * room / (most or 1), 16, "option", f"{label} {words}")]
    return svg(width, 8 + 52 * len(rows), name, body)
