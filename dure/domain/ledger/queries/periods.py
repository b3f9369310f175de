"""Periods of the books: until when a fund is closed, and what stood open then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.db.models import Q, Sum

from dure.domain.ledger.models import Account, Closing


class OpenItem(NamedTuple):
    """What is not settled: the key and name of an account, or of what a room above has open; whom or what it stands for, and what is left
    in minor units, a debit positive."""

    account: str
    name: dict[str, str]
    owner: str
    currency: str
    amount: int


Telling = Callable[[str, date], list[OpenItem]]
_TELLINGS: list[Telling] = []


def telling_open(tells: Telling) -> Telling:
    """This function will let a room above tell what it has open of a fund's year that no account shows; it is given the fund and the day."""
    _TELLINGS.append(tells)
    return tells


def is_closed(fund: str, on: date) -> bool:
    """This function will tell whether a fund takes no more entries on a day, because its year or a later one is closed."""
    return Closing.objects.filter(fund__key=fund, year__gte=on.year).exists()


def closing_of(fund: str, year: int) -> Closing | None:
    """This function will return how a fund's year was closed, or None."""
    return Closing.objects.select_related("fund").filter(fund__key=fund, year=year).first()


def closings_of(fund: str) -> dict[int, Closing]:
    """This function will return how a fund's years were closed, by year. One query."""
    return {closing.year: closing for closing in Closing.objects.filter(fund__key=fund)}


def last_closed(fund: str) -> int | None:
    """This function will return the last closed year of a fund, or None where none is."""
    return Closing.objects.filter(fund__key=fund).order_by("-year").values_list("year", flat=True).first()


def open_items(fund: str, on: date) -> list[OpenItem]:
    """This function will return the accounts of a fund that stand for somebody and are not settled at the end of a day: what is
    owed to the fund, and what it owes; then what rooms above have open of its year. One query, and theirs."""
    rows = Account.objects.filter(fund__key=fund, kind__in=("asset", "liability")).exclude(owner_ref="")
    rows = rows.annotate(total=Sum("postings__amount", filter=Q(postings__on__lte=on))).exclude(total=0).filter(total__isnull=False)
    accounts = [OpenItem(*row) for row in rows.order_by("key").values_list("key", "name", "owner_ref", "currency", "total")]
    return [*accounts, *(item for tells in _TELLINGS for item in tells(fund, on))]
