"""What must be true of a person, a post, who belongs where, and of a contact. Source: `docs/sources.md#contacts-erased`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from dure.kernel.problem import Problem

CONTACTS = "contacts-erased"
_FORMS = {"email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"), "url": re.compile(r"https?://\S+")}


def contact_problems(kind: str, value: str) -> Iterable[Problem]:
    """This function will judge a contact: it says something, and an address of mail or the web looks like one."""
    if not kind.strip() or not value.strip() or len(kind) > 40 or len(value) > 500:
        yield Problem("parties.contact_empty", {"kind": kind[:40]}, CONTACTS)
    elif kind in _FORMS and not _FORMS[kind].fullmatch(value.strip()):
        yield Problem("parties.contact_form", {"kind": kind}, CONTACTS)


def consent_problems(consent_on: date | None, consent_for: str, on: date) -> Iterable[Problem]:
    """This function will judge a person's consent: it says what for and since when, and was given by the day."""
    if consent_on is None or not consent_for.strip():
        yield Problem("parties.consent_missing", {}, CONTACTS)
    elif consent_on > on:
        yield Problem("parties.consent_later", {"consent_on": consent_on, "on": on}, CONTACTS)
