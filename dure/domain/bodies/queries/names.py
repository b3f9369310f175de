"""How those who hold seats are called on a day, in each language: by the dated decision on display, else by the legal name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from dure.domain.members.models import Display
from dure.domain.parties.models import OrganisationName, PersonName

Names = dict[str, str]


def shown_names(organisations: Iterable[int], on: date) -> dict[int, Names]:
    """This function will name organisations on a day, by language. Two queries, however many."""
    keys = set(organisations)
    named: dict[int, Names] = {key: {} for key in keys}
    rows = OrganisationName.objects.filter(organisation__in=keys, use="legal").filter(_on(on)).order_by("id")
    for key, language, name in rows.values_list("organisation", "language", "name"):
        named[key][language] = name
    shown = Display.objects.filter(organisation__in=keys, known_until__isnull=True, during__contains=on)
    for key, name in shown.values_list("organisation", "name"):
        named[key] |= {language: text for language, text in name.items() if text}
    return named


def person_names(persons: Iterable[int], on: date) -> dict[int, Names]:
    """This function will name persons on a day, by language. One query."""
    keys = set(persons)
    named: dict[int, Names] = {key: {} for key in keys}
    rows = PersonName.objects.filter(person__in=keys, use="legal").filter(_on(on)).order_by("id")
    for key, language, name in rows.values_list("person", "language", "name"):
        named[key][language] = name
    return named


def _on(on: date) -> Q:
    return Q(during__isnull=True) | Q(during__contains=on)


def said(names: Names, language: str, otherwise: str = "") -> str:
    """This function will choose the name in a language, else in English, else in any."""
    return names.get(language) or names.get("en") or next(iter(names.values()), otherwise)
