"""A project's year at the desk: where it stands, the statement itself, findings, corrections, what can be done next."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.documents.statement import trace as traces
from dure.documents.statement.compose import composed_of
from dure.domain.budget import actions as budget_actions
from dure.domain.budget import permissions as budget_permissions
from dure.domain.budget import queries as budget
from dure.domain.budget.models import ProjectYear, State
from dure.domain.budget.rules.relations import PARTS
from dure.domain.journal.queries import entries_of
from dure.domain.papers import actions as papers
from dure.domain.papers import queries
from dure.domain.programmes import actions as programmes_actions
from dure.domain.spending.queries.declared import differing_from_books
from dure.formats.drawing import draw
from dure.intake.filing.statements import record_found, withdraw_filing
from dure.intake.statement.typed import typed
from dure.kernel.digits import whole
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell
from dure.web.desk.read_parts import shown, spots_of
from dure.web.portal.looks import trace_context

STATES = {State.FILED: gettext_lazy("Filed"), State.DRAFT: gettext_lazy("Draft"), State.FROZEN: gettext_lazy("Frozen")}


def _years() -> dict[int, str]:
    return {year: str(year) for year in budget.desk_fiscal_years()}


STATEMENTS = Listing(
    name="statements", title=gettext_lazy("Statements"), query=budget.desk_years, order="-year",
    columns=(
        Column(key="year", label=gettext_lazy("Fiscal year"), field="fiscal_year", kind="year", sort=("fiscal_year", "pk")),
        Column(key="title", label=gettext_lazy("Project"), sort=("title", "pk"), lang="ko", needs=("project__short_name", "fiscal_year"),
               link=lambda row: reverse("desk:statement", args=[row["project__short_name"], row["fiscal_year"]])),
        Column(key="department", label=gettext_lazy("Department"), lang="ko"),
        Column(key="state", label=gettext_lazy("State"), words=STATES, looks={State.FILED: "success", State.DRAFT: "warning"}),
        Column(key="total", label=gettext_lazy("Budget"), kind="number", adds=budget.with_total),
        Column(key="open", label=gettext_lazy("Open findings"), field="open_findings", kind="number", adds=budget.with_open_findings),
        Column(key="unit", label=gettext_lazy("Unit"), lang="ko", shown=False),
        Column(key="bureau", label=gettext_lazy("Bureau"), lang="ko", shown=False),
        Column(key="version", label=gettext_lazy("Version"), kind="number", shown=False),
        Column(key="short", label=gettext_lazy("Short name"), field="project__short_name", shown=False),
    ),
    filters=(
        Filter(key="q", argument="text", label=gettext_lazy("Project or department")),
        Filter(key="year", argument="fiscal_year", label=gettext_lazy("Fiscal year"), kind="year", options=_years),
        Filter(key="state", label=gettext_lazy("State"), kind="choice", options=STATES),
    ))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list projects and years with where they stand."""
    return STATEMENTS.answer(request, "desk/statements/list.html")


def year_named(project: str, year: int) -> ProjectYear:
    """This function will return the current version of a project's year, or answer that there is none."""
    try:
        return budget.current_year(budget.project_named(project), year)
    except Refused as refused:
        raise Http404 from refused


@require_safe
@at_desk
def statement(request: HttpRequest, door: Door, project: str, year: int) -> HttpResponse:
    """This function will show one project's year: standing, statement, findings, corrections, history, next acts."""
    record = year_named(project, year)
    edition = "filed" if request.GET.get("as") == "filed" else "corrected"
    made = composed_of(record, edition)  # type: ignore[arg-type]
    trace = reverse("desk:trace", args=["_"]).removesuffix("_")
    body = draw(made.laid_out(language=language()), "html", fragment=True, trace_url=trace, first_level=2).decode()
    found = queries.findings_of(made.record)
    after = budget.year_after(record)
    return render(request, "desk/statements/statement.html", {
        "year": record, "made": made, "body": body, "edition": edition, "findings": found,
        "places": spots_of(found, made.statement), "books": _books(record, {finding.code for finding in found}),
        "journal": entries_of(made.record).order_by("-pk")[:20], "why_not": hindrance(budget_permissions.may_keep_records(door.by)),
        "corrections": budget.corrections_of(record), "parts": [(p, p in record.complete) for p in PARTS],
        "frozen": queries.frozen_of(made.record), "after": after, "state": STATES.get(State(record.state), record.state),
        "years": budget.current_years(record.project)})


def _books(record: ProjectYear, known: set[str]) -> list[str]:
    """What differs from the books by now and is no finding yet."""
    return [sentence(one, language()) for one in differing_from_books(record) if one.code not in known]


@at_desk
def trace(request: HttpRequest, door: Door, ref: str) -> HttpResponse:
    """This function will tell where a figure comes from, and take a correction of what the paper says."""
    try:
        explanation = traces.explained(ref)
        year = traces.year_of(ref)
    except Refused as refused:
        raise Http404 from refused
    key = Ref.parse(ref)
    # a figure that follows from others is corrected where it comes from; a draft is typed into
    can = explanation.kind == "declared" and year is not None and year.state == State.FILED and key.room in ("budget", "programmes")
    why_not = hindrance(budget_permissions.may_keep_records(door.by))
    form = {"value": shown(explanation.value) if explanation.value is not None else "", "reason": "", "errors": []}
    status = 200
    if request.method == "POST" and can:
        form |= {"value": request.POST.get("value", ""), "reason": request.POST.get("reason", "")}
        try:
            papers.record_correction(
                by=door.by, at=door.at, subject=str(key.of("")), field=key.field, filed=explanation.value,
                corrected=typed(key.field.removeprefix("national_").removeprefix("funding_"), str(form["value"])),
                reason=str(form["reason"]), paper=year.paper, place=explanation.place.as_json() if explanation.place else None)
            record_found(year, by=door.by, at=door.at)
        except Refused as refused:
            form["errors"], status = sentences(refused), 422
        else:
            messages.success(request, _("Corrected. The list of corrections has a new line."))
            return redirect("desk:statement", year.project.short_name, year.fiscal_year)
    partial = request.htmx and request.method == "GET"  # type: ignore[attr-defined]
    context: dict[str, Any] = {"can": can and not why_not, "form": form, "ref": ref}
    return render(request, "desk/statements/trace_fragment.html" if partial else "desk/statements/trace.html",
                  context | trace_context(explanation, year), status=status)


@require_POST
@at_desk
def act(request: HttpRequest, door: Door, project: str, year: int, verb: str) -> HttpResponse:
    """This function will perform an act on a project's year: draft next year, mark a part, withdraw, check again."""
    record = year_named(project, year)
    here = redirect("desk:statement", project, year)
    reason = request.POST.get("reason", "")
    try:
        if verb == "draft-next":
            made = programmes_actions.draft_next_statement(year=record, **door.acts())
            return redirect("desk:draft", project, made.fiscal_year)
        if verb == "complete":
            budget_actions.mark_complete(year=record, part=request.POST.get("part", ""), complete="on" in request.POST,
                                         **door.acts())
        elif verb == "check":
            found = record_found(record, by=door.by, at=door.at)
            messages.success(request, _("Checked: %(n)d findings.") % {"n": len(found)})
        elif verb == "withdraw":
            before = withdraw_filing(project, year, reason, **door.acts())
            messages.success(request, _("Withdrawn. The records are kept and no longer count."))
            return here if before else redirect("desk:statements")
        else:
            raise Http404
    except Refused as refused:
        tell(request, refused)
    return here


@require_POST
@at_desk
def take_back(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will take a correction back: the paper was right after all."""
    project, year = request.POST.get("project", ""), request.POST.get("year", "")
    record = year_named(project, whole(year))
    try:
        if key not in {c.pk for c in budget.corrections_of(record)}:
            raise Http404
        papers.withdraw_correction(by=door.by, at=door.at, correction=key, reason=request.POST.get("reason", ""))
        record_found(record, by=door.by, at=door.at)
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:statement", project, record.fiscal_year)
