"""Which name is in force, by which name a list is sorted, and when a former name ends.

Source: `docs/sources.md#party-names`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Literal

from dure.domain.parties.rules.organisations import folded
from dure.kernel.problem import Problem

SOURCE = "party-names"
_RANK = {"legal": 0, "short": 1, "alias": 2, "former": 3}
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Said:
    """A name as the register says it: `starts_on` is its first day, `before` the day after its last; None is open.

    `note` and `details` are what an exchange file says beside.
    """

    language: str
    name: str
    use: str = "legal"
    starts_on: date | None = None
    before: date | None = None
    note: str = ""
    details: Mapping[str, Any] = field(default_factory=dict, compare=False)


def in_force(names: Iterable[Said], on: date, use: str = "legal") -> list[Said]:
    """This function will return the names of a use that are in force on a day, the latest begun first."""
    found = [n for n in names if n.use == use and (n.starts_on is None or n.starts_on <= on) and (n.before is None or on < n.before)]
    return sorted(found, key=lambda n: n.starts_on or date.min, reverse=True)


def name_for(names: Sequence[Said], language: str) -> str:
    """This function will choose among names the one for a reader: in the language, else in English, Korean, any; else none."""
    for wanted in (language, language.partition("-")[0], "en", "ko"):
        for said in names:
            if said.language == wanted:
                return said.name
    return names[0].name if names else ""


def listed(names: Iterable[Said]) -> list[Said]:
    """This function will put names in order: those in force without end first, legal before short before others."""
    return sorted(names, key=lambda n: (n.before is not None, _RANK.get(n.use, 9), -(n.starts_on or date.min).toordinal()))


def names_text(names: Iterable[Said]) -> str:
    """This function will write all names one a line, each once, the one in force first: what a search looks through."""
    return "\n".join(dict.fromkeys(said.name for said in listed(names)))


def sorted_by(names: Iterable[Said], language: str, key: str) -> str:
    """This function will return the folded name by which a list in a language is sorted; the key where there is no name."""
    return (folded(name_for(listed(names), language)) or folded(key))[:LONGEST]


@dataclass(frozen=True, slots=True)
class Clash:
    """A legal name in the way of a new one: it `ends` with the day before the new one begins, or the two contradict."""

    index: int
    kind: Literal["ends", "contradicts"]


def clashes(new: Said, legal: Sequence[Said]) -> list[Clash]:
    """This function will find the legal names of one language that would be in force together with a new one.

    One that is still open, and began before, simply ends; anything else is for a person to say.
    """
    found = []
    for index, old in enumerate(legal):
        apart = (old.before is not None and new.starts_on is not None and old.before <= new.starts_on) or (
            new.before is not None and old.starts_on is not None and new.before <= old.starts_on)
        if apart:
            continue
        earlier = new.starts_on is not None and (old.starts_on is None or old.starts_on < new.starts_on)
        found.append(Clash(index, "ends" if earlier and old.before is None else "contradicts"))
    return found


def clash_problem(new: Said, old: Said) -> Problem:
    """This function will say that two legal names of one language would be in force at once."""
    last = old.before - timedelta(days=1) if old.before else ""
    return Problem("parties.names_overlap", {"name": new.name, "other": old.name, "language": new.language,
                                             "starts_on": old.starts_on or "", "ends_on": last}, SOURCE)
