"""Applications for a grant's money, what was granted on them, and the instalments that pay it, each with its case on the city's ladder."""

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
from dure.domain.grants.actions import agreements as acts
from dure.domain.grants.models import Agreement, Application, Instalment, Reallocation
from dure.domain.grants.queries import listed as queries
from dure.web.desk.acting import Door, at_desk, hindrance
from dure.web.desk.forms import tried
from dure.web.desk.money.grants import forms
from dure.web.desk.money.grants.frame import found, tab

Said = dict[str, Any]
Made = tuple[django_forms.Form, Callable[[Said], Any]]


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show what was applied for, granted and paid of a grant."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, agreement: Agreement, status: int = 200, refused: tuple[str, django_forms.Form] | None = None) -> HttpResponse:
    """This function will draw the tab; `refused` is the form that was, by the name of its place."""
    rows = []
    asked = granted = paid = 0
    for one in queries.applications_of(agreement):
        of = list(one.instalments.all())
        left = (one.granted or 0) - sum(part.amount for part in of if part.state == "approved" or (part.state == "prepared" and part.amount > 0))
        taken = {part.reverses_id for part in of if part.state != "refused"}
        rows.append({"it": one, "left": left if one.state == "approved" else 0, "parts": [
            _part(part, refused, door, part.pk in taken)
            for part in of], "granting": _form(refused, f"grant-{one.pk}", forms.Granting(initial={"granted": one.amount, "on": door.on}, prefix=f"g{one.pk}")),
            "paying": _form(refused, f"pay-{one.pk}", forms.Paying(initial={"amount": left}, prefix=f"p{one.pk}"))})
        asked += one.amount if one.state != "refused" else 0
        granted += one.granted or 0
        paid += sum(part.amount for part in of if part.state == "approved")
    applying = forms.Applying(initial={"amount": max(agreement.amount - granted, 0) or None, "on": door.on})
    return tab(
        request, door, agreement, "desk/money/grants/instalments.html", status, rows=rows, sums={"asked": asked, "granted": granted, "paid": paid},
        applying=_form(refused, "apply", applying), refused=refused[0] if refused else "",
        may={"keep": hindrance(permissions.may_keep_agreements(door.by)), "execute": hindrance(permissions.may_execute(door.by)),
             "decide": hindrance(permissions.may_decide_grants(door.by))})


def _part(part: Instalment, refused: tuple[str, django_forms.Form] | None, door: Door, taken: bool) -> dict[str, Any]:
    """An instalment with the form that confirms it, or takes back one that was confirmed and stands."""
    arriving = forms.Arriving(initial={"paid_on": part.due_on or door.on}, prefix=f"a{part.pk}")
    stands = part.state == "approved" and not part.reverses_id and not taken
    return {"it": part, "arriving": _form(refused, f"arrive-{part.pk}", arriving),
            "taking_back": _form(refused, f"take-back-{part.pk}", forms.Why(initial={"on": door.on}, prefix=f"t{part.pk}")) if stands else None}


@require_POST
@at_desk
def apply(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will apply for money of a grant."""
    agreement = found(key)
    form = forms.Applying(request.POST)
    return _done(request, door, agreement, "apply", (form, lambda said: acts.apply(
        by=door.by, at=door.at, on=said["on"], agreement=agreement.pk, amount=said["amount"], reason=said["reason"])))


@require_POST
@at_desk
def on_application(request: HttpRequest, door: Door, key: str, part: int, verb: str) -> HttpResponse:
    """This function will decide on an application, or prepare an instalment of what was granted."""
    agreement, said = found(key), request.POST
    _of(agreement, Application.objects.filter(pk=part, agreement=agreement))
    made: dict[str, Made] = {
        "grant": (forms.Granting(said, prefix=f"g{part}"), lambda s: acts.decide_application(
            by=door.by, at=door.at, on=s["on"], application=part, approve=True, granted=s["granted"], conditions=s["conditions"])),
        "refuse": (django_forms.Form(said), lambda s: acts.decide_application(
            by=door.by, at=door.at, on=door.on, application=part, approve=False, note=said.get("note", ""))),
        "pay": (forms.Paying(said, prefix=f"p{part}"), lambda s: acts.prepare_instalment(
            by=door.by, at=door.at, application=part, amount=s["amount"], due_on=s["due_on"])),
    }
    if verb not in made:
        raise Http404
    return _done(request, door, agreement, f"{verb}-{part}", made[verb])


@require_POST
@at_desk
def on_instalment(request: HttpRequest, door: Door, key: str, part: int, verb: str) -> HttpResponse:
    """This function will open an instalment's case on the ladder, confirm that it arrived, refuse it, or take it back."""
    agreement, said = found(key), request.POST
    _of(agreement, Instalment.objects.filter(pk=part, application__agreement=agreement))
    made: dict[str, Made] = {
        "case": (django_forms.Form(said), lambda s: acts.open_instalment_case(by=door.by, at=door.at, on=door.on, instalment=part)),
        "arrive": (forms.Arriving(said, prefix=f"a{part}"), lambda s: acts.decide_instalment(
            by=door.by, at=door.at, instalment=part, approve=True, paid_on=s["paid_on"])),
        "confirm": (django_forms.Form(said), lambda s: acts.decide_instalment(by=door.by, at=door.at, instalment=part, approve=True)),
        "take-back": (forms.Why(said, prefix=f"t{part}"), lambda s: acts.take_back_instalment(
            by=door.by, at=door.at, on=s["on"], instalment=part, why=s["why"])),
        "refuse": (django_forms.Form(said), lambda s: acts.decide_instalment(
            by=door.by, at=door.at, instalment=part, approve=False, note=said.get("note", ""))),
    }
    if verb not in made:
        raise Http404
    return _done(request, door, agreement, f"{verb}-{part}", made[verb])


@require_POST
@at_desk
def on_move(request: HttpRequest, door: Door, key: str, part: int, verb: str) -> HttpResponse:
    """This function will approve or refuse what is to be moved between items."""
    agreement = found(key)
    _of(agreement, Reallocation.objects.filter(pk=part, source__agreement=agreement))
    if verb not in ("approve", "refuse"):
        raise Http404
    form = django_forms.Form(request.POST)
    if tried(form, lambda said: acts.decide_reallocation(
            by=door.by, at=door.at, reallocation=part, approve=verb == "approve", note=request.POST.get("note", ""))):
        messages.success(request, _("Done."))
    for error in form.non_field_errors():
        messages.error(request, str(error))
    return redirect("desk:grant", key)


def _done(request: HttpRequest, door: Door, agreement: Agreement, place: str, made: Made) -> HttpResponse:
    if tried(*made):
        messages.success(request, _("Done."))
        return redirect("desk:grant-instalments", agreement.key)
    for error in made[0].non_field_errors() if not made[0].fields else ():
        messages.error(request, str(error))
    return page(request, door, agreement, 422, (place, made[0]))


def _form(refused: tuple[str, django_forms.Form] | None, place: str, empty: django_forms.Form) -> django_forms.Form:
    return refused[1] if refused and refused[0] == place else empty


def _of(agreement: Agreement, rows: Any) -> None:
    if not rows.exists():
        raise Http404


urlpatterns = [
    path("grants/<slug:key>/instalments/", shown, name="grant-instalments"),
    path("grants/<slug:key>/instalments/apply/", apply, name="grant-apply"),
    path("grants/<slug:key>/applications/<int:part>/<slug:verb>/", on_application, name="grant-application"),
    path("grants/<slug:key>/instalments/<int:part>/<slug:verb>/", on_instalment, name="grant-instalment"),
    path("grants/<slug:key>/moves/<int:part>/<slug:verb>/", on_move, name="grant-move"),
]
