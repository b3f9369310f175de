"""What acts of this room share: records held while they are judged, and the decision of the second pair of eyes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from dure.base.act import Actor, refuse
from dure.base.approval import DECISION, FourEyes, approving_problem
from dure.domain.grants.models import Agreement
from dure.domain.grants.rules.accounts import CURRENCY, FUND, SOURCE, openings
from dure.domain.journal import actions as journal
from dure.domain.ledger import actions as ledger
from dure.domain.ledger.models import Account, Entry
from dure.domain.texts.queries import setting
from dure.kernel.problem import Refused


def missing(what: object) -> Refused:
    """This function will return the refusal of a record that is not there."""
    return Refused.because("grants.no_such", source=SOURCE, what=str(what))


def held_agreement(key: int | None) -> Agreement:
    """This function will hold an agreement (by its primary key) until the transaction ends: every act of a grant waits here first."""
    agreement = Agreement.objects.select_for_update(no_key=True, of=("self",)).select_related("line").filter(pk=key).first() if key else None
    if agreement is None:
        raise missing(key)
    return agreement


def accounts_of(by: Actor, at: datetime, agreement: Agreement) -> dict[str, Account]:
    """This function will return the ledger's accounts of a grant by key, opening those that are not."""
    ref = f"grants.agreement:{agreement.key}"
    opened = {account.key: account for account in Account.objects.select_related("fund").filter(owner_ref=ref)}
    for wanted in openings(agreement.key, dict(agreement.items.values_list("pk", "name"))):
        if wanted.key not in opened:
            opened[wanted.key] = ledger.open_account(by=by, at=at, key=wanted.key, kind=wanted.kind, fund=FUND, currency=CURRENCY,
                                                     name=wanted.name, owner_ref=ref)
    return opened


def posted(by: Actor, at: datetime, on: date, text: str, ref: str, accounts: Mapping[str, Account], amounts: Mapping[str, int]) -> Entry:
    """This function will post won to accounts of a grant, as `rules.accounts` says."""
    return ledger.post(by=by, at=at, on=on, text=text[:300], ref=ref, postings=[(accounts[key], won) for key, won in amounts.items()])


def judge_decision(by: Actor, record: FourEyes, won: int, on: date, approve: bool) -> None:
    """This function will refuse a decision on one's own preparation, a second one, and one beyond the limit of one's post on the day.

    Refusing needs no limit, but another person all the same.
    """
    problem = approving_problem(by, record, won if approve else 0, setting("ledger.approval_limits", on).value)
    refuse([problem] if problem else [])


def save_decision(by: Actor, at: datetime, record: FourEyes, agreement: Agreement, *, act: str, approve: bool, note: str, won: int,
                  changed: tuple[str, ...] = ()) -> None:
    """This function will write a decision on a record, with the fields that changed beside it, and journal it under the agreement."""
    record.decide(by=by, at=at, approved=approve, note=note.strip())
    record.save(update_fields=[*DECISION, *changed])
    journal.write(by=by, act=f"grants.{act}", ref=f"grants.agreement:{agreement.key}", at=at,
                  details={"number": record.pk, "approved": approve, "amount": won, "note": note.strip()})
