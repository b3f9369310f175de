"""A column of values brought to one range: goalposts, min-max, z-scores, ranks, bands and the rest, exactly. A node's values among units
are normalised the same way. Source: `docs/sources.md#assessment-engine`.

What depends on the other units (means, extremes) is taken from the frozen reference population where the instrument has one, else from
the units at hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from dure.domain.assessments.rules.instrument import SOURCE, Normalise
from dure.domain.assessments.rules.numbers import DIGITS_MOST, Number, bounded_by, logarithm, power, root
from dure.kernel.problem import Problem, Refused

Column = dict[str, Number | None]


def refused(code: str, path: str, unit: str, **said: object) -> Refused:
    """This function will refuse what cannot be computed, naming the indicator or node and the unit."""
    return Refused(Problem(f"assessments.{code}", {"path": path, "unit": unit, **said}, SOURCE))


def normalised(how: Normalise, column: Column, digits: int, *, down: bool, path: str, alike: Column | None = None) -> Column:
    """This function will normalise a column; None stays None. `alike` are exact values of which equal ones are equal in the column.
    Raises Refused where it cannot be done, naming `path` and the unit."""
    if how.kind == "none":
        return {unit: value if value is None or not down else value.times(Fraction(-1)) for unit, value in column.items()}
    if how.kind in ("rank", "percentile"):
        return _by_rank(how, column, down=down)
    if how.kind in ("bands", "curve"):
        step = _banded if how.kind == "bands" else _on_curve
        return {unit: None if value is None else bounded_by(step(how, value), how.within) for unit, value in column.items()}
    known = {unit: value for unit, value in column.items() if value is not None}
    reached = _reached(how, known, down=down)
    worst, best = _ends(how, known, digits, down=down, path=path, needed=len(reached) < len(known))
    shares = _shares_of_ends(how, known, alike or {}, down=down) | reached
    return {unit: None if value is None else _placed(how, value, worst, best, digits, path, unit, shares.get(unit)) for unit, value in column.items()}


def _reached(how: Normalise, known: Mapping[str, Number], *, down: bool) -> dict[str, Fraction]:
    """The units that have reached the target, which is 1 wherever the others stand; all of them, where the target lies behind all."""
    if how.kind != "distance_to_target" or how.target is None:
        return {}
    return {unit: Fraction(1) for unit, value in known.items() if (value.high <= how.target if down else value.low >= how.target)}


def _shares_of_ends(how: Normalise, known: Mapping[str, Number], alike: Mapping[str, Number | None], *, down: bool) -> dict[str, Fraction]:
    """The units that are surely at an end of the range have 0 or 1, where bounds would only come near it: else the last unit of logarithms
    had a share that may be negative, and no geometric mean."""
    ends = {"minmax": ("min", "max"), "distance_to_max": ("min", "max"), "fraction_of_max": ("max",), "distance_to_target": ("max" if down else "min",)}
    found: dict[str, Fraction] = {}
    if how.kind == "distance_to_reference":
        found = {unit: Fraction(1) for unit in known if unit == how.unit or (alike.get(unit) is not None and alike.get(unit) == alike.get(how.unit))}
    for end in ends.get(how.kind, ()):
        if end not in how.stats and not all(value.exact for value in known.values()):
            found |= dict.fromkeys(_surely_at(end, known, alike), Fraction((end == "max") is not down))
    return found


def _surely_at(end: str, known: Mapping[str, Number], alike: Mapping[str, Number | None]) -> set[str]:
    """The units at the least or greatest value, where all others are surely above or below; none where that is not known."""
    first = min(known, key=lambda unit: known[unit].low) if end == "min" else max(known, key=lambda unit: known[unit].high)
    same = {unit for unit in known if unit == first or (alike.get(unit) is not None and alike.get(unit) == alike.get(first))}
    beside = [known[unit] for unit in known if unit not in same]
    if all(one.low > known[first].high if end == "min" else one.high < known[first].low for one in beside):
        return same
    return set()


def _ends(how: Normalise, known: Mapping[str, Number], digits: int, *, down: bool, path: str, needed: bool) -> tuple[Number, Number]:
    """The two values that become the ends of the range: the worst and the best; apart, where they are `needed`."""
    values = list(known.values())
    if how.kind == "goalposts":
        return _goalposts(how, digits, path)
    low, high = _stat(how, "min", values), _stat(how, "max", values)
    if how.kind == "minmax":
        ends = (high, low) if down else (low, high)
    elif how.kind == "zscore":
        mean, sd = _mean_and_sd(how, values, digits)
        ends = (mean, mean - sd) if down else (mean, mean + sd)
    elif how.kind == "fraction_of_max":
        if values and high.low <= 0:
            raise refused("max_not_positive", path, "")
        ends = (Number.of(0), high)
    elif how.kind == "distance_to_max":
        ends = (low, high)
    elif how.kind == "distance_to_reference":
        if how.unit not in known:
            raise refused("reference_unknown", path, how.unit)
        if known[how.unit].low <= 0 <= known[how.unit].high:
            raise refused("reference_zero", path, how.unit)
        ends = (Number.of(0), known[how.unit])
    else:
        assert how.target is not None  # asked when the instrument was read
        ends = (high, Number.of(how.target)) if down else (low, Number.of(how.target))
    if needed and not ends[0].low < ends[1].low and not ends[1].low < ends[0].low:
        raise refused("no_spread", path, "")
    return ends


def _goalposts(how: Normalise, digits: int, path: str) -> tuple[Number, Number]:
    assert how.worst is not None and how.best is not None  # noqa: PT018 - asked when the instrument was read
    if not how.log:
        return Number.of(how.worst), Number.of(how.best)
    if how.worst <= 0 or how.best <= 0:
        raise refused("logarithm", path, "worst, best")
    return logarithm(Number.of(how.worst), digits), logarithm(Number.of(how.best), digits)


def _stat(how: Normalise, name: str, values: Sequence[Number]) -> Number:
    if name in how.stats:
        return Number.of(how.stats[name])
    if not values:
        return Number.of(0)
    pick = min if name == "min" else max
    return Number(pick(n.low for n in values), pick(n.high for n in values))


def _mean_and_sd(how: Normalise, values: Sequence[Number], digits: int) -> tuple[Number, Number]:
    """The mean and the standard deviation, of a sample (n - 1) or a population (n), or the frozen ones."""
    mean = sum(values, Number.of(0)).times(Fraction(1, max(len(values), 1)))
    if "mean" in how.stats:
        mean = Number.of(how.stats["mean"])
    if "sd" in how.stats:
        return mean, Number.of(how.stats["sd"])
    among = len(values) - (how.deviation == "sample")
    squares = sum(((one - mean).squared() for one in values), Number.of(0))
    return mean, root(squares.times(Fraction(1, max(among, 1))), 2, digits)


def _placed(how: Normalise, value: Number, worst: Number, best: Number, digits: int, path: str, unit: str, share_of_end: Fraction | None) -> Number:
    if how.kind == "goalposts" and how.log:
        if value.low <= 0:
            raise refused("logarithm", path, unit)
        value = logarithm(value, digits)
    try:
        share = ((value - worst) / (best - worst)).trimmed(digits) if share_of_end is None else Number.of(share_of_end)
        if how.clip or how.kind == "distance_to_target" or (how.kind == "minmax" and not how.stats):
            share = bounded_by(share, (Fraction(0), Fraction(1)))
        if how.exponent != 1:
            if share.low < 0:
                raise ZeroDivisionError
            share = power(share, how.exponent, digits)
    except ZeroDivisionError as error:
        raise refused("value_uncomputable", path, unit) from error
    except OverflowError as error:
        raise refused("number_large", path, unit, most=DIGITS_MOST) from error
    low, high = how.to
    return bounded_by(share.times(high - low) + Number.of(low), how.within)


def _banded(how: Normalise, value: Number) -> Number:
    """The points of the band in which a value lies."""
    found = []
    for end in (value.low, value.high):
        passed = [points for cut, points in how.steps if end > cut or (end == cut and how.closed == "left")]
        found.append(passed[-1] if passed else how.lowest)
    return Number(min(found), max(found))


def _on_curve(how: Normalise, value: Number) -> Number:
    """The line through the knots at a value; beyond the ends it stays at theirs."""
    between = [y for x, y in how.steps if value.low < x < value.high]
    found = [_at(how.steps, value.low), _at(how.steps, value.high), *between]
    return Number(min(found), max(found))


def _at(knots: Sequence[tuple[Fraction, Fraction]], x: Fraction) -> Fraction:
    if x <= knots[0][0]:
        return knots[0][1]
    for (x0, y0), (x1, y1) in pairwise(knots):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return knots[-1][1]


def _by_rank(how: Normalise, column: Column, *, down: bool) -> Column:
    """The place from below (equal values by `ties`, usually the mean of their places), or its share of all but one (percentile)."""
    values = sorted((-v.high if down else v.low) for v in column.values() if v is not None)
    first: dict[Fraction, int] = {}
    last: dict[Fraction, int] = {}
    for at, value in enumerate(values, 1):
        first.setdefault(value, at)
        last[value] = at
    dense = {value: at for at, value in enumerate(first, 1)}
    places = {value: {"min": Fraction(first[value]), "max": Fraction(last[value]), "dense": Fraction(dense[value])}.get(
        how.ties, Fraction(first[value] + last[value], 2)) for value in first}
    low, high = how.to
    found = Column()
    for unit, one in column.items():
        if one is None:
            found[unit] = None
            continue
        place = places[-one.high if down else one.low]
        found[unit] = bounded_by(Number.of(place if how.kind == "rank" else low + (high - low) * (place - 1) / max(len(values) - 1, 1)),
                                 how.within)
    return found
