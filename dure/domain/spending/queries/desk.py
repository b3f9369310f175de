"""What the desk shows of spending: lines of a year with how far they are used, cases as a list, what waits for a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import BigIntegerField, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, ExtractMonth, ExtractYear

from dure.base.fields import sought
from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.lines import standings
from dure.domain.appropriations.rules.standing import Standing
from dure.domain.spending.models import Allotment, Case, Rung
from dure.domain.spending.queries.ladder import NET, used
from dure.domain.spending.rules.ladder import REFUND, Used


@dataclass(frozen=True, slots=True)
class LineUse:
    """A line, where it stands and how far it is used, on a day."""

    line: BudgetLine
    standing: Standing
    used: Used

    @property
    def available(self) -> int:
        """This function will return what may be spent in its year: 예산현액 less what is carried out."""
        return self.standing.available - self.standing.carried_out

    @property
    def left(self) -> int:
        """This function will return what may still be committed; what came back may be committed anew."""
        return self.available - self.used.committed + self.used.refunded


def years_kept() -> list[int]:
    """This function will list the fiscal years that have lines, the newest first."""
    return list(BudgetLine.objects.order_by("-fiscal_year").values_list("fiscal_year", flat=True).distinct())


def lines_used(year: int, on: date, projects: Collection[str] = ()) -> list[LineUse]:
    """This function will return the lines of a year with where they stand and how far they are used. Nine queries, however many."""
    found = BudgetLine.objects.select_related("project").filter(fiscal_year=year).order_by("project__short_name", "order", "pk")
    lines = list(found.filter(project__short_name__in=projects) if projects else found)
    standing, use = standings(lines, on), used(lines, on)
    return [LineUse(line, standing[line.pk], use[line.pk]) for line in lines]


def cases_listed(text: str = "", year: int | None = None, kind: str = "", standing: str = "", line: int | None = None) -> QuerySet[Case]:
    """This function will return cases, unordered, each with what was paid of it (`paid`); text, year, kind, standing (open, closed) and the
    line's key narrow."""
    cases = Case.objects.order_by()
    if pairs := sought(text):
        cases = cases.filter(found_by__contains=pairs)
    if year:
        cases = cases.filter(line__fiscal_year=year)
    if kind:
        cases = cases.filter(kind=kind)
    if standing in ("open", "closed"):
        cases = cases.filter(closed_on__isnull=standing == "open")
    return cases.filter(line=line) if line else cases


def with_net(cases: QuerySet[Case], rung: str) -> QuerySet[Case]:
    """This function will add to cases what they stand at on a rung."""
    net = Rung.objects.filter(case=OuterRef("pk"), rung=rung, state="approved").order_by().values("case").annotate(net=NET).values("net")
    return cases.annotate(**{f"at_{rung}": Coalesce(Subquery(net), 0, output_field=BigIntegerField())})


def waiting_rungs(most: int = 20, *, besides: str = "") -> list[Rung]:
    """This function will return the rungs that wait for a decision, the oldest first; `besides` leaves out what that actor prepared."""
    waiting = Rung.objects.filter(state="prepared").exclude(prepared_by_key=besides)
    return list(waiting.select_related("case__line").order_by("prepared_at", "pk")[:most])


def waiting_allotments(most: int = 20, *, besides: str = "") -> list[Allotment]:
    """This function will return the allotments that wait for a decision, the oldest first; `besides` leaves out what that actor prepared."""
    waiting = Allotment.objects.filter(state="prepared").exclude(prepared_by_key=besides)
    return list(waiting.select_related("line").order_by("prepared_at", "pk")[:most])


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year: what was allotted and spent in it, and since the year began."""

    month: int
    allotted: int
    spent: int
    allotted_so_far: int
    spent_so_far: int


def months(year: int, on: date) -> list[Month]:
    """This function will return the months of a year up to a day: what all its lines were allotted (the plan) and spent. Two queries."""
    allotted, spent = Counter[int](), Counter[int]()
    given = Allotment.objects.filter(line__fiscal_year=year, state="approved", on__lte=on).order_by()
    for first, month, won in given.annotate(year=ExtractYear("on"), month=ExtractMonth("on")).values_list("year", "month").annotate(Sum("amount")):
        allotted[1 if first < year else month] += won
    rungs = Rung.objects.filter(case__line__fiscal_year=year, state="approved", rung__in=("payment", REFUND), on__lte=on).order_by()
    for month, rung, won in rungs.annotate(month=ExtractMonth("on")).values_list("month", "rung").annotate(net=NET):
        spent[month] += -won if rung == REFUND else won
    rows, so_far, used_so_far = [], 0, 0
    for month in range(1, (on.month if on.year == year else 12) + 1):
        so_far, used_so_far = so_far + allotted[month], used_so_far + spent[month]
        rows.append(Month(month, allotted[month], spent[month], so_far, used_so_far))
    return rows
