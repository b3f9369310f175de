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


def normalised(how: Normalise, column: Column, digits: int, *, down: bool, path: str) -> Column:
    """This function will normalise a column; None stays None. Raises Refused where it cannot be done, naming `path` and the unit."""
    if how.kind == "none":
        return {unit: value if value is None or not down else value.times(Fraction(-1)) for unit, value in column.items()}
    if how.kind in ("rank", "percentile"):
        return _by_rank(how, column, down=down)
    if how.kind in ("bands", "curve"):
        step = _banded if how.kind == "bands" else _on_curve
        return {unit: None if value is None else bounded_by(step(how, value), how.within) for unit, value in column.items()}
    known = {unit: value for unit, value in column.items() if value is not None}
    worst, best = _ends(how, known, digits, down=down, path=path)
    return {unit: None if value is None else _placed(how, value, worst, best, digits, path, unit) for unit, value in column.items()}


def _ends(how: Normalise, known: Mapping[str, Number], digits: int, *, down: bool, path: str) -> tuple[Number, Number]:
    """The two values that become the ends of the range: the worst and the best."""
    values = list(known.values())
    if how.kind == "goalposts":
        assert how.worst is not None and how.best is not None  # noqa: PT018 - asked when the instrument was read
        ends = (Number.of(how.worst), Number.of(how.best))
        if how.log:
            if how.worst <= 0 or how.best <= 0:
                raise refused("logarithm", path, "")
            return logarithm(ends[0], digits), logarithm(ends[1], digits)
        return ends
    low, high = _stat(how, "min", values), _stat(how, "max", values)
    if how.kind == "minmax":
        ends = (high, low) if down else (low, high)
    elif how.kind == "zscore":
        mean, sd = _mean_and_sd(how, values, digits)
        ends = (mean, mean - sd) if down else (mean, mean + sd)
    elif how.kind == "fraction_of_max":
        ends = (Number.of(0), high)
    elif how.kind == "distance_to_max":
        ends = (low, high)
    elif how.kind == "distance_to_reference":
        if how.unit not in known:
            raise refused("reference_unknown", path, how.unit)
        ends = (Number.of(0), known[how.unit])
    else:
        assert how.target is not None  # asked when the instrument was read
        ends = (high, Number.of(how.target)) if down else (low, Number.of(how.target))
    if values and not ends[0].low < ends[1].low and not ends[1].low < ends[0].low:
        raise refused("no_spread", path, "")
    return ends


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


def _placed(how: Normalise, value: Number, worst: Number, best: Number, digits: int, path: str, unit: str) -> Number:
    if how.kind == "goalposts" and how.log:
        if value.low <= 0:
            raise refused("logarithm", path, unit)
        value = logarithm(value, digits)
    try:
        share = ((value - worst) / (best - worst)).trimmed(digits)
        if how.clip or how.kind == "distance_to_target":
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
