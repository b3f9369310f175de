"""Organisations and the names they go by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from psycopg.types.range import DateRange

from dure.domain.parties.models import Organisation, OrganisationName
from dure.domain.parties.rules.naming import Said, in_force, name_for
from dure.domain.parties.rules.organisations import folded


def organisation_named(name: str, kind: str = "") -> Organisation | None:
    """This function will find the organisation that goes, or went, by a name in any spelling; None unless one."""
    named = OrganisationName.objects.filter(folded=folded(name))
    if kind:
        named = named.filter(organisation__kind=kind)
    keys = set(named.values_list("organisation_id", flat=True)[:2])
    return Organisation.objects.get(pk=keys.pop()) if len(keys) == 1 else None


def department_key(name: str) -> str:
    """This function will return the key of the department of that name, or an empty text where none is known."""
    found = organisation_named(name, Organisation.Kind.DEPARTMENT) if name else None
    return found.key if found else ""


def name_on(organisation: Organisation, language: str, on: date, use: str = OrganisationName.Use.LEGAL) -> str:
    """This function will return the name in force on a day in a language, else in another, else the key."""
    return names_on([organisation.pk], language, on, use).get(organisation.pk) or organisation.key


def names_on(ids: Iterable[int], language: str, on: date, use: str = OrganisationName.Use.LEGAL) -> dict[int, str]:
    """This function will return, by their numbers, the names of organisations in force on a day: in the language, else in
    English, Korean, any. One without a name of that use goes by its key. One query."""
    wanted = set(ids)
    rows = defaultdict[int, list[Said]](list)
    keys: dict[int, str] = {}
    named = (Organisation.objects.filter(pk__in=wanted).order_by("names__id")
             .values_list("pk", "key", "names__language", "names__name", "names__use", "names__during"))
    for pk, key, spoken, name, called, during in named:
        keys[pk] = key
        if name is not None:
            rows[pk].append(_said(spoken, name, called, during))
    return {pk: name_for(in_force(rows[pk], on, use), language) or key for pk, key in keys.items()}


def _said(language: str, name: str, use: str, during: DateRange | None) -> Said:
    return Said(language, name, use, during.lower if during else None, during.upper if during else None)


def alias_groups(kind: str = "") -> list[frozenset[str]]:
    """This function will return, for each organisation, all names by which papers print it: what the checker takes.

    One place under several spellings is one organisation of the kind ``city``, one organ under several names one
    of the kind ``organ``. Organisations with a single name are left out.
    """
    names = OrganisationName.objects.order_by("organisation_id")
    if kind:
        names = names.filter(organisation__kind=kind)
    groups: dict[int, set[str]] = defaultdict(set)
    for organisation, name in names.values_list("organisation_id", "name"):
        groups[organisation].add(name)
    return [frozenset(group) for group in groups.values() if len(group) > 1]
