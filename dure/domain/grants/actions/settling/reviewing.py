"""The city's part: a submitted settlement is gone through item by item, asked about and answered, sent back or approved."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.base.approval import DECISION
from dure.domain.grants.actions.held import judge_decision, missing
from dure.domain.grants.actions.settling.held import held_settlement, write
from dure.domain.grants.models import Query, Settlement, SettlementLine
from dure.domain.grants.permissions import may_decide_grants, may_execute, may_review_settlement
from dure.domain.grants.rules.settling import SOURCE, approving_problems, disallowing_problems, order_problems
from dure.kernel.problem import Refused

SUBMITTED = Settlement.Step.SUBMITTED


@act(may_review_settlement)
def review_line(*, by: Actor, at: datetime, line: int) -> SettlementLine:
    """This function will record that somebody of the city went through an item and recognises it, less what was disallowed."""
    record = _line(line)
    _reviewed(record, by, at)
    record.save(update_fields=["reviewed_at", "reviewed_by_key", "reviewed_by_name"])
    write(by, at, "review_line", record.settlement, item=record.item.name, accepted=record.accepted)
    return record


@act(may_review_settlement)
def disallow(*, by: Actor, at: datetime, line: int, amount: int, why: str) -> SettlementLine:
    """This function will disallow so many won of an item's costs for a reason (불인정), 0 to recognise them all; they go back."""
    record = _line(line)
    refuse(disallowing_problems(record.executed, amount, why))
    was, record.disallowed, record.why = record.disallowed, amount, why.strip() if amount else ""
    _reviewed(record, by, at)
    record.save(update_fields=["disallowed", "why", "reviewed_at", "reviewed_by_key", "reviewed_by_name"])
    settlement = record.settlement
    settlement.executed = sum(one.accepted for one in settlement.lines.all())
    settlement.save(update_fields=["executed"])
    write(by, at, "disallow", settlement, why=why.strip(), item=record.item.name, was=was, disallowed=amount, returned=settlement.returned)
    return record


@act(may_review_settlement)
def ask_query(*, by: Actor, at: datetime, settlement: int, text: str, about: str = "") -> Query:
    """This function will ask the recipient about a submitted settlement, one of its lines or a cost (`about`, a Ref's text)."""
    record = held_settlement(settlement, SUBMITTED)
    if not text.strip():
        raise Refused.because("grants.query_text", source=SOURCE)
    made = Query.objects.create(settlement=record, about=about or f"grants.settlement:{record.pk}", text=text.strip(), asked_at=at,
                                asked_by_key=by.key, asked_by_name=by.name)
    write(by, at, "ask_query", record, query=made.pk, about=made.about, text=made.text)
    return made


@act(may_execute)
def answer_query(*, by: Actor, at: datetime, query: int, answer: str) -> Query:
    """This function will answer a query of the review. Raises Refused where it is answered already."""
    record = _query(query)
    if record.answered_at:
        raise Refused.because("grants.query_answered", source=SOURCE)
    if not answer.strip():
        raise Refused.because("grants.query_text", source=SOURCE)
    record.answer, record.answered_at, record.answered_by_key, record.answered_by_name = answer.strip(), at, by.key, by.name
    record.save(update_fields=["answer", "answered_at", "answered_by_key", "answered_by_name"])
    write(by, at, "answer_query", record.settlement, query=record.pk, answer=record.answer)
    return record


@act(may_review_settlement)
def settle_query(*, by: Actor, at: datetime, query: int) -> Query:
    """This function will settle a query whose answer suffices. Raises Refused where it has no answer yet."""
    record = _query(query)
    if not record.answered_at:
        raise Refused.because("grants.query_unanswered", source=SOURCE)
    record.closed_at = at
    record.save(update_fields=["closed_at"])
    write(by, at, "settle_query", record.settlement, query=record.pk)
    return record


@act(may_review_settlement)
def send_back(*, by: Actor, at: datetime, settlement: int, why: str) -> Settlement:
    """This function will send a submitted settlement back for a reason (반려): the recipient draws another version."""
    record = held_settlement(settlement, SUBMITTED)
    if not why.strip():
        raise Refused.because("grants.why_missing", source=SOURCE)
    record.decide(by=by, at=at, approved=False, note=why.strip())
    record.step = Settlement.Step.SENT_BACK
    record.save(update_fields=[*DECISION, "step"])
    write(by, at, "send_back", record, why=why.strip())
    return record


@act(may_decide_grants)
def approve_settlement(*, by: Actor, at: datetime, on: date, settlement: int, note: str = "") -> Settlement:
    """This function will approve a settlement that another prepared and another reviewed, within the limit of one's post for what was
    granted. Raises Refused while an item is not gone through or a query is open."""
    record = held_settlement(settlement, SUBMITTED)
    judge_decision(by, record, record.granted, on, True)
    lines, queries = list(record.lines.select_related("item")), list(record.queries.all())
    refuse([*order_problems("approve", on, record.submitted_on), *approving_problems(
        [one.item.name for one in lines if one.reviewed_at is None], sum(one.answered_at is None for one in queries),
        sum(one.answered_at is not None and one.closed_at is None for one in queries), [one.reviewed_by_key for one in lines], by.key)])
    record.decide(by=by, at=at, approved=True, note=note.strip())
    record.step, record.approved_on = Settlement.Step.APPROVED, on
    record.save(update_fields=[*DECISION, "step", "approved_on"])
    write(by, at, "approve_settlement", record, on=on, granted=record.granted, executed=record.executed, interest=record.interest,
          refunds=record.refunds, returned=record.returned)
    return record


def _line(line: int) -> SettlementLine:
    known = SettlementLine.objects.only("settlement_id").filter(pk=line).first()
    if known is None:
        raise missing(line)
    settlement = held_settlement(known.settlement_id, SUBMITTED)
    record = SettlementLine.objects.select_related("item").get(pk=line)
    record.settlement = settlement
    return record


def _query(query: int) -> Query:
    known = Query.objects.only("settlement_id").filter(pk=query).first()
    if known is None:
        raise missing(query)
    settlement = held_settlement(known.settlement_id, SUBMITTED)
    record = Query.objects.get(pk=query)
    record.settlement = settlement
    return record


def _reviewed(record: SettlementLine, by: Actor, at: datetime) -> None:
    record.reviewed_at, record.reviewed_by_key, record.reviewed_by_name = at, by.key, by.name
