"""The bodies room."""

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    """The network's organs. So far: how many seats a statement says they have."""

    name = "dure.domain.bodies"
    label = "bodies"
    default_auto_field = "django.db.models.BigAutoField"
