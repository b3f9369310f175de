"""How far up the ladder lines and cases stand: approved rungs, each less what took it back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import BigIntegerField, F, Max, Q, Sum, When
from django.db.models import Case as Choice
from django.db.models.functions import ExtractMonth

from dure.domain.appropriations.models import BudgetLine
from dure.domain.spending.models import Allotment, Case, Rung
from dure.domain.spending.rules.ladder import REFUND, SOURCE, Used
from dure.kernel.problem import Refused

# what a rung adds to its kind: a counter-rung takes away
NET = Sum(Choice(When(reverses__isnull=False, then=-1 * F("amount")), default=F("amount"), output_field=BigIntegerField()))
COLUMNS = {"proposal": "proposed", "commitment": "committed", "resolution": "resolved", "payment": "paid", REFUND: "refunded"}


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """A case's net amounts by rung, and the last day of each."""

    net: dict[str, int]
    days: dict[str, date]


def case_named(key: str) -> Case:
    """This function will return a case by its key. Raises Refused (``spending.no_such``)."""
    case = Case.objects.select_related("line__project", "payee").filter(key=key).first()
    if case is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=key)
    return case


def case_about(ref: str) -> Case | None:
    """This function will return the open case that pays for a record (a Ref's text), the newest; None where there is none."""
    return Case.objects.select_related("line").filter(about=ref, closed_on__isnull=True).order_by("-pk").first()


def case_standing(case: Case, on: date | None = None) -> CaseStanding:
    """This function will return where a case stands on the ladder, at the end of a day where one is given."""
    rungs = Rung.objects.filter(case=case, state="approved")
    rungs = rungs.filter(on__lte=on) if on else rungs
    found = list(rungs.order_by().values_list("rung").annotate(net=NET, last=Max("on", filter=Q(reverses__isnull=True))))
    return CaseStanding({rung: won for rung, won, _ in found}, {rung: day for rung, won, day in found if won and day})


def used(lines: Collection[BudgetLine], on: date) -> dict[int, Used]:
    """This function will return how far lines are used at the end of a day, by key. Two queries, however many."""
    keys = [line.pk for line in lines]
    sums = defaultdict[int, dict[str, int]](dict)
    for line, won in Allotment.objects.filter(line__in=keys, state="approved", on__lte=on).order_by().values_list("line").annotate(Sum("amount")):
        sums[line]["allotted"] = won
    rungs = Rung.objects.filter(case__line__in=keys, state="approved", on__lte=on)
    for line, rung, won in rungs.order_by().values_list("case__line", "rung").annotate(net=NET):
        sums[line][COLUMNS[rung]] = won
    return {key: Used(**sums[key]) for key in keys}


def committed_for_others(line: BudgetLine) -> int:
    """This function will return what is committed of a line, on whatever day, and not for grants (an agreement counts whole, paid or not)."""
    rungs = Rung.objects.filter(case__line=line, state="approved").exclude(case__kind="grant").order_by()
    net: dict[str, int] = dict(rungs.values_list("rung").annotate(net=NET))
    return net.get("commitment", 0) - net.get(REFUND, 0)


def by_month(lines: Collection[BudgetLine], year: int) -> dict[tuple[int, int], int]:
    """This function will return what lines spent (집행액) in each month of a year, by key and month; months without any are left out."""
    rungs = Rung.objects.filter(case__line__in=[line.pk for line in lines], state="approved", rung__in=("payment", REFUND), on__year=year)
    found = defaultdict[tuple[int, int], int](int)
    for line, month, rung, won in rungs.order_by().annotate(month=ExtractMonth("on")).values_list("case__line", "month", "rung").annotate(net=NET):
        found[line, month] += -won if rung == REFUND else won
    return dict(found)
