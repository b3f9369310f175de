"""The messages room."""

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    """Outgoing letters, written in the act's transaction and sent by a job."""

    name = "dure.domain.messages"
    label = "messages"
    default_auto_field = "django.db.models.BigAutoField"
