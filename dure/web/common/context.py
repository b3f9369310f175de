"""What every page needs: the same page in the other language."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language


def frame(request: HttpRequest) -> dict[str, Any]:
    """This function will return the languages with this page's address in each, and whether this is a local demo."""
    address = request.get_full_path()
    languages = [
        {"code": code, "name": name, "address": translate_url(address, code), "current": code == get_language()}
        for code, name in settings.LANGUAGES
    ]
    return {"languages": languages}
