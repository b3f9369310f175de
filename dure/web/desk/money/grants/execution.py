"""Costs of a grant: the list, by hand or by file, what waits for approval; one cost with its evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.domain.grants import permissions
from dure.domain.grants.actions import execution as acts
from dure.domain.grants.labels.books import STATES
from dure.domain.grants.labels.settling import EVIDENCE
from dure.domain.grants.models import Agreement, Evidence, Expense
from dure.domain.grants.queries import listed as queries
from dure.domain.papers.actions.files import keep_file
from dure.domain.papers.models import StoredFile
from dure.domain.papers.queries import path_to_read
from dure.intake.filing.costs import read_costs
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.downloads import handed_out
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, hindrance, language, tell
from dure.web.desk.forms import tried
from dure.web.desk.money.grants import forms
from dure.web.desk.money.grants.frame import LOOKS, found, framed, tab

Said = dict[str, Any]
SHOWN = 200
HAVING = {"attached": gettext_lazy("Attached"), "missing": gettext_lazy("Evidence missing")}


def _states() -> dict[str, str]:
    return {key: STATES[key][language()] for key in ("prepared", "approved", "refused")}


def _signed(row: Said) -> int:
    return -row["amount"] if row["reverses"] else int(row["amount"])


def _shown(row: Said) -> str:
    return "" if row["reverses"] or row["state"] == "refused" else "attached" if row["files"] else "missing"


COSTS = Listing(
    name="costs", title=gettext_lazy("Costs"), query=queries.costs_listed, order="-on",
    columns=(
        Column(key="on", label=gettext_lazy("Spent on"), kind="day", sort=("on", "pk")),
        Column(key="item", label=gettext_lazy("Budget item"), field="item__name", lang="ko"),
        Column(key="payee", label=gettext_lazy("Payee"), lang="ko", needs=("pk", "item__agreement__key"),
               link=lambda row: reverse("desk:grant-expense", args=[row["item__agreement__key"], row["pk"]])),
        Column(key="text", label=gettext_lazy("For what"), lang="ko"),
        Column(key="amount", label=gettext_lazy("Amount (won)"), kind="number", say=_signed, needs=("amount", "reverses")),
        Column(key="number", label=gettext_lazy("Number of the slip"), shown=False),
        Column(key="evidence", label=gettext_lazy("Evidence"), say=_shown, needs=("files", "reverses", "state"), adds=queries.with_evidence,
               words=HAVING, looks={"attached": "success", "missing": "error", "": ""}),
        Column(key="state", label=gettext_lazy("Standing"), words={key: both["ko"] for key, both in STATES.items()}, looks=LOOKS),
        Column(key="prepared", label=gettext_lazy("Prepared by"), field="prepared_by_name", shown=False),
        Column(key="decided", label=gettext_lazy("Decided by"), field="decided_by_name", shown=False),
    ),
    filters=(
        Filter(key="text", label=gettext_lazy("Payee, text or number")), Filter(key="item", label=gettext_lazy("Budget item"), kind="choice"),
        Filter(key="state", label=gettext_lazy("Standing"), kind="choice", options=_states),
        Filter(key="evidence", label=gettext_lazy("Evidence"), kind="choice", options=HAVING),
        Filter(key="since", label=gettext_lazy("From"), kind="day"), Filter(key="until", label=gettext_lazy("Until"), kind="day")))


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponseBase:
    """This function will list the costs of a grant."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, agreement: Agreement, status: int = 200, **bound: Any) -> HttpResponseBase:
    """This function will draw the tab, with the forms that were refused and the file that is looked at."""
    items = {str(item.pk): item.name for item in agreement.items.all()}
    own = replace(
        COSTS, name=f"costs-{agreement.key}",
        filters=[replace(one, options=items) if one.key == "item" else one for one in COSTS.filters],
        columns=[replace(one, words=_states()) if one.key == "state" else one for one in COSTS.columns])
    bare = queries.bare(agreement)
    spending = forms.Spending(agreement=agreement, initial={"on": min(max(door.on, agreement.starts_on), agreement.ends_on)})
    answer = own.answer(request, "desk/money/grants/execution.html", framed(request, door, agreement) | {
        "spending": spending, "uploading": forms.Uploading(), "waiting": queries.waiting(agreement)["expenses"][:SHOWN],
        "bare": bare.count(), "may": {"execute": hindrance(permissions.may_execute(door.by)),
                                      "approve": hindrance(permissions.may_approve_execution(door.by))}, **bound}, agreement=agreement)
    answer.status_code = status if answer.status_code == 200 else answer.status_code
    return answer


@require_POST
@at_desk
def enter(request: HttpRequest, door: Door, key: str) -> HttpResponseBase:
    """This function will prepare a cost that was typed."""
    agreement = found(key)
    form = forms.Spending(request.POST, agreement=agreement)
    if tried(form, lambda said: acts.prepare_expense(
            by=door.by, at=door.at, **said | {"item": said["item"].pk, "commitment": said["commitment"].pk if said.get("commitment") else None})):
        messages.success(request, _("The cost waits for approval."))
        return redirect("desk:grant-execution", key)
    return page(request, door, agreement, 422, spending=form, entering=True)


@require_POST
@at_desk
def upload(request: HttpRequest, door: Door, key: str) -> HttpResponseBase:
    """This function will read a file of costs and show what it says, before anything is prepared."""
    agreement = found(key)
    form = forms.Uploading(request.POST, request.FILES)
    looked: Said = {}

    def look(said: Said) -> None:
        data = said["file"].read()
        looked["read"] = read_costs(data, agreement)
        looked["file"] = keep_file(by=door.by, at=door.at, source=data, name=said["file"].name, media_type=said["file"].content_type or "")

    if tried(form, look):
        return tab(request, door, agreement, "desk/money/grants/preview.html", read=looked["read"], file=looked["file"], name=form.cleaned_data["file"].name,
                   fresh=len(looked["read"].fresh), fresh_sum=sum(one.amount for one in looked["read"].fresh))
    return page(request, door, agreement, 422, uploading=form, sending=True)


@require_POST
@at_desk
def take_in(request: HttpRequest, door: Door, key: str) -> HttpResponseBase:
    """This function will prepare the costs of a file that was looked at, those that the books have left out."""
    agreement = found(key)
    file = get_object_or_404(StoredFile, sha256=request.POST.get("file", ""))
    try:
        made = acts.prepare_expenses(by=door.by, at=door.at, agreement=agreement.pk, costs=read_costs(path_to_read(file).read_bytes(), agreement).fresh)
    except Refused as refused:
        tell(request, refused)
        return page(request, door, agreement, 422)
    messages.success(request, _("%(number)s costs wait for approval.") % {"number": len(made)})
    return redirect("desk:grant-execution", key)


@require_POST
@at_desk
def decide(request: HttpRequest, door: Door, key: str) -> HttpResponseBase:
    """This function will approve, refuse or withdraw the costs that were ticked."""
    agreement = found(key)
    keys = [whole(one) for one in request.POST.getlist("expense")]
    note, verb = request.POST.get("note", ""), request.POST.get("verb", "")
    ticked = list(Expense.objects.filter(pk__in=keys, item__agreement=agreement).values_list("pk", flat=True))
    try:
        if verb == "withdraw":
            acts.withdraw_expenses(by=door.by, at=door.at, expenses=ticked, why=note)
        else:
            acts.decide_expenses(by=door.by, at=door.at, expenses=ticked, approve=verb == "approve", note=note)
    except Refused as refused:
        tell(request, refused)
        return page(request, door, agreement, 422, ticked=ticked)
    messages.success(request, _("Done."))
    return redirect("desk:grant-execution", key)


@require_safe
@at_desk
def expense(request: HttpRequest, door: Door, key: str, part: int) -> HttpResponse:
    """This function will show a cost with its evidence, and what it is about."""
    return _expense(request, door, found(key), part)


def _expense(request: HttpRequest, door: Door, agreement: Agreement, part: int, status: int = 200, **bound: Any) -> HttpResponse:
    rows = Expense.objects.select_related("item", "reverses", "entry").prefetch_related("evidence__file", "counters")
    record = get_object_or_404(rows, pk=part, item__agreement=agreement)
    counters = [one for one in record.counters.all() if one.state != "refused"]
    empty: dict[str, django_forms.Form] = {"showing": forms.Showing(agreement=agreement), "taking": forms.Why(initial={"on": door.on})}
    return tab(
        request, door, agreement, "desk/money/grants/expense.html", status, **(empty | bound), expense=record, counters=counters,
        evidence=[(EVIDENCE.get(one.kind, {}).get(language(), one.kind), one) for one in record.evidence.all()],
        missing=record in queries.bare(agreement).filter(pk=part), may_take_back=record.state == "approved" and not record.reverses_id and not counters,
        may={"execute": hindrance(permissions.may_execute(door.by)), "approve": hindrance(permissions.may_approve_execution(door.by))})


@require_POST
@at_desk
def on_expense(request: HttpRequest, door: Door, key: str, part: int, verb: str) -> HttpResponse:
    """This function will attach evidence to a cost, take evidence off, or prepare taking the cost back."""
    agreement = found(key)
    get_object_or_404(Expense, pk=part, item__agreement=agreement)
    words: Said = {"by": door.by, "at": door.at}

    def attach(said: Said) -> None:
        acts.attach_evidence(**words, expense=part, kind=said["kind"], source=said["file"], name=said["file"].name,
                             media_type=said["file"].content_type or "")

    made: dict[str, tuple[str, django_forms.Form, Callable[[Said], Any]]] = {
        "attach": ("showing", forms.Showing(request.POST, request.FILES, agreement=agreement), attach),
        "take-back": ("taking", forms.Why(request.POST), lambda s: acts.take_back_expense(**words, expense=part, **s)),
    }
    if verb not in made:
        raise Http404
    name, form, act = made[verb]
    if tried(form, act):
        messages.success(request, _("Done."))
        return redirect("desk:grant-expense", key, part)
    return _expense(request, door, agreement, part, 422, **{name: form})


@at_desk
def evidence(request: HttpRequest, door: Door, key: str, part: int) -> HttpResponseBase:
    """This function will hand out a file that shows a cost, or take it off by its reason."""
    record = get_object_or_404(Evidence.objects.select_related("file", "expense"), pk=part, expense__item__agreement__key=key)
    if request.method != "POST":
        return handed_out(record.file, record.file_name, record.file.media_type)
    try:
        acts.take_back_evidence(by=door.by, at=door.at, evidence=part, why=request.POST.get("why", ""))
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Done."))
    return redirect("desk:grant-expense", key, record.expense_id)


urlpatterns = [
    path("grants/<slug:key>/execution/", shown, name="grant-execution"),
    path("grants/<slug:key>/execution/enter/", enter, name="grant-enter"),
    path("grants/<slug:key>/execution/upload/", upload, name="grant-upload"),
    path("grants/<slug:key>/execution/take-in/", take_in, name="grant-take-in"),
    path("grants/<slug:key>/execution/decide/", decide, name="grant-decide"),
    path("grants/<slug:key>/execution/<int:part>/", expense, name="grant-expense"),
    path("grants/<slug:key>/execution/<int:part>/<slug:verb>/", on_expense, name="grant-expense-act"),
    path("grants/<slug:key>/evidence/<int:part>/", evidence, name="grant-evidence"),
]
