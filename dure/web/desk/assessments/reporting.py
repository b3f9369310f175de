"""A city's report with what recomputes it, and what selection draws on: needs, mentors, before and after a programme."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dure.documents.assessments import data
from dure.documents.assessments.city import city_paper
from dure.documents.assessments.composed import reported
from dure.documents.assessments.network import title_of
from dure.documents.assessments.words import LANGUAGES, OWN_NAMES
from dure.domain.assessments.models import Assessment, InstrumentVersion
from dure.domain.assessments.queries.listed import public_versions
from dure.domain.assessments.queries.needs import BeforeAfter, asked_again, before_after, needs_of
from dure.domain.assessments.rules.parts import Part
from dure.domain.assessments.rules.questionnaire import every_question, said, word
from dure.domain.parties.queries.organisations import names_on
from dure.formats.drawing import draw
from dure.kernel.digits import whole
from dure.kernel.problem import Problem
from dure.kernel.sentences import sentence
from dure.web.common.downloads import drawn, sent
from dure.web.common.languages import language
from dure.web.desk.acting import Door, at_desk
from dure.web.desk.assessments.opening import of_assessment

FORMS = ("pdf", "hwpx", "html")
SHOWN = 30  # cities of a topic that stand on the page; all of them on demand


@require_safe
@of_assessment
def report(request: HttpRequest, door: Door, record: Assessment) -> HttpResponse:
    """This function will show a city's report as the paper says it, with its files."""
    paper = city_paper(reported(record, door.on, language()))
    # the drawer escapes every word of the paper
    shown = mark_safe(draw(paper, "html", fragment=True, first_level=2).decode())  # noqa: S308
    return render(request, "desk/assessments/report.html", {
        "record": record, "paper": shown, "title": paper.title,
        "city": names_on([record.organisation_id], language(), door.on)[record.organisation_id],
        "languages_of": list(OWN_NAMES.items()), "forms": FORMS})


@require_safe
@of_assessment
def report_file(request: HttpRequest, door: Door, record: Assessment, spoken: str, form: str) -> HttpResponse:
    """This function will draw a city's report."""
    if spoken not in LANGUAGES or form not in FORMS:
        raise Http404
    return drawn(city_paper(reported(record, door.on, spoken)), f"{record.key}-{spoken}.{form}")


@require_safe
@of_assessment
def recompute(request: HttpRequest, door: Door, record: Assessment, name: str) -> HttpResponse:
    """This function will hand out what the report's scores are recomputed from: the answers that count, or the instrument."""
    if name == "instrument.yaml":
        return sent(data.instrument_file(record.version), name)
    if name != "answers.csv":
        raise Http404
    answers = reported(record, door.on, "en").answers
    return sent(data.answers_csv(record.version, [(record.organisation.key, answers)]), name)


@require_safe
@at_desk
def needs(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list for whom a study, a training or a mentor suggests itself, each with its reasons, and what changed in a city
    since a day."""
    versions = list(public_versions().defer("text").annotate(used=Count("assessments")))
    wanted = whole(request.GET.get("version", ""), None)
    chosen = get_object_or_404(InstrumentVersion, pk=wanted) if wanted is not None else max(versions, key=lambda one: one.used, default=None)
    if chosen is None:
        return render(request, "desk/assessments/needs.html", {"versions": []})
    found, spoken = needs_of(chosen, door.on), language()
    again = asked_again(chosen.key)
    names = names_on([*(one.pk for one in found.cities.values()), *(one.pk for one, _on in again)], spoken, door.on)
    of = {key: names[one.pk] for key, one in found.cities.items()}
    topics = {topic: title_of(chosen, topic, spoken) for topic in found.topics}
    asks = {question.key: said(question.ask, spoken) for question in every_question(chosen.sections)}

    def why(reasons: Iterable[Problem]) -> list[tuple[str, list[tuple[str, str]]]]:
        """Each reason in words; the one that names questions with what they ask."""
        return [(sentence(one, spoken), []) if one.code != "assessments.need_gaps" else
                (_("Below their best answer: {number}").format(number=one.params["number"]),
                 [(item, asks.get(item, "")) for item in str(one.params["said"]).split(", ")]) for one in reasons]

    by_topic = {topic: ([one for one in found.studies if one.topic == topic], [one for one in found.trainings if one.topic == topic],
                        [one for one in found.pairs if one.topic == topic]) for topic in found.topics}
    counted = [(topic, topics[topic], *map(len, by_topic[topic])) for topic in found.topics]
    topic = request.GET.get("topic", "")
    here = topic if topic in by_topic else max(by_topic, key=lambda one: sum(map(len, by_topic[one])), default="")
    studies, trainings, pairs = by_topic.get(here, ([], [], []))
    most = None if "all" in request.GET else SHOWN
    return render(request, "desk/assessments/needs.html", {
        "versions": [(one.pk, f"{said(one.title, spoken) or one.key} {one.version}") for one in versions],
        "chosen": chosen, "title": said(chosen.title, spoken), "limits": found.limits, "counted": counted, "topic": here,
        "topic_title": topics.get(here, ""), "left_out": 0 if most is None else max(0, len(studies) - most) + max(0, len(pairs) - most),
        "studies": [(of[one.city], why(one.reasons)) for one in studies[:most]],
        "trainings": [([of[city] for city in one.cities], [(item, asks.get(item, ""), number) for item, number in one.common],
                       why(one.reasons)) for one in trainings],
        "pairs": [(of[one.learner], of[one.mentor], why(one.reasons)) for one in pairs[:most]],
        "again": [(one.key, names[one.pk], on) for one, on in again], **_changed(request, chosen, names, again)})


def _changed(request: HttpRequest, version: InstrumentVersion, names: dict[int, str], again: list[tuple[Any, date]]) -> dict[str, Any]:
    """Before and after a day for the city of the address."""
    key, spoken = request.GET.get("city", ""), language()
    city = next((one for one, _on in again if one.key == key), None)
    if city is None:
        return {}
    try:
        since = date.fromisoformat(request.GET.get("since", ""))
    except ValueError:
        since = next(on for one, on in again if one.key == key)
    found = before_after(city.pk, version.key, since)
    shown: dict[str, Any] = {"city": key, "city_name": names[city.pk], "since": since}
    return shown | (_both(found, spoken) if found is not None else {"nothing": _("There are no verified answers both before and after this day.")})


def _both(found: BeforeAfter, spoken: str) -> dict[str, Any]:
    version = found.after.assessment.version
    asks = {question.key: said(question.ask, spoken) for question in every_question(version.sections)}

    def printed(node: str, part: Part | None) -> str:
        rounding = version.instrument.nodes[node].round
        value = None if part is None or part.value is None else part.value.printed(rounding.mode, rounding.digits)
        return "–" if value is None else str(value)

    return {"before": found.before, "after": found.after,
            "scores": [(title_of(version, node, spoken), printed(node, one.part), printed(node, other.part)) for node, (one, other) in found.scores.items()],
            "changed": [(one.move.item, asks.get(one.move.item, ""), word(version.plain, one.move.before, spoken) or "–",
                         word(version.plain, one.move.after, spoken) or "–", one.evidence) for one in found.changed]}


urlpatterns = [
    path("assessments/needs/", needs, name="assessment-needs"),
    path("assessments/<str:key>/report/", report, name="assessment-report"),
    path("assessments/<str:key>/report/<slug:spoken>.<slug:form>", report_file, name="assessment-report-file"),
    path("assessments/<str:key>/report/files/<str:name>", recompute, name="assessment-recompute"),
]
