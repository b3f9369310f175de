"""The grants room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class GrantsConfig(AppConfig):
    """Grants from agreement to return: application, decision, instalments, execution, evidence, settlement."""

    name = "dure.domain.grants"
    label = "grants"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.grants.permissions")
