"""Waking Django for a command."""

from __future__ import annotations

import os


def begin(language: str = "ko") -> None:
    """This function will load the settings and apps and speak the given language. It starts no database:
    the first connection does."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dure.config.settings")
    import django
    from django.utils import translation

    from dure.config.translations import compile_catalogues

    compile_catalogues()
    django.setup()
    translation.activate(language)
