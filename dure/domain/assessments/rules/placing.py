"""Places and levels of scored units, from unrounded values. Source: `docs/sources.md#assessment-engine`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Protocol

from dure.domain.assessments.rules.instrument import Levels, Node
from dure.domain.assessments.rules.numbers import Number
from dure.domain.assessments.rules.parts import Part


class Placed(Protocol):
    """A scored unit."""

    unit: str
    parts: dict[str, Part]
    ranks: dict[str, int | Decimal]
    levels: dict[str, str]


def printed_unproven(node: Node, units: Iterable[Placed]) -> list[str]:
    """This function will list the units whose bounds do not prove the digits that are printed."""
    return [f"{one.unit} {node.key}" for one in units
            if (value := one.parts[node.key].value) is not None and not value.exact
            and value.printed(node.round.mode, node.round.digits) is None]


def _order(pair: tuple[Placed, Number]) -> tuple[float, Fraction, Fraction]:
    """Floats first: they round in order and compare fast; equal ones are parted by the exact bounds."""
    low = pair[1].low
    try:
        return float(low), low, pair[1].high
    except OverflowError:
        return (float("inf") if low > 0 else float("-inf")), low, pair[1].high


def rank(key: str, units: Sequence[Placed], ties: str, same: Callable[[str, Placed, Placed], bool], *, lowest_first: bool = False) -> list[str]:
    """This function will place units from the highest, or from the lowest. Two whose bounds overlap without being the same are not told apart yet: they are
    returned. `same` tells whether two units have the same below a node, whatever it comes to."""
    known = sorted(((one, value) for one in units if (value := one.parts[key].value) is not None), key=_order, reverse=not lowest_first)
    unproven = [f"{a.unit} = {b.unit} {key}" for (a, x), (b, y) in pairwise(known)
                if not (x.exact and y.exact) and x.low <= y.high and y.low <= x.high and not (x == y and (x.origin or same(key, a, b)))]
    dense = at = 0
    while at < len(known):
        end = at + 1
        while end < len(known) and known[end][1] == known[at][1]:
            end += 1
        place, dense = at + 1, dense + 1
        places: Mapping[str, int | Decimal] = {"min": place, "max": end, "dense": dense, "mean": Decimal(place + end) / 2}
        for one, _ in known[at:end]:
            one.ranks[key] = places[ties]
        at = end
    return unproven


def level(levels: Levels, units: Iterable[Placed]) -> list[str]:
    """This function will name the levels of units; those whose bounds lie on both sides of a cut are returned."""
    unproven = []
    for one in units:
        value = one.parts[levels.of].value
        if value is None:
            continue
        passed = [level_of(end, levels) for end in ((value.low,) if value.exact else (value.low, value.high))]
        one.levels[levels.of] = levels.names[passed[0]]
        if passed[0] != passed[-1]:
            unproven.append(f"{one.unit} {levels.of}")
    return unproven


def level_of(value: Fraction, levels: Levels) -> int:
    """This function will count the cuts that a value passes."""
    return sum(1 for cut in levels.cuts if value > cut or (value == cut and levels.closed == "left"))
