"""Requests of council and auditors: registered, given to a writer, withdrawn; what was done afterwards."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime

from django.db.models import IntegerField, Max
from django.db.models.functions import Cast, Substr

from dure.base.act import Actor, act, refuse
from dure.base.locks import hold
from dure.domain.budget.models import Project
from dure.domain.journal import actions as journal
from dure.domain.oversight.models import FollowUp, Request
from dure.domain.oversight.permissions import may_answer
from dure.domain.oversight.queries.requests import earlier_request
from dure.domain.oversight.queries.tables import OF_NETWORK, REGISTRY
from dure.domain.oversight.rules.requests import ENDED, SOURCE, Asked, Stepped, asked_problems, follow_up_problems
from dure.domain.papers.models import Paper
from dure.kernel.problem import Refused


@act(may_answer)
def register_request(*, by: Actor, at: datetime, on: date, asked: Asked, committee: str = "", number: str = "", text: str = "",
                     project: str = "", before: str = "", writer_key: str = "", writer_name: str = "", paper: Paper | None = None,
                     sample: bool = False) -> Request:
    """This function will register what a council or an auditor asks. `project` is a project's short name; `before` the key of last year's
    request, which is found by itself where the same table of the same project was answered before."""
    refuse(asked_problems(asked, REGISTRY, on))
    of = Project.objects.filter(short_name=project).first() if project else None
    if project and of is None:
        raise Refused.because("oversight.no_such", source=SOURCE, what=project)
    if asked.kind == "data" and of is None and asked.table not in OF_NETWORK:
        raise Refused.because("oversight.project_missing", source=SOURCE)
    said = {key: value.strip() if isinstance(value, str) else value for key, value in asdict(asked).items()}
    made = Request(key=_next_key(asked.asked_on.year), **said, committee=committee.strip(), number=number.strip(), text=text.strip(),
                   project=None if asked.table in OF_NETWORK else of, writer_key=writer_key, writer_name=writer_name.strip(), paper=paper,
                   entered_at=at, entered_by_key=by.key, entered_by_name=by.name, is_sample=sample)
    made.before = _before(made, before) if asked.kind == "data" else None
    made.save()
    journal.write(by=by, act="oversight.register_request", ref=f"oversight.request:{made.key}", at=at, details={
        "kind": made.kind, "member": made.member, "title": made.title, "due": made.due_on, "table": made.table, "as_of": made.as_of,
        "before": made.before.key if made.before else ""})
    return made


@act(may_answer)
def assign_request(*, by: Actor, at: datetime, request: int, writer_key: str, writer_name: str, due_on: date | None = None) -> Request:
    """This function will give a request to a writer (작성자), and set its deadline where another was agreed."""
    record = locked(request)
    _standing(record)
    if due_on and due_on < record.asked_on:
        raise Refused.because("oversight.due_before", source=SOURCE, due=due_on, asked=record.asked_on)
    record.writer_key, record.writer_name, record.due_on = writer_key, writer_name.strip(), due_on or record.due_on
    record.save(update_fields=["writer_key", "writer_name", "due_on"])
    journal.write(by=by, act="oversight.assign_request", ref=f"oversight.request:{record.key}", at=at,
                  details={"writer": record.writer_name, "due": record.due_on})
    return record


@act(may_answer)
def withdraw_request(*, by: Actor, at: datetime, on: date, request: int, why: str) -> Request:
    """This function will note that a request was taken back, or entered wrongly; it stays and says why."""
    record = locked(request)
    _standing(record)
    if not why.strip():
        raise Refused.because("oversight.why_missing", source=SOURCE)
    record.withdrawn, record.ended_on = why.strip(), on
    record.save(update_fields=["withdrawn", "ended_on"])
    journal.write(by=by, act="oversight.withdraw_request", ref=f"oversight.request:{record.key}", at=at, why=why.strip())
    return record


@act(may_answer)
def record_follow_up(*, by: Actor, at: datetime, on: date, request: int, reported_on: date, progress: str, text: str, until: date | None = None,
                     recovered: int | None = None, paper: Paper | None = None) -> FollowUp:
    """This function will record how far something stands on a day (처리결과): what was done, until when the rest is, what came back. What is
    done, or cannot be done, ends the request."""
    record = locked(request)
    last = record.follow_ups.order_by("-pk").first()
    refuse(follow_up_problems(Stepped(record.kind, reported_on, progress, text, record.asked_on, last.on if last else None,
                                      record.ended_on is not None, recovered, record.amount), on))
    made = FollowUp.objects.create(request=record, on=reported_on, progress=progress, text=text.strip(), until=None if progress in ENDED else until,
                                   recovered=recovered, paper=paper, entered_at=at, entered_by_key=by.key, entered_by_name=by.name)
    if progress in ENDED:
        record.ended_on = reported_on
    record.due_on = made.until or record.due_on
    record.save(update_fields=["ended_on", "due_on"])
    journal.write(by=by, act="oversight.record_follow_up", ref=f"oversight.request:{record.key}", at=at, details={
        "progress": progress, "text": made.text[:200], "until": made.until, "recovered": recovered})
    return made


def locked(request: int) -> Request:
    """This function will hold a request's row until the transaction ends. Raises Refused (``oversight.no_such``)."""
    record = Request.objects.select_for_update(no_key=True, of=("self",)).filter(pk=request).first()
    if record is None:
        raise Refused.because("oversight.no_such", source=SOURCE, what=str(request))
    return record


def _standing(record: Request) -> None:
    if record.ended_on is not None:
        raise Refused.because("oversight.ended_already", source=SOURCE)


def _before(record: Request, key: str) -> Request | None:
    if not key:
        return earlier_request(record)
    found = Request.objects.filter(key=key, kind="data", table=record.table, as_of__lt=record.as_of).first()
    if found is None:
        raise Refused.because("oversight.not_before", source=SOURCE, key=key)
    return found


def _next_key(year: int) -> str:
    hold(f"oversight:request:{year}")
    numbers = Request.objects.filter(key__startswith=f"{year}-").annotate(running=Cast(Substr("key", 6), IntegerField()))
    return f"{year}-{(numbers.aggregate(Max('running'))['running__max'] or 0) + 1:04d}"
