"""What stands in the ledger: balances as of any day, with the entries behind them."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q, QuerySet, Sum, Window
from django.db.models.functions import Coalesce

from dure.domain.journal import queries as journal
from dure.domain.ledger.labels import DEFINITIONS
from dure.domain.ledger.models import Account, Entry, Posting
from dure.domain.ledger.rules import SOURCE
from dure.kernel.currencies import in_units
from dure.kernel.derivation import derive
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Figure, Ref
from dure.kernel.problem import Refused


def balance(account_key: str, on: date) -> Figure:
    """This function will return what stands on an account at the end of a day, derived from its postings in their order.

    The figure is in the currency itself (``4000.00`` with unit ``USD``), a debit balance positive. Two queries. Raises Refused
    (``ledger.no_account``) where there is no such account. For many accounts at once, in minor units: `balances`.
    """
    account = Account.objects.filter(key=account_key).first()
    if account is None:
        raise Refused.because("ledger.no_account", source=SOURCE, account=account_key)
    return _balance(account, on)


def balances(*, on: date, owner_ref: str = "", fund: str = "") -> dict[str, int]:
    """This function will return the balances at the end of a day by account, those of an owner or a fund where one is given.

    Minor units of each account's currency; an account to which nothing was posted stands at 0. One query.
    """
    accounts = Account.objects.order_by("key")
    if owner_ref:
        accounts = accounts.filter(owner_ref=owner_ref)
    if fund:
        accounts = accounts.filter(fund__key=fund)
    total = Coalesce(Sum("postings__amount", filter=Q(postings__entry__on__lte=on)), 0)
    return dict(accounts.annotate(total=total).values_list("key", "total"))


def entries_of(account_key: str, until: date | None = None) -> QuerySet[Posting]:
    """This function will return the postings to an account up to a day, with their `entry`, in the order of the books;
    `running` is the balance after each."""
    rows = Posting.objects.filter(account__key=account_key).select_related("entry")
    if until is not None:
        rows = rows.filter(entry__on__lte=until)
    order = (F("entry__on"), F("entry_id"), F("id"))
    return rows.annotate(running=Window(Sum("amount"), order_by=order)).order_by(*order)


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a balance (``ledger.account:3/balance@2026-03-02``), an entry (``ledger.entry:5``) or a
    posting's amount (``ledger.posting:7/amount``) comes from; None for what this room does not hold."""
    if not ref.key.isdecimal():
        return None
    if (ref.kind, ref.field) == ("entry", ""):
        entry = Entry.objects.filter(pk=int(ref.key)).first()
        return _of_entry(ref, entry) if entry else None
    if (ref.kind, ref.field) == ("posting", "amount"):
        posting = Posting.objects.select_related("entry", "account").filter(pk=int(ref.key)).first()
        return _of_posting(ref, posting) if posting else None
    field, _, day = ref.field.partition("@")
    try:
        on = date.fromisoformat(day)
    except ValueError:
        return None
    account = Account.objects.filter(pk=int(ref.key)).first() if (ref.kind, field) == ("account", "balance") else None
    return _of_balance(ref, account, on) if account else None


def _balance(account: Account, on: date) -> Figure:
    ref = Ref("ledger", "account", str(account.pk))
    nothing = Figure(in_units(0, account.currency), account.currency)  # where an account begins
    terms = [_amount(posting, account) for posting in entries_of(account.key, on)]
    because = derive("sum", *(terms or [nothing]), unit=account.currency)
    return Figure(because.value, because.unit, because.rests_on, ref.of(f"balance@{on}"), on)


def _amount(posting: Posting, account: Account) -> Figure:
    ref = Ref("ledger", "posting", str(posting.pk), "amount")
    return Figure(in_units(posting.amount, account.currency), account.currency, None, ref, posting.entry.on)


def _of_balance(ref: Ref, account: Account, on: date) -> Explanation:
    figure = _balance(account, on)
    return Explanation(ref=ref, label=account.name, definition=DEFINITIONS["balance"], value=figure.value, kind="derived",
                       unit=figure.unit, as_of=on, figure=figure,
                       records=(Ref.parse(account.owner_ref),) if account.owner_ref else ())


def _of_entry(ref: Ref, entry: Entry) -> Explanation:
    who, when = journal.latest(f"ledger.entry:{entry.pk}") or ("", None)
    postings = entry.postings.values_list("pk", flat=True)
    return Explanation(ref=ref, label={"ko": entry.text, "en": entry.text}, definition=DEFINITIONS["entry"], value=entry.text,
                       kind="declared", unit="text", as_of=entry.on, records=(
                           *([Ref.parse(entry.ref)] if entry.ref else []),
                           *([Ref("ledger", "entry", str(entry.reverses_id))] if entry.reverses_id else []),
                           *(Ref("ledger", "posting", str(pk), "amount") for pk in postings)),
                       entered_by=who, entered_at=when)


def _of_posting(ref: Ref, posting: Posting) -> Explanation:
    entry, figure = posting.entry, _amount(posting, posting.account)
    who, when = journal.latest(f"ledger.entry:{entry.pk}") or ("", None)
    return Explanation(ref=ref, label={"ko": entry.text, "en": entry.text}, definition=DEFINITIONS["amount"],
                       value=figure.value, kind="declared", unit=figure.unit, as_of=entry.on, figure=figure,
                       records=(Ref("ledger", "entry", str(entry.pk)),),
                       entered_by=who, entered_at=when)
