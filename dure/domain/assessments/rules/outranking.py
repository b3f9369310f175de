"""Copeland's rule: a unit against each other one, child by child; what wins more of the weight wins the pair. A node's value is the
pairs won less those lost. Exact: between bounds only while it is not known which of two irrational numbers is greater.

Source: `docs/sources.md#copeland`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from dure.domain.assessments.rules.numbers import Number

Row = Mapping[str, Number]
Pair = tuple[int, int]  # the least and the most that the outcome of a pair can be: 1 won, 0 level, -1 lost


def pairs(own: Row, others: Sequence[Row], weights: Mapping[str, Fraction | int]) -> list[Pair]:
    """This function will compare a unit with others. A child that one of the two lacks does not count in their pair."""
    return [_pair(own, other, weights) for other in others]


def copeland(found: Sequence[Pair]) -> Number:
    """This function will return the pairs won less those lost."""
    return Number(Fraction(sum(low for low, _ in found)), Fraction(sum(high for _, high in found)))


def _pair(own: Row, other: Row, weights: Mapping[str, Fraction | int]) -> Pair:
    least: Fraction | int = 0
    most: Fraction | int = 0
    for child, value in own.items():
        against = other.get(child)
        if against is None:
            continue
        weight = weights[child]
        low, high = _outcome(value, against)
        least, most = least + low * weight, most + high * weight
    return _sign(least), _sign(most)


def _outcome(one: Number, other: Number) -> Pair:
    if one.low > other.high:
        return 1, 1
    if one.high < other.low:
        return -1, -1
    if (one.exact and other.exact) or (one.origin and one.origin == other.origin):
        return 0, 0  # bounds that touch and are points are equal, and so is what has one origin
    return (0 if one.low == other.high else -1), (0 if one.high == other.low else 1)


def _sign(balance: Fraction | int) -> int:
    return (balance > 0) - (balance < 0)
