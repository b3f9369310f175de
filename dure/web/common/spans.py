"""Terms along the years: who held which seat when, as a picture with its list beside it."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from dure.formats.charts.timeline import Dot, timeline

WIDTHS = {"narrow": 328, "wide": 1080}
MOST = 40  # lanes that can still be read


class Shown(Protocol):
    """A term as the rooms tell it: its record, its days, its names."""

    @property
    def record(self) -> Any:
        """This function will return the record."""

    @property
    def span(self) -> Any:
        """This function will return its days, both ends included."""

    @property
    def names(self) -> dict[str, str]:
        """This function will return who holds it, by language."""


def point(day: date) -> float:
    """This function will place a day on the axis of years: the first of July 2017 is about 2017.5."""
    return day.year + (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365)


def terms_picture(terms: Sequence[Shown], language: str, today: date) -> dict[str, SafeString] | None:
    """This function will draw a lane for each seat with a bar for each term; open terms run until today. None where there
    is nothing to draw, or more seats than can be read."""
    lanes: dict[int, list[str]] = {}
    for term in terms:
        lane = lanes.setdefault(term.record.seat_id, [])
        if not term.record.substitute and (not lane or lane[-1] != _name(term, language)):
            lane.append(_name(term, language))
    if not terms or len(lanes) > MOST:
        return None
    labels = {term.record.seat_id: term.record.seat.label.get(language) or term.record.seat.key for term in terms}
    order = list(lanes)
    dots = []
    for term in terms:
        name = _name(term, language)
        first, last = term.span.first or today, term.span.last or max(today, term.span.first or today)
        words = f"{name}, {first} – {term.span.last or _('today')}"
        dots.append(Dot(order.index(term.record.seat_id), point(first), point(last), words))
    # the words inside were escaped by the drawer
    said = [f"{labels[seat]}: {' → '.join(names)}" for seat, names in lanes.items()]
    return {name: mark_safe(timeline(said, dots, _("Seats over time"), width))  # noqa: S308
            for name, width in WIDTHS.items()}


def _name(term: Shown, language: str) -> str:
    return term.names.get(language) or next(iter(term.names.values()), "–")
