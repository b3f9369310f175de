"""Receptions at the desk: the list with what the checks find, one with its report, and lists of allowances that wait for a case."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.documents.money.receptions import reception_report
from dure.domain.appropriations.models import BudgetLine
from dure.domain.journal.queries import entries_of
from dure.domain.meetings.models import Meeting
from dure.domain.spending import permissions
from dure.domain.spending.actions import receptions as acts
from dure.domain.spending.queries import receptions as queries
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from dure.web.common.downloads import drawn
from dure.web.common.won import WonField
from dure.web.desk.acting import Door, at_desk, hindrance, language, tell
from dure.web.desk.forms import Day, tried


class Minute(forms.DateTimeInput):
    """A day and a time of the office's clock."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


def _lines() -> list[tuple[int, str]]:
    lines = BudgetLine.objects.select_related("project").order_by("-fiscal_year", "project__short_name", "order", "pk")[:200]
    return [(line.pk, f"{line.fiscal_year} · {line.project.name} · {line.name}") for line in lines]


class PlanForm(forms.Form):
    """A reception to be: what for, when and where, who comes, what is proposed."""

    line = forms.TypedChoiceField(label=gettext_lazy("Budget line"), coerce=int)
    purpose = forms.CharField(label=gettext_lazy("Purpose"), max_length=300)
    starts_at = forms.DateTimeField(label=gettext_lazy("When"), widget=Minute())
    place = forms.CharField(label=gettext_lazy("Place"), max_length=200)
    payee_name = forms.CharField(label=gettext_lazy("Payee"), max_length=200)
    amount = WonField(label=gettext_lazy("Amount to propose (won)"))
    insiders = forms.IntegerField(label=gettext_lazy("Of our own"), min_value=0, max_value=9999, required=False)
    outsiders = forms.IntegerField(label=gettext_lazy("From outside"), min_value=0, max_value=9999, required=False)
    meeting = forms.SlugField(label=gettext_lazy("Meeting whose record tells who came (its key)"), max_length=100, required=False)
    on = forms.DateField(label=gettext_lazy("Planned on"), widget=Day())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = _lines()  # type: ignore[attr-defined]

    def clean_meeting(self) -> Meeting | None:
        """This function will find the meeting."""
        key = self.cleaned_data["meeting"]
        found = Meeting.objects.filter(key=key).first() if key else None
        if key and found is None:
            raise forms.ValidationError(_("There is no such meeting: %(typed)s") % {"typed": key})
        return found


class ReportForm(forms.Form):
    """What came of it: who came, when and where it was paid, by which slip."""

    on = forms.DateField(label=gettext_lazy("Reported on"), widget=Day())
    insiders = forms.IntegerField(label=gettext_lazy("Of our own"), min_value=0, max_value=9999, required=False)
    outsiders = forms.IntegerField(label=gettext_lazy("From outside"), min_value=0, max_value=9999, required=False)
    paid_at = forms.DateTimeField(label=gettext_lazy("Paid at"), widget=Minute(), required=False)
    paid_where = forms.CharField(label=gettext_lazy("Paid where (as on the slip)"), max_length=200, required=False)
    slip = forms.CharField(label=gettext_lazy("Card slip"), max_length=100, required=False)
    result = forms.CharField(label=gettext_lazy("Result"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5}))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show the receptions of a year with what the checks find, and the lists of allowances that no case pays."""
    years = queries.years_received()
    asked = whole(request.GET.get("year", ""))
    year = asked if asked in years else (years[0] if years else door.on.year)
    found: dict[str, list[str]] = {}
    for problem in queries.checked_receptions(year, door.on):
        found.setdefault(str(problem.params["ref"]), []).append(sentence(problem, language()))
    return render(request, "desk/money/receptions.html", {
        "year": year, "years": years, "lines": _lines(), "allowances": queries.unpaid_allowances()[:50],
        "rows": [(one, queries.came(one), found.get(f"spending.case:{one.case.key}", [])) for one in queries.receptions(year)],
        "why_not": hindrance(permissions.may_prepare_spending(door.by))})


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def planned(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will plan a reception."""
    form = PlanForm(request.POST or None, initial={"on": door.on})

    def made(said: dict[str, Any]) -> None:
        said["reception"] = acts.plan_reception(by=door.by, at=door.at, **said)

    if request.method == "POST" and tried(form, made):
        return redirect("desk:reception", form.cleaned_data["reception"].pk)
    return render(request, "desk/money/reception_new.html", {"form": form, "why_not": hindrance(permissions.may_prepare_spending(door.by))},
                  status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def shown(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show a reception, and take its report."""
    record = _reception(key)
    form = ReportForm(request.POST or None, initial={"on": door.on, "paid_at": record.starts_at, "paid_where": record.place,
                                                     "insiders": record.insiders, "outsiders": record.outsiders})

    def made(said: dict[str, Any]) -> None:
        acts.report_reception(by=door.by, at=door.at, reception=record.pk, **said)

    if request.method == "POST" and tried(form, made):
        messages.success(request, _("Done."))
        return redirect("desk:reception", key)
    won = queries.won_of(record)
    return render(request, "desk/money/reception.html", {
        "reception": record, "won": won, "came": queries.came(record), "form": form,
        "found": [sentence(one, language()) for one in queries.problems_of(record, won, door.on)],
        "why_not": hindrance(permissions.may_prepare_spending(door.by)),
        "journal": entries_of(f"spending.case:{record.case.key}").order_by("-pk")[:20]}, status=422 if form.errors else 200)


@require_POST
@at_desk
def pay(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will open the case that pays a list of allowances."""
    try:
        case = acts.pay_allowances(**door.acts(), allowances=key, line=whole(request.POST.get("line", "")))
    except Refused as refused:
        tell(request, refused)
        return redirect("desk:receptions")
    return redirect("desk:case", case.key)


@require_safe
@at_desk
def paper(request: HttpRequest, door: Door, key: int, spoken: str, form: str) -> HttpResponse:
    """This function will hand out the report of a reception as HWPX, PDF or XLSX."""
    record = _reception(key)
    if spoken not in ("ko", "en") or form not in ("hwpx", "pdf", "xlsx"):
        raise Http404
    return drawn(reception_report(record, queries.won_of(record), spoken), f"reception-{record.case.key}-{spoken}.{form}")


def _reception(key: int) -> Any:
    try:
        return queries.reception_of(key)
    except Refused as refused:
        raise Http404 from refused


urlpatterns = [
    path("receptions/", listed, name="receptions"),
    path("receptions/new/", planned, name="reception-new"),
    path("receptions/<int:key>/", shown, name="reception"),
    path("receptions/<int:key>/report-<slug:spoken>.<slug:form>", paper, name="reception-paper"),
    path("receptions/allowances/<int:key>/pay/", pay, name="allowances-pay"),
]
