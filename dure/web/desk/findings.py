"""All findings, and from each the way to where it is settled."""

from __future__ import annotations

from django.db.models.functions import TruncDate
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from dure.domain.papers import queries
from dure.domain.papers.models import Finding
from dure.web.common.listing import Column, Filter, Listing
from dure.web.desk.acting import Door, at_desk, language
from dure.web.desk.templatetags.desk import address

SEVERITIES = {"error": _("Error"), "warning": _("Contradiction"), "hint": _("Hint")}
STATES = {"open": _("Open finding"), "accepted": _("Accepted"), "corrected": _("Corrected"), "dismissed": _("Dismissed")}

FINDINGS = Listing(
    name="findings", title=_("Findings"), query=queries.findings_listed, order="-found",
    columns=(
        Column(key="found", label=_("Found on"), field="found_on", kind="day", sort=("found_at", "pk"),
               adds=lambda rows: rows.annotate(found_on=TruncDate("found_at"))),
        Column(key="finding", label=_("Finding"), say=lambda row: row[language()], needs=("ko", "en"),
               link=lambda row: reverse("desk:finding", args=[row["pk"]])),
        Column(key="severity", label=_("Severity"), words=SEVERITIES, looks={key: key for key in SEVERITIES}),
        Column(key="state", label=_("State"), words=STATES),
        Column(key="reason", label=_("Reason"), lang="ko", shown=False),
        Column(key="by", label=_("Settled by"), field="settled_by_name", lang="ko", shown=False),
        Column(key="code", label=_("Rule"), shown=False),
    ),
    filters=(
        Filter(key="state", label=_("State"), kind="choice", options=STATES),
        Filter(key="severity", label=_("Severity"), kind="choice", options=SEVERITIES),
        Filter(key="since", label=_("Found from"), kind="day"),
        Filter(key="until", label=_("Found until"), kind="day"),
    ))


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponseBase:
    """This function will list what the last checks found, newest first."""
    return FINDINGS.answer(request, "desk/findings/list.html")


@require_safe
@at_desk
def finding(request: HttpRequest, door: Door, key: int) -> HttpResponse:
    """This function will lead to the page on which a finding is settled."""
    return redirect(address(get_object_or_404(Finding, pk=key)))
