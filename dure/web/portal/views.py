"""What the public reads: statements of projects by year, their papers, and where each figure comes from."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from dure.documents.statement import trace as traces
from dure.documents.statement.compose import Composed, Edition, composed_of
from dure.domain.budget import queries as budget
from dure.domain.papers import queries as papers
from dure.formats.drawing import draw
from dure.kernel.plain import dumps
from dure.kernel.problem import Refused
from dure.web.portal.looks import pictures_of, trace_context

PAGE = 30
FORMATS = {
    "hwpx": ("application/hwp+zip", "Hancom (HWPX)"),
    "pdf": ("application/pdf", "PDF"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel (XLSX)"),
    "html": ("text/html; charset=utf-8", "HTML"),
    "md": ("text/markdown; charset=utf-8", "Markdown"),
    "json": ("application/json", "JSON"),
}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """This function will show the first page: what Dure holds, and the newest statements."""
    years = budget.public_years()
    return render(request, "portal/home.html", {"newest": years[:6], "count": years.count()})


@require_safe
def projects(request: HttpRequest) -> HttpResponse:
    """This function will list the public statements; search and year stand in the address."""
    text, year = request.GET.get("q", "").strip()[:100], request.GET.get("year", "")
    years = budget.public_years(text, int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None)
    page = Paginator(years, PAGE).get_page(request.GET.get("page"))
    return render(request, "portal/projects.html",
                  {"page": page, "text": text, "year": year, "fiscal_years": budget.public_fiscal_years()})


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
                      for name, (_kind, label) in FORMATS.items()],
    })


@require_safe
def download(request: HttpRequest, project: str, year: int, form: str) -> HttpResponse:
    """This function will draw a public statement as a file."""
    if form not in FORMATS:
        raise Http404
    _years, made = _composed(request, project, year)
    if form == "json":
        data = dumps(made.statement.as_json()).encode()
    else:
        data = draw(made.laid_out(national="column" if form == "xlsx" else "inline"), form)
    answer = HttpResponse(data, content_type=FORMATS[form][0])
    kind = "inline" if form in ("html", "pdf", "json") else "attachment"
    answer["Content-Disposition"] = f'{kind}; filename="{project}-{year}.{form}"'
    return answer


@require_safe
def trace(request: HttpRequest, ref: str) -> HttpResponse:
    """This function will answer where a figure comes from: beside the figure, or as a page of its own."""
    try:
        if not (request.user.is_authenticated or traces.is_public(ref)):
            raise Http404
        explanation = traces.explained(ref)
        year = traces.year_of(ref)
    except Refused as error:
        raise Http404 from error
    return render(request, "portal/trace_fragment.html" if request.htmx else "portal/trace.html",
                  trace_context(explanation, year))
