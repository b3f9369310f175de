"""Pages for what did not work: they say what happened and where to go on."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from dure.kernel.problem import Refused
from dure.kernel.sentences import sentence_with_place

log = logging.getLogger(__name__)


def _page(request: HttpRequest, status: int, title: str, words: str) -> HttpResponse:
    return render(request, "common/error.html", {"status": status, "title": title, "words": words}, status=status)


class RefusalsSaid:
    """Says what was refused where the page that asked has no place of its own for it: never a failure of ours.

    What no record can hold (a number beyond the database's, a day past the calendar's end, a zero character) is refused
    too: the act's transaction is rolled back by then. It is logged, for a form should have said so at its field.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will answer as the page does."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """This function will answer a refusal with a page that says why, in the reader's language."""
        if isinstance(exception, (DataError, OverflowError)):
            log.warning("beyond what records hold, at %s: %s", request.path, exception, exc_info=exception)
            return _page(request, 422, _("This could not be done"), _(
                "Something that was typed is beyond what can be kept: a number too large, a day outside the calendar, or a character "
                "that no text may have. Nothing was changed. Go back, put it right and try once more."))
        if not isinstance(exception, Refused):
            return None
        said = [sentence_with_place(problem, (get_language() or "en")[:2]) for problem in exception.problems]
        return _page(request, 422, _("This could not be done"), " ".join(said))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """This function will answer a request that cannot be understood."""
    return _page(request, 400, _("The request was not understood"), _("Go back and try once more."))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """This function will answer where one may not go."""
    return _page(request, 403, _("You may not see this page"),
                 str(exception) or _("Your account has no right to it. Ask the officer in charge."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """This function will answer where there is nothing."""
    return _page(request, 404, _("There is no such page"), _("The address may be mistyped, or the page was moved."))


def server_error(request: HttpRequest) -> HttpResponse:
    """This function will answer where Dure itself failed."""
    return _page(request, 500, _("Something failed on our side"), _("Nothing was lost. Try again in a moment."))
