"""The operations by which a figure may be derived. A trace names one of these and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

from dure.kernel.figure import Derived, Figure
from dure.kernel.rounding import rounded

Value = int | Decimal | None


def _sum(values: Sequence[Value], _: dict[str, str]) -> Value:
    return None if all(v is None for v in values) else sum(v for v in values if v is not None)


def _difference(values: Sequence[Value], _: dict[str, str]) -> Value:
    first, *rest = values
    if first is None and all(v is None for v in rest):
        return None
    return (first or 0) - sum(v or 0 for v in rest)


def _rate(values: Sequence[Value], params: dict[str, str]) -> Value:
    """(B - A) * 100 / A, rounded as `mode` and `digits` say; None where A is 0 or missing."""
    before, after = values
    if not before or after is None:
        return None
    share = Fraction(Fraction(after) - Fraction(before)) * 100 / Fraction(before)
    return rounded(share, params.get("mode", "truncate"), int(params.get("digits", "0")))


def _share(values: Sequence[Value], params: dict[str, str]) -> Value:
    """part * 100 / whole, rounded as `mode` and `digits` say; None where the whole is 0 or missing."""
    part, whole = values
    if not whole or part is None:
        return None
    return rounded(Fraction(part) * 100 / Fraction(whole), params.get("mode", "half_up"),
                   int(params.get("digits", "1")))


def _product(values: Sequence[Value], params: dict[str, str]) -> Value:
    """The values multiplied, over `divisor`, rounded as `mode` and `digits` say; None where a value is missing."""
    product = Fraction(1, int(params.get("divisor", "1")))
    for value in values:
        if value is None:
            return None
        product *= Fraction(value)
    return rounded(product, params.get("mode", "half_up"), int(params.get("digits", "0")))


OPERATIONS: dict[str, Callable[[Sequence[Value], dict[str, str]], Value]] = {
    "sum": _sum,
    "difference": _difference,
    "rate": _rate,
    "share": _share,
    "product": _product,
}


def computed(derived: Derived) -> Value:
    """This function will compute a derived figure again from its trace alone."""
    values = [computed(t.rests_on) if isinstance(t.rests_on, Derived) else t.value for t in derived.terms]
    return OPERATIONS[derived.operation](values, dict(derived.params))


def derive(operation: str, *terms: Figure, unit: str = "", **params: str) -> Figure:
    """This function will make a figure from others by a named operation."""
    because = Derived(operation, terms, tuple(sorted(params.items())))
    days = [t.as_of for t in terms if t.as_of]
    return Figure(computed(because), unit or terms[0].unit, because, None, max(days) if days else None)
