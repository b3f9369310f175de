"""Organisations by the thousand, in one act with one entry in the journal; and the whole of it taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from uuid import UUID

from psycopg.types.range import DateRange

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.actions.naming import keep_names
from dure.domain.parties.actions.standing import standing_on, take_away
from dure.domain.parties.models import Contact, Identifier, Organisation, OrganisationFact, OrganisationName
from dure.domain.parties.permissions import may_keep_parties
from dure.domain.parties.rules.organisations import folded
from dure.domain.parties.rules.rows import ContactRow, Row, row_problems
from dure.domain.parties.rules.sounds import sound
from dure.kernel.place import Place
from dure.kernel.problem import Problem, Refused

SOURCE = "party-names"
CHUNK = 2_000
NAMED = 50  # so many faults are named; of a file with more, these suffice to see what is wrong


@act(may_keep_parties)
def register_organisations(*, rows: Iterable[Row], by: Actor, at: datetime, batch: UUID) -> dict[str, int]:
    """This function will register organisations from rows, all or none, and return their keys with their numbers.

    Rows are taken as they come, `CHUNK` at a time; a row's `part_of` is the key of one registered before or earlier in
    the same rows. Raises Refused with the first faults, each with its row's key. One entry in the journal, with the batch.
    """
    made: dict[str, int] = {}
    left = iter(rows)
    while chunk := list(islice(left, CHUNK)):
        problems = [_of_row(problem, row) for row in chunk for problem in row_problems(row)]
        problems += _taken(chunk, made)
        if problems:
            raise Refused(*problems[:NAMED])
        made.update(_written(chunk, made, batch))
    journal.write(by=by, act="parties.register_organisations", ref=f"parties.batch:{batch}", at=at, batch=batch,
                  details={"organisations": len(made)})
    return made


def _of_row(problem: Problem, row: Row) -> Problem:
    return replace(problem, places=(Place(quote=row.key),))


def _taken(chunk: Sequence[Row], made: dict[str, int]) -> Iterator[Problem]:
    """Keys and identifiers that are in use, and keys of wholes that nobody has."""
    known = set(Organisation.objects.filter(key__in=[row.key for row in chunk]).values_list("key", flat=True)) | made.keys()
    pairs = {pair for row in chunk for pair in row.identifiers}
    used = {(scheme, identifier): key for scheme, identifier, key in Identifier.objects.filter(
        organisation__isnull=False, identifier__in={identifier for _, identifier in pairs}).values_list(
            "scheme", "identifier", "organisation__key")}
    wholes = set(Organisation.objects.filter(key__in={row.part_of for row in chunk} - made.keys()).values_list("key", flat=True))
    for row in chunk:
        if row.key in known:
            yield Problem("parties.key_taken", {"key": row.key}, SOURCE)
        known.add(row.key)
        for pair in row.identifiers:
            if used.get(pair, row.key) != row.key:
                yield Problem("parties.identifier_taken", {"scheme": pair[0], "identifier": pair[1], "key": used[pair]},
                              "party-identifiers")
            used[pair] = row.key
        if row.part_of and row.part_of not in wholes and row.part_of not in known:
            yield Problem("parties.whole_unknown", {"key": row.key, "whole": row.part_of}, SOURCE)


def _written(chunk: Sequence[Row], before: dict[str, int], batch: UUID) -> dict[str, int]:
    made = []
    for row in chunk:
        organisation = Organisation(
            key=row.key, kind=row.kind, country=row.country, latitude=row.latitude, longitude=row.longitude,
            founded_on=row.founded_on, dissolved_on=row.dissolved_on, sample=row.sample, details=dict(row.details), batch=batch)
        keep_names(organisation, row.names)
        made.append(organisation)
    Organisation.objects.bulk_create(made)
    keys = {organisation.key: organisation.pk for organisation in made}
    OrganisationName.objects.bulk_create([
        OrganisationName(organisation_id=keys[row.key], language=said.language, name=said.name.strip(), use=said.use,
                         folded=folded(said.name), sound=sound(said.name), source=row.source, note=said.note,
                         details=dict(said.details), batch=batch,
                         during=DateRange(said.starts_on, said.before) if said.starts_on or said.before else None)
        for row in chunk for said in dict.fromkeys(row.names)])
    Identifier.objects.bulk_create([Identifier(organisation_id=keys[row.key], scheme=scheme, identifier=identifier, batch=batch)
                                    for row in chunk for scheme, identifier in dict.fromkeys(row.identifiers)])
    OrganisationFact.objects.bulk_create([
        OrganisationFact(organisation_id=keys[row.key], kind=fact.kind, value=fact.value, as_of=fact.as_of, source=fact.source,
                         batch=batch) for row in chunk for fact in row.facts])
    Contact.objects.bulk_create([contact_of(contact, organisation_id=keys[row.key]) for row in chunk for contact in row.contacts])
    _put_into_wholes(chunk, made, before | keys)
    return keys


def contact_of(row: ContactRow, **whose: int) -> Contact:
    """This function will make the record of a contact, unsaved; `whose` is `person_id` or `organisation_id`."""
    return Contact(kind=row.kind, value=row.value, label=row.label, note=row.note, consent_on=row.consent_on,
                   consent_for=row.consent_for, public=row.public, **whose)


def _put_into_wholes(chunk: Sequence[Row], made: Sequence[Organisation], keys: dict[str, int]) -> None:
    parts = [(organisation, row.part_of) for organisation, row in zip(made, chunk, strict=True) if row.part_of]
    if not parts:
        return
    further = dict(Organisation.objects.filter(key__in={whole for _, whole in parts} - keys.keys()).values_list("key", "pk"))
    for organisation, whole in parts:
        organisation.part_of_id = keys.get(whole) or further[whole]
    Organisation.objects.bulk_update([organisation for organisation, _ in parts], ["part_of"])


@act(may_keep_parties)
def withdraw_organisations(*, batch: UUID, by: Actor, at: datetime, why: str) -> int:
    """This function will take back the organisations of a batch with all that is theirs alone; returns how many there were.

    Raises Refused, naming it, where other records were built on them since.
    """
    list(Organisation.objects.select_for_update().filter(batch=batch).values_list("pk", flat=True))
    refuse(standing_on(Organisation, {"batch": batch}, aside={"batch": batch}))
    number = take_away(Organisation, {"batch": batch})
    journal.write(by=by, act="parties.withdraw_organisations", ref=f"parties.batch:{batch}", at=at, why=why, batch=batch,
                  details={"organisations": number})
    return number
