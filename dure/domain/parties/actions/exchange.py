"""Areas, persons, posts and ties by the thousand, from an exchange file; and a whole batch taken back.

Each act writes one entry in the journal, with the batch that joins them. Rows were judged by whoever read them
(`intake.popolo`); what they refer to is there, by key.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models
from psycopg.types.range import DateRange

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.actions.bulk import contact_of
from dure.domain.parties.actions.persons import keep_person_names
from dure.domain.parties.actions.standing import standing_on, take_away
from dure.domain.parties.models import Affiliation, Area, Contact, Identifier, Organisation, Person, PersonName, Post
from dure.domain.parties.permissions import may_keep_parties
from dure.domain.parties.rules.exchange import AffiliationRow, AreaRow, PersonRow, PostRow
from dure.domain.parties.rules.naming import Said
from dure.domain.parties.rules.organisations import folded
from dure.domain.parties.rules.sounds import sound

CHUNK = 2_000


def _keys(model: type[models.Model], keys: Iterable[str]) -> dict[str, int]:
    return dict(model._base_manager.filter(key__in={key for key in keys if key}).values_list("key", "pk"))


def _entry(by: Actor, at: datetime, batch: UUID, act_name: str, **details: int) -> None:
    journal.write(by=by, act=f"parties.{act_name}", ref=f"parties.batch:{batch}", at=at, batch=batch, details=details)


@act(may_keep_parties)
def register_areas(*, rows: Sequence[AreaRow], by: Actor, at: datetime, batch: UUID) -> dict[str, int]:
    """This function will register areas and return their keys with their numbers."""
    made = Area.objects.bulk_create(
        [Area(key=row.key, name=dict(row.name), classification=row.classification, details=dict(row.details), batch=batch)
         for row in rows], batch_size=CHUNK)
    keys = {area.key: area.pk for area in made}
    wholes = keys | _keys(Area, {row.part_of for row in rows} - keys.keys())
    parts = [(area, row.part_of) for area, row in zip(made, rows, strict=True) if row.part_of]
    for area, whole in parts:
        area.part_of_id = wholes[whole]
    Area.objects.bulk_update([area for area, _ in parts], ["part_of"], batch_size=CHUNK)
    _entry(by, at, batch, "register_areas", areas=len(made))
    return keys


@act(may_keep_parties)
def register_persons(*, rows: Sequence[PersonRow], by: Actor, at: datetime, batch: UUID) -> dict[str, int]:
    """This function will register persons with their names, identifiers and contacts, and return their keys with numbers."""
    made = []
    for row in rows:
        person = Person(key=row.key, honorific=row.honorific, gender=row.gender, born_on=row.born_on, died_on=row.died_on,
                        sample=row.sample, details=dict(row.details), batch=batch)
        keep_person_names(person, row.names)
        made.append(person)
    Person.objects.bulk_create(made, batch_size=CHUNK)
    keys = {person.key: person.pk for person in made}
    PersonName.objects.bulk_create([_name(keys[row.key], said) for row in rows for said in row.names], batch_size=CHUNK)
    Identifier.objects.bulk_create([Identifier(person_id=keys[row.key], scheme=scheme, identifier=identifier, batch=batch)
                                    for row in rows for scheme, identifier in row.identifiers], batch_size=CHUNK)
    Contact.objects.bulk_create([contact_of(contact, person_id=keys[row.key]) for row in rows for contact in row.contacts])
    _entry(by, at, batch, "register_persons", persons=len(made))
    return keys


def _name(person: int, said: Said) -> PersonName:
    details = dict(said.details)
    parts = {"family": "family_name", "given": "given_name"}
    apart = {column: details.pop(word) for column, word in parts.items()
             if isinstance(details.get(word), str) and len(details[word]) <= 150}
    return PersonName(person_id=person, language=said.language, name=said.name, use=said.use, folded=folded(said.name)[:300],
                      sound=sound(said.name), note=said.note, details=details, **apart,
                      during=DateRange(said.starts_on, said.before) if said.starts_on or said.before else None)


@act(may_keep_parties)
def open_posts(*, rows: Sequence[PostRow], by: Actor, at: datetime, batch: UUID) -> dict[str, int]:
    """This function will open posts and return their keys with their numbers."""
    organisations, areas = _keys(Organisation, (row.organisation for row in rows)), _keys(Area, (row.area for row in rows))
    made = Post.objects.bulk_create(
        [Post(key=row.key, organisation_id=organisations[row.organisation], label=dict(row.label), role=row.role, batch=batch,
              area_id=areas[row.area] if row.area else None, details=dict(row.details),
              during=DateRange(row.starts_on, row.before) if row.starts_on or row.before else None) for row in rows],
        batch_size=CHUNK)
    _entry(by, at, batch, "open_posts", posts=len(made))
    return {post.key: post.pk for post in made}


@act(may_keep_parties)
def affiliate_parties(*, rows: Sequence[AffiliationRow], by: Actor, at: datetime, batch: UUID) -> int:
    """This function will note who belongs where, in which post and for how long; returns how many."""
    organisations = _keys(Organisation, (key for row in rows for key in (row.organisation, row.member, row.on_behalf_of)))
    persons, posts = _keys(Person, (row.person for row in rows)), _keys(Post, (row.post for row in rows))
    areas = _keys(Area, (row.area for row in rows))
    made = Affiliation.objects.bulk_create(
        [Affiliation(key=row.key, organisation_id=organisations[row.organisation],
                     person_id=persons[row.person] if row.person else None,
                     member_id=organisations[row.member] if row.member else None,
                     post_id=posts[row.post] if row.post else None,
                     on_behalf_of_id=organisations[row.on_behalf_of] if row.on_behalf_of else None,
                     area_id=areas[row.area] if row.area else None, label=dict(row.label), role=row.role,
                     starts_on=row.starts_on, ends_on=row.ends_on, details=dict(row.details), batch=batch) for row in rows],
        batch_size=CHUNK)
    _entry(by, at, batch, "affiliate_parties", memberships=len(made))
    return len(made)


@act(may_keep_parties)
def withdraw_batch(*, batch: UUID, by: Actor, at: datetime, why: str) -> dict[str, int]:
    """This function will take back all that a batch brought; returns how many of each kind of record.

    Raises Refused, naming it, where records of any room were built on it since.
    """
    kinds: tuple[type[Any], ...] = (Affiliation, Post, Person, Area, Organisation)
    which, gone = {"batch": batch}, {}
    for kind in kinds:
        list(kind.objects.select_for_update().filter(batch=batch).values_list("pk", flat=True))
    refuse(problem for kind in kinds for problem in standing_on(kind, which, aside=which))
    for kind in kinds:
        if number := take_away(kind, which):
            gone[str(kind._meta.verbose_name_plural)] = number
    journal.write(by=by, act="parties.withdraw_batch", ref=f"parties.batch:{batch}", at=at, why=why, batch=batch, details=gone)
    return gone
