"""The elections room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class ElectionsConfig(AppConfig):
    """Elections: who stands by which right, rounds of voting, who is elected, and the seats and terms that follow."""

    name = "dure.domain.elections"
    label = "elections"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.elections.permissions")
