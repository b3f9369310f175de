"""The assessments room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """Instruments as versioned data, and the self-assessments that cities make with them."""

    name = "dure.domain.assessments"
    label = "assessments"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.assessments.permissions")
