"""What the checks find on a year's spending."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, Q, Sum

from dure.domain.appropriations.models import BudgetLine, CarryOver
from dure.domain.appropriations.queries.lines import standings
from dure.domain.spending.models import FeedFile, FeedRow
from dure.domain.spending.queries.feeds import standing_rungs
from dure.domain.spending.queries.ladder import used
from dure.domain.spending.queries.receptions import checked_receptions
from dure.domain.spending.rules import checks
from dure.domain.spending.rules.checks import Carried, LineUsed, Paid
from dure.domain.texts.queries import setting
from dure.kernel.problem import Problem


def checked_spending(year: int, on: date) -> list[Problem]:
    """This function will return what the checks find on the spending of a fiscal year as of a day. A bounded number of queries."""
    lines = list(BudgetLine.objects.filter(fiscal_year=year).order_by("project", "order", "pk"))
    by_kind = _paid(year)
    paid = [one for some in by_kind.values() for one in some]
    limits, days = setting("spending.split_limits", on).value, int(setting("spending.split_days", on).value)
    closes = date.fromisoformat(f"{year + int(setting('spending.closes_after_years', on).value)}-{setting('spending.closes_on', on).value}")
    stands, spent = standings(lines, date.max), used(lines, date.max)
    found = checks.over_line_problems(
        LineUsed(f"appropriations.line:{line.pk}", line.name, year, stands[line.pk].available - stands[line.pk].carried_out, spent[line.pk])
        for line in lines)
    found += checks.twice_problems(paid, int(setting("spending.twice_days", on).value))
    for kind, limit in sorted(limits.items()):
        found += checks.split_problems(by_kind.get(kind, ()), int(limit), days)
    found += checks.period_problems(paid, date(year, 1, 1), closes)
    found += checks.carried_problems(_carried(lines, year), on)
    return found + _open_rows(year) + checked_receptions(year, on)


def _paid(year: int) -> dict[str, list[Paid]]:
    """The year's payments that stand, by the kind of their case."""
    found: dict[str, list[Paid]] = {}
    rungs = standing_rungs().filter(rung="payment", case__line__fiscal_year=year).order_by("on", "pk")
    for kind, case, line, payee, amount, day in rungs.values_list("case__kind", "case__key", "case__line", "case__payee_name", "amount", "on"):
        found.setdefault(kind, []).append(Paid(f"spending.case:{case}", case, str(line), payee, amount, day))
    return found


def _carried(lines: list[BudgetLine], year: int) -> list[Carried]:
    names = {line.pk: line.name for line in lines}
    moved = CarryOver.objects.filter(line__in=names, state="approved").order_by("pk")
    return [Carried(f"appropriations.line:{line}", names[line], year, amount, into is not None)
            for line, amount, into in moved.values_list("line", "amount", "into")]


def _open_rows(year: int) -> list[Problem]:
    """Accepted files of which rows have no other side; what came in beside payments is left out."""
    files = FeedFile.objects.filter(state=FeedFile.State.ACCEPTED, first_on__year__lte=year, last_on__year__gte=year)
    rows = FeedRow.objects.filter(Q(match__isnull=True, duplicate=False, on__year=year, rung_kind="payment"), file__in=files)
    return [Problem("spending.check_open_rows", {"ref": f"spending.feed:{file}", "name": name, "count": count, "sum": won}, checks.SOURCE, "warning")
            for file, name, count, won in rows.order_by("file").values_list("file", "file__file_name").annotate(Count("pk"), Sum("amount"))]
