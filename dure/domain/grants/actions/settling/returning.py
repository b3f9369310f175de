"""What goes back: the notice (반납 고지), and what came in of it: into the line while its books are open, later as revenue of the year."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q, Sum

from dure.base.act import Actor, act, refuse
from dure.base.approval import DECISION, prepared_by
from dure.domain.grants.actions.held import judge_decision, missing
from dure.domain.grants.actions.settling.books import book_return, book_taking_back, into_line
from dure.domain.grants.actions.settling.held import held_settlement, write
from dure.domain.grants.models import ReturnNotice, ReturnReceipt, Settlement
from dure.domain.grants.permissions import may_decide_grants, may_review_settlement
from dure.domain.grants.queries.returns import standing_receipts
from dure.domain.grants.rules.deadlines import return_due
from dure.domain.grants.rules.profiles import profile_of
from dure.domain.grants.rules.settling import (
    RETURNS,
    order_problems,
    receipt_problems,
    revenue_year,
    taking_back_problems,
)
from dure.domain.papers.models import Paper
from dure.domain.spending.actions.ladder import decide_rung, prepare_rung, take_back_rung
from dure.domain.spending.rules.ladder import REFUND
from dure.domain.texts.queries import holidays_between, setting
from dure.kernel.problem import Refused


@act(may_review_settlement)
def notify_return(*, by: Actor, at: datetime, on: date, settlement: int, due_on: date | None = None, number: str = "",
                  paper: Paper | None = None) -> ReturnNotice:
    """This function will give notice of what is to go back and until when: by the profile's days where no day is given.

    The notice keeps the terms as they stand. Raises Refused where nothing goes back.
    """
    record = held_settlement(settlement, Settlement.Step.APPROVED)
    if record.returned <= 0:
        raise Refused.because("grants.nothing_returns", source=RETURNS)
    refuse(order_problems("notify", on, record.approved_on))
    profile = profile_of(record.agreement.profile)
    until = due_on or return_due(on, profile, holidays_between(on, date(on.year + 1, 12, 31)))
    if until < on:
        raise Refused.because("grants.return_due", source=RETURNS, due_on=until.isoformat(), on=on.isoformat())
    terms = {"granted": record.granted, "executed": record.executed, "unspent": record.granted - record.executed, "interest": record.interest,
             "refunds": record.refunds, "returned": record.returned}
    made = ReturnNotice.objects.create(settlement=record, terms=terms, amount=record.returned, on=on, due_on=until, number=number.strip(), paper=paper)
    record.step = Settlement.Step.NOTIFIED
    record.save(update_fields=["step"])
    write(by, at, "notify_return", record, notice=made.pk, on=on, due_on=until, number=made.number, terms=terms)
    return made


@act(may_review_settlement)
def prepare_receipt(*, by: Actor, at: datetime, on: date, settlement: int, amount: int, received_on: date | None = None,
                    number: str = "") -> ReturnReceipt:
    """This function will record what came back on a day, today where none is given; another approves it. While the books of the grant's
    year are open it goes back into the line, through a rung of its own (여입)."""
    record = held_settlement(settlement, Settlement.Step.NOTIFIED)
    notice, day = record.notice, received_on or on
    # what is only proposed to be taken back is still there
    pending = notice.receipts.filter(Q(state="approved") | Q(state="prepared", amount__gt=0)).aggregate(won=Sum("amount"))["won"] or 0
    refuse(receipt_problems(amount, notice.amount, pending, day, notice.on, on))
    year = revenue_year(day, _closes_on(record.agreement.line.fiscal_year, day))
    case = into_line(record.agreement, amount) if year is None else None
    rung = prepare_rung(by=by, at=at, on=day, case=case.pk, rung=REFUND, amount=amount, number=number, note=f"grants.settlement:{record.pk}") if case else None
    made = ReturnReceipt.objects.create(notice=notice, on=day, amount=amount, revenue_year=year, number=number.strip(), rung=rung, **prepared_by(by, at))
    write(by, at, "prepare_receipt", record, receipt=made.pk, on=day, amount=amount, revenue_year=year)
    return made


@act(may_review_settlement)
def take_back_receipt(*, by: Actor, at: datetime, on: date, receipt: int, why: str) -> ReturnReceipt:
    """This function will prepare the counter-receipt that takes an approved receipt back on a day; another approves it, and the money is
    due again. The last that came in is taken back first. Raises Refused once the grant is closed."""
    known = ReturnReceipt.objects.select_related("notice").filter(pk=receipt).first()
    if known is None:
        raise missing(receipt)
    settlement = held_settlement(known.notice.settlement_id, Settlement.Step.NOTIFIED, Settlement.Step.RETURNED)
    record = ReturnReceipt.objects.select_for_update(no_key=True, of=("self",)).get(pk=receipt)
    if not why.strip():
        raise Refused.because("grants.why_missing", source=RETURNS)
    refuse(taking_back_problems(record.pk, standing_receipts(settlement), on, record.on))
    rung = take_back_rung(by=by, at=at, on=on, rung=record.rung_id, why=why) if record.rung_id else None
    made = ReturnReceipt.objects.create(notice=record.notice, on=on, amount=-record.amount, revenue_year=record.revenue_year, number=record.number,
                                        rung=rung, reverses=record, why=why.strip()[:500], **prepared_by(by, at))
    write(by, at, "take_back_receipt", settlement, why.strip(), receipt=record.pk, counter=made.pk, on=on, amount=record.amount)
    return made


@act(may_decide_grants)
def decide_receipt(*, by: Actor, at: datetime, receipt: int, approve: bool, note: str = "") -> ReturnReceipt:
    """This function will approve or refuse a receipt that another recorded, within the limit of one's post. Approved, it is posted on
    both sides: it leaves the grant's accounts by its terms, and is the city's revenue or lowers what its line spent. A counter-receipt
    takes the same entry back, and what it took back is due again."""
    known = ReturnReceipt.objects.select_related("notice").filter(pk=receipt).first()
    if known is None:
        raise missing(receipt)
    settlement = held_settlement(known.notice.settlement_id, Settlement.Step.NOTIFIED, *((Settlement.Step.RETURNED,) if known.reverses_id else ()))
    record = ReturnReceipt.objects.select_for_update(no_key=True, of=("self",)).select_related("notice", "reverses").get(pk=receipt)
    judge_decision(by, record, abs(record.amount), record.on, approve)
    if record.rung_id:
        decide_rung(by=by, at=at, rung=record.rung_id, approve=approve, note=note)
    before = record.notice.receipts.filter(state="approved").aggregate(won=Sum("amount"))["won"] or 0
    if approve:
        if record.reverses is not None:
            refuse(taking_back_problems(record.reverses.pk, standing_receipts(settlement), record.on, record.reverses.on))
        record.entry = book_taking_back(by, at, record) if record.reverses else book_return(by, at, settlement, record, before)
    record.decide(by=by, at=at, approved=approve, note=note.strip())
    record.save(update_fields=[*DECISION, "entry"])
    if approve:
        settlement.step = Settlement.Step.RETURNED if before + record.amount == record.notice.amount else Settlement.Step.NOTIFIED
        settlement.save(update_fields=["step"])
    write(by, at, "decide_receipt", settlement, receipt=record.pk, approved=approve, amount=record.amount, note=note.strip())
    return record


def _closes_on(year: int, on: date) -> date:
    """The day on which the books of a year close, as spending has it."""
    return date.fromisoformat(f"{year + int(setting('spending.closes_after_years', on).value)}-{setting('spending.closes_on', on).value}")
