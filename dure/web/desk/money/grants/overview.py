"""The position of a grant on a day, item by item, what is moved between items, and signing its draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.domain.appropriations.queries.lines import standing
from dure.domain.grants import permissions
from dure.domain.grants.actions import agreements as acts
from dure.domain.grants.models import Agreement, Reallocation
from dure.domain.grants.queries.explaining import OF_ITEM, grant_figure, item_figure
from dure.domain.grants.queries.position import position
from dure.domain.grants.rules.position import ItemPosition, Position
from dure.domain.journal.queries import entries_of
from dure.domain.texts.queries import setting
from dure.web.common.grant_flow import Flow, Grant, drawn_grant
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.forms import tried
from dure.web.desk.money.grants import forms
from dure.web.desk.money.grants.frame import found, tab

Said = dict[str, Any]
SHOWN = 10


@require_safe
@at_desk
def overview(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show where a grant stands at the end of a day (``?on=``), item by item."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, agreement: Agreement, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw the position, with the forms that were refused."""
    on = _day(request.GET.get("on", "")) or door.on
    stands = position(agreement, on)
    mode, digits = (setting(f"budget.settlement_rate_{name}", on).value for name in ("mode", "digits"))

    def row(item: ItemPosition) -> Said:
        return {"item": item, "rate": item.rate(str(mode), int(digits)), "cells": [
            (name, item_figure(item, name, on) if item.item else grant_figure(agreement.key, stands, name)) for name in OF_ITEM]}

    draft = agreement.state == Agreement.State.DRAFT
    begins = {"title_ko": agreement.title.get("ko", ""), "title_en": agreement.title.get("en", ""), "starts_on": agreement.starts_on,
              "ends_on": agreement.ends_on, "profile": agreement.profile_name, "items": list(agreement.items.values_list("name", "amount"))}
    empty: dict[str, django_forms.Form] = {
        "signing": forms.Signing(initial={"on": door.on}), "moving": forms.Moving(agreement=agreement, initial={"on": door.on})}
    if draft:
        empty["revising"] = forms.Revising(on=door.on, initial=begins)
    moved = Reallocation.objects.select_related("source", "target").filter(source__agreement=agreement).order_by("-on", "-pk")
    return tab(
        request, door, agreement, "desk/money/grants/overview.html", status, **(empty | bound), as_of=on, stands=stands,
        rows=[row(item) for item in stands.items], total=row(stands.total), came=[
            (name, grant_figure(agreement.key, stands, name)) for name in ("disbursed", "interest", "refunds", "bank")],
        moved=moved, draft=draft, flow=_flow(agreement, stands),
        terms=_terms(agreement, door.on), journal=entries_of(f"grants.agreement:{agreement.key}").order_by("-pk")[:SHOWN],
        may={"keep": hindrance(permissions.may_keep_agreements(door.by)), "sign": hindrance(permissions.may_sign_agreements(door.by)),
             "execute": hindrance(permissions.may_execute(door.by)), "decide": hindrance(permissions.may_decide_grants(door.by))})


def _flow(agreement: Agreement, stands: Position) -> Flow | None:
    line = standing(agreement.line, stands.on)
    return drawn_grant(Grant(line.available, stands.disbursed, [(item.name, item.executed) for item in stands.items], stands.interest, stands.refunds,
                             stands.returned))


@require_POST
@at_desk
def step(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will write a draft anew, sign it, or ask to move money between its items."""
    agreement, said = found(key), request.POST
    made: dict[str, tuple[str, django_forms.Form, Callable[[Said], Any]]] = {
        "sign": ("signing", forms.Signing(said), lambda s: acts.sign_agreement(by=door.by, at=door.at, on=s["on"], agreement=agreement.pk)),
        "move": ("moving", forms.Moving(said, agreement=agreement), lambda s: acts.ask_reallocation(
            by=door.by, at=door.at, on=s["on"], source=s["source"].pk, target=s["target"].pk, amount=s["amount"], reason=s["reason"])),
        "revise": ("revising", forms.Revising(said, on=door.on), lambda s: acts.revise_agreement(
            by=door.by, at=door.at, agreement=agreement.pk, title={"ko": s["title_ko"], "en": s["title_en"]}, starts_on=s["starts_on"],
            ends_on=s["ends_on"], items=s["items"], profile=s["profile"])),
    }
    if verb not in made:
        raise Http404
    name, form, act = made[verb]
    if tried(form, act):
        messages.success(request, _("Done."))
        return redirect("desk:grant", key)
    return page(request, door, agreement, 422, **{name: form})


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _terms(agreement: Agreement, on: date) -> Said:
    """The profile in words: frozen when signed, else the one that the draft names."""
    profiles = setting("grants.settlement_profiles", on).value
    terms: Said = agreement.profile or next((one for one in profiles if one["name"] == agreement.profile_name), {})
    return {**terms, "said": terms.get(language(), agreement.profile_name)}


urlpatterns = [path("grants/<slug:key>/", overview, name="grant"), path("grants/<slug:key>/act/<slug:verb>/", step, name="grant-act")]
