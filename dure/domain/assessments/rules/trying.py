"""An instrument tried on answers that were given to another version of it. Source: `docs/instrument.md`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.scoring import Answers, Scored, scored


@dataclass(frozen=True, slots=True)
class Tried:
    """A unit with its scores as they were and as they would be. `unfit` are answers that the tried version has no item or word for,
    `unasked` the items for which nothing was answered, since nobody asked."""

    unit: str
    before: Scored
    after: Scored
    unfit: tuple[str, ...]
    unasked: tuple[str, ...]


def tried(version: Instrument, given: Mapping[str, tuple[Instrument, Mapping[str, str]]]) -> list[Tried]:
    """This function will score answers (unit → the instrument they were given to, item → word) with another version, each beside its
    scores as they were; what does not fit counts as unanswered. Raises Refused where a version cannot be scored."""
    fitting = {unit: {item: word for item, word in answers.items() if _fits(version, item, word)} for unit, (_, answers) in given.items()}
    after = scored(version, Answers(tuple(fitting), fitting)) if fitting else None
    found = []
    for unit, (former, answers) in given.items():
        before = scored(former, Answers((unit,), {unit: answers})).units[unit]
        assert after is not None  # there is a unit
        found.append(Tried(unit, before, after.units[unit],
                           tuple(f"{item} = {word}" for item, word in answers.items() if word and item not in fitting[unit]),
                           tuple(item for item in version.items if item not in former.items)))
    return found


def _fits(version: Instrument, item: str, word: str) -> bool:
    return item in version.items and bool(word) and (word in version.items[item].points or word in version.items[item].states)
