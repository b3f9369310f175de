"""Which time zone a city's clocks follow: of its country's zones, the one whose place in the list of zones is nearest.

Source: `docs/sources.md#time-zones`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt


@dataclass(frozen=True, slots=True)
class ZonePlace:
    """A zone of the list: its name, the countries that it serves (ISO 3166-1 alpha-2) and the place that stands for it, in degrees."""

    name: str
    countries: tuple[str, ...]
    latitude: float
    longitude: float


def read_zones(table: str) -> list[ZonePlace]:
    """This function will read the table ``zone1970.tab``: country codes, coordinates (``+3733+12658``, with seconds where known) and name."""
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return [ZonePlace(name, tuple(codes.split(",")), *_degrees(place)) for codes, place, name, *_ in rows]


def _degrees(place: str) -> tuple[float, float]:
    found = re.fullmatch(r"([+-])(\d{2})(\d{2})(\d{2})?([+-])(\d{3})(\d{2})(\d{2})?", place)
    if found is None:
        raise ValueError(place)
    north, a, b, c, east, d, e, f = found.groups()
    latitude = int(a) + int(b) / 60 + int(c or 0) / 3600
    longitude = int(d) + int(e) / 60 + int(f or 0) / 3600
    return (-latitude if north == "-" else latitude), (-longitude if east == "-" else longitude)


def nearest(zones: Iterable[ZonePlace], country: str, latitude: float | None, longitude: float | None) -> str:
    """This function will return the zone of a city: the only one of its country, else the one nearest to its place.

    Empty where the list has no zone of the country, and where it has several and the city's place is not known.
    """
    own: Sequence[ZonePlace] = [zone for zone in zones if country in zone.countries]
    if len(own) == 1:
        return own[0].name
    if not own or latitude is None or longitude is None:
        return ""
    return min(own, key=lambda zone: _apart(zone.latitude, zone.longitude, latitude, longitude)).name


def _apart(a: float, b: float, c: float, d: float) -> float:
    """The distance of two places on a sphere, as an angle."""
    half = sin(radians(c - a) / 2) ** 2 + cos(radians(a)) * cos(radians(c)) * sin(radians(d - b) / 2) ** 2
    return 2 * asin(min(1.0, sqrt(half)))
