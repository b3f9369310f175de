"""The review: what the city claims beside what the review finds, question by question, with the evidence."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from dure.domain.assessments.actions.reviewing import verify_answer
from dure.domain.assessments.models import Assessment, Inquiry
from dure.domain.assessments.permissions import may_review
from dure.domain.assessments.queries.answers import current_answers, found_by_review, handed_in
from dure.domain.assessments.rules.questionnaire import said
from dure.domain.assessments.rules.states import SUBMITTED
from dure.kernel.problem import Refused
from dure.web.common.languages import language
from dure.web.desk.acting import Door, hindrance, sentences
from dure.web.desk.assessments.answering.pages import framed
from dure.web.desk.assessments.answering.shown import counts_of, section_named, shown_questions
from dure.web.desk.assessments.opening import of_assessment


@require_http_methods(["GET", "POST"])
@of_assessment
def review(request: HttpRequest, door: Door, record: Assessment) -> HttpResponse:
    """This function will show a section of the claimed answers, and keep what the review finds of one."""
    refused: list[str] = []
    item = request.POST.get("item", "")
    if request.method == "POST":
        try:
            verify_answer(by=door.by, at=door.at, assessment=record.key, item=item, value=request.POST.get("value", ""), note=request.POST.get("note", ""))
        except Refused as problems:
            refused = sentences(problems)
        else:
            messages.success(request, _("Done."))
            return redirect(f"{request.path}?section={request.POST.get('section', '')}#q-{item.replace('.', '-')}")
    sections = record.version.sections
    here = section_named(record, request.GET.get("section") or request.POST.get("section", "")) or sections[0]
    claimed, last = current_answers(record), handed_in(record)
    verified = found_by_review(record, claimed, last)
    rows, inquiries = [], dict[str, list[Inquiry]]()
    for one in record.inquiries.filter(ended_at__isnull=True):
        inquiries.setdefault(one.item, []).append(one)
    for shown in shown_questions(record, here.questions, claimed, language(), counts_of(record)):
        found, before = verified.get(shown.key), last.answers.get(shown.key, "") if last is not None else shown.value
        typed = shown.key == item and refused
        rows.append({"shown": shown, "before": dict(shown.choices).get(before, before) or "–" if before != shown.value else "",
                     "found": found, "found_words": dict(shown.choices).get(found.value, found.value) if found else "",
                     "value": request.POST.get("value", "") if typed else (found.value if found else shown.value),
                     "note": request.POST.get("note", "") if typed else "", "inquiries": inquiries.get(shown.key, []),
                     "waits": any(one.waits for one in inquiries.get(shown.key, [])), "refused": refused if typed else []})
    return render(request, "desk/assessments/answering/review.html", framed(door, record) | {
        "rows": rows, "here": here, "here_title": said(here.title, language()),
        "sections": [(one.key, said(one.title, language()), sum(1 for q in one.questions if q.key in verified), len(one.questions)) for one in sections],
        "waiting": [one.item for found in inquiries.values() for one in found if one.waits],
        "evidence": _evidence(record), "may": not may_review(door.by) and record.state == SUBMITTED, "why_not": hindrance(may_review(door.by))},
        status=422 if refused else 200)


def _evidence(record: Assessment) -> dict[str, list[object]]:
    """Evidence that stands, by item."""
    found: dict[str, list[object]] = {}
    for one in record.evidence.filter(withdrawn_at__isnull=True).select_related("file"):
        found.setdefault(one.item, []).append(one)
    return found
