"""Where what the books say comes from."""

from __future__ import annotations

from datetime import date

from dure.domain.journal import queries as journal
from dure.domain.ledger.labels import DEFINITIONS
from dure.domain.ledger.models import Account, Entry, ExchangeRate, Posting
from dure.domain.ledger.queries.balances import amount_of, balance_of
from dure.kernel.explanation import Explanation
from dure.kernel.figure import Ref


def explain(ref: Ref) -> Explanation | None:
    """This function will tell where a balance (``ledger.account:3/balance@2026-03-02``), an entry (``ledger.entry:5``) or a
    posting's amount (``ledger.posting:7/amount``) comes from, and a published rate (``ledger.rate:JPY@2018-05-04``); None for what this
    room does not hold."""
    if (ref.kind, ref.field) == ("rate", ""):
        return _of_rate(ref)
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


def _of_rate(ref: Ref) -> Explanation | None:
    currency, _, day = ref.key.partition("@")
    try:
        rate = ExchangeRate.objects.filter(currency=currency, on__lte=date.fromisoformat(day)).order_by("-on", "-pk").first()  # as `rate_on`
    except ValueError:
        return None
    if rate is None:
        return None
    name = f"{rate.per} {rate.currency} = {rate.plain.won:f} KRW"
    who, _when = journal.latest(f"ledger.rate:{rate.pk}") or ("", None)
    return Explanation(ref=ref, label={"ko": name, "en": name}, definition=DEFINITIONS["rate"], value=rate.plain.won, kind="declared", unit="won",
                       as_of=rate.on, paper_title=rate.source, entered_by=who, entered_at=rate.at)


def _of_balance(ref: Ref, account: Account, on: date) -> Explanation:
    figure = balance_of(account, on)
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
    entry, figure = posting.entry, amount_of(posting, posting.account)
    who, when = journal.latest(f"ledger.entry:{entry.pk}") or ("", None)
    return Explanation(ref=ref, label={"ko": entry.text, "en": entry.text}, definition=DEFINITIONS["amount"],
                       value=figure.value, kind="declared", unit=figure.unit, as_of=entry.on, figure=figure,
                       records=(Ref("ledger", "entry", str(entry.pk)),),
                       entered_by=who, entered_at=when)
