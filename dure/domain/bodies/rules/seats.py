"""How many seats a statement says an organ has: ``19개임원도시(의장도시, 부의장도시8, 집행위원도시10)``.

A role without a number is one seat, as of the President City. Source: `docs/sources.md#named-parts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ORGAN = re.compile(r"(?P<total>\d+)\s*개?\s*(?P<name>임원도시|임원|집행위원도시|위원)\s*\((?P<parts>[^()]+)\)")
_PART = re.compile(r"\s*(?P<role>[^\d,]*[^\d,\s])\s*(?P<number>\d+)?\s*(?:개|명|인)?\s*")


@dataclass(frozen=True, slots=True)
class Seats:
    """Seats of a role; an empty role is the organ's total. `start` and `end` are where the digits stand in the line,
    both 0 where the number is understood."""

    organ: str
    role: str
    number: int
    start: int = 0
    end: int = 0


def seats_told(line: str) -> list[Seats]:
    """This function will find the seats that a line tells: the total first, then each role. Empty where a part of the
    list is no role, or fewer than two are."""
    found = _ORGAN.search(line)
    if not found:
        return []
    organ, at = found["name"], found.start("parts")
    seats = [Seats(organ, "", int(found["total"]), *found.span("total"))]
    for part in found["parts"].split(","):
        match = _PART.fullmatch(part)
        if not match:
            return []
        span = (at + match.start("number"), at + match.end("number")) if match["number"] else (0, 0)
        seats.append(Seats(organ, match["role"], int(match["number"] or 1), *span))
        at += len(part) + 1
    return seats if len(seats) > 2 else []
