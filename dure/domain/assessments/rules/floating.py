"""A node in floating point, for many draws and all units at once: the same arithmetic as `nodes` and `normalising`, as estimates.

Arrays are (draws, units) or (draws, units, children). NaN is missing, -inf what does not apply. Source: `assessment-engine`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from dure.domain.assessments.rules.instrument import Node, Normalise, Within

Array = NDArray[np.float64]


def aggregated(way: str, exponent: float, values: Array, weights: Array) -> Array:
    """This function will put children together; what weighs 0 does not count."""
    with np.errstate(divide="ignore", invalid="ignore"):
        whole = weights.sum(-1)
        if way == "sum":
            return (values * weights).sum(-1)
        if way == "arithmetic":
            return (values * weights).sum(-1) / whole
        if way == "minimum":
            return np.where(weights > 0, values, np.inf).min(-1)
        if way == "maximum":
            return np.where(weights > 0, values, -np.inf).max(-1)
        if way == "median":
            return np.asarray(np.nanmedian(np.where(weights != 0, values, np.nan), axis=-1))
        if way == "deviation":
            mean = (values * weights).sum(-1, keepdims=True) / whole[..., None]
            return np.asarray(np.sqrt(((values - mean) ** 2 * weights).sum(-1) / whole))
        if way == "product":
            return np.asarray((values ** weights).prod(-1))
        if way == "harmonic":
            return whole / (weights / values).sum(-1)
        if way == "power" and exponent != 0:
            return ((values ** exponent * weights).sum(-1) / whole) ** (1 / exponent)
        return np.exp((np.log(np.maximum(values, 0.0)) * weights).sum(-1) / whole)


def outranking(values: Array, weights: Array, frozen: Sequence[Sequence[Fraction | None]]) -> Array:
    """This function will compare each unit with the others, or with those of a frozen population, child by child: pairs won less pairs
    lost. What weighs 0 does not count in its pairs."""
    there = (weights != 0) & np.isfinite(values)
    made = np.empty(values.shape[:2])
    rows = np.array([[np.nan if one is None else float(one) for one in row] for row in frozen])
    for n, draw in enumerate(values):
        others, have = (rows, ~np.isnan(rows)) if frozen else (draw, there[n])
        balance = np.zeros((len(draw), len(others)))
        for child in range(draw.shape[-1]):
            both = there[n][:, child, None] & have[None, :, child]
            balance += np.where(both, np.sign(draw[:, child, None] - others[None, :, child]), 0) * weights[n][:, child, None]
        made[n] = np.sign(np.round(balance, 12)).sum(-1)
    return made


def kept(keep: Sequence[tuple[str, int]], values: Array, weights: Array) -> tuple[Array, Array]:
    """This function will let only the best or worst so many count, or all but the lowest or highest so many: (values, weights)."""
    order = np.argsort(np.where(weights != 0, values, np.inf), axis=-1)
    values, weights = np.take_along_axis(values, order, -1), np.take_along_axis(weights, order, -1)
    number, place = (weights != 0).sum(-1, keepdims=True), np.arange(values.shape[-1])
    first, behind = np.zeros_like(number), number
    for how, many in keep:  # as `nodes.kept_slice`
        if how == "best":
            first = np.maximum(number - many, 0)
        elif how == "worst":
            behind = np.minimum(many, number)
        elif how == "drop_lowest":
            first = np.minimum(many, behind - 1)
        else:
            behind = np.maximum(number - many, first + 1)
    return values, np.where((place >= first) & (place < behind), weights, 0.0)


def finished(node: Node, made: Array, top: Array, children: dict[str, Array]) -> tuple[Array, Array]:
    """This function will bring a node to what it is out of, multiply, add, transform, censor, bound and limit it: (values, ceilings)."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        if node.out_of is not None:
            made, top = np.where(top > 0, made * float(node.out_of) / top, made), np.where(top > 0, float(node.out_of), top)
        made, top = made * float(node.times) + float(node.plus), top * float(node.times) + float(node.plus)
        if node.function:
            made = np.exp(made) if node.function == "exp" else np.log(made) if node.function == "log" else made ** float(node.function_exponent)
            top = np.full_like(top, np.nan)
        if node.times < 0:
            top = np.full_like(top, np.nan)
        if node.censor is not None:
            made = np.where(made < float(node.censor[0]), float(node.censor[1]), made)
        made, top = within(made, node.within), within(top, node.within)
        for limit in node.limits:
            made = np.where(children[limit.child] < float(limit.below), np.minimum(made, float(limit.at_most)), made)
    return made, top


def within(values: Array, bounds: Within) -> Array:
    """This function will keep values within bounds."""
    low, high = bounds
    if low is None and high is None:
        return values
    return np.asarray(np.clip(values, None if low is None else float(low), None if high is None else float(high)))


# by the names of `kernel.rounding`; `half_even` is what NumPy does
_MODES: dict[str, Callable[[Array], Array]] = {
    "truncate": np.trunc, "floor": np.floor, "half_even": np.rint,
    "half_up": lambda x: np.copysign(np.floor(np.abs(x) + 0.5), x), "up": lambda x: np.copysign(np.ceil(np.abs(x)), x)}


def rounded(values: Array, digits: int, mode: str) -> Array:
    """This function will round as declared. What lies within the noise of floating point of a whole or a half is that."""
    scaled = values * 10.0 ** digits
    halves = np.rint(scaled * 2) / 2
    with np.errstate(invalid="ignore"):
        near = np.abs(scaled - halves) <= 1e-12 * np.maximum(np.abs(scaled), 1)
    return np.asarray(_MODES[mode](np.where(near, halves, scaled)) / 10.0 ** digits)


def settled(values: Array) -> Array:
    """This function will round to twelve digits, so that what is the same stays the same whatever the order of computing was."""
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = 10.0 ** (11 - np.floor(np.log10(np.abs(values))))
        return np.asarray(np.where(np.isfinite(values) & np.isfinite(scale), np.round(values * scale) / scale, values))


def scattered(drawn: Array, key: str) -> Array:
    """This function will turn each number of a factor (0 to 1) into another, as if it were drawn for `key` alone.

    What a factor moves moves independently that way, while the factor stays one number a draw, which is what variance-based sensitivity
    mixes. The bits are mixed as SplitMix64 does.
    """
    seed = int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "little")
    bits = np.ascontiguousarray(drawn).view(np.uint64) + np.uint64(seed)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        bits = (bits ^ (bits >> np.uint64(shift))) * np.uint64(factor)
    return np.asarray(((bits ^ (bits >> np.uint64(31))) >> np.uint64(11)) * 2.0 ** -53)


def normalised(how: Normalise, values: Array, units: Sequence[str], *, down: bool) -> Array:
    """This function will normalise a node among the units, each draw by itself."""
    if how.kind == "none":
        return -values if down else values
    known = np.where(np.isfinite(values), values, np.nan)
    if how.kind in ("bands", "curve"):
        xs, ys = (np.array([float(step[n]) for step in how.steps]) for n in (0, 1))
        passed = np.searchsorted(xs, known, "right") if how.closed == "left" else np.searchsorted(xs, known, "left")
        made = np.interp(known, xs, ys) if how.kind == "curve" else np.concatenate([[float(how.lowest)], ys])[passed]
    elif how.kind in ("rank", "percentile"):
        made = _placed(how, -known if down else known)
    else:
        made = _shared(how, known, units, down=down)
    return np.where(np.isfinite(values), within(made, how.within), values)


def _shared(how: Normalise, known: Array, units: Sequence[str], *, down: bool) -> Array:
    def stat(name: str, computed: Array) -> Array:
        return np.full((len(known), 1), float(how.stats[name])) if name in how.stats else computed

    def number(value: Fraction | None) -> Array:
        return np.full((len(known), 1), float(value or 0))

    low, high = stat("min", np.nanmin(known, axis=1, keepdims=True)), stat("max", np.nanmax(known, axis=1, keepdims=True))
    mean = stat("mean", np.nanmean(known, axis=1, keepdims=True))
    ends = {"goalposts": (number(how.worst), number(how.best)), "minmax": (high, low) if down else (low, high),
            "fraction_of_max": (0 * high, high), "distance_to_max": (low, high),
            "distance_to_target": (high if down else low, number(how.target))}
    if how.kind == "distance_to_reference":
        ends[how.kind] = (0 * high, known[:, [units.index(how.unit)]] if how.unit in units else np.full_like(high, np.nan))
    if how.kind == "zscore":
        sd = stat("sd", np.nanstd(known, axis=1, ddof=int(how.deviation == "sample"), keepdims=True))
        ends["zscore"] = (mean, mean - sd if down else mean + sd)
    worst, best = ends.get(how.kind, (low, high))
    with np.errstate(divide="ignore", invalid="ignore"):
        if how.kind == "goalposts" and how.log:
            known, worst, best = np.log(known), np.log(worst), np.log(best)
        share = (known - worst) / (best - worst)
        if how.kind == "distance_to_target":  # as `normalising`: who has reached the target has 1, wherever the others stand
            share = np.where(known <= best if down else known >= best, np.where(np.isnan(known), np.nan, 1.0), share)
        if how.clip or how.kind == "distance_to_target":
            share = np.clip(share, 0, 1)
        low_to, high_to = (float(end) for end in how.to)
        return low_to + (high_to - low_to) * share ** float(how.exponent) if how.exponent != 1 else low_to + (high_to - low_to) * share


def _placed(how: Normalise, known: Array) -> Array:
    """Places from below in each draw."""
    made = np.empty_like(known)
    for n, row in enumerate(known):
        ordered = np.sort(row[~np.isnan(row)])
        first, last = np.searchsorted(ordered, row, "left") + 1, np.searchsorted(ordered, row, "right")
        dense = np.searchsorted(np.unique(ordered), row, "left") + 1
        place = {"min": first, "max": last, "dense": dense}.get(how.ties, (first + last) / 2)
        low, high = (float(end) for end in how.to)
        made[n] = place if how.kind == "rank" else low + (high - low) * (place - 1) / max(len(ordered) - 1, 1)
    return made
