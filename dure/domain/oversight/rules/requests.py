"""What council and auditors ask, and when an answer may be given. Plain Python.

A request for data (요구자료) is answered by a table frozen as of its day (기준일), a written question (서면질의) by words; what a body
found (지적사항), attached to a budget (부대의견) or demands after an audit (처분요구) is followed up until it is done.
Source: `docs/sources.md#council-requests`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dure.kernel.problem import Problem

SOURCE = "council-requests"
# 요구자료, 서면질의, 지적사항, 부대의견, 처분요구
KINDS = ("data", "question", "finding", "opinion", "disposition")
# what is followed up after it was answered
FOLLOWED = ("question", "finding", "opinion", "disposition")
SIDES = ("council", "audit")
# 추진 예정, 추진 중, 완료, 추진 불가
PROGRESS = ("planned", "ongoing", "done", "impossible")
ENDED = ("done", "impossible")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is entered of a request. `amount` is what a disposition wants back (환수), in won."""

    kind: str
    side: str
    member: str
    title: str
    asked_on: date
    due_on: date | None = None
    as_of: date | None = None
    table: str = ""
    first_year: int | None = None
    last_year: int | None = None
    amount: int | None = None


def asked_problems(asked: Asked, tables: Collection[str], on: date) -> list[Problem]:
    """This function will tell what keeps a request from being registered on a day. `tables` are the names of the registry."""
    return list(_asked(asked, tables, on))


def _asked(asked: Asked, tables: Collection[str], on: date) -> Iterator[Problem]:
    if asked.kind not in KINDS or asked.side not in SIDES:
        yield Problem("oversight.no_such", {"what": asked.kind if asked.kind not in KINDS else asked.side}, SOURCE)
    if not asked.member.strip() or not asked.title.strip():
        yield Problem("oversight.words_missing", {}, SOURCE)
    if asked.asked_on > on:
        yield Problem("oversight.asked_later", {"asked": asked.asked_on}, SOURCE)
    if asked.due_on and asked.due_on < asked.asked_on:
        yield Problem("oversight.due_before", {"due": asked.due_on, "asked": asked.asked_on}, SOURCE)
    if asked.kind != "data" and asked.table:
        yield Problem("oversight.table_unasked", {}, SOURCE)
    if asked.kind == "data":
        yield from _data(asked, tables)
    if asked.amount is not None and (asked.kind != "disposition" or asked.amount <= 0):
        yield Problem("oversight.amount_wrong", {}, SOURCE)


def _data(asked: Asked, tables: Collection[str]) -> Iterator[Problem]:
    if asked.table not in tables:
        yield Problem("oversight.no_table", {"table": asked.table}, SOURCE)
    if asked.as_of is None:
        yield Problem("oversight.as_of_missing", {}, SOURCE)
    first, last = asked.first_year, asked.last_year
    if first is None or last is None or not 1945 <= first <= last <= 2200 or last - first > 9:
        yield Problem("oversight.years_wrong", {}, SOURCE)


@dataclass(frozen=True, slots=True)
class Stepped:
    """What is entered of a follow-up. `recovered` is what came back up to now, `demanded` what is wanted back, in won."""

    kind: str
    on: date
    progress: str
    text: str
    asked_on: date
    last_on: date | None = None
    ended: bool = False
    recovered: int | None = None
    demanded: int | None = None
    paper: bool = False


def follow_up_problems(step: Stepped, on: date) -> list[Problem]:
    """This function will tell what keeps a follow-up (처리결과) from being recorded on a day."""
    return list(_stepped(step, on))


def _stepped(step: Stepped, on: date) -> Iterator[Problem]:
    if step.kind not in FOLLOWED:
        yield Problem("oversight.not_followed", {}, SOURCE)
    if step.progress not in PROGRESS:
        yield Problem("oversight.no_such", {"what": step.progress}, SOURCE)
    if not step.text.strip():
        yield Problem("oversight.text_missing", {}, SOURCE)
    if step.on > on:
        yield Problem("oversight.step_later", {"on": step.on}, SOURCE)
    if (before := max(step.asked_on, step.last_on or step.asked_on)) > step.on:
        yield Problem("oversight.step_before", {"on": step.on, "before": before}, SOURCE)
    if step.ended:
        yield Problem("oversight.followed_up", {}, SOURCE)
    if step.recovered is not None and (step.demanded is None or not 0 <= step.recovered <= step.demanded):
        yield Problem("oversight.recovered_wrong", {"demanded": step.demanded or 0}, SOURCE)
    if step.progress == "done" and step.demanded and step.recovered != step.demanded:
        yield Problem("oversight.not_recovered", {"demanded": step.demanded, "recovered": step.recovered or 0}, SOURCE)


def answer_problems(kind: str, *, text: str, table: Mapping[str, object] | None, unexplained: Collection[str], sent: bool) -> list[Problem]:
    """This function will tell what keeps an answer from being confirmed: no words, no table, differences from last year's without a word."""
    found = []
    if sent:
        found.append(Problem("oversight.sent_already", {}, SOURCE))
    if kind == "data" and not table:
        found.append(Problem("oversight.table_missing", {}, SOURCE))
    if kind != "data" and not text.strip():
        found.append(Problem("oversight.text_missing", {}, SOURCE))
    if unexplained:
        found.append(Problem("oversight.unexplained", {"number": len(unexplained), "rows": ", ".join(list(unexplained)[:5])}, SOURCE))
    return found
