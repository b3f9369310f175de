"""The travel room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class TravelConfig(AppConfig):
    """Official travel abroad as one case: plan, consultation, screening, advance, settlement, report."""

    name = "dure.domain.travel"
    label = "travel"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.travel.permissions")
