"""Lists and pages of organisations and persons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from dure.base.fields import sought
from dure.domain.parties.models import (
    Affiliation,
    Contact,
    Identifier,
    Organisation,
    OrganisationFact,
    OrganisationName,
    Person,
    PersonName,
    Post,
)
from dure.domain.parties.rules.days import within
from dure.domain.parties.rules.matching import alike
from dure.domain.parties.rules.sounds import sound

N = TypeVar("N", OrganisationName, PersonName)
USES = ("legal", "short", "former", "alias")
SHOWN = 100
HEARD = 200


def organisations(*, text: str = "", kind: str = "", country: str = "") -> QuerySet[Organisation]:
    """This function will return the organisations that a list is narrowed to, unordered: by words of any name or of the key,
    and by how a name sounds in another script."""
    rows = Organisation.objects.all()
    if text:
        named = OrganisationName.objects.filter(sound=sound(text)).exclude(sound="").values_list("organisation_id", "name")
        heard = [pk for pk, name in named[:HEARD] if alike(name, text)]
        rows = rows.filter(Q(pairs__contains=sought(text)) | Q(pk__in=heard))
    if kind:
        rows = rows.filter(kind=kind)
    return rows.filter(country=country.strip().upper()) if country else rows


def persons(*, text: str = "") -> QuerySet[Person]:
    """This function will return the persons that a list is narrowed to, unordered: by words of any name, and by its sound."""
    rows = Person.objects.all()
    if text:
        named = PersonName.objects.filter(sound=sound(text)).exclude(sound="").values_list("person_id", "name")
        heard = [pk for pk, name in named[:HEARD] if alike(name, text)]
        rows = rows.filter(Q(pairs__contains=sought(text)) | Q(pk__in=heard))
    return rows


@dataclass(frozen=True, slots=True)
class Tie:
    """Who belongs where, and whether on the day asked for."""

    record: Affiliation
    now: bool


@dataclass(frozen=True, slots=True)
class PostShown:
    """A post with who holds it on the day."""

    record: Post
    holders: tuple[Affiliation, ...]


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """All that is known of an organisation, with its former states, oldest first."""

    record: Organisation
    names: list[OrganisationName]
    identifiers: list[Identifier]
    facts: list[OrganisationFact]
    parts: list[Organisation]
    more_parts: int
    posts: list[PostShown]
    people: list[Tie]
    more_people: int
    contacts: list[Contact]
    history: list[Any]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All that is known of a person, with former states, oldest first."""

    record: Person
    names: list[PersonName]
    identifiers: list[Identifier]
    ties: list[Tie]
    contacts: list[Contact]
    history: list[Any]


def organisation_page(key: str, on: date) -> OrganisationPage | None:
    """This function will return an organisation with all that hangs on it, or None. A fixed number of queries; of parts and
    people the first `SHOWN`."""
    record = Organisation.objects.select_related("part_of").filter(key=key).first()
    if record is None:
        return None
    ties = _ties(record.affiliations.select_related("person", "member", "post").order_by("-starts_on", "-pk")[:SHOWN], on)
    parts, posts = list(record.parts.order_by("sort_ko", "pk")[:SHOWN]), list(record.posts.order_by("pk"))
    holders = [tie.record for tie in ties if tie.now]
    return OrganisationPage(
        record, _in_order(record.names.order_by("language", "during", "pk")), list(record.identifiers.all()), list(record.facts.all()),
        parts, max(record.parts.count() - SHOWN, 0),
        [PostShown(post, tuple(tie for tie in holders if tie.post_id == post.pk)) for post in posts],
        ties, max(record.affiliations.count() - SHOWN, 0), list(record.contacts.all()), list(record.history.all()))  # type: ignore[attr-defined]


def person_page(pk: int, on: date) -> PersonPage | None:
    """This function will return a person with all that hangs on it, or None. A fixed number of queries."""
    record = Person.objects.filter(pk=pk).first()
    if record is None:
        return None
    ties = _ties(record.affiliations.select_related("organisation", "post", "on_behalf_of").order_by("-starts_on", "-pk")[:SHOWN], on)
    return PersonPage(record, _in_order(record.names.order_by("language", "pk")), list(record.identifiers.all()), ties,
                      list(record.contacts.all()), list(record.history.all()))  # type: ignore[attr-defined]


def public_contacts(organisation: int) -> list[Contact]:
    """This function will return the contacts of an organisation that anybody may see; those of its people are never among
    them."""
    return list(Contact.objects.filter(organisation=organisation, public=True))


def public_contacts_of_person(person: int) -> list[Contact]:
    """This function will return what a person agreed to be shown to anybody: public, and with a consent."""
    return list(Contact.objects.filter(person=person, public=True, consent_on__isnull=False).exclude(consent_for=""))


def _in_order(names: Iterable[N]) -> list[N]:
    """Legal names first, then short, former, and spellings."""
    return sorted(names, key=lambda name: USES.index(name.use))


def _ties(rows: QuerySet[Affiliation] | Sequence[Affiliation], on: date) -> list[Tie]:
    return [Tie(row, within(on, row.starts_on, row.ends_on)) for row in rows]
