"""A row of an exchange file that speaks of an organisation, and what must be true of it.

Source: `docs/sources.md#party-names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from anyascii import anyascii

from dure.domain.parties.rules.days import span_problems
from dure.domain.parties.rules.identifiers import identifier_problems
from dure.domain.parties.rules.naming import LONGEST, Said
from dure.domain.parties.rules.organisations import folded
from dure.kernel.problem import Problem

SOURCE = "party-names"
KINDS = ("city", "department", "bureau", "institution", "company", "network", "organ", "other")
FACTS = ("population", "income_usd")


@dataclass(frozen=True, slots=True)
class Fact:
    """A number known of an organisation as of a day, with its source."""

    kind: str
    value: Decimal
    as_of: date
    source: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A way to reach a party. A person's carries the consent."""

    kind: str
    value: str
    label: str = ""
    note: str = ""
    consent_on: date | None = None
    consent_for: str = ""
    public: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """An organisation as a file says it. `key` is its short name in addresses, `part_of` that of another organisation."""

    key: str
    names: tuple[Said, ...]
    kind: str = "city"
    part_of: str = ""
    country: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    founded_on: str = ""
    dissolved_on: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    facts: tuple[Fact, ...] = ()
    contacts: tuple[ContactRow, ...] = ()
    sample: bool = False
    source: str = ""
    details: Mapping[str, object] = field(default_factory=dict)


def row_problems(row: Row) -> Iterable[Problem]:
    """This function will judge a row: named, of a known kind, with a place on the earth, days in order, numbers from 0 up."""
    if not any(folded(said.name) for said in row.names):
        yield Problem("parties.name_empty", {}, SOURCE)
    for said in row.names:
        if len(said.name) > LONGEST:
            yield Problem("parties.name_long", {"name": said.name[:60], "most": LONGEST}, SOURCE)
        if said.starts_on and said.before and said.before <= said.starts_on:
            yield Problem("parties.days_reversed", {"starts_on": said.starts_on, "ends_on": said.before}, SOURCE)
    yield from place_problems(row.kind, row.country, row.latitude, row.longitude)
    yield from span_problems(row.founded_on, row.dissolved_on)
    for scheme, identifier in row.identifiers:
        yield from identifier_problems(scheme, identifier)
    for fact in row.facts:
        yield from fact_problems(fact.kind, fact.value, fact.source)


def place_problems(kind: str, country: str, latitude: Decimal | None, longitude: Decimal | None) -> Iterable[Problem]:
    """This function will judge what an organisation is and where: kind known, country of two letters, a point on the earth."""
    if kind not in KINDS:
        yield Problem("parties.kind_unknown", {"kind": kind}, SOURCE)
    if country and not re.fullmatch(r"[A-Z]{2}", country):
        yield Problem("parties.country_form", {"country": country[:40]}, SOURCE)
    if (latitude is None) != (longitude is None) or (
            latitude is not None and longitude is not None and not (abs(latitude) <= 90 and abs(longitude) <= 180)):
        yield Problem("parties.point", {"latitude": latitude, "longitude": longitude}, SOURCE)


def fact_problems(kind: str, value: Decimal, source: str) -> Iterable[Problem]:
    """This function will judge a fact: its kind is known, it is not negative, and it says where it is from."""
    if kind not in FACTS:
        yield Problem("parties.fact_unknown", {"kind": kind}, SOURCE)
    if not value.is_finite() or value < 0 or value >= Decimal(10) ** 18:
        yield Problem("parties.fact_value", {"kind": kind, "value": value}, SOURCE)
    if not source.strip():
        yield Problem("parties.fact_source", {"kind": kind}, SOURCE)


def proposed_key(name: str, taken: Iterable[str] = ()) -> str:
    """This function will make the short name of an organisation from its name: ``Kuala Lumpur`` → ``kuala-lumpur``.

    With `taken`, the set of those that are in use, a number is put behind until it is free.
    """
    base = "-".join(re.findall(r"[a-z0-9]+", anyascii(name).replace("'", "").casefold()))[:70].strip("-") or "x"
    used = taken if isinstance(taken, set | frozenset) else set(taken)
    key, number = base, 2
    while key in used:
        key, number = f"{base}-{number}", number + 1
    return key
