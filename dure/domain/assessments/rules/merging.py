"""What came back from a file filled in offline against what stands now: three sides of each answer. Source: `assessment-engine`.

*Base* is what the file was drawn with, *mine* what it says now, *now* what stands in the records.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

CHANGED, CONFLICT, EMPTIED, UNTOUCHED, SAME = "changed", "conflict", "emptied", "untouched", "same"


@dataclass(frozen=True, slots=True)
class Met:
    """One question's three answers, and how they stand: `changed` in the file alone, in `conflict` with a colleague's, `emptied` in the
    file, `untouched` there while a colleague answered, or the `same`."""

    item: str
    base: str
    mine: str
    now: str

    @property
    def standing(self) -> str:
        """This function will tell how the three stand to each other."""
        if self.mine == self.now:
            return SAME
        if self.mine == self.base:
            return UNTOUCHED
        if not self.mine:
            return EMPTIED
        return CHANGED if self.now == self.base else CONFLICT

    @property
    def asks(self) -> bool:
        """This function will tell whether somebody must choose: the file never overwrites a colleague, nor empties an answer, unasked."""
        return self.standing in (CONFLICT, EMPTIED)


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says of a question beside its answer: a link to evidence with its day, and a comment."""

    item: str
    url: str = ""
    dated_on: date | None = None
    comment: str = ""


def merged(base: Mapping[str, str], mine: Mapping[str, str], now: Mapping[str, str]) -> list[Met]:
    """This function will put side by side what a file says of the items it holds (`mine`; empty: no answer)."""
    return [Met(item, base.get(item, ""), value, now.get(item, "")) for item, value in mine.items()]


def taken(met: list[Met], chosen: Mapping[str, str]) -> dict[str, str]:
    """This function will return the answers to keep: what changed in the file alone, and of the rest what was chosen to be `mine`."""
    return {one.item: one.mine for one in met
            if one.standing == CHANGED or (one.asks and chosen.get(one.item) == "mine")}
