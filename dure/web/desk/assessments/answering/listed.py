"""Self-assessments in a list, and opening one."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from dure.domain.assessments.actions.answering import open_assessment
from dure.domain.assessments.models import Assessment
from dure.domain.assessments.permissions import may_answer
from dure.domain.assessments.queries.listed import assessments_listed, openable
from dure.domain.assessments.rules.questionnaire import said
from dure.domain.parties.models import Organisation
from dure.web.common.languages import language
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, hindrance
from dure.web.desk.assessments.opening import of_assessments
from dure.web.desk.forms import Day, tried
from dure.web.desk.templatetags.parties import readable

STATES = {"open": gettext_lazy("Being answered"), "submitted": gettext_lazy("Under review"), "verified": gettext_lazy("Verified")}
LOOKS = {"open": "warning", "submitted": "hint", "verified": "success"}
LIST = Listing(
    name="self-assessments", title=gettext_lazy("Self-assessments"), query=assessments_listed, order="-opened_on",
    columns=(
        Column(key="city", label=gettext_lazy("City assessed"), say=lambda row: readable(row["organisation__names_text"], row["key"])[0],
               needs=("organisation__names_text", "key"), link=lambda row: reverse("desk:assessment", args=[row["key"]])),
        Column(key="instrument", label=gettext_lazy("Instrument"), say=lambda row: said(row["version__title"], language()) or row["version__key"],
               needs=("version__title", "version__key")),
        Column(key="version", label=gettext_lazy("Version"), field="version__version"),
        Column(key="state", label=gettext_lazy("Standing"), words=STATES, looks=LOOKS),
        Column(key="opened_on", label=gettext_lazy("Begun on"), kind="day", sort=("opened_on", "pk")),
        Column(key="due_on", label=gettext_lazy("Answers due on"), kind="day"),
        Column(key="occasion", label=gettext_lazy("Occasion"), shown=False),
    ),
    filters=(
        Filter(key="text", label=gettext_lazy("City assessed")),
        Filter(key="state", label=gettext_lazy("Standing"), kind="choice", options=STATES),
        Filter(key="year", label=gettext_lazy("Year"), kind="year"),
    ))


class Opening(forms.Form):
    """Which city answers which version, until when."""

    city = forms.ChoiceField(label=gettext_lazy("City assessed"))
    version = forms.ChoiceField(label=gettext_lazy("Instrument"))
    due_on = forms.DateField(label=gettext_lazy("Answers due on"), required=False, widget=Day())
    occasion = forms.CharField(label=gettext_lazy("Occasion"), max_length=300, required=False)

    def __init__(self, *args: Any, cities: list[str] | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].choices = [  # type: ignore[attr-defined]
            (str(one.pk), f"{one.title.get(language()) or one.key} · {one.version}") for one in openable()]
        self.fields["city"].choices = _named(cities)  # type: ignore[attr-defined]


def _named(cities: list[str] | None) -> list[tuple[str, str]]:
    """Cities to choose from, by name: those of whoever answers for them, or all of the register."""
    every = Organisation.objects.filter(kind=Organisation.Kind.CITY) if cities is None else Organisation.objects.filter(key__in=cities)
    named = sorted(((key, readable(names, key)[0]) for key, names in every.values_list("key", "names_text")), key=itemgetter(1))
    return named if cities is not None and len(named) == 1 else [("", "–"), *named]


@require_safe
@of_assessments
def listed(request: HttpRequest, door: Door, cities: list[str] | None) -> HttpResponseBase:
    """This function will list the self-assessments that somebody may see."""
    return LIST.answer(request, "desk/assessments/answering/list.html", {"why_not": hindrance(may_answer(door.by)), "own": cities is not None},
                       cities=cities)


@require_http_methods(["GET", "POST"])
@of_assessments
def opened(request: HttpRequest, door: Door, cities: list[str] | None) -> HttpResponse:
    """This function will open a self-assessment."""
    form = Opening(request.POST or None, cities=cities)
    made: list[Assessment] = []

    def act(typed: dict[str, Any]) -> None:
        city = Organisation.objects.get(key=typed["city"])
        made.append(open_assessment(by=door.by, on=door.on, at=door.at, version=int(typed["version"]), organisation=city.pk, due_on=typed["due_on"],
                                    occasion=typed["occasion"]))

    if request.method == "POST" and tried(form, act):
        messages.success(request, _("The self-assessment is open. Share its sections out, or begin to answer."))
        return redirect("desk:assessment", made[0].key)
    return render(request, "desk/assessments/answering/open.html", {
        "form": form, "why_not": hindrance(may_answer(door.by)), "instruments": bool(form.fields["version"].choices)},  # type: ignore[attr-defined]
                  status=422 if request.method == "POST" else 200)
