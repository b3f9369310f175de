"""One node for one unit: which parts count, how they are put together, and what is done to the result. Source: `assessment-engine`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from dure.domain.assessments.rules.columns import rounded_to
from dure.domain.assessments.rules.instrument import COMPARED, NO_CEILING, Node
from dure.domain.assessments.rules.numbers import (
    ZERO,
    Number,
    bounded_by,
    exponential,
    geometric,
    logarithm,
    power,
    root,
    total,
    weighted,
)
from dure.domain.assessments.rules.parts import DROPPED, MISSING, Part

Weight = Fraction | int
Weighted = tuple[str, Weight, Part]
_WHOLE = Fraction(1)


def computed(node: Node, children: Sequence[tuple[str, Weight]], parts: Mapping[str, Part], digits: int,
             among: Callable[[Sequence[Weighted]], Number] | None = None) -> Part:
    """This function will compute a node of its children's parts, to where values of all units are compared (`normalise`) and rounded.
    `among` puts those parts together that count, where the node compares the unit with others.

    Raises ZeroDivisionError where what is asked does not exist: a mean of negative numbers, a logarithm of zero; OverflowError for a number
    that is too large.
    """
    found = counted_parts(node, children, parts)
    if isinstance(found, Part):
        return found
    counted, present = found
    if node.if_zero and any(child in node.if_zero and part.value == ZERO for child, _, part in counted):
        return _finished(node, Number.of(node.then), _ceiling(node, counted), present, digits)
    values = [(part.value, weight) for _, weight, part in counted if part.value is not None]
    value = put_together(node, _kept(node, values), digits).trimmed(digits) if among is None else among(counted)
    return _limited(node, _finished(node, value, _ceiling(node, counted), present, digits), parts)


def counted_parts(node: Node, children: Sequence[tuple[str, Weight]], parts: Mapping[str, Part]) -> Part | tuple[list[Weighted], Fraction]:
    """This function will return the parts that count, by the node's rule for what is missing, and how much of the weight they are; or what
    becomes of a node that has no value."""
    counted = [(child, weight, parts[child]) for child, weight in children]
    present = _WHOLE
    if any(part.fate for _, _, part in counted):
        counted = [one for one in counted if one[2].fate != DROPPED]
        if not counted:
            return Part(None, None, DROPPED, "not_asked")
        absent = [child for child, _, part in counted if part.fate == MISSING]
        if absent and node.missing in ("zero", "value"):
            instead = ZERO if node.missing == "zero" else Number.of(node.instead)
            counted = [(child, weight, part if part.fate != MISSING else Part(instead, part.ceiling)) for child, weight, part in counted]
        elif absent:
            whole = _size(counted)
            counted = [one for one in counted if one[2].fate != MISSING]
            present = _size(counted) / whole
            if node.missing == "block" or not counted or present < node.min_share:
                return Part(None, None, MISSING, ", ".join(absent[:5]), present if node.missing == "drop" else _WHOLE)
    if not counted:
        return Part(None, None, DROPPED, "not_asked")
    if len(counted) < node.min_number:
        return Part(None, None, MISSING, f"{len(counted)} < {node.min_number}", present)
    return counted, present


def _size(counted: Sequence[Weighted]) -> Fraction:
    weights: list[Weight] = [weight if weight > 0 else -weight for _, weight, _ in counted]
    return Fraction(sum(weights))


def _kept(node: Node, values: list[tuple[Number, Weight]]) -> list[tuple[Number, Weight]]:
    """The best or worst so many, or all but the lowest or highest so many; weights are equal there. The k-th of the numbers lies between
    the k-th of their lower and of their upper bounds."""
    if node.keep is None and node.aggregate != "median":
        return values
    weight = values[0][1]
    ordered = [Number(low, high) for low, high in zip(sorted(n.low for n, _ in values), sorted(n.high for n, _ in values), strict=True)]
    if node.keep is not None:
        ordered = ordered[kept_slice(node.keep, len(ordered))]
    return [(number, weight) for number in ordered]


def kept_slice(keep: Sequence[tuple[str, int]], number: int) -> slice:
    """This function will tell which of so many values, in growing order, count; of fewer than wanted, all that there are. At least one
    is left, however many are dropped."""
    first, behind = 0, number
    for how, many in keep:
        if how == "best":
            first = max(number - many, 0)
        elif how == "worst":
            behind = min(many, number)
        elif how == "drop_lowest":
            first = min(many, behind - 1)
        else:
            behind = max(number - many, first + 1)
    return slice(first, behind)


def _finished(node: Node, value: Number, ceiling: Fraction | None, present: Fraction, digits: int) -> Part:
    """Brought to what it is out of, multiplied, added to, transformed, censored, bounded."""
    if node.out_of is not None and ceiling:
        value, ceiling = value.times(node.out_of / ceiling), node.out_of
    if node.times != 1:
        value, ceiling = value.times(node.times), None if ceiling is None or node.times < 0 else ceiling * node.times
    if node.plus:
        value, ceiling = value + Number.of(node.plus), None if ceiling is None else ceiling + node.plus
    if node.function:
        value, ceiling = _transformed(node, value, digits), None
    if node.censor is not None:
        below, then = node.censor
        if value.high < below:
            value = Number.of(then)
        elif value.low < below:
            value = Number(min(value.low, then), max(value.high, then))
    if node.within != (None, None):
        value = bounded_by(value, node.within)
        ceiling = bounded_by(Number.of(ceiling), node.within).low if ceiling is not None else None
    return Part(value, ceiling, weight_present=present)


def _transformed(node: Node, value: Number, digits: int) -> Number:
    if node.function == "exp":
        return exponential(value, digits)
    if node.function == "log":
        return logarithm(value, digits)
    if value.low < 0 and node.function_exponent.denominator != 1:
        raise ZeroDivisionError
    return power(value, node.function_exponent, digits)


def _limited(node: Node, part: Part, parts: Mapping[str, Part]) -> Part:
    """At most so much where a child is below a bound."""
    for limit in node.limits:
        child = parts[limit.child].value
        if child is None or part.value is None or child.low >= limit.below:
            continue
        capped = bounded_by(part.value, (None, limit.at_most))
        part = Part(capped if child.high < limit.below else Number(capped.low, part.value.high), part.ceiling, weight_present=part.weight_present)
    return part


def among_units(node: Node, part: Part, value: Number | None) -> Part:
    """This function will put a node's value among the units in the place of its own, and round it where the rounded value counts."""
    if part.value is None or value is None:
        return part
    compared, rounds = node.normalise.kind != "none" or node.down, node.round.at == "value"
    if not compared and not rounds:
        return part
    known = node.normalise.kind not in NO_CEILING
    ceiling = part.ceiling if not compared else node.normalise.to[1] if known else None
    rounded = rounded_to(value, node.round) if rounds else value
    return Part(rounded, ceiling, weight_present=part.weight_present)


def _ceiling(node: Node, counted: Sequence[Weighted]) -> Fraction | None:
    """The most that could be had with what was asked: weights scale the sum and its ceiling alike. What is taken off adds nothing."""
    if node.aggregate in COMPARED:
        return None if node.aggregate == "copeland" else _WHOLE
    first = counted[0][2].ceiling
    same = True
    for _, _, part in counted:
        if part.ceiling is None:
            return None
        same = same and (part.ceiling is first or part.ceiling == first)
    tops = [(part.ceiling, weight) for _, weight, part in counted if part.ceiling is not None]
    if node.aggregate in ("product", "deviation"):
        return None
    if same and node.aggregate != "sum":
        return first
    if node.keep is not None:
        return None if not same or first is None else first * tops[0][1] * len(range(len(tops))[kept_slice(node.keep, len(tops))])
    if node.aggregate == "sum":
        return weighted([(top, weight) for top, weight in tops if weight > 0])
    if node.aggregate == "arithmetic":
        return weighted(tops, sum([weight for _, weight in tops]))
    return None


def put_together(node: Node, parts: Sequence[tuple[Number, Weight]], digits: int) -> Number:
    """This function will aggregate numbers. Raises ZeroDivisionError where a mean does not exist."""
    kind = node.aggregate
    if kind in ("sum", "arithmetic"):
        divisor = 1 if kind == "sum" else sum([weight for _, weight in parts])
        if all(number.exact for number, _ in parts):
            return Number.of(weighted([(number.low, weight) for number, weight in parts], divisor))
        return total(number.times(Fraction(weight)) for number, weight in parts).times(1 / Fraction(divisor))
    if kind in ("minimum", "maximum"):
        pick = min if kind == "minimum" else max
        return Number(pick(number.low for number, _ in parts), pick(number.high for number, _ in parts))
    if kind == "median":
        middle = [number for number, _ in parts][(len(parts) - 1) // 2:len(parts) // 2 + 1]
        return total(middle).times(Fraction(1, len(middle)))
    if kind == "product":
        return _product(parts, digits)
    if kind == "deviation":
        return _deviation(parts, digits)
    if any(number.low < 0 for number, _ in parts):
        raise ZeroDivisionError
    whole = Fraction(sum([weight for _, weight in parts]))
    if kind == "harmonic":
        return Number.of(whole) / total(Number.of(weight) / number for number, weight in parts)
    if kind == "geometric" or node.exponent == 0:
        return geometric([(number, Fraction(weight)) for number, weight in parts], digits)
    powers = total(power(number, node.exponent, digits).times(Fraction(weight)) for number, weight in parts)
    return power(powers.times(1 / whole), 1 / node.exponent, digits)


def _deviation(parts: Sequence[tuple[Number, Weight]], digits: int) -> Number:
    """The standard deviation of the parts among themselves, by their weights: how uneven they are."""
    share = 1 / Fraction(sum([weight for _, weight in parts]))
    mean = total(number.times(weight * share) for number, weight in parts)
    return root(total((number - mean).squared().times(weight * share) for number, weight in parts), 2, digits)


def _product(parts: Sequence[tuple[Number, Weight]], digits: int) -> Number:
    """Each part to the power of its weight, multiplied."""
    made = Number.of(1)
    for number, weight in parts:
        if number.low < 0 and (weight.denominator != 1 or not number.exact):
            raise ZeroDivisionError
        made = (made * (number if weight == 1 else power(number, Fraction(weight), digits))).trimmed(digits)
    return made
