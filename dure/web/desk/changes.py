"""What is new in Dure itself: the project's own list of changes, in the reader's language."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dure.formats.drawing import draw
from dure.formats.reading import read_file
from dure.web.common.changes import paper
from dure.web.desk.acting import Door, at_desk, language


@require_safe
@at_desk
def shown(request: HttpRequest, door: Door) -> HttpResponse:
    """This function will show the list of changes."""
    body = draw(read_file(paper(language())), "html", fragment=True).decode()
    return render(request, "desk/changes.html", {"body": body})
