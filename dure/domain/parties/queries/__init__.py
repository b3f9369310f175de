"""Reads of the parties room."""

from dure.domain.parties.queries.accounts import account_key, accounts, actor, duties_on, post_held
from dure.domain.parties.queries.finding import candidates, candidates_of, parties, person_candidates
from dure.domain.parties.queries.organisations import (
    alias_groups,
    department_key,
    name_on,
    names_on,
    organisation_named,
)

__all__ = [
    "account_key", "accounts", "actor", "alias_groups", "candidates", "candidates_of", "department_key", "duties_on", "name_on",
    "names_on", "organisation_named", "parties", "person_candidates", "post_held",
]
