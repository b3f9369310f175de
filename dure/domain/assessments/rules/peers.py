"""Whom a city is compared with: cities of its region and size, at least so many that no one is found out, else a wider group with
the reason said. Source: `docs/sources.md#assessment-peers`.

A city is named only where it consents; of the others only the quartiles are told: a lowest or highest value would be one city's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol, TypeVar

from dure.kernel.problem import Problem

SOURCE = "assessment-peers"
BY = ("region", "population_band")
LEAST = 8
_FEW = {("region", "population_band"): "assessments.peers_few", ("population_band", "region"): "assessments.peers_few",
        ("region",): "assessments.peers_few_region", ("population_band",): "assessments.peers_few_band", (): "assessments.peers_few_all"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A city with what groups it (``region``, ``population_band``: words, empty where not known), whether it consents to be named,
    and its scores by node."""

    key: str
    groups: Mapping[str, str]
    named: bool
    values: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """The others that a city is compared with. `by` is what they have in common with it, nothing: the whole network. `widened` says
    why the group is wider than the instrument asks; without `units` it says why there is no comparison."""

    units: tuple[Unit, ...]
    by: tuple[str, ...]
    asked: tuple[str, ...]
    least: int
    widened: tuple[Problem, ...] = ()

    @property
    def compared(self) -> bool:
        """This function will tell whether there are enough to compare with."""
        return bool(self.units)

    @property
    def named(self) -> list[Unit]:
        """This function will return those who consent to be named."""
        return [unit for unit in self.units if unit.named]

    def spread(self, node: str) -> Spread | None:
        """This function will return the quartiles of a node over the group; None where fewer than the least have a score."""
        values = [unit.values[node] for unit in self.units if node in unit.values]
        return quartiles(values) if len(values) >= self.least else None


@dataclass(frozen=True, slots=True)
class Spread:
    """Quartiles of `number` values."""

    number: int
    lower: Fraction
    median: Fraction
    upper: Fraction


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a value stands: how many of the group lie below it, the same, above it."""

    below: int
    same: int
    above: int


@dataclass(frozen=True, slots=True)
class Rule:
    """How an instrument groups peers: by what, the most telling first, and how many there must be."""

    by: tuple[str, ...] = BY
    least: int = LEAST


def rule_of(plain: Mapping[str, Any]) -> Rule:
    """This function will read an instrument's ``peers: {by, min_n}``. Fewer than eight are never compared, whatever it says."""
    said = plain.get("peers") or {}
    wanted = tuple(str(one) for one in (said.get("by") if isinstance(said.get("by"), list) else None) or BY)
    least = said.get("min_n", LEAST)
    return Rule(tuple(dict.fromkeys(one for one in wanted if one in BY)), max(LEAST, int(least) if str(least).isdigit() else LEAST))


def band_of(bands: Sequence[int], population: int | None) -> str:
    """This function will name the band of a population by its number, 1 the smallest; empty where the population is not known.
    `bands` are the upper ends, growing; a city on an end belongs to the band below it."""
    return "" if population is None else str(1 + sum(1 for end in bands if population > end))


def peer_group(city: Unit, others: Iterable[Unit], rule: Rule | None = None) -> PeerGroup:
    """This function will choose the peers of a city among others (the city itself is left out).

    All that the rule asks must be the same; where fewer than the least are, the last of `by` is given up, then the one before, up to
    the whole network. Each step says its reason.
    """
    rule = rule or Rule()
    known = sorted((unit for unit in others if unit.key != city.key), key=lambda unit: unit.key)
    reasons: list[Problem] = []
    for length in range(len(rule.by), -1, -1):
        by = rule.by[:length]
        lacking = [one for one in by if not city.groups.get(one)]
        if lacking:
            reasons.append(Problem(f"assessments.peers_unknown_{lacking[0]}", {}, SOURCE))
            continue
        group = tuple(unit for unit in known if all(unit.groups.get(one) == city.groups[one] for one in by))
        if len(group) >= rule.least:
            return PeerGroup(group, by, rule.by, rule.least, tuple(reasons))
        reasons.append(Problem(_FEW[by], {"number": len(group), "least": rule.least}, SOURCE))
    return PeerGroup((), (), rule.by, rule.least, tuple(reasons))


def quartiles(values: Sequence[Fraction]) -> Spread:
    """This function will return the quartiles of one value or more, between two neighbours where they fall so (linear)."""
    # rounded to a float first: a float tells most of them apart, is never the other way round, and is ten times as quick
    ordered = sorted(values, key=lambda value: (float(value), value))
    return Spread(len(ordered), *(_between(ordered, Fraction(n, 4)) for n in (1, 2, 3)))


def _between(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def standing(group: PeerGroup, node: str, value: Fraction) -> Standing:
    """This function will tell where a value stands among the group's."""
    values = [unit.values[node] for unit in group.units if node in unit.values]
    below, same = sum(one < value for one in values), sum(one == value for one in values)
    return Standing(below, same, len(values) - below - same)


class Standout(Protocol):
    """A part with its share of what can be reached, and how far it lies above the peers' median; None where it has none."""

    @property
    def share(self) -> Fraction | None:
        """This function will return its share, from 0 to 1."""

    @property
    def ahead(self) -> Fraction | None:
        """This function will return how far it lies above the median."""


Row = TypeVar("Row", bound=Standout)


def standing_out(rows: Sequence[Row], most: int = 3) -> tuple[list[Row], list[Row]]:
    """This function will return the strongest and the weakest: by how far they lie above or below the peers' median, else, without
    peers, by their own share against the mean of all. What is neither is in neither."""
    known = [(row, row.ahead) for row in rows if row.ahead is not None]
    if not known:
        own = [(row, row.share) for row in rows if row.share is not None]
        mean = sum((share for _, share in own), Fraction(0)) / len(own) if own else Fraction(0)
        known = [(row, share - mean) for row, share in own]
    ordered = sorted(known, key=lambda pair: -pair[1])
    return [row for row, by in ordered if by > 0][:most], [row for row, by in reversed(ordered) if by < 0][:most]
