"""The pages of results: all of it, why a score is what it is, what one answer would change, how sure the places are; and the plan."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from heapq import nsmallest
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.domain.assessments.actions.reviewing import plan_step, set_step
from dure.domain.assessments.models import Assessment, PlannedStep
from dure.domain.assessments.permissions import may_answer, own_problem
from dure.domain.assessments.queries.computed import advised, known_intervals, percent_computed, plan_for, root_of
from dure.domain.assessments.queries.opened import axes_of, share_of
from dure.domain.assessments.queries.results import (
    Verified,
    moved,
    of_city,
    over_years,
    peers,
    plains_of,
    scores_by_node,
    steps_of,
    verified_of,
)
from dure.domain.assessments.queries.scores import UNIT, answers_of
from dure.domain.assessments.rules.explaining import Step, explained, shown
from dure.domain.assessments.rules.peers import LEAST, PeerGroup, standing_out
from dure.domain.assessments.rules.questionnaire import every_question, said, word
from dure.domain.assessments.rules.scoring import DROPPED, scored
from dure.domain.parties.queries.organisations import names_on
from dure.formats.charts.radar import Place
from dure.kernel.problem import Refused
from dure.kernel.rounding import rounded
from dure.kernel.sentences import sentence
from dure.web.common.languages import language
from dure.web.desk.acting import Door, hindrance, tell
from dure.web.desk.assessments.opening import of_assessment
from dure.web.desk.assessments.results import drawn
from dure.web.desk.assessments.results.advice import PlanForm, asked_questions, choices_of, in_words, why_titles
from dure.web.desk.assessments.results.shown import (
    basis_of,
    node_rows,
    place_of,
    title_of,
)
from dure.web.desk.forms import tried

ADVICE = 10  # so many stand on the page; the rest on demand
NAMED = 30  # so many peers are named, those closest to the own score
SHOWN, NEXT_TO = 60, 15  # a network with more cities than that is shown next to the own city


@dataclass(slots=True)
class Branch:
    """A step of an explanation with its parts."""

    step: Step
    title: str
    answer: str
    part: str
    weight: str
    parts: list[Branch]


@require_safe
@of_assessment
def results(request: HttpRequest, door: Door, record: Assessment) -> HttpResponse:
    """This function will show where the city stands, how sure that is, and what to do next, from stored scores."""
    return render(request, "desk/assessments/results/results.html", _results(request, door, record))


def _results(request: HttpRequest, door: Door, record: Assessment, bound: PlanForm | None = None) -> dict[str, Any]:
    version, spoken, basis = record.version, language(), basis_of(record)
    root = root_of(version.instrument)
    own = scores_by_node(basis.scores["nodes"], [root]).get(root)
    keys = [root, *axes_of(version.instrument)]
    others = verified_of(version, nodes=keys)
    group = peers(record, door.on, others)
    rows = node_rows(version, basis, keys, group, spoken)
    names = names_on([record.organisation_id, *(row.organisation.pk for row in others if row.named)], spoken, door.on)
    strong, weak = standing_out(rows[1:])
    levels = _levels(record, root)
    found = advised(version, basis.answers)
    whole = "all" in request.GET or bound is not None
    hindered = may_answer(door.by) or own_problem(door.by, record)
    return {
        "record": record, "city": names[record.organisation_id], "title": said(version.title, spoken), "basis": basis, "root": rows[0], "rows": rows,
        "level": word(version.plain, rows[0].level, spoken) if rows[0].level else "", "radar": drawn.radar_of(rows[1:], basis.kind),
        "bars": drawn.against_of(rows) if group.compared else None, "group": group, "group_said": _group_said(group),
        "widened": [sentence(one, spoken) for one in group.widened], **_named(group, others, names, root, version, own),
        "place": place_of(root, _own(others, record, root), [row.values for row in others]) if len(others) > LEAST else None,
        "interval": next((one for one in known_intervals(version, others) or [] if one.unit == record.organisation.key), None),
        "map": drawn.map_of(others, record.organisation, levels, [word(version.plain, level, spoken) for level in levels], root, names),
        "mapped": [(names[row.organisation.pk], word(version.plain, row.levels.get(root, ""), spoken)) for row in others
                   if row.organisation.pk in names and row.levels.get(root)],
        "years": _years(record, root), "strong": strong, "weak": weak,
        "advice": in_words(version, found if whole else found[:ADVICE], spoken, door.on, bound), "more": 0 if whole else max(0, len(found) - ADVICE),
        "hindered": hindrance(hindered), "steps": _steps(record, door), "questions": asked_questions(version, spoken)}


def _own(others: list[Verified], record: Assessment, root: str) -> Fraction | None:
    """The city's own verified score, where this assessment is what counts for it."""
    return next((row.values.get(root) for row in others if row.assessment == record.key), None)


def _levels(record: Assessment, root: str) -> list[str]:
    return next((list(one.names) for one in record.version.instrument.levels if one.of == root), [])


def _group_said(group: PeerGroup) -> str:
    if not group.compared:
        return ""
    words = {("region", "population_band"): _("cities of the same region and size"), ("region",): _("cities of the same region"),
             ("population_band",): _("cities of the same size"), (): _("all other verified cities of the network")}
    return words[tuple(sorted(group.by, reverse=True))]


def _named(group: PeerGroup, others: list[Verified], names: dict[int, str], root: str, version: Any, own: Fraction | None) -> dict[str, Any]:
    """The peers that consent to be named, with the score as printed, the highest first; of many those closest to the own score."""
    of, node = {row.organisation.key: row for row in others}, version.instrument.nodes[root]
    units = [unit for unit in group.named if root in unit.values]
    if len(units) > NAMED and own is not None:
        units = nsmallest(NAMED, units, key=lambda unit: abs(float(unit.values[root] - own)))
    rows = sorted(units[:NAMED], key=lambda unit: -unit.values[root])
    return {"named": [(names[of[unit.key].organisation.pk], shown_value(unit.values[root], node.round.mode, node.round.digits)) for unit in rows],
            "unnamed_here": sum(root in unit.values for unit in group.named) - len(rows)}


def shown_value(value: Fraction, mode: str, digits: int) -> str:
    """This function will print a score as its node says."""
    return str(rounded(value, mode, digits))


def _years(record: Assessment, root: str) -> dict[str, Any] | None:
    """What can be compared over the years, and what changed since the one before; None where there is one alone."""
    rows = of_city(record)
    if len(rows) < 2:
        return None
    spoken, node = language(), record.version.instrument.nodes[root]
    plains = plains_of(record.version.key, [row.assessment.version.version for row in rows])
    made, points = [], []
    for row, one in zip(rows, over_years(rows, plains, root), strict=True):
        value = one.part.value if one.part is not None else None
        ceiling = one.part.ceiling if one.part is not None else None
        words = "" if value is None else shown_value((value.low + value.high) / 2, node.round.mode, node.round.digits)
        label = f"{row.on:%Y-%m}"
        points.append((label, row.kind, None if value is None else share_of(value.low, ceiling), words))
        made.append({"submission": row, "words": words, "how": one.how, "why_not": sentence(one.why_not, spoken) if one.why_not else "",
                     "own": row.scores["nodes"].get(root, {}).get("printed")})
    here = next((n for n, row in enumerate(rows) if row.assessment_id == record.pk), 0)
    return {"rows": made, "picture": drawn.years_of(points), "moves": _moves(rows[here - 1], rows[here], plains, record) if here else []}


def _moves(before: Any, after: Any, plains: list[dict[str, Any]], record: Assessment) -> list[dict[str, Any]]:
    """Answers that are others than the year before, with the evidence that was given for them. One query."""
    version, spoken = record.version, language()
    asks = {question.key: said(question.ask, spoken) for question in every_question(version.sections)}
    evidence: dict[str, list[Any]] = {}
    for one in record.evidence.filter(withdrawn_at__isnull=True):
        evidence.setdefault(one.item, []).append(one)
    return [{"ask": asks[move.item], "item": move.item, "before": word(version.plain, move.before, spoken),
             "after": word(version.plain, move.after, spoken), "better": move.gained is not None and move.gained > 0,
             "worse": move.gained is not None and move.gained < 0, "evidence": evidence.get(move.item, [])}
            for move in moved(before, after, plains, version)]


def _steps(record: Assessment, door: Door) -> list[dict[str, Any]]:
    return [{"step": step, "late": step.state == PlannedStep.State.PLANNED and step.due_on < door.on} for step in steps_of(record)]


@require_safe
@of_assessment
def why(request: HttpRequest, door: Door, record: Assessment, node: str) -> HttpResponse:
    """This function will tell a score down to its answers."""
    version, basis, spoken = record.version, basis_of(record), language()
    if node not in version.instrument.nodes:
        raise Http404(node)
    given = answers_of(basis.answers)
    titles = why_titles(version, spoken)
    branches: list[Branch] = []
    open_at: list[Branch] = []
    for step in explained(version.instrument, given, scored(version.instrument, given), UNIT, node):
        rounding = version.instrument.nodes[step.key].round if step.key in version.instrument.nodes else None
        part = shown(step.part, rounding.mode, rounding.digits) if rounding else shown(step.part)
        made = Branch(step, titles.get(step.key, step.key), word(version.plain, step.answer, spoken) if step.answer else "",
                      _fate(part) if step.part.value is None else part, "", [])
        del open_at[step.depth:]
        (open_at[-1].parts if open_at else branches).append(made)
        open_at.append(made)
    _weighed(branches)
    return render(request, "desk/assessments/results/why.html", {
        "record": record, "city": names_on([record.organisation_id], spoken, door.on)[record.organisation_id], "branches": branches,
        "title": titles[node], "basis": basis})


def _fate(part: str) -> str:
    words = {"dropped": _("does not count"), "missing": _("no score")}
    return words.get(part.split(" ")[0], part)


def _weighed(branches: list[Branch]) -> None:
    """Each part's share among the weights of what counts beside it, in percent."""
    counted = [branch for branch in branches if branch.step.part.fate != DROPPED]
    whole = sum((branch.step.weight or Fraction(0) for branch in counted), Fraction(0))
    for branch in counted:
        if branch.step.weight is not None and whole:
            branch.weight = shown_value(branch.step.weight / whole * 100, "half_up", 1) + "%"
    for branch in branches:
        _weighed(branch.parts)


@require_safe
@of_assessment
def what_if(request: HttpRequest, door: Door, record: Assessment) -> HttpResponse:
    """This function will show what each answer to a question would make of the score."""
    version, spoken, basis = record.version, language(), basis_of(record)
    item = request.GET.get("item", "")
    questions = {question.key: question for question in every_question(version.sections)}
    if item and item not in questions:
        raise Http404(item)
    rows, said_why = [], []
    if item:
        try:
            rows = choices_of(version, basis.answers, item, spoken)
        except Refused as refused:
            said_why = [sentence(problem, spoken) for problem in refused.problems]
    return render(request, "desk/assessments/results/if.html", {
        "record": record, "city": names_on([record.organisation_id], spoken, door.on)[record.organisation_id], "basis": basis, "item": item,
        "ask": said(questions[item].ask, spoken) if item else "", "rows": rows, "why": said_why, "questions": asked_questions(version, spoken),
        "now": str(basis.scores["nodes"].get(root_of(version.instrument), {}).get("printed") or ""),
        "title": title_of(version, root_of(version.instrument), spoken)})


@require_safe
@of_assessment
def ranks(request: HttpRequest, door: Door, record: Assessment) -> HttpResponse:
    """This function will show between which places each verified city lies; cities without consent stand without a name. Of a large
    network those next to the own city are shown. A job computes it once other cities are verified; until then the page says so."""
    version, spoken = record.version, language()
    rows = verified_of(version, nodes=[root_of(version.instrument)])
    of = {row.organisation.key: row for row in rows}
    names = names_on([record.organisation_id, *(row.organisation.pk for row in rows if row.named)], spoken, door.on)
    known = known_intervals(version, rows) if len(rows) > LEAST else []
    found = known or []
    own = next((n for n, one in enumerate(found) if one.unit == record.organisation.key), 0)
    near = [one for n, one in enumerate(found) if len(found) <= SHOWN or abs(n - own) <= NEXT_TO]
    places = [Place(names.get(of[one.unit].organisation.pk, _("a city without a name here")), one.nominal, one.low, one.high,
                    own=one.unit == record.organisation.key) for one in near]
    return render(request, "desk/assessments/results/ranks.html", {
        "record": record, "city": names[record.organisation_id], "places": places, "number": len(found), "left_out": len(found) - len(places),
        "draws": plan_for(version, len(rows)).draws, "least": LEAST + 1, "picture": drawn.places_of(places, len(found)) if found else None,
        "waits": known is None, "percent": percent_computed(version, rows) if known is None else 0})


@require_POST
@of_assessment
def plan(request: HttpRequest, door: Door, record: Assessment) -> HttpResponse:
    """This function will take a recommendation into the plan, with who does it until when."""
    form = PlanForm(request.POST, auto_id=f"id_{request.POST.get('item', '')}_%s")
    if tried(form, lambda data: plan_step(**door.acts(), assessment=record.key, **data)):
        messages.success(request, _("Taken into the plan."))
        return redirect("desk:assessment-results", record.key)
    if not any(one.item == request.POST.get("item") for one in advised(record.version, basis_of(record).answers)):
        raise Http404
    return render(request, "desk/assessments/results/results.html", _results(request, door, record, form), status=422)


@require_POST
@of_assessment
def step(request: HttpRequest, door: Door, record: Assessment, number: int) -> HttpResponse:
    """This function will mark a step of the plan as done, dropped, or planned again."""
    if not record.steps.filter(pk=number).exists():
        raise PermissionDenied
    try:
        set_step(by=door.by, at=door.at, step=number, state=request.POST.get("state", ""))
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:assessment-results", record.key)


urlpatterns = [
    path("assessments/<str:key>/results/", results, name="assessment-results"),
    path("assessments/<str:key>/results/why/<str:node>/", why, name="assessment-why"),
    path("assessments/<str:key>/results/if/", what_if, name="assessment-if"),
    path("assessments/<str:key>/results/ranks/", ranks, name="assessment-ranks"),
    path("assessments/<str:key>/results/plan/", plan, name="assessment-plan"),
    path("assessments/<str:key>/results/plan/<int:number>/", step, name="assessment-step"),
]
