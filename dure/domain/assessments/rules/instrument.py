"""The instrument: what is asked or measured, how it is made comparable, and the tree by which it is summed up. Frozen values.

Source: `docs/instrument.md`; `reading` makes an instrument of a file's plain values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

SOURCE = "assessment-engine"
COMPARED = ("copeland", "benefit_of_the_doubt")  # ways to put a unit together by comparing it with others
Within = tuple[Fraction | None, Fraction | None]  # the least and the most; None where there is no bound

NO_CEILING = frozenset({"none", "zscore", "rank", "bands", "curve"})  # ways to normalise after which the most that can be had is not known


@dataclass(frozen=True, slots=True)
class Rounding:
    """How a node is printed; `at` value: the rounded value is also what nodes above take."""

    digits: int = 4
    mode: str = "half_up"
    at: str = "display"


@dataclass(frozen=True, slots=True)
class Condition:
    """A question is asked only where another's answer is (or is not) one of some."""

    item: str
    answers: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """A question. `points` of each answer; `states` say what an answer outside the scale means: points, drop or missing."""

    key: str
    points: Mapping[str, Fraction]
    states: Mapping[str, Fraction | str]
    show_if: Condition | None = None

    @property
    def ceiling(self) -> Fraction:
        """This function will return the most points that can be had."""
        return max(self.points.values())


@dataclass(frozen=True, slots=True)
class Denominate:
    """Divided by another column, and multiplied by a factor (per 1,000 people)."""

    by: str
    times: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Normalise:
    """How a measure becomes comparable. `to` is the range; `stats` the frozen reference population (min, max, mean, sd).

    `exponent` bends the share before it is brought to the range; `within` bounds what comes out; `steps` are the cuts with the points
    above each (bands) or the knots of a line (curve).
    """

    kind: str = "none"
    worst: Fraction | None = None
    best: Fraction | None = None
    log: bool = False
    clip: bool = False
    to: tuple[Fraction, Fraction] = (Fraction(0), Fraction(1))
    unit: str = ""
    target: Fraction | None = None
    stats: Mapping[str, Fraction] = field(default_factory=dict)
    exponent: Fraction = Fraction(1)
    within: Within = (None, None)
    deviation: str = "sample"
    ties: str = "mean"
    steps: tuple[tuple[Fraction, Fraction], ...] = ()
    lowest: Fraction = Fraction(0)  # points below the first cut of bands
    closed: str = "left"


@dataclass(frozen=True, slots=True)
class Treat:
    """What is done to a column before it is normalised, in this order: values replaced, bounded, pulled in to quantiles, winsorised;
    then at most one of a logarithm, a power or Box and Cox's transformation."""

    replace: Mapping[Fraction, Fraction] = field(default_factory=dict)
    within: Within = (None, None)
    quantiles: tuple[Fraction, Fraction] | None = None
    winsorise_low: int = 0
    winsorise_high: int = 0
    function: str = ""  # log, power, box_cox
    exponent: Fraction = Fraction(1)
    plus: Fraction = Fraction(0)
    base: Fraction | None = None
    likeliest: bool = False  # the exponent of box_cox is chosen from the units at hand


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measure from outside: a number a unit, prepared step by step: denominated, imputed, treated, normalised. `states` say what words
    in place of a number mean: a score, drop or missing; `round` rounds what comes out."""

    key: str
    down: bool = False
    denominate: Denominate | None = None
    impute: str = "none"
    impute_group: str = ""
    impute_value: Fraction | None = None
    treat: Treat = Treat()
    normalise: Normalise = Normalise()
    only_for: str = ""  # a column that only divides others is no leaf of the tree
    states: Mapping[str, Fraction | str] = field(default_factory=dict)
    round: Rounding | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """Where a child is below a bound, the node is at most so much."""

    child: str
    below: Fraction
    at_most: Fraction


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the tree: children with weights, how they are put together, what missing and zero children do, how it is printed.

    `keep` counts only so many of the children (best, worst, or all but the lowest or highest); `weights_by` is a column whose value
    chooses other weights; what was put together is multiplied, added to, transformed, censored, bounded and normalised among units.
    """

    key: str
    children: tuple[tuple[str, Fraction], ...]
    aggregate: str = "arithmetic"
    exponent: Fraction = Fraction(1)
    missing: str = "block"
    min_share: Fraction = Fraction(0)
    if_zero: tuple[str, ...] = ()
    then: Fraction = Fraction(0)
    out_of: Fraction | None = None
    times: Fraction = Fraction(1)
    round: Rounding = Rounding()
    instead: Fraction = Fraction(0)  # what a missing child counts where `missing` is value
    min_number: int = 0
    keep: tuple[tuple[str, int], ...] | None = None
    weights_by: str = ""
    weights_of: Mapping[str, Mapping[str, Fraction]] = field(default_factory=dict)
    plus: Fraction = Fraction(0)
    function: str = ""  # exp, log, power
    function_exponent: Fraction = Fraction(1)
    censor: tuple[Fraction, Fraction] | None = None  # below the first, it is the second
    within: Within = (None, None)
    limits: tuple[Limit, ...] = ()
    normalise: Normalise = Normalise()
    down: bool = False
    share: tuple[Fraction, Fraction] = (Fraction(0), Fraction(1))  # benefit of the doubt: the least and most that a child makes up
    population: Mapping[str, Mapping[str, Fraction]] = field(default_factory=dict)  # frozen: with whom units are compared

    @property
    def finished_among_units(self) -> bool:
        """This function will tell whether the node is compared among units or rounded, after its parts were put together."""
        return self.normalise.kind != "none" or self.down or self.round.at == "value"

    def weighted(self, cells: Mapping[str, str]) -> tuple[tuple[str, Fraction | int], ...]:
        """This function will return the children with the weights that hold for a unit; those that weigh nothing are left out. Where
        only their shares matter they are whole numbers: the same mean, computed faster."""
        other = self.weights_of.get(cells.get(self.weights_by, "")) if self.weights_by else None
        children = self.children if other is None else tuple(
            (child, share) for child, weight in self.children if (share := other.get(child, weight)))
        if self.aggregate in ("sum", "product"):
            return children
        by = lcm(*(weight.denominator for _, weight in children))
        return tuple((child, int(weight * by)) for child, weight in children)


@dataclass(frozen=True, slots=True)
class Levels:
    """Named levels of a node: `closed` left: a score on a cut belongs to the level above it; right: to the one below."""

    of: str
    cuts: tuple[Fraction, ...]
    names: tuple[str, ...]
    closed: str = "left"


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of the answers mean beside items and indicators: the unit's key, its name, groups, and what is left aside; words
    that stand for an empty cell in any column."""

    unit: str = ""
    label: str = ""
    groups: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """A version of an instrument, whole. `hash` is the SHA-256 of its canonical form: published versions never change."""

    key: str
    version: str
    items: Mapping[str, Item]
    indicators: Mapping[str, Indicator]
    nodes: Mapping[str, Node]
    levels: tuple[Levels, ...]
    ties: str
    columns: Columns
    precision: int
    hash: str
    tolerance: Mapping[str, Fraction] = field(default_factory=dict)
    lowest_first: frozenset[str] = frozenset()  # nodes whose first place is the lowest value

    @property
    def roots(self) -> list[str]:
        """This function will return the nodes that are no other's child, in their order."""
        below = {child for node in self.nodes.values() for child, _ in node.children}
        return [key for key in self.nodes if key not in below]
