"""The ledger room."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Accounts and postings, nothing else: double entry, append only, funds and currencies kept apart."""

    name = "dure.domain.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"
