"""Benefit of the doubt: each unit is weighed as is best for it. Its value is the most that its weighted sum can be while no unit's sum,
with the same weights, passes 1: a linear programme, solved exactly.

Source: `docs/sources.md#benefit-of-the-doubt`.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

Shares = tuple[Fraction, Fraction]


def best_shares(own: Sequence[Fraction], peers: Sequence[Sequence[Fraction]], shares: Shares = (Fraction(0), Fraction(1))) -> list[Fraction]:
    """This function will return what each child adds to a unit's best value; their sum is the value, at most 1.

    `own` and each of `peers` are values of zero or more, child by child; `shares` are the least and the most of its value that a child
    may make up. Where a child must add something and the unit has nothing of it, the value is 0. Raises ZeroDivisionError for values
    below zero, and where so few children cannot fill the whole.
    """
    if any(value < 0 for row in (own, *peers) for value in row):
        raise ZeroDivisionError
    least, most = shares
    counted = [n for n, value in enumerate(own) if value > 0]
    if len(own) * most < 1:
        raise ZeroDivisionError
    if not counted or (least > 0 and len(counted) < len(own)) or len(counted) * most < 1:
        return [Fraction(0)] * len(own)
    # the unit's weighted sum and every peer's are at most 1; then each child's share of the unit's
    mine = [own[n] for n in counted]
    fixed = [_whole(mine, 1)]
    for n, value in enumerate(mine):
        if most < 1:
            fixed.append(_whole([(n == k) * value - most * other for k, other in enumerate(mine)], 0))
        if least > 0:
            fixed.append(_whole([least * other - (n == k) * value for k, other in enumerate(mine)], 0))
    weights = _bounded_by([_whole([row[n] for n in counted], 1) for row in peers], fixed, fixed[0][:-1])
    made = [Fraction(0)] * len(own)
    for n, weight in zip(counted, weights, strict=True):
        made[n] = weight * own[n]
    return made


def _whole(coefficients: Sequence[Fraction | int], bound: int) -> list[int]:
    """A row ``coefficients · x <= bound`` in whole numbers, the bound last."""
    by = lcm(*(one.denominator for one in coefficients))
    return [one.numerator * (by // one.denominator) for one in coefficients] + [bound * by]


def _bounded_by(peers: Sequence[list[int]], fixed: list[list[int]], gained: Sequence[int]) -> list[Fraction]:
    """The best under the rows that hold anyway, and of the peers under those only that turn out to bind: few of many do."""
    rows, waiting = list(fixed), list(peers)
    while True:
        found, over = _maximised(rows, gained)
        passed = [(Fraction(total, row[-1] * over), at) for at, row in enumerate(waiting)
                  if (total := sum(one * x for one, x in zip(row, found, strict=False))) > row[-1] * over]
        if not passed:
            return [Fraction(x, over) for x in found]
        rows.append(waiting.pop(max(passed)[1]))


def _maximised(rows: Sequence[list[int]], gained: Sequence[int]) -> tuple[list[int], int]:
    """The variables of zero or more, over one denominator, whose weighted sum (`gained`) is largest under rows ``coefficients · x <= bound``:
    the simplex method from the origin, in whole numbers. The steepest step is taken; after one that gained nothing Bland's, so that it ends."""
    number = len(gained)
    table = [*(list(row) for row in rows), [-one for one in gained] + [0]]  # the last row: what is still to be gained, and what is gained
    over, outside, inside = 1, list(range(number)), list(range(number, number + len(rows)))
    stuck = False
    while True:
        gains = [at for at in range(number) if table[-1][at] < 0]
        if not gains:
            break
        enters = min(gains, key=lambda at: outside[at] if stuck else table[-1][at])
        leaving = [n for n in range(len(rows)) if table[n][enters] > 0]
        leaves = min(leaving, key=lambda n: (Fraction(table[n][-1], table[n][enters]), inside[n]))
        stuck = table[leaves][-1] == 0
        over = _exchanged(table, leaves, enters, over)
        outside[enters], inside[leaves] = inside[leaves], outside[enters]
    found = [0] * number
    for n, variable in enumerate(inside):
        if variable < number:
            found[variable] = table[n][-1]
    return found, over


def _exchanged(table: list[list[int]], leaves: int, enters: int, over: int) -> int:
    """One step: a variable for another, every division without remainder (Edmonds). Returns the new denominator."""
    row = table[leaves]
    pivot = row[enters]
    for n, other in enumerate(table):
        if n != leaves:
            factor = other[enters]
            table[n] = [(value * pivot - factor * above) // over for value, above in zip(other, row, strict=True)]
            table[n][enters] = -factor
    row[enters] = over
    return pivot
