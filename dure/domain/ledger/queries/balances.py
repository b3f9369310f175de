"""What stands in the ledger: balances as of any day, with the entries behind them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import F, Q, QuerySet, Sum, Window
from django.db.models.functions import Coalesce

from dure.domain.ledger.models import Account, Posting
from dure.domain.ledger.rules import SOURCE
from dure.kernel.currencies import in_units
from dure.kernel.derivation import derive
from dure.kernel.figure import Figure, Ref
from dure.kernel.problem import Refused

MANY = 200  # terms that a reader can still follow


def balance(account_key: str, on: date) -> Figure:
    """This function will return what stands on an account at the end of a day, derived from its postings in their order (`balance_of`).

    The figure is in the currency itself (``4000.00`` with unit ``USD``), a debit balance positive. Raises Refused
    (``ledger.no_account``) where there is no such account. For many accounts at once, in minor units: `balances`.
    """
    account = Account.objects.filter(key=account_key).first()
    if account is None:
        raise Refused.because("ledger.no_account", source=SOURCE, account=account_key)
    return balance_of(account, on)


def balances(*, on: date, owner_ref: str = "", fund: str = "") -> dict[str, int]:
    """This function will return the balances at the end of a day by account, those of an owner or a fund where one is given.

    Minor units of each account's currency; an account to which nothing was posted stands at 0. One query.
    """
    accounts = Account.objects.order_by("key")
    if owner_ref:
        accounts = accounts.filter(owner_ref=owner_ref)
    if fund:
        accounts = accounts.filter(fund__key=fund)
    total = Coalesce(Sum("postings__amount", filter=Q(postings__on__lte=on)), 0)
    return dict(accounts.annotate(total=total).values_list("key", "total"))


def balances_of(accounts: Iterable[int], on: date) -> dict[int, int]:
    """This function will return the balances of some accounts (their numbers) at the end of a day, in minor units. One query."""
    wanted = list(accounts)
    rows = Posting.objects.filter(account__in=wanted, on__lte=on).order_by().values_list("account").annotate(total=Sum("amount"))
    return dict.fromkeys(wanted, 0) | dict(rows)


def entries_of(account_key: str, until: date | None = None) -> QuerySet[Posting]:
    """This function will return the postings to an account up to a day, with their `entry`, in the order of the books;
    `running` is the balance after each."""
    rows = Posting.objects.filter(account__key=account_key).select_related("entry")
    if until is not None:
        rows = rows.filter(on__lte=until)
    order = (F("on"), F("id"))
    return rows.annotate(running=Window(Sum("amount"), order_by=order)).order_by(*order)


def balance_of(account: Account, on: date) -> Figure:
    """This function will return an account's balance at the end of a day with its terms: the postings; of many, what stood before the
    last month (or the last day) and the postings since, so that a trace opens month by month."""
    rows = Posting.objects.filter(account=account, on__lte=on).order_by("-on", "-id")
    shown, terms = list(rows[:MANY + 1]), list[Figure]()
    if len(shown) > MANY:
        begin = shown[0].on.replace(day=1)
        begin = shown[0].on if shown[-1].on >= begin else begin
        before = rows.filter(on__lt=begin).order_by().aggregate(total=Coalesce(Sum("amount"), 0))["total"]
        terms, shown = [balance_figure(account, before, begin - timedelta(days=1))], list(rows.filter(on__gte=begin))
    terms += [amount_of(posting, account) for posting in reversed(shown)]
    because = derive("sum", *(terms or [Figure(in_units(0, account.currency), account.currency)]), unit=account.currency)
    return Figure(because.value, because.unit, because.rests_on, balance_ref(account.pk, on), on)


def balance_ref(account: int, on: date) -> Ref:
    """This function will point at an account's balance at the end of a day."""
    return Ref("ledger", "account", str(account), f"balance@{on}")


def balance_figure(account: Account, amount: int, on: date) -> Figure:
    """This function will return a balance that is known in minor units, with its ref but without its terms."""
    return Figure(in_units(amount, account.currency), account.currency, None, balance_ref(account.pk, on), on)


def amount_of(posting: Posting, account: Account) -> Figure:
    """This function will return a posting's amount in its account's currency."""
    ref = Ref("ledger", "posting", str(posting.pk), "amount")
    return Figure(in_units(posting.amount, account.currency), account.currency, None, ref, posting.on)
