"""Reads of the parties room."""

from dure.domain.parties.queries.accounts import (
    account_key,
    accounts,
    actor,
    duties_on,
    former_holder,
    holders,
    post_held,
    posts_held,
)
from dure.domain.parties.queries.exchange import (
    affiliations_whole,
    areas_whole,
    batch_stands,
    identifiers_taken,
    keys_taken,
    known_affiliations,
    known_areas,
    known_organisations,
    known_persons,
    known_posts,
    organisations_whole,
    organisations_whole_bare,
    persons_whole,
    posts_whole,
)
from dure.domain.parties.queries.finding import candidates, candidates_of, parties, person_candidates
from dure.domain.parties.queries.organisations import (
    alias_groups,
    department_key,
    name_on,
    names_on,
    organisation_named,
)
from dure.domain.parties.queries.pages import (
    OrganisationPage,
    PersonPage,
    organisation_page,
    organisations,
    person_page,
    persons,
    public_contacts,
    public_contacts_of_person,
)

__all__ = [
    "OrganisationPage", "PersonPage", "account_key", "accounts", "actor", "affiliations_whole", "alias_groups",
    "areas_whole", "batch_stands", "candidates", "candidates_of", "department_key", "duties_on", "former_holder",
    "holders", "identifiers_taken", "keys_taken", "known_affiliations", "known_areas", "known_organisations",
    "known_persons", "known_posts", "name_on", "names_on", "organisation_named", "organisation_page", "organisations",
    "organisations_whole", "organisations_whole_bare", "parties", "person_candidates", "person_page", "persons",
    "persons_whole", "post_held", "posts_held", "posts_whole", "public_contacts", "public_contacts_of_person",
]
