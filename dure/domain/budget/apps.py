"""The budget room."""

from django.apps import AppConfig


class BudgetConfig(AppConfig):
    """Project-years with what their statements say of money."""

    name = "dure.domain.budget"
    label = "budget"
    default_auto_field = "django.db.models.BigAutoField"
