"""A map of points on one neutral shape of land: no border is drawn, so that none is drawn wrong.

The land is a picture of its own (`vendor/land.svg`, made at set-up), from 180° W to 180° E and 80° N to 56° S.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from django.templatetags.static import static

NORTH, SOUTH = 80, -56
GRID = 2  # drawn points nearer than this many units fall together
SHAPES = ("circle", "ring", "square", "diamond")


@dataclass(frozen=True, slots=True)
class Point:
    """Something on the map, in degrees; `kind` chooses colour and shape."""

    latitude: Decimal
    longitude: Decimal
    title: str
    kind: int = 0


def _mark(x: float, y: float, kind: int, size: float, title: str) -> str:
    inside = f"<title>{escape(title)}</title>"
    shape, css = SHAPES[kind % len(SHAPES)], f"s{kind} dot"
    if shape == "square":
        return f'<rect x="{x - size:.1f}" y="{y - size:.1f}" width="{2 * size:.1f}" height="{2 * size:.1f}" class="{css}">{inside}</rect>'
    if shape == "diamond":
        far = size * 1.4
        return f'<path d="M{x:.1f} {y - far:.1f}l{far:.1f} {far:.1f}l{-far:.1f} {far:.1f}l{-far:.1f} {-far:.1f}Z" class="{css}">{inside}</path>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" class="{css}{" hollow" if shape == "ring" else ""}">{inside}</circle>'


def _gathered(points: Iterable[Point], scale: float) -> list[tuple[float, float, int, list[str]]]:
    cells: dict[tuple[int, int, int], tuple[float, float, int, list[str]]] = {}
    for point in points:
        x, y = (float(point.longitude) + 180) * scale, (NORTH - float(point.latitude)) * scale
        cell = (round(x / GRID), round(y / GRID), point.kind)
        cells.setdefault(cell, (x, y, point.kind, []))[3].append(point.title)
    return list(cells.values())


def world(points: Sequence[Point], kinds: Sequence[str], name: str, width: int = 1080) -> str:
    """This function will draw points on the land, with a legend of the kinds that occur. What falls together is one point
    that names all of them."""
    scale = width / 360
    height = (NORTH - SOUTH) * scale
    size = 5.0 if width > 600 else 3.2
    body = [f'<image href="{escape(static("vendor/land.svg"))}" x="0" y="0" width="{width}" height="{height:.1f}"/>']
    body += [_mark(x, y, kind, size, ", ".join(titles[:12]) + (" …" if len(titles) > 12 else ""))
             for x, y, kind, titles in sorted(_gathered(points, scale), key=lambda cell: -cell[2])]
    used = sorted({point.kind for point in points})
    at, top = 0.0, height + 12
    for kind in used if len(used) > 1 else ():
        wide = 34 + sum(13 if ord(letter) > 255 else 8 for letter in kinds[kind])
        if at and at + wide > width:
            at, top = 0.0, top + 22
        body += [_mark(at + 7, top + 6, kind, 5, kinds[kind]), f'<text x="{at + 20:.0f}" y="{top + 11:.0f}">{escape(kinds[kind])}</text>']
        at += wide
    full = top + 22 if len(used) > 1 else height
    return (f'<svg class="picture map" viewBox="0 0 {width} {full:.1f}" width="{width}" height="{full:.1f}" role="img" '
            f'aria-label="{escape(name)}" xmlns="http://www.w3.org/2000/svg">{"".join(body)}</svg>')
