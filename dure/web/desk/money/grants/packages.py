"""Packages between city and Secretariat: made here, taken in once, and what the other side held beside what we hold."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from dure.domain.grants import permissions
from dure.domain.grants.actions import packages as acts
from dure.domain.grants.labels.books import FIGURES
from dure.domain.grants.labels.packages import SIDES
from dure.domain.grants.models import Agreement, Package
from dure.domain.grants.queries.packages import last_taken_in, packages_of
from dure.domain.grants.rules.package import public_text
from dure.kernel.problem import Refused
from dure.web.common.downloads import handed_out
from dure.web.desk.acting import Door, at_desk, hindrance, language, tell
from dure.web.desk.forms import tried
from dure.web.desk.money.grants.forms import Packaged
from dure.web.desk.money.grants.frame import found, tab

MOST = 20_000_000  # bytes of a package


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will show the packages of a grant, and the other side's last one beside our records."""
    return page(request, door, found(key))


def page(request: HttpRequest, door: Door, agreement: Agreement, status: int = 200, **bound: Any) -> HttpResponse:
    """This function will draw the tab, with the form that was refused."""
    said, side = language(), acts.side_of(door.by)
    beside = last_taken_in(agreement, side)
    rows = [(one.item, FIGURES.get(one.name, {}).get("label", {}).get(said, one.name), one) for one in beside.differing] if beside else []
    own = agreement.packages.filter(direction=Package.Direction.OUT, side=side).order_by("-as_of").first()
    return tab(request, door, agreement, "desk/money/grants/packages.html", status, **{
        "taking": Packaged(), "beside": beside, "differing": rows, "own": own, "packages": packages_of(agreement),
        "sides": {key: words[said] for key, words in SIDES.items()}, "other": SIDES["city" if side == "secretariat" else "secretariat"][said],
        "public": public_text(acts.own_key()), "why_not": hindrance(permissions.may_exchange(door.by)), **bound})


@require_POST
@at_desk
def make(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will make a package of what we hold now."""
    try:
        made = acts.make_package(**door.acts(), agreement=found(key).pk)
    except Refused as refused:
        tell(request, refused)
    else:
        messages.success(request, _("Package %(number)s is made: hand its file to the other side.") % {"number": made.number})
    return redirect("desk:grant-packages", key)


@require_POST
@at_desk
def take_in(request: HttpRequest, door: Door, key: str) -> HttpResponse:
    """This function will take in a package of the other side."""
    agreement = found(key)
    form = Packaged(request.POST, request.FILES)
    if tried(form, lambda said: acts.take_in_package(
            by=door.by, at=door.at, agreement=agreement.pk, source=said["file"].read(MOST), name=said["file"].name)):
        messages.success(request, _("The package is taken in."))
        return redirect("desk:grant-packages", key)
    return page(request, door, agreement, 422, taking=form)


@require_safe
@at_desk
def file(request: HttpRequest, door: Door, key: str, part: int) -> HttpResponseBase:
    """This function will hand out the file of a package."""
    package = get_object_or_404(Package.objects.select_related("file"), pk=part, agreement__key=key)
    return handed_out(package.file, f"{key}-{package.side}-{package.number}.json", "application/json")


urlpatterns = [
    path("grants/<slug:key>/packages/", shown, name="grant-packages"),
    path("grants/<slug:key>/packages/make/", make, name="grant-package-make"),
    path("grants/<slug:key>/packages/take-in/", take_in, name="grant-package-take-in"),
    path("grants/<slug:key>/packages/<int:part>/", file, name="grant-package"),
]
