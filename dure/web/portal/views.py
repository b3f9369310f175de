"""What the public reads: statements of projects by year, their papers, and where each figure comes from."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.views.decorators.http import require_safe

from dure.documents.statement import trace as traces
from dure.documents.statement.compose import Composed, Edition, composed_of
from dure.domain.bodies.queries import public_bodies
from dure.domain.budget import queries as budget
from dure.domain.members import queries as members
from dure.domain.papers import queries as papers
from dure.domain.parties.queries import actor
from dure.formats.drawing import draw
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from dure.web.common import downloads
from dure.web.common.listing import Column, Filter, Listing
from dure.web.portal.looks import pictures_of, trace_context

PAGE = 30


def _years() -> dict[int, str]:
    return {year: str(year) for year in budget.public_fiscal_years()}


STATEMENTS = Listing(
    name="statements", title=gettext_lazy("Statements"), query=budget.public_years, order="-year", size=PAGE,
    columns=(
        Column(key="year", label=gettext_lazy("Fiscal year"), field="fiscal_year", kind="year", sort=("fiscal_year", "pk")),
        Column(key="title", label=gettext_lazy("Project"), sort=("title", "pk"), lang="ko", needs=("project__short_name", "fiscal_year"),
               link=lambda row: reverse("portal:statement", args=[row["project__short_name"], row["fiscal_year"]])),
        Column(key="department", label=gettext_lazy("Department"), lang="ko"),
        Column(key="total", label=gettext_lazy("Budget"), kind="number", adds=budget.with_total),
        Column(key="unit", label=gettext_lazy("Unit"), lang="ko"),
        Column(key="bureau", label=gettext_lazy("Bureau"), lang="ko", shown=False),
        Column(key="short", label=gettext_lazy("Short name"), field="project__short_name", shown=False),
    ),
    filters=(
        Filter(key="q", argument="text", label=gettext_lazy("Project or department")),
        Filter(key="year", argument="fiscal_year", label=gettext_lazy("Fiscal year"), kind="year", options=_years),
    ))


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """This function will show the first page: the network in numbers of today, and the newest statements."""
    on = timezone.localdate()
    counts = members.counts(on)
    return render(request, "portal/home.html", {
        "newest": budget.newest_public_years(6), "members": counts.figures()["all"], "bodies": len(public_bodies(on)),
        "countries": len([code for code in counts.by_country if code])})


@require_safe
def projects(request: HttpRequest) -> HttpResponseBase:
    """This function will list the public statements; search, year and order stand in the address."""
    return STATEMENTS.answer(request, "portal/projects.html")


@require_safe
def project(request: HttpRequest, project: str) -> HttpResponse:
    """This function will lead to a project's newest public year."""
    return redirect("portal:statement", project, _public(project)[0].fiscal_year)


def _public(project: str) -> list:
    try:
        return budget.public_years_of(project)
    except Refused as error:
        raise Http404 from error


def _edition(request: HttpRequest) -> Edition:
    return "filed" if request.GET.get("as") == "filed" else "corrected"


def _composed(request: HttpRequest, project: str, year: int) -> tuple[list, Composed]:
    years = _public(project)
    found = next((record for record in years if record.fiscal_year == year), None)
    if found is None:
        raise Http404
    return years, composed_of(found, _edition(request))


@require_safe
def statement(request: HttpRequest, project: str, year: int) -> HttpResponse:
    """This function will show a project's year: overview, pictures, the statement with figures that can be asked, papers."""
    years, made = _composed(request, project, year)
    language = get_language() or "ko"
    document = made.laid_out(language=language)
    body = draw(document, "html", fragment=True, trace_url=reverse("portal:trace", args=["_"]).removesuffix("_"), first_level=2)
    query = "?as=filed" if _edition(request) == "filed" else ""
    return render(request, "portal/statement.html", {
        "made": made, "statement": made.statement, "figures": made.figures, "years": years, "year": year,
        "body": body.decode(), "pictures": pictures_of(made), "edition": _edition(request),
        "findings": papers.finding_counts([made.record]).get(made.record, {}),
        "downloads": [(name, label, reverse("portal:download", args=[project, year, name]) + query)
                      for name, label in downloads.LABELS.items()],
    })


@require_safe
def download(request: HttpRequest, project: str, year: int, form: str) -> HttpResponse:
    """This function will draw a public statement as a file."""
    if form not in downloads.TYPES:
        raise Http404
    _years, made = _composed(request, project, year)
    if form == "json":
        data = dumps(made.statement.as_json()).encode()
    else:
        data = draw(made.laid_out(national="column" if form == "xlsx" else "inline"), form)
    return downloads.sent(data, f"{project}-{year}.{form}", inline=form in ("html", "pdf", "json"))


@require_safe
def trace(request: HttpRequest, ref: str) -> HttpResponse:
    """This function will answer where a figure comes from: beside the figure, or as a page of its own."""
    try:
        public = traces.is_public(ref)
        if not (public or _has_duty(request)):
            raise Http404
        explanation = traces.explained_publicly(ref) if public else traces.explained(ref)
        year = traces.year_of(ref)
    except Refused as error:
        raise Http404 from error
    return render(request, "portal/trace_fragment.html" if request.htmx else "portal/trace.html",
                  trace_context(explanation, year))


def _has_duty(request: HttpRequest) -> bool:
    """Figures of drafts are asked from the desk's pages too, by those who may see the desk."""
    return request.user.is_authenticated and bool(actor(request.user, timezone.localdate()).duties)
