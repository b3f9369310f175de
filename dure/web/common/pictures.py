"""Pictures where people would rather look than read: SVG drawn here, printable, without script or inline style.

Every picture is drawn at a given width, so that its words stay readable on a phone (360) and a desk (1080);
the page shows the one that fits and stands a table beside it as the text twin. Colours come from classes
(`s0` … `s7`); shapes and labels carry the meaning as well, for print and for those who do not see colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from html import escape

SERIES = 8
LINE = 18  # height of a line of words


@dataclass(frozen=True, slots=True)
class Series:
    """A named row of values, one per label; None where there is no figure."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """Something on the timeline: its lane, where it begins and ends in years (2017.48), and its words."""

    lane: int
    start: float
    end: float
    title: str


def _n(value: Fraction | float | int) -> str:
    return f"{float(value):.1f}".rstrip("0").rstrip(".")


def _text(x: Fraction | float, y: Fraction | float, words: str, anchor: str = "start", css: str = "") -> str:
    attributes = f' class="{css}"' if css else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}"{attributes}>{escape(words)}</text>'


def _rect(x: Fraction | float, y: Fraction | float, w: Fraction | float, h: Fraction | float, css: str, title: str = "") -> str:
    inside = f"<title>{escape(title)}</title>" if title else ""
    return f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(w)}" height="{_n(h)}" class="{css}">{inside}</rect>'


def _svg(width: int, height: float, name: str, body: Sequence[str]) -> str:
    return (f'<svg class="picture" viewBox="0 0 {width} {_n(height)}" width="{width}" height="{_n(height)}" role="img" '
            f'aria-label="{escape(name)}" xmlns="http://www.w3.org/2000/svg">{"".join(body)}</svg>')


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
        body.append(_text(0, y + 19, _cut(label, left - 8), css="strong"))
        x = Fraction(left)
        for k, one in enumerate(series):
            value = max(0, one.values[i] or 0)
            span = Fraction(value * room, longest)
            if value:
                body.append(_rect(x, y, span, 28, f"s{k % SERIES}", f"{label} {one.name} {value:,}"))
            x += span
        body.append(_text(x + 6, y + 19, f"{sums[i]:,}"))
        y += 38
    x_at = 0
    y += 8
    for k, one in enumerate(series):
        wide = 26 + sum(13 if ord(c) > 255 else 8 for c in one.name)
        if x_at and x_at + wide > width:
            x_at, y = 0, y + LINE + 4
        body += [_rect(x_at, y, 12, 12, f"s{k % SERIES}"), _text(x_at + 18, y + 11, one.name)]
        x_at += wide + 12
    return _svg(width, y + LINE + 4, name, body)


def execution_bars(rows: Sequence[tuple[str, int, int, Decimal | None]], name: str, width: int = 1080) -> str:
    """This function will draw, for each (label, available, spent, rate in percent), what was spent of what was there."""
    longest = max((available for _, available, _, _ in rows), default=0) or 1
    room = width - 64 - 76
    body = []
    for i, (label, available, spent, rate) in enumerate(rows):
        y = 4 + 38 * i
        body += [_text(0, y + 19, label, css="strong"),
                 _rect(64, y, Fraction(max(0, available) * room, longest), 28, "outline", f"{label} {available:,}"),
                 _rect(64, y + 5, Fraction(max(0, spent) * room, longest), 18, "s0", f"{label} {spent:,}")]
        body.append(_text(64 + Fraction(max(0, available, spent) * room, longest) + 6, y + 19, "" if rate is None else f"{rate}%"))
    return _svg(width, 4 + 38 * len(rows), name, body)


def measured_bars(rows: Sequence[tuple[str, Fraction, str]], most: Fraction, name: str, width: int = 1080) -> str:
    """This function will draw one bar for each (label, value, value in words) against the most there can be."""
    room, body = width - 8, list[str]()
    for i, (label, value, words) in enumerate(rows):
        y = 4 + 52 * i
        body += [_text(0, y + 14, f"{_cut(label, room - 160)} {words}", css="strong"), _rect(0, y + 20, room, 16, "track"),
                 _rect(0, y + 20, value * room / (most or 1), 16, "option", f"{label} {words}")]
    return _svg(width, 8 + 52 * len(rows), name, body)


def timeline(lanes: Sequence[str], dots: Sequence[Dot], name: str, width: int = 1080) -> str:
    """This function will draw what happened along the years, a lane per programme. Instants are dots, spans are bars."""
    if not dots:
        return ""
    first, last = int(min(d.start for d in dots)), int(max(d.end for d in dots)) + 1
    room = width - 24

    def x(year: float) -> float:
        return 12 + (year - first) * room / (last - first)

    height = 8 + 46 * len(lanes) + 24
    body = []
    every = max(1, -(-(last - first) * 40 // room))
    for year in range(first, last + 1):
        body.append(f'<line x1="{_n(x(year))}" x2="{_n(x(year))}" y1="4" y2="{_n(height - 22)}" class="rule"/>')
        if (year - first) % every == 0:
            anchor = "start" if year == first else "end" if year == last else "middle"
            body.append(_text(x(year), height - 6, str(year), anchor))
    for k, lane in enumerate(lanes):
        y = 8 + 46 * k
        body.append(_text(12, y + 12, _cut(lane, room), css="lane"))
        body.append(f'<line x1="12" x2="{_n(width - 12)}" y1="{y + 30}" y2="{y + 30}" class="lane-rule"/>')
    for dot in dots:
        y = 8 + 46 * dot.lane + 30
        css, title = f"s{dot.lane % SERIES}", f"<title>{escape(dot.title)}</title>"
        if x(dot.end) - x(dot.start) > 10:
            body.append(f'<rect x="{_n(x(dot.start))}" y="{y - 5}" width="{_n(x(dot.end) - x(dot.start))}" height="10" rx="5" '
                        f'class="{css}">{title}</rect>')
        else:
            body.append(f'<circle cx="{_n(x(dot.start))}" cy="{y}" r="6" class="{css} dot">{title}</circle>')
    return _svg(width, height, name, body)


def _cut(words: str, room: float) -> str:
    widths = [13 if ord(c) > 255 else 8 for c in words]
    if sum(widths) <= room:
        return words
    kept, total = "", 0
    for letter, wide in zip(words, widths, strict=True):
        if total + wide > room - 13:
            break
        kept, total = kept + letter, total + wide
    return kept + "…"

