"""The register of receipts at the desk: what came back of grants, as a list and as the office's paper."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from dure.documents.money.receipts import receipts_register
from dure.domain.grants.labels.books import STATES
from dure.domain.grants.queries.returns import receipts, years_of_receipts
from dure.kernel.digits import whole
from dure.web.common.downloads import drawn
from dure.web.common.languages import language
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk

FORMS = ("hwpx", "pdf", "xlsx")


def _booked(row: dict[str, object]) -> str:
    year = row["revenue_year"]
    return _("revenue of %(year)s") % {"year": year} if year else _("back into the line")


RECEIPTS = Listing(
    name="returns", title=gettext_lazy("Register of receipts"), query=receipts, order="-on",
    columns=(
        Column(key="on", label=gettext_lazy("Received on"), kind="day", sort=("on", "pk")),
        Column(key="agreement", label=gettext_lazy("Agreement"), field="notice__settlement__agreement__key",
               link=lambda row: reverse("desk:grant-settlement", args=[row["notice__settlement__agreement__key"]])),
        Column(key="notice", label=gettext_lazy("Number of the notice"), field="notice__number"),
        Column(key="amount", label=gettext_lazy("Amount (won)"), kind="number"),
        Column(key="booked", label=gettext_lazy("Booked as"), say=_booked, needs=("revenue_year",)),
        Column(key="number", label=gettext_lazy("Receipt no.")),
        Column(key="prepared", label=gettext_lazy("Recorded by"), field="prepared_by_name", shown=False),
        Column(key="decided", label=gettext_lazy("Approved by"), field="decided_by_name"),
        Column(key="state", label=gettext_lazy("Standing"), say=lambda row: STATES[row["state"]][language()], needs=("state",)),
    ),
    filters=(
        Filter(key="year", label=gettext_lazy("Year"), kind="year", options=lambda: {year: str(year) for year in years_of_receipts()}),
        Filter(key="agreement", label=gettext_lazy("Agreement")),
        Filter(key="state", label=gettext_lazy("Standing"), kind="choice",
               options=lambda: {state: STATES[state][language()] for state in ("prepared", "approved", "refused")}),
    ))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list what came back of grants, with the register as a paper."""
    return RECEIPTS.answer(request, "desk/money/returns.html")


@require_safe
@at_desk
def register(request: HttpRequest, door: Door, spoken: str, form: str) -> HttpResponse:
    """This function will hand out the register of a year (``?year=``), or of all years, as HWPX, PDF or XLSX."""
    if spoken not in ("ko", "en") or form not in FORMS:
        raise Http404
    year = whole(request.GET.get("year", ""), None, most=4)
    rows = list(receipts(year=year, state="approved").select_related("notice__settlement__agreement__recipient").order_by("on", "pk"))
    return drawn(receipts_register(rows, spoken, str(year or "")), f"returns{f'-{year}' if year else ''}-{spoken}.{form}")


urlpatterns = [
    path("returns/", listed, name="returns"),
    path("returns/register-<slug:spoken>.<slug:form>", register, name="returns-register"),
]
