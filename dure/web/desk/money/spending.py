"""Spending on one screen: by line what there is, what is allotted, committed, paid and left; what waits; cases and their rungs."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.documents.money.months import months_paper
from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.explaining import line_figure
from dure.domain.journal.queries import entries_of
from dure.domain.spending import permissions
from dure.domain.spending.actions import ladder as acts
from dure.domain.spending.labels.ladder import KINDS, RUNGS
from dure.domain.spending.models import Allotment, Case, Rung
from dure.domain.spending.queries import desk as queries
from dure.domain.spending.queries.ladder import case_named, case_standing
from dure.domain.spending.queries.years import year_figures
from dure.domain.spending.rules.ladder import REFUND, Used
from dure.domain.spending.rules.ladder import RUNGS as LADDER
from dure.kernel.digits import whole
from dure.kernel.figure import Derived, Figure, Ref
from dure.kernel.problem import Refused
from dure.web.common.downloads import drawn
from dure.web.common.listing import Column, Filter, Listing
from dure.web.common.won import WonField
from dure.web.desk.acting import Door, at_desk, hindrance, language, tell
from dure.web.desk.forms import Day, choices, tried
from dure.web.desk.money.months import drawn_months
from dure.web.desk.money.three_years import three_years

FILES = ("hwpx", "pdf", "xlsx")
STATES = {"open": gettext_lazy("In progress"), "closed": gettext_lazy("Closed")}


def kinds(words: dict[str, dict[str, str]]) -> dict[str, str]:
    """This function will return words in the reader's language."""
    return {key: both[language()] for key, both in words.items()}


CASES = Listing(
    name="cases", title=gettext_lazy("Cases of spending"), query=queries.cases_listed, order="-opened",
    columns=(
        Column(key="key", label=gettext_lazy("Case number"), link=lambda row: reverse("desk:case", args=[row["key"]])),
        Column(key="opened", label=gettext_lazy("Opened on"), field="opened_on", kind="day", sort=("opened_on", "pk")),
        Column(key="title", label=gettext_lazy("Case"), lang="ko"),
        Column(key="payee", label=gettext_lazy("Payee"), field="payee_name", lang="ko"),
        Column(key="line", label=gettext_lazy("Budget line"), field="line__name", lang="ko"),
        Column(key="year", label=gettext_lazy("Fiscal year"), field="line__fiscal_year", kind="year", shown=False),
        Column(key="committed", label=gettext_lazy("Committed (won)"), field="at_commitment", kind="number",
               adds=lambda cases: queries.with_net(cases, "commitment")),
        Column(key="paid", label=gettext_lazy("Paid (won)"), field="at_payment", kind="number", adds=lambda cases: queries.with_net(cases, "payment")),
        Column(key="closed", label=gettext_lazy("Closed on"), field="closed_on", kind="day", shown=False),
        Column(key="kind", label=gettext_lazy("Kind"), say=lambda row: KINDS[row["kind"]][language()], needs=("kind",), shown=False),
        Column(key="about", label=gettext_lazy("Record"), shown=False),
    ),
    filters=(
        Filter(key="text", label=gettext_lazy("Number, case or payee")),
        Filter(key="year", label=gettext_lazy("Fiscal year"), kind="year"),
        Filter(key="kind", label=gettext_lazy("Kind"), kind="choice", options=lambda: kinds(KINDS)),
        Filter(key="standing", label=gettext_lazy("Standing"), kind="choice", options=STATES),
    ))


@require_safe
@at_desk
def overview(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show the lines of a year, how far each is used, the months, and what waits for a decision."""
    years = queries.years_kept()
    asked = whole(request.GET.get("year", ""))
    year = asked if asked in years else max((y for y in years if y <= door.on.year), default=years[0] if years else 0)
    on = min(door.on, date(year, 12, 31)) if year else door.on
    used = queries.lines_used(year, on)
    total = _total(year, on, used) if used else {}
    return render(request, "desk/money/spending.html", {
        "year": year, "years": years, "on": on, "rows": [_row(one, on) for one in used],
        "total": total,
        "months": drawn_months(queries.months(year, on)) if used else None,
        "rungs": [(one, RUNGS[one.rung][language()]) for one in queries.waiting_rungs()], "allotments": queries.waiting_allotments(), "by": door.by,
        "three": three_years(year, years, door.on, total) if used else None,
        "why_not": hindrance(permissions.may_prepare_spending(door.by)), "may_not_decide": hindrance(permissions.may_decide_spending(door.by))})


def _row(use: queries.LineUse, on: date) -> dict[str, Any]:
    """A line's cells: each a figure that can be asked; what is left is computed from two of them."""
    available = line_figure(use.line, "available", on, use.standing)
    spent = {field.name: _used(use, field.name, on) for field in fields(Used)} | {"spent": _used(use, "spent", on)}
    return {"line": use.line, "available": available, **spent, "left": use.left, "rate": _rate(use.used.spent, use.available)}


def _used(use: queries.LineUse, name: str, on: date) -> Figure:
    # the terms are read where the figure is asked
    return Figure(getattr(use.used, name), "won", Derived("sum", ()), Ref("spending", "line", str(use.line.pk), f"{name}@{on}"), on)


def _total(year: int, on: date, used: list[queries.LineUse]) -> dict[str, Any]:
    available, spent = sum(one.available for one in used), sum(one.used.spent for one in used)
    return {**year_figures(year, on, used), "left": sum(one.left for one in used), "rate": _rate(spent, available)}


def _rate(spent: int, available: int) -> str:
    """집행률 as settlements print it: half up, one decimal."""
    return f"{(spent * 2000 + available) // (available * 2) / 10:.1f}" if available else ""


@require_safe
@at_desk
def months_file(request: HttpRequest, door: Door, year: int, form: str) -> HttpResponse:
    """This function will hand out execution by month as a paper."""
    on = min(door.on, date(year, 12, 31)) if 1945 <= year <= 2200 else door.on
    if form not in FILES or year not in queries.years_kept():
        raise Http404
    words = "ko" if request.GET.get("language", language()) == "ko" else "en"
    return drawn(months_paper(year, on, queries.months(year, on), queries.lines_used(year, on), words), f"execution-{year}.{form}")


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list cases."""
    return CASES.answer(request, "desk/money/cases.html")


class CaseForm(forms.Form):
    """A case: on which line, what, to whom, and what is proposed for it."""

    line = forms.TypedChoiceField(label=gettext_lazy("Budget line"), coerce=int)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"))
    title = forms.CharField(label=gettext_lazy("What is paid"), max_length=300)
    payee_name = forms.CharField(label=gettext_lazy("Payee"), max_length=200)
    amount = WonField(label=gettext_lazy("Amount to propose (won)"), required=False)
    on = forms.DateField(label=gettext_lazy("Day"), widget=Day())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lines = BudgetLine.objects.select_related("project").order_by("-fiscal_year", "project__short_name", "order", "pk")[:200]
        self.fields["line"].choices = [(line.pk, f"{line.fiscal_year} · {line.project.name} · {line.name}") for line in lines]  # type: ignore[attr-defined]
        self.fields["kind"].choices = choices(KINDS)  # type: ignore[attr-defined]


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def opened(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will open a case, with its proposal where an amount is given."""
    form = CaseForm(request.POST or None, initial={"on": door.on, "line": request.GET.get("line", "")})

    def made(said: dict[str, Any]) -> None:
        case = acts.open_case(**door.acts() | {"on": said["on"]}, line=said["line"], kind=said["kind"], title=said["title"], payee_name=said["payee_name"])
        if said["amount"]:
            acts.prepare_rung(**door.acts() | {"on": said["on"]}, case=case.pk, rung="proposal", amount=said["amount"])
        said["case"] = case

    if request.method == "POST" and tried(form, made):
        return redirect("desk:case", form.cleaned_data["case"].key)
    return render(request, "desk/money/case_new.html", {"form": form, "why_not": hindrance(permissions.may_prepare_spending(door.by))},
                  status=422 if form.errors else 200)


class RungForm(forms.Form):
    """A step of a case."""

    rung = forms.ChoiceField(label=gettext_lazy("Rung"))
    amount = WonField(label=gettext_lazy("Amount (won)"))
    on = forms.DateField(label=gettext_lazy("Day"), widget=Day())
    number = forms.CharField(label=gettext_lazy("Number in the city's system"), max_length=100, required=False)
    note = forms.CharField(label=gettext_lazy("Note"), max_length=500, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rung"].choices = [(key, RUNGS[key][language()]) for key in (*LADDER, REFUND)]  # type: ignore[attr-defined]


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def case(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a case on its ladder, and prepare its next step."""
    record = _case(key)
    stands = case_standing(record)
    following = next((rung for rung in LADDER if stands.net.get(rung, 0) < stands.net.get(_below(rung), 1 if rung == LADDER[0] else 0)), REFUND)
    below = stands.net.get(_below(following), 0) - stands.net.get(following, 0)
    form = RungForm(request.POST or None, initial={"rung": following, "on": door.on, "amount": f"{below:,}" if below > 0 else ""})

    def made(said: dict[str, Any]) -> None:
        acts.prepare_rung(**door.acts() | {"on": said["on"]}, case=record.pk, rung=said["rung"], amount=said["amount"], number=said["number"],
                          note=said["note"])

    if request.method == "POST" and tried(form, made):
        messages.success(request, _("Prepared. It counts once somebody else approves it."))
        return redirect("desk:case", key)
    rungs = list(record.rungs.prefetch_related("counter_rungs").order_by("on", "pk"))
    return render(request, "desk/money/case.html", {
        "case": record, "steps": [(RUNGS[rung][language()], stands.net.get(rung, 0), stands.days.get(rung)) for rung in (*LADDER, REFUND)
                                  if rung != REFUND or stands.net.get(REFUND)],
        "rungs": [(one, RUNGS[one.rung][language()], _may_take_back(one)) for one in rungs], "form": form, "by": door.by,
        "kind": KINDS[record.kind][language()],
        "why_not": hindrance(permissions.may_prepare_spending(door.by)), "may_not_decide": hindrance(permissions.may_decide_spending(door.by)),
        "journal": entries_of(f"spending.case:{record.key}").order_by("-pk")[:30]}, status=422 if form.errors else 200)


def _below(rung: str) -> str:
    at = (*LADDER, REFUND).index(rung)
    return (*LADDER, REFUND)[at - 1] if at else ""


def _may_take_back(rung: Rung) -> bool:
    return rung.state == "approved" and not rung.reverses_id and all(one.state == "refused" for one in rung.counter_rungs.all())


def _case(key: str) -> Case:
    try:
        return case_named(key)
    except Refused as refused:
        raise Http404 from refused


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will act on a case: decide a step, take one back, close it."""
    record, number = _case(key), whole(request.POST.get("rung", ""))
    at: dict[str, Any] = {"by": door.by, "at": door.at}
    try:
        if verb in ("approve", "refuse") and number:
            if not Rung.objects.filter(pk=number, case=record).exists():
                raise Http404
            acts.decide_rung(**at, rung=number, approve=verb == "approve", note=request.POST.get("note", ""))
        elif verb == "take-back" and number:
            acts.take_back_rung(**door.acts(), rung=number, why=request.POST.get("why", ""))
        elif verb == "close":
            acts.close_case(**door.acts(), case=record.pk)
        else:
            raise Http404
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:spending" if "back" in request.POST else "desk:case", *([] if "back" in request.POST else [key]))


class AllotForm(forms.Form):
    """An allotment: how much of a line may be committed from a day on."""

    amount = WonField(label=gettext_lazy("Amount (won); less than nothing takes back"))
    on = forms.DateField(label=gettext_lazy("Day"), widget=Day())
    number = forms.CharField(label=gettext_lazy("Number in the city's system"), max_length=100, required=False)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def allotments(request: HttpRequest, door: Door, line: int) -> HttpResponse:
    """This function will show a line's allotments and prepare one."""
    record = BudgetLine.objects.select_related("project").filter(pk=line).first()
    if record is None:
        raise Http404
    form = AllotForm(request.POST or None, initial={"on": door.on})

    def made(said: dict[str, Any]) -> None:
        acts.allot(**door.acts() | {"on": said["on"]}, line=line, amount=said["amount"], number=said["number"])

    if request.method == "POST" and tried(form, made):
        messages.success(request, _("Prepared. It counts once somebody else approves it."))
        return redirect("desk:allotments", line)
    return render(request, "desk/money/allotments.html", {
        "line": record, "form": form, "given": Allotment.objects.filter(line=record).order_by("on", "pk"), "by": door.by,
        "why_not": hindrance(permissions.may_prepare_spending(door.by)), "may_not_decide": hindrance(permissions.may_decide_spending(door.by))},
                  status=422 if form.errors else 200)


@require_POST
@at_desk
def decide_allotment(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will approve or refuse an allotment."""
    record = Allotment.objects.filter(pk=key).first()
    if record is None:
        raise Http404
    try:
        acts.decide_allotment(by=door.by, at=door.at, allotment=key, approve="approve" in request.POST, note=request.POST.get("note", ""))
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:spending") if "back" in request.POST else redirect("desk:allotments", record.line_id)


urlpatterns = [
    path("spending/", overview, name="spending"),
    path("spending/<int:year>/months.<slug:form>", months_file, name="months-file"),
    path("spending/cases/", listed, name="cases"),
    path("spending/cases/new/", opened, name="case-new"),
    path("spending/cases/<slug:key>/", case, name="case"),
    path("spending/cases/<slug:key>/<slug:verb>/", step, name="case-step"),
    path("spending/lines/<int:line>/", allotments, name="allotments"),
    path("spending/allotments/<int:key>/decide/", decide_allotment, name="allotment-decide"),
]
