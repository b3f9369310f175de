"""Persons: registered, named, amended, withdrawn. The journal tells that a person was, never what the person is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.actions.naming import days
from dure.domain.parties.actions.organisations import reference
from dure.domain.parties.actions.standing import standing_on, take_away
from dure.domain.parties.models import Identifier, Person, PersonName
from dure.domain.parties.permissions import may_keep_parties
from dure.domain.parties.rules.days import span_problems
from dure.domain.parties.rules.identifiers import identifier_of, identifier_problems, scheme_of
from dure.domain.parties.rules.naming import Said, names_text, sorted_by
from dure.domain.parties.rules.organisations import name_problems
from dure.kernel.problem import Problem, Refused

SOURCE = "party-names"
AMENDABLE = frozenset({"honorific", "gender", "born_on", "died_on"})


def keep_person_names(person: Person, names: Iterable[Said]) -> None:
    """This function will write a person's names where they are searched and sorted by. It does not save."""
    known = list(names)
    person.names_text = names_text(known)
    person.sort_name = sorted_by(known, "ko", person.key)


def _save_names(person: Person) -> None:
    keep_person_names(person, [
        Said(n.language, n.name, n.use, n.during.lower if n.during else None, n.during.upper if n.during else None)
        for n in person.names.order_by("id")])
    person.save(update_fields=("names_text", "pairs", "sort_name"))


@act(may_keep_parties)
def register_person(*, by: Actor, at: datetime, names: Mapping[str, str], key: str = "", honorific: str = "", gender: str = "",
                    born_on: str = "", died_on: str = "", identifiers: Iterable[tuple[str, str]] = (), sample: bool = False,
                    batch: UUID | None = None) -> Person:
    """This function will register a person with names by language, and return it. Without a `key` it gets one of chance.

    `born_on` and `died_on` are days or parts of one. Raises Refused where no name is given or the key is taken.
    """
    given = [(scheme_of(scheme), identifier_of(scheme_of(scheme), text)) for scheme, text in identifiers]
    empty = [Problem("parties.name_empty", {}, SOURCE)] if not names else []
    refuse([*empty, *(p for name in names.values() for p in name_problems(name, None, None)), *span_problems(born_on, died_on),
            *(p for pair in given for p in identifier_problems(*pair))])
    if key and Person.objects.filter(key=key).exists():
        raise Refused.because("parties.person_taken", source=SOURCE, key=key)
    made = Person.objects.create(key=key or str(uuid4()), honorific=honorific, gender=gender, born_on=born_on, died_on=died_on,
                                 sample=sample, batch=batch)
    for language, name in names.items():
        PersonName.objects.create(person=made, language=language, name=name.strip())
    for scheme, identifier in dict.fromkeys(given):
        Identifier.objects.create(person=made, scheme=scheme, identifier=identifier, batch=batch)
    _save_names(made)
    journal.write(by=by, act="parties.register_person", ref=reference(made), at=at, batch=batch)
    return made


@act(may_keep_parties)
def name_person(*, by: Actor, at: datetime, person: Person, language: str, name: str, family: str = "", given: str = "",
                use: str = "legal", starts_on: date | None = None, ends_on: date | None = None, note: str = "") -> PersonName:
    """This function will give a person a name for a time; family and given name apart, where a letter needs them."""
    record = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    refuse(name_problems(name, starts_on, ends_on))
    made = PersonName.objects.create(person=record, language=language, name=name.strip(), family=family, given=given, use=use,
                                     during=days(starts_on, ends_on), note=note)
    _save_names(record)
    journal.write(by=by, act="parties.name_person", ref=reference(record), at=at,
                  details={"language": language, "use": use, "starts_on": starts_on, "ends_on": ends_on})
    return made


@act(may_keep_parties)
def remove_person_name(*, by: Actor, at: datetime, name: int, why: str) -> Person:
    """This function will take away a person's name that was given by mistake. The last name stays: raises Refused then."""
    row = PersonName.objects.get(pk=name)
    record = Person.objects.select_for_update(no_key=True).get(pk=row.person_id)
    if not record.names.exclude(pk=row.pk).exists():
        raise Refused.because("parties.last_name", source=SOURCE, name=row.name)
    row.delete()
    _save_names(record)
    journal.write(by=by, act="parties.remove_person_name", ref=reference(record), at=at, why=why)
    return record


@act(may_keep_parties)
def amend_person(*, by: Actor, at: datetime, person: Person, changes: Mapping[str, Any], why: str = "") -> Person:
    """This function will change a person's title, gender, and days of birth and death. What it was stays in the history."""
    record = Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    if unknown := set(changes) - AMENDABLE:
        raise TypeError(f"a person's {sorted(unknown)} is not amended")
    for name, value in changes.items():
        setattr(record, name, value)
    refuse(span_problems(record.born_on, record.died_on))
    record.save()
    journal.write(by=by, act="parties.amend_person", ref=reference(record), at=at, why=why, details={"fields": sorted(changes)})
    return record


@act(may_keep_parties)
def withdraw_person(*, by: Actor, at: datetime, person: Person, why: str) -> None:
    """This function will take back a person registered by mistake, with names and contacts. Raises Refused, naming it, where
    anything was built on the person."""
    record = Person.objects.select_for_update().get(pk=person.pk)
    refuse(standing_on(Person, {"pk": record.pk}))
    ref = reference(record)
    take_away(Person, {"pk": record.pk})
    journal.write(by=by, act="parties.withdraw_person", ref=ref, at=at, why=why)
