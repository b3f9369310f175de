"""The papers room."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Papers in and out, files, readings, findings, corrections, reviews."""

    name = "dure.domain.papers"
    label = "papers"
    default_auto_field = "django.db.models.BigAutoField"
