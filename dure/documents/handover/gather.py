"""What a duty owns that is open on a day, gathered from the rooms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dure.base.act import Actor
from dure.base.duties import HANDLING, KEEPING, LINE, word_of
from dure.documents.handover.paper import Part
from dure.domain.bodies.queries import vacancies
from dure.domain.budget.models import ProjectYear
from dure.domain.members.models import Prospect
from dure.domain.members.queries.applications import waiting
from dure.domain.members.queries.dues import invoices, told_payments
from dure.domain.papers.models import Finding, Reading, Review
from dure.domain.papers.queries import reviews_waiting_for
from dure.domain.parties.models import Organisation
from dure.kernel.currencies import printed_amount

SHOWN = 20


def open_work(kind: str, department: str, account: str, on: date) -> list[Part]:
    """This function will return what a duty owns that is open: its steps of reviews, its holder's unfinished papers, findings,
    applications, dues, prospects, vacant seats, drafts. `account` is the former holder's key as the journal keeps it.
    """
    duty = frozenset({kind, word_of(kind, department)} if department else {kind})
    parts = [*_papers(duty, account)]
    if kind in LINE:
        drafts = ProjectYear.objects.filter(state="draft", is_current=True).select_related("project").order_by("pk")
        parts.append(_part("작성 중인 설명서", drafts, lambda year: (f"{year.project.short_name} {year.fiscal_year}", "")))
    if kind in HANDLING:
        found = Finding.objects.filter(state="open", present=True).order_by("-pk")
        parts.append(_part("처리할 점검 사항", found, lambda finding: (finding.ko, "")))
    if kind in KEEPING:
        parts += list(_members(on))
    prospects = (Prospect.objects.filter(owner_duty=kind).exclude(next_step="").exclude(stage__in=["member", "declined"])
                 .order_by("next_on", "pk"))
    parts.append(_part("유치 활동의 다음 일", prospects.select_related("organisation"),
                       lambda one: (f"{_name(one.organisation)}: {one.next_step}", _day(one.next_on))))
    seats = vacancies(on, [kind])
    parts.append(Part("공석", len(seats), tuple(
        (f"{_name(seat.body.organisation)}: {seat.label.get('ko') or seat.key}", "") for seat in seats[:SHOWN])))
    return [part for part in parts if part.count]


def _papers(duty: frozenset[str], account: str) -> Iterator[Part]:
    steps = reviews_waiting_for(Actor(account, "", duty))
    yield _part("확인을 기다리는 문서", steps, lambda step: (step.review.frozen.title, ""))
    returned = Review.objects.filter(submitted_by_key=account, state="returned").select_related("frozen").order_by("-pk")
    yield _part("되돌아온 문서", returned.exclude(frozen__reviews__state__in=["waiting", "confirmed"]),
                lambda review: (review.frozen.title, ""))
    readings = Reading.objects.filter(uploaded_by_key=account, state__in=["uploaded", "read", "corrected"]).order_by("-pk")
    yield _part("등록하지 않은 판독", readings.defer("data", "corrections"), lambda reading: (reading.file_name, ""))


def _members(on: date) -> Iterator[Part]:
    yield _part("가입 신청", waiting(), lambda one: (f"{one.number} {one.answers.get('name_en', '')}", ""))
    unpaid = invoices(state="open", on=on).select_related("organisation").order_by("due_on", "pk")
    yield _part("받지 못한 회비", unpaid, lambda one: (
        f"{one.number} {_name(one.organisation)}: {printed_amount(one.amount - one.paid, one.currency, 'ko')}", _day(one.due_on)))
    yield _part("확인할 송금", told_payments(), lambda one: (f"{one.invoice.number} {_name(one.invoice.organisation)}", ""))


def _part(name: str, rows: Any, line: Any) -> Part:
    shown: Iterable[Any] = rows[:SHOWN]
    lines = tuple(line(row) for row in shown)
    return Part(name, len(lines) if len(lines) < SHOWN else rows.count(), lines)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _name(organisation: Organisation) -> str:
    return organisation.names_text.partition("\n")[0] or organisation.key
