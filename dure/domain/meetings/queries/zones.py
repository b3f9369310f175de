"""The time zones of members: where a city lies, from the list of zones that comes with `tzdata`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from dure.domain.meetings.rules.zones import ZonePlace, nearest, read_zones
from dure.domain.parties.models import Organisation


@cache
def zone_places() -> tuple[ZonePlace, ...]:
    """This function will return the list of zones, read once."""
    return tuple(read_zones((files("tzdata") / "zoneinfo" / "zone1970.tab").read_text(encoding="utf-8")))


def zone_of_city(organisation: Organisation) -> str:
    """This function will return the name of a city's time zone, empty where nobody can tell."""
    place = (None, None) if organisation.latitude is None else (float(organisation.latitude), float(organisation.longitude or 0))
    return nearest(zone_places(), organisation.country, *place)


def zones_of(organisations: Iterable[Organisation]) -> dict[int, str]:
    """This function will return the time zones of organisations by their numbers; those of which it is known."""
    return {organisation.pk: zone for organisation in organisations if (zone := zone_of_city(organisation))}
