"""What may be read of applications."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from uuid import UUID

from babel import Locale
from django.db.models import QuerySet

from dure.base.fields import sought
from dure.domain.members.models import Application
from dure.domain.parties.queries import candidates_of
from dure.domain.parties.rules.matching import Candidate, Sought
from dure.domain.texts.queries import parameter


def ref_of(application: Application) -> str:
    """This function will return an application's reference, as the journal keeps it."""
    return f"members.application:{application.pk}"


@lru_cache(maxsize=8)
def country_names(language: str) -> tuple[tuple[str, str], ...]:
    """This function will return the countries with their names in a language, in the order of its letters: for choosing,
    not for how a member is shown (`Display`)."""
    names = Locale(language).territories
    found = [(code, str(name)) for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in NO_COUNTRY]
    return tuple(sorted(found, key=lambda pair: pair[1]))


# what the list of territories holds beside countries
NO_COUNTRY = frozenset({"EU", "EZ", "UN", "XA", "XB", "QO", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA", "CQ"})


def countries() -> frozenset[str]:
    """This function will return the codes of the countries that can be chosen."""
    return frozenset(code for code, _ in country_names("en"))


def by_key(key: UUID) -> Application | None:
    """This function will return the application behind a signed link."""
    return Application.objects.select_related("signed", "organisation").filter(key=key).first()


def contact_until(settled_on: date) -> date:
    """This function will return the day until which an applicant's contact is kept (`members.contact_kept_months`)."""
    months = int(str(parameter("members.contact_kept_months", settled_on))) + settled_on.month - 1
    year, month = settled_on.year + months // 12, months % 12 + 1
    return date(year, month, min(settled_on.day, 28))


def listed(text: str = "", state: str = "", category: str = "") -> QuerySet[Application]:
    """This function will return the applications that fit: by number or the applicant's name, standing, category."""
    rows = Application.objects.all()
    if text:
        rows = rows.filter(pairs__contains=sought(text))
    if state:
        rows = rows.filter(state=state)
    return rows.filter(category=category) if category else rows


def waiting() -> QuerySet[Application]:
    """This function will return the applications that wait for the Secretariat or a decision, the longest wait first."""
    return Application.objects.filter(state__in=["submitted", "accepted"]).order_by("submitted_at", "pk")


def candidates(application: Application) -> list[Candidate]:
    """This function will return the organisations that the applicant may be, the likeliest first."""
    answers = application.answers
    names = tuple(filter(None, (answers.get("name_en"), answers.get("name_local"))))
    return candidates_of([Sought(names, answers.get("country", ""))])[0][:8] if names else []
