"""The versions of instruments: listed, taken in with all that is wrong in them, published, retired, dropped."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.documents.instruments.xlsform import xlsform
from dure.domain.assessments.actions import instruments as acts
from dure.domain.assessments.models import InstrumentVersion
from dure.domain.assessments.permissions import may_author
from dure.domain.assessments.queries.listed import versions
from dure.domain.assessments.queries.versions import others_of
from dure.domain.assessments.rules.findings import findings
from dure.domain.assessments.rules.forms import formed
from dure.domain.assessments.rules.questionnaire import every_question, said, texts
from dure.intake.instruments.files import plain_of_files
from dure.intake.instruments.yaml_file import MOST_BYTES
from dure.kernel.problem import Problem, Refused
from dure.kernel.sentences import sentence
from dure.web.common.downloads import sent
from dure.web.desk.acting import Door, at_desk, hindrance, language, sentences, tell
from dure.web.desk.forms import tried

STATES = {"draft": (gettext_lazy("Draft"), "warning"), "published": (gettext_lazy("Published"), "success"), "retired": (gettext_lazy("Retired"), "")}
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_SHOWN = 200


class Several(forms.ClearableFileInput):
    """Files chosen together."""

    allow_multiple_selected = True


class Retiring(forms.Form):
    """Why a version is not used any more."""

    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=500)


def shown_findings(problems: list[Problem]) -> list[dict[str, Any]]:
    """This function will give findings as the page shows them: errors first, each with its place."""
    return [{"said": sentence(one, language()), "error": one.severity == "error", "path": one.params.get("path", "")} for one in problems]


def held(key: int) -> InstrumentVersion:
    """This function will find a version, or answer that there is none."""
    return get_object_or_404(InstrumentVersion, pk=key)


def facts(version: InstrumentVersion) -> dict[str, Any]:
    """This function will give what every page of a version shows of it."""
    name, look = STATES[version.state]
    return {"version": version, "title": said(texts(version.title), language()), "state": name, "look": look}


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will list the versions, and take one in; where it is wrong, all that is wrong is shown and nothing is kept."""
    context: dict[str, Any] = {"why_not": hindrance(may_author(door.by)), "findings": [], "errors": []}
    status = 200
    if request.method == "POST":
        try:
            plain = _plain(request)
            problems = findings(plain)
            if not any(problem.severity == "error" for problem in problems):
                kept = acts.keep_instrument(by=door.by, at=door.at, plain=plain)
                messages.success(request, _("Kept as a draft. Look at it, try it, then publish it."))
                return redirect("desk:instrument", kept.pk)
            context["findings"] = shown_findings(problems)[:MOST_SHOWN]
        except Refused as refused:
            context["errors"] = sentences(refused)[:MOST_SHOWN]
        status = 422
    context["rows"] = [{**facts(version), "used": version.used} for version in versions()]  # type: ignore[attr-defined]
    return render(request, "desk/instruments/list.html", context, status=status)


def _plain(request: HttpRequest) -> dict[str, Any]:
    files = request.FILES.getlist("files")
    size = sum(file.size or 0 for file in files)
    if not files:
        raise Refused.because("assessments.no_file")
    if size > MOST_BYTES:
        raise Refused.because("assessments.file_large", size=size, most=MOST_BYTES)
    return plain_of_files([(file.name or "", file.read()) for file in files])


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show a version: what it holds, what was found, what may be done."""
    return _page(request, door, held(key), Retiring())


def _page(request: HttpRequest, door: Door, version: InstrumentVersion, form: Retiring, status: int = 200) -> HttpResponse:
    problems = findings(version.plain)
    about = version.plain.get("instrument") or {}
    return render(request, "desk/instruments/version.html", {
        **facts(version), "findings": shown_findings(problems)[:MOST_SHOWN], "number": len(problems), "form": form,
        "counts": {"items": len(version.instrument.items), "indicators": len(version.instrument.indicators), "nodes": len(version.instrument.nodes),
                   "sections": len(version.sections)},
        "minutes": round(len(list(every_question(version.sections))) * 0.6), "spoken": about.get("languages") or [],
        "forms": [{"name": name, "title": said(texts((one or {}).get("title") or name), language()), "items": len((one or {}).get("items") or [])}
                  for name, one in (version.plain.get("forms") or {}).items()],
        "others": list(others_of(version)[:20]), "why_not": hindrance(may_author(door.by))}, status=status)


@require_POST
@at_desk
def act(request: HttpRequest, door: Door, key: int, name: str) -> HttpResponse:
    """This function will publish, retire or drop a version, or keep one of its forms as an instrument of its own."""
    version = held(key)
    if name == "retire":
        form = Retiring(request.POST)
        if not tried(form, lambda data: acts.retire_instrument(by=door.by, at=door.at, version=version.pk, **data)):
            return _page(request, door, version, form, status=422)
        return redirect("desk:instrument", version.pk)
    try:
        if name == "publish":
            acts.publish_instrument(**door.acts(), version=version.pk)
            messages.success(request, _("Published: from now on it never changes, and cities may answer it."))
        elif name == "drop":
            acts.drop_instrument(by=door.by, at=door.at, version=version.pk)
            messages.success(request, _("The draft was dropped."))
            return redirect("desk:instruments")
        elif name == "form":
            kept = acts.keep_instrument(by=door.by, at=door.at, plain=formed(version.plain, request.POST.get("form", "")))
            messages.success(request, _("The shorter form is kept as an instrument of its own."))
            return redirect("desk:instrument", kept.pk)
        else:
            raise Http404
    except Refused as refused:
        tell(request, refused)
    return redirect("desk:instrument", version.pk)


@require_safe
@at_desk
def workbook(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will hand out a version as XLSForm."""
    version = held(key)
    return sent(xlsform(version.plain), f"{version.key}-{version.sha256[:8]}.xlsx")
