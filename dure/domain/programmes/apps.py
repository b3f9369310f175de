"""The programmes room."""

from django.apps import AppConfig


class ProgrammesConfig(AppConfig):
    """What is run by year, and what came of it."""

    name = "dure.domain.programmes"
    label = "programmes"
    default_auto_field = "django.db.models.BigAutoField"
