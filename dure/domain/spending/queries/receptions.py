"""Receptions: one by its key, who came, what it cost, what the checks find; lists of allowances that no case pays yet."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Sum, Value
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast, Coalesce, Concat

from dure.domain.meetings.models import AllowanceList
from dure.domain.meetings.queries.allowances import attended
from dure.domain.spending.models import Case, Reception
from dure.domain.spending.rules.receptions import SOURCE, Held, reception_problems
from dure.domain.texts.queries import holidays_between, over_time
from dure.domain.texts.rules.holidays import public_holidays
from dure.kernel.problem import Problem, Refused

# the office's clock
SEOUL = ZoneInfo("Asia/Seoul")
ABOUT_ALLOWANCES = "meetings.allowances:"


def reception_of(key: int) -> Reception:
    """This function will return a reception. Raises Refused (``spending.no_such``)."""
    found = Reception.objects.select_related("case__line__project", "meeting__body", "report").filter(pk=key).first()
    if found is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=str(key))
    return found


def receptions(year: int | None = None) -> QuerySet[Reception]:
    """This function will return receptions, the newest first, with their case and what of it stands: paid, else proposed, in won."""
    rows = Reception.objects.select_related("case__line", "meeting").annotate(won=Coalesce(_net("payment"), _net("proposal"), 0))
    rows = rows.filter(case__line__fiscal_year=year) if year else rows
    return rows.order_by("-starts_at", "-pk")


def _net(rung: str) -> CombinedExpression:
    """The approved rungs of a kind less those that were taken back; none is not 0."""
    of = Q(case__rungs__rung=rung, case__rungs__state="approved")
    taken = Coalesce(Sum("case__rungs__amount", filter=of & Q(case__rungs__reverses__isnull=False)), 0)
    return Sum("case__rungs__amount", filter=of & Q(case__rungs__reverses__isnull=True)) - taken


def came(reception: Reception) -> tuple[int, int]:
    """This function will return how many of ours and of others came: of the meeting's own attendance where there is a record, officials on
    duty being ours; else as the report tells."""
    if reception.meeting is None:
        return reception.insiders or 0, reception.outsiders or 0
    there = [who for who in attended(reception.meeting) if who.spans]
    return sum(who.official for who in there), sum(not who.official for who in there)


def held(reception: Reception, won: int) -> Held:
    """This function will return a reception as the rules see it, on Seoul's clock."""
    insiders, outsiders = came(reception)
    paid = reception.paid_at.astimezone(SEOUL) if reception.paid_at else None
    return Held(f"spending.case:{reception.case.key}", reception.purpose, reception.starts_at.astimezone(SEOUL), paid, reception.place,
                reception.paid_where, insiders, outsiders, won, reception.slip, bool(reception.result))


def checked_receptions(year: int, on: date) -> list[Problem]:
    """This function will return what the checks find on the receptions of a fiscal year as of a day."""
    rests = holidays_between(date(year, 1, 1), date(year, 12, 31)) | public_holidays(year)
    terms, found = over_time("spending.reception_terms"), []
    for reception in receptions(year):
        seen = held(reception, reception.won)  # type: ignore[attr-defined]
        found += reception_problems(seen, terms(seen.starts_at.date()).value, rests, on)
    return found


def problems_of(reception: Reception, won: int, on: date) -> list[Problem]:
    """This function will return what the checks find on one reception."""
    seen = held(reception, won)
    day = seen.starts_at.date()
    rests = holidays_between(date(day.year, 1, 1), date(day.year, 12, 31)) | public_holidays(day.year)
    return reception_problems(seen, over_time("spending.reception_terms")(day).value, rests, on)


def won_of(reception: Reception) -> int:
    """This function will return what a reception cost: what its case paid, else what is proposed."""
    return receptions().get(pk=reception.pk).won  # type: ignore[attr-defined]


def unpaid_allowances() -> QuerySet[AllowanceList]:
    """This function will return the lists of allowances that stand, pay something, and have no case yet; the newest first."""
    about = Concat(Value(ABOUT_ALLOWANCES), Cast(OuterRef("pk"), CharField()))
    lists = AllowanceList.objects.filter(taken_back_at__isnull=True, total__gt=0).select_related("meeting__body")
    return lists.filter(~Exists(Case.objects.filter(about=about))).order_by("-pk")


def years_received() -> list[int]:
    """This function will return the fiscal years that paid receptions, the newest first."""
    return list(Reception.objects.order_by("-case__line__fiscal_year").values_list("case__line__fiscal_year", flat=True).distinct())
