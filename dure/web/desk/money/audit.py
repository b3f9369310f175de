"""The auditor's page: a package drawn from the records, read by whoever holds a duty; what was handed over; dispositions and what came of
them. An auditor writes nothing: drawing a package is a read, handing one over an act of the office."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from dure.documents.oversight.package import package_file
from dure.domain.oversight import permissions
from dure.domain.oversight.actions import packages as acts
from dure.domain.oversight.labels.requests import KINDS, PROGRESS
from dure.domain.oversight.models import AuditPackage
from dure.domain.oversight.queries import audit as queries
from dure.domain.oversight.rules.sampling import MOST
from dure.domain.papers import actions as papers
from dure.domain.papers.models import StoredFile
from dure.domain.papers.queries import path_to_read
from dure.kernel.problem import Refused
from dure.web.common import downloads
from dure.web.desk.acting import Door, at_desk, hindrance, language
from dure.web.desk.forms import tried

MEDIA = "application/zip"


class SampleForm(forms.Form):
    """Which entries: of which year, how many, by which seed."""

    year = forms.IntegerField(label=gettext_lazy("Year"), min_value=1945, max_value=2200)
    size = forms.IntegerField(label=gettext_lazy("Entries in the sample"), min_value=1, max_value=MOST)
    seed = forms.CharField(label=gettext_lazy("Seed: any word that was agreed on"), max_length=100)

    def scope(self) -> queries.Scope:
        """This function will return what was asked for."""
        said = self.cleaned_data
        return queries.Scope(said["year"], said["size"], said["seed"])


class HandForm(SampleForm):
    """A package that is handed over, and to whom."""

    handed_to = forms.CharField(label=gettext_lazy("Handed to"), max_length=200)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def shown(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show dispositions and packages, and hand a package over: it is drawn, kept by its hash, and journaled."""
    first = {"year": queries.last_year(door.on), "size": 25, "seed": f"{door.on:%Y-%m-%d}"}
    form = HandForm(request.POST or None, initial=first)

    def made(typed: dict[str, Any]) -> None:
        scope = form.scope()
        dossier = queries.dossier(scope, door.at)
        file = papers.keep_file(by=door.by, at=door.at, source=package_file(dossier, language(), _bytes), name=_name(scope), media_type=MEDIA)
        acts.hand_over_package(by=door.by, at=door.at, scope=scope, file=file, entries=len(dossier.sample), handed_to=typed["handed_to"])

    if request.method == "POST" and tried(form, made):
        messages.success(request, _("The package was drawn and kept. Its hash proves what was handed over."))
        return redirect("desk:audit")
    rows = []
    for one in queries.dispositions():
        steps = list(one.follow_ups.all())
        rows.append({"request": one, "kind": KINDS[one.kind][language()], "last": steps[-1] if steps else None,
                     "progress": PROGRESS[steps[-1].progress][language()] if steps else "",
                     "late": bool(one.due_on and one.due_on < door.on and not one.ended_on)})
    return render(request, "desk/money/audit.html", {
        "rows": rows, "packages": queries.packages()[:50], "form": form, "drawing": SampleForm(initial=first, prefix="draw"),
        "why_not": hindrance(permissions.may_hand_over(door.by)), "may_answer": not hindrance(permissions.may_answer(door.by))},
                  status=422 if form.errors else 200)


@require_safe
@at_desk
def drawn(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will draw a package and hand it out: a read, which leaves nothing behind."""
    form = SampleForm(request.GET, prefix="draw")
    if not form.is_valid():
        return HttpResponse("\n".join(error for errors in form.errors.values() for error in errors), status=422, content_type="text/plain; charset=utf-8")
    scope = form.scope()
    data = package_file(queries.dossier(scope, door.at), language(), _bytes)
    return downloads.sent(data, _name(scope))


@require_safe
@at_desk
def handed(request: HttpRequest, door: Door, key: int) -> HttpResponseBase:
    """This function will hand out a package as it was handed over, byte by byte."""
    record = get_object_or_404(AuditPackage.objects.select_related("file"), pk=key)
    return downloads.handed_out(record.file, f"audit-{record.scope['year']}-{record.pk}.zip", MEDIA)


def _bytes(file: StoredFile) -> bytes:
    """The bytes of a stored file; none where it is missing, which the package then says."""
    try:
        return path_to_read(file).read_bytes()
    except Refused:
        return b""


def _name(scope: queries.Scope) -> str:
    return f"audit-{scope.year}.zip"


urlpatterns = [
    path("audit/", shown, name="audit"),
    path("audit/package.zip", drawn, name="audit-package"),
    path("audit/packages/<int:key>.zip", handed, name="audit-handed"),
]
