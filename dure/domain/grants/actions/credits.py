"""What comes to a grant's account beside its instalments, and commitments that are open when its term ends. Won, primary keys."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.timezone import localdate

from dure.base.act import Actor, act, refuse
from dure.base.approval import prepared_by
from dure.domain.grants.actions.held import accounts_of, held_agreement, judge_decision, missing, posted, save_decision
from dure.domain.grants.models import Agreement, AgreementItem, Credit, Expense, OpenCommitment
from dure.domain.grants.permissions import may_approve_execution, may_execute
from dure.domain.grants.queries.position import bank_days, position, refunded, term
from dure.domain.grants.rules.accounts import CREDITS, SOURCE, received
from dure.domain.grants.rules.position import lowest_from, money_problems, open_problems, to_come_problems
from dure.domain.journal import actions as journal
from dure.domain.ledger import actions as ledger
from dure.kernel.problem import Refused


@act(may_execute)
def record_credit(*, by: Actor, at: datetime, agreement: int, kind: str, on: date, amount: int, text: str = "", of_expense: int | None = None) -> Credit:
    """This function will prepare money received on a grant's account: ``interest``, or a ``refund`` of a payment of last year's grant that
    was cancelled (`of_expense` where it is in the books). It counts once another approves it."""
    record = held_agreement(agreement)
    refuse(open_problems(term(record)))
    if kind not in CREDITS:
        raise Refused.because("grants.credit_kind", source=SOURCE, kind=kind)
    if amount <= 0:
        raise Refused.because("grants.not_positive", source=SOURCE, amount=amount)
    if on < record.starts_on:
        raise Refused.because("grants.outside_term", source=SOURCE, on=on, starts=record.starts_on, ends=record.ends_on)
    refuse(to_come_problems(on, localdate(at)))
    cancelled = _cancelled(record, of_expense, amount) if of_expense else None
    made = Credit.objects.create(agreement=record, kind=kind, on=on, amount=amount, text=text.strip(), of_expense=cancelled, **prepared_by(by, at))
    _journal(by, at, "record_credit", record, {"number": made.pk, "kind": kind, "amount": amount, "on": on})
    return made


@act(may_execute)
def take_back_credit(*, by: Actor, at: datetime, on: date, credit: int, why: str) -> Credit:
    """This function will prepare a counter-record that takes an approved credit back on a day, not before its own."""
    record, agreement = _held_credit(credit)
    refuse(open_problems(term(agreement)))
    if not why.strip():
        raise Refused.because("grants.reason_missing", source=SOURCE)
    if record.state != "approved" or record.reverses_id or record.counters.exclude(state="refused").exists() or on < record.on:
        raise Refused.because("grants.not_to_take_back", source=SOURCE)
    refuse(to_come_problems(on, localdate(at)))
    made = Credit.objects.create(agreement=agreement, kind=record.kind, on=on, amount=record.amount, text=why.strip()[:300], reverses=record,
                                 **prepared_by(by, at))
    _journal(by, at, "take_back_credit", agreement, {"credit": record.pk, "number": made.pk, "why": why.strip()})
    return made


@act(may_approve_execution)
def decide_credit(*, by: Actor, at: datetime, credit: int, approve: bool, note: str = "") -> Credit:
    """This function will approve or refuse a credit that somebody else prepared, and post it."""
    record, agreement = _held_credit(credit)
    judge_decision(by, record, record.amount, record.on, approve)
    if approve:
        refuse([*open_problems(term(agreement)), *to_come_problems(record.on, localdate(at))])
        if record.reverses is not None:
            refuse(money_problems(record.amount, lowest_from(bank_days(agreement), record.on)))
            record.entry = ledger.reverse(by=by, at=at, on=record.on, entry=record.reverses.entry_id or 0, why=record.text)
        else:
            record.entry = posted(by, at, record.on, record.text or record.kind, f"grants.credit:{record.pk}", accounts_of(by, at, agreement),
                                  received(agreement.key, record.kind, record.amount))
    save_decision(by, at, record, agreement, act="decide_credit", approve=approve, note=note, won=record.amount, changed=("entry",))
    return record


@act(may_execute)
def record_open_commitment(*, by: Actor, at: datetime, item: int, payee: str, text: str, amount: int, committed_on: date, until: date) -> OpenCommitment:
    """This function will record what was committed and is not paid when the term ends (미지급), to be paid until a day."""
    known = AgreementItem.objects.filter(pk=item).first()
    agreement = held_agreement(known.agreement_id if known else None)
    refuse(open_problems(term(agreement)))
    if not payee.strip() or not text.strip():
        raise Refused.because("grants.words_missing", source=SOURCE)
    if not agreement.starts_on <= committed_on <= agreement.ends_on or until < committed_on:
        raise Refused.because("grants.commitment_days", source=SOURCE, committed=committed_on, until=until)
    if amount <= 0:
        raise Refused.because("grants.not_positive", source=SOURCE, amount=amount)
    stands = next(one for one in position(agreement, date.max).items if one.item == item)
    if amount > stands.free:
        raise Refused.because("grants.not_left", source=SOURCE, item=stands.name, left=max(stands.free, 0), amount=amount)
    made = OpenCommitment.objects.create(item_id=item, payee=payee.strip(), text=text.strip(), amount=amount, committed_on=committed_on, until=until)
    _journal(by, at, "record_open_commitment", agreement, {"number": made.pk, "item": stands.name, "amount": amount, "until": until})
    return made


@act(may_execute)
def drop_open_commitment(*, by: Actor, at: datetime, on: date, commitment: int, why: str) -> OpenCommitment:
    """This function will drop a commitment that will not be paid: its money falls back to the item."""
    known = OpenCommitment.objects.select_related("item").filter(pk=commitment).first()
    agreement = held_agreement(known.item.agreement_id if known else None)
    record = OpenCommitment.objects.select_for_update(no_key=True, of=("self",)).get(pk=commitment)
    refuse(open_problems(term(agreement)))
    if record.expense_id or record.dropped_on:
        raise Refused.because("grants.commitment_done", source=SOURCE)
    if not why.strip():
        raise Refused.because("grants.reason_missing", source=SOURCE)
    record.dropped_on, record.why = on, why.strip()
    record.save(update_fields=["dropped_on", "why"])
    _journal(by, at, "drop_open_commitment", agreement, {"number": record.pk, "on": on, "why": record.why})
    return record


def _cancelled(agreement: Agreement, expense: int, amount: int) -> Expense:
    """The payment of an earlier grant that a refund is of: refunds of it never come to more than it was."""
    record = Expense.objects.select_for_update(no_key=True, of=("self",)).select_related("item__agreement").filter(
        pk=expense, state="approved", reverses__isnull=True).first()
    if record is None:
        raise missing(expense)
    if record.item.agreement.fiscal_year >= agreement.fiscal_year:
        raise Refused.because("grants.refund_same_year", source=SOURCE)
    if record.counters.exclude(state="refused").exists():
        raise Refused.because("grants.cost_taken_back", source=SOURCE)
    before = refunded(record)
    if before + amount > record.amount:
        raise Refused.because("grants.refund_over", source=SOURCE, spent=record.amount - before, amount=amount)
    return record


def _held_credit(credit: int) -> tuple[Credit, Agreement]:
    known = Credit.objects.filter(pk=credit).first()
    agreement = held_agreement(known.agreement_id if known else None)
    return Credit.objects.select_for_update(no_key=True, of=("self",)).select_related("reverses").get(pk=credit), agreement


def _journal(by: Actor, at: datetime, name: str, agreement: Agreement, details: dict[str, object]) -> None:
    journal.write(by=by, act=f"grants.{name}", ref=f"grants.agreement:{agreement.key}", at=at, details=details)
