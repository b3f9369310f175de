"""The books as lists and tables: accounts, entries, the trial balance, what the funds hold in which currency."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from dure.domain.ledger.models import Account, Entry, Posting
from dure.domain.ledger.rules import KINDS


class Row(NamedTuple):
    """An account in the trial balance, in minor units: what stood before, what was posted since, what stands at the end."""

    account: Account
    opening: int
    debit: int
    credit: int

    @property
    def closing(self) -> int:
        """This function will return what stands at the end."""
        return self.opening + self.debit + self.credit


class Sheet(NamedTuple):
    """The accounts of a fund in one currency, in the order of their kinds, and their sums: opening and closing are nothing where the
    books are in balance, credit is the debit with the other sign."""

    currency: str
    rows: list[Row]
    opening: int
    debit: int
    credit: int
    closing: int


class Held(NamedTuple):
    """What a fund has in one currency at the end of a day, in minor units: sums by kind of account, a debit positive."""

    fund: str
    currency: str
    accounts: int
    sums: dict[str, int]


def accounts(today: date, as_of: date | None = None, fund: str = "", kind: str = "", currency: str = "", key: str = "") -> QuerySet[Account]:
    """This function will return the accounts that fit (`key` is how the account's key begins), unordered; `total` is the balance at
    the end of a day, `today` unless `as_of` another, in minor units."""
    rows = Account.objects.filter(key__startswith=key) if key else Account.objects.all()
    rows = rows.filter(fund__key=fund) if fund else rows
    rows = rows.filter(kind=kind) if kind else rows
    rows = rows.filter(currency=currency.upper()) if currency else rows
    posted = Posting.objects.filter(account=OuterRef("pk"), on__lte=as_of or today).order_by().values("account")
    return rows.annotate(total=Coalesce(Subquery(posted.annotate(sum=Sum("amount")).values("sum")), 0))


def entries(since: date | None = None, until: date | None = None, fund: str = "", account: str = "", about: str = "") -> QuerySet[Entry]:
    """This function will return the entries that fit, unordered: of a fund, on an account (its key), about a record (its ref)."""
    rows = Entry.objects.filter(ref=about) if about else Entry.objects.all()
    rows = rows.filter(on__gte=since) if since else rows
    rows = rows.filter(on__lte=until) if until else rows
    rows = rows.filter(Exists(Posting.objects.filter(entry=OuterRef("pk"), account__fund__key=fund))) if fund else rows
    return rows.filter(Exists(Posting.objects.filter(entry=OuterRef("pk"), account__key=account))) if account else rows


def with_amounts(rows: QuerySet[Entry]) -> QuerySet[Entry]:
    """This function will add to entries what they move: the sum of their debits (`debit`, minor units) and their currencies, the first
    and the last by name, which differ where an entry has several."""
    posted = Posting.objects.filter(entry=OuterRef("pk"), amount__gt=0).order_by().values("entry")
    return rows.annotate(debit=Subquery(posted.annotate(sum=Sum("amount")).values("sum")),
                         currency=Subquery(posted.annotate(said=Min("account__currency")).values("said")),
                         other=Subquery(posted.annotate(said=Max("account__currency")).values("said")))


def last_day(fund: str) -> date | None:
    """This function will return the day of a fund's last entry, or None where it has none. One query."""
    return Posting.objects.filter(account__fund__key=fund).aggregate(last=Max("on"))["last"]


def trial_balance(fund: str, since: date, until: date) -> list[Sheet]:
    """This function will draw the trial balance of a fund over a time, both days included: one sheet for each currency, without the
    accounts on which nothing stands and nothing moved. One query."""
    within = Q(postings__on__range=(since, until))

    def summed(condition: Q) -> Coalesce:
        return Coalesce(Sum("postings__amount", filter=condition), 0)

    rows = Account.objects.filter(fund__key=fund).annotate(
        opening=summed(Q(postings__on__lt=since)), debit=summed(within & Q(postings__amount__gt=0)),
        credit=summed(within & Q(postings__amount__lt=0))).exclude(opening=0, debit=0, credit=0)
    found = [Row(one, one.opening, one.debit, one.credit) for one in rows.order_by("currency", "key")]
    return [_sheet(currency, list(of)) for currency, of in groupby(found, key=lambda row: row.account.currency)]


def _sheet(currency: str, rows: list[Row]) -> Sheet:
    rows.sort(key=lambda row: KINDS.index(row.account.kind))
    return Sheet(currency, rows, *(sum(getattr(row, name) for row in rows) for name in ("opening", "debit", "credit", "closing")))


def held(on: date) -> list[Held]:
    """This function will return what the funds have at the end of a day, by fund and currency. One query for the accounts' sums, one
    for their number."""
    sums = (Posting.objects.filter(on__lte=on).order_by("account__fund__key", "account__currency")
            .values_list("account__fund__key", "account__currency", "account__kind").annotate(total=Sum("amount")))
    found: dict[tuple[str, str], dict[str, int]] = {}
    for fund, currency, kind, total in sums:
        found.setdefault((fund, currency), dict.fromkeys(KINDS, 0))[kind] = total
    numbers = Account.objects.order_by("fund__key", "currency").values_list("fund__key", "currency").annotate(number=Count("pk"))
    return [Held(fund, currency, number, found.get((fund, currency), dict.fromkeys(KINDS, 0))) for fund, currency, number in numbers]


def years_of(fund: str) -> list[int]:
    """This function will return the years in which a fund has postings, the newest first."""
    bounds = Posting.objects.filter(account__fund__key=fund).aggregate(first=Min("on"), last=Max("on"))
    return list(range(bounds["last"].year, bounds["first"].year - 1, -1)) if bounds["first"] else []


def standing_with(posting: Posting) -> int:
    """This function will return an account's balance with a posting, in the order of the books, in minor units."""
    row = Posting.objects.filter(account=posting.account_id).filter(Q(on__lt=posting.on) | Q(on=posting.on, pk__lte=posting.pk))
    return int(row.aggregate(total=Coalesce(Sum("amount"), 0))["total"])
