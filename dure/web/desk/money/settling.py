"""Settlement of a grant at the desk: one page for both sides, from drawing it to closing, with what each may do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.documents.money.settlement import return_notice, settlement_report
from dure.domain.grants.actions import settling as acts
from dure.domain.grants.models import Agreement, Settlement
from dure.domain.grants.queries.settling import current, received
from dure.kernel.digits import whole
from dure.web.common.downloads import drawn
from dure.web.desk.acting import Door, at_desk
from dure.web.desk.forms import tried
from dure.web.desk.money import settling_forms as forms
from dure.web.desk.money.settling_page import FORMS, drawing, found, page

Said = dict[str, Any]
Made = tuple[str, django_forms.Form, Callable[[Said], Any]]


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show a grant's settlement: steps and days, items, terms of the return, queries, what came back."""
    return page(request, door, found(key))


@require_POST
@at_desk
def act(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will do one thing with a grant's settlement; what was refused is said on the page, with what was typed."""
    agreement = found(key)
    standing = current(agreement)
    if verb == "draw":
        form = drawing(agreement, door.on, request.POST)
        made: Made = ("drawing", form, lambda said: acts.draw_settlement(
            **door.acts(), agreement=agreement.pk, as_of=said["as_of"], text=said["text"], granted=form.granted()))
    elif standing is not None and verb in _VERBS:
        made = _VERBS[verb](request.POST, door, standing)
    else:
        raise Http404
    return _done(request, door, agreement, made)


@require_POST
@at_desk
def on_part(request: HttpRequest, door: Door, key: str, part: int, verb: str) -> HttpResponse:
    """This function will do one thing with a line, a query or a receipt of a grant's settlement."""
    agreement = found(key)
    standing = current(agreement)
    if standing is None or verb not in _ON_PARTS:
        raise Http404
    room, made = _ON_PARTS[verb]
    rows = {"lines": standing.lines.all(), "queries": standing.queries.all(),
            "receipts": standing.notice.receipts.all() if hasattr(standing, "notice") else standing.lines.none()}[room]
    if not rows.filter(pk=part).exists():
        raise Http404
    return _done(request, door, agreement, made(request.POST, door, part), part)


def _done(request: HttpRequest, door: Door, agreement: Agreement, made: Made, part: int = 0) -> HttpResponse:
    name, form, act = made
    if tried(form, act):
        messages.success(request, _("Done."))
        return redirect("desk:grant-settlement", agreement.key)
    return page(request, door, agreement, 422, part, **{name: form})


def _submit(said: Any, door: Door, record: Settlement) -> Made:
    return "submitting", forms.Submitting(said), lambda typed: acts.submit_settlement(**door.acts(), settlement=record.pk, **typed)


def _send_back(said: Any, door: Door, record: Settlement) -> Made:
    return "sending_back", forms.Why(said), lambda typed: acts.send_back(by=door.by, at=door.at, settlement=record.pk, why=typed["why"])


def _approve(said: Any, door: Door, record: Settlement) -> Made:
    return "approving", forms.Noting(said), lambda typed: acts.approve_settlement(**door.acts(), settlement=record.pk, note=typed["note"])


def _ask(said: Any, door: Door, record: Settlement) -> Made:
    line = whole(str(said.get("line", "")))
    about = f"grants.settlement_line:{line}" if record.lines.filter(pk=line).exists() else ""
    return "asking", forms.Asking(said), lambda typed: acts.ask_query(by=door.by, at=door.at, settlement=record.pk, text=typed["text"], about=about)


def _notify(said: Any, door: Door, record: Settlement) -> Made:
    return "notifying", forms.Notifying(said), lambda typed: acts.notify_return(**door.acts(), settlement=record.pk, **typed)


def _receive(said: Any, door: Door, record: Settlement) -> Made:
    left = record.notice.amount - received(record) if hasattr(record, "notice") else 0
    return "receiving", forms.Receiving(said, left=left), lambda typed: acts.prepare_receipt(**door.acts(), settlement=record.pk, **typed)


def _close(said: Any, door: Door, record: Settlement) -> Made:
    return "closing", django_forms.Form(said), lambda typed: acts.close_settlement(**door.acts(), settlement=record.pk)


def _review(said: Any, door: Door, line: int) -> Made:
    return "reviewing", django_forms.Form(said), lambda typed: acts.review_line(by=door.by, at=door.at, line=line)


def _disallow(said: Any, door: Door, line: int) -> Made:
    return "disallowing", forms.Disallowing(said, auto_id=f"id_line{line}_%s"), lambda typed: acts.disallow(by=door.by, at=door.at, line=line, **typed)


def _answer(said: Any, door: Door, query: int) -> Made:
    return "answering", forms.Answering(said, auto_id=f"id_query{query}_%s"), lambda typed: acts.answer_query(
        by=door.by, at=door.at, query=query, answer=typed["answer"])


def _settle(said: Any, door: Door, query: int) -> Made:
    return "settling", django_forms.Form(said), lambda typed: acts.settle_query(by=door.by, at=door.at, query=query)


def _accept(said: Any, door: Door, receipt: int) -> Made:
    return "deciding", forms.Noting(said), lambda typed: acts.decide_receipt(by=door.by, at=door.at, receipt=receipt, approve=True, note=typed["note"])


def _refuse(said: Any, door: Door, receipt: int) -> Made:
    return "deciding", forms.Noting(said), lambda typed: acts.decide_receipt(by=door.by, at=door.at, receipt=receipt, approve=False, note=typed["note"])


def _take_back(said: Any, door: Door, receipt: int) -> Made:
    return "taking_back", forms.Why(said, auto_id=f"id_receipt{receipt}_%s"), lambda typed: acts.take_back_receipt(
        **door.acts(), receipt=receipt, why=typed["why"])


_VERBS: dict[str, Callable[[Any, Door, Settlement], Made]] = {
    "submit": _submit, "send-back": _send_back, "approve": _approve, "ask": _ask, "notify": _notify, "receive": _receive, "close": _close}
_ON_PARTS: dict[str, tuple[str, Callable[[Any, Door, int], Made]]] = {
    "review": ("lines", _review), "disallow": ("lines", _disallow), "answer": ("queries", _answer), "settle": ("queries", _settle),
    "accept": ("receipts", _accept), "refuse": ("receipts", _refuse), "take-back": ("receipts", _take_back)}


@require_safe
@at_desk
def paper(request: HttpRequest, door: Door, key: str, version: int, kind: str, spoken: str, form: str) -> HttpResponse:
    """This function will hand out a settlement's report, or its return notice, as HWPX, PDF or XLSX."""
    record = get_object_or_404(Settlement.objects.select_related("agreement__line__project", "agreement__recipient"), agreement__key=key, version=version)
    if spoken not in ("ko", "en") or form not in FORMS:
        raise Http404
    if kind == "report":
        document = settlement_report(record, spoken)
    elif kind == "notice" and hasattr(record, "notice"):
        document = return_notice(record.notice, spoken, received(record))
    else:
        raise Http404
    return drawn(document, f"{key}-{kind}-{version}-{spoken}.{form}")


urlpatterns = [
    path("grants/<slug:key>/settlement/", shown, name="grant-settlement"),
    path("grants/<slug:key>/settlement/<slug:verb>/", act, name="settlement-act"),
    path("grants/<slug:key>/settlement/parts/<int:part>/<slug:verb>/", on_part, name="settlement-part"),
    path("grants/<slug:key>/settlement/<int:version>/<slug:kind>-<slug:spoken>.<slug:form>", paper, name="settlement-paper"),
]
