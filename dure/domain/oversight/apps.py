"""The oversight room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """What a council and an auditor ask: requests answered by frozen tables, written questions, follow-up, packages."""

    name = "dure.domain.oversight"
    label = "oversight"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.oversight.permissions")
