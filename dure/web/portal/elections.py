"""An election for the public: candidates once they are accepted, rounds and the elected once the result is declared."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dure.domain.elections.queries.elections import election_named
from dure.kernel.problem import Refused
from dure.web.common.elections import shown
from dure.web.common.languages import language


@require_safe
def election(request: HttpRequest, key: str) -> HttpResponse:
    """This function will show an election to the public."""
    try:
        record = election_named(key)
    except Refused as refused:
        raise Http404 from refused
    return render(request, "portal/elections/election.html", {"told": shown(record, language(), public=True), "election": record,
                                                              "meeting": record.meeting})
