"""Answers: a table drawn from the records and frozen, words and explanations, confirmed by another, sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.utils.timezone import localdate

from dure.base.act import Actor, act, refuse
from dure.base.approval import DECISION, approving_problem, prepared_by
from dure.domain.journal import actions as journal
from dure.domain.oversight.actions.requests import locked
from dure.domain.oversight.models import Answer, Request
from dure.domain.oversight.permissions import may_answer, may_confirm
from dure.domain.oversight.queries.requests import compared, is_whole, scope_of, standing_answer
from dure.domain.oversight.queries.tables import drawn
from dure.domain.oversight.rules.requests import FOLLOWED, SOURCE, answer_problems
from dure.domain.oversight.rules.tables import Table, differences, drafted, from_plain, unexplained
from dure.domain.papers.models import Paper
from dure.domain.papers.rules.freezing import content_hash
from dure.domain.texts.queries import setting
from dure.kernel.plain import as_plain
from dure.kernel.problem import Refused


@act(may_answer)
def draw_answer(*, by: Actor, at: datetime, request: int) -> Answer:
    """This function will draw a request's table from the records as of its day into the draft of its answer, beside last year's answer;
    what the records tell of the differences is written as explanations, words already there stay."""
    record = _to_answer(request)
    table = drawn(record.table, scope_of(record)) if record.kind == "data" else None
    if table is None:
        raise Refused.because("oversight.table_unasked", source=SOURCE)
    draft = _draft(record, by, at)
    beside = standing_answer(record.before) if record.before else None
    draft.table, draft.beside = as_plain(table), beside
    draft.table_hash = content_hash(draft.table)
    draft.explanations = _explained(table, beside) | {row: said for row, said in draft.explanations.items() if said}
    return _kept(draft, by, at, "draw_answer", {"hash": draft.table_hash, "rows": len(table.rows), "beside": beside.request.key if beside else ""})


@act(may_answer)
def write_answer(*, by: Actor, at: datetime, request: int, text: str, explanations: Mapping[str, str] | None = None) -> Answer:
    """This function will write the words of a draft, and by rows' keys why they differ from last year's answer. Who writes last has
    prepared it."""
    draft = _draft(_to_answer(request), by, at)
    draft.text = text.strip()
    if explanations is not None:
        draft.explanations = {row: said.strip() for row, said in explanations.items() if said.strip()}
    return _kept(draft, by, at, "write_answer", {"words": len(draft.text), "explained": len(draft.explanations)})


@act(may_confirm)
def decide_answer(*, by: Actor, at: datetime, answer: int, approve: bool, note: str = "") -> Answer:
    """This function will confirm or refuse an answer that somebody else prepared. A table stays as it was drawn; what differs from last
    year's answer must be explained."""
    known = Answer.objects.only("request").filter(pk=answer).first()
    if known is None:
        raise Refused.because("oversight.no_such", source=SOURCE, what=str(answer))
    record = locked(known.request_id)
    draft = Answer.objects.select_for_update(no_key=True, of=("self",)).select_related("beside").get(pk=answer)
    problem = approving_problem(by, draft, 0, setting("ledger.approval_limits", localdate(at)).value)
    refuse([problem] if problem else [])
    if approve:
        if not is_whole(draft):
            raise Refused.because("oversight.records_damaged", source=SOURCE)
        beside = compared(draft)
        left = unexplained(list(beside.differences), draft.explanations) if beside else []
        refuse(answer_problems(record.kind, text=draft.text, table=draft.table, unexplained=left, sent=record.answered_on is not None
                               and record.kind not in FOLLOWED))
    draft.decide(by=by, at=at, approved=approve, note=note.strip())
    draft.save(update_fields=DECISION)
    journal.write(by=by, act="oversight.decide_answer", ref=f"oversight.request:{record.key}", at=at,
                  details={"version": draft.version, "approved": approve, "hash": draft.table_hash, "note": note.strip()})
    return draft


@act(may_answer)
def send_answer(*, by: Actor, at: datetime, on: date, answer: int, number: str, follow: bool = False, paper: Paper | None = None) -> Answer:
    """This function will note that a confirmed answer went out, with the number that the city's system gave the letter. A request for data
    ends with it, a written question too unless what it promised is to be followed up."""
    known = Answer.objects.only("request").filter(pk=answer).first()
    if known is None:
        raise Refused.because("oversight.no_such", source=SOURCE, what=str(answer))
    record = locked(known.request_id)
    sent = Answer.objects.select_for_update(no_key=True, of=("self",)).get(pk=answer)
    if sent.state != Answer.State.APPROVED:
        raise Refused.because("oversight.not_confirmed", source=SOURCE)
    if sent.sent_on is not None:
        raise Refused.because("oversight.sent_already", source=SOURCE)
    if not number.strip():
        raise Refused.because("oversight.number_missing", source=SOURCE)
    sent.sent_on, sent.sent_number, sent.paper = on, number.strip(), paper
    sent.save(update_fields=["sent_on", "sent_number", "paper"])
    record.answered_on = on
    if record.kind == "data" or (record.kind == "question" and not follow):
        record.ended_on = on
    record.save(update_fields=["answered_on", "ended_on"])
    journal.write(by=by, act="oversight.send_answer", ref=f"oversight.request:{record.key}", at=at,
                  details={"version": sent.version, "number": sent.sent_number, "on": on, "follow": follow})
    return sent


def _to_answer(request: int) -> Request:
    record = locked(request)
    if record.ended_on is not None:
        raise Refused.because("oversight.ended_already", source=SOURCE)
    return record


def _draft(record: Request, by: Actor, at: datetime) -> Answer:
    """The draft that waits, or a new version with the words of the one before."""
    waiting = record.answers.select_for_update(no_key=True).filter(state="prepared").first()
    if waiting is not None:
        for name, value in prepared_by(by, at).items():
            setattr(waiting, name, value)
        return waiting
    last = record.answers.order_by("-version").first()
    return Answer(request=record, version=last.version + 1 if last else 1, text=last.text if last else "", table=last.table if last else None,
                  table_hash=last.table_hash if last else "", beside=last.beside if last else None,
                  explanations=dict(last.explanations) if last else {}, **prepared_by(by, at))


def _explained(table: Table, beside: Answer | None) -> dict[str, str]:
    before = from_plain(beside.table) if beside and beside.table else None
    return drafted(before, table, differences(before, table)) if before else {}


def _kept(draft: Answer, by: Actor, at: datetime, verb: str, details: dict[str, object]) -> Answer:
    draft.save()
    journal.write(by=by, act=f"oversight.{verb}", ref=f"oversight.request:{draft.request.key}", at=at, details={"version": draft.version, **details})
    return draft
