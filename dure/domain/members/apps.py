"""The members room."""

from django.apps import AppConfig


class MembersConfig(AppConfig):
    """Who belongs to the network. So far: how many members a statement says there are."""

    name = "dure.domain.members"
    label = "members"
    default_auto_field = "django.db.models.BigAutoField"
