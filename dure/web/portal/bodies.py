"""Bodies for the public: what stands on a day, who holds which seat by which decision, and how it was over time."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from dure.domain.bodies import queries
from dure.domain.bodies.labels import KINDS, RESULTS
from dure.domain.meetings.queries.register import meetings_of
from dure.kernel.sentences import sentence
from dure.web.common.charter import in_parts
from dure.web.common.meetings import meetings_picture
from dure.web.common.spans import terms_picture


def _language() -> str:
    return "ko" if (get_language() or "ko").startswith("ko") else "en"


def _on(request: HttpRequest) -> date:
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return timezone.localdate()


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will show the bodies of a day by kind, with how many of their seats are vacant."""
    on, said = _on(request), _language()
    vacant = [seat.body_id for seat in queries.vacancies(on)]
    rows: dict[str, list[tuple[object, dict[str, str], int]]] = {}
    for body, names in queries.public_bodies(on):
        rows.setdefault(KINDS[body.kind][said], []).append((body, names, vacant.count(body.pk)))
    return render(request, "portal/bodies/list.html", {"rows": rows, "on": on, "today": timezone.localdate()})


@require_safe
def body(request: HttpRequest, key: str) -> HttpResponse:
    """This function will show a body on a day: its seats and who holds them, composition, line of time, reviews."""
    on, said = _on(request), _language()
    page = queries.public_body(key, on)
    if page is None:
        raise Http404
    terms, meetings = queries.public_terms(page.body), meetings_of(page.body)
    return render(request, "portal/bodies/body.html", {
        "page": page, "on": on, "today": timezone.localdate(), "kind": KINDS[page.body.kind][said], "terms": terms,
        "findings": [sentence(ground.problem, said) for ground in queries.public_composition(page.body, on) if not ground.holds],
        "picture": terms_picture(terms, said, timezone.localdate()),
        "meetings": meetings, "meetings_picture": meetings_picture(meetings, timezone.localdate()),
        "reviews": [(review, RESULTS[review.result][said], queries.public_title(review.decision))
                    for review in queries.reviews_of(page.body)]})


@require_safe
def charter(request: HttpRequest) -> HttpResponse:
    """This function will show the charter parameters in force on a day, with their sources or as assumed."""
    on = _on(request)
    return render(request, "portal/about/charter.html", {"parts": in_parts(on), "on": on})
