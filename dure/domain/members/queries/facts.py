"""What the rules of the register are told of an organisation: its stays and suspensions as the register knows them now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from psycopg.types.range import DateRange

from dure.domain.members.models import Membership, Suspension
from dure.domain.members.queries.names import words_of
from dure.domain.members.rules.standing import Cited, Member, Stay
from dure.domain.papers.models import Paper
from dure.domain.parties.models import Organisation
from dure.domain.texts.queries import setting
from dure.domain.texts.rules.assumed import Setting
from dure.kernel.figure import Ref
from dure.kernel.problem import Refused

SOURCE = "network-members"


def organisation_of(text: str) -> Organisation:
    """This function will find an organisation by its key or ``parties.organisation:12``. Raises Refused where there is none."""
    name = text.partition("/")[0].strip().removeprefix("parties.organisation:")
    organisations = Organisation.objects.all()
    found = organisations.filter(key=name).first() or (organisations.filter(pk=int(name)).first() if name.isdecimal() else None)
    if found is None:
        raise Refused.because("members.no_such", source=SOURCE, what=text)
    return found


def days(first: date, last: date | None) -> DateRange:
    """This function will return days, the last one included, as a range of the database."""
    return DateRange(first, last + timedelta(days=1) if last else None)


def stay_of(row: Membership | Suspension) -> Stay:
    """This function will return a row of the register as the rules see it."""
    kind = str(row._meta.model_name)
    return Stay(getattr(row, "category", ""), row.during.lower, row.during.upper, Ref("members", kind, str(row.pk)))


def member(organisation: Organisation, on: date) -> Member:
    """This function will gather an organisation with its stays and suspensions, called as on a day."""
    def kept(model: Any) -> tuple[Stay, ...]:
        rows = model.objects.filter(organisation=organisation, known_until__isnull=True).order_by("during")
        return tuple(stay_of(row) for row in rows)

    return Member(words_of(organisation.pk, on), organisation.kind, kept(Membership), kept(Suspension),
                  Ref("parties", "organisation", str(organisation.pk)))


def cited(decision: Paper | None, decided_by: str = "", source: str = "", basis: str = "application") -> Cited:
    """This function will return what an act rests on, as the rules see it."""
    return Cited(decided_by, Ref("papers", "paper", str(decision.pk)) if decision else None,
                 decision.decided_on if decision else None, source, basis)


def settings_for(keys: Iterable[str], on: date) -> dict[str, Setting]:
    """This function will return settings in force on a day, by key."""
    return {key: setting(key, on) for key in keys}
