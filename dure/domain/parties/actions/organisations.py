"""Organisations: registered, amended, identified, measured, withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from dure.base.act import Actor, act, refuse
from dure.domain.journal import actions as journal
from dure.domain.parties.actions.naming import keep_names
from dure.domain.parties.actions.standing import standing_on, take_away
from dure.domain.parties.models import Identifier, Organisation, OrganisationFact, OrganisationName, Person
from dure.domain.parties.permissions import may_keep_parties, may_name
from dure.domain.parties.rules.days import span_problems
from dure.domain.parties.rules.identifiers import identifier_of, identifier_problems, scheme_of
from dure.domain.parties.rules.naming import Said
from dure.domain.parties.rules.rows import Fact, Row, fact_problems, place_problems, row_problems
from dure.kernel.problem import Problem, Refused

SOURCE = "party-names"
AMENDABLE = frozenset({"kind", "country", "latitude", "longitude", "founded_on", "dissolved_on", "part_of"})


def reference(party: Organisation | Person) -> str:
    """This function will return a party's key as the journal keeps it: ``parties.organisation:12``."""
    return f"parties.{party._meta.model_name}:{party.pk}"


@act(may_name)
def register_organisation(*, by: Actor, at: datetime, key: str, kind: str, names: Mapping[str, str],
                          part_of: Organisation | None = None, source: str = "", country: str = "",
                          latitude: Decimal | None = None, longitude: Decimal | None = None,
                          identifiers: Iterable[tuple[str, str]] = (), facts: Sequence[Fact] = (), sample: bool = False,
                          batch: UUID | None = None) -> Organisation:
    """This function will register an organisation with its legal names by language, and return it.

    `key` is its short name in addresses (``seoul``); `identifiers` are pairs of scheme and identifier. Raises Refused
    where the key or an identifier is taken, no name is given, or the place is none.
    """
    given = tuple((scheme_of(scheme), identifier_of(scheme_of(scheme), text)) for scheme, text in identifiers)
    said = [Said(language, name.strip()) for language, name in names.items()]
    row = Row(key, tuple(said), kind, country=country, latitude=latitude, longitude=longitude, identifiers=given,
              facts=tuple(facts))
    empty = [Problem("parties.name_empty", {}, SOURCE) for one in said if not one.name]
    refuse([*empty, *row_problems(row)])
    made, new = Organisation.objects.get_or_create(
        key=key, defaults={"kind": kind, "part_of": part_of, "country": country, "latitude": latitude,
                           "longitude": longitude, "sample": sample, "batch": batch})
    if not new:
        raise Refused.because("parties.key_taken", source=SOURCE, key=key)
    for one in said:
        OrganisationName.objects.create(organisation=made, language=one.language, name=one.name, source=source, batch=batch)
    _identify(made, given, batch)
    OrganisationFact.objects.bulk_create(
        OrganisationFact(organisation=made, kind=f.kind, value=f.value, as_of=f.as_of, source=f.source, batch=batch) for f in facts)
    keep_names(made, said)
    made.save(update_fields=("names_text", "pairs", "sort_ko", "sort_en"))
    journal.write(by=by, act="parties.register_organisation", ref=reference(made), at=at, batch=batch,
                  details={"key": key, "kind": kind, "names": dict(names), "country": country, "identifiers": list(given)})
    return made


@act(may_name)
def amend_organisation(*, by: Actor, at: datetime, organisation: Organisation, changes: Mapping[str, Any],
                       why: str = "") -> Organisation:
    """This function will change what is said of an organisation: its kind, country, point, days, and what it is a part of.

    What it was stays in the history. Raises Refused where the new facts cannot be, and where it would be a part of itself.
    """
    record = Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    unknown = set(changes) - AMENDABLE
    if unknown:
        raise TypeError(f"an organisation's {sorted(unknown)} is not amended")
    before = {name: getattr(record, name) for name in changes if getattr(record, name) != changes[name]}
    for name in before:
        setattr(record, name, changes[name])
    refuse([*place_problems(record.kind, record.country, record.latitude, record.longitude),
            *span_problems(record.founded_on, record.dissolved_on)])
    above = record.part_of
    while above is not None:
        if above.pk == record.pk:
            raise Refused.because("parties.part_of_itself", source=SOURCE, key=record.key)
        above = above.part_of
    record.save()
    journal.write(by=by, act="parties.amend_organisation", ref=reference(record), at=at, why=why,
                  details={name: {"before": _plain(old), "after": _plain(changes[name])} for name, old in before.items()})
    return record


def _plain(value: Any) -> Any:
    return value.key if isinstance(value, Organisation) else value


@act(may_name)
def identify_party(*, by: Actor, at: datetime, party: Organisation | Person, scheme: str, identifier: str,
                   batch: UUID | None = None) -> Identifier:
    """This function will note what others call a party: ``wikidata``, ``Q8684``. The same again changes nothing.

    Raises Refused where the identifier has not its scheme's form, and where it is another organisation's.
    """
    wanted = scheme_of(scheme)
    pair = (wanted, identifier_of(wanted, identifier))
    refuse(identifier_problems(*pair))
    _identify(party, [pair], batch)
    journal.write(by=by, act="parties.identify_party", ref=reference(party), at=at, batch=batch,
                  details={"scheme": pair[0], "identifier": pair[1]})
    return party.identifiers.get(scheme=pair[0], identifier=pair[1])


def _identify(party: Organisation | Person, pairs: Iterable[tuple[str, str]], batch: UUID | None) -> None:
    organisation = party if isinstance(party, Organisation) else None
    for scheme, identifier in pairs:
        given: dict[str, Any] = {"scheme": scheme, "identifier": identifier, "organisation": organisation,
                                 "person": None if organisation else party}
        other = Identifier.objects.filter(scheme=scheme, identifier=identifier, organisation__isnull=False).exclude(
            organisation=organisation).select_related("organisation").first() if organisation else None
        if other is not None and other.organisation is not None:
            raise Refused.because("parties.identifier_taken", source="party-identifiers", scheme=scheme,
                                  identifier=identifier, key=other.organisation.key)
        Identifier.objects.get_or_create(**given, defaults={"batch": batch})


@act(may_keep_parties)
def remove_identifier(*, by: Actor, at: datetime, identifier: int, why: str) -> None:
    """This function will take away an identifier that is not the party's."""
    row = Identifier.objects.select_related("organisation", "person").get(pk=identifier)
    party = row.organisation or row.person
    row.delete()
    journal.write(by=by, act="parties.remove_identifier", ref=reference(party) if party else "", at=at, why=why,
                  details={"scheme": row.scheme, "identifier": row.identifier})


@act(may_keep_parties)
def record_fact(*, by: Actor, at: datetime, organisation: Organisation, kind: str, value: Decimal, as_of: date,
                source: str, batch: UUID | None = None) -> OrganisationFact:
    """This function will record a number known of an organisation as of a day (`population`, `income_usd`).

    For the same day it takes the place of what was said before, which stays in the history.
    """
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    refuse(fact_problems(kind, value, source))
    made, _ = OrganisationFact.objects.update_or_create(
        organisation=organisation, kind=kind, as_of=as_of, defaults={"value": value, "source": source, "batch": batch})
    journal.write(by=by, act="parties.record_fact", ref=reference(organisation), at=at, batch=batch,
                  details={"kind": kind, "value": value, "as_of": as_of, "source": source})
    return made


@act(may_keep_parties)
def withdraw_organisation(*, by: Actor, at: datetime, organisation: Organisation, why: str) -> None:
    """This function will take back an organisation that was registered by mistake, with its names, facts and contacts.

    Raises Refused, naming it, where anything was built on it. History and journal keep that it was.
    """
    record = Organisation.objects.select_for_update().get(pk=organisation.pk)
    refuse(standing_on(Organisation, {"pk": record.pk}))
    ref, key, names = reference(record), record.key, record.names_text
    take_away(Organisation, {"pk": record.pk})
    journal.write(by=by, act="parties.withdraw_organisation", ref=ref, at=at, why=why, details={"key": key, "names": names})
