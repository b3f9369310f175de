"""A line: what each stage gave it, on which calculations, former and revised side by side; typed and computed as one types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from dure.domain.appropriations.actions.stages import record_amount
from dure.domain.appropriations.labels.lines import ROUNDINGS, stage_said
from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.permissions import may_decide_moves, may_keep_lines
from dure.domain.appropriations.queries.explaining import line_figure
from dure.domain.appropriations.queries.lines import standing
from dure.domain.appropriations.queries.tables import Step, amount_figure, line_kept, over_years, sides, steps_of
from dure.domain.appropriations.rules.amounts import Calculated, calculated, typed_calculations
from dure.domain.appropriations.rules.comparing import side_by_side
from dure.domain.journal.queries import entries_of
from dure.domain.texts.queries import setting
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences
from dure.web.desk.forms import tried
from dure.web.desk.money.lines import forms
from dure.web.desk.money.lines.moves import rows_of
from dure.web.desk.money.lines.year import STANDING

Said = dict[str, Any]
MOST = 100  # calculations of one line


@dataclass(frozen=True, slots=True)
class Row:
    """A calculation as it was typed: what it comes to, or what is wrong with it."""

    label: str
    expression: str
    made: Calculated | None = None
    wrong: str = ""


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def shown(request: HttpRequest, door: Door, short: str, fiscal_year: int, key: int) -> HttpResponse:
    """This function will show a line, and record what a stage gives it; ``look`` computes the calculations and records nothing."""
    line = _line(short, fiscal_year, key)
    steps = steps_of(line.amounts.order_by("on", "pk").prefetch_related("basis"))
    last = steps[-1].given if steps else None
    typed = "\n".join(f"{row.label} {row.expression}".strip() for row in last.basis.all()) if last else ""
    form = forms.AmountForm(request.POST or None, initial={"on": door.on, "stage": last.stage if last else "requested", "basis": typed})

    def made(said: Said) -> None:
        parts: Said = {name: said[name] or 0 for name in ("national", "district", "other")}
        record_amount(by=door.by, at=door.at, on=said["on"], line=line.pk, stage=said["stage"], round=said["round"] or 0, author=said["author"],
                      amount=said["amount"], reason=said["reason"], source=said["source"], basis=typed_calculations(said["basis"]), **parts)

    look = "look" in request.POST
    if request.method == "POST" and not look and tried(form, made):
        messages.success(request, _("Recorded."))
        return redirect("desk:line", short, fiscal_year, key)
    on = min(door.on, date(fiscal_year, 12, 31))
    stands = standing(line, on)
    lines, chains = over_years(line.project)
    chain = next(one for one in chains if line.pk in one.values())
    return render(request, "desk/money/lines/line.html", {
        "line": line, "project": line.project, "steps": [_step(step) for step in reversed(steps)], "form": form, "open": request.method == "POST",
        "standing": [line_figure(line, name, on, stands) for name in STANDING], "on": on, "others": [one for one in lines if one.pk in chain.values()],
        "moves": rows_of([line], door), "journal": entries_of(f"appropriations.line:{line.pk}").order_by("-pk")[:30],
        "why_not": hindrance(may_keep_lines(door.by)), "may_not_decide": hindrance(may_decide_moves(door.by)),
        **_made(request.POST.get("basis", typed) if request.method == "POST" else typed, line, _mode(request.POST.get("on", ""), door))},
        status=422 if request.method == "POST" and not look else 200)


def _line(short: str, year: int, key: int) -> BudgetLine:
    line = line_kept(short, year, key)
    if line is None:
        raise Http404
    return line


def _step(step: Step) -> Said:
    """An amount with its calculations beside those of the amount before it."""
    former = sides(step.before.basis.all()) if step.before else []
    revised = sides(step.given.basis.all())
    return {"given": step.given, "figure": amount_figure(step.given), "change": step.change, "name": stage_said(step.given.stage, step.given.round, language()),
            "pairs": side_by_side(former, revised) if revised else [], "paired": bool(former and revised and former != revised),
            "former": sum(one.won for one in former),
            "revised": sum(one.won for one in revised), "parts": [(word, amount_figure(step.given, part)) for part, word in (
                ("national", _("National")), ("district", _("District")), ("other", _("Others"))) if getattr(step.given, part)]}


@require_safe
@at_desk
def basis(request: HttpRequest, door: Door, short: str, fiscal_year: int, key: int) -> HttpResponse:
    """This function will compute calculations as they are typed: the same arithmetic and rounding that recording uses."""
    line = _line(short, fiscal_year, key)
    return render(request, "desk/money/lines/basis.html", _made(request.GET.get("basis", "")[:20_000], line, _mode(request.GET.get("on", ""), door)))


def _mode(typed: str, door: Door) -> str:
    """The office's rounding on the day that was typed, else today's."""
    try:
        on = date.fromisoformat(typed)
    except ValueError:
        on = door.on
    return str(setting("appropriations.basis_mode", on).value)


def _made(text: str, line: BudgetLine, mode: str) -> Said:
    rows = [_computed(label, expression, mode) for label, expression in typed_calculations(text)[:MOST]]
    before = line.amounts.order_by("-on", "-pk").values_list("amount", flat=True).first()
    total = sum(row.made.rounded for row in rows if row.made)
    return {"calculations": rows, "total": total, "before": before, "change": total - (before or 0), "mode": ROUNDINGS[mode][language()]}


def _computed(label: str, expression: str, mode: str) -> Row:
    try:
        return Row(label, expression, calculated(label, expression, mode))
    except Refused as refused:
        return Row(label, expression, wrong=" ".join(sentences(refused)))
