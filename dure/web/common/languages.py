"""Which languages a door speaks: Korean and English everywhere, French at the counter too."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, translate_url
from django.utils.translation import get_language


def language() -> str:
    """This function will return the reader's language, ``ko`` or ``en``."""
    return "ko" if (get_language() or "ko").startswith("ko") else "en"


def spoken_at(request: HttpRequest) -> frozenset[str]:
    """This function will return the codes of the languages that the page's door speaks."""
    match = request.resolver_match
    if match is None:
        try:
            match = resolve(request.path_info)
        except Resolver404:
            return frozenset(code for code, _ in settings.LANGUAGES)
    spoken = settings.LANGUAGES if match.namespace == "counter" else settings.DESK_LANGUAGES
    return frozenset(code for code, _ in spoken)


class SpokenHere:
    """Leads from an address in a language that its door does not speak to the same page in English."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will answer in English what was asked for in French elsewhere than at the counter."""
        language = get_language()
        if language and language not in dict(settings.DESK_LANGUAGES) and language not in spoken_at(request):
            return HttpResponseRedirect(translate_url(request.get_full_path(), "en"))
        return self.get_response(request)
