"""A draft on its way: frozen, reviewed (확인) along the line, exported, and registered when it comes back approved."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.base.labels import DUTIES
from dure.documents.statement.checking import worded
from dure.documents.statement.compose import composed_of
from dure.documents.statement.differences import differences
from dure.documents.statement.form import Statement, content
from dure.documents.statement.layout import laid_out
from dure.documents.statement.template import fill_form
from dure.domain.budget import actions as budget_actions
from dure.domain.budget.models import ProjectYear
from dure.domain.papers import actions as papers
from dure.domain.papers import permissions, queries
from dure.domain.papers.models import Frozen, Review
from dure.domain.parties.queries import department_key
from dure.formats.bounds import BOUNDS
from dure.formats.drawing import draw
from dure.formats.reading import read
from dure.intake.statement.reading import read_statement
from dure.intake.statement.typed import day_typed
from dure.kernel.figure import Ref
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from dure.web.common import downloads
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell
from dure.web.desk.statements import year_named


@require_POST
@at_desk
def submit(request: HttpRequest, door: Door, project: str, year: int) -> HttpResponse:
    """This function will freeze a draft as it stands and submit it for review along the line, in one transaction."""
    record = year_named(project, year)
    try:
        with transaction.atomic():
            budget_actions.freeze_project_year(year=record, **door.acts())
            record.refresh_from_db()
            made = composed_of(record)
            frozen = papers.freeze_paper(
                by=door.by, at=door.at, subject=made.record, kind="statement", title=f"{record.title} {year}", mode="as_corrected",
                statement=made.statement.as_json(), content=content(made.statement), figures=list(made.figures.items()),
                department=department_key(record.department or ""))
            review = papers.submit_for_review(by=door.by, on=door.on, at=door.at, frozen=frozen.pk, note=request.POST.get("note", ""))
    except Refused as refused:
        tell(request, refused)
        return redirect("desk:statement", project, year)
    return redirect("desk:review", review.pk)


def _year_of(frozen: Frozen) -> ProjectYear:
    return get_object_or_404(ProjectYear.objects.select_related("project"), pk=Ref.parse(frozen.subject).key)


@require_safe
@at_desk
def review(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show a review: the line of posts, what was frozen, and the step that waits."""
    if not Review.objects.filter(pk=key).exists():
        raise Http404
    return _shown(request, door, key)


def _shown(request: HttpRequest, door: Door, key: int, status: int = 200, **more: Any) -> HttpResponse:
    record = queries.review_page(key)
    frozen = record.frozen
    statement = Statement.from_json(frozen.statement)
    body = draw(laid_out(statement, language=language()), "html", fragment=True, first_level=2).decode()
    waiting = {step.pk for step in queries.reviews_waiting_for(door.by).filter(review=record)}
    steps = [(step, DUTIES.get(step.duty, {}).get(language(), step.duty)) for step in record.steps.all()]
    mine = next((step for step, _name in steps if step.pk in waiting), None)
    as_deputy = mine is not None and not door.by.holds(mine.duty, f"{mine.duty}@{mine.department}")
    return render(request, "desk/reviews/review.html", {
        "review": record, "frozen": frozen, "steps": steps, "mine": mine, "as_deputy": as_deputy, "body": body,
        "year": _year_of(frozen), "formats": downloads.TYPES, "why_not": hindrance(permissions.may_review(door.by)),
        "found": queries.findings_of(f"papers.paper:{frozen.paper_id}") if frozen.paper_id else [], **more}, status=status)


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: int, verb: str) -> HttpResponse:
    """This function will confirm the step that waits (代 for a deputy), or send the paper back for change."""
    get_object_or_404(Review, pk=key)
    deputy, said = "deputy" in request.POST, request.POST.get("reason", "")
    try:
        if verb == "confirm":
            done = papers.confirm_review(by=door.by, on=door.on, at=door.at, review=key, deputy=deputy, note=said)
            confirmed = done.state == Review.State.CONFIRMED
            messages.success(request, _("Confirmed by all. It can be exported.") if confirmed else _("Confirmed. The next post has it."))
        elif verb == "return":
            with transaction.atomic():
                papers.return_for_change(by=door.by, on=door.on, at=door.at, review=key, reason=said, deputy=deputy)
                year = _year_of(queries.review_page(key).frozen)
                budget_actions.reopen_draft(year=year, why=said, **door.acts())
            messages.success(request, _("Sent back. The draft is open again."))
        else:
            raise Http404
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:review", key)


@require_POST
@at_desk
def export(request: HttpRequest, door: Door, key: int, form: str) -> HttpResponse:
    """This function will draw what was frozen, as it was frozen, and keep the file that went out."""
    frozen = get_object_or_404(Frozen, pk=key)
    if form not in downloads.TYPES:
        raise Http404
    year = _year_of(frozen)
    name = f"{year.project.short_name}-{year.fiscal_year}.{form}"
    kept = frozen.exports.filter(format=form).select_related("file").first()
    if kept is None:
        data = _drawn(frozen, form)
        if permissions.may_draft(door.by) is not None:  # one who only reads gets a file that is not kept
            return downloads.sent(data, name)
        with transaction.atomic():
            file = papers.keep_file(by=door.by, at=door.at, source=data, name=name, media_type=downloads.TYPES[form])
            kept = papers.keep_export(by=door.by, at=door.at, frozen=frozen.pk, format=form, file=file)
    return downloads.handed_out(kept.file, name, downloads.TYPES[form])


def _drawn(frozen: Frozen, form: str) -> bytes:
    statement = Statement.from_json(frozen.statement)
    if form == "json":
        return dumps(statement.as_json()).encode()
    return draw(laid_out(statement, national="column" if form == "xlsx" else "inline"), form)


@require_POST
@at_desk
def fill(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will fill the budget office's own HWPX form, and list the cells that could not be filled."""
    record = get_object_or_404(Review, pk=key)
    file = request.FILES.get("form")
    frozen = queries.review_page(record.pk).frozen
    try:
        if file is None or (file.size or 0) > BOUNDS.file_bytes:
            raise Refused.because("formats.empty" if file is None else "formats.too_large",
                                  **({} if file is None else {"size": file.size, "limit": BOUNDS.file_bytes}))
        filled = fill_form(Statement.from_json(frozen.statement), file.read())
    except Refused as refused:
        return _shown(request, door, key, 422, form_errors=sentences(refused))
    with transaction.atomic():
        name = f"form-{frozen.pk}.hwpx"
        kept = papers.keep_file(by=door.by, at=door.at, source=filled.data, name=name, media_type=downloads.TYPES["hwpx"])
        papers.keep_export(by=door.by, at=door.at, frozen=frozen.pk, format="form", file=kept)
    return _shown(request, door, key, unfilled=filled.unfilled, filled=True)


@require_safe
@at_desk
def filled_form(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will hand out the filled form of a frozen paper, the newest."""
    kept = get_object_or_404(Frozen, pk=key).exports.filter(format="form").select_related("file").order_by("-pk").first()
    if kept is None:
        raise Http404
    return downloads.handed_out(kept.file, f"form-{key}.hwpx", downloads.TYPES["hwpx"])


@require_POST
@at_desk
def approved(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will register the approved file that came back: number, day, and what it says otherwise than the records."""
    get_object_or_404(Review, pk=key)
    frozen = queries.review_page(key).frozen
    file, typed_number, typed_day = request.FILES.get("file"), request.POST.get("number", ""), request.POST.get("decided_on", "")
    try:
        if file is None:
            raise Refused.because("formats.empty")
        data, day = file.read(BOUNDS.file_bytes + 1), day_typed(typed_day)
        if day.precision != "day":
            raise Refused.because("intake.not_a_day", text=typed_day)
        said = read_statement(read(data, file.name or ""))
        found = worded(differences(Statement.from_json(frozen.statement), said))
        with transaction.atomic():
            kept = papers.keep_file(by=door.by, at=door.at, source=data, name=file.name or "", media_type=file.content_type or "")
            year = _year_of(frozen)
            papers.register_approved(
                by=door.by, on=door.on, at=door.at, frozen=frozen.pk, file=kept, file_name=file.name or "", number=typed_number,
                decided_on=date(day.year, day.month, day.day), differences=found, project=year.project.short_name,
                fiscal_year=year.fiscal_year)
    except Refused as refused:
        return _shown(request, door, key, 422, approved_errors=sentences(refused), number=typed_number, decided_on=typed_day)
    messages.success(request, _("Registered. %(n)d differences from the records.") % {"n": len(found)})
    return redirect("desk:review", key)
