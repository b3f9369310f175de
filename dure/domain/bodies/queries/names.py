"""How those who hold seats are called on a day, in each language: by the dated decision on display, else by the legal name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from dure.domain.members.queries.names import shown
from dure.domain.parties.models import PersonName

Names = dict[str, str]


def shown_names(organisations: Iterable[int], on: date) -> dict[int, Names]:
    """This function will name organisations on a day, by language; a language without a name is left out."""
    return {key: {language: name for language, name in names.items() if name} for key, names in shown(organisations, on).items()}


def person_names(persons: Iterable[int], on: date) -> dict[int, Names]:
    """This function will name persons on a day, by language. One query."""
    keys = set(persons)
    named: dict[int, Names] = {key: {} for key in keys}
    rows = (PersonName.objects.filter(person__in=keys, use=PersonName.Use.LEGAL)
            .filter(Q(during__isnull=True) | Q(during__contains=on)).order_by("id"))
    for key, language, name in rows.values_list("person", "language", "name"):
        named[key][language] = name
    return named


def said(names: Names, language: str, otherwise: str = "") -> str:
    """This function will choose the name in a language, else in English, else in any."""
    return names.get(language) or names.get("en") or next(iter(names.values()), otherwise)
