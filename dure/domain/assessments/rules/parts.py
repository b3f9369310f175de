"""What became of a leaf or node for a unit. Source: `docs/sources.md#assessment-engine`.

A part of a node has one of three fates: a value, *missing* (the node's rule decides what that does), or *dropped* (it does not apply:
its weight leaves the node, and so does its share of the ceiling).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from dure.domain.assessments.rules.numbers import Number

DROPPED, MISSING = "dropped", "missing"


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a leaf or node with its ceiling (None where there is none), or its fate with the reason."""

    value: Number | None
    ceiling: Fraction | None = None
    fate: str = ""
    reason: str = ""
    weight_present: Fraction = Fraction(1)
