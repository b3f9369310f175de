"""What the page of a settlement shows: steps and days, items, the return, queries, what came back, and what may be done next."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from dure.documents.money.settlement import rated
from dure.domain.grants import permissions
from dure.domain.grants.labels.settling import DEADLINES, STANDINGS, STEPS
from dure.domain.grants.models import Agreement, Query, ReturnReceipt, Settlement
from dure.domain.grants.queries.deadlines import Due, steps_of
from dure.domain.grants.queries.position import position
from dure.domain.grants.queries.returns import standing_receipts
from dure.domain.grants.queries.settled import figures, line_figures
from dure.domain.grants.queries.settling import bare_expenses, current, findings, received
from dure.domain.grants.rules.deadlines import RECIPIENT
from dure.domain.grants.rules.profiles import Profile, profile_of
from dure.domain.grants.rules.settling import approving_problems
from dure.domain.journal.queries import entries_of
from dure.web.desk.acting import Door, hindrance, language
from dure.web.desk.money import settling_forms as forms
from dure.web.desk.money.grants.frame import found, tab

__all__ = ["FORMS", "drawing", "found", "page"]
FORMS = ("hwpx", "pdf", "xlsx")
SPOKEN = (("ko", "한국어"), ("en", "English"))
# how a settlement's step looks
LOOKS = {"drawn": "hint", "submitted": "warning", "approved": "success", "notified": "warning", "returned": "success", "closed": "success"}
STANDS = {"done": "success", "done_late": "warning", "late": "error", "soon": "warning", "open": "hint"}
COLUMNS = ("granted", "spent", "executed", "disallowed", "accepted", "unspent")
BARE = 20
Said = dict[str, Any]


def page(request: HttpRequest, door: Door, agreement: Agreement, status: int = 200, part: int = 0, **bound: Any) -> HttpResponse:
    """This function will draw the page of a grant's settlement, with the form that was refused: of a line or a query where `part` is
    its key."""
    said, standing = language(), current(agreement)
    why_not = {name: hindrance(may(door.by)) for name, may in (
        ("recipient", permissions.may_execute), ("office", permissions.may_review_settlement), ("approver", permissions.may_decide_grants))}
    running = agreement.state == Agreement.State.SIGNED and agreement.ends_on <= door.on
    shown: Said = {"settlement": standing, "why_not": why_not, "part": part, "drawing": drawing(agreement, door.on, None, standing),
                   "drawable": running and (standing is None or standing.step == "drawn"),
                   "earlier": list(agreement.settlements.filter(step=Settlement.Step.SENT_BACK).order_by("-version"))}
    if agreement.state != Agreement.State.DRAFT:
        profile = profile_of(agreement.profile)
        shown |= {"steps": [_step(due, said) for due in steps_of([agreement], door.on)[agreement.pk]], "profile": profile, "profile_name": _called(profile)}
    if standing is not None:
        shown |= _settlement(standing, door, said)
        for row in shown["rows"]:
            row["disallowing"] = bound["disallowing"] if part == row["line"].pk and "disallowing" in bound else row["disallowing"]
        for one in shown["queries"]:
            one["answering"] = bound["answering"] if part == one["query"].pk and "answering" in bound else one["answering"]
    return tab(request, door, agreement, "desk/money/settlement.html", status, **shown | bound)


def drawing(agreement: Agreement, on: date, typed: Any = None, standing: Settlement | None = None) -> forms.Drawing:
    """This function will return the form of a settlement to be drawn: where less was disbursed than agreed, it asks item by item."""
    drawn = {line.item_id: line.granted for line in standing.lines.all()} if standing is not None and standing.step == "drawn" else {}
    stands = position(agreement, on)
    short = stands.total.granted != stands.disbursed
    items = {one.item: (one.name, drawn.get(one.item, one.granted)) for one in stands.items} if short else {}
    return forms.Drawing(typed, items=items, initial={"text": standing.text} if drawn and standing is not None else None)


def _called(profile: Profile) -> str:
    return profile.ko if language() == "ko" else profile.en


def _step(due: Due, said: str) -> Said:
    return {"name": DEADLINES[due.step.name][said], "due": due.step, "standing": STANDINGS[due.standing][said], "look": STANDS[due.standing],
            "late": due.late if due.standing in ("late", "done_late") else 0, "recipient": due.step.name in RECIPIENT}


def _settlement(record: Settlement, door: Door, said: str) -> Said:
    lines, queries = list(record.lines.select_related("item")), list(record.queries.all())
    made, sums = rated(record), figures(record, lines)
    notice = record.notice if hasattr(record, "notice") else None
    came = received(record) if notice else 0
    rows = []
    for line, computed in zip(lines, made.lines, strict=True):
        shown = line_figures(line, record.as_of)
        rows.append({"line": line, "cells": [shown[name] for name in COLUMNS], "rate": computed.rate,
                     "disallowing": forms.Disallowing(initial={"amount": line.disallowed, "why": line.why}, auto_id=f"id_line{line.pk}_%s")})
    total = {name: sum(getattr(line, name) for line in lines) for name in ("spent", "executed", "disallowed")}
    hinders = approving_problems([line.item.name for line in lines if line.reviewed_at is None], sum(one.answered_at is None for one in queries),
                                 sum(one.answered_at is not None and one.closed_at is None for one in queries),
                                 [line.reviewed_by_key for line in lines], door.by.key)
    return {
        "step": STEPS[record.step][said], "look": LOOKS[record.step], "rows": rows, "sums": sums, "total": total, "rate": made.total.rate,
        "found": findings(record),
        "bare": list(bare_expenses(record.agreement, record.as_of).select_related("item").order_by("on", "pk")[:BARE]),
        "queries": [_query(one, lines) for one in queries], "notice": notice, "came": came,
        "left": notice.amount - came if notice else 0, "receipts": list(notice.receipts.select_related("entry", "reverses")) if notice else [],
        "last_receipt": _last_receipt(record), "taking_back": forms.Why(auto_id="id_receipt_%s"),
        "hinders": [hindrance(one) for one in hinders], "papers": _papers(record, notice is not None),
        "journal": entries_of(f"grants.settlement:{record.pk}")[:20], **_forms(notice.amount - came if notice else 0)}


def _last_receipt(record: Settlement) -> int:
    """The receipt that can be taken back: the last one that stands, before the grant is closed, and while no counter-receipt waits."""
    standing = standing_receipts(record) if record.step in ("notified", "returned") else []
    return standing[-1] if standing and not ReturnReceipt.objects.filter(reverses=standing[-1], state="prepared").exists() else 0


def _forms(left: int) -> dict[str, django_forms.Form]:
    return {"submitting": forms.Submitting(), "sending_back": forms.Why(auto_id="id_back_%s"), "approving": forms.Noting(auto_id="id_approve_%s"),
            "asking": forms.Asking(), "notifying": forms.Notifying(), "receiving": forms.Receiving(left=left)}


def _query(query: Query, lines: list[Any]) -> Said:
    kind, _, key = query.about.rpartition(":")
    about = next((line.item.name for line in lines if kind == "grants.settlement_line" and str(line.pk) == key), "")
    return {"query": query, "about": about, "answering": forms.Answering(auto_id=f"id_query{query.pk}_%s")}


def _papers(record: Settlement, noticed: bool) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(kind, [(f"{spoken} {form.upper()}", reverse("desk:settlement-paper", args=[record.agreement.key, record.version, kind, code, form]))
                    for code, spoken in SPOKEN for form in FORMS]) for kind in ("report", *(["notice"] if noticed else []))]
