"""Tables of the network: members, dues, meetings, achievements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import Count, Q, Sum

from dure.domain.meetings.labels.when import days_said
from dure.domain.meetings.models import Attendance, Delegation, Meeting
from dure.domain.members.labels.applications import CATEGORIES
from dure.domain.members.models import Invoice, Payment, WriteOff
from dure.domain.members.queries.tally import counts
from dure.domain.oversight.labels.tables import COLUMNS
from dure.domain.oversight.queries.tables.scope import Scope, both, limited, made, money
from dure.domain.oversight.rules.tables import Column, Row, Table
from dure.domain.programmes.models import Result


def members(scope: Scope) -> Table:
    """This function will draw the members by category at the end of each year, or on the day in the year that is running."""
    rows = []
    for year in scope.years:
        on = scope.day(year)
        figures = counts(on).figures()
        rows += [Row(category, {said: CATEGORIES[category][said] for said in ("ko", "en")}, year, {"on": on.isoformat(), "members": int(figure.value or 0)},
                     {"members": str(figure.ref)}) for category, figure in figures.items() if category in CATEGORIES]
    columns = (Column("on", COLUMNS["as_of"], "day"), Column("members", COLUMNS["members"], "count", "members", sums=len(scope.years) == 1))
    return made("members", scope, columns, rows, "members")


def dues(scope: Scope) -> Table:
    """This function will draw the dues of each year and currency: invoices, invoiced, received, written off, still open on the day."""
    on = scope.as_of
    invoices = Invoice.objects.filter(kind=Invoice.Kind.INVOICE, year__in=list(scope.years), issued_on__lte=on).exclude(cancelled_on__lte=on)
    standing = Q(reversed_on__isnull=True) | Q(reversed_on__gt=on)
    received = Payment.objects.filter(standing, invoice__in=invoices.values("pk"), received_on__lte=on).order_by()
    dropped = WriteOff.objects.filter(standing, invoice__in=invoices.values("pk"), on__lte=on).order_by()
    sums = defaultdict[tuple[int, str], dict[str, int]](lambda: {"number": 0, "invoiced": 0, "received": 0, "written_off": 0})
    for year, currency, number, won in invoices.order_by().values_list("year", "currency").annotate(Count("pk"), Sum("amount")):
        sums[year, currency] |= {"number": number, "invoiced": won}
    for name, found in (("received", received), ("written_off", dropped)):
        for year, currency, won in found.values_list("invoice__year", "invoice__currency").annotate(Sum("amount")):
            sums[year, currency][name] = won
    rows = [Row(currency, both(f"{year} {currency}"), year, {**one, "open": one["invoiced"] - one["received"] - one["written_off"]}, currency=currency)
            for (year, currency), one in sorted(sums.items())]
    columns = (Column("number", COLUMNS["invoices"], "count", "times"), *map(money, ("invoiced", "received", "written_off", "open")))
    return made("dues", scope, columns, rows, "dues")


def meetings(scope: Scope) -> Table:
    """This function will draw the meetings held: days, place, delegations and persons who came as far as attendance is recorded."""
    held = list(Meeting.objects.filter(starts_on__gte=date(scope.first_year, 1, 1), ends_on__lte=scope.day(scope.last_year)).exclude(
        state=Meeting.State.CANCELLED).filter(Q(state=Meeting.State.ENDED) | Q(declared=True)).order_by("starts_on", "pk"))
    came = {key: (delegations, people) for key, delegations, people in Attendance.objects.filter(
        delegate__delegation__meeting__in=[meeting.pk for meeting in held]).order_by().values_list("delegate__delegation__meeting").annotate(
        delegations=Count("delegate__delegation", distinct=True, filter=Q(delegate__delegation__capacity=Delegation.Capacity.MEMBER)),
        people=Count("delegate", distinct=True))}
    rows = []
    for meeting in held:
        delegations, people = came.get(meeting.pk, (None, None))
        rows.append(Row(meeting.key, meeting.title or both(meeting.key), meeting.starts_on.year,
                        {"days": days_said(meeting.starts_on, meeting.ends_on, "ko", meeting.precision), "place": (meeting.place or {}).get("ko", ""),
                         "delegations": delegations, "people": people},
                        {"people": f"meetings.meeting:{meeting.key}/people"} if people is not None else {}))
    columns = (Column("days", COLUMNS["days"], "words"), Column("place", COLUMNS["place"], "words"),
               Column("delegations", COLUMNS["delegations"], "count", "delegations"), Column("people", COLUMNS["people"], "count", "people"))
    return made("meetings", scope, columns, limited(rows), "meetings", events=True)


def results(scope: Scope) -> Table:
    """This function will draw the achievements of the years (추진실적) as the newest statement up to the day tells them."""
    told = Result.objects.filter(project_year__project=scope.project, project_year__is_current=True, project_year__fiscal_year__lte=scope.as_of.year,
                                 year__in=list(scope.years)).select_related("project_year").order_by("project_year__fiscal_year", "order")
    newest = {result.year: result.project_year_id for result in told}
    rows, seen = [], defaultdict[str, int](int)
    for one in (result for result in told if newest[result.year] == result.project_year_id):
        words = f"{one.heading or ''} {one.title}".strip() or f"{one.start or one.year}"
        seen[f"{one.year} {words}"] += 1
        times = seen[f"{one.year} {words}"]
        rows.append(Row(words if times == 1 else f"{words} ({times})", both(words), one.year,
                        {"days": " ~ ".join(filter(None, (one.start, one.end))), "place": one.place or "", "cities": one.cities, "people": one.people},
                        {name: f"programmes.result:{one.pk}/{name}" for name in ("cities", "people") if getattr(one, name) is not None}))
    columns = (Column("days", COLUMNS["days"], "words"), Column("place", COLUMNS["place"], "words"),
               Column("cities", COLUMNS["cities"], "count", "cities", sums=False), Column("people", COLUMNS["people"], "count", "people", sums=False))
    return made("results", scope, columns, limited(sorted(rows, key=lambda row: row.year or 0)), "results", events=True)
