"""Calls to host for everybody: the criteria, who bids once the call is over, and what was chosen with its points."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dure.domain.meetings.labels.when import said_in
from dure.domain.meetings.queries import hosting as queries
from dure.kernel.problem import Refused
from dure.web.common.hosting import call_shown, compared
from dure.web.common.languages import language


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the calls."""
    on = timezone.localdate()
    return render(request, "portal/hosting/list.html", {"rows": [
        {**call_shown(call), "open": call.opens_on <= on <= call.closes_on} for call in queries.calls() if call.opens_on <= on]})


@require_safe
def call(request: HttpRequest, key: str) -> HttpResponse:
    """This function will show a call. Who bids is told once it is over, points once the host is chosen."""
    on, said = timezone.localdate(), language()
    try:
        record = queries.call_named(key)
    except Refused as refused:
        raise Http404 from refused
    if record.opens_on > on:
        raise Http404
    bids = queries.bids_of(record, on)
    names = [(one.bid.pk, said_in(one.names, said, one.bid.organisation.key)) for one in bids if one.scored is not None]
    return render(request, "portal/hosting/call.html", {
        **call_shown(record), **(compared(record, bids) if record.chosen_id else {}), "names": [name for _pk, name in sorted(names)],
        "open": on <= record.closes_on, "closed": on > record.closes_on,
        "chosen_name": next((name for pk, name in names if pk == record.chosen_id), "")})
