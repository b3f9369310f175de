"""Checks on records at the desk: what a year's spending and grants are asked, and what officers made of it."""

from __future__ import annotations

from collections import Counter

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.domain.budget.models import ProjectYear
from dure.domain.grants.actions.checks import check_records
from dure.domain.grants.labels.checks import CHECKS as OF_GRANTS
from dure.domain.grants.models import Expense
from dure.domain.grants.queries.checks import Checked, checked, subject, years_checked
from dure.domain.papers import actions as papers
from dure.domain.papers import permissions
from dure.domain.papers.models import Finding
from dure.domain.spending.labels.checks import CHECKS as OF_SPENDING
from dure.kernel.digits import whole
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, hindrance, language, tell

CHECKS = OF_SPENDING | OF_GRANTS
PAGE = 50
STATES = {"open": gettext_lazy("To settle"), "settled": gettext_lazy("Settled")}
SETTLED = {"accepted": gettext_lazy("Accepted"), "corrected": gettext_lazy("Corrected"), "dismissed": gettext_lazy("Dismissed")}
LOOKS = {"error": "error", "warning": "warning", "hint": "hint"}
SEVERITIES = {"error": gettext_lazy("Error"), "warning": gettext_lazy("Worth a look"), "hint": gettext_lazy("Hint")}
VERBS = {"accept": papers.accept_finding, "dismiss": papers.dismiss_finding, "reopen": papers.reopen_finding}
# where a record stands at the desk, by the room and kind of its Ref
_PAGES = {("spending", "case"): "desk:case", ("spending", "feed"): "desk:feed", ("appropriations", "line"): "desk:line",
          ("grants", "agreement"): "desk:grant"}


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will check a year's records as they stand now, and show what is found, open ones first."""
    years = years_checked() or [door.on.year]
    asked = whole(request.GET.get("year", ""))
    year = asked if asked in years else next((one for one in years if one <= door.on.year), years[-1])
    state = "settled" if request.GET.get("state") == "settled" else "open"
    found = checked(year, door.on)
    here = [one for one in found if (one.state == "open") == (state == "open")]
    counts = Counter(one.code for one in here)
    code = request.GET.get("check", "")
    code = code if code in CHECKS else ""
    page = Paginator([one for one in here if not code or one.code == code], PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/money/checks.html", {
        "year": year, "years": years, "state": state, "code": code, "page": page, "rows": [_row(one) for one in page],
        "states": [(key, word, sum((one.state == "open") == (key == "open") for one in found)) for key, word in STATES.items()],
        "tabs": [("", _("All"), len(here)), *((key, words[language()], counts[key]) for key, words in CHECKS.items() if counts[key])],
        "none": [words[language()] for key, words in CHECKS.items() if not any(one.code == key for one in found)],
        "why_not": hindrance(permissions.may_handle(door.by))})


def _row(one: Checked) -> dict[str, object]:
    kept = one.kept if one.state != "open" else None
    return {"mark": one.fingerprint, "said": getattr(one, language()), "check": CHECKS[one.code][language()], "severity": SEVERITIES[one.severity],
            "look": LOOKS[one.severity], "address": address(str(one.params.get("ref", ""))), "other": address(str(one.params.get("other", ""))),
            "source": one.source, "kept": kept, "made_of_it": SETTLED[kept.state] if kept else ""}


def address(ref: str) -> str:
    """This function will return the page of a record, or nothing where it has none."""
    if not ref:
        return ""
    found = Ref.parse(ref)
    key = found.key
    if (found.room, found.kind) == ("grants", "expense"):
        key = Expense.objects.filter(pk=key).values_list("item__agreement__key", flat=True).first() or ""
        found = Ref("grants", "agreement", key)
    if (found.room, found.kind) == ("budget", "project_year"):
        year = ProjectYear.objects.filter(pk=key).values_list("project__short_name", "fiscal_year").first()
        return reverse("desk:statement", args=year) if year else ""
    name = _PAGES.get((found.room, found.kind))
    try:
        return reverse(name, args=[key]) if name and key else ""
    except NoReverseMatch:
        return ""


@require_POST
@at_desk
def settle(request: HttpRequest, door: Door, year: int, mark: str, verb: str) -> HttpResponse:
    """This function will keep what the checks find now, and accept, dismiss or reopen one of them."""
    if verb not in VERBS or year not in years_checked():
        raise Http404
    try:
        check_records(by=door.by, at=door.at, on=door.on, year=year)
        kept = Finding.objects.filter(subject=subject(year), fingerprint=mark).first()
        if kept is None:
            raise Http404
        VERBS[verb](by=door.by, at=door.at, finding=kept.pk, reason=request.POST.get("reason", ""))
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Noted. It stays so at later checks."))
    state, check = request.POST.get("state", ""), request.POST.get("check", "")
    return redirect(f"{reverse('desk:checks')}?year={year}&state={'settled' if state == 'settled' else 'open'}&check={check if check in CHECKS else ''}")


urlpatterns = [
    path("checks/", shown, name="checks"),
    path("checks/<int:year>/<slug:mark>/<slug:verb>/", settle, name="check-settle"),
]
