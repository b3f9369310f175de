"""What every page needs: the same page in the other language, the navigation, the door."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from dure.web.common import navigation
from dure.web.common.languages import spoken_at


def frame(request: HttpRequest) -> dict[str, Any]:
    """This function will return the languages with this page's address in each, the navigation and the door."""
    address = request.get_full_path()
    spoken = spoken_at(request)
    return {
        "languages": [
            {"code": code, "name": name, "address": translate_url(address, code), "current": code == get_language()}
            for code, name in settings.LANGUAGES if code in spoken
        ],
        "navigation": navigation.entries(request),
        "door": navigation.door(request),
        "sample": settings.LOCAL,
    }
