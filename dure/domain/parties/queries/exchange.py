"""All that the room holds of organisations, persons, posts and ties: what an exchange file is written from."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from dure.domain.parties.models import Affiliation, Area, Identifier, Organisation, Person, Post


def areas_whole() -> QuerySet[Area]:
    """This function will return all areas with what they are parts of, by key."""
    return Area.objects.select_related("part_of").order_by("key")


def organisations_whole() -> QuerySet[Organisation]:
    """This function will return all organisations with names, identifiers, facts and contacts, by key."""
    return Organisation.objects.select_related("part_of").prefetch_related("names", "identifiers", "facts", "contacts").order_by("key")


def organisations_whole_bare() -> QuerySet[Organisation]:
    """This function will return all organisations without what hangs on them: only to name them."""
    return Organisation.objects.only("key", "details")


def persons_whole() -> QuerySet[Person]:
    """This function will return all persons with names, identifiers and contacts, by key."""
    return Person.objects.prefetch_related("names", "identifiers", "contacts").order_by("key")


def posts_whole() -> QuerySet[Post]:
    """This function will return all posts with their organisations and areas, by key."""
    return Post.objects.select_related("organisation", "area").order_by("key")


def affiliations_whole() -> QuerySet[Affiliation]:
    """This function will return who belongs where, with all that it refers to, by key."""
    return Affiliation.objects.select_related("organisation", "person", "member", "post", "on_behalf_of", "area").order_by("key")


def known_organisations(ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """This function will find organisations by the identifiers that files give them (`details["id"]`, else the key):
    the key and all names, by identifier."""
    wanted = set(ids)
    rows = Organisation.objects.filter(Q(key__in=wanted) | Q(details__id__in=wanted)).values_list("key", "details__id", "names_text")
    return {given if given in wanted else key: (key, names) for key, given, names in rows}


def known_persons(ids: Iterable[str]) -> dict[str, str]:
    """This function will find persons by their keys: all names, by key."""
    return dict(Person.objects.filter(key__in=set(ids)).values_list("key", "names_text"))


def known_areas(ids: Iterable[str]) -> dict[str, str]:
    """This function will find areas by their keys: the name, by key."""
    return {key: next(iter(name.values()), "") for key, name in Area.objects.filter(key__in=set(ids)).values_list("key", "name")}


def known_posts(ids: Iterable[str]) -> dict[str, str]:
    """This function will find posts by their keys: the organisation's key, by key."""
    return dict(Post.objects.filter(key__in=set(ids)).values_list("key", "organisation__key"))


def known_affiliations(ids: Iterable[str]) -> set[str]:
    """This function will tell which of these ties are known."""
    return set(Affiliation.objects.filter(key__in=set(ids)).values_list("key", flat=True))


def keys_taken() -> set[str]:
    """This function will return the keys of all organisations: what a new one has to differ from."""
    return set(Organisation.objects.values_list("key", flat=True))


def identifiers_taken(pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """This function will tell whose these identifiers are: the organisation's key by scheme and identifier."""
    wanted = set(pairs)
    rows = Identifier.objects.filter(organisation__isnull=False, identifier__in={identifier for _, identifier in wanted})
    return {(scheme, identifier): key for scheme, identifier, key in rows.values_list("scheme", "identifier", "organisation__key")
            if (scheme, identifier) in wanted}


def batch_stands(batch: UUID) -> bool:
    """This function will tell whether anything that a batch brought is still there."""
    return any(model.objects.filter(batch=batch).exists() for model in (Organisation, Person, Affiliation, Post, Area))
