"""Applying for membership at the counter: begin, fill in, print and sign, submit, see how it stands."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.base.act import Actor
from dure.documents.application.form import form_to_sign as form_document
from dure.domain.members.actions import applications as acts
from dure.domain.members.labels.applications import CATEGORIES, FIELD_LABELS, HELP, PARTS, STATES
from dure.domain.members.models import Application
from dure.domain.members.queries import applications as queries
from dure.domain.members.rules.applications import STEPS, fields_of
from dure.domain.members.rules.scans import MOST_MB
from dure.domain.texts.queries import parameter
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence
from dure.web.common.downloads import drawn
from dure.web.counter import links

LANGUAGES = ("ko", "en", "fr")
# applications that one address may begin in an hour: an office has one, a mischief many
MOST_BEGUN = 20
Said = dict[str, list[str]]


def language() -> str:
    """This function will return the visitor's language, one of `LANGUAGES`."""
    said = (get_language() or "en")[:2]
    return said if said in LANGUAGES else "en"


def _said(words: dict[str, str]) -> str:
    return words.get(language(), words["en"])


def _applicant(record: Application) -> Actor:
    return Actor(queries.ref_of(record), record.number, frozenset({"applicant", f"applicant@{record.number}"}))


def _found(link: str) -> Application:
    record = queries.by_key(links.unsigned(link))
    if record is None:
        raise Http404
    return record


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """This function will say what membership asks for, and begin an application in the category that is chosen."""
    at = timezone.now()
    on = timezone.localdate(at)
    open_now = [key for key in parameter("members.categories", on) if key != "associate"]  # type: ignore[attr-defined]
    wrong = ""
    if request.method == "POST":
        try:
            if not _may_begin(request):
                wrong = _("Too many applications were begun from here. Please try again in an hour.")
            else:
                by = Actor("members.application:new", "applicant", frozenset({"applicant"}))
                made = acts.begin_application(by=by, on=on, at=at, category=request.POST.get("category", ""), language=language())
                return redirect("counter:application", links.signed(made.key))
        except Refused as refused:
            wrong = sentence(refused.problems[0], language())
    return render(request, "counter/begin.html", {"categories": [(key, _said(CATEGORIES[key])) for key in open_now],
                                                  "wrong": wrong}, status=422 if wrong else 200)


def _may_begin(request: HttpRequest) -> bool:
    key = f"counter-begun:{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, 3600)
    return int(cache.incr(key)) <= MOST_BEGUN


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def application(request: HttpRequest, link: str) -> HttpResponse:
    """This function will show an application: its form while it can be changed, afterwards how it stands. A post keeps the
    form, and submits it where that was asked."""
    record = _found(link)
    if request.method != "POST" or record.state not in STEPS["save"]:
        return _page(request, record)
    by, at = _applicant(record), timezone.now()
    address = links.address(request, record.key)
    version = request.POST.get("version", "")
    try:
        record = acts.save_application(by=by, at=at, application=record.pk, answers=request.POST.dict(), link=address,
                                       version=whole(version))
        if "submit" in request.POST:
            record = acts.submit_application(by=by, on=timezone.localdate(at), at=at, application=record.pk, link=address)
    except Refused as refused:
        return _refused(request, record, refused)
    if request.htmx:  # type: ignore[attr-defined] # the form saved itself
        return render(request, "counter/saved.html", {"application": record})
    if "submit" not in request.POST:
        messages.success(request, _("Your application is saved. You can come back to it by this page's address."))
    return redirect("counter:application", link)


def _refused(request: HttpRequest, record: Application, refused: Refused) -> HttpResponse:
    """What was typed stays on the page, with each sentence at its field; the newest version goes with it."""
    said: Said = {}
    for problem in refused.problems:
        said.setdefault(str(problem.params.get("field", "")), []).append(sentence(problem, language()))
        for key in problem.params.get("keys", ()):  # type: ignore[attr-defined]
            said.setdefault(str(key), []).append(_("The other window says: %(said)s") % {"said": record.answers.get(key, "–")})
    record.refresh_from_db()
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "counter/unsaved.html", {"said": [s for lines in said.values() for s in lines]})
    return _page(request, record, typed=request.POST.dict(), said=said, status=422)


def _page(request: HttpRequest, record: Application, typed: dict[str, str] | None = None, said: Said | None = None,
          status: int = 200) -> HttpResponse:
    answers, said = typed if typed is not None else record.answers, said or {}
    open_now = record.state in STEPS["save"]
    context: dict[str, Any] = {
        "application": record, "link": links.signed(record.key), "category": _said(CATEGORIES[record.category]),
        "state": _said(STATES[record.state]), "parts": _parts(record, answers, said), "open": open_now,
        "steps": _steps(record), "can_withdraw": record.state in STEPS["withdraw"] and record.state != "draft",
        "signed_problems": said.get("signed", []), "general": said.get("", []), "wrong": said, "most": MOST_MB,
        "address": links.address(request, record.key),
    }
    return render(request, "counter/application.html" if open_now else "counter/standing.html", context, status=status)


def _parts(record: Application, answers: dict[str, str], said: Said) -> list[dict[str, Any]]:
    names = dict(queries.country_names(language()))
    parts = []
    for part, fields in fields_of(record.category):
        asked = [{"key": f.key, "kind": f.kind, "wanted": f.wanted, "most": f.most, "label": _said(FIELD_LABELS[f.key]),
                  "help": _said(HELP.get(f.key, {"en": ""})), "value": answers.get(f.key, ""), "wrong": said.get(f.key, []),
                  "shown": names.get(answers.get(f.key, ""), "") if f.kind == "country" else answers.get(f.key, "")} for f in fields]
        parts.append({"title": _said(PARTS[part]), "key": part, "fields": asked,
                      "countries": queries.country_names(language()) if part == "applicant" else ()})
    return parts


def _steps(record: Application) -> list[tuple[str, str, str]]:
    """The way of an application: its steps, whether each is done (``done``), comes now (``now``) or later."""
    ended = {"declined": "declined", "withdrawn": "withdrawn"}.get(record.state, "admitted")
    way = ["draft", "submitted", "accepted", ended]
    at = 0 if record.state == "returned" else way.index(record.state)
    return [(_said(STATES[step]), "done" if n < at else "now" if n == at else "later", step) for n, step in enumerate(way)]


@never_cache
@require_safe
def form_to_sign(request: HttpRequest, link: str) -> HttpResponse:
    """This function will hand out the form as it was filled in, to be printed and signed."""
    record = _found(link)
    return drawn(form_document(record.number, record.category, record.answers, language()), f"application-{record.number}.pdf", inline=True)


@never_cache
@require_POST
def signed(request: HttpRequest, link: str) -> HttpResponse:
    """This function will take the signed form in."""
    record = _found(link)
    file = request.FILES.get("signed")
    try:
        if file is None:
            raise Refused.because("members.application_unsigned", source="network-members", field="signed")
        acts.attach_signed(by=_applicant(record), at=timezone.now(), application=record.pk, source=file, name=file.name or "")
    except Refused as refused:
        said = {"signed": [sentence(problem, language()) for problem in refused.problems]}
        return _page(request, record, said=said, status=422)
    messages.success(request, _("The signed form is kept with your application."))
    return redirect(reverse("counter:application", args=[link]) + "#sign")


@never_cache
@require_POST
def withdraw(request: HttpRequest, link: str) -> HttpResponse:
    """This function will take an application back, where the applicant says so twice."""
    record = _found(link)
    at = timezone.now()
    try:
        if request.POST.get("sure") != "yes":
            raise Refused.because("members.application_reason", source="network-members")
        acts.withdraw_application(by=_applicant(record), on=timezone.localdate(at), at=at, application=record.pk,
                                  reason=request.POST.get("reason", ""))
    except Refused as refused:
        messages.error(request, sentence(refused.problems[0], language()))
    return redirect("counter:application", link)
