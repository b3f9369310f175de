"""What might as well have been decided otherwise: weights, ways to put parts together, to normalise, and how far outliers are pulled in.

Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from dure.domain.assessments.rules.columns import Prepared
from dure.domain.assessments.rules.instrument import SOURCE, Indicator
from dure.domain.assessments.rules.normalising import normalised
from dure.domain.assessments.rules.numbers import Number
from dure.kernel.problem import Problem, Refused

NORMALISED = ("minmax", "percentile", "zscore")
FACTORS = ("treatment", "normalisation", "weights", "aggregation")
_DIGITS = 20  # more than a floating point holds


@dataclass(frozen=True, slots=True)
class Plan:
    """What is varied: each weight by up to a share of itself (`weights_of`: only those in some nodes), nodes among ways to put parts
    together, measures among the declared way to normalise and others (``percentile``, ``minmax:1:100``, ``zscore:10:12``: what 0 and 1
    become), and the most values that are winsorised before a logarithm is taken instead.

    `seed` makes the draws repeatable. What is empty or 0 is not varied. The declared way to normalise is one of the ways, unless
    `declared` is false.
    """

    draws: int = 1_000
    seed: int = 1
    weights: float = 0.25
    aggregates: tuple[str, ...] = ()
    normalisations: tuple[str, ...] = ()
    winsorised: tuple[int, ...] = ()
    weights_of: tuple[str, ...] = ()
    declared: bool = True

    @property
    def factors(self) -> list[str]:
        """This function will name what is varied."""
        varied = {"weights": self.weights > 0, "aggregation": len(self.aggregates) > 1, "normalisation": len(self.ways) > 1,
                  "treatment": len(self.winsorised) > 1}
        return [factor for factor in FACTORS if varied[factor]]

    @property
    def ways(self) -> tuple[str, ...]:
        """This function will return the ways to normalise; the empty one is as declared."""
        return ("", *self.normalisations) if self.declared or not self.normalisations else self.normalisations


def plan_problems(plan: Plan) -> list[Problem]:
    """This function will find what a plan cannot mean: a share of weights beyond all or nothing, a seed below 0, a way that is none, and a
    single way, which varies nothing."""
    if not 0 <= plan.weights <= 1:
        return [Problem("assessments.not_a_share", {"path": "weights", "said": f"{plan.weights:g}"}, SOURCE)]
    if plan.seed < 0:
        return [Problem("assessments.seed_below_zero", {"path": "seed", "said": plan.seed}, SOURCE)]
    for way in plan.normalisations:
        way_read(way)
    ways = {"aggregates": plan.aggregates, "normalisations": plan.ways if plan.normalisations or not plan.declared else (),
            "winsorised": plan.winsorised}
    return [Problem("assessments.one_way", {"path": path, "said": ", ".join(map(str, said)) or "–"}, SOURCE)
            for path, said in ways.items() if said and len(set(said)) < 2]


def way_read(way: str) -> tuple[str, tuple[float, float] | None]:
    """This function will read a way to normalise, ``zscore`` or ``zscore:10:12``: its kind, and what 0 and 1 become (None: as the measure
    declares). Raises Refused for what is none."""
    kind, *ends = way.split(":")
    try:
        if kind not in NORMALISED or len(ends) not in (0, 2):
            raise ValueError
        low, high = (float(end) for end in ends) if ends else (0.0, 1.0)
        if not (isfinite(low) and isfinite(high) and low < high):
            raise ValueError
        return kind, (low, high) if ends else None
    except ValueError as error:
        raise Refused.because("assessments.not_known", source=SOURCE, path="normalisations", said=way[:60],
                              known=", ".join((*NORMALISED, "minmax:1:100 (1 < 100)"))) from error


def another_column(indicator: Indicator, stage: Prepared, units: Sequence[str], way: str, most: int | None) -> list[float]:
    """This function will prepare a column another way than declared: normalised by `way` (empty: as declared), and where the instrument
    winsorises more than `most` values (None: any), by a logarithm instead: of the distance from the least, a hundredth of the range added,
    as COINr treats what winsorising alone does not cure. What is missing is NaN."""
    treat = indicator.treat
    values = np.array([middle(stage.treated[unit]) for unit in units])
    if most is not None and treat.winsorise_low + treat.winsorise_high > most:
        values = np.array([middle(stage.imputed[unit]) for unit in units])
        values = values - np.nanmin(values)
        values = np.log(values + np.nanmax(values) / 100) if np.nanmax(values) > 0 else values
    if way:
        return _normalised(values, way, indicator)
    column = {unit: None if np.isnan(value) else Number.of(Fraction(value)) for unit, value in zip(units, values, strict=True)}
    made = normalised(indicator.normalise, column, _DIGITS, down=indicator.down, path=f"indicators.{indicator.key}")
    return [middle(made[unit]) for unit in units]


def middle(number: Number | None) -> float:
    """This function will return the floating point between the bounds of a number; NaN where there is none."""
    return np.nan if number is None else float((number.low + number.high) / 2)


def _normalised(values: NDArray[np.float64], way: str, indicator: Indicator) -> list[float]:
    """To the range of the way, or the one that is declared. A z-score without a range of its own lies six deviations apart in it."""
    kind, to = way_read(way)
    low, high = to or (float(indicator.normalise.to[0]), float(indicator.normalise.to[1]))
    values = -values if indicator.down else values
    known = values[~np.isnan(values)]
    spread = np.ptp(known) if known.size else 0.0
    if not spread:
        return list(values * 0 + low)
    if kind == "percentile":
        share = (np.searchsorted(np.sort(known), values, "left") + np.searchsorted(np.sort(known), values, "right") - 1) / 2 / max(known.size - 1, 1)
        share = np.where(np.isnan(values), np.nan, share)
    elif kind == "zscore":
        share = (values - known.mean()) / known.std(ddof=1)
        share = share if to else 0.5 + share / 6
    else:
        share = (values - known.min()) / spread
    return list(low + (high - low) * share)
