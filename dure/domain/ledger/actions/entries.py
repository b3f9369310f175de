"""Opening accounts, posting entries, taking them back.

`open_account`, `post` and `reverse` are called inside another room's act, whose permission covers them; what they write is
committed with that act or not at all. `reverse_entry` is an act of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.journal import actions as journal
from dure.domain.ledger.labels import FUNDS
from dure.domain.ledger.models import Account, Entry, Fund, Posting
from dure.domain.ledger.permissions import may_keep_ledger
from dure.domain.ledger.queries.periods import last_closed
from dure.domain.ledger.rules import SOURCE, Leg, Opened, account_problems, entry_problems, reversal_problems
from dure.kernel.problem import Refused


@transaction.atomic
def open_account(*, by: Actor, at: datetime, key: str, kind: str, fund: str, currency: str, name: Mapping[str, str],
                 owner_ref: str = "") -> Account:
    """This function will return the account of a key, opening it where there is none.

    `fund` is a key of `labels.FUNDS`, `currency` an ISO 4217 code, `name` Korean and English. The key is the lock: of two that open it at once the
    second gets the first one's. Refused where the key names an account of another kind, fund, currency or owner.
    """
    wanted = Opened(kind, fund, currency, owner_ref)
    refuse(account_problems(key, wanted, None))
    if fund not in FUNDS:
        raise Refused.because("ledger.no_such_fund", source=SOURCE, fund=fund)
    kept, _ = Fund.objects.get_or_create(key=fund, defaults={"name": FUNDS[fund]})
    account, opened = Account.objects.select_related("fund").get_or_create(key=key, defaults={
        "kind": kind, "fund": kept, "currency": currency, "name": dict(name), "owner_ref": owner_ref})
    refuse(account_problems(key, wanted, Opened(account.kind, account.fund.key, account.currency, account.owner_ref)))
    if opened:
        journal.write(by=by, act="ledger.open_account", ref=f"ledger.account:{account.pk}", at=at,
                      details={"key": key, "kind": kind, "fund": fund, "currency": currency, "owner": owner_ref})
    return account


@transaction.atomic
def post(*, by: Actor, at: datetime, on: date, text: str, postings: Sequence[tuple[Account, int]], ref: str = "") -> Entry:
    """This function will book one entry on a day: accounts with their amounts in minor units, a debit positive.

    `ref` is the record it is about. Refused unless there are two postings or more, none of nothing, in balance for each
    fund and each currency, and where the day belongs to a year that a fund closed; the database asks the same again.
    """
    refuse(entry_problems([Leg(account.key, account.fund.key, account.currency, amount) for account, amount in postings]))
    _open_for({account.fund_id: account.fund.key for account, _ in postings}, on)
    entry = _written(Entry(on=on, text=text, ref=ref, at=at), [(account.pk, amount) for account, amount in postings])
    journal.write(by=by, act="ledger.post", ref=f"ledger.entry:{entry.pk}", at=at,
                  details={"on": on, "about": ref, "postings": [(account.key, amount) for account, amount in postings]})
    return entry


@transaction.atomic
def reverse(*, by: Actor, at: datetime, on: date, entry: int, why: str) -> Entry:
    """This function will take an entry (its number) back by a counter-entry on a day: the same postings with the other sign.

    Refused where it was taken back already, is a counter-entry itself, was booked later, no reason is given, or the day is in a
    closed year: an entry of a closed year is taken back in an open one.
    """
    return _reversed(by=by, at=at, on=on, record=_locked(entry), why=why)


@act(may_keep_ledger)
def reverse_entry(*, by: Actor, at: datetime, on: date, entry: int, why: str) -> Entry:
    """This function will take back an entry that stands for itself. One that belongs to another room's record (`ref`) is
    taken back by that room's act, so that record and ledger never part."""
    record = _locked(entry)
    if record.ref:
        raise Refused.because("ledger.of_a_record", source=SOURCE, ref=record.ref)
    return _reversed(by=by, at=at, on=on, record=record, why=why)


def _locked(entry: int) -> Entry:
    record = Entry.objects.select_for_update(no_key=True).filter(pk=entry).first()
    if record is None:
        raise Refused.because("ledger.no_entry", source=SOURCE, entry=entry)
    return record


def _reversed(*, by: Actor, at: datetime, on: date, record: Entry, why: str) -> Entry:
    counter = Entry.objects.filter(reverses=record).values_list("pk", flat=True).first()
    refuse(reversal_problems(booked=record.on, on=on, reversed_by=counter, is_counter=record.reverses_id is not None))
    if not why.strip():
        raise Refused.because("ledger.why_missing", source=SOURCE)
    _open_for(dict(record.postings.values_list("account__fund_id", "account__fund__key")), on)
    mirrored = [(account, -amount) for account, amount in record.postings.values_list("account", "amount")]
    entry = _written(Entry(on=on, text=record.text, ref=record.ref, reverses=record, at=at), mirrored)
    journal.write(by=by, act="ledger.reverse", ref=f"ledger.entry:{entry.pk}", at=at, why=why,
                  details={"on": on, "about": record.ref, "reverses": record.pk})
    return entry


def _open_for(funds: Mapping[int, str], on: date) -> None:
    """Holds the funds against closing until the act ends, and refuses a day of a closed year."""
    for number, fund in sorted(funds.items()):
        hold(f"ledger:fund:{number}", shared=True)
        closed = last_closed(fund)
        if closed is not None and on.year <= closed:
            raise Refused.because("ledger.period_closed", source=SOURCE, on=on.isoformat(), year=closed, ko=FUNDS[fund]["ko"], en=FUNDS[fund]["en"])


def _written(entry: Entry, postings: Sequence[tuple[int, int]]) -> Entry:
    entry.lines = len(postings)
    entry.save()
    Posting.objects.bulk_create(Posting(entry=entry, account_id=account, amount=amount, on=entry.on) for account, amount in postings)
    return entry
