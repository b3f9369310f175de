"""Reading a Popolo file into rows: areas, organizations, persons, posts, memberships, and what is to be said of them.

Every field goes into a row or stays with it as the file says it (`details`); what is left out is said, item by item.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from dure.domain.parties.rules.exchange import AffiliationRow, AreaRow, PersonRow, PostRow
from dure.domain.parties.rules.rows import FACTS, KINDS, ContactRow, Fact, Row, row_problems
from dure.intake.popolo.fields import Fields, first_and_behind
from dure.intake.popolo.raw import KINDS as LISTS
from dure.intake.popolo.raw import Item, read_raw, unfold
from dure.intake.popolo.votes import Votes, read_votes
from dure.kernel.plain import dumps
from dure.kernel.problem import Problem

AnyRow = AreaRow | Row | PersonRow | PostRow | AffiliationRow
OURS = ("kind", "country", "latitude", "longitude", "sample", "facts")


@dataclass(frozen=True, slots=True)
class Consent:
    """That the persons of a file agreed to their contacts being kept: since when, what for."""

    on: date
    purpose: str


@dataclass(slots=True)
class Entry:
    """A row with the item that it was read from; `problems` is what was found in it."""

    item: Item
    row: AnyRow
    problems: list[Problem]


@dataclass(slots=True)
class Network:
    """What a file says: entries by kind in the order of `raw.KINDS`, and what was found outside of them."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    votes: Votes = field(default_factory=Votes)

    def all_problems(self) -> list[Problem]:
        """This function will return what was found in the file and in each item, in order."""
        return self.problems + self.votes.problems + [problem for entries in self.entries.values() for entry in entries for problem in entry.problems]


def read_popolo(data: bytes, consent: Consent | None = None) -> Network:
    """This function will read a file. With `consent` the contacts of its persons are taken too; otherwise only those that
    carry a consent of their own. Raises Refused where the file as a whole cannot be read."""
    raw = read_raw(data)
    unfold(raw)
    readers: dict[str, Callable[[Fields], AnyRow]] = {
        "areas": _area, "organizations": _organisation, "persons": lambda fields: _person(fields, consent), "posts": _post,
        "memberships": _membership}
    network = Network(votes=read_votes(raw), problems=raw.problems)
    for kind in LISTS:
        items = raw.items[kind]
        entries = network.entries[kind] = []
        for item in items:
            fields = Fields(item)
            row = readers[kind](fields)
            entries.append(Entry(item, row, fields.problems))
    _identify_memberships(network.entries["memberships"])
    return network


def _id(fields: Fields, longest: int = 120) -> str:
    found = fields.text("id", 10_000).strip()
    if not found:
        fields.wrong("popolo_id")
    elif len(found) > longest:
        fields.wrong("popolo_id_long", id=found[:60])
    return found


def _area(fields: Fields) -> AreaRow:
    key, name = _id(fields), fields.label("name")
    if not any(text.strip() for text in name.values()):
        fields.wrong("popolo_name")
    return AreaRow(key, name, fields.text("classification", 100), fields.reference("parent_id"), fields.left)


def _organisation(fields: Fields) -> Row:
    key, names, given = _id(fields, 200), fields.names(), fields.text("classification")
    ours = fields.left.pop("dure", None)
    own = {name: value for name, value in ours.items() if name in OURS} if isinstance(ours, dict) else {}
    kind = own.get("kind") if own.get("kind") in KINDS else given if given in KINDS else "other"
    founded_on, dissolved_on = fields.span("founding_date", "dissolution_date")
    if given and given != kind:
        fields.left["classification"] = given
    country = own.get("country")
    row = Row(key, names, str(kind), fields.reference("parent_id"), country if isinstance(country, str) else "",
              _number(own.get("latitude")), _number(own.get("longitude")), founded_on, dissolved_on, fields.identifiers(),
              _facts(fields, own.get("facts")), tuple(replace(contact, public=True) for contact in fields.contacts()),
              own.get("sample") is True, details=fields.left)
    if not any(problem.severity == "error" for problem in fields.problems):
        fields.problems += [replace(problem, places=(fields.item.place,)) for problem in row_problems(row)]
    return row


def _facts(fields: Fields, said: Any) -> tuple[Fact, ...]:
    found = []
    for one in said if isinstance(said, list) else []:
        try:
            found.append(Fact(one["kind"], Decimal(str(one["value"])), date.fromisoformat(one["as_of"]), one["source"]))
        except (KeyError, TypeError, ValueError, InvalidOperation):
            fields.wrong("popolo_field", field="dure.facts", wanted="/".join(FACTS))
    return tuple(found)


def _number(said: Any) -> Decimal | None:
    try:
        return Decimal(str(said)) if said is not None else None
    except InvalidOperation:
        return None


def _person(fields: Fields, consent: Consent | None) -> PersonRow:
    key, names = _id(fields), fields.names(family=True)
    contacts = []
    for contact in fields.contacts():
        agreed = contact if contact.consent_on and contact.consent_for else _agreed(contact, consent)
        if agreed is None:
            fields.wrong("popolo_contact_consent", "warning", kind=contact.kind)
        else:
            contacts.append(agreed)
    ours = fields.left.pop("dure", None)
    born_on, died_on = fields.span("birth_date", "death_date")
    return PersonRow(key, names, fields.text("honorific_prefix", 100), fields.text("gender", 40), born_on, died_on,
                     fields.identifiers(), tuple(contacts), isinstance(ours, dict) and ours.get("sample") is True, fields.left)


def _agreed(contact: ContactRow, consent: Consent | None) -> ContactRow | None:
    return replace(contact, consent_on=consent.on, consent_for=consent.purpose, public=False) if consent else None


def _post(fields: Fields) -> PostRow:
    organisation, label, role = fields.reference("organization_id"), fields.label(), fields.text("role", 200)
    key = fields.text("id", 10_000).strip() or f"{organisation}/{next(iter(label.values()), role)}"
    if len(key) > 160:
        fields.wrong("popolo_id_long", id=key[:60])
    if not label and not role:
        fields.wrong("popolo_name")
    if not organisation:
        fields.wrong("popolo_reference_missing", field="organization_id")
    starts_on, ends_on = fields.span("start_date", "end_date")
    for name, day in (("start_date", starts_on), ("end_date", ends_on)):
        if 0 < len(day) < 10:
            fields.left[name] = day  # a part of a day is kept as it is said, beside the days that it means
    return PostRow(key, organisation, label, role, fields.reference("area_id"), *first_and_behind(starts_on, ends_on), fields.left)


def _membership(fields: Fields) -> AffiliationRow:
    person, member = fields.reference("person_id"), fields.left.get("member")
    organisation = ""
    if isinstance(member, dict) and isinstance(member.get("id"), str):
        if str(member.get("@type", "Organization")).casefold() == "person":
            person = person or member["id"]
        else:
            organisation = member["id"]
        fields.left["member"] = {name: value for name, value in member.items() if name != "id"}
    if not person and not organisation:
        fields.wrong("popolo_whose")
    if fields.left.pop("contact_details", None):
        fields.wrong("popolo_contact_consent", "warning", kind="contact_details")
    whole = fields.reference("organization_id")
    if not whole:
        fields.wrong("popolo_reference_missing", field="organization_id")
    starts_on, ends_on = fields.span("start_date", "end_date")
    key = fields.text("id", 10_000).strip()
    if len(key) > 200:
        fields.wrong("popolo_id_long", id=key[:60])
    return AffiliationRow(key, whole, person, organisation, fields.reference("post_id"), fields.reference("on_behalf_of_id"),
                          fields.reference("area_id"), fields.label(), fields.text("role", 200), starts_on, ends_on, fields.left)


def _identify_memberships(entries: list[Entry]) -> None:
    """Gives memberships without an identifier one of what they say, the same in every file that says it."""
    said_before: dict[str, int] = {}
    for entry in entries:
        row = entry.row
        if isinstance(row, AffiliationRow) and not row.key:
            digest = hashlib.sha256(dumps(dict(sorted(entry.item.said.items())), indent=None).encode()).hexdigest()[:24]
            number = said_before[digest] = said_before.get(digest, 0) + 1
            entry.row = replace(row, key=f"membership-{digest}" + (f"-{number}" if number > 1 else ""))

