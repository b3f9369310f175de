"""A version looked at before it is published: as a city sees it, on old answers, beside another."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from dure.domain.assessments.models import InstrumentVersion, Submission
from dure.domain.assessments.queries.computed import root_of
from dure.domain.assessments.queries.versions import answers_to_try
from dure.domain.assessments.rules.comparing import Difference, differences
from dure.domain.assessments.rules.instrument import Instrument
from dure.domain.assessments.rules.questionnaire import Question, said, texts, word
from dure.domain.assessments.rules.scoring import Scored
from dure.domain.assessments.rules.trying import Tried, tried
from dure.kernel.problem import Refused
from dure.kernel.rounding import rounded
from dure.web.desk.acting import Door, at_desk, language, sentences
from dure.web.desk.instruments.pages import facts, held
from dure.web.desk.templatetags.parties import called

_UNSAID = ("na", "unsure")  # states that a city may choose beside the answers


@require_safe
@at_desk
def preview(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show the questions as a city sees them, in one of the instrument's languages."""
    version = held(key)
    known = [str(one) for one in (version.plain.get("instrument") or {}).get("languages") or ["ko", "en"]]
    wanted = request.GET.get("language", "")
    spoken = wanted if wanted in known else language() if language() in known else known[0]
    sections = [{"key": section.key, "title": said(section.title, spoken), "questions": [_question(version, one, spoken) for one in section.questions]}
                for section in version.sections]
    return render(request, "desk/instruments/preview.html", {**facts(version), "sections": sections, "known": known, "spoken": spoken})


def _question(version: InstrumentVersion, question: Question, spoken: str) -> dict[str, Any]:
    shown_if = question.show_if
    return {
        "key": question.key, "ask": said(question.ask, spoken) or question.key, "why": said(question.why, spoken),
        "example": said(question.example, spoken), "evidence": said(question.evidence, spoken), "refute": said(question.refute, spoken),
        "need": [word(version.plain, kind, spoken) for kind in question.need], "age": question.max_age_days,
        "role": word(version.plain, question.owner_role, spoken) if question.owner_role else "",
        "answers": [word(version.plain, name, spoken) for name, _points in question.answers],
        "condition": "" if shown_if is None else _("asked where {item} is {answers}").format(
            item=shown_if.item, answers=" / ".join(word(version.plain, one, spoken) for one in shown_if.answers)) if shown_if.wanted else _(
            "asked where {item} is not {answers}").format(
            item=shown_if.item, answers=" / ".join(word(version.plain, one, spoken) for one in shown_if.answers))}


@require_safe
@at_desk
def trial(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will score what cities answered before with this version, beside their scores as they were."""
    version = held(key)
    submissions = {f"{one.assessment.key} {one.on}": one for one in answers_to_try(version.key)}
    context: dict[str, Any] = {**facts(version), "rows": [], "errors": []}
    try:
        found = tried(version.instrument, {unit: (one.assessment.version.instrument, one.answers) for unit, one in submissions.items()})
        context["rows"] = [_row(one, submissions[one.unit], version) for one in found]
        context["unasked"] = sorted({item for one in found for item in one.unasked})
    except Refused as refused:
        context["errors"] = sentences(refused)
    return render(request, "desk/instruments/trial.html", context)


def _row(one: Tried, submitted: Submission, version: InstrumentVersion) -> dict[str, Any]:
    former = submitted.assessment.version
    was, now = _score(former.instrument, one.before), _score(version.instrument, one.after)
    level = [word(of.plain, found, language()) if (found := scored.levels.get(root_of(of.instrument))) else ""
             for of, scored in ((former, one.before), (version, one.after))]
    return {"city": called(submitted.assessment.organisation), "on": submitted.on, "former": former.version,
            "before": was, "after": now, "level_before": level[0], "level_after": level[1],
            "change": None if was is None or now is None else now - was, "moved": level[0] != level[1], "unfit": one.unfit}


def _score(instrument: Instrument, one: Scored) -> Decimal | None:
    root = root_of(instrument)
    value = one.parts[root].value
    how = instrument.nodes[root].round
    return None if value is None else rounded(Fraction(value.low), how.mode, how.digits)


@require_safe
@at_desk
def compared(request: HttpRequest, door: Door, key: int, other: int) -> HttpResponse:
    """This function will show what a version adds, drops and changes of another."""
    version, former = held(key), held(other)
    found = differences(former.plain, version.plain)
    kinds = {"item": _("Questions"), "indicator": _("Measures"), "node": _("Nodes and weights"), "levels": _("Levels")}
    groups = [{"title": title, "key": kind, "rows": [_difference(one, version, former) for one in found if one.kind == kind]} for kind, title in kinds.items()]
    counts = {what: len({(one.kind, one.key) for one in found if one.what == what}) for what in ("added", "gone", "changed")}
    return render(request, "desk/instruments/compared.html", {**facts(version), "former": former, "groups": [one for one in groups if one["rows"]], **counts})


_PARTS = {
    "ask": gettext_lazy("the question"), "why": gettext_lazy("why it is asked"), "example": gettext_lazy("the example"),
    "evidence": gettext_lazy("the evidence"), "refute": gettext_lazy("what would refute it"), "advice": gettext_lazy("the advice"),
    "points": gettext_lazy("points of the answers"), "states": gettext_lazy("what is not known or does not apply"),
    "show_if": gettext_lazy("when it is asked"), "owner_role": gettext_lazy("who answers"), "effort": gettext_lazy("the effort"),
    "scale": gettext_lazy("the scale"), "title": gettext_lazy("the title"), "aggregate": gettext_lazy("how parts are put together"),
    "missing": gettext_lazy("what is done where a part is missing"), "round": gettext_lazy("the rounding"),
}


def _difference(one: Difference, version: InstrumentVersion, former: InstrumentVersion) -> dict[str, Any]:
    names = {"added": _("Added"), "gone": _("Gone"), "changed": _("Otherwise")}
    looks = {"added": "success", "gone": "danger", "changed": "warning"}
    child = one.part.removeprefix("weight of ")
    part = _("weight of {child}").format(child=child) if child != one.part else _PARTS.get(one.part, one.part)
    said_of = _title(version, one.key) or _title(former, one.key)
    return {"key": one.key, "title": said_of, "what": names[one.what], "look": looks[one.what], "part": part,
            "before": one.before, "after": one.after, "walk": one.walk}


def _title(version: InstrumentVersion, key: str) -> str:
    """What a question asks, or a node is called; empty where the version has neither."""
    item, node = ((version.plain.get(kind) or {}).get(key) or {} for kind in ("items", "tree"))
    return said(texts(item.get("ask") or node.get("title")), language())
