"""What came to a grant's account besides its instalments, and commitments that were open when its term ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.domain.grants import permissions
from dure.domain.grants.actions import credits as acts
from dure.domain.grants.models import Agreement, Credit, OpenCommitment
from dure.domain.grants.queries.explaining import grant_figure
from dure.domain.grants.queries.listed import commitments_of
from dure.domain.grants.queries.position import position
from dure.web.desk.acting import Door, at_desk, hindrance
from dure.web.desk.forms import tried
from dure.web.desk.money.grants import forms
from dure.web.desk.money.grants.frame import found, tab

Said = dict[str, Any]
Made = tuple[django_forms.Form, Callable[[Said], Any]]


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show interest, refunds and open commitments of a grant."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, agreement: Agreement, status: int = 200, refused: tuple[str, django_forms.Form] | None = None) -> HttpResponse:
    """This function will draw the tab; `refused` is the form that was, by the name of its place."""
    def form(place: str, empty: django_forms.Form) -> django_forms.Form:
        return refused[1] if refused and refused[0] == place else empty

    stands = position(agreement, door.on)
    taken = set(Credit.objects.filter(agreement=agreement, reverses__isnull=False).exclude(state="refused").values_list("reverses_id", flat=True))
    rows = [{"it": one, "may_take_back": one.state == "approved" and not one.reverses_id and one.pk not in taken,
             "why": form(f"back-{one.pk}", forms.Why(initial={"on": door.on}, prefix=f"b{one.pk}"))} for one in agreement.credits.order_by("on", "pk")]
    opened = [{"it": one, "why": form(f"drop-{one.pk}", forms.Why(initial={"on": door.on}, prefix=f"d{one.pk}"))} for one in commitments_of(agreement)]
    return tab(
        request, door, agreement, "desk/money/grants/credits.html", status, rows=rows, opened=opened, refused=refused[0] if refused else "",
        sums=[grant_figure(agreement.key, stands, name) for name in ("interest", "refunds")], open_sum=stands.total.open,
        crediting=form("credit", forms.Crediting(initial={"on": door.on})), committing=form("commit", forms.Committing(agreement=agreement)),
        may={"execute": hindrance(permissions.may_execute(door.by)), "approve": hindrance(permissions.may_approve_execution(door.by))})


@require_POST
@at_desk
def act(request: HttpRequest, door: Door, key: str, verb: str) -> HttpResponse:
    """This function will record a credit or an open commitment."""
    agreement = found(key)
    words: Said = {"by": door.by, "at": door.at}
    made: dict[str, Made] = {
        "credit": (forms.Crediting(request.POST), lambda s: acts.record_credit(
            **words, agreement=agreement.pk, **{name: s[name] for name in ("kind", "on", "amount", "text")})),
        "commit": (forms.Committing(request.POST, agreement=agreement), lambda s: acts.record_open_commitment(
            **words, **s | {"item": s["item"].pk})),
    }
    if verb not in made:
        raise Http404
    return _done(request, door, agreement, verb, made[verb])


@require_POST
@at_desk
def on_part(request: HttpRequest, door: Door, key: str, part: int, verb: str) -> HttpResponse:
    """This function will decide on a credit, take one back, or drop a commitment."""
    agreement, said = found(key), request.POST
    rows = OpenCommitment.objects.filter(item__agreement=agreement) if verb == "drop" else Credit.objects.filter(agreement=agreement)
    if not rows.filter(pk=part).exists():
        raise Http404
    words: Said = {"by": door.by, "at": door.at}
    made: dict[str, Made] = {
        "approve": (django_forms.Form(said), lambda s: acts.decide_credit(**words, credit=part, approve=True)),
        "refuse": (django_forms.Form(said), lambda s: acts.decide_credit(**words, credit=part, approve=False, note=said.get("note", ""))),
        "back": (forms.Why(said, prefix=f"b{part}"), lambda s: acts.take_back_credit(**words, credit=part, **s)),
        "drop": (forms.Why(said, prefix=f"d{part}"), lambda s: acts.drop_open_commitment(**words, commitment=part, **s)),
    }
    if verb not in made:
        raise Http404
    return _done(request, door, agreement, f"{verb}-{part}", made[verb])


def _done(request: HttpRequest, door: Door, agreement: Agreement, place: str, made: Made) -> HttpResponse:
    if tried(*made):
        messages.success(request, _("Done."))
        return redirect("desk:grant-credits", agreement.key)
    for error in made[0].non_field_errors() if not made[0].fields else ():
        messages.error(request, str(error))
    return page(request, door, agreement, 422, (place, made[0]))


urlpatterns = [
    path("grants/<slug:key>/credits/", shown, name="grant-credits"),
    path("grants/<slug:key>/credits/<slug:verb>/", act, name="grant-credit"),
    path("grants/<slug:key>/credits/<int:part>/<slug:verb>/", on_part, name="grant-credit-part"),
]
