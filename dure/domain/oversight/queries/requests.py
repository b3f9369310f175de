"""Requests as they stand: found, listed, what waits, and an answer beside the one of the year before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, CharField, Exists, OuterRef, Q, QuerySet, Value, When

from dure.base.fields import sought
from dure.domain.oversight.models import Answer, FollowUp, Request
from dure.domain.oversight.queries.tables import Scope, drawn
from dure.domain.oversight.rules.requests import SOURCE
from dure.domain.oversight.rules.tables import Difference, Row, Table, changed, differences, from_plain, partner
from dure.domain.papers.rules.freezing import content_hash
from dure.kernel.problem import Refused

STATES = ("open", "drafted", "confirmed", "followed", "ended")


def request_named(key: str) -> Request:
    """This function will return a request by its key. Raises Refused (``oversight.no_such``)."""
    found = Request.objects.select_related("project", "before", "paper").filter(key=key).first()
    if found is None:
        raise Refused.because("oversight.no_such", source=SOURCE, what=key)
    return found


def requests(*, text: str = "", kind: str = "", side: str = "", state: str = "", year: int | None = None, late: str = "",
             on: date | None = None) -> QuerySet[Request]:
    """This function will return the requests that fit, each with how it stands (`standing`, one of `STATES`), unordered. `late` with any
    word leaves those whose deadline passed before the day."""
    rows = Request.objects.annotate(standing=_standing())
    for field, value in {"kind": kind, "side": side, "standing": state}.items():
        rows = rows.filter(**{field: value}) if value else rows
    if year:
        rows = rows.filter(asked_on__range=(date(year, 1, 1), date(year, 12, 31))) if 1 <= year <= 9999 else rows.none()
    if text:
        rows = rows.filter(found_by__contains=sought(text))
    return rows.filter(WAITS, due_on__lt=on) if late and on else rows


# what has a deadline that can pass
WAITS = Q(ended_on__isnull=True)


def _standing() -> Case:
    answers = Answer.objects.filter(request=OuterRef("pk"))
    return Case(When(ended_on__isnull=False, then=Value("ended")),
                When(Exists(answers.filter(state="prepared")), then=Value("drafted")),
                When(Q(answered_on__isnull=True) & Exists(answers.filter(state="approved", sent_on__isnull=True)), then=Value("confirmed")),
                When(Q(answered_on__isnull=False) | Exists(FollowUp.objects.filter(request=OuterRef("pk"))), then=Value("followed")),
                default=Value("open"), output_field=CharField())


def standing_of(request: Request) -> str:
    """This function will return how a request stands, one of `STATES`. No query where it was found by `requests`."""
    found = getattr(request, "standing", None) or requests().filter(pk=request.pk).values_list("standing", flat=True).get()  # type: ignore[misc]
    return str(found)


def due_requests(on: date, writer: str = "") -> list[Request]:
    """This function will return what waits, the most urgent first: of one writer and of nobody, or of all. One query."""
    rows = requests(on=on).filter(WAITS).order_by("due_on", "pk")
    return list(rows.filter(Q(writer_key=writer) | Q(writer_key="")) if writer else rows)


def drafts_waiting() -> QuerySet[Answer]:
    """This function will return the answers that wait for approval, the oldest first."""
    return Answer.objects.filter(state="prepared").select_related("request").order_by("prepared_at", "pk")


def earlier_request(request: Request) -> Request | None:
    """This function will return the last request before this one that was answered by the same table of the same project."""
    answered = Answer.objects.filter(request=OuterRef("pk"), state="approved")
    return Request.objects.filter(Exists(answered), kind="data", table=request.table, project=request.project_id, as_of__lt=request.as_of).exclude(
        pk=request.pk).order_by("-as_of", "-pk").first()


def standing_answer(request: Request) -> Answer | None:
    """This function will return the answer that stands: the newest that was confirmed."""
    return request.answers.filter(state="approved").order_by("-version").first()


def newest_answer(request: Request) -> Answer | None:
    """This function will return the newest answer that was not refused, drafted or confirmed."""
    return request.answers.exclude(state="refused").order_by("-version").select_related("beside__request").first()


def scope_of(request: Request) -> Scope:
    """This function will return what a request's table is drawn of. Raises Refused where the request is none for data."""
    if request.as_of is None or request.first_year is None or request.last_year is None:
        raise Refused.because("oversight.as_of_missing", source=SOURCE)
    return Scope(request.project, request.first_year, request.last_year, request.as_of)


@dataclass(frozen=True, slots=True)
class Beside:
    """A row with the row of last year's answer beside it, its differences by column, and what explains them."""

    row: Row
    before: Row | None
    differences: Mapping[str, Difference]
    explanation: str


@dataclass(frozen=True, slots=True)
class Compared:
    """An answer's table beside last year's. `gone` are rows that last year's answer had."""

    table: Table
    before: Table | None
    rows: tuple[Beside, ...]
    gone: tuple[Difference, ...]
    differences: tuple[Difference, ...]
    gone_said: Mapping[str, str]


def compared(answer: Answer) -> Compared | None:
    """This function will lay an answer's table beside last year's; None where it has none. No query where `beside` is at hand."""
    if not answer.table:
        return None
    now = from_plain(answer.table)
    before = from_plain(answer.beside.table) if answer.beside and answer.beside.table else None
    found = differences(before, now) if before else []
    here = {row.id for row in now.rows}
    rows = tuple(Beside(row, partner(before, now, row) if before else None, {one.column: one for one in found if one.row == row.id},
                        answer.explanations.get(row.id, "")) for row in now.rows)
    gone = tuple(one for one in found if one.row not in here)
    return Compared(now, before, rows, gone, tuple(found), {one.row: answer.explanations.get(one.row, "") for one in gone})


def is_whole(answer: Answer) -> bool:
    """This function will tell whether an answer's table is the one that was frozen: its content has the hash that was kept."""
    return not answer.table or content_hash(answer.table) == answer.table_hash


def since_frozen(answer: Answer) -> list[Difference]:
    """This function will tell what the records would answer otherwise today to the same question, as of the same day: what was recorded
    or taken back for those days since the table was frozen."""
    if not answer.table:
        return []
    return changed(from_plain(answer.table), drawn(answer.request.table, scope_of(answer.request)))
