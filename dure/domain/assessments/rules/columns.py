"""Making measures comparable among units: denominate, impute, treat, normalise, one column at a time and exactly.

Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from dure.domain.assessments.rules.box_cox import likeliest
from dure.domain.assessments.rules.box_cox import transformed as box_cox
from dure.domain.assessments.rules.instrument import Indicator, Rounding
from dure.domain.assessments.rules.normalising import Column, normalised, refused
from dure.domain.assessments.rules.numbers import DIGITS_MOST, Number, bounded_by, logarithm, power


@dataclass(slots=True)
class Prepared:
    """A column through its stages, by unit: `raw`, `denominated`, `imputed`, `treated`, `normalised`; None where there is no value.
    `filled` are the units whose value was imputed, `exponent` the lambda of Box and Cox's transformation."""

    raw: Column
    denominated: Column
    imputed: Column
    treated: Column
    normalised: Column
    filled: frozenset[str] = frozenset()
    exponent: Fraction | None = None


def prepared(indicator: Indicator, raw: Column, others: Mapping[str, Column], groups: Mapping[str, Mapping[str, str]], digits: int,
             settled: Collection[str] = ()) -> Prepared:
    """This function will take a column through its stages; gaps of the units that are `settled` are not filled. Raises Refused naming the
    indicator and the unit where it cannot be done."""
    denominated = _denominated(indicator, raw, others)
    imputed = _imputed(indicator, denominated, groups, settled)
    pulled_in, exponent = treated(indicator, imputed, digits)
    made = normalised(indicator.normalise, pulled_in, digits, down=indicator.down, path=f"indicators.{indicator.key}", alike=imputed)
    if indicator.round is not None:
        made = {unit: rounded_to(value, indicator.round) for unit, value in made.items()}
    return Prepared(raw, denominated, imputed, pulled_in, made,
                    frozenset(unit for unit, value in imputed.items() if value is not None and denominated[unit] is None), exponent)


def rounded_to(value: Number | None, how: Rounding) -> Number | None:
    """This function will round a value where its bounds allow; it stays between them where they do not."""
    printed = None if value is None else value.printed(how.mode, how.digits)
    return value if printed is None else Number.of(Fraction(printed))


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
            raise refused("divided_by_zero", f"indicators.{indicator.key}", unit)
        found[unit] = (value / divisor).times(indicator.denominate.times)
    return found


def _imputed(indicator: Indicator, column: Column, groups: Mapping[str, Mapping[str, str]], settled: Collection[str]) -> Column:
    if indicator.impute == "none":
        return dict(column)
    made = dict(column)
    for unit, value in column.items():
        if value is None and unit not in settled:
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


def treated(indicator: Indicator, column: Column, digits: int) -> tuple[Column, Fraction | None]:
    """This function will treat a column: values replaced, bounded, pulled in to quantiles and winsorised, in this order; then transformed.
    Returned with the lambda of Box and Cox's transformation."""
    how = indicator.treat
    made = {unit: value if value is None else bounded_by(Number.of(how.replace.get(value.low, value.low)) if how.replace else value, how.within)
            for unit, value in column.items()}
    known = sorted(value.low for value in made.values() if value is not None)
    if how.quantiles is not None and known:
        ends = (_quantile(known, how.quantiles[0]), _quantile(known, how.quantiles[1]))
        made = {unit: value if value is None else bounded_by(value, ends) for unit, value in made.items()}
        known = sorted(value.low for value in made.values() if value is not None)
    if how.winsorise_low or how.winsorise_high:
        if how.winsorise_low + how.winsorise_high >= max(len(known), 1):
            raise refused("winsorised_all", f"indicators.{indicator.key}", "", number=len(known))
        ends = (known[how.winsorise_low], known[-1 - how.winsorise_high])
        made = {unit: value if value is None else bounded_by(value, ends) for unit, value in made.items()}
    if not how.function:
        return made, None
    exponent = _chosen(indicator, made) if how.likeliest else how.exponent
    return ({unit: value if value is None else _transformed(indicator, value, exponent, unit, digits) for unit, value in made.items()},
            exponent if how.function == "box_cox" else None)


def _chosen(indicator: Indicator, column: Column) -> Fraction:
    """The likeliest lambda among the units at hand."""
    path, plus = f"indicators.{indicator.key}", Number.of(indicator.treat.plus)
    values = {unit: value + plus for unit, value in column.items() if value is not None}
    for unit, value in values.items():
        if value.low <= 0:
            raise refused("logarithm", path, unit)
    if len({value.low for value in values.values()}) < 2:
        raise refused("no_spread", path, "")
    return likeliest(list(values.values()))


def _quantile(ordered: list[Fraction], share: Fraction) -> Fraction:
    """Between the two values beside the place (n - 1) × share, linearly: the usual quantile of R and NumPy (type 7)."""
    place = (len(ordered) - 1) * share
    at = int(place)
    return ordered[at] if at == place else ordered[at] + (ordered[at + 1] - ordered[at]) * (place - at)


def _transformed(indicator: Indicator, value: Number, exponent: Fraction, unit: str, digits: int) -> Number:
    how, path = indicator.treat, f"indicators.{indicator.key}"
    try:
        if how.function == "power":
            if value.low < 0 and exponent.denominator != 1:
                raise ZeroDivisionError
            return power(value, exponent, digits)
        if how.function == "box_cox":
            return box_cox(value + Number.of(how.plus), exponent, digits)
        made = logarithm(value + Number.of(how.plus), digits)
        return made if how.base is None else (made / logarithm(Number.of(how.base), digits)).trimmed(digits)
    except ZeroDivisionError as error:
        raise refused("value_uncomputable" if how.function == "power" else "logarithm", path, unit) from error
    except OverflowError as error:
        raise refused("number_large", path, unit, most=DIGITS_MOST) from error
