"""The journal room."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Who did what, when and why: append only."""

    name = "dure.domain.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"
