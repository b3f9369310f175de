"""The parties room."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """Organisations with dated names, accounts, and the duties that accounts hold."""

    name = "dure.domain.parties"
    label = "parties"
    default_auto_field = "django.db.models.BigAutoField"
