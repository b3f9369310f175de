"""The bodies room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    """The network's organs, councils and offices: their seats, and who holds them when, by which decision."""

    name = "dure.domain.bodies"
    label = "bodies"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.bodies.permissions")
