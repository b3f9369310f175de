"""How a city stands: a radar of its scores, bars against its peers, its years, its place with the interval. SVG, printable, without script.

Shares run from 0 to 1 of what could be had. What is told apart by colour is told apart by line and mark as well; the page stands a
table beside each picture as its text twin. `narrow` pictures number the axes and list their names below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from itertools import pairwise
from math import cos, pi, sin

from dure.formats.charts.strokes import LINE, coord, cut, rect, svg, text

RINGS = 4
NARROW = 480  # below this width names stand under the picture


@dataclass(frozen=True, slots=True)
class Outline:
    """A series of a radar: its name, how it looks (``verified``, ``claimed``, ``peers``), a share for each axis, None where there is none."""

    name: str
    look: str
    shares: tuple[Fraction | None, ...]


@dataclass(frozen=True, slots=True)
class Against:
    """A bar against peers: its share and words, what was claimed where it differs, and the peers' quartiles where they are known."""

    label: str
    share: Fraction | None
    words: str
    claimed: Fraction | None = None
    quartiles: tuple[Fraction, Fraction, Fraction] | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A row of places: whose (empty: a city that is not named), its declared place, and between which it lies."""

    label: str
    place: int
    low: float
    high: float
    own: bool = False


def radar(axes: Sequence[str], outlines: Sequence[Outline], name: str, width: int = 760) -> str:
    """This function will draw outlines over three axes or more, the first on top, clockwise. Nothing for fewer axes."""
    if len(axes) < 3:
        return ""
    narrow = width < NARROW
    radius = width / 2 - 34 if narrow else min(190.0, width / 2 - 150)
    middle, top = width / 2, radius + (26 if narrow else 34)
    body = [_ring(middle, top, radius * ring / RINGS, len(axes)) for ring in range(1, RINGS + 1)]
    for n, axis in enumerate(axes):
        x, y = _at(middle, top, radius, n, len(axes))
        body.append(f'<line x1="{coord(middle)}" y1="{coord(top)}" x2="{coord(x)}" y2="{coord(y)}" class="rule"/>')
        body.append(_axis_words(axis, n, len(axes), middle, top, radius, width))
    for outline in reversed(outlines):
        body += _outline(outline, axes, middle, top, radius)
    body += [text(middle + 7, top - radius * ring / RINGS + 14, f"{100 * ring // RINGS}", css="lane quiet-text halo") for ring in range(1, RINGS + 1)]
    y = top + radius + (32 if narrow else 44)
    keys, y = _keys([(_stroke(outline.look), outline.name) for outline in outlines], y, width)
    body += keys
    y += 16
    for n, axis in enumerate(axes if narrow else ()):
        body.append(text(0, y, cut(f"{n + 1}. {axis}", width)))
        y += LINE + 2
    return svg(width, y, name, body)


def _at(middle: float, top: float, radius: float, n: int, axes: int) -> tuple[float, float]:
    turned = 2 * pi * n / axes
    return middle + radius * sin(turned), top - radius * cos(turned)


def _ring(middle: float, top: float, radius: float, axes: int) -> str:
    points = " ".join(f"{coord(x)},{coord(y)}" for x, y in (_at(middle, top, radius, n, axes) for n in range(axes)))
    return f'<polygon points="{points}" class="ring"/>'


def _axis_words(axis: str, n: int, axes: int, middle: float, top: float, radius: float, width: int) -> str:
    if width < NARROW:
        x, y = _at(middle, top, radius + 14, n, axes)
        return text(x, y + 5, str(n + 1), "middle", "strong")
    x, y = _at(middle, top, radius + 12, n, axes)
    anchor = "middle" if abs(x - middle) < 12 else "start" if x > middle else "end"
    room = width - 8 if anchor == "middle" else width - x if anchor == "start" else x
    return text(x, y + (-4 if y < top - radius else 12 if y > top + radius else 5), cut(axis, room), anchor)


def _outline(outline: Outline, axes: Sequence[str], middle: float, top: float, radius: float) -> list[str]:
    """Runs of known shares are lines; a whole round is a shape. Each share is a mark with its words."""
    spots = [None if share is None else _at(middle, top, radius * float(share), n, len(axes)) for n, share in enumerate(outline.shares)]
    made = []
    if all(spot is not None for spot in spots):
        points = " ".join(f"{coord(spot[0])},{coord(spot[1])}" for spot in spots if spot is not None)
        made.append(f'<polygon points="{points}" class="shape {outline.look}"/>')
    else:
        for n, spot in enumerate(spots):
            after = spots[(n + 1) % len(spots)]
            if spot is not None and after is not None:
                made.append(f'<line x1="{coord(spot[0])}" y1="{coord(spot[1])}" x2="{coord(after[0])}" y2="{coord(after[1])}" class="shape {outline.look}"/>')
    for axis, spot, share in zip(axes, spots, outline.shares, strict=True):
        if spot is not None and share is not None:
            made.append(_mark(outline.look, *spot, f"{axis} {outline.name} {float(share * 100):.1f}"))
    return made


def _mark(look: str, x: float, y: float, title: str) -> str:
    inside = f"<title>{escape(title)}</title>" if title else ""
    if look == "peers":
        return f'<rect x="{coord(x - 3.5)}" y="{coord(y - 3.5)}" width="7" height="7" class="spot {look}">{inside}</rect>'
    return f'<circle cx="{coord(x)}" cy="{coord(y)}" r="{4 if look == "verified" else 5}" class="spot {look}">{inside}</circle>'


def _keys(entries: Sequence[tuple[str, str]], y: float, width: int) -> tuple[list[str], float]:
    """What each mark is, beside each other as far as there is room; and where it goes on below."""
    made, x = list[str](), 0
    for drawn, words in entries:
        wide = 44 + sum(14 if ord(c) > 255 else 8 for c in words)
        if x and x + wide > width:
            x, y = 0, y + LINE + 4
        made.append(f'<g transform="translate({x} {coord(y)})">{drawn}{text(44, 12, words)}</g>')
        x += wide + 16
    return made, y + LINE + 4


def _stroke(look: str) -> str:
    return f'<line x1="0" y1="7" x2="36" y2="7" class="shape {look}"/>{_mark(look, 18, 7, "")}'


def against_peers(rows: Sequence[Against], legend: tuple[str, str, str], name: str, width: int = 1080) -> str:
    """This function will draw a bar for each share with the peers' quartiles over it: a box from the lower to the upper, a line at the
    median, and a ring at what was claimed. `legend` names the box, its line and the ring. Names stand beside the bars, above them
    where it is narrow."""
    beside = width >= NARROW
    wide = min(width * 2 // 5, max([0, *(16 + sum(14 if ord(c) > 255 else 9 for c in row.label) for row in rows)])) if beside else 0
    end = max([0, *(14 + 9 * len(row.words) for row in rows)]) if beside else 0
    body, y, room = list[str](), 8 if beside else 26, width - 8 - wide - end
    for row in rows:
        body += [text(0, y + 12 if beside else y - 8, cut(row.label, wide - 8 if beside else room - 12 - 8 * len(row.words)), css="strong"),
                 text(width - 8, y + 12 if beside else y - 8, row.words, "end"), *_against(row, legend, wide, y, room)]
        y += 32 if beside else 58
    y -= 0 if beside else 22
    keys = [(rect(0, 0, 26, 14, "box"), legend[0])] if any(row.quartiles for row in rows) else []
    keys += [('<line x1="13" y1="-2" x2="13" y2="16" class="median"/>', legend[1])] if keys else []
    keys += [('<circle cx="13" cy="7" r="6" class="spot claimed"/>', legend[2])] if any(row.claimed is not None for row in rows) else []
    told, below = _keys(keys, y + (4 if beside else 0), width)
    return svg(width, below if keys else y, name, body + told)


def _against(row: Against, legend: tuple[str, str, str], x: int, y: int, room: int) -> list[str]:
    made = [rect(x, y, room, 14, "track")]
    if row.share is not None:
        made.append(rect(x, y, Fraction(room) * row.share, 14, "s0", f"{row.label} {row.words}"))
    if row.quartiles is not None:
        low, median, high = (x + room * share for share in row.quartiles)
        made += [rect(low, y - 3, max(high - low, Fraction(2)), 20, "box", f"{row.label} {legend[0]}"),
                 f'<line x1="{coord(median)}" y1="{y - 6}" x2="{coord(median)}" y2="{y + 20}" class="median"/>']
    if row.claimed is not None:
        made.append(f'<circle cx="{coord(x + room * row.claimed)}" cy="{y + 7}" r="6" class="spot claimed">'
                    f"<title>{escape(f'{row.label} {legend[2]}')}</title></circle>")
    return made


def years(points: Sequence[tuple[str, str, Fraction | None, str]], name: str, width: int = 1080) -> str:
    """This function will draw shares in the order of time: (label, look, share, words); a line runs through what can be compared."""
    if not points:
        return ""
    left, height, step = 40, 180, Fraction(width - 100, max(1, len(points) - 1))
    body = []
    for ring in range(RINGS + 1):
        y = 16 + height - height * ring // RINGS
        body += [f'<line x1="{left}" x2="{width}" y1="{y}" y2="{y}" class="rule"/>', text(left - 8, y + 5, f"{100 * ring // RINGS}", "end", "lane")]
    spots = [(left + 16 + n * step, 16 + height * (1 - share), look, words) if share is not None else None
             for n, (_, look, share, words) in enumerate(points)]
    for one, other in pairwise(spots):
        if one is not None and other is not None:
            body.append(f'<line x1="{coord(one[0])}" y1="{coord(one[1])}" x2="{coord(other[0])}" y2="{coord(other[1])}" class="shape verified"/>')
    for n, ((label, _, _, _), spot) in enumerate(zip(points, spots, strict=True)):
        x = left + 16 + n * step
        anchor = "start" if n == 0 else "end" if n == len(points) - 1 and len(points) > 1 else "middle"
        if len(points) <= 4 or width > NARROW or n in (0, len(points) - 1):
            body.append(text(x - 16 if n == 0 else x + 30 if anchor == "end" else x, height + 40, label, anchor))
        if spot is not None:
            body += [_mark(spot[2], float(spot[0]), float(spot[1]), f"{label} {spot[3]}"),
                     text(spot[0], spot[1] - 10, spot[3], "start" if n == 0 else anchor, "strong halo")]
    return svg(width, height + 48, name, body)


def places(rows: Sequence[Place], number: int, name: str, width: int = 1080) -> str:
    """This function will draw, for each row, the interval of its places from first (left) to last, with the declared place as a mark."""
    left, body, y = min(width * 2 // 5, 220), list[str](), 22
    room = width - left - 16
    body += [text(left, 12, "1"), text(width - 8, 12, str(number), "end")]

    def at(place: float) -> float:
        return left + 8 + (place - 1) * room / max(1, number - 1) - (8 if number == 1 else 0)

    for row in rows:
        body += [text(0, y + 12, cut(row.label, left - 12), css="strong" if row.own else ""),
                 f'<line x1="{left}" x2="{width - 8}" y1="{y + 8}" y2="{y + 8}" class="rule"/>',
                 rect(at(row.low) - 2, y + 3, at(row.high) - at(row.low) + 4, 10, "own" if row.own else "other",
                       f"{row.label} {row.place} ({row.low:.0f}–{row.high:.0f})"),
                 f'<circle cx="{coord(at(row.place))}" cy="{y + 8}" r="5" class="spot {"verified" if row.own else "peers"}"/>']
        y += 24
    return svg(width, y + 4, name, body)
