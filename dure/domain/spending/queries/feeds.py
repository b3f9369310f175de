"""Files of other systems: what they said, what has no other side yet, and how a year reconciles with the books, to the won."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta

from django.db.models import BooleanField, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import ExtractMonth

from dure.domain.spending.models import ColumnMapping, FeedFile, FeedRow, Rung
from dure.domain.spending.rules.feeds import SOURCE, Booked, Month, Row, likeness
from dure.domain.spending.rules.ladder import REFUND
from dure.domain.texts.queries import setting
from dure.kernel.digits import whole
from dure.kernel.problem import Refused

PAID = ("payment", REFUND)


def mappings() -> QuerySet[ColumnMapping]:
    """This function will return the layouts in use: the newest version of each key, by key."""
    newest = ColumnMapping.objects.filter(key=OuterRef("key")).order_by("-version").values("pk")[:1]
    return ColumnMapping.objects.filter(pk=Subquery(newest)).order_by("key")


def mapping_named(key: str) -> ColumnMapping:
    """This function will return the newest version of a layout. Raises Refused (``spending.no_such``)."""
    found = ColumnMapping.objects.filter(key=key).order_by("-version").first()
    if found is None:
        raise Refused.because("spending.no_such", source=SOURCE, what=key)
    return found


def feeds() -> QuerySet[FeedFile]:
    """This function will return the files that were sent, newest first."""
    return FeedFile.objects.select_related("mapping", "file").order_by("-taken_at", "-pk")


def feeds_waiting() -> QuerySet[FeedFile]:
    """This function will return the files that somebody is to look at: read and not accepted yet, or not to be read; oldest first."""
    return FeedFile.objects.filter(state__in=(FeedFile.State.PREVIEWED, FeedFile.State.REFUSED)).order_by("taken_at", "pk")


def open_rows(*, feed: str = "", amount: str = "", since: date | None = None, until: date | None = None) -> QuerySet[FeedRow]:
    """This function will return the rows of accepted files that have no other side in the books, unordered; days included. `amount` is
    a number of won as people write it; what is none finds nothing."""
    rows = FeedRow.objects.filter(match__isnull=True, duplicate=False, file__in=_accepted(feed))
    for field, value in {"on__gte": since, "on__lte": until}.items():
        rows = rows.filter(**{field: value}) if value else rows
    if not amount:
        return rows
    won = whole(amount.replace(",", "").removesuffix("원").strip(), None)
    return rows.none() if won is None else rows.filter(amount=won)


def candidates(row: FeedRow, most: int = 10) -> list[Rung]:
    """This function will return the approved rungs that may be a row's other side, the most alike first: of its step, the same amount or
    the same payee, in the days around."""
    around = timedelta(days=max(31, match_days(row.file.mapping.feed, row.on)))
    taken = FeedRow.objects.filter(match__isnull=False, file__state=FeedFile.State.ACCEPTED, file__mapping__feed=row.file.mapping.feed).exclude(
        amount__lt=F("match__amount")).values("match")
    rungs = standing_rungs().filter(Q(amount=row.amount) | Q(case__payee_name=row.payee, amount__gte=row.amount), rung=row.rung_kind,
                                    on__gte=row.on - around, on__lte=row.on + around).exclude(pk__in=taken).select_related("case__line")[:200]
    as_told = Row(row.row, row.on, row.amount, row.rung_kind, row.payee, row.text, row.number)
    return sorted(rungs, key=lambda rung: likeness(as_told, Booked(rung.pk, rung.rung, rung.on, rung.amount, rung.case.payee_name, rung.number)))[:most]


def _accepted(feed: str) -> list[int]:
    """The keys of accepted files: few, and so the index of open rows can be walked in order."""
    files = FeedFile.objects.filter(state=FeedFile.State.ACCEPTED)
    return list((files.filter(mapping__feed=feed) if feed else files).values_list("pk", flat=True))


def rows_of(feed: FeedFile, kind: str = "") -> QuerySet[FeedRow]:
    """This function will return a file's rows as it has them; `kind` is new, duplicate, matched or open, or empty for all."""
    rows = FeedRow.objects.filter(file=feed).select_related("match__case").order_by("row")
    kept = {"duplicate": Q(duplicate=True), "new": Q(duplicate=False), "matched": Q(match__isnull=False),
            "open": Q(match__isnull=True, duplicate=False)}.get(kind)
    return rows.filter(kept) if kept is not None else rows


def known_marks(feed: FeedFile) -> set[str]:
    """This function will return the marks of rows that accepted files have in the days of this file."""
    rows = FeedRow.objects.filter(file__state=FeedFile.State.ACCEPTED, file__mapping__key=feed.mapping.key, on__gte=feed.first_on,
                                  on__lte=feed.last_on).exclude(file=feed)
    return set(rows.values_list("fingerprint", flat=True))


def match_days(feed: str, on: date) -> int:
    """This function will return within how many days a row and a rung may be the same thing, by system."""
    return int(dict(setting("spending.match_days", on).value)[feed])


def standing_rungs() -> QuerySet[Rung]:
    """This function will return the approved rungs that nothing took back, and that take nothing back."""
    back = Rung.objects.filter(reverses__isnull=False, state="approved").values("reverses")
    return Rung.objects.filter(state="approved", reverses__isnull=True).exclude(pk__in=back)


def booked(feed: str, first: date, last: date, amounts: Collection[int] | None = None) -> list[Booked]:
    """This function will return the rungs of some days, with the days around them, that no accepted file of a system has matched yet."""
    around = timedelta(days=match_days(feed, last))
    taken = FeedRow.objects.filter(match__isnull=False, file__state=FeedFile.State.ACCEPTED, file__mapping__feed=feed).values("match")
    rungs = standing_rungs().filter(on__gte=first - around, on__lte=last + around).exclude(pk__in=taken)
    if amounts is not None:
        rungs = rungs.filter(amount__in=amounts)
    return [Booked(*found) for found in rungs.order_by("on", "pk").values_list("pk", "rung", "on", "amount", "case__payee_name", "number")]


def as_rows(rows: Iterable[tuple[int, date, int, str, str, str, str, str]]) -> list[Row]:
    """This function will return records as the rule takes them: values of `ROW_FIELDS`."""
    return [Row(*values) for values in rows]


ROW_FIELDS = ("row", "on", "amount", "rung_kind", "payee", "text", "number", "line_name")


def reconciled(feed: str, year: int) -> list[Month]:
    """This function will hold the accepted files of a system against what the books paid in the months of a year, in won; months of which
    neither says anything are left out. Four queries."""
    rows = FeedRow.objects.filter(file__in=_accepted(feed), duplicate=False, rung_kind__in=PAID, on__year=year)
    matched = FeedRow.objects.filter(match__isnull=False, file__in=_accepted(feed)).values("match")
    rungs = standing_rungs().filter(rung__in=PAID, on__year=year).annotate(
        there=ExpressionWrapper(Q(pk__in=matched), output_field=BooleanField()))
    sums = defaultdict[int, dict[str, int]](lambda: defaultdict(int))
    standing = ExpressionWrapper(Q(match__isnull=False, match__in=standing_rungs().values("pk")), output_field=BooleanField())
    for name, found in (("filed", rows.annotate(there=standing, step=F("rung_kind"))), ("booked", rungs.annotate(step=F("rung")))):
        for month, step, there, won in found.order_by().annotate(month=ExtractMonth("on")).values_list("month", "step", "there").annotate(Sum("amount")):
            signed = -won if step == REFUND else won
            sums[month][name] += signed
            if there:
                sums[month][f"{name}_matched"] += signed
    return [Month(month, **sums[month]) for month in sorted(sums)]


def only_booked(feed: str, year: int, month: int | None = None) -> QuerySet[Rung]:
    """This function will return what the books paid in a year, or a month of it, and no accepted file of a system has."""
    matched = FeedRow.objects.filter(match__isnull=False, file__in=_accepted(feed)).values("match")
    rungs = standing_rungs().filter(rung__in=PAID, on__year=year).exclude(pk__in=matched).select_related("case__line")
    return (rungs.filter(on__month=month) if month else rungs).order_by("on", "pk")


def years_of_feeds() -> list[int]:
    """This function will return the years of which accepted files speak, newest first."""
    days = FeedFile.objects.filter(state=FeedFile.State.ACCEPTED).values_list("first_on", "last_on")
    return sorted({year for first, last in days if first and last for year in range(first.year, last.year + 1)}, reverse=True)
