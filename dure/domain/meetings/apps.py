"""The meetings room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings from notice to minutes: convening, credentials, agenda, attendance, quorum, motions, votes, follow-up."""

    name = "dure.domain.meetings"
    label = "meetings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will let the room answer for its acts (`base.answers`)."""
        import_module("dure.domain.meetings.permissions")
