"""A timeline: what happened along the years, a lane each. SVG, printable, without script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dure.formats.charts.strokes import SERIES, coord, cut, svg, text


@dataclass(frozen=True, slots=True)
class Dot:
    """Something on the timeline: its lane, where it begins and ends in years (2017.48), and its words."""

    lane: int
    start: float
    end: float
    title: str


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
        body.append(f'<line x1="{coord(x(year))}" x2="{coord(x(year))}" y1="4" y2="{coord(height - 22)}" class="rule"/>')
        if (year - first) % every == 0:
            anchor = "start" if year == first else "end" if year == last else "middle"
            body.append(text(x(year), height - 6, str(year), anchor))
    for k, lane in enumerate(lanes):
        y = 8 + 46 * k
        body.append(text(12, y + 12, cut(lane, room), css="lane"))
        body.append(f'<line x1="12" x2="{coord(width - 12)}" y1="{y + 30}" y2="{y + 30}" class="lane-rule"/>')
    for dot in dots:
        y = 8 + 46 * dot.lane + 30
        css, title = f"s{dot.lane % SERIES}", f"<title>{escape(dot.title)}</title>"
        if x(dot.end) - x(dot.start) > 10:
            body.append(f'<rect x="{coord(x(dot.start))}" y="{y - 5}" width="{coord(x(dot.end) - x(dot.start))}" height="10" rx="5" '
                        f'class="{css}">{title}</rect>')
        else:
            body.append(f'<circle cx="{coord(x(dot.start))}" cy="{y}" r="6" class="{css} dot">{title}</circle>')
    return svg(width, height, name, body)
