"""Organisations and persons with dated names, posts, contacts; accounts and the duties that give authority."""

from dure.domain.parties.models.accounts import Account, Duty
from dure.domain.parties.models.contacts import Contact
from dure.domain.parties.models.organisations import Organisation, OrganisationFact, OrganisationName
from dure.domain.parties.models.persons import Affiliation, Area, Identifier, Person, PersonName, Post

__all__ = ["Account", "Affiliation", "Area", "Contact", "Duty", "Identifier", "Organisation", "OrganisationFact",
           "OrganisationName", "Person", "PersonName", "Post"]
