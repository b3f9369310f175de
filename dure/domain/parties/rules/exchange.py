"""What exchange files say of areas, persons, posts and who belongs where: rows that refer to each other by key.

Source: `docs/sources.md#popolo`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dure.domain.parties.rules.naming import Said
from dure.domain.parties.rules.rows import ContactRow


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area; `part_of` is another's key."""

    key: str
    name: Mapping[str, str]
    classification: str = ""
    part_of: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with all names; in a name's `details`, `family_name` and `given_name` are kept apart."""

    key: str
    names: tuple[Said, ...]
    honorific: str = ""
    gender: str = ""
    born_on: str = ""
    died_on: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    contacts: tuple[ContactRow, ...] = ()
    sample: bool = False
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post in an organisation; `before` is the day after its last."""

    key: str
    organisation: str
    label: Mapping[str, str] = field(default_factory=dict)
    role: str = ""
    area: str = ""
    starts_on: date | None = None
    before: date | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AffiliationRow:
    """A person, or an organisation (`member`), belongs to an organisation."""

    key: str
    organisation: str
    person: str = ""
    member: str = ""
    post: str = ""
    on_behalf_of: str = ""
    area: str = ""
    label: Mapping[str, str] = field(default_factory=dict)
    role: str = ""
    starts_on: str = ""
    ends_on: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
