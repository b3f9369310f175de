"""Answering offline: files to take along, what comes back shown before it counts, and then taken over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from dure.documents.assessments.offline import Offline, offline_form, offline_workbook
from dure.documents.assessments.words import LANGUAGES, OWN_NAMES, answer_words
from dure.domain.assessments.actions.offline import keep_workbook, take_workbook
from dure.domain.assessments.models import Answer, Assessment, Workbook
from dure.domain.assessments.queries.answers import current_answers, drawn_answers
from dure.domain.assessments.rules.merging import CHANGED, CONFLICT, EMPTIED, SAME, UNTOUCHED, Met, merged, taken
from dure.domain.assessments.rules.questionnaire import Question, every_question, said
from dure.domain.assessments.rules.states import OPEN
from dure.domain.papers.queries import path_to_read
from dure.domain.parties.queries.organisations import names_on
from dure.intake.assessments.offline import BOUNDS, Asked, Returned, returned
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from dure.web.common.downloads import handed_out, sent
from dure.web.common.languages import language
from dure.web.desk.acting import Door, sentences
from dure.web.desk.assessments.answering.pages import framed, hindered
from dure.web.desk.assessments.opening import of_assessment
from dure.web.desk.forms import tried

SHOWN = 50


class Return(forms.Form):
    """A file that was filled in."""

    file = forms.FileField(label=gettext_lazy("The file that was filled in (XLSX or CSV, up to 10 MB)"), max_length=255)

    def clean_file(self) -> Any:
        """This function will refuse a file that is larger than any file of answers."""
        if self.cleaned_data["file"].size > BOUNDS.file_bytes:
            raise forms.ValidationError(_("The file is larger than 10 MB."))
        return self.cleaned_data["file"]


@require_http_methods(["GET", "POST"])
@of_assessment
def offline(request: HttpRequest, door: Door, record: Assessment) -> HttpResponse:
    """This function will offer the files to answer offline, and keep one that came back."""
    form = Return(request.POST or None, request.FILES or None)
    kept: list[Workbook] = []

    def act(given: dict[str, Any]) -> None:
        data = given["file"].read()
        returned(data, _asked(record), door.on)  # what is none of ours is refused before it is kept
        kept.append(keep_workbook(by=door.by, at=door.at, assessment=record.key, source=data, name=given["file"].name or "",
                                  media_type=given["file"].content_type or ""))

    if request.method == "POST" and tried(form, act):
        return redirect("desk:assessment-offline-review", record.key, kept[0].pk)
    return render(request, "desk/assessments/answering/offline.html", framed(door, record) | {
        "form": form, "languages_of": list(OWN_NAMES.items()), "why_not": hindered(door, record, OPEN),
        "workbooks": record.workbooks.all()[:SHOWN]}, status=422 if request.method == "POST" else 200)


@require_safe
@of_assessment
def offline_file(request: HttpRequest, door: Door, record: Assessment, spoken: str, form: str) -> HttpResponse:
    """This function will draw the file to answer offline: a workbook, or an XLSForm."""
    drawn = {"xlsx": offline_workbook, "xlsform": offline_form}.get(form)
    if drawn is None or spoken not in LANGUAGES:
        raise Http404
    number, answers = drawn_answers(record)
    city = names_on([record.organisation_id], spoken, door.on)[record.organisation_id]
    data = drawn(Offline(record.key, city, record.version.plain, record.version.sections, record.version.sha256, number, answers, door.at, spoken))
    name = f"{record.key}-{spoken}.xlsx" if form == "xlsx" else f"{record.key}-xlsform.xlsx"
    return sent(data, name)


@require_safe
@of_assessment
def offline_returned(request: HttpRequest, door: Door, record: Assessment, number: int) -> HttpResponseBase:
    """This function will hand out a file as it came back."""
    found = get_object_or_404(Workbook.objects.select_related("file"), pk=number, assessment=record)
    return handed_out(found.file, found.name)


@require_http_methods(["GET", "POST"])
@of_assessment
def offline_review(request: HttpRequest, door: Door, record: Assessment, number: int) -> HttpResponse:
    """This function will show what a file changes and what it asks, and take it over once that is answered."""
    workbook = get_object_or_404(Workbook.objects.select_related("file"), pk=number, assessment=record)
    refused: list[str] = []
    try:
        found = returned(path_to_read(workbook.file).read_bytes(), _asked(record), door.on)
    except Refused as problems:
        found, refused = Returned(0), sentences(problems)
    base = {item: one.value for item, one in current_answers(record, up_to=found.number).items()}
    chosen = {item: request.POST.get(f"take:{item}", "") for item in found.answers}
    if request.method == "POST" and not refused:
        seen_to = whole(request.POST.get("seen_to", ""))
        shown = {item: one.value for item, one in current_answers(record, up_to=seen_to).items()}
        try:
            done = take_workbook(by=door.by, on=door.on, at=door.at, workbook=workbook.pk, seen_to=seen_to, said=found.said,
                                 answers=taken(merged(base, found.answers, shown), chosen))
        except Refused as problems:
            refused = sentences(problems)
        else:
            messages.success(request, _("Taken over: %(number)s answers changed.") % {"number": done.kept})
            return redirect("desk:assessment", record.key)
    now = current_answers(record)
    met = merged(base, found.answers, {item: one.value for item, one in now.items()})
    return render(request, "desk/assessments/answering/offline_review.html", framed(door, record) | _shown(record, met, now, chosen) | {
        "workbook": workbook, "found": found, "refused": refused, "why_not": hindered(door, record, OPEN),
        "problems": [sentence(problem, language()) for problem in found.problems],
        "seen_to": max((one.pk for one in now.values()), default=0)}, status=409 if refused else 200)


def _asked(record: Assessment) -> Asked:
    return Asked(record.key, record.version.sha256, record.version.plain, record.version.sections)


def _shown(record: Assessment, met: list[Met], now: Mapping[str, Answer], chosen: Mapping[str, str]) -> dict[str, Any]:
    """The rows of each standing, their answers in words."""
    questions = {one.key: one for one in every_question(record.version.sections)}

    def row(one: Met) -> dict[str, Any]:
        question: Question = questions[one.item]
        words = dict(answer_words(record.version.plain, question, language())) | {"": "–"}
        held = now.get(one.item)
        return {"item": one.item, "place": one.item.replace(".", "-"), "ask": said(question.ask, language()), "section": question.section,
                "base": words.get(one.base, one.base), "mine": words.get(one.mine, one.mine), "now": words.get(one.now, one.now),
                "who": held, "chosen": chosen.get(one.item, ""), "emptied": one.standing == EMPTIED}

    return {"changed": [row(one) for one in met if one.standing == CHANGED],
            "asks": [row(one) for one in met if one.standing in (CONFLICT, EMPTIED)],
            "same": sum(1 for one in met if one.standing == SAME), "untouched": sum(1 for one in met if one.standing == UNTOUCHED)}
