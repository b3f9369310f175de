"""What the public reads of grants: how each was settled once the city approved it, and what came back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.http import require_safe

from dure.documents.money.settlement import rated
from dure.domain.grants.queries.returns import public_settlement, public_settlements, step_words
from dure.domain.grants.queries.settled import figures, line_figures
from dure.domain.parties.queries import names_on
from dure.domain.texts.queries import over_time
from dure.kernel.derivation import derive
from dure.web.common.grant_flow import Grant, drawn_grant
from dure.web.common.languages import language

COLUMNS = ("granted", "accepted", "unspent")


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the settlements that are approved, the newest first: granted, executed, returned."""
    rows, said = list(public_settlements().prefetch_related("lines__item")), language()
    names = names_on([one.agreement.recipient_id for one in rows], said, timezone.localdate())
    modes = [over_time(f"budget.settlement_rate_{name}") for name in ("mode", "digits")]
    shown = []
    for one in rows:
        sums, (mode, digits) = figures(one, list(one.lines.all())), (asked(one.as_of).value for asked in modes)
        rate = derive("share", sums["executed"], sums["granted"], mode=str(mode), digits=str(digits))
        shown.append({"record": one, "title": _titled(one), "recipient": names[one.agreement.recipient_id], "step": step_words(one)[said],
                      "rate": rate.value, "sums": sums})
    return render(request, "portal/settlements.html", {"rows": shown})


@require_safe
def settlement(request: HttpRequest, key: str) -> HttpResponse:
    """This function will show a grant's settlement: by item, the return with its terms, its days, what came back."""
    record = public_settlement(key)
    if record is None:
        raise Http404
    said, lines, made = language(), list(record.lines.select_related("item")), rated(record)
    rows = []
    for line, computed in zip(lines, made.lines, strict=True):
        shown = line_figures(line, record.as_of)
        rows.append({"name": line.item.name, "cells": [shown[name] for name in COLUMNS], "rate": computed.rate})
    agreement, sums = record.agreement, figures(record, lines)
    spent = [(line.item.name, int(line_figures(line, record.as_of)["accepted"].value or 0)) for line in lines]
    drawn = drawn_grant(Grant(agreement.amount, int(sums["granted"].value or 0), spent, int(sums["interest"].value or 0), int(sums["refunds"].value or 0),
                              record.received or 0))
    return render(request, "portal/settlement.html", {
        "record": record, "agreement": agreement, "title": _titled(record), "rows": rows, "sums": sums, "flow": drawn, "rate": made.total.rate,
        "step": step_words(record)[said], "recipient": names_on([agreement.recipient_id], said, record.as_of)[agreement.recipient_id],
        "notice": record.notice if hasattr(record, "notice") else None})


def _titled(record: Any) -> str:
    words = record.agreement.title
    return words.get(language()) or next(iter(words.values()), record.agreement.key)


urlpatterns = [
    path("money/settlements/", listed, name="settlements"),
    path("money/settlements/<slug:key>/", settlement, name="settlement"),
]
