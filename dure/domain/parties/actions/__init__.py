"""Acts on organisations, persons, accounts and duties. One function per act of office; each may be called by any door."""

from dure.domain.parties.actions.accounts import assign_duty, close_account, end_duty, open_account
from dure.domain.parties.actions.bulk import register_organisations, withdraw_organisations
from dure.domain.parties.actions.contacts import add_contact, erase_contacts
from dure.domain.parties.actions.delegating import delegate_duty, end_delegation
from dure.domain.parties.actions.exchange import (
    affiliate_parties,
    open_posts,
    register_areas,
    register_persons,
    withdraw_batch,
)
from dure.domain.parties.actions.naming import end_name, name_organisation, remove_name
from dure.domain.parties.actions.organisations import (
    amend_organisation,
    identify_party,
    record_fact,
    reference,
    register_organisation,
    remove_identifier,
    withdraw_organisation,
)
from dure.domain.parties.actions.persons import (
    amend_person,
    name_person,
    register_person,
    remove_person_name,
    withdraw_person,
)
from dure.domain.parties.actions.posts import affiliate_person, close_post, end_affiliation, open_post

__all__ = [
    "add_contact", "affiliate_parties", "affiliate_person", "amend_organisation", "amend_person",
    "assign_duty", "close_account", "close_post", "delegate_duty", "end_affiliation", "end_delegation", "end_duty",
    "end_name", "erase_contacts", "identify_party", "name_organisation", "name_person", "open_account", "open_post",
    "open_posts", "record_fact", "reference", "register_areas", "register_organisation", "register_organisations",
    "register_person", "register_persons", "remove_identifier", "remove_name", "remove_person_name", "withdraw_batch",
    "withdraw_organisation", "withdraw_organisations", "withdraw_person",
]
