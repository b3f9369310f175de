"""Numbers of the engine: exact fractions as long as they are; where a result is irrational, two fractions between which it lies.

Every operation keeps the bounds proven: what is printed is right to its last digit, or it is said that it is not known.
Source: `docs/sources.md#assessment-engine`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from math import lcm

from dure.kernel.rounding import rounded

# a fraction is kept, and an exact root sought, where the numbers stay small; beyond, bounds serve
_ROOT_MOST, _BITS_MOST = 1_000, 200_000
# a number with more digits than this before the point measures nothing: OverflowError; e to the power of the other comes near it
DIGITS_MOST, _EXPONENT_MOST = 10_000, 23_000


@dataclass(frozen=True, slots=True)
class Number:
    """A number between `low` and `high`, both included; exact where they are one.

    `origin` names an irrational number exactly (a root of a fraction): two of one origin are equal, whatever their bounds.
    """

    low: Fraction
    high: Fraction
    origin: tuple[Fraction | int, ...] = ()

    @classmethod
    def of(cls, value: Fraction | int) -> Number:
        """This function will make an exact number."""
        exact = value if type(value) is Fraction else Fraction(value)
        return cls(exact, exact)

    @property
    def exact(self) -> bool:
        """This function will tell whether the number is known exactly."""
        return self.low is self.high or self.low == self.high

    def __add__(self, other: Number) -> Number:
        if self.exact and other.exact:
            return Number.of(self.low + other.low)
        return Number(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Number) -> Number:
        return Number(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Number) -> Number:
        if self.exact and other.exact:
            return Number.of(self.low * other.low)
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Number(min(ends), max(ends))

    def __truediv__(self, other: Number) -> Number:
        """Raises ZeroDivisionError where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        return self * Number(1 / other.high, 1 / other.low)

    def times(self, factor: Fraction) -> Number:
        """This function will multiply by an exact factor."""
        if factor == 1:
            return self
        if self.exact:
            return Number.of(self.low * factor)
        made = self * Number.of(factor)
        return Number(made.low, made.high, (*self.origin, factor)) if self.origin else made

    def squared(self) -> Number:
        """This function will multiply a number with itself: never below zero."""
        ends = (self.low * self.low, self.high * self.high)
        return Number(Fraction(0) if self.low < 0 < self.high else min(ends), max(ends))

    def trimmed(self, digits: int) -> Number:
        """This function will shorten bounds to so many digits, outward, so that they do not grow from node to node; a fraction of far too
        many digits becomes bounds. Raises OverflowError for a number that is too large."""
        if self.exact and self.low.numerator.bit_length() + self.low.denominator.bit_length() <= _BITS_MOST:
            return self
        if any(end.numerator.bit_length() - end.denominator.bit_length() > DIGITS_MOST * 10 // 3 for end in (self.low, self.high)):
            raise OverflowError
        return Number(Fraction(_decimal(self.low, digits, ROUND_FLOOR)), Fraction(_decimal(self.high, digits, ROUND_CEILING)), self.origin)

    def printed(self, mode: str, digits: int) -> Decimal | None:
        """This function will round to digits behind the point; None where the bounds would print differently."""
        low = rounded(self.low, mode, digits)
        return low if self.exact or low == rounded(self.high, mode, digits) else None


ZERO = Number.of(0)


def total(numbers: Iterable[Number]) -> Number:
    """This function will sum numbers."""
    found = list(numbers)
    return Number(sum((n.low for n in found), Fraction(0)), sum((n.high for n in found), Fraction(0)))


def weighted(parts: Iterable[tuple[Fraction, Fraction | int]], divisor: Fraction | int = 1) -> Fraction:
    """This function will sum fractions times their weights and divide: over one denominator, so that one fraction is reduced, not many."""
    ratios = [(value.numerator * weight.numerator, value.denominator * weight.denominator) for value, weight in parts]
    below = lcm(*{bottom for _, bottom in ratios})
    return Fraction(sum([top * (below // bottom) for top, bottom in ratios]) * divisor.denominator, below * divisor.numerator)


def written(value: Fraction) -> str:
    """This function will write a fraction, however many digits it has."""
    top, bottom = f"{Decimal(value.numerator):f}", f"{Decimal(value.denominator):f}"  # as int, Python refuses beyond 4,300 digits
    return top if bottom == "1" else f"{top}/{bottom}"


def bounded_by(number: Number, within: tuple[Fraction | None, Fraction | None]) -> Number:
    """This function will keep a number within bounds; None is no bound."""
    least, most = within
    if least is not None and number.low < least:
        number = Number(least, max(number.high, least))
    if most is not None and number.high > most:
        number = Number(min(number.low, most), most)
    return number


def _decimal(value: Fraction, digits: int, rounding: str) -> Decimal:
    context = Context(prec=digits, rounding=rounding, Emax=10**9, Emin=-10**9)
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def _bounded(number: Number, digits: int, function: Callable[[Decimal, Context], Decimal]) -> Number:
    """A growing function of a number: its value at both ends, one unit of the last digit outward (it is correctly rounded). A value of 0
    is exact (the logarithm of 1, a power of 0), and the unit of its last digit would be a number of a billion digits."""
    context = Context(prec=digits + 5, Emax=10**9, Emin=-10**9)
    low = function(_decimal(number.low, digits + 5, ROUND_FLOOR), context)
    high = function(_decimal(number.high, digits + 5, ROUND_CEILING), context)
    return Number(Fraction(low.next_minus(context) if low else 0), Fraction(high.next_plus(context) if high else 0))


def logarithm(number: Number, digits: int) -> Number:
    """This function will return the natural logarithm. Raises ZeroDivisionError for what may not be positive."""
    if number.low <= 0:
        raise ZeroDivisionError
    if number.exact and number.low == 1:
        return ZERO
    return _bounded(number, digits, lambda x, context: x.ln(context))


def exponential(number: Number, digits: int) -> Number:
    """This function will return e to the power of a number. Raises OverflowError for what is too large."""
    if number.exact and number.low == 0:
        return Number.of(1)
    if number.high > _EXPONENT_MOST:
        raise OverflowError
    if number.low < -_EXPONENT_MOST:
        return Number(Fraction(0), exponential(Number.of(max(number.high, Fraction(-_EXPONENT_MOST))), digits).high)
    return _bounded(number, digits, lambda x, context: x.exp(context))


def root(number: Number, degree: int, digits: int) -> Number:
    """This function will return a root of a number of zero or more, exactly where it has a fraction."""
    if degree == 1 or (number.exact and number.low in (0, 1)):
        return number
    if number.exact and (fraction := _exact_root(number.low, degree)) is not None:
        return Number.of(fraction)
    found = power(number, Fraction(1, degree), digits)
    return Number(found.low, found.high, (number.low, degree)) if number.exact else found


def power(number: Number, exponent: Fraction, digits: int) -> Number:
    """This function will raise a number to a power; below zero only to a whole one. Raises ZeroDivisionError where there is none
    (zero to a negative power), OverflowError for what is too large."""
    if exponent == 0:
        return Number.of(1)
    if exponent.denominator == 1:
        return _whole(number, exponent.numerator, digits)
    if number.low <= 0:
        if exponent < 0 or number.high < 0:
            raise ZeroDivisionError
        if number.high == 0:
            return ZERO
        return Number(Fraction(0), power(Number.of(number.high), exponent, digits).high)
    return exponential(logarithm(number, digits).times(exponent), digits)


def _whole(number: Number, exponent: int, digits: int) -> Number:
    """A whole power. An even one falls below zero and grows above it."""
    if exponent < 0:
        return Number.of(1) / _whole(number, -exponent, digits)
    low = _end(number.low, exponent, digits)
    if number.exact:
        return low
    high = _end(number.high, exponent, digits)
    if exponent % 2 or number.low >= 0:
        return Number(low.low, high.high)
    return Number(Fraction(0) if number.high > 0 else high.low, max(low.high, high.high))


def _end(value: Fraction, exponent: int, digits: int) -> Number:
    """A whole power of one fraction: exact, or between bounds where it would have far too many digits."""
    if max(value.numerator.bit_length(), value.denominator.bit_length()) * exponent <= _BITS_MOST or abs(value) in (0, 1):
        return Number.of(value ** exponent)
    size = exponential(logarithm(Number.of(abs(value)), digits + len(str(exponent))).times(Fraction(exponent)), digits)
    return size if value > 0 or exponent % 2 == 0 else size.times(Fraction(-1))


def _exact_root(value: Fraction, degree: int) -> Fraction | None:
    if degree > _ROOT_MOST or value.numerator.bit_length() + value.denominator.bit_length() > _BITS_MOST:
        return None
    top, bottom = _integer_root(value.numerator, degree), _integer_root(value.denominator, degree)
    return Fraction(top, bottom) if top ** degree == value.numerator and bottom ** degree == value.denominator else None


def _integer_root(value: int, degree: int) -> int:
    """The greatest integer whose power does not pass the value (Newton)."""
    guess = 1 << -(-value.bit_length() // degree)
    while (better := ((degree - 1) * guess + value // guess ** (degree - 1)) // degree) < guess:
        guess = better
    return guess


def geometric(parts: Iterable[tuple[Number, Fraction]], digits: int) -> Number:
    """This function will return the weighted geometric mean of numbers of zero or more; exact where it has a fraction."""
    found = list(parts)
    whole = sum(weight for _, weight in found)
    shares = [(number, weight / whole) for number, weight in found]
    if any(number.exact and number.low == 0 for number, _ in found):
        return ZERO
    degree = lcm(*(share.denominator for _, share in shares))
    if degree <= _ROOT_MOST and all(number.exact for number, _ in found):
        size = sum((n.low.numerator.bit_length() + n.low.denominator.bit_length()) * int(s * degree) for n, s in shares)
        if size <= _BITS_MOST:
            product = Fraction(1)
            for number, share in shares:
                product *= number.low ** int(share * degree)
            return root(Number.of(product), degree, digits)
    return exponential(total(logarithm(number, digits).times(share) for number, share in shares), digits)
