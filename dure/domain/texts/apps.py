"""The texts room."""

from django.apps import AppConfig


class TextsConfig(AppConfig):
    """Dated parameters with their source, and holidays."""

    name = "dure.domain.texts"
    label = "texts"
    default_auto_field = "django.db.models.BigAutoField"
