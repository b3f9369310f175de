"""Giving up what a member owes, by decision: prepared by one, approved by another, taken back where it pays after all."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.base.approval import DECISION, approving_problem, prepared_by
from dure.domain.journal import actions as journal
from dure.domain.ledger import actions as ledger
from dure.domain.ledger.queries import rate_on
from dure.domain.members.actions.dues import common_account, locked, receivable
from dure.domain.members.models import Invoice, WriteOff
from dure.domain.members.permissions import may_decide_write_off, may_keep_register
from dure.domain.members.queries.dues import open_of
from dure.domain.members.rules.dues import SOURCE, write_off_problems
from dure.domain.texts.queries import setting
from dure.kernel.problem import Refused


@act(may_keep_register)
def prepare_write_off(*, by: Actor, on: date, at: datetime, invoice: int, amount: int, reason: str) -> WriteOff:
    """This function will prepare giving up a part of an invoice, in minor units; `reason` names the decision. It counts once
    somebody else has approved it."""
    record = locked(invoice)
    _judge(record, on, amount, reason, waiting=record.write_offs.filter(state=WriteOff.State.PREPARED).exists())
    made = WriteOff.objects.create(invoice=record, amount=amount, reason=reason.strip(), **prepared_by(by, at))
    journal.write(by=by, act="members.prepare_write_off", ref=f"members.invoice:{record.pk}", at=at, why=made.reason,
                  details={"write_off": made.pk, "amount": amount})
    return made


@act(may_decide_write_off)
def decide_write_off(*, by: Actor, on: date, at: datetime, write_off: int, approve: bool, note: str = "") -> WriteOff:
    """This function will approve or refuse a write-off that somebody else prepared, and book it on the day.

    The limit of one's post is in won: an amount in another currency is reckoned at the rate of the day. What is still open is judged again.
    """
    known = WriteOff.objects.get(pk=write_off)
    record = locked(known.invoice_id)
    found = WriteOff.objects.select_for_update(no_key=True).get(pk=write_off)
    won = round(rate_on(record.currency, on).in_won(found.amount)) if approve else 0
    problem = approving_problem(by, found, won, setting("ledger.approval_limits", on).value)
    refuse([problem] if problem else [])
    found.decide(by=by, at=at, approved=approve, note=note.strip()[:500])
    if approve:
        _judge(record, on, found.amount, found.reason, waiting=False)
        lost = common_account(by, at, "written-off", "expense", record.currency, {"ko": "회비 결손", "en": "Dues written off"})
        found.on, found.entry = on, ledger.post(
            by=by, at=at, on=on, text=record.number, ref=f"members.invoice:{record.pk}",
            postings=[(lost, found.amount), (receivable(by, at, record), -found.amount)]).pk
    found.save(update_fields=[*DECISION, "on", "entry"])
    journal.write(by=by, act="members.decide_write_off", ref=f"members.invoice:{record.pk}", at=at, why=note.strip(),
                  details={"write_off": found.pk, "amount": found.amount, "approved": approve})
    return found


@act(may_decide_write_off)
def reverse_write_off(*, by: Actor, on: date, at: datetime, write_off: int, why: str) -> WriteOff:
    """This function will take a write-off back by a counter-entry: the member owes again, and can pay."""
    record = locked(WriteOff.objects.get(pk=write_off).invoice_id)
    found = WriteOff.objects.select_for_update(no_key=True).get(pk=write_off)
    if found.entry is None or found.reversed_on:
        raise Refused.because("members.write_off_settled", source=SOURCE)
    if not why.strip():
        raise Refused.because("members.invoice_reason", source=SOURCE)
    ledger.reverse(by=by, at=at, on=on, entry=found.entry, why=why)
    found.reversed_on = on
    found.save(update_fields=["reversed_on"])
    journal.write(by=by, act="members.reverse_write_off", ref=f"members.invoice:{record.pk}", at=at, why=why, details={"write_off": found.pk})
    return found


def _judge(record: Invoice, on: date, amount: int, reason: str, *, waiting: bool) -> None:
    refuse(write_off_problems(amount, open_of(record, on), record.cancelled_on is not None, record.kind, waiting, reason))
