"""The spending room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class SpendingConfig(AppConfig):
    """How a line is spent: allotment, the rungs from proposal to payment, files of other systems matched to them, costs of sittings."""

    name = "dure.domain.spending"
    label = "spending"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`), tell the room of lines what is bound, and the ledger what is open."""
        import_module("dure.domain.spending.permissions")
        import_module("dure.domain.spending.queries.binding")
        import_module("dure.domain.spending.queries.unsettled")
