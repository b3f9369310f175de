"""Tags of pages about bodies: names in the reader's language, days, who holds a seat."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from dure.domain.bodies.labels import BASES
from dure.domain.bodies.queries.public import public_title

register = template.Library()


def _language() -> str:
    return "ko" if (get_language() or "ko").startswith("ko") else "en"


def _named(names: Mapping[str, str], otherwise: str = "") -> str:
    return names.get(_language()) or next((name for name in names.values() if name), otherwise)


@register.filter("named")
def named_filter(names: Mapping[str, str], otherwise: str = "") -> str:
    """This function will choose a name in the reader's language, else another, else the word given."""
    return _named(names, otherwise)


@register.simple_tag
def named(names: Mapping[str, str], otherwise: str = "") -> str:
    """This function will choose a name, to be kept for a trail."""
    return _named(names, otherwise)


@register.filter
def held(term: Any) -> str:
    """This function will say who holds a term: a person for an organisation, or either alone."""
    record = term.record
    person = _named(term.person, record.person.key) if record.person else ""
    organisation = _named(term.organisation, record.organisation.key) if record.organisation else ""
    return f"{organisation} ({person})" if person and organisation else organisation or person


@register.filter
def days(span: Any) -> str:
    """This function will print days from and to, both included; of a span of rules or a range of the database."""
    first, last = (span.first, span.last) if hasattr(span, "first") else (span.lower, _before(span.upper))
    if last is None:
        return _("since %(first)s") % {"first": first} if first else _("always")
    return f"{first or ''} – {last}"


def _before(upper: date | None) -> date | None:
    return upper - timedelta(days=1) if upper else None


@register.filter
def basis(code: str) -> str:
    """This function will say how a seat was filled."""
    return BASES[code][_language()]


@register.filter
def open_decision(record: Any) -> str:
    """This function will return the title of the decision behind a term, where its paper is open to the public."""
    return public_title(record.decision)
