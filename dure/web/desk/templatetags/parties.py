"""Tags of the pages of organisations and persons."""

from __future__ import annotations

import re

from django import template

from dure.domain.parties.models import Organisation, Person
from dure.web.desk.acting import language

register = template.Library()
HANGUL = re.compile(r"[가-힣]")


def readable(names: str, key: str) -> list[str]:
    """This function will return the names of a party, one a line, in the order in which the reader can read them."""
    korean = language() == "ko"
    return sorted(names.splitlines() or [key], key=lambda name: bool(HANGUL.search(name)) != korean)


@register.filter
def called(party: Organisation | Person) -> str:
    """This function will return a party's name that the reader can read, without a further query."""
    return readable(party.names_text, party.key)[0]
