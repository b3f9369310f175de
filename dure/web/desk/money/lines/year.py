"""The lines of a year: over its stages, two of them compared, who cut what and why, where each stands, what was moved."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dure.documents.money.budget import PAPERS
from dure.domain.appropriations.actions import moves as move_acts
from dure.domain.appropriations.actions.plans import set_ceiling
from dure.domain.appropriations.labels.lines import stage_said
from dure.domain.appropriations.permissions import may_decide_moves, may_keep_lines
from dure.domain.appropriations.queries.explaining import line_figure
from dure.domain.appropriations.queries.lines import lines_of, standings
from dure.domain.appropriations.queries.plans import ceilings_of
from dure.domain.appropriations.queries.tables import StageTable, amount_figure, by_stage, years_of
from dure.domain.appropriations.rules.plans import ceiling_problem
from dure.domain.budget.models import Project
from dure.domain.texts.queries import setting
from dure.web.common.downloads import drawn
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.forms import tried
from dure.web.desk.money.lines import forms
from dure.web.desk.money.lines.moves import rows_of
from dure.web.desk.money.lines.project import changed, project_kept

Said = dict[str, Any]
STANDING = ("voted", "supplementary", "transferred_in", "transferred_out", "reserve", "carried_in", "available", "carried_out")
PARTS = ("national", "district", "other")


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def shown(request: HttpRequest, door: Door, short: str, fiscal_year: int) -> HttpResponse:
    """This function will show the lines of a year over its stages, and prepare transfers, carry-overs and a ceiling."""
    project = project_kept(short)
    table = by_stage(project, fiscal_year)
    if not table.lines:
        raise Http404
    lines, on = list(table.lines), door.on
    asked = request.POST.get("form", "") if request.method == "POST" else ""
    data = {name: request.POST if asked == name else None for name in ("transfer", "carry", "ceiling")}
    bound: dict[str, django_forms.Form] = {
        "transfer": forms.TransferForm(data["transfer"], lines=lines, initial={"on": on}, prefix="transfer"),
        "carry": forms.CarryForm(data["carry"], lines=lines, following=lines_of(short, fiscal_year + 1), initial={"on": date(fiscal_year, 12, 31)},
                                 prefix="carry"),
        "ceiling": forms.CeilingForm(data["ceiling"], initial={"on": on}, prefix="ceiling")}
    if asked in bound and tried(bound[asked], lambda said: _act(door, project, fiscal_year, asked, said)):
        messages.success(request, _("Recorded.") if asked == "ceiling" else _("Prepared. It counts once somebody else approves it."))
        return redirect("desk:lines-year", short, fiscal_year)
    ceiling = ceilings_of(project, on).get(fiscal_year)
    furthest = table.total(table.stages[0]) if table.stages else None
    return render(request, "desk/money/lines/year.html", {
        "project": project, "year": fiscal_year, "years": years_of(project), **_stages(request, table, on), "cuts": _cuts(table), "ceiling": ceiling,
        "over": hindrance(ceiling_problem(furthest or 0, ceiling.amount if ceiling else None, fiscal_year)), "on": on,
        "standing": _standing(table, min(on, date(fiscal_year, 12, 31))), "moves": rows_of(lines, door), "forms": bound, "open": asked,
        "why_not": hindrance(may_keep_lines(door.by)), "may_not_decide": hindrance(may_decide_moves(door.by))}, status=422 if asked else 200)


def _act(door: Door, project: Project, year: int, asked: str, said: Said) -> None:
    at: Said = {"by": door.by, "at": door.at}
    if asked == "transfer":
        move_acts.prepare_transfer(**at, **said)
    elif asked == "carry":
        move_acts.prepare_carry_over(**at, **said)
    else:
        set_ceiling(**at, project=project.short_name, fiscal_year=year, **said)


def _stages(request: HttpRequest, table: StageTable, on: date) -> Said:
    """The table of stages; the last two columns compare the two that were asked for, the first and the last unless others were."""
    named = [(f"{stage}-{round_}", stage_said(stage, round_, language())) for stage, round_ in table.stages]
    keys = [key for key, _name in named]
    first, last = (request.GET.get(word) if request.GET.get(word) in keys else keys[at] if keys else "" for word, at in (("from", 0), ("to", -1)))
    places = (keys.index(str(first)), keys.index(str(last))) if keys else (0, 0)
    mode = str(setting("budget.rate_mode", on).value)
    rows = []
    for line in table.lines:
        given = [table.cells.get((line.pk, stage)) for stage in table.stages]
        values = [one.amount if one else None for one in given]
        rows.append({"line": line, "cells": [amount_figure(one) if one else None for one in given],
                     "parts": [amount_figure(given[-1], part) if given and given[-1] else None for part in PARTS],
                     "city": given[-1].amount - sum(getattr(given[-1], part) for part in PARTS) if given and given[-1] else None,
                     **_compared([values[at] for at in places] if values else [], mode)})
    whole = all(row["change"] is not None or row["neither"] for row in rows)  # else the sums are of other lines
    sums = [table.total(stage) for stage in table.stages]
    parts = [table.total(table.stages[-1], part) if table.stages else None for part in PARTS]
    return {"stages": named, "first": first, "last": last, "rows": rows, "sums": sums, "whole": whole,
            **_compared([sums[at] for at in places] if whole and sums else [], mode),
            "parts": parts if any(parts) else None, "city": (sums[-1] or 0) - sum(part or 0 for part in parts) if sums else None}


def _compared(values: list[int | None], mode: str) -> Said:
    """The difference and rate of two stages; of an amount that one of them did not give there is none."""
    if not values or None in values:
        return {"change": None, "rate": None, "neither": not any(value is not None for value in values)}
    return {**changed(values, mode), "neither": False}


def _cuts(table: StageTable) -> list[Said]:
    """Each step that changed an amount, with who and why; cuts first catch the eye by their sign."""
    known = {line.pk: line for line in table.lines}
    return [{"step": step, "line": known[step.given.line_id], "stage": stage_said(step.given.stage, step.given.round, language())}
            for step in sorted(table.steps, key=lambda one: (one.given.on, one.given.pk)) if step.change]


def _standing(table: StageTable, on: date) -> Said:
    stands = standings(table.lines, on)
    return {"on": on, "rows": [(line, [line_figure(line, name, on, stands[line.pk]) for name in STANDING]) for line in table.lines],
            "sums": [sum(getattr(stands[line.pk], name) for line in table.lines) for name in STANDING]}


@require_safe
@at_desk
def handed_out(request: HttpRequest, door: Door, short: str, fiscal_year: int, paper: str, form: str) -> HttpResponse:
    """This function will hand out the budget table or the basis table of a year."""
    project = project_kept(short)
    if form not in ("hwpx", "pdf", "xlsx") or paper not in PAPERS or fiscal_year not in years_of(project):
        raise Http404
    document = PAPERS[paper](project, fiscal_year, str(setting("budget.rate_mode", door.on).value),
                             "ko" if request.GET.get("language", language()) == "ko" else "en")
    return drawn(document, f"{paper}-{short}-{fiscal_year}.{form}")
