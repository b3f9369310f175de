"""Acts on organisations, persons, accounts and duties. One function per act of office; each may be called by any door."""

from dure.domain.parties.actions.accounts import assign_duty, close_account, end_duty, open_account
from dure.domain.parties.actions.bulk import register_organisations, withdraw_organisations
from dure.domain.parties.actions.naming import end_name, name_organisation, remove_name
from dure.domain.parties.actions.organisations import (
    amend_organisation,
    identify_party,
    record_fact,
    register_organisation,
    remove_identifier,
    withdraw_organisation,
)

__all__ = [
    "amend_organisation", "assign_duty", "close_account", "end_duty", "end_name", "identify_party", "name_organisation",
    "open_account", "record_fact", "register_organisation", "register_organisations", "remove_identifier", "remove_name",
    "withdraw_organisation", "withdraw_organisations",
]
