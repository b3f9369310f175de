"""Transfers and carry-overs: shown with what can be decided, decided by another, taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dure.domain.appropriations.actions import moves as acts
from dure.domain.appropriations.labels.lines import CARRY_OVERS, TRANSFERS
from dure.domain.appropriations.models import BudgetLine
from dure.domain.appropriations.queries.tables import moves_of
from dure.kernel.problem import Refused
from dure.web.desk.acting import Door, at_desk, language, tell

Said = dict[str, Any]


def rows_of(lines: list[BudgetLine], door: Door) -> list[Said]:
    """This function will return the moves of lines in the order of their days: kind, from, to, amount, reason, who, and what can be done."""
    transfers, carried = moves_of(lines)
    rows: list[Said] = [{
        "kind": "transfer", "record": one, "name": TRANSFERS[one.kind][language()], "source": one.source or _("the reserve"), "target": one.target,
        "back": bool(one.reverses_id), "undo": one.state == "approved" and not one.reverses_id and getattr(one, "reversed_by", None) is None}
        for one in transfers]
    for row in rows:
        if row["back"] and not row["record"].source_id:  # what came from the reserve goes back to it
            row["source"], row["target"] = row["target"], row["source"]
    rows += [{"kind": "carry-over", "record": one, "name": CARRY_OVERS[one.kind][language()], "source": one.line,
              "target": one.into or one.line.fiscal_year + 1, "back": False, "undo": False} for one in carried]
    for row in rows:
        row["own"] = row["record"].prepared_by_key == door.by.key
    return sorted(rows, key=lambda row: (row["record"].on, row["record"].pk))


@require_POST
@at_desk
def decide(request: HttpRequest, door: Door, kind: str, key: int, verb: str) -> HttpResponse:
    """This function will approve, refuse or take back a move, and lead back to where it was asked."""
    at: Said = {"by": door.by, "at": door.at}
    if kind not in ("transfer", "carry-over") or verb not in ("approve", "refuse", "take-back") or (verb, kind) == ("take-back", "carry-over"):
        raise Http404
    try:
        if verb == "take-back":
            acts.take_back_transfer(**at, on=door.on, transfer=key, reason=request.POST.get("reason", ""))
        elif kind == "transfer":
            acts.decide_transfer(**at, transfer=key, approve=verb == "approve", note=request.POST.get("note", ""))
        else:
            acts.decide_carry_over(**at, carry_over=key, approve=verb == "approve", note=request.POST.get("note", ""))
        messages.success(request, _("Prepared. It counts once somebody else approves it.") if verb == "take-back" else _("Decided."))
    except Refused as refused:
        tell(request, refused)
    back = request.POST.get("back", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/") else "desk:lines")
