"""Exact where there is a fraction; else between bounds that hold the truth."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dure.domain.assessments.rules.numbers import Number, exponential, geometric, logarithm, power, root, total

POSITIVE = st.fractions(min_value=Fraction(1, 10**6), max_value=10**6, max_denominator=10**6)


def test_a_root_that_is_a_fraction_is_exact() -> None:
    assert root(Number.of(Fraction(8, 27)), 3, 40) == Number.of(Fraction(2, 3))
    assert geometric([(Number.of(2), Fraction(1)), (Number.of(8), Fraction(1))], 40) == Number.of(4)
    assert geometric([(Number.of(4), Fraction(1, 2)), (Number.of(9), Fraction(1, 2))], 40) == Number.of(6)
    assert geometric([(Number.of(0), Fraction(1)), (Number.of(5), Fraction(1))], 40) == Number.of(0)


def test_a_half_that_is_exact_is_rounded_as_declared() -> None:
    """A tie on the last digit: bounds alone would never settle it."""
    tie = root(Number.of(Fraction(1, 64)), 2, 40)  # 0.125
    assert (tie.printed("half_up", 2), tie.printed("half_even", 2), tie.printed("truncate", 2)) == (
        Decimal("0.13"), Decimal("0.12"), Decimal("0.12"))


@given(POSITIVE, st.integers(20, 60))
def test_bounds_hold_the_truth_and_are_narrow(value: Fraction, digits: int) -> None:
    made = logarithm(Number.of(value), digits)
    with localcontext() as context:
        context.prec = 120
        truth = Fraction((Decimal(value.numerator) / Decimal(value.denominator)).ln())
    assert made.low - Fraction(1, 10**100) <= truth <= made.high + Fraction(1, 10**100)
    assert made.high - made.low <= Fraction(1, 10 ** (digits - 2))
    back = exponential(made, digits)
    assert back.low <= value <= back.high


@given(POSITIVE, st.integers(2, 7))
def test_a_root_raised_again_is_the_number(value: Fraction, degree: int) -> None:
    found = root(Number.of(value), degree, 50)
    assert found.low ** degree <= value <= found.high ** degree


@given(st.lists(st.tuples(POSITIVE, st.integers(1, 9)), min_size=1, max_size=5))
def test_means_stand_in_their_order(parts: list[tuple[Fraction, int]]) -> None:
    """minimum ≤ harmonic ≤ geometric ≤ arithmetic ≤ maximum."""
    weighted = [(Number.of(value), Fraction(weight)) for value, weight in parts]
    whole = sum(weight for _, weight in weighted)
    middle = geometric(weighted, 50)
    arithmetic = total(number.times(weight) for number, weight in weighted).times(1 / whole)
    harmonic = Number.of(whole) / total(Number.of(weight) / number for number, weight in weighted)
    assert min(value for value, _ in parts) <= harmonic.low
    assert harmonic.low <= middle.high
    assert middle.low <= arithmetic.high
    assert arithmetic.high <= max(value for value, _ in parts)


def test_what_does_not_exist_is_no_number() -> None:
    for call in (lambda: logarithm(Number.of(0), 40), lambda: power(Number.of(0), Fraction(-1, 2), 40),
                 lambda: Number.of(1) / Number(Fraction(-1), Fraction(1))):
        with pytest.raises(ZeroDivisionError):
            call()
