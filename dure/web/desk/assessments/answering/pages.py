"""One city's self-assessment: how far it is, a section's questions, a question with its history, evidence and comments."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.documents.assessments.words import answer_words
from dure.domain.assessments.actions import answering as acts
from dure.domain.assessments.actions import reviewing
from dure.domain.assessments.actions.inquiring import ask_back, end_inquiry, reply_to
from dure.domain.assessments.models import Answer, Assessment, Evidence
from dure.domain.assessments.permissions import may_answer, may_review, own_problem
from dure.domain.assessments.queries.answers import current_answers, history, progress
from dure.domain.assessments.queries.inquiries import unanswered
from dure.domain.assessments.queries.listed import colleagues
from dure.domain.assessments.rules.questionnaire import every_question, said, texts
from dure.domain.assessments.rules.states import OPEN, SUBMITTED, open_items
from dure.domain.journal.queries import entries_of
from dure.domain.parties.queries.organisations import names_on
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.downloads import handed_out
from dure.web.common.languages import language
from dure.web.desk.acting import Door, hindrance, sentences, tell
from dure.web.desk.assessments.answering.shown import around, counts_of, section_named, shown_questions
from dure.web.desk.assessments.opening import of_assessment
from dure.web.desk.forms import Day, tried

MOST_BYTES = 20_000_000
SHOWN = 12


class AddingForm(forms.Form):
    """What is added to a question in one go: words; evidence (a file or a link, and the day that it bears); while the review asks back
    (`choices`), another answer too."""

    value = forms.ChoiceField(label=gettext_lazy("Answer"), required=False)
    text = forms.CharField(label=gettext_lazy("Comment"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2_000, required=False)
    url = forms.URLField(label=gettext_lazy("Web address"), required=False, max_length=1_000, assume_scheme="https")
    file = forms.FileField(label=gettext_lazy("Or a file (up to 20 MB)"), required=False, max_length=255)
    dated_on = forms.DateField(label=gettext_lazy("Day of the evidence"), required=False, widget=Day())
    said = forms.CharField(label=gettext_lazy("What it shows"), required=False, max_length=1_000)

    def __init__(self, *args: Any, choices: list[tuple[str, str]] | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if choices is None:
            del self.fields["value"]
        else:
            self.fields["value"].choices = [*choices, ("", _("no answer yet"))]  # type: ignore[attr-defined]
            self.fields["text"].label = _("Your reply")

    def clean(self) -> dict[str, Any]:
        """This function will want a file or a link where evidence is described, one of the two."""
        given = super().clean() or {}
        if "value" in self.changed_data and "value" in self.data and "inquiry" not in self.data:
            self.add_error("value", _("Another answer is kept with the reply alone: send the reply, or leave the answer as it was."))
        pieces = [name for name in ("url", "file") if given.get(name)]
        if not self.errors and (len(pieces) > 1 or (not pieces and (given.get("dated_on") or given.get("said")))):
            raise forms.ValidationError(_("Give a web address or a file, one of the two."))
        if given.get("file") and given["file"].size > MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 20 MB."))
        return given


def hindered(door: Door, record: Assessment, *states: str) -> str:
    """This function will say why somebody may not act on an assessment as it stands, or nothing."""
    problem = may_answer(door.by) or own_problem(door.by, record)
    if problem is None and record.state not in states:
        return _("It is under review: nothing is changed unless the Secretariat asks back or reopens it.") if record.state == SUBMITTED else \
            _("The review is over: nothing is changed until the Secretariat reopens it.")
    return hindrance(problem)


def framed(door: Door, record: Assessment) -> dict[str, Any]:
    """This function will return what the head of each page takes."""
    return {"record": record, "city": names_on([record.organisation_id], language(), door.on)[record.organisation_id],
            "title": said(record.version.title, language()) or record.version.key}


@require_safe
@of_assessment
def overview(request: HttpRequest, door: Door, record: Assessment) -> HttpResponse:
    """This function will show how far a city is: its sections, whose they are, what is open, and what comes next."""
    values = {item: answer.value for item, answer in current_answers(record).items()}
    shares = {one.section: one for one in record.shares.all()}
    questions = {one.key: one for one in every_question(record.version.sections)}
    left = open_items(questions, values)
    rows: list[dict[str, Any]] = [{"section": one.section, "title": said(one.section.title, language()), "asked": one.asked, "answered": one.answered,
             "share": shares.get(one.section.key), "done": one.done} for one in progress(record.version.sections, values)]
    why_not = hindered(door, record, OPEN)
    return render(request, "desk/assessments/answering/overview.html", framed(door, record) | {
        "rows": rows, "asked": sum(row["asked"] for row in rows), "answered": sum(row["answered"] for row in rows),
        "left": [(key, said(questions[key].ask, language()), questions[key].section, key.replace(".", "-")) for key in left[:SHOWN]],
        "more": max(len(left) - SHOWN, 0), "number_left": len(left),
        "next": next((row for row in rows if not row["done"]), rows[0] if rows else None), "why_not": why_not,
        "colleagues": [] if why_not else [(f"parties.account:{one.pk}", str(one)) for one in colleagues(record.organisation_id, door.on)],
        "may_review": not may_review(door.by),
        "own": not may_answer(door.by) and may_review(door.by) is not None,
        "inquiries": [(one, said(questions[one.item].ask, language())) for one in record.inquiries.filter(ended_at__isnull=True)],
        "submissions": list(record.submissions.order_by("-pk").defer("answers", "scores")),
        "guide": said(texts((record.version.plain.get("instrument") or {}).get("text")), language()),
        "journal": entries_of(f"assessments.assessment:{record.key}").order_by("-pk")[:SHOWN]})


@require_http_methods(["GET", "POST"])
@of_assessment
def section(request: HttpRequest, door: Door, record: Assessment, part: str) -> HttpResponse:
    """This function will show a section's questions and keep what is answered; what a colleague answered meanwhile is shown beside."""
    here = section_named(record, part)
    if here is None:
        raise Http404
    typed, conflicts = dict[str, str](), set[str]()
    refused: list[str] = []
    kept: list[Answer] = []
    if request.method == "POST":
        typed, conflicts, kept, refused = _kept(request, door, record, {one.key for one in here.questions})
    answers = current_answers(record)
    shown = shown_questions(record, here.questions, answers, language(), counts_of(record), typed, conflicts)
    context = framed(door, record) | {"section": here, "section_title": said(here.title, language()), "questions": shown, "refused": refused,
                                      "why_not": hindered(door, record, OPEN), "around": around(record, part), "kept": {one.item for one in kept},
                                      "changed": {one.key for one in shown if one.meanwhile or one.hangs_on in {answer.item for answer in kept}},
                                      "answered": sum(1 for one in shown if one.asked and one.now and one.now.value),
                                      "of": sum(1 for one in shown if one.asked)}
    if request.htmx:  # type: ignore[attr-defined] # the form saved itself
        return render(request, "desk/assessments/answering/saved.html", context)
    if request.method == "POST" and not conflicts and not refused:
        following = around(record, part)[1]
        messages.success(request, _("Your answers are kept."))
        return redirect("desk:assessment-section", record.key, following.key if following and "next" in request.POST else part)
    return render(request, "desk/assessments/answering/section.html", context, status=422 if refused else 409 if conflicts else 200)


def _kept(request: HttpRequest, door: Door, record: Assessment, items: set[str]) -> tuple[dict[str, str], set[str], list[Answer], list[str]]:
    """What was typed and is not kept, which of it stands against a colleague's answer, what was kept, and what was refused.

    A conflict that the page has shown (``held:…``) is settled by the button alone: what saves itself would settle it unasked.
    """
    said, by_itself, now = request.POST, bool(request.htmx), current_answers(record)  # type: ignore[attr-defined]
    typed = {item: said[f"a:{item}"] for item in items if f"a:{item}" in said}
    seen = {item: whole(said.get(f"seen:{item}", ""), None) for item in typed}
    others = {item for item in typed if item in now and now[item].pk != seen[item]}
    # one that was not touched is left as the colleague has it
    conflicts = {item for item in typed if item in now and now[item].value != typed[item]
                 and ((item in others and typed[item] != said.get(f"was:{item}", "")) or (by_itself and f"held:{item}" in said))}
    given = {item: value for item, value in typed.items() if item not in conflicts and item not in others}
    unkept = {item: typed[item] for item in conflicts}
    try:
        return unkept, conflicts, acts.give_answers(by=door.by, at=door.at, assessment=record.key, answers=given, seen=seen), []
    except Refused as refused:
        return unkept | given, conflicts, [], sentences(refused)


@require_http_methods(["GET", "POST"])
@of_assessment
def question(request: HttpRequest, door: Door, record: Assessment, item: str) -> HttpResponse:
    """This function will show a question whole: help, who answered what and when, evidence, comments; and keep what is added in one go:
    evidence, and words as a comment or, with another answer, as the reply to the review. All of it is kept, or nothing."""
    one = next((asked for asked in every_question(record.version.sections) if asked.key == item), None)
    if one is None:
        raise Http404
    answers, inquiry = current_answers(record), unanswered(record).filter(item=item).first()
    why_not = hindered(door, record, OPEN, *([SUBMITTED] if inquiry else []))
    choices, asked = answer_words(record.version.plain, one, language()), (inquiry and not why_not) or "inquiry" in request.POST
    form = AddingForm(request.POST or None, request.FILES or None, choices=choices if asked else None,
                      initial={"value": answers[item].value if item in answers else ""})
    if request.method == "POST":
        if tried(form, lambda given: _added(door, record, item, request.POST.get("inquiry"), given)):
            messages.success(request, _("Done."))
            return redirect("desk:assessment-question", record.key, item)
        if request.FILES:
            form.add_error("file", _("Choose the file again: it is kept only once all is well."))
    words = dict(choices)
    return render(request, "desk/assessments/answering/question.html", framed(door, record) | {
        "question": shown_questions(record, [one], answers, language(), counts_of(record))[0], "section": one.section,
        "section_title": said(here.title, language()) if (here := section_named(record, one.section)) else "",
        "history": [(answer, words.get(answer.value, answer.value)) for answer in history(record, item)[:50]],
        "evidence": record.evidence.filter(item=item).select_related("file"), "comments": record.comments.filter(item=item),
        "form": form, "why_not": why_not,
        "inquiries": record.inquiries.filter(item=item), "inquiry": inquiry, "why_no_comment": hindrance(may_answer(door.by)),
        "may_judge": not may_review(door.by) and record.state == SUBMITTED, "open": record.state == OPEN},
        status=422 if request.method == "POST" else 200)


def _added(door: Door, record: Assessment, item: str, inquiry: str | None, given: dict[str, Any]) -> None:
    """Keep what was added to a question: a reply, or evidence and a comment. The form that calls this takes all of it back where one part
    is refused."""
    at: dict[str, Any] = {"by": door.by, "at": door.at}
    evidence = {"url": given["url"], "source": given["file"], "name": given["file"].name if given["file"] else "", "dated_on": given["dated_on"],
                "said": given["said"]}
    attached = given["url"] or given["file"]
    if inquiry is not None:
        number = whole(inquiry) if record.inquiries.filter(pk=whole(inquiry), item=item).exists() else 0
        reply_to(**at, on=door.on, inquiry=number, value=given["value"], text=given["text"], **evidence)
        return
    if attached:
        acts.keep_evidence(**at, on=door.on, assessment=record.key, item=item, **evidence)
    if given["text"] or not attached:
        acts.comment(**at, assessment=record.key, item=item, text=given["text"])


@require_safe
@of_assessment
def evidence_file(request: HttpRequest, door: Door, record: Assessment, number: int) -> HttpResponseBase:
    """This function will hand out a piece of evidence."""
    found = get_object_or_404(Evidence.objects.select_related("file"), pk=number, assessment=record, file__isnull=False)
    assert found.file is not None
    return handed_out(found.file, found.file_name, "application/octet-stream")


@require_POST
@of_assessment
def act(request: HttpRequest, door: Door, record: Assessment, verb: str) -> HttpResponse:
    """This function will do one act on an assessment: share a section, submit, consent, reopen, close the review, withdraw or judge evidence,
    ask back and end that."""
    given = request.POST
    by: dict[str, Any] = {"by": door.by, "at": door.at}
    item, about = given.get("item", ""), given.get("evidence", given.get("inquiry", ""))
    number = whole(about)
    account = next((one for one in colleagues(record.organisation_id, door.on) if f"parties.account:{one.pk}" == given.get("account")), None)
    known: dict[str, Any] = {
        "share": lambda: acts.share_section(**by, assessment=record.key, section=given.get("section", ""),
                                            account_key=f"parties.account:{account.pk}" if account else "", account_name=str(account) if account else ""),
        "submit": lambda: reviewing.submit_assessment(**by, on=door.on, assessment=record.key),
        "consent": lambda: acts.consent(**by, assessment=record.key, named=given.get("named") == "1"),
        "close": lambda: reviewing.close_review(**by, on=door.on, assessment=record.key),
        "reopen": lambda: reviewing.reopen_assessment(**by, assessment=record.key, reason=given.get("reason", "")),
        "withdraw": lambda: acts.withdraw_evidence(**by, evidence=number),
        "judge": lambda: reviewing.judge_evidence(**by, evidence=number, accepted=given.get("accepted") == "1", note=given.get("note", "")),
        "ask": lambda: ask_back(**by, on=door.on, assessment=record.key, item=item, text=given.get("text", ""),
                                link=request.build_absolute_uri(reverse("desk:assessment-question", args=[record.key, item]))),
        "end": lambda: end_inquiry(**by, inquiry=number)}
    items = {one.key for one in every_question(record.version.sections)}
    if verb not in known or (verb == "ask" and item not in items):
        raise Http404
    try:
        known[verb]()
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Done."))
    back = given.get("back", "")
    if back in items:
        return redirect("desk:assessment-question", record.key, back)
    if back == "review":
        section_of = next((one.section for one in every_question(record.version.sections) if one.key == item), "")
        return redirect(reverse("desk:assessment-review", args=[record.key]) + f"?section={quote(section_of)}#q-{quote(item.replace('.', '-'))}")
    return redirect("desk:assessment", record.key)
