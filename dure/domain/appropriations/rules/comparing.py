"""Lines beside each other: over the years, over the stages, and calculations former and revised. Plain Python, won.

Source: `docs/sources.md#budget-stages`; revised and former: `docs/sources.md#domain-basis`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dure.domain.appropriations.rules.stages import STAGES

Stage = tuple[str, int]  # a stage and its round: ("supplementary", 1)


@dataclass(frozen=True, slots=True)
class Named:
    """A line as it is known in its year; `follows` is the key of the line that it continues under another name."""

    key: int
    year: int
    name: str
    follows: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """A calculation: its words and what it comes to, rounded, in won."""

    label: str
    expression: str
    won: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A calculation former and revised (기정, 경정); one of them is missing where it is new or gone."""

    former: Side | None
    revised: Side | None

    @property
    def change(self) -> int:
        """This function will return revised less former."""
        return (self.revised.won if self.revised else 0) - (self.former.won if self.former else 0)


def chained(lines: Iterable[Named]) -> list[dict[int, int]]:
    """This function will put lines that continue each other together: keys by year, in the order of `lines`.

    A line continues the one that it says it follows, else the one that bore its name last before it.
    """
    chains: list[dict[int, int]] = []
    where, named = dict[int, dict[int, int]](), dict[str, dict[int, int]]()
    known = list(lines)
    for line in sorted(known, key=lambda one: one.year):
        chain = where.get(line.follows or 0) or named.get(line.name)
        if chain is None or line.year in chain:
            chain = {}
            chains.append(chain)
        chain[line.year] = line.key
        where[line.key] = named[line.name] = chain
    place = {line.key: at for at, line in enumerate(known)}
    return sorted(chains, key=lambda chain: min(place[key] for key in chain.values()))


def in_order(stages: Iterable[Stage]) -> list[Stage]:
    """This function will return stages in the order in which a budget goes through them, each once."""
    return sorted(set(stages), key=lambda stage: (STAGES.index(stage[0]), stage[1]))


def side_by_side(former: Sequence[Side], revised: Sequence[Side]) -> list[Pair]:
    """This function will set calculations beside each other: those of one label together, in the order of what is revised; what was
    dropped stands at the end. Calculations of the same label pair in their order."""
    left = list(former)
    pairs = []
    for side in revised:
        match = next((one for one in left if one == side), None) or next((one for one in left if one.label == side.label), None)
        if match is not None:
            left.remove(match)
        pairs.append(Pair(match, side))
    return pairs + [Pair(one, None) for one in left]
