"""A project's lines over the years, by stage; beside them the five-year plan and the indicators."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dure.domain.appropriations.actions import lines as line_acts
from dure.domain.appropriations.actions import plans as plan_acts
from dure.domain.appropriations.labels.lines import STAGES, stage_said
from dure.domain.appropriations.models import BudgetLine, StageAmount
from dure.domain.appropriations.permissions import may_keep_lines
from dure.domain.appropriations.queries.explaining import line_figure
from dure.domain.appropriations.queries.lines import standings
from dure.domain.appropriations.queries.plans import indicators_of, plans_of
from dure.domain.appropriations.queries.tables import amount_figure, over_years, projects_kept
from dure.domain.appropriations.rules.plans import achieved
from dure.domain.appropriations.rules.standing import Given
from dure.domain.budget.models import Project
from dure.domain.texts.queries import setting
from dure.kernel.derivation import OPERATIONS
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.forms import tried
from dure.web.desk.money.lines import forms

Said = dict[str, Any]


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the projects: those with lines in the books, and those that wait for their first."""
    kept = projects_kept()
    return render(request, "desk/money/lines/list.html", {
        "kept": kept, "others": Project.objects.exclude(pk__in=[one.pk for one in kept]).order_by("short_name")[:200]})


def project_kept(short: str) -> Project:
    """This function will return a project by its short name, or answer that there is none."""
    found = Project.objects.filter(short_name=short).first()
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def shown(request: HttpRequest, door: Door, short: str) -> HttpResponse:
    """This function will show a project's lines over the years, and keep what is planned."""
    project = project_kept(short)
    lines, chains = over_years(project)
    asked = request.POST.get("form", "") if request.method == "POST" else ""
    bound: dict[str, django_forms.Form] = {
        "line": forms.LineForm(_data(request, asked, "line"), initial={"fiscal_year": door.on.year + 1}, lines=lines, prefix="line"),
        "plan": forms.PlanForm(_data(request, asked, "plan"), initial={"plan_year": door.on.year}, prefix="plan"),
        "indicator": forms.IndicatorForm(_data(request, asked, "indicator"), prefix="indicator"),
        "target": forms.TargetForm(_data(request, asked, "target"), project=project, prefix="target"),
        "measure": forms.MeasureForm(_data(request, asked, "measure"), project=project, initial={"on": door.on}, prefix="measure")}
    if asked in bound and tried(bound[asked], lambda said: _act(door, project, asked, said, len(lines))):
        messages.success(request, _("Recorded."))
        return redirect("desk:lines-project", short)
    table = _table(request.GET.get("stage", ""), lines, chains, door)
    return render(request, "desk/money/lines/project.html", {
        "project": project, "table": table, "forms": bound, "open": asked, "why_not": hindrance(may_keep_lines(door.by)),
        "stages": [("", _("The furthest stage")), ("available", _("What may be spent")), *((key, both[language()]) for key, both in STAGES.items())],
        "stage": request.GET.get("stage", ""), "plans": _plans(project, table), "indicators": _indicators(project)},
        status=422 if asked else 200)


def _data(request: HttpRequest, asked: str, name: str) -> Any:
    return request.POST if asked == name else None


def _act(door: Door, project: Project, asked: str, said: Said, order: int) -> None:
    at: Said = {"by": door.by, "at": door.at}
    if asked == "line":
        line_acts.open_line(**at, project=project.short_name, order=order, **said)
    elif asked == "plan":
        plan_acts.plan_amount(**at, project=project.short_name, **said)
    elif asked == "indicator":
        names = {code: said.pop(code) for code in ("ko", "en")}
        plan_acts.set_indicator(**at, project=project.short_name, name=names, **said)
    elif asked == "target":
        plan_acts.set_target(**at, **said)
    else:
        plan_acts.measure(**at, **said)


def _table(stage: str, lines: list[BudgetLine], chains: list[dict[int, int]], door: Door) -> Said:
    """Rows of lines that continue each other, columns of years; each figure with the stage that it is of."""
    years = sorted({line.fiscal_year for line in lines})
    known = {line.pk: line for line in lines}
    cells = {line.pk: cell for line in lines if (cell := _given(line, stage))}
    if stage == "available":
        stands = standings(lines, door.on)
        cells = {line.pk: {"figure": line_figure(line, "available", door.on, stands[line.pk]), "stage": ""} for line in lines
                 if stands[line.pk].voted or stands[line.pk].available}
    mode = str(setting("budget.rate_mode", door.on).value)
    rows = []
    for chain in chains:
        name = known[chain[max(chain)]].name
        values = [cells[chain[year]]["figure"].value if year in chain and chain[year] in cells else None for year in years]
        rows.append({"name": name, "values": values, "cells": [
            {"line": known[chain[year]], **cells.get(chain[year], {}), "other": known[chain[year]].name != name} if year in chain else None for year in years]})
    sums = [OPERATIONS["sum"]([row["values"][at] for row in rows], {}) for at in range(len(years))]
    if None not in sums[-2:]:  # a year of which nothing is given at the stage is not compared
        for row in rows:
            row |= changed(row["values"], mode)
    return {"years": years, "rows": rows, "sums": sums, **(changed(sums, mode) if None not in sums[-2:] else {})}


def changed(values: list[Any], mode: str) -> Said:
    """This function will return the difference and the rate of the last two values, as the office prints them."""
    if len(values) < 2 or values[-1] is values[-2] is None:
        return {"change": None, "rate": None}
    before, now = values[-2], values[-1] or 0  # a line that is gone fell by all of it
    return {"change": now - (before or 0), "rate": OPERATIONS["rate"]([before, now], {"mode": mode, "digits": "0"})}


def _given(line: BudgetLine, stage: str) -> Said | None:
    """The amount of a line at a stage, or of the furthest one; None where there is none."""
    known: list[StageAmount] = [one for one in line.amounts.all() if stage in ("", one.stage)]
    if not known:
        return None
    last = max(known, key=lambda one: Given(one.stage, one.round, one.number, one.amount).height)
    return {"figure": amount_figure(last), "stage": stage_said(last.stage, last.round, language())}


def _plans(project: Project, table: Said) -> Said:
    """Plans under each other, years beside each other; beside the plans what the budget gave, never added."""
    plans = plans_of(project)
    given = dict(zip(table["years"], table["sums"], strict=True))
    years = sorted({year for rows in plans.values() for year in rows})
    return {"years": years, "rows": [(made, [rows[year].amount if year in rows else None for year in years]) for made, rows in plans.items()],
            "given": [given.get(year) for year in years]}


def _indicators(project: Project) -> Said:
    found = indicators_of(project)
    years = sorted({year for _one, by_year in found for year in by_year})
    return {"years": years, "rows": [{"name": one.name.get(language()) or next(iter(one.name.values())), "one": one, "cells": [
        {"target": _plain(by_year[year].target), "actual": _plain(by_year[year].actual), "on": by_year[year].measured_on,
         "rate": achieved(by_year[year].target, by_year[year].actual, one.direction)} if year in by_year else None for year in years]}
        for one, by_year in found]}


def _plain(value: Decimal | None) -> Decimal | int | None:
    return value if value is None or value != value.to_integral_value() else int(value)
