"""오늘: what waits for the one signed in, each row leading to the one screen where it is settled."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dure.domain.bodies.queries import vacancies
from dure.domain.papers import permissions, queries
from dure.web.desk.acting import Door, at_desk, hindrance


@require_safe
@at_desk
def today(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show reviews to confirm, papers that came back, readings to file, findings since yesterday, and the
    vacant seats that one's duties own."""
    waiting = queries.today(door.by, door.at - timedelta(days=1))
    vacant = vacancies(door.on, sorted({word.removeprefix("deputy:") for word in door.by.duties}))
    return render(request, "desk/today.html", {
        "today": waiting, "door": "desk", "vacancies": vacant, "why_not": hindrance(permissions.may_handle(door.by)),
        "nothing": not (waiting.reviews or waiting.returned or waiting.readings or vacant)})
