"""The members room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class MembersConfig(AppConfig):
    """Who belongs to the network, in which category, by which decision; who applies, who pays, who may join."""

    name = "dure.domain.members"
    label = "members"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.members.permissions")
