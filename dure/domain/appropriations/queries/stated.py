"""What the books give a project's year, as its statement prints it: the amount that counts of each line, with its calculations."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Prefetch

from dure.domain.appropriations.models import BasisLine, BudgetLine, StageAmount
from dure.domain.appropriations.rules.stages import IN_FORCE, STAGES
from dure.kernel.figure import Figure, Ref


@dataclass(frozen=True, slots=True)
class Stated:
    """A line, the amount that counts, and the calculations under it."""

    line: BudgetLine
    amount: StageAmount
    basis: tuple[BasisLine, ...]

    def figure(self, name: str = "amount") -> Figure:
        """This function will return the amount in won, or the part of a bearer (``national``, ``district``, ``other``)."""
        return Figure(getattr(self.amount, name), "won", None, Ref("appropriations", "amount", str(self.amount.pk), name), self.amount.on)


def stated(project: int, years: Collection[int], *, first_vote: Collection[int] = ()) -> dict[int, list[Stated]]:
    """This function will return the lines of a project's years with the amount that counts: the last of the furthest stage, or of
    `first_vote` years the vote itself (당초예산) where there was one. Lines without an amount are left out. Three queries."""
    lines = BudgetLine.objects.filter(project=project, fiscal_year__in=set(years)).order_by("fiscal_year", "order", "pk").prefetch_related(
        Prefetch("amounts", StageAmount.objects.order_by("pk").prefetch_related("basis")))
    found: dict[int, list[Stated]] = {}
    for line in lines:
        amounts = list(line.amounts.all())
        voted = [one for one in amounts if one.stage == IN_FORCE[0]] if line.fiscal_year in first_vote else []
        if counts := max(voted or amounts, key=_height, default=None):
            found.setdefault(line.fiscal_year, []).append(Stated(line, counts, tuple(counts.basis.all())))
    return found


def _height(amount: StageAmount) -> tuple[int, int, int]:
    return STAGES.index(amount.stage), amount.round, amount.number
