"""The council desk: what was asked, until when, by whom it is answered; an answer's table beside last year's; what was done since."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from dure.documents.oversight.answer import answer_paper
from dure.documents.oversight.register import requests_register
from dure.domain.journal.queries import entries_of
from dure.domain.oversight import permissions
from dure.domain.oversight.actions import answers as answering
from dure.domain.oversight.actions import requests as acts
from dure.domain.oversight.labels.requests import KINDS, PROGRESS, SIDES
from dure.domain.oversight.models import Answer, Request
from dure.domain.oversight.queries import requests as queries
from dure.domain.oversight.rules.requests import FOLLOWED
from dure.kernel.digits import whole
from dure.kernel.problem import Refused
from dure.web.common.downloads import drawn
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, hindrance, language, tell
from dure.web.desk.forms import tried
from dure.web.desk.money.council_forms import FollowUpForm, RequestForm, writers
from dure.web.desk.money.council_table import laid

FILES = ("hwpx", "pdf", "xlsx")
STANDING = {"open": gettext_lazy("To be answered"), "drafted": gettext_lazy("Waits for approval"), "confirmed": gettext_lazy("To be sent"),
            "followed": gettext_lazy("Being followed up"), "ended": gettext_lazy("Finished")}
LOOKS = {"open": "warning", "drafted": "warning", "confirmed": "warning", "followed": "hint", "ended": "success"}


def said(words: dict[str, dict[str, str]]) -> dict[str, str]:
    """This function will return words in the reader's language."""
    return {key: both[language()] for key, both in words.items()}


LIST = Listing(
    name="requests", title=gettext_lazy("Council and audit: what was asked"), query=queries.requests, order="-asked",
    columns=(
        Column(key="key", label=gettext_lazy("Request number"), link=lambda row: reverse("desk:request", args=[row["key"]])),
        Column(key="kind", label=gettext_lazy("Kind"), say=lambda row: KINDS[row["kind"]][language()], needs=("kind",)),
        Column(key="title", label=gettext_lazy("What is asked"), lang="ko"),
        Column(key="member", label=gettext_lazy("Asked by"), lang="ko"),
        Column(key="committee", label=gettext_lazy("Committee or office"), lang="ko", shown=False),
        Column(key="number", label=gettext_lazy("Their number"), shown=False),
        Column(key="side", label=gettext_lazy("Side"), say=lambda row: SIDES[row["side"]][language()], needs=("side",), shown=False),
        Column(key="asked", label=gettext_lazy("Asked on"), field="asked_on", kind="day", sort=("asked_on", "pk")),
        Column(key="due", label=gettext_lazy("Deadline"), field="due_on", kind="day"),
        Column(key="writer", label=gettext_lazy("Writer"), field="writer_name"),
        Column(key="state", label=gettext_lazy("Standing"), field="standing", words=STANDING, looks=LOOKS),
        Column(key="answered", label=gettext_lazy("Answered on"), field="answered_on", kind="day", shown=False),
    ),
    filters=(
        Filter(key="text", label=gettext_lazy("Number, title or member")),
        Filter(key="kind", label=gettext_lazy("Kind"), kind="choice", options=lambda: said(KINDS)),
        Filter(key="side", label=gettext_lazy("Side"), kind="choice", options=lambda: said(SIDES)),
        Filter(key="state", label=gettext_lazy("Standing"), kind="choice", options=STANDING),
        Filter(key="year", label=gettext_lazy("Asked in"), kind="year"),
        Filter(key="late", label=gettext_lazy("Deadline"), kind="choice", options={"late": gettext_lazy("Overdue")}),
    ))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list what council and auditors asked, and what waits."""
    waiting = [(one, bool(one.due_on and one.due_on < door.on), STANDING[queries.standing_of(one)]) for one in queries.due_requests(door.on)[:12]]
    return LIST.answer(request, "desk/money/council.html", {
        "waiting": waiting, "drafts": queries.drafts_waiting()[:20], "why_not": hindrance(permissions.may_answer(door.by)), "files": FILES}, on=door.on)


@require_safe
@at_desk
def register(request: HttpRequest, door: Door, form: str) -> HttpResponse:
    """This function will hand out the register of what was asked and what became of it, of a year or a side where asked for."""
    if form not in FILES:
        raise Http404
    side = request.GET.get("side", "")
    rows = queries.requests(year=whole(request.GET.get("year", ""), None, most=4), side=side if side in SIDES else "")
    document = requests_register(list(rows.prefetch_related("follow_ups").order_by("asked_on", "pk")[:2_000]), door.on, _paper_language(request))
    return drawn(document, f"requests.{form}")


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def entered(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will register a request."""
    asked = {"kind": request.GET.get("kind", "data"), "side": request.GET.get("side", "council"), "asked_on": door.on}
    form = RequestForm(request.POST or None, on=door.on, initial=asked)

    def made(typed: dict[str, Any]) -> None:
        typed["made"] = acts.register_request(**door.acts(), asked=form.asked(), committee=typed["committee"], number=typed["number"], text=typed["text"],
                                              project=typed["project"],
                                              before=typed["before"].strip(), writer_key=typed["writer"], writer_name=form.writer_name())

    if request.method == "POST" and tried(form, made):
        messages.success(request, _("Registered."))
        return redirect("desk:request", form.cleaned_data["made"].key)
    return render(request, "desk/money/request_new.html", {"form": form, "why_not": hindrance(permissions.may_answer(door.by))},
                  status=422 if form.errors else 200)


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a request: what is asked, its answer beside last year's, what was done, what can be done next."""
    return _page(request, door, _request(key))


def _page(request: HttpRequest, door: Door, record: Request, follow_up: FollowUpForm | None = None) -> HttpResponse:
    answer = queries.newest_answer(record)
    both = queries.compared(answer) if answer else None
    draft = answer if answer and answer.state == Answer.State.PREPARED else None
    steps = [(one, PROGRESS[one.progress][language()]) for one in record.follow_ups.select_related("paper")]
    form = follow_up or FollowUpForm(initial={"reported_on": door.on, "progress": "ongoing"}, demanded=record.amount)
    standing = queries.standing_of(record)
    return render(request, "desk/money/request.html", {
        "request_record": record, "kind": KINDS[record.kind][language()], "side": SIDES[record.side][language()],
        "standing": STANDING[standing], "look": LOOKS[standing], "late": bool(record.due_on and record.due_on < door.on and not record.ended_on),
        "answer": answer, "draft": draft, "typed": answer.text if answer else "", "confirmed": answer if answer and answer.state == "approved" else None,
        "table": laid(answer, both) if answer and both else None, "steps": steps, "form": form, "by": door.by, "today": door.on, "files": FILES,
        "open": not record.ended_on, "followed": record.kind in FOLLOWED, "writers": writers(door.on), "moved": _moved(answer),
        "why_not": hindrance(permissions.may_answer(door.by)), "may_not_confirm": hindrance(permissions.may_confirm(door.by)),
        "versions": list(record.answers.order_by("version")), "journal": entries_of(f"oversight.request:{record.key}")[:30],
    }, status=422 if form.errors else 200)


def _moved(answer: Answer | None) -> int:
    """How many cells the records would answer otherwise by now; nothing where the table can no longer be drawn."""
    try:
        return len(queries.since_frozen(answer)) if answer and answer.table else 0
    except Refused:
        return 0


@require_safe
@at_desk
def answer_file(request: HttpRequest, door: Door, key: str, form: str) -> HttpResponse:
    """This function will hand out a request's answer as a paper, as it stands; a draft says that it is one. `version` chooses an older one."""
    if form not in FILES:
        raise Http404
    record, wanted = _request(key), whole(request.GET.get("version", ""), None)
    answer = record.answers.filter(version=wanted).first() if wanted is not None else queries.newest_answer(record)
    return drawn(answer_paper(record, answer, _paper_language(request)), f"request-{record.key}.{form}")


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will act on a request: draw or write its answer, confirm or refuse, send, assign, record what was done, withdraw."""
    record = _request(key)
    if verb == "follow-up":
        return _follow_up(request, door, record)
    verbs = {"draw": _draw, "write": _write, "approve": _decide, "refuse": _decide, "send": _send, "assign": _assign, "withdraw": _withdraw}
    if verb not in verbs:
        raise Http404
    try:
        verbs[verb](request, door, record)
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Done."))
    return redirect("desk:request", key)


def _draw(request: HttpRequest, door: Door, record: Request) -> None:
    answering.draw_answer(by=door.by, at=door.at, request=record.pk)


def _write(request: HttpRequest, door: Door, record: Request) -> None:
    typed = {name.removeprefix("why:"): str(value) for name, value in request.POST.items() if name.startswith("why:")}
    answering.write_answer(by=door.by, at=door.at, request=record.pk, text=request.POST.get("text", ""),
                           explanations=typed if "explained" in request.POST else None)


def _decide(request: HttpRequest, door: Door, record: Request) -> None:
    verb = request.resolver_match.kwargs["verb"] if request.resolver_match else ""
    answering.decide_answer(by=door.by, at=door.at, answer=_answer(record, "prepared").pk, approve=verb == "approve", note=request.POST.get("note", ""))


def _send(request: HttpRequest, door: Door, record: Request) -> None:
    answering.send_answer(by=door.by, at=door.at, on=_day(request.POST.get("on", ""), door.on), answer=_answer(record, "approved").pk,
                          number=request.POST.get("number", ""), follow="follow" in request.POST)


def _assign(request: HttpRequest, door: Door, record: Request) -> None:
    writer, due = request.POST.get("writer", ""), request.POST.get("due_on", "")
    known = dict(writers(door.on))
    if writer not in known:
        raise Http404
    acts.assign_request(by=door.by, at=door.at, request=record.pk, writer_key=writer, writer_name=known[writer] if writer else "",
                        due_on=_day(due, door.on) if due else None)


def _withdraw(request: HttpRequest, door: Door, record: Request) -> None:
    acts.withdraw_request(**door.acts(), request=record.pk, why=request.POST.get("why", ""))


def _follow_up(request: HttpRequest, door: Door, record: Request) -> HttpResponse:
    form = FollowUpForm(request.POST, demanded=record.amount)

    def made(typed: dict[str, Any]) -> None:
        acts.record_follow_up(**door.acts(), request=record.pk, reported_on=typed["reported_on"], progress=typed["progress"], text=typed["text"],
                              until=typed["until"], recovered=typed.get("recovered"))

    if tried(form, made):
        messages.success(request, _("Recorded."))
        return redirect("desk:request", record.key)
    return _page(request, door, record, form)


def _request(key: str) -> Request:
    try:
        return queries.request_named(key)
    except Refused as refused:
        raise Http404 from refused


def _answer(record: Request, state: str) -> Answer:
    found = record.answers.filter(state=state).order_by("-version").first()
    if found is None:
        raise Http404
    return found


def _day(text: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return otherwise


def _paper_language(request: HttpRequest) -> str:
    return "ko" if request.GET.get("language", language()) == "ko" else "en"




urlpatterns = [
    path("council/", listed, name="council"),
    path("council/new/", entered, name="request-new"),
    path("council/register.<slug:form>", register, name="requests-register"),
    path("council/<slug:key>/", shown, name="request"),
    path("council/<slug:key>/answer.<slug:form>", answer_file, name="request-answer"),
    path("council/<slug:key>/<slug:verb>/", step, name="request-step"),
]
