"""Printed rates of change, and the rounding that explains them.

No office says how it rounds, so the mode is inferred from the paper itself: a mode that explains every
printed rate is the office's, and then nothing is reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from dure.domain.budget.rules.facts import BudgetTable, Line
from dure.domain.budget.rules.spots import spot
from dure.domain.budget.rules.sums import is_coarse, rows_of
from dure.kernel.problem import Problem
from dure.kernel.rounding import MODES, rounded

SOURCE = "domain-rounding"
# where nothing was there before, offices print nothing, a dash (both None), 0, or 100
WITHOUT_BASE = (0, 100)
MODE_WORDS = {"truncate": "절사", "half_up": "반올림", "half_even": "오사오입", "up": "올림", "floor": "내림"}


@dataclass(frozen=True, slots=True)
class Rate:
    """One printed rate and the two amounts that it compares."""

    line: Line
    national: bool
    previous: int
    current: int
    printed: int | Decimal

    @property
    def digits(self) -> int:
        """This function will count the digits printed after the point."""
        exponent = Decimal(self.printed).as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0

    @property
    def exact(self) -> Fraction:
        """This function will compute the rate in percent, unrounded."""
        return Fraction(self.current - self.previous) * 100 / self.previous

    def computed(self, mode: str) -> Decimal:
        """This function will compute the rate as the mode rounds it, to as many digits as are printed."""
        return rounded(self.exact, mode, self.digits)

    def explained(self, mode: str, coarse: bool) -> bool:
        """This function will tell whether the mode gives the printed rate.

        In 백만원 and coarser the office computed from amounts that were not yet rounded: every rate that such
        amounts can give is accepted.
        """
        if self.computed(mode) == self.printed:
            return True
        if not coarse or self.previous <= 1:
            return False
        half = Fraction(1, 2)
        ends = [Fraction(self.current + b - self.previous - a) * 100 / (self.previous + a)
                for a in (half, -half) for b in (half, -half)]
        step = Fraction(1, 10**self.digits)
        return min(ends) - step <= Fraction(self.printed) <= max(ends) + step


def rates_of(table: BudgetTable) -> list[Rate]:
    """This function will list the printed rates that compare with something, the total's and the national ones too."""
    return [Rate(row, national, amounts.previous, amounts.current or 0, amounts.rate)
            for row in rows_of(table) for national, amounts in ((False, row), (True, row.national))
            if amounts.rate is not None and amounts.previous]


def rounding_mode(rates: Sequence[Rate], coarse: bool = False) -> tuple[str, bool] | None:
    """This function will infer the mode by which an office rounds: the name in `MODES`, and whether it explains all.

    Of modes that explain equally many the one that the founding statement uses comes first. None where the
    paper has no rates.
    """
    if not rates:
        return None
    scores = {mode: sum(rate.explained(mode, coarse) for rate in rates) for mode in MODES}
    best = max(scores, key=lambda mode: scores[mode])
    return best, scores[best] == len(rates)


def rate_problems(table: BudgetTable) -> list[Problem]:
    """This function will report the rates that the office's own rounding does not explain.

    An error where no rounding gives the printed rate; a warning where another rounding than the office's
    does. A rate of something that was 0 before, and is neither 0 nor 100, is a warning.
    """
    problems = _without_base(table)
    coarse = is_coarse(table.unit)
    rates = rates_of(table)
    found = rounding_mode(rates, coarse)
    if found is None or found[1]:
        return problems
    mode = found[0]
    for rate in rates:
        if rate.explained(mode, coarse):
            continue
        other = next((name for name in MODES if rate.explained(name, coarse)), None)
        problems.append(Problem(
            "budget.row_rate",
            {"line": rate.line.name or "계", "printed": rate.printed, "computed": rate.computed(mode), "mode": mode,
             "mode_ko": MODE_WORDS[mode],
             "previous": rate.previous, "current": rate.current},
            SOURCE, "warning" if other else "error",
            (spot(rate.line, "national.rate" if rate.national else "rate", "rate", quote=rate.printed),)))
    return problems


def _without_base(table: BudgetTable) -> list[Problem]:
    return [Problem("budget.rate_without_base", {"line": row.name or "계", "printed": row.rate}, SOURCE, "warning",
                    (spot(row, "rate", quote=row.rate),))
            for row in rows_of(table)
            if row.rate is not None and not row.previous and row.rate not in WITHOUT_BASE]
