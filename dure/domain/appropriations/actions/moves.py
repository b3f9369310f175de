"""Transfers and carry-overs: prepared by one, decided by another, taken back by a counter-transfer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.base.approval import DECISION, approving_problem, prepared_by
from dure.domain.appropriations.models import BudgetLine, CarryOver, Transfer
from dure.domain.appropriations.permissions import may_decide_moves, may_keep_lines
from dure.domain.appropriations.queries.bound import bound
from dure.domain.appropriations.queries.lines import closed_problems, uncarried
from dure.domain.appropriations.rules.moves import Move, carry_over_problems, transfer_problems
from dure.domain.appropriations.rules.stages import SOURCE
from dure.domain.journal import actions as journal
from dure.domain.papers.models import Paper
from dure.domain.texts.queries import setting
from dure.kernel.problem import Problem, Refused


@act(may_keep_lines)
def prepare_transfer(*, by: Actor, at: datetime, on: date, kind: str, target: int, amount: int, reason: str, source: int | None = None,
                     paper: Paper | None = None) -> Transfer:
    """This function will prepare a transfer of won to a line; it counts once somebody else has approved it."""
    lines = _held(target, *([source] if source else []))
    into, out = lines[target], lines.get(source or 0)
    refuse(transfer_problems(_move(kind, amount, reason, into, out, on)))
    made = Transfer.objects.create(kind=kind, source=out, target=into, amount=amount, on=on, reason=reason.strip(), paper=paper, **prepared_by(by, at))
    _journal(by, at, "prepare_transfer", made, {"kind": kind, "source": source, "target": target, "amount": amount, "on": on})
    return made


@act(may_decide_moves)
def decide_transfer(*, by: Actor, at: datetime, transfer: int, approve: bool, note: str = "") -> Transfer:
    """This function will approve or refuse a transfer that somebody else prepared. What the source has left is judged again."""
    known = Transfer.objects.only("source", "target").filter(pk=transfer).first()
    if known is None:
        raise Refused.because("appropriations.no_such", source=SOURCE, what=str(transfer))
    lines = _held(known.target_id, *([known.source_id] if known.source_id else []), changes=approve)
    record = Transfer.objects.select_for_update(no_key=True, of=("self",)).get(pk=transfer)
    _may_decide(by, record, record.amount, approve)
    target, source = lines[record.target_id], lines.get(record.source_id or 0)
    if approve and record.reverses_id and source is None:  # back to the reserve
        refuse(_giving_back(record.kind, record.amount, record.reason, target, None, record.on))
    elif approve:
        refuse(transfer_problems(_move(record.kind, record.amount, record.reason, target, source, record.on)))
    _decided(by, at, record, approve, note, "decide_transfer")
    return record


@act(may_keep_lines)
def take_back_transfer(*, by: Actor, at: datetime, on: date, transfer: int, reason: str) -> Transfer:
    """This function will prepare the counter-transfer of an approved one: the same amount the other way, to be approved like any other."""
    known = Transfer.objects.only("source", "target").filter(pk=transfer).first()
    if known is None:
        raise Refused.because("appropriations.no_such", source=SOURCE, what=str(transfer))
    lines = _held(known.target_id, *([known.source_id] if known.source_id else []))
    record = Transfer.objects.select_for_update(no_key=True, of=("self",)).get(pk=transfer)
    if record.state != Transfer.State.APPROVED or record.reverses_id or Transfer.objects.filter(reverses=record).exists():
        raise Refused.because("appropriations.not_to_take_back", source=SOURCE)
    back, into = lines[record.target_id], lines.get(record.source_id or 0)
    refuse(_giving_back(record.kind, record.amount, reason, back, into, on))
    made = Transfer.objects.create(kind=record.kind, source=back if into else None, target=into or back, amount=record.amount, on=on,
                                   reason=reason.strip(), reverses=record, **prepared_by(by, at))
    _journal(by, at, "take_back_transfer", made, {"transfer": transfer, "amount": record.amount, "on": on})
    return made


@act(may_keep_lines)
def prepare_carry_over(*, by: Actor, at: datetime, on: date, kind: str, line: int, amount: int, reason: str, into: int | None = None,
                       paper: Paper | None = None) -> CarryOver:
    """This function will prepare what a line carries over to the next year; `into` is the line that receives it, once it is open."""
    lines = _held(line, *([into] if into else []))
    record, next_line = lines[line], lines.get(into or 0)
    refuse(carry_over_problems(kind, amount, reason, uncarried(record, on), bound(record).spent, record.fiscal_year,
                               next_line.fiscal_year if next_line else None))
    made = CarryOver.objects.create(kind=kind, line=record, into=next_line, amount=amount, on=on, reason=reason.strip(), paper=paper, **prepared_by(by, at))
    _journal(by, at, "prepare_carry_over", made, {"kind": kind, "line": line, "into": into, "amount": amount, "on": on})
    return made


@act(may_decide_moves)
def decide_carry_over(*, by: Actor, at: datetime, carry_over: int, approve: bool, note: str = "") -> CarryOver:
    """This function will approve or refuse a carry-over that somebody else prepared."""
    known = CarryOver.objects.only("line").filter(pk=carry_over).first()
    if known is None:
        raise Refused.because("appropriations.no_such", source=SOURCE, what=str(carry_over))
    line = _held(known.line_id, changes=approve)[known.line_id]
    record = CarryOver.objects.select_for_update(no_key=True, of=("self",)).select_related("into").get(pk=carry_over)
    _may_decide(by, record, record.amount, approve)
    if approve:
        refuse(carry_over_problems(record.kind, record.amount, record.reason, uncarried(line, record.on), bound(line).spent, line.fiscal_year,
                                   record.into.fiscal_year if record.into else None))
    _decided(by, at, record, approve, note, "decide_carry_over")
    return record


def _held(*keys: int, changes: bool = True) -> dict[int, BudgetLine]:
    """The lines, locked in the order of their keys. Where the act `changes` what they have, their years must be open."""
    lines = {line.pk: line for line in BudgetLine.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")}
    if missing := set(keys) - set(lines):
        raise Refused.because("appropriations.no_such", source=SOURCE, what=", ".join(map(str, sorted(missing))))
    refuse(closed_problems(lines.values() if changes else []))
    return lines


def _giving_back(kind: str, amount: int, reason: str, back: BudgetLine, into: BudgetLine | None, on: date) -> list[Problem]:
    """What keeps a line from giving back what it got; `into` is None where it goes back to the reserve."""
    move = _move(kind, amount, reason, into or back, back, on)
    return transfer_problems(move if into else replace(move, source_year=None, same_line=False))


def _move(kind: str, amount: int, reason: str, target: BudgetLine, source: BudgetLine | None, on: date) -> Move:
    return Move(kind, amount, reason, target.fiscal_year, source.fiscal_year if source else None, source == target,
                uncarried(source, on) if source else None, bound(source).held if source else 0)


def _may_decide(by: Actor, record: Transfer | CarryOver, won: int, approve: bool) -> None:
    limits = setting("ledger.approval_limits", record.prepared_at.date()).value
    # refusing needs no limit, but another person all the same
    problem = approving_problem(by, record, won if approve else 0, limits)
    refuse([problem] if problem else [])


def _decided(by: Actor, at: datetime, record: Transfer | CarryOver, approve: bool, note: str, name: str) -> None:
    record.decide(by=by, at=at, approved=approve, note=note.strip())
    record.save(update_fields=DECISION)
    _journal(by, at, name, record, {"approved": approve, "amount": record.amount, "note": note.strip()})


def _journal(by: Actor, at: datetime, name: str, record: Transfer | CarryOver, details: dict[str, object]) -> None:
    kind = "transfer" if isinstance(record, Transfer) else "carry_over"
    journal.write(by=by, act=f"appropriations.{name}", ref=f"appropriations.{kind}:{record.pk}", at=at, details=details)
