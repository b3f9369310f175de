"""The register of papers (문서대장), and a paper's own page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from dure.domain.budget.queries import year_on_paper
from dure.domain.journal.queries import entries_of
from dure.domain.papers import permissions, queries
from dure.domain.papers.models import Paper
from dure.web.common.downloads import handed_out
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk

DIRECTIONS = {"in": _("Received"), "out": _("Issued"), "inside": _("Made inside")}
DISCLOSURES = {"public": _("Open"), "partial": _("Open in part"), "closed": _("Not open")}
KINDS = {"statement": _("Statement")}


def _kinds() -> dict[str, object]:
    return {kind: KINDS.get(kind, kind) for kind in queries.kinds_registered()}


def _address(row: dict[str, object]) -> str:
    return reverse("desk:paper", args=[row["pk"]])


REGISTER = Listing(
    name="papers", title=_("Register of papers"), query=queries.register, order="-registered",
    columns=(
        Column(key="registered", label=_("Registered on"), field="registered_on", kind="day", sort=("registered_on", "pk")),
        Column(key="title", label=_("Title of the paper"), link=_address, sort=("title", "pk"), lang="ko"),
        Column(key="direction", label=_("In or out"), words=DIRECTIONS),
        Column(key="kind", label=_("Kind"), words=KINDS),
        Column(key="number", label=_("Document number"), lang="ko"),
        Column(key="decided", label=_("Day of approval"), field="decided_on", kind="day"),
        Column(key="disclosure", label=_("Disclosure"), words=DISCLOSURES,
               looks={"public": "success", "partial": "warning", "closed": "error"}),
        Column(key="year", label=_("Fiscal year"), field="fiscal_year", kind="year", shown=False),
        Column(key="project", label=_("Project"), shown=False),
        Column(key="correspondent", label=_("From or to"), lang="ko", shown=False),
        Column(key="version", label=_("Version"), kind="number", shown=False),
        Column(key="file", label=_("Stored file"), field="file_name", lang="ko", shown=False),
        Column(key="by", label=_("Registered by"), field="registered_by_name", lang="ko", shown=False),
    ),
    filters=(
        Filter(key="text", label=_("Title or number")),
        Filter(key="direction", label=_("In or out"), kind="choice", options=DIRECTIONS),
        Filter(key="kind", label=_("Kind"), kind="choice", options=_kinds),
        Filter(key="disclosure", label=_("Disclosure"), kind="choice", options=DISCLOSURES),
        Filter(key="fiscal_year", label=_("Fiscal year"), kind="year"),
        Filter(key="since", label=_("Registered from"), kind="day"),
        Filter(key="until", label=_("Registered until"), kind="day"),
    ))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will show the register, newest first."""
    return REGISTER.answer(request, "desk/papers/list.html")


@require_safe
@at_desk
def paper(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will show one paper: what the register says of it, its file, versions, findings and history."""
    record = get_object_or_404(Paper.objects.select_related("file", "version_of"), pk=key)
    subject = f"papers.paper:{record.pk}"
    return render(request, "desk/papers/paper.html", {
        "paper": record, "direction": DIRECTIONS[record.direction], "disclosure": DISCLOSURES[record.disclosure],
        "kind": KINDS.get(record.kind, record.kind), "versions": [v for v in queries.versions_of(record) if v != record],
        "year": year_on_paper(record.pk), "findings": queries.findings_of(subject),
        "may_settle": not permissions.may_handle(door.by), "readings": queries.readings_of(record),
        "journal": entries_of(subject).order_by("-pk")[:20]})


@require_safe
@at_desk
def paper_file(request: HttpRequest, door: Door, key: int) -> HttpResponseBase:
    """This function will hand out the paper's file byte by byte. It never opens inside the page."""
    record = get_object_or_404(Paper.objects.select_related("file"), pk=key, file__isnull=False)
    return handed_out(record.file, record.file_name)  # type: ignore[arg-type]
