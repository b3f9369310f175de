"""The network as one Popolo document: organizations, persons, posts, memberships, areas, motions and votes; bodies, seats and terms among them.

What another network reads from it is what this one holds: names with their languages and days, identifiers, contacts that are
public. Popolo has no field for the country, the point and the numbers of a city: they stand under ``dure``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from dure.documents.popolo.bodies import seats, terms
from dure.documents.popolo.items import Item, id_of, label_of, made, span_of
from dure.documents.popolo.votes import motions, vote_events
from dure.domain.bodies.queries.exchange import bodies_whole
from dure.domain.parties import queries
from dure.domain.parties.models import (
    Affiliation,
    Area,
    Contact,
    Organisation,
    OrganisationName,
    Person,
    PersonName,
    Post,
)
from dure.domain.parties.rules.naming import Said, in_force, listed, name_for
from dure.domain.parties.rules.rows import KINDS


def compose_popolo(on: date, private: bool = False) -> dict[str, list[Item]]:
    """This function will compose the whole network, names as on a day. Contacts are those that are public; with `private`
    all that are kept, with the consent that a person gave. The order is that of identifiers, the same every time."""
    bodies = {body.organisation_id: body for body in bodies_whole()}
    ids = {organisation.pk: id_of(organisation) for organisation in queries.organisations_whole_bare()}
    organisations = [_organisation(one, bodies.get(one.pk), ids, on, private) for one in queries.organisations_whole()]
    return {
        "persons": [_person(person, on, private) for person in queries.persons_whole()],
        "organizations": sorted(organisations, key=lambda item: item["id"]),
        "posts": sorted([*(_post(post) for post in queries.posts_whole()), *seats()], key=lambda item: item["id"]),
        "memberships": sorted([*(_tie(tie) for tie in queries.affiliations_whole()), *terms()], key=lambda item: item["id"]),
        "areas": [_area(area) for area in queries.areas_whole()],
        "motions": motions(),
        "vote_events": vote_events(),
    }


def _organisation(one: Organisation, body: Any, ids: Mapping[int, str], on: date, private: bool) -> Item:
    names = [_said(name) for name in one.names.all()]
    primary = _primary(names, on) or Said("", one.key)
    details = {name: value for name, value in one.details.items() if name != "id"}
    classification = details.pop("classification", None) or (body.kind if body else one.kind)
    ours = _ours(one, classification)
    whole = one.part_of_id or (body.part_of.organisation_id if body and body.part_of else None)
    fields = {"id": id_of(one), "name": primary.name, "classification": classification,
              "parent_id": ids[whole] if whole else None, "founding_date": one.founded_on, "dissolution_date": one.dissolved_on,
              "contact_details": _contacts(one.contacts.all(), private), "dure": ours}
    identifiers = [{"scheme": i.scheme, "identifier": i.identifier} for i in one.identifiers.all()]
    return made(fields, details, other_names=[_other_name(name) for name in names if not _plain(name, primary)],
                 identifiers=identifiers)


def _ours(one: Organisation, classification: str) -> Item:
    """What Popolo has no field for."""
    facts = [{"kind": f.kind, "value": int(f.value) if f.value == int(f.value) else f.value, "as_of": f.as_of.isoformat(),
              "source": f.source} for f in one.facts.all()]
    said = {"kind": one.kind if one.kind != (classification if classification in KINDS else "other") else "",
            "country": one.country, "latitude": one.latitude, "longitude": one.longitude, "sample": one.sample or None,
            "facts": facts}
    return {name: value for name, value in said.items() if value not in (None, "", [])}


def _person(person: Person, on: date, private: bool) -> Item:
    rows = list(person.names.all())
    names = [_said(row) for row in rows]
    primary = _primary(names, on) or Said("", person.key)
    fields: Item = {"id": person.key, "name": primary.name}
    if primary.details and _plain(primary, primary):
        fields |= dict(primary.details)
    fields |= {"honorific_prefix": person.honorific, "gender": person.gender, "birth_date": person.born_on,
               "death_date": person.died_on, "contact_details": _contacts(person.contacts.all(), private),
               "dure": {"sample": True} if person.sample else None}
    identifiers = [{"scheme": i.scheme, "identifier": i.identifier} for i in person.identifiers.all()]
    return made(fields, person.details, other_names=[_other_name(name) for name in names if not _plain(name, primary)],
                 identifiers=identifiers)


def _said(row: OrganisationName | PersonName) -> Said:
    beside = {"family_name": row.family, "given_name": row.given} if isinstance(row, PersonName) else {"source": row.source}
    details = {name: part for name, part in beside.items() if part} | dict(row.details)
    during = row.during
    return Said(row.language, row.name, row.use, during.lower if during else None, during.upper if during else None, row.note, details)


def _primary(names: list[Said], on: date) -> Said | None:
    """The name that stands for all: one that bears no language, else the one in force, else the first."""
    bare = next((said for said in names if not said.language and said.use == "legal" and not said.note), None)
    if bare:
        return bare
    legal = in_force(names, on) or [said for said in listed(names) if said.use == "legal"] or listed(names)
    chosen = name_for(legal, "en")
    return next((said for said in legal if said.name == chosen), None)


def _plain(said: Said, primary: Said) -> bool:
    """Whether the field ``name`` says all there is of a name."""
    return said is primary and not (said.language or said.note or said.starts_on or said.before)


def _other_name(said: Said) -> Item:
    last = (said.before - timedelta(days=1)).isoformat() if said.before else None
    note = said.note or (said.use if said.use != "alias" else None)
    fields = {"name": said.name, "lang": said.language, "note": note,
              "start_date": said.starts_on.isoformat() if said.starts_on else None, "end_date": last}
    return made(fields, said.details)


def _contacts(contacts: Iterable[Contact], private: bool) -> list[Item]:
    found = []
    for contact in contacts:
        if contact.public or private:
            consent = {"consent_on": contact.consent_on.isoformat() if contact.consent_on else None,
                       "consent_for": contact.consent_for, "public": contact.public or None} if contact.person_id else {}
            found.append(made({"type": contact.kind, "value": contact.value, "label": contact.label, "note": contact.note,
                                **consent}, {}))
    return found


def _area(area: Area) -> Item:
    return made({"id": area.key, **label_of(area.name, "name"), "classification": area.classification,
                  "parent_id": area.part_of.key if area.part_of else None}, area.details)


def _post(post: Post) -> Item:
    return made({"id": post.key, **label_of(post.label), "role": post.role, "organization_id": id_of(post.organisation),
                  "area_id": post.area.key if post.area else None, **span_of(post.during)}, post.details)


def _tie(tie: Affiliation) -> Item:
    member = tie.details.get("member") if isinstance(tie.details.get("member"), dict) else {}
    fields = {"id": tie.key, **label_of(tie.label), "role": tie.role, "organization_id": id_of(tie.organisation),
              "person_id": tie.person.key if tie.person else None, "post_id": tie.post.key if tie.post else None,
              "on_behalf_of_id": id_of(tie.on_behalf_of) if tie.on_behalf_of else None,
              "area_id": tie.area.key if tie.area else None, "start_date": tie.starts_on, "end_date": tie.ends_on}
    details = {name: value for name, value in tie.details.items() if name != "member"}
    if tie.member:
        fields["member"] = {"@type": "Organization", **(member or {}), "id": id_of(tie.member)}
    return made(fields, details)
