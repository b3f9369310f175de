"""Contacts: kept by consent, and erased so that nothing of them is left."""

from __future__ import annotations

from datetime import date, datetime

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.actions.organisations import reference
from dure.domain.parties.models import Contact, Organisation, Person
from dure.domain.parties.permissions import may_erase, may_keep_parties
from dure.domain.parties.rules.persons import CONTACTS, consent_problems, contact_problems
from dure.kernel.problem import Refused


@act(may_keep_parties)
def add_contact(*, by: Actor, on: date, at: datetime, party: Organisation | Person, kind: str, value: str, label: str = "",
                note: str = "", consent_on: date | None = None, consent_for: str = "", public: bool = False) -> Contact:
    """This function will keep a way to reach a party. A person's wants the person's consent: what for, since when.

    `public` lets the portal show it. The journal keeps that there is one, not what it is.
    """
    person = party if isinstance(party, Person) else None
    refuse(contact_problems(kind, value))
    if person is not None:
        refuse(consent_problems(consent_on, consent_for, on))
    made = Contact.objects.create(
        person=person, organisation=None if isinstance(party, Person) else party, kind=kind, value=value.strip(), label=label,
        note=note, consent_on=consent_on, consent_for=consent_for, public=public)
    journal.write(by=by, act="parties.add_contact", ref=reference(party), at=at, details={"kind": kind, "public": public})
    return made


@act(may_erase)
def erase_contacts(*, by: Actor, at: datetime, party: Organisation | Person, why: str, contact: int | None = None) -> list[str]:
    """This function will erase the contacts of a party, or one of them, and return the addresses of mail among them.

    They are gone from the register; no history is kept of them, and the journal tells only how many there were.
    Letters that went to them are erased by `messages.erase_contacts`, which calls this. Raises Refused where there is none.
    """
    kept = party.contacts.select_for_update()
    rows = list(kept.filter(pk=contact) if contact is not None else kept)
    if not rows:
        raise Refused.because("parties.nothing_to_erase", source=CONTACTS)
    if any(row.value.casefold() in why.casefold() for row in rows):
        raise Refused.because("parties.why_tells", source=CONTACTS)  # the reason stays in the journal for good
    Contact.objects.filter(pk__in=[row.pk for row in rows]).delete()
    journal.write(by=by, act="parties.erase_contacts", ref=reference(party), at=at, why=why, details={"erased": len(rows)})
    return [row.value for row in rows if row.kind == Contact.Kind.EMAIL]
