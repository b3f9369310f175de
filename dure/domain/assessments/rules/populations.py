"""Nodes that put a unit together by comparing it with others: Copeland's rule, and benefit of the doubt. The others are the reference
population that the instrument stores, or without one the units at hand. Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dure.domain.assessments.rules.doubt import best_shares
from dure.domain.assessments.rules.instrument import SOURCE, Node
from dure.domain.assessments.rules.nodes import counted_parts
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.outranking import Row, copeland, pairs
from dure.domain.assessments.rules.parts import Part
from dure.kernel.problem import Refused
from dure.kernel.rounding import rounded

Weights = Mapping[str, Fraction | int]
Counted = Sequence[tuple[str, Fraction | int, Part]]
# more than this would take minutes: units × others × children, and children of one linear programme
MOST_COMPARED, MOST_CHILDREN = 5_000_000, 40


@dataclass(frozen=True, slots=True)
class Population:
    """Those with whom the units of a node are compared: rows by unit, each child's value. `frozen` ones are the instrument's: a unit is
    compared with its own earlier row too."""

    node: Node
    rows: Mapping[str, Row]
    frozen: bool

    def value(self, unit: str, own: Row, weights: Weights) -> Number:
        """This function will compute the node for a unit. Raises ZeroDivisionError where it has no value."""
        others = self.others(unit)
        if self.node.aggregate == "copeland":
            return copeland(pairs(own, others, weights))
        low = sum(self._best(list(own), [one.low for one in own.values()], [{child: one.high for child, one in row.items()} for row in others]))
        if all(one.exact for row in (own, *others) for one in row.values()):
            return Number.of(low)
        return Number(Fraction(low), Fraction(sum(self._best(list(own), [one.high for one in own.values()],
                                                             [{child: one.low for child, one in row.items()} for row in others]))))

    def for_unit(self, unit: str) -> Callable[[Counted], Number]:
        """This function will return what puts the parts of a unit together."""
        return lambda counted: self.value(unit, _row(counted), {child: weight for child, weight, _ in counted})

    def others(self, unit: str) -> list[Row]:
        """This function will return the rows with which a unit is compared."""
        return [row for key, row in self.rows.items() if self.frozen or key != unit]

    def told(self, unit: str, own: Row, weights: Weights) -> str:
        """This function will tell how a unit's value came about: its pairs, or the shares that are best for it."""
        among = f"{'frozen' if self.frozen else 'at hand'}: {len(self.others(unit))}"
        if self.node.aggregate == "copeland":
            found = pairs(own, self.others(unit), weights)
            won, lost = sum(low > 0 for low, _ in found), sum(high < 0 for _, high in found)
            return f"won {won}, lost {lost}, level {len(found) - won - lost}; others {among}"
        best = self._best(list(own), [one.low for one in own.values()], [{child: one.high for child, one in row.items()} for row in self.others(unit)])
        whole = sum(best, Fraction(0))
        shares = [f"{child} {rounded(one * 100 / whole, 'half_up', 1)} %" for child, one in zip(own, best, strict=True) if whole]
        return f"best shares: {', '.join(shares) or 'none'}; others {among}"

    def _best(self, children: Sequence[str], own: Sequence[Fraction], others: Sequence[Mapping[str, Fraction]]) -> list[Fraction]:
        """What a unit lacks has no weight; what another lacks counts 0 there."""
        return best_shares(own, [[row.get(child, Fraction(0)) for child in children] for row in others], self.node.share)


def population(node: Node, rows: Callable[[], Mapping[str, Row]], units: int) -> Population:
    """This function will return those with whom units are compared: the stored ones, else all of `rows`. Raises Refused, naming the node,
    where that is too much to compute."""
    frozen = {unit: {child: Number.of(value) for child, value in row.items()} for unit, row in node.population.items()}
    found = Population(node, frozen or rows(), bool(frozen))
    size = units * len(found.rows) * len(node.children)
    if size > MOST_COMPARED or (node.aggregate == "benefit_of_the_doubt" and len(node.children) > MOST_CHILDREN):
        raise Refused.because("assessments.population_large", source=SOURCE, path=f"tree.{node.key}", units=units, others=len(found.rows),
                              children=len(node.children), most=MOST_COMPARED, children_most=MOST_CHILDREN)
    return found


def rows_of(node: Node, parts: Mapping[str, Mapping[str, Part]], children: Mapping[str, Sequence[tuple[str, Fraction | int]]]) -> dict[str, Row]:
    """This function will return the values of the children that count, for those units that have a value."""
    found = {unit: counted_parts(node, children[unit], own) for unit, own in parts.items()}
    return {unit: _row(one[0]) for unit, one in found.items() if not isinstance(one, Part)}


def _row(counted: Counted) -> Row:
    return {child: part.value for child, _, part in counted if part.value is not None}
