"""What may belong to a region: a country by its code, or one city. Source: `docs/sources.md#network-members`."""

from __future__ import annotations

import re

from dure.kernel.problem import Problem

SOURCE = "network-members"


def scope_problems(country: str, city: bool) -> list[Problem]:
    """This function will judge what shall belong to a region: exactly one of a country (ISO 3166-1 alpha-2) and a city."""
    if bool(country) == city:
        return [Problem("members.scope_whose", {}, SOURCE)]
    if country and not re.fullmatch("[A-Z]{2}", country):
        return [Problem("members.scope_country", {"country": country}, SOURCE)]
    return []
