"""Acts on organisations, persons, accounts and duties. One function per act of office; each may be called by any door."""

from dure.domain.parties.actions.accounts import assign_duty, close_account, end_duty, open_account
from dure.domain.parties.actions.organisations import name_organisation, register_organisation

__all__ = ["assign_duty", "close_account", "end_duty", "name_organisation", "open_account", "register_organisation"]
