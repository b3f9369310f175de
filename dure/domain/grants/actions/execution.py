"""Costs of a grant (실집행), prepared by one and approved by another, with their evidence by hash; what comes to its account besides.

Keys are primary keys, amounts won. What is approved is posted, and taken back by a counter-record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import BinaryIO

from dure.base.act import Actor, act, refuse
from dure.base.approval import prepared_by
from dure.domain.grants.actions.held import accounts_of, held_agreement, judge_decision, missing, posted, save_decision
from dure.domain.grants.models import Agreement, AgreementItem, Evidence, Expense, OpenCommitment
from dure.domain.grants.permissions import may_approve_execution, may_execute
from dure.domain.grants.queries.position import bank_days, position, refunded, term
from dure.domain.grants.rules.accounts import SOURCE, spent
from dure.domain.grants.rules.position import (
    ItemPosition,
    cancelling_problems,
    lowest_from,
    money_problems,
    open_problems,
    spending_problems,
)
from dure.domain.grants.rules.profiles import profile_of
from dure.domain.journal import actions as journal
from dure.domain.ledger import actions as ledger
from dure.domain.papers.actions.files import keep_file
from dure.kernel.problem import Problem, Refused


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost to be: under which item (its key), on which day, to whom, for what, how much, and the slip's number."""

    item: int
    on: date
    payee: str
    text: str
    amount: int
    number: str = ""


@act(may_execute)
def prepare_expense(*, by: Actor, at: datetime, item: int, on: date, payee: str, text: str, amount: int, number: str = "",
                    commitment: int | None = None) -> Expense:
    """This function will prepare a cost under an item; it counts once another approves it. `commitment` is the open commitment it pays,
    which may be paid after the agreement's term until its own day."""
    known = AgreementItem.objects.filter(pk=item).first()
    agreement = held_agreement(known.agreement_id if known else None)
    paid = _unpaid(agreement, commitment, amount) if commitment else None
    made = _prepared(by, at, agreement, [Cost(item, on, payee, text, amount, number)], paid)[0]
    if paid:
        paid.expense = made
        paid.save(update_fields=["expense"])
    return made


@act(may_execute)
def prepare_expenses(*, by: Actor, at: datetime, agreement: int, costs: Sequence[Cost]) -> list[Expense]:
    """This function will prepare the costs of a file, all or none: together they may not take more of an item than it has left."""
    return _prepared(by, at, held_agreement(agreement), costs)


@act(may_approve_execution)
def decide_expense(*, by: Actor, at: datetime, expense: int, approve: bool, note: str = "") -> Expense:
    """This function will approve or refuse a cost that somebody else prepared, and post it. What the item has left and the bank holds
    is judged again; a counter-cost is posted as the counter-entry of what it takes back."""
    return _decided(by, at, [expense], approve, note)[0]


@act(may_approve_execution)
def decide_expenses(*, by: Actor, at: datetime, expenses: Sequence[int], approve: bool, note: str = "") -> list[Expense]:
    """This function will decide on several costs of one agreement, all or none, in the order of their days."""
    return _decided(by, at, expenses, approve, note)


@act(may_execute)
def withdraw_expenses(*, by: Actor, at: datetime, expenses: Sequence[int], why: str) -> list[Expense]:
    """This function will withdraw costs of one agreement that nobody has decided on, as after a file that was the wrong one."""
    agreement, records = _held_expenses(expenses)
    if not why.strip():
        raise Refused.because("grants.reason_missing", source=SOURCE)
    if decided := next((one for one in records if one.state != "prepared"), None):
        raise Refused.because("base.decided_already", source="four-eyes", who=decided.decided_by_name)
    OpenCommitment.objects.filter(expense__in=records).update(expense=None)
    for record in records:
        save_decision(by, at, record, agreement, act="withdraw_expenses", approve=False, note=why, won=record.amount)
    return records


@act(may_execute)
def take_back_expense(*, by: Actor, at: datetime, on: date, expense: int, why: str) -> Expense:
    """This function will prepare a counter-cost that takes an approved one back on a day, not before its own."""
    record, agreement = _held_expense(expense)
    refuse(open_problems(term(agreement)))
    if not why.strip():
        raise Refused.because("grants.reason_missing", source=SOURCE)
    if record.state != "approved" or record.reverses_id or record.counters.exclude(state="refused").exists() or on < record.on:
        raise Refused.because("grants.not_to_take_back", source=SOURCE)
    refuse(cancelling_problems(refunded(record)))
    made = Expense.objects.create(item=record.item, on=on, payee=record.payee, text=why.strip()[:300], amount=record.amount, number=record.number,
                                  reverses=record, **prepared_by(by, at))
    _journal(by, at, "take_back_expense", agreement, {"expense": record.pk, "number": made.pk, "why": why.strip()})
    return made


@act(may_execute)
def attach_evidence(*, by: Actor, at: datetime, expense: int, kind: str, source: bytes | BinaryIO, name: str,
                    media_type: str = "application/octet-stream") -> Evidence:
    """This function will keep a file by its hash as the evidence (증빙) of a cost. `kind` is one that the agreement's profile takes."""
    record, agreement = _held_expense(expense)
    refuse(open_problems(term(agreement)))
    if record.state == "refused" or record.reverses_id:
        raise Refused.because("grants.not_to_take_back", source=SOURCE)
    taken = profile_of(agreement.profile).evidence
    if kind not in taken:
        raise Refused.because("grants.evidence_kind", source=SOURCE, kind=kind, known=", ".join(taken))
    file = keep_file(by=by, at=at, source=source, name=name, media_type=media_type)
    if record.evidence.filter(file=file, taken_back_at__isnull=True).exists():
        raise Refused.because("grants.evidence_there", source=SOURCE)
    made = Evidence.objects.create(expense=record, kind=kind, file=file, file_name=name[:255], attached_at=at, attached_by_key=by.key,
                                   attached_by_name=by.name)
    _journal(by, at, "attach_evidence", agreement, {"expense": record.pk, "kind": kind, "sha256": file.sha256, "name": made.file_name})
    return made


@act(may_execute)
def take_back_evidence(*, by: Actor, at: datetime, evidence: int, why: str) -> Evidence:
    """This function will take back a file that was attached wrongly; it stays, with the reason, and shows nothing any more."""
    known = Evidence.objects.filter(pk=evidence).first()
    if known is None:
        raise missing(evidence)
    _, agreement = _held_expense(known.expense_id)
    record = Evidence.objects.select_for_update(no_key=True, of=("self",)).get(pk=evidence)
    refuse(open_problems(term(agreement)))
    if record.taken_back_at:
        raise Refused.because("grants.evidence_gone", source=SOURCE)
    if not why.strip():
        raise Refused.because("grants.reason_missing", source=SOURCE)
    record.taken_back_at, record.why = at, why.strip()
    record.save(update_fields=["taken_back_at", "why"])
    _journal(by, at, "take_back_evidence", agreement, {"expense": record.expense_id, "evidence": record.pk, "why": record.why})
    return record


def _prepared(by: Actor, at: datetime, agreement: Agreement, costs: Sequence[Cost], paid: OpenCommitment | None = None) -> list[Expense]:
    when, items = term(agreement), {item.item: item for item in position(agreement, date.max).items}
    taken = dict.fromkeys(items, 0)
    problems: list[Problem] = []
    for cost in costs:
        if cost.item not in items:
            raise Refused.because("grants.other_agreement", source=SOURCE)
        if not cost.payee.strip() or not cost.text.strip():
            problems.append(Problem("grants.words_missing", {}, SOURCE))
        problems += spending_problems(cost.amount, cost.on, when, _after(items[cost.item], taken[cost.item]), paid.until if paid else None)
        taken[cost.item] += cost.amount
    refuse(problems)
    made = Expense.objects.bulk_create(
        Expense(item_id=cost.item, on=cost.on, payee=cost.payee.strip(), text=cost.text.strip(), amount=cost.amount, number=cost.number.strip(),
                **prepared_by(by, at)) for cost in costs)
    _journal(by, at, "prepare_expense" if len(costs) == 1 else "prepare_expenses", agreement, {
        "numbers": [one.pk for one in made], "amount": sum(one.amount for one in made)})
    return made


def _decided(by: Actor, at: datetime, keys: Sequence[int], approve: bool, note: str) -> list[Expense]:
    agreement, records = _held_expenses(keys)
    for record in records:
        judge_decision(by, record, record.amount, record.on, approve)
    if approve:
        _approved(by, at, agreement, records)
    else:
        OpenCommitment.objects.filter(expense__in=records).update(expense=None)
    for record in records:
        save_decision(by, at, record, agreement, act="decide_expense", approve=approve, note=note, won=record.amount, changed=("entry",))
    return records


def _held_expenses(keys: Sequence[int]) -> tuple[Agreement, list[Expense]]:
    """Costs of one agreement, held in the order of their days; the agreement first."""
    owners = set(AgreementItem.objects.filter(expenses__in=keys).values_list("agreement_id", flat=True))
    if len(owners) != 1:
        raise missing(", ".join(map(str, keys))) if not owners else Refused.because("grants.other_agreement", source=SOURCE)
    agreement = held_agreement(owners.pop())
    rows = Expense.objects.select_for_update(no_key=True, of=("self",)).select_related("reverses__entry")
    return agreement, list(rows.filter(pk__in=keys).order_by("on", "pk"))


def _approved(by: Actor, at: datetime, agreement: Agreement, records: Sequence[Expense]) -> None:
    """Judges each on what those before it left, and posts it."""
    when, accounts = term(agreement), accounts_of(by, at, agreement)
    items, moved = {item.item: item for item in position(agreement, date.max).items}, bank_days(agreement)
    until = dict(OpenCommitment.objects.filter(expense__in=records).values_list("expense_id", "until"))
    for record in records:
        text, ref = f"{record.payee} {record.text}", f"grants.expense:{record.pk}"
        if record.reverses is not None:
            refuse([*open_problems(when), *cancelling_problems(refunded(record.reverses))])
            won = -record.amount
            record.entry = ledger.reverse(by=by, at=at, on=record.on, entry=record.reverses.entry_id or 0, why=record.text)
        else:
            won = record.amount
            refuse([*spending_problems(won, record.on, when, items[record.item_id], until.get(record.pk)),
                    *money_problems(won, lowest_from(moved, record.on))])
            record.entry = posted(by, at, record.on, text, ref, accounts, spent(agreement.key, record.item_id, won))
        items[record.item_id] = _after(items[record.item_id], won)
        moved[record.on] = moved.get(record.on, 0) - won


def _after(item: ItemPosition, won: int) -> ItemPosition:
    return replace(item, executed=item.executed + won)


def _unpaid(agreement: Agreement, commitment: int, amount: int) -> OpenCommitment:
    record = OpenCommitment.objects.select_for_update(no_key=True, of=("self",)).filter(pk=commitment, item__agreement=agreement).first()
    if record is None:
        raise missing(commitment)
    if record.expense_id or record.dropped_on:
        raise Refused.because("grants.commitment_done", source=SOURCE)
    if amount > record.amount:
        raise Refused.because("grants.commitment_less", source=SOURCE, committed=record.amount, amount=amount)
    return record


def _held_expense(expense: int) -> tuple[Expense, Agreement]:
    known = Expense.objects.select_related("item").filter(pk=expense).first()
    if known is None:
        raise missing(expense)
    agreement = held_agreement(known.item.agreement_id)
    return Expense.objects.select_for_update(no_key=True, of=("self",)).select_related("item").get(pk=expense), agreement


def _journal(by: Actor, at: datetime, name: str, agreement: Agreement, details: dict[str, object]) -> None:
    journal.write(by=by, act=f"grants.{name}", ref=f"grants.agreement:{agreement.key}", at=at, details=details)
