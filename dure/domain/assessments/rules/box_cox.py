"""Box and Cox's transformation: (x to the power of lambda - 1) / lambda, and the logarithm where lambda is 0. Decimal at the declared
precision, between proven bounds, where it is irrational. Lambda is declared, or the likeliest of a row of them.

Source: `docs/sources.md#box-cox`.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import exp, inf, log
from statistics import fmean, pvariance

from dure.domain.assessments.rules.numbers import Number, logarithm, power, root, total

# where lambda is not declared: from -2 to 2 by tenths
LAMBDAS = tuple(Fraction(tenths, 10) for tenths in range(-20, 21))
_DIGITS, _DOUBLINGS, _ROOM = 20, 4, 0.01
_ROOTS = 100  # roots and powers to this are sought as fractions


def transformed(value: Number, exponent: Fraction, digits: int) -> Number:
    """This function will transform a number, exactly where that is a fraction. Raises ZeroDivisionError for what is not above zero."""
    if value.low <= 0:
        raise ZeroDivisionError
    if exponent.denominator <= _ROOTS and abs(exponent.numerator) <= _ROOTS:
        raised = root(power(value, Fraction(exponent.numerator), digits), exponent.denominator, digits)
        if raised.exact and exponent:
            return Number.of((raised.low - 1) / exponent)
    return _bent(value, exponent, digits)


def _bent(value: Number, exponent: Fraction, digits: int) -> Number:
    return (power(value, exponent, digits) - Number.of(1)).times(1 / exponent) if exponent else logarithm(value, digits)


def likeliest(values: Sequence[Number]) -> Fraction:
    """This function will choose lambda: that with which the transformed values are most likely to be drawn from one normal distribution.

    Logarithms of likelihoods that floating point tells within a hundredth of the greatest are compared between bounds, narrowed until one
    is proven the greatest; of those that cannot be told apart the one nearest to 1. Raises ZeroDivisionError where a value is not above
    zero, or all are one.
    """
    if any(value.low <= 0 for value in values):
        raise ZeroDivisionError
    digits, left = _DIGITS, _near(values)
    for _ in range(_DOUBLINGS):
        found = {exponent: _likelihood(values, exponent, digits) for exponent in left}
        most = max(one.low for one in found.values())
        left = [exponent for exponent, one in found.items() if one.high >= most]
        if len(left) == 1:
            break
        digits *= 2
    return min(left, key=lambda exponent: (abs(exponent - 1), exponent))


def _near(values: Sequence[Number]) -> list[Fraction]:
    """The lambdas that may be the likeliest: an estimate, whose error is far below what it leaves room for. What it cannot tell stays."""
    logarithms = [log(value.low.numerator) - log(value.low.denominator) for value in values]
    middle = fmean(logarithms)
    found: dict[Fraction, float] = {}
    for exponent in LAMBDAS:
        power_of = float(exponent)
        try:
            made = [exp(power_of * (one - middle)) / power_of if exponent else one for one in logarithms]
            found[exponent] = -len(made) / 2 * log(pvariance(made))
        except (OverflowError, ValueError):
            found[exponent] = inf
    most = max((estimate for estimate in found.values() if estimate < inf), default=-inf)
    return [exponent for exponent, estimate in found.items() if estimate == inf or estimate >= most - _ROOM]


def _likelihood(values: Sequence[Number], exponent: Fraction, digits: int) -> Number:
    """(lambda - 1) × the sum of logarithms, less half the number × the logarithm of the variance."""
    number = len(values)
    logarithms = total(logarithm(value, digits) for value in values)
    made = [_bent(value, exponent, digits) for value in values]
    mean = total(made).times(Fraction(1, max(number, 1)))
    variance = total((one - mean).squared() for one in made).times(Fraction(1, max(number, 1)))
    return logarithms.times(exponent - 1) - logarithm(variance.trimmed(digits), digits).times(Fraction(number, 2))
