"""Charter parameters: what is in force on a day, since when, and by which text or assumption."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dure.domain.texts import queries
from dure.web.desk.acting import Door, at_desk


@require_safe
@at_desk
def listed(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show every setting in force on the day that the address names, else today."""
    try:
        on = date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        on = door.on
    return render(request, "desk/charter/list.html", {"settings": queries.settings_on(on), "on": on})
