"""Making measures comparable among units: denominate, impute, treat, normalise, one column at a time and exactly.

Source: `docs/sources.md#assessment-engine`. What depends on the other units (means, extremes) is taken from the frozen reference
population where the instrument has one, else from the units at hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dure.domain.assessments.rules.instrument import SOURCE, Indicator, Normalise
from dure.domain.assessments.rules.numbers import Number, logarithm, root
from dure.kernel.problem import Problem, Refused

Column = dict[str, Number | None]


@dataclass(slots=True)
class Prepared:
    """A column through its stages, by unit: `raw`, `denominated`, `imputed`, `treated`, `normalised`; None where there is no value.
    `filled` are the units whose value was imputed."""

    raw: Column
    denominated: Column
    imputed: Column
    treated: Column
    normalised: Column
    filled: frozenset[str] = frozenset()


def prepared(indicator: Indicator, raw: Column, others: Mapping[str, Column], groups: Mapping[str, Mapping[str, str]], digits: int) -> Prepared:
    """This function will take a column through its stages. Raises Refused naming the indicator and the unit where it cannot be done."""
    denominated = _denominated(indicator, raw, others)
    imputed = _imputed(indicator, denominated, groups)
    treated = _treated(indicator, imputed, digits)
    return Prepared(raw, denominated, imputed, treated, _normalised(indicator, treated, digits),
                    frozenset(unit for unit, value in imputed.items() if value is not None and denominated[unit] is None))


def _refused(code: str, indicator: Indicator, unit: str, **said: object) -> Refused:
    return Refused(Problem(f"assessments.{code}", {"path": f"indicators.{indicator.key}", "unit": unit, **said}, SOURCE))


def _denominated(indicator: Indicator, raw: Column, others: Mapping[str, Column]) -> Column:
    if indicator.denominate is None:
        return dict(raw)
    by, found = others[indicator.denominate.by], Column()
    for unit, value in raw.items():
        divisor = by[unit]
        if value is None or divisor is None:
            found[unit] = None
            continue
        if divisor.low == 0:
            raise _refused("divided_by_zero", indicator, unit)
        found[unit] = (value / divisor).times(indicator.denominate.times)
    return found


def _imputed(indicator: Indicator, column: Column, groups: Mapping[str, Mapping[str, str]]) -> Column:
    if indicator.impute == "none":
        return dict(column)
    made = dict(column)
    for unit, value in column.items():
        if value is None:
            made[unit] = _filling(indicator, column, unit, groups)
    return made


def _filling(indicator: Indicator, column: Column, unit: str, groups: Mapping[str, Mapping[str, str]]) -> Number | None:
    if indicator.impute in ("zero", "value"):
        return Number.of(indicator.impute_value or 0)
    among = column
    if indicator.impute.startswith("group"):
        group = groups[indicator.impute_group]
        among = {one: value for one, value in column.items() if group[one] == group[unit]}
    known = sorted(value.low for value in among.values() if value is not None)
    if not known:
        return None
    if indicator.impute.endswith("mean"):
        return Number.of(sum(known, Fraction(0)) / len(known))
    middle = len(known) // 2
    return Number.of(known[middle] if len(known) % 2 else (known[middle - 1] + known[middle]) / 2)


def _treated(indicator: Indicator, column: Column, digits: int) -> Column:
    """The `high` highest values become the next one below, the `low` lowest the next one above; then the logarithm."""
    made = dict(column)
    known = sorted(value.low for value in column.values() if value is not None)
    if indicator.winsorise_low + indicator.winsorise_high >= max(len(known), 1):
        if indicator.winsorise_low or indicator.winsorise_high:
            raise _refused("winsorised_all", indicator, "", number=len(known))
        return made
    low, high = known[indicator.winsorise_low] if known else Fraction(0), known[-1 - indicator.winsorise_high] if known else Fraction(0)
    for unit, value in column.items():
        if value is None:
            continue
        kept = Number.of(min(max(value.low, low), high)) if indicator.winsorise_low or indicator.winsorise_high else value
        if indicator.log:
            if kept.low <= 0:
                raise _refused("logarithm", indicator, unit)
            kept = logarithm(kept, digits)
        made[unit] = kept
    return made


def _normalised(indicator: Indicator, column: Column, digits: int) -> Column:
    how = indicator.normalise
    if how.kind == "none":
        return {unit: value if value is None or not indicator.down else value.times(Fraction(-1)) for unit, value in column.items()}
    known = {unit: value for unit, value in column.items() if value is not None}
    if how.kind in ("rank", "percentile"):
        return _by_rank(indicator, column)
    worst, best = _ends(indicator, known, digits)
    return {unit: None if value is None else _placed(indicator, value, worst, best, unit, digits) for unit, value in column.items()}


def _ends(indicator: Indicator, known: Mapping[str, Number], digits: int) -> tuple[Number, Number]:
    """The two values that become the ends of the range: the worst and the best."""
    how, values = indicator.normalise, list(known.values())
    if how.kind == "goalposts":
        assert how.worst is not None and how.best is not None  # noqa: PT018 - asked when the instrument was read
        ends = (Number.of(how.worst), Number.of(how.best))
        if how.log:
            if how.worst <= 0 or how.best <= 0:
                raise _refused("logarithm", indicator, "")
            return logarithm(ends[0], digits), logarithm(ends[1], digits)
        return ends
    low, high = _stat(how, "min", values), _stat(how, "max", values)
    if how.kind == "minmax":
        ends = (high, low) if indicator.down else (low, high)
    elif how.kind == "zscore":
        mean, sd = _mean_and_sd(how, values, digits)
        ends = (mean, mean - sd) if indicator.down else (mean, mean + sd)
    elif how.kind == "fraction_of_max":
        ends = (Number.of(0), high)
    elif how.kind == "distance_to_max":
        ends = (low, high)
    elif how.kind == "distance_to_reference":
        if how.unit not in known:
            raise _refused("reference_unknown", indicator, how.unit)
        ends = (Number.of(0), known[how.unit])
    else:
        assert how.target is not None  # asked when the instrument was read
        ends = (high, Number.of(how.target)) if indicator.down else (low, Number.of(how.target))
    if values and not ends[0].low < ends[1].low and not ends[1].low < ends[0].low:
        raise _refused("no_spread", indicator, "")
    return ends


def _stat(how: Normalise, name: str, values: Sequence[Number]) -> Number:
    if name in how.stats:
        return Number.of(how.stats[name])
    if not values:
        return Number.of(0)
    return min(values, key=lambda n: n.low) if name == "min" else max(values, key=lambda n: n.high)


def _mean_and_sd(how: Normalise, values: Sequence[Number], digits: int) -> tuple[Number, Number]:
    """The mean and the standard deviation of a sample (n - 1), or the frozen ones."""
    if "mean" in how.stats and "sd" in how.stats:
        return Number.of(how.stats["mean"]), Number.of(how.stats["sd"])
    exact = [value.low for value in values]
    mean = sum(exact, Fraction(0)) / max(len(exact), 1)
    variance = sum(((one - mean) ** 2 for one in exact), Fraction(0)) / max(len(exact) - 1, 1)
    return Number.of(mean), root(Number.of(variance), 2, digits)


def _placed(indicator: Indicator, value: Number, worst: Number, best: Number, unit: str, digits: int) -> Number:
    how = indicator.normalise
    if how.kind == "goalposts" and how.log:
        if value.low <= 0:
            raise _refused("logarithm", indicator, unit)
        value = logarithm(value, digits)
    share = ((value - worst) / (best - worst)).trimmed(digits)
    if how.clip or how.kind == "distance_to_target":
        share = Number(min(max(share.low, Fraction(0)), Fraction(1)), min(max(share.high, Fraction(0)), Fraction(1)))
    low, high = how.to
    return share.times(high - low) + Number.of(low)


def _by_rank(indicator: Indicator, column: Column) -> Column:
    """The place from below (equal values share the mean of their places), or its share of all but one (percentile)."""
    values = sorted((-v.low if indicator.down else v.low) for v in column.values() if v is not None)
    places: dict[Fraction, Fraction] = {}
    for at, value in enumerate(values, 1):
        places.setdefault(value, Fraction(at))
    for at, value in enumerate(values, 1):  # the last of equal ones says how many there are
        if at == len(values) or values[at] != value:
            places[value] = (places[value] + at) / 2
    low, high = indicator.normalise.to
    found = Column()
    for unit, one in column.items():
        if one is None:
            found[unit] = None
            continue
        place = places[-one.low if indicator.down else one.low]
        if indicator.normalise.kind == "rank":
            found[unit] = Number.of(place)
        else:
            found[unit] = Number.of(low + (high - low) * (place - 1) / max(len(values) - 1, 1))
    return found
