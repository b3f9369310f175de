"""Applications for membership at the desk: the queue, one application, and the Secretariat's steps."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from dure.domain.journal.queries import entries_of
from dure.domain.members import permissions
from dure.domain.members.actions import applications as acts
from dure.domain.members.labels.applications import CATEGORIES, FIELD_LABELS, PARTS, STATES
from dure.domain.members.models import Application
from dure.domain.members.queries import applications as queries
from dure.domain.members.rules.applications import STEPS, fields_of
from dure.domain.parties.models import Organisation
from dure.domain.parties.queries import name_on
from dure.domain.texts.queries import setting
from dure.kernel.problem import Refused
from dure.web.common.downloads import handed_out
from dure.web.common.listing import Column, Filter, Listing
from dure.web.counter import links
from dure.web.desk.acting import Door, at_desk, hindrance, language, tell
from dure.web.desk.decisions import DecisionForm, decision_paper

STATE_WORDS = {"draft": gettext_lazy("Draft"), "submitted": gettext_lazy("Submitted"), "returned": gettext_lazy("Returned"),
               "accepted": gettext_lazy("Accepted"), "admitted": gettext_lazy("Admitted"),
               "declined": gettext_lazy("Declined"), "withdrawn": gettext_lazy("Withdrawn")}
CATEGORY_WORDS = {"full": gettext_lazy("Full"), "friendship": gettext_lazy("Friendship"), "corporate": gettext_lazy("Corporate")}
LOOKS = {"submitted": "warning", "returned": "hint", "accepted": "warning", "admitted": "success", "declined": "error"}

QUEUE = Listing(
    name="applications", title=gettext_lazy("Applications"), query=queries.listed, order="-number",
    columns=(
        Column(key="number", label=gettext_lazy("Number"), sort=("number",), link=lambda row: reverse("desk:application", args=[row["pk"]]),
               needs=("pk",)),
        Column(key="applicant", label=gettext_lazy("Applicant"), say=lambda row: row["answers"].get("name_en", "–"), needs=("answers",)),
        Column(key="category", label=gettext_lazy("Category"), words=CATEGORY_WORDS),
        Column(key="state", label=gettext_lazy("Standing"), words=STATE_WORDS, looks=LOOKS),
        Column(key="submitted", label=gettext_lazy("Submitted"), kind="day",
               say=lambda row: row["submitted_at"].date() if row["submitted_at"] else None, needs=("submitted_at",)),
        Column(key="settled", label=gettext_lazy("Settled on"), field="settled_on", kind="day"),
        Column(key="language", label=gettext_lazy("Language"), shown=False),
    ),
    filters=(
        Filter(key="text", label=gettext_lazy("Number or name")),
        Filter(key="state", label=gettext_lazy("Standing"), kind="choice", options=STATE_WORDS),
        Filter(key="category", label=gettext_lazy("Category"), kind="choice", options=CATEGORY_WORDS),
    ))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list the applications, newest first."""
    return QUEUE.answer(request, "desk/applications/list.html")


@require_safe
@at_desk
def application(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show one application: how it stands, what it says, what can be done next."""
    return _page(request, door, get_object_or_404(Application.objects.select_related("organisation", "signed"), pk=key))


def _page(request: HttpRequest, door: Door, record: Application, form: DecisionForm | None = None, status: int = 200) -> HttpResponse:
    said = language()
    names = dict(queries.country_names(said))
    parts = [(PARTS[part][said], [(FIELD_LABELS[f.key][said], names.get(record.answers[f.key], record.answers[f.key])
                                   if f.kind == "country" else record.answers[f.key])
                                  for f in fields if record.answers.get(f.key) and f.kind != "tick"])
             for part, fields in fields_of(record.category)]
    can = [step for step, states in STEPS.items() if record.state in states]
    admitting = setting("members.admitting_body", door.on)
    context: dict[str, Any] = {
        "application": record, "category": CATEGORIES[record.category][said], "state": STATES[record.state][said],
        "look": LOOKS.get(record.state, ""), "parts": parts, "can": can, "admitting": admitting,
        "candidates": queries.candidates(record) if "accept" in can else [],
        "why_not": hindrance(permissions.may_keep_register(door.by)), "key": slugify(record.answers.get("name_en", "")),
        "name": name_on(record.organisation, said, door.on) if record.organisation else "",
        "form": form or DecisionForm(door=door, initial={"decided_on": door.on, "decided_by": admitting.value[record.category]}),
        "journal": entries_of(queries.ref_of(record))[:20],
    }
    return render(request, "desk/applications/application.html", context, status=status)


@require_safe
@at_desk
def signed(request: HttpRequest, door: Door, key: int) -> HttpResponseBase:
    """This function will hand out the signed form. It never opens inside the page."""
    problem = permissions.may_keep_register(door.by)
    record = get_object_or_404(Application.objects.select_related("signed"), pk=key, signed__isnull=False)
    if problem and not door.by.holds("auditor"):
        raise Refused(problem)
    return handed_out(record.signed, record.signed_name)  # type: ignore[arg-type]


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: int, verb: str) -> HttpResponse:
    """This function will take a step with an application: accept, return, admit, decline, withdraw."""
    record = get_object_or_404(Application, pk=key)
    takers = {"accept": _accept, "return": _return, "admit": _admit, "decline": _decline, "withdraw": _withdraw}
    if verb not in takers:
        raise Http404
    form = DecisionForm(request.POST, request.FILES, door=door) if verb == "admit" else None
    if form is not None and not form.is_valid():
        return _page(request, door, record, form, 422)
    try:
        with transaction.atomic():
            takers[verb](request, door, record, form)
    except Refused as refused:
        tell(request, refused)
        record.refresh_from_db()
        return _page(request, door, record, form, 422)
    messages.success(request, _("Done. The applicant was told."))
    return redirect("desk:application", key)


def _link(request: HttpRequest, record: Application) -> str:
    return links.address(request, record.key)


def _accept(request: HttpRequest, door: Door, record: Application, form: DecisionForm | None) -> None:
    chosen = request.POST.get("organisation", "")
    organisation = Organisation.objects.filter(key=chosen).first() if chosen and chosen != "new" else None
    acts.accept_application(**door.acts(), application=record.pk, link=_link(request, record), organisation=organisation,
                            new_key=slugify(request.POST.get("key", "")) if chosen == "new" else "")


def _return(request: HttpRequest, door: Door, record: Application, form: DecisionForm | None) -> None:
    acts.return_application(by=door.by, at=door.at, application=record.pk, reason=request.POST.get("reason", ""),
                            link=_link(request, record))


def _admit(request: HttpRequest, door: Door, record: Application, form: DecisionForm | None) -> None:
    assert form is not None
    said = form.cleaned_data
    acts.admit_application(**door.acts(), application=record.pk, decision=decision_paper(said, door), link=_link(request, record),
                           decided_by=said["decided_by"], decided_on=said["decided_on"])


def _decline(request: HttpRequest, door: Door, record: Application, form: DecisionForm | None) -> None:
    acts.decline_application(**door.acts(), application=record.pk, reason=request.POST.get("reason", ""), link=_link(request, record))


def _withdraw(request: HttpRequest, door: Door, record: Application, form: DecisionForm | None) -> None:
    acts.withdraw_application(**door.acts(), application=record.pk, reason=request.POST.get("reason", ""))
