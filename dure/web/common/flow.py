"""Money as it flows: blocks in columns, as high as their amounts, and ribbons between them. SVG, printable, without script.

On a phone the same blocks are drawn as bars one under another (`pictures.measured_bars`): ribbons need width.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape

from dure.formats.charts.strokes import SERIES, coord, rect, svg, text

BLOCK, PITCH, GAP, HEIGHT = 18, 40, 14, 240


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a column: its name, its amount, the amount in words, and the page that opens what it consists of."""

    name: str
    amount: int
    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """What runs from a block to one of the next column: the column, the two places in it, the amount."""

    column: int
    start: int
    end: int
    amount: int


def flow(columns: Sequence[Sequence[Block]], ribbons: Sequence[Ribbon], name: str, width: int = 1080) -> str:
    """This function will draw columns of blocks, left to right, and the ribbons between them. Nothing where there is no amount.

    Blocks are as high as their amounts on one scale; a block too low for its words keeps the room that they need.
    """
    most = max((sum(max(0, block.amount) for block in column) for column in columns), default=0)
    if not most:
        return ""
    scale = Fraction(HEIGHT, most)
    step = Fraction(width - 170, max(1, len(columns) - 1))
    tops: list[list[Fraction]] = []
    for number, column in enumerate(columns):
        tops.append(_tops(column, scale, _sources(number, column, ribbons, tops)))
    body = [_ribbon(ribbon, columns, tops, scale, step, leaving, arriving) for ribbon, leaving, arriving in _offsets(ribbons, scale)]
    height = Fraction(HEIGHT)
    for number, (column, places) in enumerate(zip(columns, tops, strict=True)):
        x = number * step
        for place, (block, top) in enumerate(zip(column, places, strict=True)):
            tall = max(Fraction(2), max(0, block.amount) * scale)
            words = [rect(x, top, BLOCK, tall, f"s{(number + place) % SERIES}", f"{block.name} {block.words}"),
                     text(x + BLOCK + 6, top + 13, block.name, css="strong halo"), text(x + BLOCK + 6, top + 29, block.words, css="halo")]
            body += [f'<a href="{escape(block.address)}">', *words, "</a>"] if block.address else words
            height = max(height, top + max(tall, Fraction(PITCH)))
    return svg(width, float(height) + 6, name, body)


def _sources(number: int, column: Sequence[Block], ribbons: Sequence[Ribbon], tops: Sequence[Sequence[Fraction]]) -> list[Fraction]:
    """Where each block of a column would stand beside what runs into it: on the height of the first ribbon's block."""
    first: dict[int, Fraction] = {}
    for ribbon in ribbons:
        if ribbon.column == number - 1:
            first.setdefault(ribbon.end, tops[number - 1][ribbon.start])
    return [first.get(place, Fraction(0)) for place in range(len(column))]


def _tops(column: Sequence[Block], scale: Fraction, wanted: Sequence[Fraction]) -> list[Fraction]:
    tops, y = [], Fraction(4)
    for block, beside in zip(column, wanted, strict=True):
        y = max(y, beside)
        tops.append(y)
        y += max(max(0, block.amount) * scale, Fraction(PITCH - GAP)) + GAP
    return tops


def _offsets(ribbons: Sequence[Ribbon], scale: Fraction) -> list[tuple[Ribbon, Fraction, Fraction]]:
    """How far down its two blocks a ribbon begins and ends: below those that came before it."""
    left, right, found = Counter[tuple[int, int]](), Counter[tuple[int, int]](), []
    for ribbon in ribbons:
        start, end = (ribbon.column, ribbon.start), (ribbon.column, ribbon.end)
        found.append((ribbon, left[start] * scale, right[end] * scale))
        left[start] += ribbon.amount
        right[end] += ribbon.amount
    return found


def _ribbon(ribbon: Ribbon, columns: Sequence[Sequence[Block]], tops: Sequence[Sequence[Fraction]], scale: Fraction, step: Fraction,
            leaving: Fraction, arriving: Fraction) -> str:
    if ribbon.amount <= 0:
        return ""
    thick = max(Fraction(1), ribbon.amount * scale)
    x0, x1 = ribbon.column * step + BLOCK, (ribbon.column + 1) * step
    y0, y1 = tops[ribbon.column][ribbon.start] + leaving, tops[ribbon.column + 1][ribbon.end] + arriving
    middle = (x0 + x1) / 2
    path = (f"M{coord(x0)} {coord(y0)}C{coord(middle)} {coord(y0)} {coord(middle)} {coord(y1)} {coord(x1)} {coord(y1)}V{coord(y1 + thick)}"
            f"C{coord(middle)} {coord(y1 + thick)} {coord(middle)} {coord(y0 + thick)} {coord(x0)} {coord(y0 + thick)}Z")
    here, there = columns[ribbon.column][ribbon.start], columns[ribbon.column + 1][ribbon.end]
    return f'<path d="{path}" class="ribbon"><title>{escape(f"{here.name} → {there.name} {ribbon.amount:,}")}</title></path>'
