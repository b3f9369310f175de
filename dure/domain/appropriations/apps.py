"""The appropriations room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class AppropriationsConfig(AppConfig):
    """Budget lines of the books: what each stage gave them, on which basis, and what moved between them and between years."""

    name = "dure.domain.appropriations"
    label = "appropriations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.appropriations.permissions")
