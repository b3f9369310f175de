"""Budget lines of the books, and where they stand on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q, Sum

from dure.domain.appropriations.models import BudgetLine, CarryOver, StageAmount, Transfer
from dure.domain.appropriations.rules.stages import IN_FORCE, SOURCE
from dure.domain.appropriations.rules.standing import Given, Standing, in_force
from dure.domain.ledger.queries.periods import is_closed
from dure.kernel.problem import Problem, Refused


def line_named(project: str, year: int, name: str) -> BudgetLine:
    """This function will return the line of a project (short name) by its year and name. Raises Refused (``appropriations.no_such``)."""
    line = BudgetLine.objects.select_related("project").filter(project__short_name=project, fiscal_year=year, name=name).first()
    if line is None:
        raise Refused.because("appropriations.no_such", source=SOURCE, what=f"{project} {year} {name}")
    return line


def lines_of(project: str, year: int) -> list[BudgetLine]:
    """This function will return the lines of a project's year in their order."""
    return list(BudgetLine.objects.select_related("project").filter(project__short_name=project, fiscal_year=year).order_by("order", "pk"))


def standing(line: BudgetLine, on: date) -> Standing:
    """This function will return where a line stands at the end of a day. Six queries; for many lines at once: `standings`."""
    return standings([line], on)[line.pk]


def closed_problems(lines: Iterable[BudgetLine]) -> list[Problem]:
    """This function will refuse lines of a year whose books are closed: its outturn is told, and stays. One query a line."""
    return [Problem("appropriations.year_closed", {"line": line.name, "year": line.fiscal_year}, SOURCE)
            for line in lines if is_closed("budget", date(line.fiscal_year, 12, 31))]


def uncarried(line: BudgetLine, since: date) -> int:
    """This function will return the least that a line has on any day from one on: 예산현액 less what it carries over. What it gives away
    later is not there to be given or spent earlier either. Nine queries, six more for each later day on which something moves."""
    kept, moved, carried = StageAmount.objects.filter(line=line), Transfer.objects.filter(state="approved"), CarryOver.objects.filter(state="approved")
    days = {since, *kept.filter(on__gt=since).values_list("on", flat=True),
            *moved.filter(Q(source=line) | Q(target=line), on__gt=since).values_list("on", flat=True),
            *carried.filter(Q(line=line) | Q(into=line), on__gt=since).values_list("on", flat=True)}
    stands = (standing(line, day) for day in days)
    return min(one.available - one.carried_out for one in stands)


def standings(lines: Collection[BudgetLine], on: date) -> dict[int, Standing]:
    """This function will return where lines stand at the end of a day, by key: approved moves alone count. Six queries, however many."""
    keys = [line.pk for line in lines]
    given = defaultdict[int, list[Given]](list)
    for line, stage, round_, number, amount in StageAmount.objects.filter(line__in=keys, stage__in=IN_FORCE, on__lte=on).order_by().values_list(
            "line", "stage", "round", "number", "amount"):
        given[line].append(Given(stage, round_, number, amount))
    moved = Transfer.objects.filter(state="approved", on__lte=on)
    into = _sums(moved.exclude(kind="reserve").filter(target__in=keys).order_by().values_list("target").annotate(Sum("amount")))
    out = _sums(moved.exclude(kind="reserve").filter(source__in=keys).order_by().values_list("source").annotate(Sum("amount")))
    # what was taken from the reserve, less what went back to it
    reserve = defaultdict[int, int](int)
    for target, back, amount in moved.filter(kind="reserve").filter(target__in=keys).order_by().values_list(
            "target", "reverses", "amount"):
        reserve[target] += -amount if back else amount
    carried = CarryOver.objects.filter(state="approved", on__lte=on).order_by()
    carried_in = _sums(carried.filter(into__in=keys).values_list("into").annotate(Sum("amount")))
    carried_out = _sums(carried.filter(line__in=keys).values_list("line").annotate(Sum("amount")))
    found = {}
    for key in keys:
        voted, supplementary = in_force(given[key])
        found[key] = Standing(voted, supplementary, into.get(key, 0), out.get(key, 0), reserve[key], carried_in.get(key, 0), carried_out.get(key, 0))
    return found


def _sums(rows: Iterable[tuple[int, int]]) -> dict[int, int]:
    return dict(rows)
