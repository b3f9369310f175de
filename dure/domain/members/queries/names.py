"""How members are called on a day: by the dated decision on display, else by the legal name in force."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dure.domain.members.models import Display
from dure.domain.parties.queries.organisations import names_on

LANGUAGES = ("ko", "en")


def shown(ids: Iterable[int], on: date) -> dict[int, dict[str, str]]:
    """This function will name organisations on a day in Korean and English, by their numbers. A query for each language,
    and one for the decisions."""
    wanted = set(ids)
    named = {language: names_on(wanted, language, on) for language in LANGUAGES}
    words = {pk: {language: named[language].get(pk, "") for language in LANGUAGES} for pk in wanted}
    decided = Display.objects.filter(organisation__in=wanted, known_until__isnull=True, during__contains=on)
    for pk, name in decided.values_list("organisation_id", "name"):
        words[pk] |= {language: text for language, text in name.items() if text}
    return words


def words_of(organisation: int, on: date) -> dict[str, str]:
    """This function will name one organisation on a day in Korean and English."""
    return shown([organisation], on)[organisation]
