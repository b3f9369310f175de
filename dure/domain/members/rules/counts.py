"""How many members a statement says there are: ``회원도시 : 129개도시``. Source: `docs/sources.md#named-parts`."""

from __future__ import annotations

import re
from dataclasses import dataclass

CATEGORIES = {"도시": "cities", "기관": "institutions", "기업": "companies"}
_COUNT = re.compile(r"회원\s*(?P<kind>도시|기관|기업)\s*수?\s*[:：]?\s*총?\s*(?P<number>\d[\d,]*)(?=\s*개)")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of members in a line: its category, the number, and where in the line its digits stand."""

    category: str
    number: int
    start: int
    end: int


def member_counts(line: str) -> list[Counted]:
    """This function will find the numbers of members that a line tells."""
    return [
        Counted(CATEGORIES[found["kind"]], int(found["number"].replace(",", "")), *found.span("number"))
        for found in _COUNT.finditer(line)
    ]
